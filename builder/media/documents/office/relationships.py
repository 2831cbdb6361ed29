"""How the parts of an Office document lead to one another (ECMA-376, part 2)."""

import posixpath
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from builder.media.documents.office.xml import parsed

_OUTSIDE = ("http://", "https://", "mailto:", "tel:")
MAIN = "officeDocument"


class Relationship(NamedTuple):
    """One of a part's relationships: by which name the part knows it, its sort (the last word of
    its type), and where it leads: the name of a part, or an address outside."""

    id: str
    sort: str
    target: str
    is_outside: bool

    @property
    def is_address(self) -> bool:
        """Whether it leads to an address of the web, not to a file of some computer."""
        return self.is_outside and self.target.lower().startswith(_OUTSIDE)


def relationships_name(part: str) -> str:
    """The part that lists the relationships of this one; of the document as a whole where it is
    ""."""
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships_of(parts: Mapping[str, bytes], part: str) -> list[Relationship]:
    """Those of a part, also those that lead nowhere; raises as ``parsed`` does."""
    listed = parts.get(relationships_name(part))
    return [] if listed is None else [_relationship(each, part) for each in parsed(listed)]


def _relationship(element: Any, part: str) -> Relationship:
    target, is_outside = element.get("Target", ""), element.get("TargetMode") == "External"
    sort = element.get("Type", "").rpartition("/")[2]
    where = target if is_outside else _resolved(target, part)
    return Relationship(element.get("Id", ""), sort, where, is_outside)


def _resolved(target: str, part: str) -> str:
    """The name of the part that a target means, seen from the part that names it."""
    folder = part.rpartition("/")[0]
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
