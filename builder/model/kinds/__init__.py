"""The kinds of stories. To add one: a file here with its class, and its line in KINDS."""

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

BESIDE_KINDS = {"tags": "标签", "series": "系列", "albums": "相册", "figures": "数说"}
"""What the site gathers from all kinds, by folder, and what it is called."""
