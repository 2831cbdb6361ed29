"""Names of other stories: to nothing, to several, to itself, to what has no page or is not public."""

import datetime as dt

import msgspec
import pytest

from builder.check.named import dropped_links, named_stories, names_without_page
from builder.model.blocks import Mentoring
from builder.model.choices import MentoringRole, Status
from builder.model.field import declared_fields
from builder.model.kinds import KINDS, Activity, Branch, Brand, Grid
from builder.model.library import Edition, Unread, Withheld
from builder.model.references import names_among
from builder.problems import Certainty, Severity
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import library_of, person
from tests.kit.small_library import post as named


@pytest.mark.parametrize("is_first", [True, False])
def test_a_withdrawn_story_takes_no_title_from_a_public_one(is_first):
    gone = named("old", title="灯会", status=Status.WITHDRAWN)
    public = named("new", title="灯会")
    names = names_among((gone, public) if is_first else (public, gone))
    assert names.known["posts"]["灯会"] == public.address
    assert names.known["posts"]["old"] == gone.address
    assert names.shared == {}


def test_a_title_of_two_public_stories_names_neither():
    both = (named("old", title="灯会"), named("new", title="灯会"))
    names = names_among(both)
    assert "灯会" not in names.known["posts"]
    assert names.shared == {("posts", "灯会"): ("old", "new")}


BRIDGE = named("bridge", title="河上的新桥")


def asked(written: str, *others):
    story = named("lamp", related=(written,))
    return list(named_stories(story, library_of(story, *others).surroundings))


@pytest.mark.parametrize(
    "written", ["河上的新桥", "bridge", "posts/bridge.html", "posts/bridge.md"]
)
def test_a_story_is_found_by_each_of_its_names(written):
    assert asked(written, BRIDGE) == []


@pytest.mark.parametrize(
    "written", ["《河上的新桥》", "“河上的新桥”", "河上 的新桥", "河上的新橋", "ＢＲＩＤＧＥ"]
)
def test_a_name_in_other_dress_is_mended_for_certain(written):
    (problem,) = asked(written, BRIDGE)
    (fix,) = problem.fixes
    assert (problem.code, fix.certainty, fix.written) == ("FC503", Certainty.CERTAIN, written)
    assert fix.texts[0] in BRIDGE.names


def test_of_names_that_are_like_it_staff_choose():
    (problem,) = asked("河上的旧桥", BRIDGE)
    (fix,) = problem.fixes
    assert (fix.certainty, fix.texts) == (Certainty.CHOICE, ("河上的新桥",))


def test_nobody_is_offered_the_story_itself():
    (problem,) = asked("lamps", BRIDGE)
    assert problem.fixes == ()
    assert "先写那一篇" in problem.mend


def test_a_name_may_be_that_of_a_story_too_broken_to_be_read():
    story = named("lamp", related=("没读出来的",))
    library = msgspec.structs.replace(library_of(story), unread={"content/posts/x.md": Unread()})
    (problem,) = named_stories(story, library.surroundings)
    assert problem.severity is Severity.WARNING


def test_of_two_with_one_name_both_are_offered():
    (problem,) = asked("双桥", named("east", title="双桥"), named("west", title="双桥"))
    assert (problem.code, problem.fixes[0].texts) == ("FC504", ("east", "west"))


def test_a_link_to_what_is_withheld_is_left_out_with_the_reason():
    lamp = named("lamp", related=("bridge",))
    library, withheld = library_of(lamp, BRIDGE), Withheld(BRIDGE.path, BRIDGE.title, "已撤下")
    (problem,) = dropped_links(library, Edition(site_of(lamp), (withheld,)))
    assert (problem.code, problem.line) == ("FC506", 2)
    assert "已撤下" in problem.message
    assert list(dropped_links(library, Edition(site_of(lamp, BRIDGE), ()))) == []


RELATIONS = (
    "members",
    "activities",
    "brands",
    "honors",
    "places",
    "services",
    "mechanisms",
    "teams",
)
RELATIONS += ("grids", "projects")


