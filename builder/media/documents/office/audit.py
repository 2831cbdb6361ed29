"""What an Office document still tells of its authors, read back as a stranger would."""

from collections.abc import Iterator

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.office.archive import CONTENT_TYPES, archive_marks
from builder.media.documents.office.kept import is_kept, kept_parts, kind_of_left_out
from builder.media.documents.office.marks import marks_in
from builder.media.documents.office.package import OfficePackage, opened_office
from builder.media.documents.office.pictures import told_by_picture
from builder.media.documents.office.relationships import Relationship, relationships_name
from builder.media.traces import Trace


def office_traces(content: bytes) -> tuple[Trace, ...]:
    """Everything that is found, each once; raises UnreadableDocument."""
    with opened_office(content) as package:
        seen = list(kept_parts(package))
        found = [*_left_over(package, seen), *_marked(package, seen), *_pictured(package, seen)]
    is_dated, is_noted = archive_marks(content)
    beside = [(is_dated, Trace(Kind.TIME, "压缩包")), (is_noted, Trace(Kind.EXTRA))]
    return tuple(dict.fromkeys((*found, *(trace for is_there, trace in beside if is_there))))


def _left_over(package: OfficePackage, seen: list[str]) -> Iterator[Trace]:
    """Parts that are not what a reader sees, whether something leads to them or not."""
    left_out = [each for part in seen for each in _unseen(package, part)]
    for each in left_out:
        yield Trace(kind_of_left_out(each), _file_name(each.target))
    told = [*seen, *(each.target for each in left_out)]
    rest = package.parts.keys() - {CONTENT_TYPES, *told, *map(relationships_name, told)}
    yield from (Trace(Kind.EXTRA, _file_name(name)) for name in sorted(rest))


def _unseen(package: OfficePackage, part: str) -> list[Relationship]:
    return [each for each in package.relationships(part) if not is_kept(package, part, each)]


def _file_name(part: str) -> str:
    return part.rpartition("/")[2]


def _marked(package: OfficePackage, seen: list[str]) -> Iterator[Trace]:
    for part in seen:
        root = package.root(part) if part else None
        marks = () if root is None else marks_in(root)
        yield from (Trace(each.kind, _file_name(part)) for each in marks)


def _pictured(package: OfficePackage, seen: list[str]) -> Iterator[Trace]:
    for part in seen:
        said = told_by_picture(package.parts[part]) if package.is_picture(part) else ""
        if said:
            yield Trace(Kind.PICTURE, said)
