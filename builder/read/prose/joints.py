"""The joints between lines of text: one sentence that an editor broke, a line end, or a new
paragraph.

Lines are joined on evidence alone: they end where a line of that width was full, or in the middle
of a sentence. Without evidence they stand as they were typed.
"""

import re

import msgspec

from builder.read.prose.line_marks import marked
from builder.read.prose.lines import Line
from builder.read.prose.wraps import full_lines
from builder.regex import regex

VERSE = 26
"""Characters; lines no longer than this are verses, addresses, signatures: their ends stay."""
_STANZA = 200
"""Lines; Python-Markdown's time grows with the square of those in one paragraph."""

BREAK, PARAGRAPH, _SOFT = "  \n", "\n\n", "\n"

SENTENCE_END = regex(r"[。！？!?…；;：:][”’」』）)》】*_\"']*$|[”」』]$")
_ENUMERATED = regex(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|[\d０-９]{1,2}[、．.。，）](?!\d)"
    r"|[【\[［]\d{1,2}[】\]］](?![（(\[:：])|\d{1,2}(?:\.\d{1,2})+[ \t\u3000、]"
    r"|[A-HＡ-Ｈa-h][.、．)）](?![A-Za-z.])|\d\ufe0f?\u20e3|[①-⑳㈠-㈩⑴-⒇⒈-⒛Ⅰ-Ⅻ❶-❿➀-➓]"
    r"|第[一二三四五六七八九十百\d]{1,4}[，、章节条款项部编步]|[一二三四五六七八九十]是(?!一)|其[一二三四五六七八九]"
)
_LABEL = regex(r"[\u4e00-\u9fffA-Z ]{1,12}(?:[（(][^（）()]{1,10}[)）])?[:：]\s*\S")
_DATE = regex(
    r"[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$"
)
_BOLD = regex(r"\*\*[^*]+\*\*[:：]?$")
_CAPTION = regex(r"[▲△↑]|图片?(?:说明)?[：:]|图为")
_HEAD = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[章节条编部])"
)
_GOES_ON = regex(
    r"(?:[，、,（(《“‘「『【·]|(?<!目)的|(?<![共温总饱柔平谦缓])和|(?<!参)与|以及|或者|并且|由于|对于|关于)$"
)
_CONTINUES = regex(r"[，。、；：？）》”’」』】,.;:?)%％]|！(?![\[【［（(])|!(?!\[)")
_HIDDEN = regex(r"(?<=\])\([^()\n]*\)|</?[A-Za-z][^<>]*>")
_BR = regex(r"<br\s*/?>\s*$", re.I)


def paragraphs(run: list[Line], *, in_item: bool = False) -> str:
    """Lines of text without a blank one between them, as Markdown."""
    if len(run) == 1:
        return marked(run[0].text.rstrip(), run[0].number)
    parts = [marked(run[0].text, run[0].number)]
    for joint, line in zip(_joints(run, in_item=in_item), run[1:], strict=True):
        parts[-1] = _ended(parts[-1], joint)
        parts += (joint, marked(line.text, line.number))
    return "".join(parts).rstrip()


def _ended(text: str, joint: str) -> str:
    """The line without the marks of a hard break, which the joint now is."""
    text = text.rstrip(" \t\u3000\xa0")
    return text[:-1] if joint == BREAK and is_escaped_end(text) else text


def is_escaped_end(text: str) -> bool:
    """Whether the line ends in a backslash that is none of a pair."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


class _Shape(msgspec.Struct, frozen=True):
    """What can be told of a line by itself."""

    line: Line
    shown: str
    stands: bool

    @property
    def begins_anew(self) -> bool:
        """Whether a paragraph begins with this line."""
        return self.stands or self.line.is_indented

    @property
    def is_short(self) -> bool:
        """Whether it is no longer than a line of verse."""
        return len(self.shown) <= VERSE

    @property
    def is_ended(self) -> bool:
        """Whether a sentence ends with it."""
        return SENTENCE_END.search(self.shown) is not None

    @property
    def heads(self) -> bool:
        """Whether this is a heading by its number or its bold letters, or a picture's caption."""
        is_numbered = _HEAD.match(self.shown) is not None and not self.is_ended
        return is_numbered or bool(_BOLD.match(self.shown) or _CAPTION.match(self.shown))


