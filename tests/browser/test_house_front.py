"""The page of a branch as the front of a house: who leads it, how to reach it, what hangs at the
door."""

import datetime as dt

import pytest

from tests.kit.small_site import built, make_site, story, write

pytestmark = pytest.mark.browser

NOON = dt.datetime(2026, 5, 10, 4, 0, tzinfo=dt.UTC)
ORDER = (
    ".house-plate",
    ".jump",
    "#notices",
    "#held",
    "#people",
    ".prose",
    "#fact-committee",
    "#news",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A branch with a notice, news, activities on both sides of the tenth of May, and people."""
    root = make_site(tmp_path_factory.mktemp("house") / "site")
    body = "三十年前搬来的。\n\n## 井\n\n井还在。\n"
    fields = "标题: 井边党支部\n层级: 党支部\n书记: 言小舟\n地点: 井边三号\n电话: 0000-8600199\n党员数: {2026: 31}"
    write(root / "content/branches/well.md", story(fields, body))
    write(
        root / "content/branches/group.md",
        story("标题: 井边党小组\n层级: 党小组\n上级: 井边党支部\n书记: 陆阿婆"),
    )
    for column, title in (("通知公告", "井台要修"), ("要闻", "井水清了")):
        write(
            root / f"content/posts/{title}.md",
            story(f"标题: {title}\n日期: 2026-05-01\n栏目: {column}\n单位: 井边党支部"),
        )
    for day in ("2026-04-02", "2026-05-03", "2026-05-18"):
        given = f"标题: 淘井{day[5:]}\n日期: {day}\n类型: 志愿服务\n单位: 井边党支部"
        write(root / f"content/activities/{day}.md", story(given))
    write(
        root / "content/members/yan.md",
        story("标题: 看井的人\n日期: 2026-01-02\n姓名: 言小舟\n授权: 本人同意\n单位: 井边党支部"),
    )
    assert built(root).summary is not None
    return f"{(root / 'output').as_uri()}/branches/"


@pytest.fixture
def front(chromium, address):
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    page.clock.set_fixed_time(NOON)
    page.goto(f"{address}well.html")
    yield page
    page.close()


def test_the_plate_says_who_leads_it_how_many_they_are_and_how_to_reach_it(front):
    plate = front.locator(".house-plate").inner_text().split()
    assert {"井边党支部", "书记", "言小舟", "31", "井边三号"} <= {*plate}
    assert front.locator(".house-call a").get_attribute("href") == "tel:00008600199"
    assert front.locator(".house-call a").bounding_box()["height"] >= 44


def test_what_residents_come_for_stands_before_the_story(front):
    tops = [front.locator(each).bounding_box()["y"] for each in ORDER]
    assert tops == sorted(tops)
    assert front.locator("#notices").bounding_box()["y"] < 640


def test_the_bar_jumps_to_each_part(front):
    links = front.locator(".jump a")
    assert links.all_inner_texts() == ["通知", "活动", "人物", "班子"]
    for link in links.all():
        assert front.locator(link.get_attribute("href")).count() == 1
        assert link.bounding_box()["height"] >= 44


def test_a_notice_is_with_the_notices_and_news_behind_the_story(front):
    titles = front.locator(".house-notices .news-title").all_inner_texts()
    assert titles == ["井台要修"]
    assert front.locator("section[aria-labelledby=news] .news-title").all_inner_texts() == [
        "井水清了"
    ]


def test_the_readers_clock_tells_what_comes_next_and_what_was_last(front):
    assert front.locator(".held-when").all_inner_texts() == ["接下来，还有 8 天", "最近一次"]


def test_who_leads_a_group_is_called_as_in_a_group(chromium, address):
    page = chromium.new_page()
    page.goto(f"{address}group.html")
    plate = page.locator(".house-plate").inner_text().split()
    page.close()
    assert "组长" in plate
    assert "书记" not in plate
