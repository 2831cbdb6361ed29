"""Which calendars there are, what stands in each, and how pages lead to them."""

import datetime as dt

import msgspec
import pytest

from builder.model.kinds import Activity, Branch, Brand
from builder.model.site import Cancelled
from builder.plan.catalogue import Catalogue
from builder.plan.machine import calendars
from builder.plan.parts.diaries import MOST, diaries, diary_of, recipe_of, subscription_of
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

URL = "https://a.example/town/"
BRANCH = Branch(title="河东党支部", slug="east", tier="branch")
BRAND = Brand(title="灯下修", slug="mending", category=("care",))


def activity(slug: str, day: int = 1, **fields) -> Activity:
    date = dt.date(2026, 5, 1) + dt.timedelta(days=day - 1)
    return Activity(title=f"{slug}场", slug=slug, date=date, type=("visit",), **fields)


def titles(diary, catalogue) -> list[str]:
    return [each.title for each in recipe_of(diary, catalogue).occasions]


def with_cancelled(*stories, **fields) -> Catalogue:
    gone = Cancelled("activities/gone.html", dt.date(2026, 6, 1), dt.date(2026, 6, 2), **fields)
    return Catalogue(msgspec.structs.replace(site_of(*stories, url=URL), cancelled=(gone,)), PAPER)


def test_the_site_its_branches_and_its_series_have_one_each():
    stories = (BRANCH, BRAND, activity("a", branch="河东党支部"), activity("b", 2, series="夜话"))
    catalogue = catalogue_of(*stories, series=())
    found = {each.path: titles(each, catalogue) for each in diaries(catalogue)}
    slug = catalogue.series["夜话"].slug
    assert found == {
        "calendar/site.ics": ["a场", "b场"],
        "calendar/branch/east.ics": ["a场"],
        f"calendar/series/{slug}.ics": ["b场"],
    }
    assert [each.path for each in calendars.plan(catalogue)] == list(found)


def test_where_nothing_has_a_day_there_is_none():
    assert list(diaries(catalogue_of(BRANCH, BRAND))) == []


def test_entries_stand_from_the_earliest_and_the_newest_are_kept():
    catalogue = catalogue_of(*(activity(f"n{day}", day) for day in range(1, MOST + 3)))
    (diary,) = diaries(catalogue)
    occasions = recipe_of(diary, catalogue).occasions
    assert len(occasions) == MOST
    assert occasions[0].start == dt.date(2026, 5, 3)


def test_a_branch_is_called_by_its_name_and_leads_to_its_own_page():
    catalogue = catalogue_of(BRANCH, activity("a", branch="east"), url=URL)
    recipe = recipe_of(diary_of(BRANCH, catalogue), catalogue)
    assert (recipe.title, recipe.url) == ("小站 · 河东党支部", f"{URL}branches/east.html")


def test_pages_lead_to_the_file_and_where_the_site_has_an_address_to_the_subscription():
    stories = (BRANCH, activity("a", branch="east"))
    at_home, abroad = catalogue_of(*stories), catalogue_of(*stories, url=URL)
    lead = subscription_of(diary_of(BRANCH, abroad), abroad.settings)
    assert lead.path == "calendar/branch/east.ics"
    assert lead.webcal == "webcal://a.example/town/calendar/branch/east.ics"
    assert subscription_of(diary_of(BRANCH, at_home), at_home.settings).webcal == ""
    assert subscription_of(diary_of(BRAND, at_home), at_home.settings) is None


def test_what_was_cancelled_stands_in_its_calendars_without_a_word():
    stories = (BRANCH, activity("a", series="夜话"))
    catalogue = with_cancelled(*stories, owners=(BRANCH.address,), series="夜话")
    for diary in diaries(catalogue):
        gone = recipe_of(diary, catalogue).occasions[-1]
        assert gone.cancelled
        assert (gone.start, gone.end) == (dt.date(2026, 6, 1), dt.date(2026, 6, 3))
        assert (gone.title, gone.summary, gone.place, gone.url, gone.category) == ("",) * 5


def test_it_has_the_name_by_which_it_was_announced():
    before = catalogue_of(activity("gone"), url=URL)
    (diary,) = diaries(before)
    announced = recipe_of(diary, before).occasions[0]
    after = with_cancelled()
    (diary,) = diaries(after)
    assert recipe_of(diary, after).occasions[0].uid == announced.uid


@pytest.mark.parametrize("series", ["", "别的系列"])
def test_what_was_cancelled_elsewhere_stands_in_no_other_calendar(series):
    catalogue = with_cancelled(BRANCH, activity("a", branch="east", series="夜话"), series=series)
    shown = {
        each.path.split("/")[1]: any(
            entry.cancelled for entry in recipe_of(each, catalogue).occasions
        )
        for each in diaries(catalogue)
    }
    assert shown == {"site.ics": True, "branch": False, "series": False}