@pytest.mark.parametrize("field", [each for each in RELATIONS if each not in ("members", "teams")])
def test_a_relation_to_what_is_not_there_is_an_error(field):
    story = named("lamp", **{field: ("没有这一篇",)})
    (problem,) = named_stories(story, library_of(story).surroundings)
    assert (problem.code, problem.severity, problem.line) == ("FC503", Severity.ERROR, 2)
    assert list(names_without_page(library_of(story))) == []


PAGELESS = {
    "branch": "河湾支部",
    "members": ("言小舟",),
    "teams": ("看潮队",),
}


@pytest.mark.parametrize("field", PAGELESS)
def test_a_person_a_branch_or_a_team_is_named_with_a_page_or_without(field):
    story = named("lamp", **{field: PAGELESS[field]})
    library = library_of(story)
    assert list(named_stories(story, library.surroundings)) == []
    (problem,) = names_without_page(library)
    assert (problem.code, problem.line, problem.fixes) == ("FC540", 2, ())
    assert "只显示名字" in problem.message


def fields_to(*folders: str):
    for kind in KINDS:
        for each in declared_fields(kind):
            if {*each.field.to} & {*folders}:
                yield pytest.param(kind, each, id=f"{kind.about.folder}-{each.name}")


@pytest.mark.parametrize(("kind", "declared"), fields_to("members", "branches", "teams"))
def test_every_field_that_leads_to_them_takes_a_bare_name(kind, declared):
    given = {"title": "灯", "slug": "lamp", "path": f"content/{kind.about.folder}/lamp.md"}
    required = {each.name: "灯" for each in declared_fields(kind) if each.required}
    value = ("言小舟",) if declared.many else "言小舟"
    story = kind(**{**required, **given, declared.name: value})
    assert list(named_stories(story, library_of(story).surroundings)) == []
    assert [each.code for each in names_without_page(library_of(story))] == ["FC540"]


def test_a_partner_within_a_block_too():
    pair = Mentoring(role=MentoringRole.MENTOR, partner="言小舟")
    story = person("lamp", mentoring=(pair,), lines={"mentoring.0.partner": 9})
    (problem,) = names_without_page(library_of(story))
    assert (problem.code, problem.line) == ("FC540", 9)


def test_where_it_happened_is_a_name_and_nothing_is_said():
    story = Activity(title="灯", slug="lamp", date=dt.date(2026, 5, 2), type=(), place="河边")
    library = library_of(story)
    assert list(named_stories(story, library.surroundings)) == []
    assert list(names_without_page(library)) == []


def test_a_name_that_many_stories_have_is_told_once_with_their_number():
    stories = [named(f"lamp{number}", branch="河湾支部") for number in range(9)]
    (problem,) = names_without_page(library_of(*stories))
    assert "另外还有 8 处" in problem.message
    assert len([*names_without_page(library_of(*stories[:3]))]) == 3


def test_names_on_one_line_are_told_together():
    (problem,) = names_without_page(library_of(named("lamp", members=("言小舟", "陆阿婆"))))
    assert "“言小舟”“陆阿婆”" in problem.message
    lines = {"members.0": 5, "members.1": 6}
    apart = named("lamp", members=("言小舟", "陆阿婆"), lines=lines)
    assert [each.line for each in names_without_page(library_of(apart))] == [5, 6]


def test_a_story_that_has_left_is_not_asked_for_its_names():
    gone = named("lamp", branch="河湾支部", status=Status.WITHDRAWN)
    assert list(names_without_page(library_of(gone))) == []


