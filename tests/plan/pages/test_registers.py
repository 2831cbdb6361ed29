"""Registers: one page of all promises, of all posts, of all pairs, whoever tells them."""

import datetime as dt

import pytest

from builder.model.artifact import RenderPage
from builder.model.blocks import Mentoring, Pledge
from builder.model.choices import MentoringRole
from builder.model.kinds import Member
from builder.model.parts import CountedLink
from builder.model.registers import Holders, RegisterView
from builder.model.settings import OwnWord
from builder.model.views import ListView
from builder.plan import Plan
from builder.plan.pages import lists, registers
from builder.plan.pages.registers import PEOPLE_A_PAGE
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

MENTOR, APPRENTICE = MentoringRole.MENTOR, MentoringRole.APPRENTICE


def member(name: str, day: int = 1, **fields) -> Member:
    date = dt.date(2026, 1, 1) + dt.timedelta(day)
    return Member(title=f"记{name}", slug=f"m-{day}", person=name, date=date, **fields)


def pair(role: MentoringRole, partner: str, what: str = "") -> Mentoring:
    return Mentoring(role=role, partner=partner, what=what)


def views(*stories: Member, **settings) -> dict[str, RegisterView]:
    catalogue = catalogue_of(*stories, **settings)
    recipes = {each.path: each.recipe() for each in registers.plan(catalogue)}
    pages = {path: each.view for path, each in recipes.items() if isinstance(each, RenderPage)}
    return {path: view for path, view in pages.items() if isinstance(view, RegisterView)}


def taught(*stories: Member) -> list[tuple[str, str, tuple[str, ...]]]:
    view = views(*stories)["members/mentoring/index.html"]
    return [(each.mentor.name, each.apprentice.name, each.subjects) for each in view.pairs]


def test_promises_stand_under_those_who_made_them():
    told = (
        Pledge(what="每周读报", until=dt.date(2026, 12, 31), done="38/52"),
        Pledge(what="教拉二胡"),
    )
    view = views(member("甲", 1, pledges=told), member("乙", 2))["members/pledges/index.html"]
    (promises,) = view.promises
    assert promises.card.name == "甲"
    assert [item.parts["what"].text for item in promises.items] == ["每周读报", "教拉二胡"]
    assert promises.items[0].parts["until"].text == "2026年12月31日"
    assert promises.items[0].parts["done"].ratio == 0.7308
    assert (view.total, view.counter, view.people) == (2, "条", 1)


def test_a_kind_that_says_nothing_of_the_sort_has_no_register():
    assert views(member("甲")) == {}


def test_every_post_that_someone_holds_stands_in_the_order_of_the_vocabulary():
    people = (member("甲", 1, posts=("culture", "policy")), member("乙", 2, posts=("policy",)))
    view = views(*people)["members/posts/index.html"]
    assert [
        (post.label, [card.name for card in post.cards], post.path) for post in view.holders
    ] == [
        ("政策宣传", ["乙", "甲"], "members/posts/policy/index.html"),
        ("文体活动", ["甲"], "members/posts/culture/index.html"),
    ]
    assert (view.total, view.people) == (2, 2)


def test_a_post_nobody_holds_is_shown_where_the_site_says_what_it_asks():
    notes = {"posts": (OwnWord(name="治安巡逻", slug="patrol", note="每晚一圈，八点出发"),)}
    people = member("甲", posts=("policy",))
    view = views(people, vocabularies=notes)["members/posts/index.html"]
    assert view.holders[1] == Holders("治安巡逻", "每晚一圈，八点出发")


def test_of_very_many_holders_the_first_stand_there_and_all_are_counted():
    people = [member(f"第{n}位", n, posts=("policy",)) for n in range(40)]
    (post,) = views(*people)["members/posts/index.html"].holders
    assert (len(post.cards), post.total) == (24, 40)


def test_a_pair_told_by_both_is_one():
    people = (
        member("甲", 2, mentoring=(pair(MENTOR, "乙", "焊接"),)),
        member("乙", 1, mentoring=(pair(APPRENTICE, "甲", "识图"),)),
    )
    assert taught(*people) == [("甲", "乙", ("焊接", "识图"))]


@pytest.mark.parametrize(
    ("role", "expected"), [(MENTOR, ("甲", "小周")), (APPRENTICE, ("小周", "甲"))]
)
def test_a_partner_without_a_page_is_a_name(role, expected):
    view = views(member("甲", mentoring=(pair(role, "小周"),)))["members/mentoring/index.html"]
    (each,) = view.pairs
    assert (each.mentor.name, each.apprentice.name) == expected
    assert [side.card is None for side in (each.mentor, each.apprentice)].count(True) == 1


def test_whoever_names_himself_is_no_pair():
    assert views(member("甲", mentoring=(pair(MENTOR, "甲"),))) == {}


def test_who_teaches_each_other_are_two_pairs():
    people = (
        member("甲", 1, mentoring=(pair(MENTOR, "乙", "二胡"),)),
        member("乙", 2, mentoring=(pair(MENTOR, "甲", "电脑"),)),
    )
    assert sorted(taught(*people)) == [("乙", "甲", ("电脑",)), ("甲", "乙", ("二胡",))]


def test_very_many_promises_are_cut_into_pages_as_lists_are():
    people = [
        member(f"第{n}位", n, pledges=(Pledge(what="读报"),)) for n in range(PEOPLE_A_PAGE * 3 + 5)
    ]
    found = views(*people)
    assert sorted(found) == [
        "members/pledges/index.html",
        "members/pledges/page-1.html",
        "members/pledges/page-2.html",
    ]
    assert found["members/pledges/page-1.html"].total == 0
    shown = [each.card.name for view in found.values() for each in view.promises]
    assert sorted(shown) == sorted(each.person for each in people)


def test_the_list_of_the_kind_and_the_registers_lead_to_each_other():
    people = member("甲", posts=("policy",), pledges=(Pledge(what="读报"),))
    catalogue = catalogue_of(people)
    every = next(each for each in lists.plan(catalogue) if each.path == "members/index.html")
    view = every.recipe().view
    assert isinstance(view, ListView)
    links = (
        CountedLink("设岗定责", "members/posts/index.html", 1),
        CountedLink("党员承诺", "members/pledges/index.html", 1),
    )
    assert view.registers == links
    others = views(people)["members/pledges/index.html"].others
    assert [link.current for link in others] == [False, True]


def test_registers_stand_in_the_sitemap_and_clash_with_nothing():
    people = member("甲", posts=("policy",), pledges=(Pledge(what="读报"),))
    plan = Plan(site_of(people, url="https://a.example"), PAPER)
    paths = [each.path for each in plan.artifacts]
    assert len(paths) == len(set(paths))
    sitemap = next(each for each in plan.artifacts if each.path == "sitemap.xml").recipe().view
    assert "https://a.example/members/pledges/" in [url for url, _ in sitemap.urls]
