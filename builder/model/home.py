"""The home page as themes are given it."""

import msgspec

from builder.model.frame import Head
from builder.model.parts import Card, Group, Link, Number
from builder.model.slips import Slip
from builder.model.stream import StreamDay


class HomeView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="home"):
    """The home page.

    ``sections`` in the order of site.yaml, each naming what it shows: ``section.name`` is ``lead``,
    ``figures`` or a kind's folder, and the group it shows, if any, is ``groups[name]``.
    ``figures_page`` is the path of the page of all figures, "" where there is none. ``board`` has
    the open notices, the first to end first; they stand in no group besides. ``bodies`` are those
    of which a reader may say that one is their own. ``stream`` has the newest of all kinds shown,
    day by day, the lead among them.
    """

    path: str
    head: Head
    sections: tuple[str, ...]
    lead: Card | None = None
    groups: dict[str, Group] = {}
    board: tuple[Slip, ...] = ()
    bodies: tuple[Link, ...] = ()
    stream: tuple[StreamDay, ...] = ()
    figures: tuple[Number, ...] = ()
    figures_page: str = ""
