"""Why a story is not shown on a day, on the site or on screens."""

import datetime as dt

import pytest

from builder.check.withholding import BROKEN, PublishingDay, Showing, zoned
from builder.model.blocks import Agreement
from builder.model.choices import Consent, Scope, Status
from builder.model.library import Unread
from builder.model.settings import ReviewPolicy, Settings
from tests.kit.small_library import post

NOW = dt.datetime(2026, 5, 20, 9, tzinfo=dt.timezone(dt.timedelta(hours=8)))
TODAY = PublishingDay(NOW)
UNREVIEWED = Settings(name="小站", review=ReviewPolicy(first=False, second=False, final=False))


def agreed(*scope: Scope) -> Agreement:
    return Agreement(form=Consent.SELF, scope=scope)


def reason(day: PublishingDay = TODAY, scope=Scope.SITE, *, is_broken=False, **fields) -> str:
    story = post("tide", **fields)
    return Showing(day, scope).reason(story, UNREVIEWED, is_broken=is_broken)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, ""),
        ({"status": Status.WITHDRAWN}, "已撤下"),
        ({"status": Status.DRAFT}, "状态是“草稿”"),
        ({"expires": NOW.date()}, "2026年5月20日起已下线"),
        ({"publish_at": dt.datetime(2026, 5, 20, 10)}, "要到2026年5月20日10:00才发布"),
        ({"consent": agreed(Scope.SCREEN)}, "授权的范围里没有网站"),
    ],
)
def test_each_reason_in_words(fields, why):
    assert reason(**fields) == why


@pytest.mark.parametrize(
    ("given", "scope", "is_shown"),
    [
        (agreed(), Scope.SITE, True),
        (agreed(), Scope.SCREEN, True),
        (agreed(Scope.SCREEN), Scope.SCREEN, True),
        (agreed(Scope.SITE), Scope.SCREEN, False),
    ],
)
def test_screens_are_asked_for_by_themselves(given, scope, is_shown):
    assert (reason(scope=scope, consent=given) == "") is is_shown


def test_takedown_comes_before_an_error_and_an_error_before_the_review():
    assert reason(is_broken=True, status=Status.WITHDRAWN) == "已撤下"
    assert reason(is_broken=True) == BROKEN
    story = post("tide")
    assert Showing(TODAY).reason(story, Settings(name="站"), is_broken=True) == BROKEN
    assert Showing(TODAY).why_waiting(story, Settings(name="站")) == "缺初审、复审、终审"


def test_a_preview_of_drafts_shows_what_waits_and_nothing_that_left():
    drafts = PublishingDay(NOW, drafts=True)
    assert reason(drafts, status=Status.DRAFT) == ""
    assert reason(drafts, status=Status.WITHDRAWN) == "已撤下"


@pytest.mark.parametrize(("day", "is_over"), [(20, False), (19, True)])
def test_a_notice_that_cannot_be_read_leaves_after_its_last_day(day, is_over):
    said = Showing(TODAY).gone(Unread(notice_until=dt.date(2026, 5, day)))
    assert bool(said) is is_over


def test_a_naive_moment_is_the_sites_own():
    assert zoned(dt.datetime(2026, 5, 20, 9), NOW) == NOW
