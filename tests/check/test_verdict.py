"""Judging as a whole: what is public on a day, and how grave what was found is."""

import datetime as dt

from msgspec.structs import replace

from builder.check.verdict import JudgingTools, check_text, judge, unchanged_between
from builder.check.withholding import PublishingDay
from builder.model.blocks import Review, Signature, Waiver
from builder.model.choices import Status
from builder.model.library import Pictured
from builder.model.pictures import StoryPictures
from builder.model.prose import Manuscript
from builder.problems import Problem, Severity
from builder.store.memory import Notebook
from tests.kit.small_library import library_of, post

NOW = dt.datetime(2026, 5, 20, 9, tzinfo=dt.UTC)
_SIGNED = Signature(name="温远", date=dt.date(2026, 5, 3))
SIGNED = Review(first=_SIGNED, second=_SIGNED, final=_SIGNED)
ASKED = JudgingTools(lambda _: b"<p></p>", Notebook(), lambda _: frozenset())


def judged(*stories, problems=()):
    library = replace(library_of(*stories, url="https://river.example/"), problems=problems)
    pictured = {story.path: Pictured(StoryPictures(), ()) for story in stories}
    verdict = judge(library, pictured, PublishingDay(NOW), ASKED)
    found = {(each.path, each.code): each.severity for each in verdict.problems}
    return [story.slug for story in verdict.edition.site.stories], found


def test_a_signed_story_without_errors_is_public():
    assert judged(post("lamp", review=SIGNED)) == (["lamp"], {})


def test_an_error_keeps_its_story_back_and_no_other():
    lamp, bridge = (
        post("lamp", review=SIGNED, related=("哪里也没有",)),
        post("bridge", review=SIGNED),
    )
    public, found = judged(lamp, bridge)
    assert public == ["bridge"]
    assert found == {(lamp.path, "FC503"): Severity.ERROR}


def test_an_error_of_a_story_that_waits_stops_nothing():
    draft = post("lamp", status=Status.DRAFT, related=("哪里也没有",))
    _, found = judged(draft, post("bridge", review=SIGNED))
    assert found == {(draft.path, "FC503"): Severity.WARNING}


def test_what_reading_found_is_weighed_with_the_rest():
    torn = Problem(path="content/posts/lamp.md", line=3, code="FC203", message="看不出是哪一天")
    public, found = judged(post("lamp", review=SIGNED), problems=(torn,))
    assert public == []
    assert found["content/posts/lamp.md", "FC203"] is Severity.ERROR


def test_the_verdict_holds_from_one_storys_hour_to_the_next():
    hours = (dt.datetime(2026, 5, 19, 8), dt.datetime(2026, 5, 22, 18))
    stories = (post(f"p{at.day}", publish_at=at) for at in hours)
    begin, end = unchanged_between(library_of(*stories), NOW)
    assert begin <= NOW < end
    assert begin >= hours[0].replace(tzinfo=dt.UTC)
    assert end == hours[1].replace(tzinfo=dt.UTC)


def test_a_text_is_judged_as_it_was_typed_and_as_it_is_seen_less_what_is_waived():
    story = post("lamp", waive=(Waiver(code="FC403", reason="值班手机"),))
    typed, shown = "电话13800138000。\n证号110105<b>19491231</b>002X", "证号11010519491231002X"
    found = check_text(story, Manuscript(typed, 9, shown))
    assert [(each.code, each.line) for each in found] == [("FC401", 10)]
