"""Names and addresses without a gap, anywhere on a page, never make a phone scroll sideways."""

import pytest

from tests.kit.small_site import built, make_site, story, write

pytestmark = pytest.mark.browser

LONG = "Riverside-Volunteer-Lantern-Repair-Association-2026"
ADDRESS = (
    "https://elsewhere.example/a/long/way/without/a/gap/index.html?from=somewhere&number=123456789"
)
STORIES = {
    "branches/z.md": f"标题: {LONG}\n层级: 党小组\n书记: {LONG}\n共建单位: ['{LONG}']\n成立: {LONG}",
    "activities/z.md": f"标题: {LONG}{LONG}\n日期: 2026-05-02\n类型: 志愿服务\n主办: ['{LONG}']\n协办: ['{LONG}']\n"
    f"标签: ['{LONG}']\n系列: {LONG}\n地点: {LONG}\n来源: {LONG}\n供稿: {LONG}",
    "members/z.md": f"标题: {LONG}\n日期: 2026-05-02\n姓名: {LONG}\n授权: 本人同意\n职务: {LONG}\n"
    f"特长: ['{LONG}']\n金句: {LONG}\n承诺: [{{内容: {LONG}, 进度: 3/5}}]",
    "brands/z.md": f"标题: {LONG}\n日期: 2026-05-02\n类别: 邻里文化\n口号: {LONG}\n"
    f"成效: [{{名称: {LONG}, 数值: 123456789, 单位: {LONG}}}]",
}
BODY = f"{ADDRESS}\n\n| {LONG} | {LONG} |\n|---|---|\n| {ADDRESS} | 1 |\n\n`{LONG}{LONG}`\n\n## {LONG}\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("long") / "site")
    for path, fields in STORIES.items():
        write(root / "content" / path, story(fields, BODY))
    settings = root / "content/site.yaml"
    names = f"栏目名称: {{posts: {LONG}}}\n地址: {LONG}\n备案号: {LONG}\n"
    write(settings, settings.read_text(encoding="utf-8") + names)
    assert built(root).summary is not None
    found = (root / "output").rglob("*.html")
    return [page for page in found if b'http-equiv="refresh"' not in page.read_bytes()]


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_is_wider_than_the_phone(chromium, pages, width):
    page = chromium.new_page(viewport={"width": width, "height": 740})
    wide = {}
    for each in pages:
        page.goto(each.as_uri())
        reach = page.evaluate("document.documentElement.scrollWidth")
        if reach > width:
            wide[each.name] = reach
    page.close()
    assert len(pages) > 30
    assert wide == {}
