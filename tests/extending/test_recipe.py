"""A recipe: its class in model/artifact.py, one file in make/ and its line in MAKERS."""

MAKERS = "builder/make/makers.py"
ARTIFACT = "builder/model/artifact.py"
CLASS = '''class CountWords(Recipe, frozen=True, tag="count"):
    """How many characters a text has."""

    words: str


class StripVideo('''
MAKER = '''"""Counts of characters."""

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import CountWords


def _counted(recipe: CountWords, _: Materials) -> bytes:
    return str(len(recipe.words)).encode()


COUNTS = Maker(make=_counted, inputs={"words": "要数的字"}, modules=("make/counts.py",))
'''
OUTPUT = '''"""How long the title of the newest story is."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, CountWords, Rank
from builder.plan.catalogue import Catalogue


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """One number."""
    yield Artifact("length.txt", Rank.LIST, partial(CountWords, catalogue.site.stories[-1].title))
'''


def add_recipe(house) -> None:
    house.change(ARTIFACT, "class StripVideo(", CLASS)
    house.add("builder/make/counts.py", MAKER)
    house.change(
        MAKERS, "import COPIES\n", "import COPIES\nfrom builder.make.counts import COUNTS\n"
    )
    house.change(MAKERS, "    CopyFile,\n", "    CopyFile,\n    CountWords,\n")
    house.change(
        MAKERS, "    CopyFile: COPIES,\n", "    CopyFile: COPIES,\n    CountWords: COUNTS,\n"
    )


def test_a_recipe_is_a_class_a_file_and_a_line(house):
    add_recipe(house)
    assert house.touched == {ARTIFACT, "builder/make/counts.py", MAKERS}


def test_a_recipe_is_carried_out_kept_and_explained_in_words_that_staff_know(house):
    add_recipe(house)
    plan = "builder/plan/__init__.py"
    house.add("builder/plan/machine/lengths.py", OUTPUT)
    house.change(
        plan,
        "import calendars, facets, feeds, redirects, scripts, sitemap",
        "import calendars, facets, feeds, lengths, redirects, scripts, sitemap",
    )
    house.change(plan, "    feeds.plan,\n", "    feeds.plan,\n    lengths.plan,\n")
    house.story("posts/a.md", "标题: 三个字\n日期: 2026-03-01\n栏目: 要闻")
    house.build()
    assert house.page("length.txt") == "3"
    assert "新做 0 个文件" in house.build()
    house.story("posts/a.md", "标题: 有五个字了\n日期: 2026-03-01\n栏目: 要闻")
    said = house.run("build", "--explain")
    assert "要数的字" in said.split("重做 length.txt")[1].split("重做")[0]
    assert house.page("length.txt") == "5"
