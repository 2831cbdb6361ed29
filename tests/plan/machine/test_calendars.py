"""Calendars to subscribe to: which there are."""

import datetime as dt

from builder.model.artifact import Rank
from builder.model.kinds import Activity, Branch
from builder.plan.machine import calendars
from tests.kit.small_catalogue import catalogue_of
from tests.kit.small_library import post

FERRY = Branch(title="渡口党支部", slug="ferry", tier="党支部")


def activity(slug: str, **fields) -> Activity:
    given = {"title": slug, "date": dt.date(2026, 5, 18), "type": ("邻里节",)}
    return Activity(slug=slug, **{**given, **fields})


def paths(*stories) -> set[str]:
    found = list(calendars.plan(catalogue_of(*stories)))
    assert all(each.rank is Rank.LIST for each in found)
    return {each.path for each in found}


def test_a_site_without_days_has_no_calendar():
    assert paths(post("a"), FERRY) == set()


def test_each_organisation_and_each_series_of_days_has_one_beside_the_sites():
    found = paths(FERRY, activity("one", branch="渡口党支部", series="灯会"))
    assert "calendar/site.ics" in found
    assert "calendar/branch/ferry.ics" in found
    assert len([path for path in found if path.startswith("calendar/series/")]) == 1


def test_an_organisation_that_did_nothing_on_a_day_has_none():
    assert paths(FERRY, activity("one")) == {"calendar/site.ics"}
