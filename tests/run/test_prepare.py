"""From the folder to a plan: what is read, judged and planned, and how it is told."""

import datetime as dt

import pytest

from builder.crew.workers import Workers
from builder.model.artifact import Rank
from builder.run.examine import examine
from builder.run.prepare import local_time, workshop_of
from builder.store.store import Store
from tests.kit.small_library import library_of
from tests.kit.small_site import NOW, SETTINGS, make_site, options, story, write

ALONE = Workers(count=1)


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def prepared_in(root, **more):
    return examine(options(root, root / "output", workers=ALONE, **more))


def test_problems_stand_in_the_order_of_the_files_and_their_lines(site):
    for name in ("z", "a"):
        fields = f"标题: {name}\n日期: 2026-13-02\n栏目: 没有这一栏"
        write(site / f"content/posts/{name}.md", story(fields))
    told = [each for each in prepared_in(site).problems if each.path.startswith("content/posts/")]
    places = [(each.path, each.line) for each in told]
    assert places == sorted(places)
    assert {path for path, _ in places} == {"content/posts/a.md", "content/posts/z.md"}


def test_no_identity_number_is_told_whole_wherever_it_was_typed(site):
    number = "11010519491231002X"
    fields = f"标题: 抄来的一篇\n日期: 2026-05-03\n栏目: {number}\n{number}: 名单"
    write(site / "content/posts/a.md", story(fields, f"登记的是 {number}。\n"))
    told = [each for each in prepared_in(site).problems if each.path == "content/posts/a.md"]
    assert {each.line for each in told} >= {4, 5}
    assert not any(number in f"{each.message}{each.mend}{each.fixes}" for each in told)


def test_only_errors_block(site):
    prepared = prepared_in(site)
    assert prepared.problems
    assert prepared.blocking == ()


@pytest.mark.parametrize(("line", "avif"), [("", False), ("图片格式: avif\n", True)])
def test_the_site_says_in_which_format_its_photos_are_made(site, line, avif):
    write(site / "content/site.yaml", SETTINGS + line)
    assert prepared_in(site).plan.theme.ladder.avif == avif


def test_a_moment_is_told_by_the_clock_of_the_site():
    asked = options("here", "there", now=dt.datetime(2026, 5, 20, 23, 30, tzinfo=dt.UTC))
    beijing, urumqi = (
        local_time(asked, library_of(timezone=zone)) for zone in ("Asia/Shanghai", "Asia/Urumqi")
    )
    assert (beijing.day, beijing.hour) == (21, 7)
    assert (urumqi.day, urumqi.hour) == (21, 5)
    assert beijing == urumqi == asked.now


def test_a_story_is_public_by_the_day_of_its_site_not_by_that_of_the_machine(site):
    fields = "标题: 二十一日的一篇\n日期: 2026-05-21\n栏目: 要闻\n发布时间: 2026-05-21"
    write(site / "content/posts/late.md", story(fields))
    late = dt.datetime(2026, 5, 20, 16, 30, tzinfo=dt.UTC)

    def addresses(now):
        return {each.address for each in prepared_in(site, now=now).plan.site.stories}

    assert "posts/late.html" in addresses(late)
    assert "posts/late.html" not in addresses(NOW)


def test_every_photo_of_the_folder_can_be_made_from_where_it_lies(site):
    prepared = prepared_in(site)
    pictures = [each for each in prepared.plan.artifacts if each.rank is Rank.PICTURE]
    with Store.open(site / ".fengcai") as store:
        workshop = workshop_of(prepared, options(site, site / "output"), store)
        sources = {workshop.source_of(each.recipe()) for each in pictures}
    assert sources == prepared.library.photos.keys()
