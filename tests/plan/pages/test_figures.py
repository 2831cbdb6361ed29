"""数说: what the site keeps, what stories tell, what it counts itself."""

import datetime as dt

import msgspec

from builder.model.amount import Amount
from builder.model.blocks import StoryFigure
from builder.model.kinds import Activity, Page
from builder.model.metrics import Metric
from builder.plan.catalogue import Catalogue
from builder.plan.pages import figures
from tests.kit.small_catalogue import PAPER, site_of


def activity(slug: str, year: int, people: Amount) -> Activity:
    day = dt.date(year, 3, 1)
    return Activity(title=slug, slug=slug, date=day, type=("volunteer",), attendance=people)


def view_of(*stories, metrics=()):
    site = msgspec.structs.replace(site_of(*stories), metrics=metrics)
    catalogue = Catalogue(site, PAPER)
    return next((each.recipe().view for each in figures.plan(catalogue)), None)


def test_there_is_no_page_where_nobody_keeps_a_figure():
    assert view_of(activity("one", 2025, Amount(20))) is None


def test_a_story_that_tells_a_figure_is_its_source():
    told = StoryFigure(name="新路灯", value=Amount(86), unit="盏", as_of=dt.date(2026, 5, 1))
    view = view_of(Page(title="灯", slug="lamps", figures=(told,)))
    (shown,) = view.told
    assert (shown.label, shown.words, shown.unit) == ("新路灯", "86", "盏")
    assert (shown.note, shown.source.path) == ("截至2026年5月1日", "pages/lamps.html")


def test_a_figure_has_the_chart_that_its_numbers_allow():
    metrics = (
        Metric(name="党员", value=Amount(178), years={"2016": Amount(119), "2026": Amount(178)}),
        Metric(name="志愿者", value=Amount(12), parts={"东": Amount(5), "西": Amount(7)}),
        Metric(name="事", numerator=Amount(389), denominator=Amount(417), unit="件"),
        Metric(name="楼", value=Amount(46), source="登记", as_of=dt.date(2026, 6, 30)),
    )
    view = view_of(metrics=metrics)
    shapes = [shown.chart.shape if shown.chart else "" for shown in view.kept]
    assert shapes == ["columns", "strip", "dots", ""]
    assert view.kept[-1].note == "截至2026年6月30日　来源：登记"


def test_the_site_adds_up_its_fields_by_year_and_says_where_it_is_only_about_right():
    stories = (
        activity("one", 2024, Amount(20)),
        activity("two", 2025, Amount(200, "200余")),
        activity("three", 2025, Amount(30)),
    )
    view = view_of(*stories, metrics=(Metric(name="楼", value=Amount(46)),))
    people = next(shown for shown in view.counted if shown.label == "参加活动")
    assert (people.words, people.unit) == ("约 250", "人")
    assert [(mark.label, mark.words) for mark in people.chart.marks] == [
        ("2024", "20"),
        ("2025", "约 230"),
    ]
