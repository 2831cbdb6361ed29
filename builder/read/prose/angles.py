"""Angle brackets in a manuscript: HTML, words (<Python入门>), or something that no story can hold.

Words stay words. A video or a page from elsewhere and a script are taken out before Markdown sees
them, for an element without its end takes all that follows with it.
"""

import re
from collections.abc import Iterator

import msgspec

from builder.read.prose.code import code_in
from builder.regex import regex

COUNTED = "\x0b"
"""Stands for a line's end that was taken away."""
TEXT_ANGLE = "\ufdd0"
"""Stands for a ``<`` that is text, through Markdown and cleaning; no text holds this character."""


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


EMBEDS = _named("iframe video audio object embed applet canvas svg math")
CODE = _named("script style noscript template noembed noframes link meta")
_FORM = _named("form input button select textarea")
_VOID = _named("link meta embed")
_NEED_AN_END = _named(
    "a b i u s q em strong del ins sub sup small mark code kbd abbr cite ruby span title button "
    "select textarea form fieldset label option tt big strike samp var dfn output progress "
    "meter dialog "
)
_OTHERS = _named(
    "p br hr div blockquote pre figure figcaption details summary h1 h2 h3 h4 h5 h6 ul ol li dl "
    "dt dd table caption colgroup col thead tbody tfoot tr th td img rt rp rb rtc wbr html head "
    "body base font center basefont section article aside header footer nav main hgroup address "
    "picture source track map area param marquee nobr acronym dir menu menuitem frame frameset "
    "optgroup datalist legend data time bdi bdo slot search bgsound blink isindex listing "
    "plaintext xmp keygen image spacer "
)
KNOWN = EMBEDS | CODE | _FORM | _NEED_AN_END | _OTHERS

_STAND_ALONE = _named("p br hr li dt dd td th tr img wbr center font html head body")
"""Left open as often as not."""
_SPOKEN_OF = regex(r"[ 　]?(?:标签|标记|元素|代码|标识)")
_RUNS_ON = regex(r"[^\s>\u3000]")

_TOKEN = regex(
    r"`+|~{3,}|(?P<comment><!--)"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s<>/\"']*+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|<(?=[A-Za-z/!?])"
)
_ADDRESS = regex(r"[A-Za-z][A-Za-z0-9+.-]+://[^\s<>]*|[^\s<>!]+@[^\s<>@]+")
_ATTRIBUTES = regex(
    r"(?:[\s/]*+[A-Za-z_:@.][A-Za-z0-9_:.@-]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>]++))?+)*+[\s/]*+"
)
_FOREIGN = regex(r"[a-z][a-z0-9]*[:-][a-z][a-z0-9:_-]*", re.I)
_PLAYS = regex(r"^mp|video|voice|music|audio|player|frame|qqmusic|embed", re.I)
_SOURCE = regex(r"\b(?:src|data|href|data-src)\s*=\s*[\"']?([^\s\"'<>]+)", re.I)


class Removed(msgspec.Struct, frozen=True):
    """An element that was taken out: the name of its tag, the address it would have loaded, and its
    line in the text (the first is 0)."""

    name: str
    source: str
    line: int

    @property
    def is_embed(self) -> bool:
        """Whether readers would have seen or heard it."""
        return self.name not in CODE and self.name not in _FORM


class Angled(msgspec.Struct, frozen=True):
    """A text in which every angle bracket is HTML's or ``TEXT_ANGLE``, and the elements that were
    taken out; its lines are still those of the file."""

    text: str
    removed: tuple[Removed, ...] = ()


def with_words_kept(source: str) -> Angled:
    """The text with words in angle brackets kept as words, and without what no story can hold."""
    if "<" not in source:
        return Angled(source)
    reader = _Reader(source)
    return Angled("".join(reader.pieces()), tuple(reader.removed))


def _cannot_stay(name: str) -> bool:
    return name in EMBEDS or name in CODE or _PLAYS.search(name) is not None


