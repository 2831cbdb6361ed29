"""The calendar of a year on paper: one sheet, whatever the year holds."""

import re

import pytest

from tests.kit.small_site import built, make_site, story, write

pytestmark = pytest.mark.browser
LONG = "把坏了三年的楼道灯一盏一盏修好，再把名字写在灯下面的那个晚上"
"""A title of two lines in a quarter's column."""


def year(root, a_month: int, title: str) -> str:
    make_site(root)
    for month in range(1, 13):
        for number in range(a_month):
            day = f"2026-{month:02}-{number % 28 + 1:02}"
            fields = f"标题: {title}{month}之{number}\n日期: {day}\n类型: 邻里节\n网址名: a-{month}-{number}"
            write(root / f"content/activities/{month}-{number}.md", story(fields))
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("主题日历: {一季度: 暖冬, 5: 邻里月, 9月: 晒书月}\n")
    built(root)
    return (root / "output/calendar/index.html").as_uri()


@pytest.mark.parametrize("title", ["会", LONG], ids=["short titles", "long titles"])
@pytest.mark.parametrize("a_month", [1, 5, 13, 20])
def test_it_is_one_sheet(chromium, tmp_path, a_month, title):
    page = chromium.new_page()
    page.goto(year(tmp_path, a_month, title))
    paper = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1040, "height": 730})
    cut = page.evaluate(
        "[...document.querySelectorAll('.tile-days')].filter(e => "
        "e.getBoundingClientRect().bottom > e.parentElement.getBoundingClientRect().bottom).length"
    )
    shown = page.locator(".tile-days").first.inner_text()
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert cut == 0
    assert ("还有" in shown) == (a_month > 13)
