"""Markdown → a story's body: clean HTML with numbered placeholders for its pictures and links."""

import msgspec

from builder.model.story import BodyLink, BodyPicture
from builder.problems import Problem
from builder.read.converter import html_of
from builder.read.embeds import Embeds
from builder.read.sanitise import sanitised
from builder.read.words import words_of

class Heading(msgspec.Struct, frozen=True):
    """A heading of the body: 2 to 6, its id (``h-1``) and its words."""

    level: int
    id: str
    text: str


class Body(msgspec.Struct, frozen=True):
    """``html`` holds ``\\x02pN\\x03`` for a picture between paragraphs, ``\\x02iN\\x03`` for one inside text,
    and ``href="\\x02lN\\x03"`` for a link inside the site; N counts ``pictures`` and ``links``.
    """

    html: str
    text: str
    pictures: tuple[BodyPicture, ...] = ()
    links: tuple[BodyLink, ...] = ()
    headings: tuple[Heading, ...] = ()
    problems: tuple[Problem, ...] = ()


def render(source: str, path: str, original: str, first_line: int) -> Body:
    """The body of this Markdown; ``original`` is as staff wrote it, from ``first_line`` of the file at ``path``."""
    html = sanitised(html_of(source))
    embeds = Embeds(path, original, first_line)
    placed = embeds.placed(html)
    return Body(
        html=placed,
        text=words_of(placed),
        pictures=tuple(embeds.pictures),
        links=tuple(embeds.links),
        headings=tuple(Heading(*each) for each in embeds.headings),
        problems=tuple(embeds.problems),
    )
