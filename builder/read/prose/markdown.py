"""A story's body, made of Markdown: clean HTML with numbered placeholders for its pictures and
links."""

from collections.abc import Sequence

import msgspec

from builder.model.prose import BodyLink, BodyPicture, Heading
from builder.problems import Problem, Where, weighed
from builder.read.prose.converter import html_of
from builder.read.prose.embeds import Embeds
from builder.read.prose.line_marks import without_marks
from builder.read.prose.losses import lost_words
from builder.read.prose.manuscript import Cleaned
from builder.read.prose.opening import opening_of
from builder.read.prose.phones import with_calls
from builder.read.prose.remarks import Remark
from builder.read.prose.sanitise import is_canonical, sanitised
from builder.read.prose.unfinished import unfinished
from builder.read.prose.words import words_of


class Body(msgspec.Struct, frozen=True):
    """A story's text, ready for a page.

    ``html`` holds U+0002 ``pN`` U+0003 for a picture between paragraphs, ``iN`` for one inside
    text, and ``lN`` as the ``href`` of a link inside the site; N counts ``pictures`` and ``links``.
    ``text`` is all its words, ``opening`` those of its first paragraphs, a
    line each.
    """

    html: str
    text: str
    opening: str = ""
    pictures: tuple[BodyPicture, ...] = ()
    links: tuple[BodyLink, ...] = ()
    headings: tuple[Heading, ...] = ()
    problems: tuple[Problem, ...] = ()


def render(manuscript: Cleaned, path: str, original: str, first_line: int) -> Body:
    """The body of this manuscript.

    ``original`` is the text as staff wrote it, from ``first_line`` of the file at ``path`` on.
    """
    source = manuscript.text
    unsafe = html_of(source)
    if unsafe is None:
        return _unreadable(original, path, first_line)
    html = _safe(unsafe, source)
    embeds = Embeds(original, first_line)
    numbered = embeds.with_placeholders(html)
    body = _body(numbered, embeds)
    lost = lost_words(unsafe, html) if "<" in source else ()
    standing = unfinished(body.text, numbered, original)
    told = (*manuscript.remarks, *embeds.remarks, *lost, *standing)
    return _with_problems(body, told, path, first_line)


def _unreadable(original: str, path: str, first_line: int) -> Body:
    return Body(html="", text=original, problems=(_too_deep(path, first_line),))


def _safe(unsafe: str, source: str) -> str:
    """Cleaned HTML; most that Markdown makes needs no cleaning."""
    return unsafe if "<" not in source and is_canonical(unsafe) else sanitised(unsafe)


def _body(numbered: str, embeds: Embeds) -> Body:
    """What readers see, and what is known of it without loading it."""
    placed = without_marks(numbered)
    return Body(
        html=with_calls(placed),
        text=words_of(placed),
        opening=opening_of(placed),
        pictures=tuple(embeds.pictures),
        links=tuple(embeds.links),
        headings=tuple(embeds.headings),
    )


def _with_problems(body: Body, remarks: Sequence[Remark], path: str, first_line: int) -> Body:
    problems = tuple(_problem(each, path, first_line) for each in remarks)
    return msgspec.structs.replace(body, problems=problems) if problems else body


def _problem(remark: Remark, path: str, first_line: int) -> Problem:
    """A remark with its file, and its line counted from the file's top."""
    where = Where(path, first_line + remark.line)
    told = where.problem(remark.code, remark.message, remark.mend, *remark.fixes)
    return weighed(told, remark.severity)


def _too_deep(path: str, line: int) -> Problem:
    said = "正文里的列表套了几百层，或者有几千个方括号、横线、HTML 标签，读不下去"
    mend = "看看是不是贴进了不是稿件的东西，删掉多余的“1. ”“[”“---”或“<”"
    return Where(path, line).problem("FC301", said, mend)
