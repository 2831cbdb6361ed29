"""What a lobby screen shows."""

import msgspec

from builder.model.parts import Image


class Slide(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thing a lobby screen shows for ``seconds``; ``url`` becomes the QR code, "" where the
    site has no address.

    ``label`` is the kind's name, ``kicker`` whom it is about or when it was; ``page`` of ``pages``
    says which part of a long text this is, 0 where it is all.
    """

    title: tuple[str, ...]
    text: str
    kicker: str
    seconds: float
    image: Image | None = None
    url: str = ""
    label: str = ""
    page: int = 0
    pages: int = 1
