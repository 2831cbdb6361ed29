"""A page, feed or script of the Simplified edition as the Traditional one has it."""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from builder.make.hant.converter import TextConverter
from builder.make.hant.markup import MarkupPart, Sort, markup_parts, whole_parts
from builder.make.hant.names import forms_of
from builder.make.hant.opencc_here import conversion_for
from builder.make.literals import telling, told_in
from builder.model.traditional import TRADITIONAL_FOLDER, Spelling, is_shared
from builder.regex import regex

SIMPLIFIED = "zh-Hans"
_BETWEEN, _LINE = "\x1e", "\n"
"""Between texts that have nothing to do with each other."""
_STRING = regex(r'"((?:[^"\\]|\\.)*)"')
_UP = regex(r"(?:\.\./)*")
_LEADS_AWAY = regex(r"[a-z][a-z+.-]*:|[/#?]|$", re.I)
_IN_SET = regex(r"(?:(?<=^)|(?<=, ))\S+")
_MOST = 8192
"""Pieces of pages that are kept at a time."""
_TOGETHER = 200
"""Lines up to which an end is looked for of what a line opens."""
_TEXTS = (Sort.TEXT, Sort.JOINED)


class TraditionalEdition:
    """The conversion of one site's files: texts, addresses, and the language tags."""

    def __init__(self, spelling: Spelling) -> None:
        plain = conversion_for(spelling.script)
        self._converter = TextConverter(plain, forms_of(spelling, plain))
        self._language = spelling.script.language
        self._home = f"{spelling.home.rstrip('/')}/" if spelling.home else ""
        self._fragments: dict[tuple[str, bool], str] = {}
        self._instead: dict[Sort, Callable[[str], str]] = {
            Sort.ADDRESS: self._address,
            Sort.ADDRESSES: self._addresses,
            Sort.ELSEWHERE: _out_of_here,
            Sort.LANGUAGE: self._named,
            Sort.LINKED_DATA: self.json,
        }

    def of_file(self, path: str, text: str) -> str:
        """The text of a file at this path of the Simplified edition, converted."""
        return _BY_SUFFIX[posixpath.splitext(path)[1]](self, text)

    def markup(self, page: str) -> str:
        """HTML or XML with its texts, addresses and languages converted, everything else unchanged.

        It goes from line to line, since most stand on other pages, too: heads, menus, cards.
        """
        is_xml = page.startswith("<?xml")
        return "".join(self._lines(page.splitlines(keepends=True), is_xml=is_xml))

    def _lines(self, lines: Sequence[str], *, is_xml: bool) -> Iterator[str]:
        """Each line converted; those that belong together at once."""
        open_lines: list[str] = []
        for line in lines:
            open_lines.append(line)
            fragment = "".join(open_lines)
            if len(open_lines) < _TOGETHER and (done := self._known(fragment, is_xml=is_xml)):
                yield done
                open_lines.clear()
        rest = "".join(open_lines)
        yield self._converted(rest, tuple(markup_parts(rest, is_xml=is_xml)))

    def _known(self, fragment: str, *, is_xml: bool) -> str:
        """Some lines converted, worked out once in a process; "" where they are no whole ones."""
        key = (fragment, is_xml)
        known = self._fragments.get(key)
        if known is None:
            if len(self._fragments) >= _MOST:
                self._fragments.clear()
            found = whole_parts(fragment, is_xml=is_xml)
            known = "" if found is None else self._converted(fragment, found)
            self._fragments[key] = known
        return known

    def _converted(self, page: str, found: Sequence[MarkupPart]) -> str:
        texts, said = self._texts(page, found), self._said(page, found)
        pieces: list[str] = []
        at = 0
        for each in found:
            pieces += page[at : each.start], self._replaced(each, page, texts, said)
            at = each.end
        return "".join((*pieces, page[at:]))

    def _replaced(
        self, each: MarkupPart, page: str, texts: Iterator[str], said: Iterator[str]
    ) -> str:
        if each.sort in _TEXTS:
            return next(texts)
        if each.sort is Sort.SAID:
            return next(said)
        return self._instead[each.sort](page[each.start : each.end])

    def _texts(self, page: str, found: Sequence[MarkupPart]) -> Iterator[str]:
        """Each text converted, in one go, so that a name is known even where a line may break in
        it."""
        shown = [each for each in found if each.sort in _TEXTS]
        whole = [_begin(each) + page[each.start : each.end] for each in shown]
        pieces, at = self._converter.pieces("".join(whole)), 0
        for text, each in zip(whole, shown, strict=True):
            start, at = at + len(text) - (each.end - each.start), at + len(text)
            yield "".join(pieces[start:at])

    def _said(self, page: str, found: Sequence[MarkupPart]) -> Iterator[str]:
        """The text of each attribute converted."""
        told = [page[each.start : each.end] for each in found if each.sort is Sort.SAID]
        return iter(self._converter.text(_BETWEEN.join(told)).split(_BETWEEN))

    def json(self, document: str) -> str:
        """A JSON document with its strings converted."""
        return _STRING.sub(lambda found: f'"{self._string(found[1])}"', document)

    def _string(self, text: str) -> str:
        if not text.isascii():
            return self._converter.text(text)
        return self._address(text) if "://" in text else self._named(text)

    def script(self, code: str) -> str:
        """A script converted as a whole: only the words that it shows are Chinese."""
        return self._converter.text(code)

    def told(self, script: str) -> str:
        """A script that hands HTML over to a page."""
        value = told_in(script)
        return telling({**value, "html": self.markup(value["html"])})

    def _named(self, language: str) -> str:
        return self._language if language == SIMPLIFIED else language

    def _addresses(self, listed: str) -> str:
        """Those of a ``srcset``, each before its width."""
        return _IN_SET.sub(lambda each: self._address(each[0]), listed)

    def _address(self, address: str) -> str:
        """To this edition's own page; what both share lies beside it, one folder up."""
        if self._home and address.startswith(self._home):
            path = address[len(self._home) :]
            return address if is_shared(path) else f"{self._home}{TRADITIONAL_FOLDER}/{path}"
        is_beside = _is_inside(address) and is_shared(_UP.sub("", address, count=1))
        return _below(address) if is_beside else address


_BY_SUFFIX: dict[str, Callable[[TraditionalEdition, str], str]] = {
    ".html": TraditionalEdition.markup,
    ".xml": TraditionalEdition.markup,
    ".json": TraditionalEdition.json,
    ".js": TraditionalEdition.script,
    ".told": TraditionalEdition.told,
}


def _begin(text: MarkupPart) -> str:
    """What parts a text from the one before, where they do not belong together."""
    return "" if text.sort is Sort.JOINED else _LINE


@lru_cache(maxsize=4)
def edition_of(spelling: Spelling) -> TraditionalEdition:
    """The conversion with this spelling; its names are worked out once in a process."""
    return TraditionalEdition(spelling)


def _is_inside(address: str) -> bool:
    """Whether an address leads to another file of the site, seen from the page it stands on."""
    return not _LEADS_AWAY.match(address)


def _out_of_here(address: str) -> str:
    """To the page in the other script, which stands beside this edition's folder."""
    return _below(address) if _is_inside(address) else address


def _below(address: str) -> str:
    """A relative address as it is one folder further down."""
    return f"../{address}"
