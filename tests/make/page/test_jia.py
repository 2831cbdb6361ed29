"""家园, the second look: other structure on the same views, and nothing in it that base has."""

import re
from difflib import SequenceMatcher

import html5lib
import msgspec
import pytest

from builder.make.page.theme import load_theme
from builder.model.artifact import RenderPage
from tests.kit import ROOT
from tests.kit import theme_samples as samples

THEMES = ROOT / "themes"
HONG, JIA = (load_theme(name, [THEMES]) for name in ("hong", "jia"))
OWN = sorted((THEMES / "jia/templates").rglob("*.html"))
RUN = 7
"""So many lines in a row that stand in base, too, are a copy of it."""
UNPINNED = msgspec.structs.replace(samples.full_home(lead=None), board=())


def printed(theme, template, view, frame=samples.FULL_FRAME) -> str:
    recipe = RenderPage(template, theme.facts.templates[template], frame="", view=view)
    page = theme.render(recipe, frame, ())
    assert isinstance(page, bytes), page
    return page.decode()


def outline(page: str) -> list[str]:
    """Every element of the page by the tags it stands in: nothing that a style sheet can see or
    change."""

    def walk(node, above):
        for child in node:
            if isinstance(child.tag, str):
                path = f"{above}/{child.tag.rpartition('}')[2]}"
                yield path
                yield from walk(child, path)

    return list(walk(html5lib.parse(page), ""))


@pytest.mark.parametrize(
    ("template", "view"),
    [
        ("home.html", samples.full_home()),
        ("members.html", samples.full_story("members")),
        ("activities.html", samples.full_story("activities")),
        ("posts.html", samples.full_story("posts")),
    ],
)
def test_a_page_has_another_structure_than_in_the_first_look(template, view):
    first, second = (outline(printed(theme, template, view)) for theme in (HONG, JIA))
    assert set(second) - set(first)
    assert set(first) - set(second)
    assert SequenceMatcher(None, first, second, autojunk=False).ratio() < 0.85


def test_home_goes_by_day_where_the_first_look_goes_by_kind():
    page = printed(JIA, "home.html", UNPINNED)
    days = [page.index(f'<time datetime="{each.day.iso}"') for each in samples.stream()]
    assert days == sorted(days)
    first = page[days[0] : days[1]]
    for shape in ("neighbour", "ticket", "memo", "shop", "pennant", "address", "letter"):
        assert f'<article class="{shape}' in first, shape
    assert '<time datetime="2026"' not in printed(HONG, "home.html", UNPINNED)


def test_what_is_pinned_stands_above_the_days_and_not_among_them():
    page = printed(JIA, "home.html", samples.full_home())
    pinned, _, days = page.partition('id="day-1"')
    assert 'href="members/lang.html"' in pinned.partition('class="stream"')[2]
    assert 'href="members/lang.html"' not in days.partition('class="earlier"')[0]


def test_a_strip_of_film_leads_to_all_its_pictures():
    page = printed(JIA, "home.html", UNPINNED)
    assert 'href="members/lang.html#gallery"' in page
    assert "看 <b>20</b> 张照片" in page


def test_the_bar_has_only_the_doors_that_lead_somewhere():
    def texts(frame):
        bar = printed(JIA, "404.html", samples.LOST, frame).rpartition('class="bar-doors"')[2]
        return re.findall(r"</svg>(\w+)</a>", bar)

    assert texts(samples.FRAME) == ["今天", "通知"]
    assert texts(samples.FULL_FRAME) == ["今天", "通知", "邻居", "办事"]


def test_of_the_doors_in_the_bar_the_one_that_is_open_is_marked():
    page = printed(JIA, "home.html", samples.full_home()).rpartition('class="bar-doors"')[2]
    assert re.findall(r'href="([^"]+)" aria-current="page"', page) == ["index.html"]


def lines(path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_no_template_says_again_what_base_says(path):
    bases = [lines(each) for each in (THEMES / "base/templates").rglob("*.html")]
    base = {run for each in bases for run in zip(*(each[n:] for n in range(RUN)), strict=False)}
    own = lines(path)
    runs = list(zip(*(own[n:] for n in range(RUN)), strict=False))
    assert [run for run in runs if run in base] == []


def test_nothing_is_drawn_with_a_hairline_set_in_serif_or_justified():
    for sheet in (THEMES / "jia/assets").glob("*.css"):
        shown = re.sub(
            r"@media print \{.*?\n\}", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert "1px solid" not in shown, sheet.name
        assert "justify;" not in shown, sheet.name
        assert not re.search(r"--serif: (?!var\(--sans\))", shown), sheet.name


def test_no_value_stands_in_a_style_attribute_or_a_handler():
    for path in OWN:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|\son[a-z]+=|<script(?! src)", text), path.name


EMPTY = msgspec.structs.replace(samples.BARE_HOME, lead=None, groups={}, stream=())


@pytest.mark.parametrize("theme", [HONG, JIA], ids=lambda each: each.name)
def test_a_site_without_stories_says_what_is_to_come_and_whom_to_call(theme):
    page = printed(theme, "home.html", EMPTY)
    assert "正在筹备" in page
    assert "0000-8600118" in page


@pytest.mark.parametrize("theme", [HONG, JIA], ids=lambda each: each.name)
def test_a_site_with_stories_never_says_that_it_is_still_to_come(theme):
    view = msgspec.structs.replace(EMPTY, lead=samples.full_card(), sections=("lead",))
    assert "正在筹备" not in printed(theme, "home.html", view)
