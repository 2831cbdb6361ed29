"""An Office document written anew: the parts that are seen, without marks of who wrote them."""

from typing import Any

from builder.media.documents.office.archive import CONTENT_TYPES, zipped
from builder.media.documents.office.content_types import listed_types
from builder.media.documents.office.kept import is_kept, kept_parts
from builder.media.documents.office.marks import erase, marks_in
from builder.media.documents.office.package import OfficePackage, opened_office
from builder.media.documents.office.pictures import bare_picture
from builder.media.documents.office.references import release
from builder.media.documents.office.relationships import relationships_name
from builder.media.documents.office.xml import parsed, serialised, take_out


def rewritten_office(content: bytes) -> bytes:
    """The same bytes for the same document; raises UnreadableDocument."""
    with opened_office(content) as package:
        made = {}
        names = list(kept_parts(package))
        for name in names:
            left_out = _left_out(package, name)
            if len(package.relationships(name)) > len(left_out):
                made[relationships_name(name)] = _listed(package, name, left_out)
            if name:
                made[name] = _written(package, name, left_out)
        made[CONTENT_TYPES] = listed_types([name for name in names if name], package.types)
        return zipped(made)


def _left_out(package: OfficePackage, part: str) -> set[str]:
    """The relationships of a part that are not kept, by its own names for them."""
    found = package.relationships(part)
    return {each.id for each in found if not is_kept(package, part, each)}


def _listed(package: OfficePackage, part: str, left_out: set[str]) -> bytes:
    """The list of a part's relationships without these."""
    root = parsed(package.parts[relationships_name(part)])
    for each in list(root):
        if each.get("Id", "") in left_out:
            take_out(each)
    return serialised(root)


def _written(package: OfficePackage, part: str, left_out: set[str]) -> bytes:
    root: Any = package.root(part)
    if root is not None:
        release(root, left_out)
        for mark in list(marks_in(root)):
            erase(mark)
        return serialised(root)
    content = package.parts[part]
    return bare_picture(content) if package.is_picture(part) else content
