"""Addresses that two stories claim: who keeps them."""

import datetime as dt

import msgspec
import pytest

from builder.check.addresses import addresses
from builder.check.withholding import PublishingDay, Showing
from builder.model.blocks import Review, Signature
from builder.model.choices import Status
from builder.model.kinds import Post
from tests.kit.small_library import library_of

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
    assert Showing(DAY).why_waiting(waiting, library_of().settings)
    assert told(*stories) == ["content/posts/甲.md"]


def test_in_a_preview_of_drafts_they_meet_again():
    draft, public = post("甲", status=Status.DRAFT), post("乙")
    assert len(told(draft, public, day=msgspec.structs.replace(DAY, drafts=True))) == 2


def test_two_that_have_left_tell_nothing():
    assert told(*(post(name, status=Status.WITHDRAWN) for name in "甲乙")) == []
