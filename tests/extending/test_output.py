"""An output: one file in plan/ and its line in PLANS; a page has its view and its template besides."""

PLAN = "builder/plan/__init__.py"
HUMANS = '''"""humans.txt: who writes here."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank, WriteText
from builder.plan.catalogue import Catalogue

CALLED = "供稿人的名单"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The authors of all stories, one a line."""
    authors = sorted({story.author for story in catalogue.site.stories if story.author})
    yield Artifact("humans.txt", Rank.LIST, partial(WriteText, "\\n".join(authors)))
'''


def test_an_output_is_one_file_and_its_line(house):
    house.add("builder/plan/machine/humans.py", HUMANS)
    house.change(
        PLAN,
        "import calendars, facets, feeds, redirects, scripts, sitemap",
        "import calendars, facets, feeds, humans, redirects, scripts, sitemap",
    )
    house.change(PLAN, "    feeds.plan,\n", "    feeds.plan,\n    humans.plan,\n")
    assert house.touched == {PLAN, "builder/plan/machine/humans.py"}
    for name in ("白木", "安晴"):
        house.story(
            f"posts/{len(name)}{ord(name[0])}.md",
            f"标题: {name}写的\n日期: 2026-03-01\n栏目: 要闻\n供稿: {name}",
        )
    house.build()
    assert house.page("humans.txt") == "安晴\n白木"
    assert "新做 0 个文件" in house.build()
    assert "供稿人的名单" in house.run("why", "humans.txt")


VIEWS = "builder/model/views.py"
VIEW = '''class WallView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="wall"):
    """The newest stories, side by side."""

    path: str
    head: Head
    cards: tuple[Card, ...]


View = (
    WallView
    | StoryView
'''
WALL = '''"""The wall: the newest stories of every kind, side by side."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.views import WallView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.heads import page_head
from builder.plan.parts.page import page

CALLED = "新稿件墙"
_PATH = "wall.html"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page."""
    yield page(_PATH, Rank.PAGE, partial(_view, catalogue), catalogue, ("wall.html",))


def _view(catalogue: Catalogue) -> WallView:
    head = page_head(CALLED, "", _PATH, catalogue, catalogue.site_share)
    newest = reversed(catalogue.site.stories[-2:])
    return WallView(path=_PATH, head=head, cards=catalogue.cards_of(newest))
'''
TEMPLATE = """{% extends "layout.html" %}
{% block main %}<ol class="wrap">{% for card in view.cards %}
<li><a href="{{ root }}{{ card.path }}">{{ card.title }}</a></li>{% endfor %}</ol>{% endblock %}
"""


def test_a_page_is_a_file_and_its_line_with_a_view_and_a_template(house):
    house.add("builder/plan/pages/wall.py", WALL)
    house.change(PLAN, "registers, stories\n", "registers, stories, wall\n")
    house.change(PLAN, "    stories.plan,\n", "    stories.plan,\n    wall.plan,\n")
    house.change(VIEWS, "View = (\n    StoryView\n", VIEW)
    house.add("themes/base/templates/wall.html", TEMPLATE)
    added = {"builder/plan/pages/wall.py", "themes/base/templates/wall.html"}
    assert house.touched == {PLAN, VIEWS, *added}
    for day in ("01", "02", "03"):
        house.story(f"posts/d{day}.md", f"标题: 三月{day}日\n日期: 2026-03-{day}\n栏目: 要闻")
    house.build()
    wall = house.page("wall.html").split("<main")[1]
    assert wall.index("三月03日") < wall.index("三月02日")
    assert "三月01日" not in wall
    house.story("posts/d02.md", "标题: 改了名字\n日期: 2026-03-02\n栏目: 要闻")
    assert "重做 wall.html" in house.run("build", "--explain")
    assert "改了名字" in house.page("wall.html")
