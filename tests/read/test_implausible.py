"""Settings of the right type that make no sense are told at their lines, with what would."""

import datetime as dt

import pytest

from builder.model.mourning import MourningSpan
from builder.model.settings import Named, OwnWord, Settings
from builder.problems import Severity
from builder.read.implausible import implausible

WHERE = {
    "timezone": 4,
    "page_size": 5,
    "tags": 6,
    "tags.1.slug": 7,
    "vocabularies.posts.0": 9,
    "mourning.0": 11,
}


def told(**said):
    settings = Settings(name="小站", path="content/site.yaml", lines=WHERE, **said)
    return [(each.code, each.line) for each in implausible(settings)]


def test_a_plain_site_makes_sense():
    assert told() == []


@pytest.mark.parametrize("zone", ["Asia/Beijing2", "北京", "", "../Shanghai", "/etc/localtime"])
def test_a_zone_that_is_nowhere(zone):
    assert told(timezone=zone) == [("FC902", 4)]


@pytest.mark.parametrize("size", [0, -3])
def test_a_page_holds_at_least_one_story(size):
    assert told(page_size=size) == [("FC903", 5)]


@pytest.mark.parametrize(
    ("slugs", "where"),
    [
        (("lamp", "Lamp Day"), [("FC904", 7)]),
        (("灯", "lamp"), [("FC904", 6)]),
        (("aux", "a/b"), [("FC904", 6), ("FC904", 7)]),
        (("lamp", "lamp-2"), []),
    ],
)
def test_a_slug_that_no_address_can_hold_stands_on_its_line_or_that_of_its_list(slugs, where):
    tags = tuple(Named(name=f"灯{n}", slug=slug) for n, slug in enumerate(slugs))
    assert told(tags=tags) == where


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (OwnWord(name="治安巡逻", slug="patrol"), ["FC920"]),
        (OwnWord(name="治安巡逻", slug="patrol", note="晚上的"), []),
        (OwnWord(name="桨手", slug="patrol"), ["FC920"]),
        (OwnWord(name="桨手", slug="rower"), []),
    ],
)
def test_a_word_that_is_there_already_is_told_unless_it_says_more_of_it(word, told):
    settings = Settings(name="小站", lines=WHERE, vocabularies={"posts": (word,)})
    found = list(implausible(settings))
    assert [each.code for each in found] == told
    assert all((each.line, each.severity) == (9, Severity.WARNING) for each in found)


def test_the_order_is_that_of_the_file_as_it_is_usually_written():
    codes = told(timezone="?", page_size=0, tags=(Named(name="灯", slug="灯"),))
    assert [code for code, _ in codes] == ["FC902", "FC903", "FC904"]


@pytest.mark.parametrize(
    ("last", "found"),
    [
        (dt.date(2027, 1, 11), []),
        (dt.date(2027, 1, 12), [("FC925", 11)]),
        (dt.date(2027, 12, 13), [("FC925", 11)]),
        (dt.date(2025, 12, 13), []),
        (None, []),
    ],
)
def test_more_than_thirty_days_of_mourning_are_asked_about(last, found):
    assert told(mourning=(MourningSpan(first=dt.date(2026, 12, 13), last=last),)) == found
