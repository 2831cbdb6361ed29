"""A story's running text: what was typed, what readers see of it, and what it names."""

from collections.abc import Callable

import msgspec

from builder.digest import Digest


class Manuscript(msgspec.Struct, frozen=True):
    """A body as it was typed, the line of the file it begins on, and the plain text that readers
    see of it."""

    typed: str
    line: int
    shown: str


class BodyPicture(msgspec.Struct, frozen=True, omit_defaults=True):
    """A picture the body names: its path as written, its alternative text, caption, and line in the
    file."""

    file: str
    alt: str = ""
    caption: str = ""
    line: int = 0

    @property
    def decorative(self) -> bool:
        """``![](rule.png "装饰")``: says nothing, and is not read out."""
        return self.caption == "装饰"


class BodyLink(msgspec.Struct, frozen=True, omit_defaults=True):
    """A link to another page or file of the site, as written; ``fragment`` is what stood behind
    its ``#``."""

    target: str
    line: int = 0
    fragment: str = ""


OWN_ID = "t-"
"""Before every id a writer gave, so that none is one of the page's own."""


class Heading(msgspec.Struct, frozen=True, array_like=True):
    """A place in a body that links may lead to: its id, and the words of the heading; an anchor has
    none."""

    id: str
    text: str = ""


class Prose(msgspec.Struct, frozen=True, omit_defaults=True):
    """A story's running text: what its own page alone shows, so that an edit of it remakes no
    other.

    ``body`` is the digest of the HTML in the store, ``digest`` that of the files as written;
    ``characters`` counts what people read, as Chinese editors count.
    """

    body: Digest = Digest("")
    digest: Digest = Digest("")
    characters: int = 0
    pictures: tuple[BodyPicture, ...] = ()
    links: tuple[BodyLink, ...] = ()


Recall = Callable[[Digest], bytes]
"""A body's HTML, by its digest."""