class _Reader:
    """Reads a text once, from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source.replace(TEXT_ANGLE, "")
        self.code = code_in(self.source)
        self.removed: list[Removed] = []
        self.foreign: set[str] = set()
        self.ends = _last_ends(self.source)

    def pieces(self) -> Iterator[str]:
        """The text, piece by piece."""
        at = 0
        while found := _TOKEN.search(self.source, at):
            yield self.source[at : found.start()]
            piece, at = self.piece(found)
            yield piece
        yield self.source[at:]

    def piece(self, found: re.Match[str]) -> tuple[str, int]:
        """What this find becomes, and the position from which to go on."""
        start = found.start()
        if end := self.end_of_kept(found):
            return self.source[start:end], end
        name = (found["name"] or "").lower()
        if not name or not self.is_html(name, found):
            return TEXT_ANGLE, start + 1
        if _cannot_stay(name):
            return self.taken_out(name, found)
        if name in _FORM and not found["end"]:
            self.note(name, found, found.end())
        return found[0], found.end()

    def end_of_kept(self, found: re.Match[str]) -> int:
        """Where code, a comment or an address ends, which stays as typed; 0 for a tag or a word."""
        start, end = found.span()
        if found[0][0] != "<":
            return self.code.get(start, end)
        if found["comment"] and (close := self.source.find("-->", end)) >= 0:
            return close + 3
        return end if _ADDRESS.fullmatch(self.source, start + 1, end - 1) else 0

    def is_html(self, name: str, found: re.Match[str]) -> bool:
        """Whether this is a tag: of HTML and written like one, or of some other markup."""
        if not _ATTRIBUTES.fullmatch(found["rest"]):
            return False
        if name not in KNOWN:
            return self.is_foreign(name, found["rest"])
        if _SPOKEN_OF.match(self.source, found.end()):
            return False
        is_closed = self.ends.get(name, 0) > found.start()
        is_sure = found["end"] or "=" in found["rest"] or is_closed
        return bool(is_sure) or not self.could_be_a_word(name, found.start())

    def could_be_a_word(self, name: str, start: int) -> bool:
        """Whether a tag that is never closed is a word: of an element that must be closed, or in
        the midst of a sentence."""
        if name in _NEED_AN_END or name in EMBEDS or name in CODE:
            return True
        before = self.source[start - 1 : start]
        return name not in _STAND_ALONE and _RUNS_ON.match(before) is not None

    def is_foreign(self, name: str, rest: str) -> bool:
        """Whether this is markup of another program: <o:p>, <mp-card id="1"> and its end."""
        if "=" in rest:
            self.foreign.add(name)
        return name in self.foreign or _FOREIGN.fullmatch(name) is not None

    def taken_out(self, name: str, found: re.Match[str]) -> tuple[str, int]:
        """Notes an element that is taken out; gives its line ends, which stay, and where it
        ends."""
        end = found.end() if found["end"] else self.end_of(name, found.end())
        if not found["end"]:
            self.note(name, found, end)
        return COUNTED * self.source.count("\n", found.start(), end), end

    def end_of(self, name: str, behind: int) -> int:
        """Where an element ends: with its tag, where it has no end."""
        if name in _VOID or self.ends.get(name, -1) < behind:
            return behind
        close = re.compile(rf"</{re.escape(name)}\b[^<>]*>?", re.I).search(self.source, behind)
        return close.end() if close else behind

    def note(self, name: str, found: re.Match[str], end: int) -> None:
        """Notes an element that goes."""
        source = _SOURCE.search(self.source, found.start(), end)
        line = self.source.count("\n", 0, found.start())
        self.removed.append(Removed(name, source[1] if source else "", line))


def _last_ends(source: str) -> dict[str, int]:
    """By the name of each element, where its last end tag stands."""
    found = re.finditer(r"</([A-Za-z][^\s<>/]*)", source)
    return {each[1].lower(): each.start() for each in found}
