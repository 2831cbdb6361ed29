"""What stands in the XML of an Office document that no reader sees: who wrote it, when, on which
computer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.local_paths import is_local_path, without_local_paths
from builder.media.documents.office.xml import attribute, local, take_out
from builder.regex import regex

_ATTRIBUTES = {
    "author": Kind.AUTHOR,
    "initials": Kind.AUTHOR,
    "userId": Kind.AUTHOR,
    "providerId": Kind.AUTHOR,
    "date": Kind.TIME,
    "dateUtc": Kind.TIME,
    "paraId": Kind.EXTRA,
    "textId": Kind.EXTRA,
}
_REVISIONS = "rsid"
"""How the attributes begin by which Word tells apart what was written at one sitting."""
_ELEMENTS = {
    "rsids": Kind.EXTRA,
    "docId": Kind.EXTRA,
    "docVars": Kind.EXTRA,
    "mailMerge": Kind.PATH,
    "attachedTemplate": Kind.PATH,
    "saveThroughXslt": Kind.PATH,
    "trackRevisions": Kind.CHANGE,
    "dataBinding": Kind.EXTRA,
    "permStart": Kind.AUTHOR,
    "permEnd": Kind.AUTHOR,
    "commentRangeStart": Kind.REMARK,
    "commentRangeEnd": Kind.REMARK,
    "commentReference": Kind.REMARK,
    "fileSharing": Kind.AUTHOR,
    "absPath": Kind.PATH,
    "revisionPtr": Kind.EXTRA,
    "customWorkbookViews": Kind.AUTHOR,
    "customSheetViews": Kind.AUTHOR,
    "scenarios": Kind.AUTHOR,
    "custDataLst": Kind.EXTRA,
}
"""Elements that say nothing a reader sees, by their names in Word, Excel and PowerPoint."""
_OF_WORD = regex(r"\{[^}]*word(?:processing)?ml")
_OF_REVISIONS = regex(r"\{[^}]*/spreadsheetml/\d+/revision\d*\}")
"""Namespaces of Word, and of what Excel notes of who wrote where at the same time."""
_QUERIED, _QUERY_FIELD = ("tableType", "queryTable"), "queryTableFieldId"
"""By which a table of Excel says that it was fetched from somewhere else."""
_PATTERNS = {"formatCode"}
"""Attributes whose values may look like a path: how times are written."""
_INSTRUCTION, _INSTRUCTION_HELD = "instrText", "instr"
"""What a field does, as text or in an attribute."""
_FORMULAS = {"f", "definedName", "formula1", "formula2"}
_OTHER_BOOK = regex(r"\[\d+\]|\[[^\]]+\.xls")
"""How a formula names another workbook."""


class Mark(NamedTuple):
    """One such thing: what it is, its element, and the attribute that it stands in; the whole
    element is it where that is ""."""

    kind: Kind
    element: Any
    attribute: str = ""


def marks_in(root: Any) -> Iterator[Mark]:
    """All marks of a part, in its order."""
    shared = _shared_with_other_books(root)
    for element in root.iter():
        name = local(element)
        if name in _ELEMENTS:
            yield Mark(_ELEMENTS[name], element)
        elif name in _FORMULAS and _names_other_book(element, shared):
            yield Mark(Kind.PATH, element)
        else:
            yield from _in_attributes(element)
            yield from _in_instruction(element)


def _shared_with_other_books(root: Any) -> set[str]:
    """The numbers of formulas that are written once for many cells, and name another workbook."""
    formulas = (each for each in root.iter("{*}f") if _OTHER_BOOK.search(each.text or ""))
    return {attribute(each, "si") for each in formulas} - {""}


def _names_other_book(formula: Any, shared: set[str]) -> bool:
    is_written = _OTHER_BOOK.search(formula.text or "") is not None
    return is_written or attribute(formula, "si") in shared


def erase(mark: Mark) -> None:
    """Takes a mark out; a path becomes empty, since its attribute may be needed."""
    if mark.attribute and mark.kind is Kind.PATH:
        mark.element.attrib[mark.attribute] = ""
    elif mark.attribute:
        del mark.element.attrib[mark.attribute]
    elif local(mark.element) == _INSTRUCTION:
        mark.element.text = without_local_paths(mark.element.text)
    else:
        take_out(mark.element)


def _in_attributes(element: Any) -> Iterator[Mark]:
    for key, value in element.attrib.items():
        kind = _kind_of(key, value, element)
        if kind:
            yield Mark(kind, element, key)


def _kind_of(key: str, value: str, element: Any) -> Kind | None:
    """What an attribute betrays; None of one that is needed, or says nothing."""
    name = local(key)
    if name.startswith(_REVISIONS) or _OF_REVISIONS.match(key) or _is_of_query(name, value):
        return Kind.EXTRA
    if name in _ATTRIBUTES and _OF_WORD.match(key if key.startswith("{") else element.tag):
        return _ATTRIBUTES[name]
    return Kind.PATH if _holds_path(name, value) else None


def _is_of_query(name: str, value: str) -> bool:
    return name == _QUERY_FIELD or (name, value) == _QUERIED


def _holds_path(name: str, value: str) -> bool:
    if name == _INSTRUCTION_HELD:
        return without_local_paths(value) != value
    return is_local_path(value) and name not in _PATTERNS


def _in_instruction(element: Any) -> Iterator[Mark]:
    said = element.text or ""
    if local(element) == _INSTRUCTION and without_local_paths(said) != said:
        yield Mark(Kind.PATH, element)
