"""The zip archive that an Office document is: read within bounds, written the same each time."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from builder.media.documents.refusals import incomplete, locked, refusing, swelling, too_much_text

_MOST_PARTS = 5000
_LARGEST_PART, _ALL_PARTS = 100_000_000, 300_000_000
"""Bytes of one part and of all parts together, unpacked."""
_LARGEST_XML, _ALL_XML = 16_000_000, 24_000_000
"""The same of those that are read as XML, which takes 25 times as much memory: a sheet of 30,000
rows has 14 MB."""
_XML = (".xml", ".rels", ".vml")
_ENCRYPTED = 0x1
_FIRST = (1980, 1, 1, 0, 0, 0)
"""The day before which no zip archive can be; every part is of it."""
OFFICE_FAILURES: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, struct.error, etree.LxmlError, NotImplementedError),
    *(EOFError, OSError, ValueError, KeyError, IndexError, OverflowError),
)
"""What zipfile and lxml raise for malformed files."""
CONTENT_TYPES = "[Content_Types].xml"


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts by name; raises UnreadableDocument, or one of OFFICE_FAILURES."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        listed = [each for each in archive.infolist() if not each.is_dir()]
        _refuse(listed)
        return {_name(each): archive.read(each) for each in listed}


def _refuse(listed: list[zipfile.ZipInfo]) -> None:
    """By what the archive says of its parts: none is unpacked further than it says."""
    if any(each.flag_bits & _ENCRYPTED for each in listed):
        raise locked()
    of_xml = [each for each in listed if each.filename.lower().endswith(_XML)]
    if _exceeds(listed, _LARGEST_PART, _ALL_PARTS) or len(listed) > _MOST_PARTS:
        raise swelling()
    if _exceeds(of_xml, _LARGEST_XML, _ALL_XML):
        raise too_much_text()
    if len({_name(each).lower() for each in listed}) < len(listed):
        raise incomplete()


def _exceeds(listed: list[zipfile.ZipInfo], one: int, together: int) -> bool:
    """Whether one of these parts has more bytes than one may, or all than all."""
    sizes = [each.file_size for each in listed]
    return max(sizes, default=0) > one or sum(sizes) > together


def _name(part: zipfile.ZipInfo) -> str:
    return part.filename.replace("\\", "/").lstrip("/")


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these parts, the list of their types first, as readers want it; nothing in it
    says when or where it was made."""
    out = BytesIO()
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES, name))
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(_entry(name), parts[name], compresslevel=6)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=_FIRST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def archive_marks(content: bytes) -> tuple[bool, bool]:
    """Whether any part has a date of its own, and whether anything stands beside the parts."""
    with refusing(*OFFICE_FAILURES), zipfile.ZipFile(BytesIO(content)) as archive:
        listed = archive.infolist()
        is_dated = any(each.date_time != _FIRST for each in listed)
        is_noted = bool(archive.comment) or any(each.comment or each.extra for each in listed)
        return is_dated, is_noted
