"""An Office document as a value: what stands in it, and what it hides."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from builder.media.documents.facts import Document, DocumentFormat, DocumentText, HiddenPart
from builder.media.documents.office.beside import embedded_files, hidden_beside
from builder.media.documents.office.kept import kept_parts
from builder.media.documents.office.package import OfficePackage, opened_office
from builder.media.documents.office.sheets import hidden_in_sheets, listed_sheets, sheet_texts
from builder.media.documents.office.slides import (
    fixed_text,
    hidden_in_slides,
    pictured_slides,
    slide_texts,
    slides_of,
)
from builder.media.documents.office.words import hidden_in_words
from builder.media.documents.office.xml import all_text
from builder.media.documents.refusals import MOST_LETTERS, MOST_PAGES, too_many_pages, too_much_text

_LAYOUT = "版式"
_PLACES = (
    ("wordprocessingml.document.main+xml", "正文"),
    ("wordprocessingml.header+xml", "页眉"),
    ("wordprocessingml.footer+xml", "页脚"),
    ("wordprocessingml.footnotes+xml", "脚注"),
    ("wordprocessingml.endnotes+xml", "尾注"),
    ("sheet.main+xml", "名称"),
    ("chart+xml", "图表"),
    ("chartshapes+xml", "图表"),
    ("diagramdata+xml", "图示"),
    ("drawing+xml", "图形"),
    ("slidelayout+xml", _LAYOUT),
    ("slidemaster+xml", _LAYOUT),
)
"""Where the text of a part stands, by how its type ends; sheets and slides are told one by one."""
_OF_WORD = "wordprocessingml"
_SIGNED = "origin"


class _Sort(NamedTuple):
    """What is special about one sort of document: its pages, their texts, what they hide, and which
    of them have no text."""

    pages: Callable[[OfficePackage], Sequence[Any]] = lambda _: ()
    texts: Callable[[OfficePackage], Iterable[DocumentText]] = lambda _: ()
    hidden: Callable[[OfficePackage], Iterable[HiddenPart]] = lambda _: ()
    unjudged: Callable[[OfficePackage], Iterable[int]] = lambda _: ()


def office_document(content: bytes) -> Document:
    """What a Word, Excel or PowerPoint file says and what it hides; raises UnreadableDocument."""
    with opened_office(content) as package:
        sort = _SORTS[package.format]
        return Document(
            format=package.format,
            title=_title(package),
            pages=_pages(sort.pages(package)),
            texts=_bounded((*sort.texts(package), *_other_texts(package))),
            hidden=tuple(dict.fromkeys((*sort.hidden(package), *hidden_beside(package)))),
            unjudged=tuple(sort.unjudged(package)),
            is_signed=bool(package.led_to("", _SIGNED)),
            embedded=tuple(embedded_files(package)),
        )


def _pages(found: Sequence[Any]) -> int:
    if len(found) > MOST_PAGES:
        raise too_many_pages(len(found))
    return len(found)


def _bounded(texts: Iterable[DocumentText]) -> tuple[DocumentText, ...]:
    found = tuple(each for each in texts if each.text)
    if sum(len(each.text) for each in found) > MOST_LETTERS:
        raise too_much_text()
    return found


def _title(package: OfficePackage) -> str:
    """What the author's program calls it."""
    for part in package.led_to("", "core-properties"):
        for each in package.tree(part).iter("{*}title"):
            return (each.text or "").strip()
    return ""


def _other_texts(package: OfficePackage) -> Iterator[DocumentText]:
    """The text of every part that is seen and is no sheet or slide."""
    for part, where in _placed(package):
        read = fixed_text if where == _LAYOUT else all_text
        yield DocumentText(where, read(package.tree(part)))


def _placed(package: OfficePackage) -> Iterator[tuple[str, str]]:
    for part in kept_parts(package):
        sort = package.types.get(part, "").lower()
        for ending, where in _PLACES:
            if sort.endswith(ending):
                yield part, where
                break


def _hidden_in_word(package: OfficePackage) -> Iterator[HiddenPart]:
    for part, where in _placed(package):
        if _OF_WORD in package.types[part]:
            yield from hidden_in_words(package, part, where)


_SORTS = {
    DocumentFormat.WORD: _Sort(hidden=_hidden_in_word),
    DocumentFormat.SHEETS: _Sort(listed_sheets, sheet_texts, hidden_in_sheets),
    DocumentFormat.SLIDES: _Sort(slides_of, slide_texts, hidden_in_slides, pictured_slides),
}
