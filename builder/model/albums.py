"""What albums are made of."""

import msgspec

from builder.model.parts import Image, ShownDay


class Roll(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The pictures of one story in an album, and which story that is; ``title`` is cut where it may
    break.

    ``number`` is the place of the first of them on its page, ``first`` that among the story's
    ``total``: one with very many fills several pages.
    """

    path: str
    title: tuple[str, ...]
    label: str
    images: tuple[Image, ...]
    date: ShownDay | None = None
    number: int = 1
    first: int = 1
    total: int = 0
