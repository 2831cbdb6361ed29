"""Names of files on one line: several of a list, or the two that one block needs."""

import re
from collections.abc import Sequence

from builder.model.field import Declared
from builder.read.fields.tree import Entries, Entry, Node, Text
from builder.regex import regex

_SUFFIX = r"\.(?:jpe?g|jfif|png|webp|avif|hei[cf]|gif|bmp|tiff?|pdf|docx?|xlsx?|pptx?)"
_FILE = rf".+?{_SUFFIX}"
NAMED_FILE = regex(rf"({_FILE})(?:\s*[：:，,|]\s*|\s+|$)(.*)", re.I | re.S)
"""A file's name, and what is said behind it."""
_BARE_FILE = regex(rf"\S*?{_SUFFIX}", re.I)
_NEXT = r"(?:\s*[：:，,、；;|/→]\s*|\s+)"
_PAIR = regex(rf"({_FILE}){_NEXT}({_FILE})(?:{_NEXT}(.*))?", re.I | re.S)
_SEPARATOR = regex(r"\s*[、，,；;\n\x1f]\s*|\s+#(?=\S)")
_BRACKETS = "[]【】［］〔〕{}｛｝"


def file_names(line: Text, fields: Sequence[Declared]) -> list[Node]:
    """``01.jpg、02.jpg`` is two files, or one pair where a block needs two; any other line is as
    it was."""
    if not is_file(fields[0]):
        return [line]
    return _pair(line, fields) or _several(line)


def as_one_pair(items: Sequence[Node], fields: Sequence[Declared]) -> Sequence[Node]:
    """``[旧.jpg, 新.jpg]``: the two pictures that one block needs; any other items as they are."""
    texts = [each for each in items if isinstance(each, Text)]
    if len(items) != 2 or len(texts) != 2 or not _fields_of_pair(fields):
        return items
    names = [each.text.strip() for each in texts]
    is_bare = all(_BARE_FILE.fullmatch(name) for name in names)
    return _pair(Text(texts[0].line, "、".join(names)), fields) if is_bare else items


def is_file(declared: Declared) -> bool:
    """Whether a field names a file."""
    return declared.field.photo or declared.field.paper


def _pair(line: Text, fields: Sequence[Declared]) -> list[Node]:
    """``旧.jpg、新.jpg 巷口``: both pictures and what is said of them; none of any other line."""
    wanted = _fields_of_pair(fields)
    found = _PAIR.fullmatch(line.text.strip(_BRACKETS)) if wanted else None
    if not found:
        return []
    said = zip(wanted, found.groups(), strict=False)
    entries = (Entry(each.key, line.line, Text(line.line, text)) for each, text in said if text)
    return [Entries(line.line, tuple(entries))]


def _fields_of_pair(fields: Sequence[Declared]) -> tuple[Declared, ...]:
    """The two pictures that a block needs, and its first words; none where it needs no two."""
    photos = [each for each in fields if each.field.photo and each.required]
    words = [each for each in fields if each.type is str and not each.field.photo]
    return (*photos, *words[:1]) if len(photos) == 2 else ()


def _several(line: Text) -> list[Node]:
    """Each file of a line of nothing but files; any other line as it is."""
    parts = [part for part in _SEPARATOR.split(line.text.strip(_BRACKETS)) if part]
    if len(parts) > 1 and all(NAMED_FILE.fullmatch(part) for part in parts):
        return [Text(line.line, part) for part in parts]
    return [line]
