"""The calendar of a year: every day that something is on, the themes, and the way to other years."""

import datetime as dt

from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Post
from builder.model.views import CalendarView, RedirectView
from builder.plan.machine import sitemap
from builder.plan.pages import calendar
from builder.plan.parts.frame import frame_of
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of


def activity(slug: str, year: int, month: int, day: int) -> Activity:
    date = dt.date(year, month, day)
    return Activity(title=f"{slug}场", slug=slug, date=date, type=("visit",))


STORIES = (
    activity("old", 2024, 12, 31),
    activity("spring", 2026, 3, 5),
    activity("same", 2026, 3, 5),
    activity("autumn", 2026, 9, 9),
    Post(title="通知", slug="n", date=dt.date(2026, 10, 1), column=Column.NEWS),
)


def pages(*stories, **settings) -> dict:
    planned = calendar.plan(catalogue_of(*stories, **settings))
    return {each.path: each.recipe().view for each in planned}


def months(view: CalendarView) -> list:
    return [month for quarter in view.quarters for month in quarter.months]


def test_the_newest_year_is_at_the_calendars_own_address_and_its_number_leads_there():
    found = pages(*STORIES)
    assert found.keys() == {
        "calendar/index.html",
        "calendar/2024/index.html",
        "calendar/2026/index.html",
    }
    leading = found["calendar/2026/index.html"]
    assert isinstance(leading, RedirectView)
    assert leading.target == "calendar/index.html"


def test_a_year_has_twelve_months_and_all_that_is_on_in_them():
    view = pages(*STORIES)["calendar/index.html"]
    assert [month.month for month in months(view)] == [*range(1, 13)]
    assert [month.count for month in months(view) if month.days] == [2, 1]
    assert (view.total, view.shown.month) == (3, 9)


def test_what_comes_next_stands_on_the_newest_year_alone_and_may_be_of_the_year_before():
    found = pages(*STORIES)
    newest = found["calendar/index.html"]
    assert [card.title for card in newest.coming] == ["autumn场", "spring场", "same场", "old场"]
    assert found["calendar/2024/index.html"].coming == ()


def test_years_lead_to_each_other_and_one_alone_leads_nowhere():
    view = pages(*STORIES)["calendar/2024/index.html"]
    assert [(each.path, each.current) for each in view.years] == [
        ("calendar/index.html", False),
        ("calendar/2024/index.html", True),
    ]
    assert pages(STORIES[0])["calendar/index.html"].years == ()


def test_months_and_quarters_have_their_themes_those_of_one_year_first():
    themes = {"3": "春种", "Q1": "暖冬", "2026-03": "护河", "2024Q1": "备耕"}
    found = pages(*STORIES, themes=themes, month_themes={"3": "以前的", "9": "敬师"})
    new, old = found["calendar/index.html"], found["calendar/2024/index.html"]
    assert [months(view)[2].theme for view in (new, old)] == ["护河", "春种"]
    assert [view.quarters[0].theme for view in (new, old)] == ["暖冬", "备耕"]
    assert months(new)[8].theme == "敬师"
    assert new.quarters[1].theme == ""


def test_what_is_known_to_no_day_stands_in_its_month_and_in_no_calendar_to_subscribe_to():
    date = dt.date(2026, 5, 1)
    rough = Activity(
        title="修船",
        slug="boat",
        date=date,
        rough_day=Day(date, Precision.MONTH, "2026年5月"),
        type=("visit",),
    )
    view = pages(rough)["calendar/index.html"]
    assert (view.total, view.shown.month, view.shown.count) == (1, 5, 1)
    assert view.shown.days == {}
    assert [card.date.words for card in view.shown.rough] == ["2026年5月"]
    assert view.subscription is None


def test_without_a_day_there_is_no_calendar_and_no_word_of_it_in_menus():
    assert pages(STORIES[-1]) == {}
    nav = ("posts", "calendar")
    assert [link.text for link in frame_of(site_of(STORIES[-1], nav=nav), PAPER).nav] == ["动态"]
    assert frame_of(site_of(*STORIES, nav=nav), PAPER).nav[1].path == "calendar/index.html"


def test_search_engines_are_told_of_every_year():
    planned = sitemap.plan(catalogue_of(*STORIES, url="https://a.example/"))
    view = next(each for each in planned if each.path == "sitemap.xml").recipe().view
    assert ("https://a.example/calendar/2024/", "2024-12-31") in view.urls
    assert ("https://a.example/calendar/", "2026-09-09") in view.urls
