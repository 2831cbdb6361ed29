"""The stream: the newest of the kinds that are asked for, day by day."""

import datetime as dt

import msgspec

from builder.digest import Digest
from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Branch, Post
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from builder.plan.catalogue import Catalogue
from builder.plan.parts.stream import stream_of
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

PRINTS = tuple(Picture(Photo(Digest(str(n) * 64), 800, 800, "#aabbcc", "jpeg")) for n in range(7))


def post(slug: str, day: int, month: int = 3, **given) -> Post:
    date = dt.date(2026, month, day)
    return Post(title=slug, slug=slug, date=date, column=Column.NEWS, **given)


def walk(slug: str, day: int) -> Activity:
    return Activity(title=slug, slug=slug, date=dt.date(2026, 3, day), type=("邻里节",))


def days(found):
    return [(each.day.iso, sorted(came.card.title for came in each.arrivals)) for each in found]


def test_what_came_on_one_day_stands_together_whatever_kind_it_is_of():
    catalogue = catalogue_of(post("灯", 1), walk("走", 2), post("渡", 2))
    found = stream_of(("posts", "activities"), catalogue)
    assert days(found) == [("2026-03-02", ["渡", "走"]), ("2026-03-01", ["灯"])]


def test_only_the_kinds_asked_for_are_in_it_and_none_that_has_no_day():
    branch = Branch(title="老巷", slug="lane", tier="党支部", date=dt.date(2026, 3, 9))
    catalogue = catalogue_of(post("灯", 1), walk("走", 2), branch)
    assert days(stream_of(("posts", "branches"), catalogue)) == [("2026-03-01", ["灯"])]
    assert stream_of((), catalogue) == ()


def test_a_day_known_to_the_month_stands_apart_from_its_first():
    march = Day(dt.date(2026, 3, 1), Precision.MONTH, "2026年3月")
    catalogue = catalogue_of(post("约", 1, rough_day=march), post("灯", 1))
    found = stream_of(("posts",), catalogue)
    assert {each.day.words for each in found} == {"2026年3月", "2026年3月1日"}


def test_a_notice_whose_time_is_over_is_not_in_it():
    over, runs = post("旧", 2), post("新", 1)
    site = site_of(msgspec.structs.replace(over, concluded=True), runs)
    assert days(stream_of(("posts",), Catalogue(site, PAPER))) == [("2026-03-01", ["新"])]


def test_it_ends_after_so_many_and_of_ten_thousand_looks_at_no_more():
    catalogue = catalogue_of(*(post(f"p{n}", n % 28 + 1, n % 12 + 1) for n in range(400)))
    found = stream_of(("posts",), catalogue)
    assert sum(len(each.arrivals) for each in found) == len(catalogue.cards) == 16


def test_a_story_with_four_pictures_has_a_strip_of_them_one_with_three_has_none():
    few, many = post("三", 1), post("七", 2)
    site = site_of(few, many)
    pictures = {
        few.address: StoryPictures(cover=PRINTS[0], gallery=PRINTS[:3]),
        many.address: StoryPictures(cover=PRINTS[0], gallery=PRINTS),
    }
    found = stream_of(
        ("posts",), Catalogue(msgspec.structs.replace(site, pictures=pictures), PAPER)
    )
    strips = [(len(came.pictures), came.total) for each in found for came in each.arrivals]
    assert strips == [(4, 7), (0, 0)]