def _shape(line: Line) -> _Shape:
    """What a reader sees of a line, and whether it stands by itself."""
    shown = line.text.rstrip(" \t\u3000\xa0\\")
    if "](" in shown or "<" in shown:
        shown = _HIDDEN.sub("", shown)
    patterns = (_BOLD, _ENUMERATED, _LABEL, _CAPTION)
    return _Shape(line, shown, any(each.match(shown) for each in patterns))


class _Run(msgspec.Struct, frozen=True):
    """Lines without a blank one between them, and what shows only when all are seen: which were
    full, and whether they are verse."""

    shapes: list[_Shape]
    full: set[int]
    is_verse: bool
    in_item: bool

    def joint(self, number: int) -> str:
        """What stands between this line and the next."""
        above, below = self.shapes[number : number + 2]
        if _BR.search(above.line.text) or not above.shown or not below.shown:
            return _SOFT
        if is_hard(above.line.text):
            return BREAK
        if number in self.full or _goes_on(above, below, in_item=self.in_item):
            return _soft(above.shown, below.shown)
        ends_stanza = number % _STANZA == _STANZA - 1
        return PARAGRAPH if ends_stanza else _parted(above, below, verse=self.is_verse)


def _joints(lines: list[Line], *, in_item: bool) -> list[str]:
    """What stands between each two lines of a paragraph."""
    shapes = [_shape(line) for line in lines]
    apart = {number for number, each in enumerate(shapes) if each.begins_anew}
    full = full_lines([each.shown for each in shapes], apart) | _paired(shapes)
    is_verse = all(each.is_short and not each.line.is_indented for each in shapes)
    run = _Run(shapes, full, is_verse, in_item)
    return [run.joint(number) for number in range(len(lines) - 1)]


def is_hard(text: str) -> bool:
    """Whether the writer ended the line on purpose: two spaces, or a backslash."""
    return text.endswith("  ") or is_escaped_end(text)


def _goes_on(above: _Shape, below: _Shape, *, in_item: bool) -> bool:
    """Whether a sentence goes on in the line below; in a list item, Markdown has it so."""
    if below.begins_anew:
        return False
    if is_broken_off(above.shown, below.shown):
        return True
    return in_item and not above.stands and not above.is_ended


def begins_anew(line: Line) -> bool:
    """Whether a line begins a paragraph, by its indent or its number."""
    return line.is_indented or _ENUMERATED.match(line.text) is not None


def is_broken_off(above: str, below: str) -> bool:
    """Whether a sentence goes on in the next line: a long line ends in a comma, or the next begins
    with one."""
    if len(above) <= VERSE:
        return False
    if _CONTINUES.match(below) or _GOES_ON.search(above):
        return not _DATE.match(below)
    return below[:1].islower() and above[-1:].isascii() and above[-1:].isalpha()


def _paired(shapes: list[_Shape]) -> set[int]:
    """The lines within something that begins in one of them and ends in a later one: ``**``, code."""
    within: set[int] = set()
    for mark in ("**", "`"):
        odd = [number for number, each in enumerate(shapes) if each.shown.count(mark) % 2]
        for first, last in zip(odd[::2], odd[1::2], strict=False):
            within.update(range(first, last))
    return within


def _parted(above: _Shape, below: _Shape, *, verse: bool) -> str:
    """How two lines stand that were typed as two: short ones below each other, others apart."""
    if begins_anew(below.line) or not (above.is_short and below.is_short) or above.heads:
        return PARAGRAPH
    if verse or below.stands or not above.is_ended:
        return BREAK
    return PARAGRAPH


def _soft(above: str, below: str) -> str:
    """What joins two lines of a paragraph: nothing between Chinese and what follows it, but words
    in letters."""
    last, first = above[-1:], below[:1]
    if last > "\u2e7f":
        return "" if first > "\u2e7f" or first.isdigit() else _SOFT
    return "" if last.isdigit() and first > "\u2e7f" else _SOFT
