"""An output: one file in plan/ and its line in PLANS; no view and no template for what is no
page."""

PLAN = "builder/plan/__init__.py"
HUMANS = '''"""humans.txt: who writes here."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank, WriteText
from builder.plan.catalogue import Catalogue


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The authors of all stories, one a line."""
    authors = sorted({story.author for story in catalogue.site.stories if story.author})
    yield Artifact("humans.txt", Rank.LIST, partial(WriteText, "\\n".join(authors)))
'''


def test_an_output_is_one_file_and_its_line(house):
    house.add("builder/plan/machine/humans.py", HUMANS)
    house.change(
        PLAN,
        "import calendars, feeds, redirects, sitemap",
        "import calendars, feeds, humans, redirects, sitemap",
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
