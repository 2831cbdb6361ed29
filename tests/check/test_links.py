"""Addresses and names that two stories claim: who keeps them; references to nothing, to several, to
what is not public."""

import datetime as dt

import msgspec
import pytest

from builder.check.edition import PublishingDay, why_waiting
from builder.check.links import addresses, dropped_links, named_stories
from builder.model.blocks import Review, Signature
from builder.model.choices import Status
from builder.model.kinds import Post
from builder.model.library import Edition, Unread, Withheld
from builder.model.references import names_among
from builder.problems import Certainty, Severity
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import library_of
from tests.kit.small_library import post as named

DAY = PublishingDay(dt.datetime(2026, 5, 20, 9, tzinfo=dt.UTC))
PASSED = Signature(name="甲", date=dt.date(2026, 5, 1))
SIGNED = Review(first=PASSED, second=PASSED, final=PASSED)


def post(path: str, **fields) -> Post:
    named = {"title": path, "date": dt.date(2026, 5, 2), "column": "要闻", "slug": "fair"}
    return Post(**{**named, "review": SIGNED, "path": f"content/posts/{path}.md", **fields})


def told(*stories: Post, day: PublishingDay = DAY) -> list[str]:
    return [problem.path for problem in addresses(library_of(*stories), day)]


def test_of_two_public_stories_at_one_address_each_is_told_of_the_other():
    assert told(post("甲"), post("乙")) == ["content/posts/甲.md", "content/posts/乙.md"]
    assert told(post("甲"), post("乙", slug="market")) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"status": Status.WITHDRAWN},
        {"status": Status.DRAFT},
        {"expires": dt.date(2026, 5, 20)},
        {"publish_at": dt.date(2026, 5, 21)},
        {"review": None},
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_one_that_waits_or_has_left_never_takes_the_public_one_along(fields, is_first):
    waiting, public = post("甲", **fields), post("乙")
    stories = (waiting, public) if is_first else (public, waiting)
    assert why_waiting(waiting, library_of().settings, DAY)
    assert told(*stories) == ["content/posts/甲.md"]


def test_in_a_preview_of_drafts_they_meet_again():
    draft, public = post("甲", status=Status.DRAFT), post("乙")
    assert len(told(draft, public, day=msgspec.structs.replace(DAY, drafts=True))) == 2


def test_two_that_have_left_tell_nothing():
    assert told(*(post(name, status=Status.WITHDRAWN) for name in "甲乙")) == []


@pytest.mark.parametrize("is_first", [True, False])
def test_a_withdrawn_story_takes_no_title_from_a_public_one(is_first):
    gone = post("甲", title="灯会", slug="old", status=Status.WITHDRAWN)
    public = post("乙", title="灯会", slug="new")
    names = names_among((gone, public) if is_first else (public, gone))
    assert names.known["posts"]["灯会"] == public.address
    assert names.known["posts"]["old"] == gone.address
    assert names.shared == {}


def test_a_title_of_two_public_stories_names_neither():
    both = (post("甲", title="灯会", slug="old"), post("乙", title="灯会", slug="new"))
    names = names_among(both)
    assert "灯会" not in names.known["posts"]
    assert names.shared == {("posts", "灯会"): ["old", "new"]}


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
