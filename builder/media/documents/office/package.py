"""An Office document that is opened: its parts, what each of them is, and where they lead."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from builder.media.documents.office.archive import CONTENT_TYPES, OFFICE_FAILURES, unzipped
from builder.media.documents.office.content_types import format_of_types, types_of
from builder.media.documents.office.relationships import MAIN, Relationship, relationships_of
from builder.media.documents.office.xml import parsed
from builder.media.documents.refusals import (
    UnreadableDocument,
    foreign,
    incomplete,
    of_another_program,
    refusing,
)

_XML = ("+xml", "/xml", ".vmldrawing")
_PICTURE = "image/"
_DRAWINGS = ("emf", "wmf")
_OTHERS = {"OFD.xml": "OFD 版式文件", "META-INF/manifest.xml": "OpenDocument 文档"}
"""Documents of other programs that are archives, too, by the part that each begins with."""


class OfficePackage:
    """The parts by name, their types, and how they lead to one another; each is parsed once."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        if CONTENT_TYPES not in parts:
            raise _other_archive(parts)
        self.parts, self.types = parts, types_of(parts)
        self._relationships: dict[str, list[Relationship]] = {}
        self._roots: dict[str, Any] = {}
        self.main = next(iter(self.led_to("", MAIN)), "")
        self.format = format_of_types(self.types, self.main)

    def relationships(self, part: str) -> list[Relationship]:
        """Those of a part, also those that lead nowhere; of the document as a whole for ""."""
        if part not in self._relationships:
            self._relationships[part] = relationships_of(self.parts, part)
        return self._relationships[part]

    def led_to(self, part: str, *sorts: str) -> list[str]:
        """The parts that this one leads to by relationships of these sorts, in their order."""
        found = (each for each in self.relationships(part) if each.sort in sorts)
        return [each.target for each in found if self.is_there(each)]

    def is_there(self, each: Relationship) -> bool:
        """Whether a relationship leads to a part that there is."""
        return not each.is_outside and each.target in self.parts

    def root(self, part: str) -> Any:
        """A part's XML; None of one that is none."""
        if part not in self._roots:
            is_xml = self._type(part).endswith(_XML) and not self.is_picture(part)
            self._roots[part] = parsed(self.parts[part]) if is_xml else None
        return self._roots[part]

    def tree(self, part: str) -> Any:
        """The XML of a part that must have some; raises UnreadableDocument where it has none."""
        root = self.root(part)
        if root is None:
            raise incomplete()
        return root

    def is_picture(self, part: str) -> bool:
        """Whether a part is a picture file."""
        return self._type(part).startswith(_PICTURE)

    def is_drawing(self, part: str) -> bool:
        """Whether a part is a picture of Windows that keeps its words as words (EMF, WMF)."""
        return self.is_picture(part) and self._type(part).endswith(_DRAWINGS)

    def _type(self, part: str) -> str:
        return self.types.get(part, "").lower()


def _other_archive(parts: dict[str, bytes]) -> UnreadableDocument:
    """What an archive is that is no Office document, by a part that it has."""
    for name, noun in _OTHERS.items():
        if name in parts:
            return of_another_program(noun)
    return foreign("压缩包")


@contextmanager
def opened_office(content: bytes) -> Iterator[OfficePackage]:
    """The document; what is wrong with it, also while it is used, ends in UnreadableDocument."""
    with refusing(*OFFICE_FAILURES):
        yield OfficePackage(unzipped(content))
