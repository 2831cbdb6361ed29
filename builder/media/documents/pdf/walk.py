"""Everything in a PDF that can hold something else: its dictionaries, its pages' annotations, the
fields of its form."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from builder.media.documents.pdf.instructions import unpacked

_DEEPEST = 100
"""Fields in fields, dictionaries in dictionaries, that are followed."""


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary of the document once, those of streams too, wherever it stands."""
    for each in pdf.objects:
        waiting = [(each, 0)]
        while waiting:
            found, depth = waiting.pop()
            if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
                yield found
            if depth < _DEEPEST:
                waiting += [(inner, depth + 1) for inner in _direct(found)]


def _direct(found: Any) -> Iterator[Any]:
    """What stands in a dictionary or an array itself, not at a place of its own."""
    inside: Any = ()
    if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        inside = (value for _, value in found.items())
    elif isinstance(found, pikepdf.Array):
        inside = found
    for each in inside:
        is_holder = isinstance(each, pikepdf.Dictionary | pikepdf.Array)
        if is_holder and not each.is_indirect:
            yield each


def annotations(page: pikepdf.Page) -> Iterator[tuple[int, Any]]:
    """The annotations of a page, each with its place in their list."""
    listed = page.obj.get("/Annots", ())
    if isinstance(listed, pikepdf.Array):
        for index, each in enumerate(listed):
            if isinstance(each, pikepdf.Dictionary):
                yield index, each


def fields(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The fields of the document's form, those in others too, each once."""
    waiting = [(each, 0) for each in _kids(dictionary_at(pdf.Root, "/AcroForm"), "/Fields")]
    seen: set[tuple[int, int]] = set()
    while waiting:
        field, depth = waiting.pop()
        if depth > _DEEPEST or (field.is_indirect and field.objgen in seen):
            continue
        seen.add(field.objgen)
        yield field
        waiting += [(each, depth + 1) for each in _kids(field, "/Kids")]


def _kids(holder: Any, key: str) -> list[Any]:
    listed = holder.get(key)
    if not isinstance(listed, pikepdf.Array):
        return []
    return [each for each in listed if isinstance(each, pikepdf.Dictionary)]


def dictionary_at(holder: Any, key: str) -> Any:
    """The dictionary that stands there; an empty one where there is none."""
    found = holder.get(key)
    return found if isinstance(found, pikepdf.Dictionary) else pikepdf.Dictionary()


def text_at(holder: Any, key: str) -> str:
    """A text in a dictionary, decoded; "" where there is none."""
    found = holder.get(key)
    return str(found).strip() if isinstance(found, pikepdf.String) else ""


def texts_at(holder: Any, key: str) -> Iterator[str]:
    """The texts in a dictionary, be it one, a list of them, or too long to stand there itself."""
    waiting = [(holder.get(key), 0)]
    while waiting:
        found, depth = waiting.pop()
        if isinstance(found, pikepdf.Array) and depth < _DEEPEST:
            waiting += [(each, depth + 1) for each in reversed(list(found))]
        elif isinstance(found, pikepdf.Stream):
            yield str(pikepdf.String(unpacked(found))).strip()
        elif isinstance(found, pikepdf.String):
            yield str(found).strip()


def name_at(holder: Any, key: str) -> str:
    """A name in a dictionary, without its slash; "" where there is none."""
    found = holder.get(key)
    return str(found)[1:] if isinstance(found, pikepdf.Name) else ""
