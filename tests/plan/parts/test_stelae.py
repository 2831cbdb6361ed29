"""The roll of honours: by year and rank, with those who were honoured; the moral models together."""

import datetime as dt

from builder.lettering.phrases import Lexicon
from builder.model.kinds import Honour, Member
from builder.model.parts import Item
from builder.model.views import ListView
from builder.plan.pages import lists
from builder.plan.parts.cards import card_of
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

LIAO = Member(title="焊缝", slug="weld", person="廖冬妮")


def honour(slug: str, year: int, level: str, **fields) -> Honour:
    given = {"category": "volunteer", "title": f"{slug}奖", **fields}
    return Honour(slug=slug, in_year=year, level=level, **given)


HONOURS = (
    honour("street", 2026, "street"),
    honour("nation", 2026, "national", recipients=("廖冬妮", "外来的人"), granted_by="协会"),
    honour("city", 2026, "city", category="courage"),
    honour("old", 2024, "province", category="honesty", date=dt.date(2025, 1, 9)),
)


def pages(*stories, **settings) -> dict[str, ListView]:
    planned = lists.plan(catalogue_of(*stories, **settings))
    views = {each.path: each.recipe().view for each in planned}
    return {path: view for path, view in views.items() if isinstance(view, ListView)}


def rows(view: ListView) -> list:
    return [
        (stone.year, [(row.label.text, row.wide, len(row.inscriptions)) for row in stone.rows])
        for stone in view.stelae
    ]


def test_years_stand_from_the_newest_and_ranks_from_the_highest():
    assert rows(pages(*HONOURS)["honors/index.html"]) == [
        (2026, [("全国", True, 1), ("市", False, 1), ("街道", False, 1)]),
        (2024, [("省", True, 1)]),
    ]


def test_an_honour_is_of_its_year_whenever_it_was_given():
    found = pages(*HONOURS)
    assert "honors/year/2025/index.html" not in found
    assert rows(found["honors/year/2024/index.html"]) == [(2024, [("省", True, 1)])]


def test_who_was_honoured_is_named_with_a_page_or_without_and_who_gave_it():
    view = pages(*HONOURS, LIAO)["honors/year/2026/index.html"]
    line = view.stelae[0].rows[0].inscriptions[0]
    assert line.to == (Item("廖冬妮", "members/weld.html"), Item("外来的人"))
    assert line.giver == Item("协会")
    assert line.rank == Item("全国", "honors/level/national/index.html")


def test_a_year_stands_on_one_page_however_many_it_has():
    many = [honour(f"n{number}", 2026, "community") for number in range(9)]
    found = pages(*many, page_size=2)
    assert rows(found["honors/year/2026/index.html"]) == [(2026, [("社区", False, 9)])]
    assert "honors/year/2026/page-1.html" not in found
    assert "honors/page-1.html" in found


def test_the_moral_models_stand_on_one_page_each_of_the_six_for_itself():
    found = pages(*HONOURS, page_size=1)
    view = found["honors/category/moral-model/index.html"]
    assert rows(view) == [(0, [("见义勇为", True, 1), ("诚实守信", True, 1)])]
    assert view.stelae[0].rows[0].label.path == "honors/category/courage/index.html"
    assert rows(found["honors/category/courage/index.html"]) == [(2026, [("市", False, 1)])]


def test_a_kind_without_ranks_has_no_stele():
    assert pages(LIAO)["members/index.html"].stelae == ()


def test_the_card_of_an_honour_has_its_year_and_no_other_card_has_one():
    site = site_of(*HONOURS, LIAO)
    years = {each.slug: card_of(each, site, PAPER, Lexicon(())).year for each in site.stories}
    assert years == {"street": 2026, "nation": 2026, "city": 2026, "old": 2024, "weld": 0}
