"""What a lobby screen shows."""

import msgspec

from builder.model.parts import Image


class Slide(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thing a lobby screen shows for ``seconds``; ``url`` becomes the QR code, "" where the
    site has no complete address. ``label`` is the kind's name, ``kicker`` whom it is about or when
    it was; of a long text ``page`` says which part of ``pages`` this is, 0 where there is one part
    only."""

    title: tuple[str, ...]
    text: str
    kicker: str
    seconds: float
    image: Image | None = None
    url: str = ""
    label: str = ""
    page: int = 0
    pages: int = 1
