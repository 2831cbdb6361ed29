"""Documents that readers may take with them, as pages and feeds offer them."""

import msgspec


class Download(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A document that readers may take with them: what it is called, what sort it is, how large.

    ``path`` is percent-encoded; ``length`` says how many pages, "" where it has none; ``type`` is
    its media type.
    """

    path: str
    title: str
    type: str
    sort: str
    size: str
    length: str = ""
    bytes: int = 0
