"""Who wrote and photographed a story, as its page says it."""

from builder.model.kinds import KINDS
from builder.model.parts import Link
from builder.model.site import Site
from builder.model.story import Address
from builder.plan.parts.news import BETWEEN_PEOPLE

_PEOPLE = tuple(kind.about.folder for kind in KINDS if kind.about.schema == "Person")
"""The kinds whose stories are about a person each."""


def signature(text: str, site: Site) -> tuple[Link, ...]:
    """The names in ``许闻、周敏``, with the marks between them, each person with a page as a link to
    it."""
    pieces = BETWEEN_PEOPLE.split(text)
    return tuple(Link(piece, _page_of(piece.strip(), site)) for piece in pieces if piece)


def _page_of(name: str, site: Site) -> Address:
    """The page of the person who is called so; "" where there is none, or where the name stands
    for another's."""
    found = site.find(name, _PEOPLE)
    is_named = found and found.name == name and not (found.persona and found.persona.is_hidden)
    return found.address if found and is_named else Address("")