def test_a_name_may_be_that_of_a_person_too_broken_to_be_read():
    library = library_of(named("lamp", members=("言小舟",)))
    library = msgspec.structs.replace(library, unread={"content/members/x.md": Unread()})
    assert list(names_without_page(library)) == []


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("言小洲", "言小舟"),
        ("言舟", "言冬"),
        ("河湾第一支部", "河湾第一党支部"),
        ("长桥边的灯", "长桥边的船"),
    ],
)
def test_the_nearest_name_is_offered_and_never_certain(written, title):
    (problem,) = asked(written, named("other", title=title))
    assert [(fix.certainty, fix.texts) for fix in problem.fixes] == [(Certainty.CHOICE, (title,))]


@pytest.mark.parametrize(
    ("written", "title"), [("言小舟", "姚大舟"), ("河湾支部", "河边长桌"), ("言舟", "陆河")]
)
def test_what_is_less_like_is_not_offered(written, title):
    (problem,) = asked(written, named("other", title=title))
    assert problem.fixes == ()


def test_a_person_who_was_misspelt_is_offered_beside_the_bare_name():
    story = named("lamp", members=("言小洲",))
    (problem,) = names_without_page(library_of(story, person("yan", title="言小舟")))
    assert problem.fixes[0].texts == ("言小舟",)


def test_a_story_that_names_itself_is_told():
    story = named("lamp", related=("lamp",))
    (problem,) = named_stories(story, library_of(story).surroundings)
    assert (problem.code, problem.line) == ("FC541", 2)


@pytest.mark.parametrize("kind", [Branch, Grid, Brand])
def test_what_is_below_itself_is_a_circle_and_told_as_one(kind):
    required = {each.name: None for each in declared_fields(kind) if each.required}
    story = kind(**{**required, "title": "灯", "slug": "lamp", "parent": "灯"})
    assert list(named_stories(story, library_of(story).surroundings)) == []


def test_of_a_thousand_names_that_lead_nowhere_a_few_are_told_apart():
    story = named("lamp", honors=tuple(f"第{number}项荣誉" for number in range(1000)))
    found = list(named_stories(story, library_of(story).surroundings))
    assert {each.code for each in found} == {"FC503"}
    assert len(found) == 6
    assert "还有 995 个名字" in found[-1].message


def test_many_lines_with_names_without_a_page_are_one_notice_with_their_number_and_places():
    stories = [
        named(f"lamp{n}", members=(name,), lines={"members.0": n})
        for n, name in enumerate(("言小舟", "陆阿婆", "钱木匠", "言小舟", "戚船长"), start=2)
    ]
    (problem,) = names_without_page(library_of(*stories))
    assert (problem.path, problem.code) == ("content", "FC540")
    assert "写到的 4 个名字（人、党组织、队伍，共 5 处）" in problem.message
    first = stories[0].path.removeprefix("content/").removesuffix("/index.md").removesuffix(".md")
    assert f"只显示名字：“言小舟”（{first} 第 2 行等 2 处）、“陆阿婆”" in problem.message


def test_a_name_that_may_be_misspelt_is_told_apart_from_the_many():
    others = [
        named(f"lamp{n}", members=(name,))
        for n, name in enumerate(["甲子丑", "乙寅卯", "丙辰巳", "丁午未"])
    ]
    wrong = named("lamp9", members=("言小周",))
    told = list(names_without_page(library_of(*others, wrong, person("yan", person="言小舟"))))
    assert [(each.path, bool(each.fixes)) for each in told] == [
        (wrong.path, True),
        ("content", False),
    ]


def test_a_thousand_names_are_one_notice_of_bounded_length():
    stories = [named(f"lamp{n}", members=(f"甲{n:04}乙丙丁",)) for n in range(1000)]
    told = [each for each in names_without_page(library_of(*stories)) if each.path == "content"]
    (problem,) = told
    assert "写到的 1000 个名字" in problem.message
    assert problem.message.endswith("等")
    assert len(problem.message) < 3000


def test_a_thousand_names_on_one_line_are_one_notice_of_bounded_length():
    many = named("lamp", members=tuple(f"第{number}位" for number in range(1000)))
    (problem,) = names_without_page(library_of(many))
    assert "等 1000 个名字" in problem.message
    assert len(problem.message) < 500
