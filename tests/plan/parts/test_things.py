"""What a story's page is about, by the type of its kind."""

import datetime as dt
import json

import msgspec
import pytest

from builder.digest import Digest
from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Branch, Member, Page, Post, Service, Venue
from builder.model.parts import Link
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from builder.plan.catalogue import Catalogue
from builder.plan.parts.linked_data import page_data
from tests.kit.schema_table import lacking
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

URL = "https://a.example/town/"
DAY = dt.date(2026, 5, 18)
CRUMBS = (Link("首页", "index.html"), Link("动态", "posts/index.html"))


def photo(name):
    return Photo(source=Digest(name * 64), width=1600, height=1200, color="#aabbcc", format="JPEG")


def full(*stories, **settings):
    """A catalogue in which every story has two photographs."""
    site = site_of(*stories, **{"url": URL, "publisher": "小站社区", **settings})
    shown = StoryPictures(
        cover=Picture(photo=photo("a"), credit="周敏", caption="水边"),
        gallery=(
            Picture(photo=photo("a"), credit="周敏"),
            Picture(photo=photo("b"), credit="许闻"),
        ),
    )
    pictures = dict.fromkeys(site.pictures, shown)
    return Catalogue(msgspec.structs.replace(site, pictures=pictures), PAPER)


def told_of(story, catalogue):
    card = catalogue.cards[story.address]
    data = json.loads(page_data(story, card, CRUMBS, catalogue))
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


PLACE = Venue(
    title="船坞路中心", slug="centre", type="service-centre", street="船坞路18号", summary="一处。"
)
BRANCH = Branch(
    title="老巷党支部", slug="old", tier="branch", founded="2016年7月", summary="一个。"
)
PERSON = Member(
    title="修表的人", slug="watch", date=DAY, person="尤记", branch="老巷党支部", summary="一位。"
)
NEWS = Post(
    title="涨潮",
    slug="tide",
    date=DAY,
    clock=dt.time(8, 30),
    column=Column.NEWS,
    author="尤记、许闻",
    tags=("河", "船"),
    summary="潮来了。",
)
NIGHT = Activity(
    title="守夜",
    slug="night",
    date=DAY,
    type=("volunteer",),
    start=dt.datetime(2026, 5, 18, 22, 0),
    end=dt.datetime(2026, 5, 19, 2, 0),
    place="船坞路中心",
    hosts=("老巷党支部",),
    summary="一夜。",
)
SERVICE = Service(
    title="理发",
    slug="hair",
    category="home",
    audience=("elders",),
    provider="老巷党支部",
    place="船坞路中心",
    phone="0000-8600100",
    summary="每周六。",
)
EVERY = (PLACE, BRANCH, PERSON, NEWS, NIGHT, SERVICE)


@pytest.mark.parametrize("story", EVERY, ids=lambda story: story.slug)
def test_everything_that_is_told_has_what_its_type_should_have(story):
    assert lacking(told_of(story, full(*EVERY))) == set()


def test_whose_page_it_is_has_a_picture_words_and_where_they_belong():
    """What the documentation of profile pages recommends."""
    said = told_of(PERSON, full(*EVERY))[0]
    assert said["image"]
    assert (said["description"], said["url"]) == ("一位。", f"{URL}members/watch.html")
    assert said["affiliation"]["name"] == "老巷党支部"


def test_an_event_over_midnight_ends_on_the_next_day_in_the_zone_of_the_site():
    said = told_of(NIGHT, full(*EVERY))[0]
    assert (said["startDate"], said["endDate"]) == (
        "2026-05-18T22:00+08:00",
        "2026-05-19T02:00+08:00",
    )


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (None, None, ("2026-05-18", "2026-05-18")),
        ((18, 19), None, ("2026-05-18T19:00+08:00", None)),
        ((18, 19), (18, 18), ("2026-05-18T19:00+08:00", None)),
        ((18, 19), (19, 0), ("2026-05-18T19:00+08:00", "2026-05-19T00:00+08:00")),
        ((18, 19), (20, 0), ("2026-05-18T19:00+08:00", "2026-05-20")),
        ((18, 0), (20, 0), ("2026-05-18", "2026-05-20")),
    ],
)
def test_an_end_that_is_not_known_is_not_told_and_a_day_is_a_day(start, end, told):
    def at(moment):
        return moment and dt.datetime(2026, 5, *moment)

    event = msgspec.structs.replace(NIGHT, start=at(start), end=at(end))
    said = told_of(event, catalogue_of(event, PLACE, BRANCH, url=URL))[0]
    assert (said["startDate"], said.get("endDate")) == told


def test_a_place_with_a_page_has_its_street_and_another_its_name():
    said = told_of(NIGHT, full(*EVERY))[0]
    assert said["location"] == {
        "@type": "Place",
        "name": "船坞路中心",
        "url": f"{URL}places/centre.html",
        "address": "船坞路18号",
    }
    outside = msgspec.structs.replace(NIGHT, place="河边凉亭")
    assert told_of(outside, full(outside))[0]["location"] == {
        "@type": "Place",
        "name": "河边凉亭",
        "address": "河边凉亭",
    }


def test_whoever_signed_with_a_page_is_linked_to_it():
    authors = told_of(NEWS, full(*EVERY))[0]["author"]
    assert authors == [
        {"@type": "Person", "name": "尤记", "url": f"{URL}members/watch.html"},
        {"@type": "Person", "name": "许闻"},
    ]


def test_a_picture_names_the_page_that_says_how_it_may_be_used():
    page = Page(title="版权说明", slug="copyright", summary="照片怎么用。")
    for written in ("copyright", "版权说明"):
        images = told_of(NEWS, full(*EVERY, page, picture_license=written))[0]["image"]
        assert {each["license"] for each in images} == {f"{URL}pages/copyright.html"}
    lost = told_of(NEWS, full(*EVERY, page, picture_license="没有的页"))[0]["image"]
    assert "license" not in lost[0]


def test_each_picture_is_told_once_with_its_own_credit():
    images = told_of(NEWS, full(*EVERY))[0]["image"]
    assert [each["creditText"] for each in images] == ["周敏", "许闻"]
    assert images[0]["contentUrl"].startswith(f"{URL}media/")
    assert images[0]["width"] / images[0]["height"] == pytest.approx(4 / 3, rel=0.01)


def test_a_day_known_to_the_month_is_told_to_the_month():
    rough = Day(dt.date(2011, 11, 1), Precision.MONTH, "2011年11月")
    told = Post(title="潮", slug="old-tide", date=rough.first, rough_day=rough, column=Column.NEWS)
    said = told_of(told, catalogue_of(told, url=URL))[0]
    assert (said["datePublished"], said["dateModified"]) == ("2011-11", "2011-11")
