"""What plan knows of a theme."""

from builder.digest import Digest
from builder.model.theme import ThemeFacts

FACTS = ThemeFacts(
    name="纸",
    templates={"story.html": Digest("1"), "posts.html": Digest("2")},
    assets={"site.css": "assets/s.css", "screen.css": "assets/c.css"},
    asset_sources={},
)


def test_a_kinds_own_template_goes_before_the_general_one():
    assert FACTS.template("posts.html", "story.html") == "posts.html"
    assert FACTS.template("members.html", "story.html") == "story.html"


def test_screens_have_their_own_assets():
    assert FACTS.page_assets == {"site.css": "assets/s.css"}
    assert FACTS.screen_assets == {"screen.css": "assets/c.css"}
