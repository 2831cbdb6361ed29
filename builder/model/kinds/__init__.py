"""The kinds of stories. To add one: a file here with its class, and its line in KINDS."""

from typing import TYPE_CHECKING, Union

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
from builder.model.traits import Ownership

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

if TYPE_CHECKING:
    AnyStory = Story
else:
    AnyStory = Union[KINDS]  # noqa: UP007  (built at run time; what msgpack decodes by its tag)


BESIDE_KINDS = {"tags": "标签", "series": "系列", "albums": "相册", "figures": "数说"}
"""What the site gathers from all kinds, by folder, and what it is called."""

_BY_FOLDER = {kind.about.folder: kind for kind in KINDS}


def kind_of(folder: str) -> type[Story] | None:
    """The kind whose folder this is."""
    return _BY_FOLDER.get(folder)


def is_section(folder: str) -> bool:
    """Whether this is the folder of a kind that has lists, a feed and a place in the navigation."""
    kind = kind_of(folder)
    return kind is not None and kind.about.is_section


def owner_in(folder: str) -> Ownership | None:
    """What it means to be a story of this kind's own, None where other stories never are."""
    kind = kind_of(folder)
    return kind.about.owns if kind else None


def kinds_in_words(folders: tuple[str, ...]) -> str:
    """``先锋人物、支部活动`` for their folders; a story of any kind (``*``) is “另一篇”."""
    return (
        "、".join(kind.about.label for folder in folders if (kind := kind_of(folder))) or "另一篇"
    )
