"""Between two lines of text: one sentence that an editor broke, a line end, or a new paragraph.

Lines are joined on evidence alone: they end where a line of that width was full, or in the middle
of a sentence. Whatever has none stands as it was typed.
"""

import re
from itertools import pairwise

import msgspec

from builder.read.prose.lines import Line
from builder.read.prose.places import marked

VERSE = 26
"""Characters; lines no longer than this are verses, addresses, signatures: their ends stay."""
_MOST = 120
"""Columns; no editor wraps later, so so long a line is a paragraph."""
_LEAST = 24
"""Columns; below, equal lengths say nothing."""

BREAK, PARAGRAPH, _SOFT = "  \n", "\n\n", "\n"

SENTENCE_END = re.compile(r"[。！？!?…；;：:][”’」』）)》】*_\"']*$|[”」』]$")
_ENUMERATED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|[\d０-９]{1,2}[、．.）](?!\d)"
    r"|[①-⑳㈠-㈩⑴-⒇⒈-⒛Ⅰ-Ⅻ]|第[一二三四五六七八九十百\d]{1,4}[，、章节条款项部编步]|[一二三四五六七八九十]是(?!一)|其[一二三四五六七八九]"
)
_LABEL = re.compile(r"[\u4e00-\u9fff ]{2,9}(?:[（(][^（）()]{1,10}[)）])?[:：]\s*\S")
_DATE = re.compile(
    r"[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$"
)
_BOLD = re.compile(r"\*\*[^*]+\*\*[:：]?$")
_HEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[章节条编部])"
)
_GOES_ON = re.compile(
    r"(?:[，、,（(《“‘「『【·]|(?<!目)的|(?<![共温总饱柔平谦缓])和|(?<!参)与|以及|或者|并且|由于|对于|关于)$"
)
_CONTINUES = re.compile(r"[，。、；：？）》”’」』】,.;:?)%％]|！(?![\[【［（(])|!(?!\[)")
_INNER = re.compile(r"[，。、；：！？](?=.)")
_ONCE = 72
"""Columns; a single line so long that breaks off in prose was broken, and is no title."""
_PAUSE = re.compile(r"[，。、；：！？,;:!?…—”」』）]$")
_ADDRESS = re.compile(r"\]\([^()\n]*\)")
_UNIT = re.compile(r"[\x21-\x7e]+|.[，。、；：！？）》”’」』】]*")


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
    """What a line shows of itself: its words, its columns, and whether it stands for itself."""

    line: Line
    shown: str
    columns: int
    stands: bool

    @property
    def is_short(self) -> bool:
        return len(self.shown) <= VERSE

    @property
    def is_ended(self) -> bool:
        return SENTENCE_END.search(self.shown) is not None

    @property
    def heads(self) -> bool:
        """Whether this is a heading by its number or its bold letters."""
        return bool(_BOLD.match(self.shown) or (_HEAD.match(self.shown) and not self.is_ended))


def _shape(line: Line) -> _Shape:
    shown = line.text.rstrip(" \t\u3000\xa0\\")
    if "](" in shown:
        shown = _ADDRESS.sub("]", shown)
    stands = bool(_BOLD.match(shown) or _ENUMERATED.match(shown) or _LABEL.match(shown))
    return _Shape(line, shown, len(shown.encode("gbk", "replace")), stands)


def _joints(run: list[Line], *, in_item: bool) -> list[str]:
    shapes = [_shape(line) for line in run]
    width = _wrapped_at(shapes)
    paired = _paired(shapes)
    verse = all(each.is_short and not each.line.is_indented for each in shapes)
    joints: list[str] = []
    for number, (above, below) in enumerate(pairwise(shapes)):
        if is_hard(above.line.text):
            joints.append(BREAK)
        elif (
            number in paired
            or _is_joined(above, below, width)
            or (in_item and _is_lazy(above, below))
        ):
            joints.append(_soft(above.shown, below.shown))
        else:
            joints.append(_parted(above, below, verse=verse))
    return joints


def is_hard(text: str) -> bool:
    """Whether the writer ended the line on purpose: two spaces, or a backslash."""
    return text.endswith("  ") or is_escaped_end(text)


def _is_joined(above: _Shape, below: _Shape, width: int) -> bool:
    """Whether there is evidence that these two were one line."""
    if begins_anew(below.line):
        return False
    if width and above.columns + _unit(below) > width - 3:
        return True
    return not below.stands and is_broken_off(above.shown, below.shown)


def begins_anew(line: Line) -> bool:
    """Whether a paragraph begins here by its indent or its number."""
    return line.is_indented or _ENUMERATED.match(line.text) is not None


def is_broken_off(above: str, below: str) -> bool:
    """Whether a sentence goes on: a long line that ends in a comma, or a line that begins with
    one."""
    if len(above) <= VERSE:
        return False
    if _CONTINUES.match(below) or _GOES_ON.search(above):
        return not _DATE.match(below)
    return below[:1].islower() and above[-1:].isascii() and above[-1:].isalpha()


def _is_lazy(above: _Shape, below: _Shape) -> bool:
    """In a list item, a line below its text goes on with it, as Markdown has it."""
    return not (below.stands or begins_anew(below.line) or above.stands or above.is_ended)


def _paired(shapes: list[_Shape]) -> set[int]:
    """The lines within something that begins in one of them and ends in a later one: ``**``, code."""
    within: set[int] = set()
    for mark in ("**", "`"):
        odd = [number for number, each in enumerate(shapes) if each.shown.count(mark) % 2]
        for first, last in zip(odd[::2], odd[1::2], strict=False):
            within.update(range(first, last))
    return within


def _wrapped_at(shapes: list[_Shape]) -> int:
    """The columns at which an editor broke these lines; 0 where they are as long as they are.

    A line is full if what follows would not have fitted; two are that, and most of these end
    within a sentence.
    """
    width = max(each.columns for each in shapes)
    if not _LEAST <= width <= _MOST:
        return 0
    full = [above for above, below in pairwise(shapes) if above.columns + _unit(below) > width - 3]
    is_narrow = width <= 2 * VERSE
    ended = sum(bool(_PAUSE.search(each.shown)) if is_narrow else each.is_ended for each in full)
    flowing = sum(bool(_INNER.search(each.shown)) for each in full)
    if len(full) == 1:
        return width if _was_broken(full[0], shapes[-1]) else 0
    return width if full and ended * 2 < len(full) and flowing * 2 >= len(full) else 0


def _was_broken(above: _Shape, last: _Shape) -> bool:
    """Whether the only full line is prose, and what is below it the end of its sentence."""
    is_prose = above.columns >= _ONCE and len(_INNER.findall(above.shown)) > 1
    return is_prose and not _PAUSE.search(above.shown) and last.is_ended


def _unit(below: _Shape) -> int:
    """The columns of a line's first word, which an editor would have had to fit in above."""
    found = _UNIT.match(below.shown)
    return len(found[0].encode("gbk", "replace")) if found else 0


def _parted(above: _Shape, below: _Shape, *, verse: bool) -> str:
    """How two lines stand that were typed as two: short ones below each other, others apart."""
    if begins_anew(below.line) or not (above.is_short and below.is_short) or above.heads:
        return PARAGRAPH
    if verse or below.stands or not above.is_ended:
        return BREAK
    return PARAGRAPH


def _soft(above: str, below: str) -> str:
    return "" if above[-1:] > "\u2e7f" and below[:1] > "\u2e7f" else _SOFT
