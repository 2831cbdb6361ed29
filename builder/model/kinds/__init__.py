"""The kinds of stories. To add one: a file here with its class, and its line in KINDS."""

from builder.model.field import Field, Meaning
from builder.model.kinds.activities import Activity
from builder.model.kinds.brands import Brand
from builder.model.kinds.grids import Grid
from builder.model.kinds.honours import Honour
from builder.model.kinds.news import Page, Post
from builder.model.kinds.organisation import Branch
from builder.model.kinds.people import Member
from builder.model.kinds.services import Service, Venue
from builder.model.kinds.works import Mechanism, PublicWork, Team
from builder.model.story import Story

KINDS: tuple[type[Story], ...] = (
    Member,
    Activity,
    Brand,
    Branch,
    Honour,
    Service,
    Venue,
    Post,
    Grid,
    Mechanism,
    Team,
    PublicWork,
    Page,
)

BESIDE_KINDS = {
    "tags": "标签",
    "series": "系列",
    "albums": "相册",
    "calendar": "活动日历",
    "figures": "数说",
}
"""What the site gathers from all kinds, by folder, and what it is called."""

BESIDE_SHORT = {"calendar": "日历"}
"""The words of two characters for those whose name is longer."""

_NAMED_ANYWAY = frozenset(kind.about.folder for kind in KINDS if kind.about.named_without_page)


def is_name_enough(field: Field) -> bool:
    """Whether a reference may hold a name that has no page here.

    People, branches and teams are named whether they have one or not, other fields say so
    themselves; any other name must lead to a page.
    """
    return field.or_text or (field.meaning is not Meaning.WANTED and are_named_anyway(field.to))


def are_named_anyway(folders: tuple[str, ...]) -> bool:
    """Whether one of these kinds (by folder) may be named without a page here."""
    return not _NAMED_ANYWAY.isdisjoint(folders)
