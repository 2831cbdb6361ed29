"""The directory of services on paper: one A4 sheet, every service with its telephone."""

import re

import pytest

from tests.kit.small_site import built, make_site, story, write

pytestmark = pytest.mark.browser
CATEGORIES = ("家政便民", "养老助残", "法律调解", "医疗健康", "就业创业", "社会救助")
FEW, MANY = 12, 30


def directory(root, count: int) -> str:
    make_site(root)
    for number in range(count):
        fields = (
            f"标题: 第{number}项服务\n类别: {CATEGORIES[number % 6]}\n对象: 居民\n"
            f"时间: 每周一、三、五 9:00—11:30\n材料: [身份证、户口簿、照片]\n电话: 0000-12345{number:02d}"
        )
        write(root / f"content/services/s{number}.md", story(fields))
    built(root)
    return (root / "output/services/index.html").as_uri()


@pytest.mark.parametrize("count", [FEW, MANY])
def test_it_is_one_sheet(chromium, tmp_path, count):
    page = chromium.new_page()
    page.goto(directory(tmp_path, count))
    paper = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    shown = page.locator("main").inner_text()
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert sum(f"0000-12345{number:02d}" in shown for number in range(count)) == count
