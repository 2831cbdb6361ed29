"""A story kind: one class, in a file of model/kinds/, and its line in KINDS; its traits say the rest."""

import ast
import re
import xml.etree.ElementTree as ElementTree

import pytest

from builder.model.kinds import KINDS as KINDS_OF_NOW
from tests.kit import ROOT

KINDS = "builder/model/kinds/__init__.py"
NEWS = "builder/model/kinds/news.py"
IMPORTS = '''"""A kind of this site's own."""

from typing import Annotated, ClassVar

from builder.model.amount import HOURS, Amount
from builder.model.choices import Identity
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, Ownership

'''
STAR = '''
class Star(Story, frozen=True, kw_only=True, omit_defaults=True, tag="stars"):
    """志愿之星: who gave most of their time."""

    about: ClassVar[Kind] = Kind("stars", "志愿之星", "颗")

    number: Annotated[str, Field("编号", "ZY-001")]
    identity: Annotated[Identity | None, Field("身份", "群众", listed=True)] = None
    partner: Annotated[str, Field("结对", "阿青", to=("stars",))] = ""
    hours: Annotated[Amount | None, Field("时长", "120", measure=HOURS)] = None


'''
CREW = '''
class Squad(Story, frozen=True, kw_only=True, omit_defaults=True, tag="squads"):
    """志愿小队: who does things together."""

    about: ClassVar[Kind] = Kind(
        "squads",
        "志愿小队",
        "支",
        shape="event",
        home=2,
        calendar=True,
        owns=Ownership("squad", "小队", weight=3),
    )

    above: Annotated[str, Field("上级", "大队", to=("squads",), meaning=Meaning.ABOVE)] = ""


'''


def add_kind(house, text: str) -> str:
    """A file with a kind, and its line in the table; where the file stands."""
    name = text.split("class ")[1].split("(")[0]
    path = f"builder/model/kinds/{name.lower()}.py"
    house.add(path, IMPORTS + text)
    imported = f"from builder.model.kinds.{name.lower()} import {name}\nKINDS: tuple"
    house.change(KINDS, "KINDS: tuple", imported)
    house.change(KINDS, "    Page,\n)", f"    Page,\n    {name},\n)")
    return path


def test_a_kind_has_everything_that_others_have(house):
    path = add_kind(house, STAR)
    assert house.touched == {KINDS, path}
    house.story("stars/qing.md", "标题: 阿青\n日期: 2026-03-01\n编号: ZY-007\n身份: 群众\n时长: 86")
    house.story("stars/bai.md", "标题: 阿白\n日期: 2026-04-01\n编号: ZY-008\n结对: 阿青")
    assert "发布 2 篇" in house.build()
    story = house.page("stars/bai.html")
    assert "ZY-008" in story
    assert 'href="../stars/qing.html"' in story
    assert "阿白" in house.page("stars/qing.html")
    assert "86" in house.page("stars/qing.html")
    assert "共 <b>2</b> 颗" in house.page("stars/index.html")
    assert "阿青" in house.page("stars/identity/resident/index.html")
    assert "阿白" in house.page("stars/year/2026/index.html")
    home = house.page("index.html")
    assert 'class="wrap section section-stars shape-plain"' in home
    assert '<a href="stars/index.html">志愿之星</a>' in home
    assert "stars/bai.html" in house.page("sitemap.xml")
    ElementTree.fromstring(house.page("stars/feed.xml"))


def test_a_kind_is_known_to_the_skeleton_and_to_messages(house):
    add_kind(house, STAR)
    said = house.run("new", "志愿之星", "阿红")
    assert "stars" in said
    made = (house.site / "content/stars/阿红/index.md").read_text(encoding="utf-8")
    assert "编号:" in made
    assert "ZY-001" in made


def test_traits_give_a_kind_a_tree_a_calendar_and_stories_of_its_own(house):
    path = add_kind(house, CREW)
    house.change(NEWS, "field import Field", "field import Field, Meaning")
    house.change(
        NEWS,
        "    column: Annotated[Column,",
        '    squad: Annotated[str, Field("小队", "护河", to=("squads",), meaning=Meaning.BELONGS)]'
        ' = ""\n    column: Annotated[Column,',
    )
    assert house.touched == {KINDS, NEWS, path}
    house.story("squads/all.md", "标题: 大队\n日期: 2026-01-01")
    house.story("squads/river.md", "标题: 护河小队\n日期: 2026-02-01\n上级: 大队")
    house.story("posts/a.md", "标题: 下河\n日期: 2026-03-01\n栏目: 要闻\n小队: 护河小队")
    house.story("posts/b.md", "标题: 又下河\n日期: 2026-05-09\n栏目: 要闻\n小队: 护河小队")
    house.story("posts/c.md", "标题: 上岸\n日期: 2026-04-01\n栏目: 要闻")
    house.build()
    assert "下河" in house.page("posts/squad/river/index.html")
    assert "posts/squad/river/index.html" in house.page("squads/river.html")
    assert "又下河" in house.page("posts/a.html").split('id="related"')[1]
    every = house.page("squads/index.html")
    assert 'class="tree' in every
    assert 'class="months"' in every
    assert 'class="tree' in house.page("squads/river.html")
    assert 'class="front-month"' in house.page("index.html")


ROOMS = ("plan", "check", "make", "preview", "run", "publish")
NAMES = {kind.__name__ for kind in KINDS_OF_NOW} | {kind.about.folder for kind in KINDS_OF_NOW}


def words_of(path) -> set[str]:
    """Every name and every text that stands alone in a module."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    imported = (
        n for n in tree if isinstance(n, ast.ImportFrom) and n.module == "builder.model.kinds"
    )
    names = {alias.name for node in imported for alias in node.names}
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return names | {
        n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_asks_for_a_kind_by_its_class_or_folder(room):
    for path in (ROOT / "builder" / room).rglob("*.py"):
        assert words_of(path) & NAMES == set(), path


def test_no_template_asks_for_a_kind_by_its_folder_but_in_its_own():
    own = {f"{start}{kind.about.folder}.html" for kind in KINDS_OF_NOW for start in ("", "list-")}
    asked = re.compile("|".join(f"[\"']{kind.about.folder}[\"']" for kind in KINDS_OF_NOW))
    for path in (ROOT / "themes").rglob("templates/**/*.html"):
        tags = re.findall(r"\{[{%].*?[%}]\}", path.read_text(encoding="utf-8"), re.DOTALL)
        assert path.name in own or not any(map(asked.search, tags)), path
