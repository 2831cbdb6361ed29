"""Lists in three scales, as a magazine sets them."""

import pytest

from tests.kit.small_site import SETTINGS, built, make_site, story, write

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 640}
LISTS = ("activities/index", "posts/index", "projects/index", "tags/craft/index", "places/index")
ALONE = """() => [...document.querySelectorAll('.meta')].flatMap(row => {
  const lines = {};
  [...row.children].forEach(each => { const top = Math.round(each.getBoundingClientRect().top);
    (lines[top] = lines[top] || []).push(each.textContent.trim()); });
  return Object.values(lines).filter(line => line.length === 1).map(line => line[0]); })"""
WIDTHS = "all => all.map(each => Math.round(each.getBoundingClientRect().width))"
TOPS = "all => all.map(each => Math.round(each.getBoundingClientRect().top))"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Twenty-one portraits more than it has and as many notices without a picture: the address of the site."""
    root = make_site(tmp_path_factory.mktemp("town") / "site")
    write(root / "content/site.yaml", SETTINGS.replace("每页篇数: 2", "每页篇数: 40"))
    for number in range(21):
        said = f"我是第{number}个说话的人" if number != 5 else ""
        person = f"标题: 人物{number}\n日期: 2026-02-{number + 1:02}\n姓名: 邻居{number:02}\n授权: 本人同意"
        write(
            root / f"content/members/n{number}.md",
            story(f"{person}\n金句: {said}" if said else person),
        )
        notice = f"标题: 第{number}则通知\n日期: 2026-0{number % 3 + 1}-0{number // 3 + 1}\n栏目: 通知公告"
        write(root / f"content/posts/p{number}.md", story(notice))
    assert built(root).summary is not None
    return (root / "output").as_uri()


@pytest.fixture
def opened(chromium):
    pages = []

    def at(address, viewport):
        pages.append(chromium.new_page(viewport=viewport))
        pages[-1].goto(address)
        return pages[-1]

    yield at
    for page in pages:
        page.close()


@pytest.mark.parametrize("path", LISTS)
def test_a_list_begins_with_one_wide_item_then_two(opened, demonstration, path):
    page = opened(f"{demonstration}/{path}.html", DESK)
    count = page.locator("main .cover-link").count()
    assert count > 2
    wide, halves = page.locator(".feature-wide"), page.locator(".feature-half")
    assert (wide.count(), halves.count()) == ((0, 4) if count == 4 else (1, 2))
    assert len({*halves.evaluate_all(TOPS)}) == halves.count() / 2
    if count != 4:
        assert wide.evaluate_all(WIDTHS)[0] > 2 * halves.evaluate_all(WIDTHS)[0]
        assert page.locator(".cover-link").first.evaluate("a => !!a.closest('.feature-wide')")


def test_after_every_eighth_portrait_of_the_rows_someone_is_quoted(opened, town):
    page = opened(f"{town}/members/index.html", DESK)
    order = page.locator(".person, .saying").evaluate_all("all => all.map(each => each.className)")
    said = [place for place, name in enumerate(order) if name == "saying"]
    assert len(order) == 23
    assert said == [11, 20]
    assert page.locator(".saying").evaluate_all(WIDTHS)[0] > 1000
    assert page.locator(".people").evaluate_all("all => all.map(each => each.children.length)") == [
        1, 2, 8, 8, 2,
    ]  # fmt: skip


def test_a_month_hangs_out_its_number_once_and_what_has_no_picture_stands_two_in_a_row(
    opened, town
):
    page = opened(f"{town}/posts/index.html", DESK)
    assert page.locator(".month-mark").all_inner_texts() == ["3月", "2月", "1月"]
    tops = page.locator(".month-group").nth(1).locator(".entry").evaluate_all(TOPS)
    assert len(tops) == 7
    assert len({*tops}) == 4


@pytest.mark.parametrize("path", ["activities/index", "branches/dock-village", "index"])
def test_how_many_came_never_has_a_line_of_its_own(opened, demonstration, path):
    page = opened(f"{demonstration}/{path}.html", PHONE)
    alone = page.evaluate(ALONE)
    assert alone
    assert [words for words in alone if words.endswith(" 人")] == []


def test_a_sheet_is_no_higher_than_a_phone(opened, demonstration):
    page = opened(f"{demonstration}/brands/index.html", PHONE)
    heights = page.locator(".sheet").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert len(heights) > 2
    assert max(heights) < PHONE["height"]


def test_one_story_alone_leads(opened, tmp_path):
    root = make_site(tmp_path / "site")
    for folder in ("posts", "members", "brands"):
        (root / "content" / folder).mkdir(exist_ok=True)
    write(root / "content/brands/one.md", story("标题: 一个品牌\n类别: 邻里文化\n日期: 2026-01-01"))
    assert built(root).summary is not None
    page = opened((root / "output/brands/index.html").as_uri(), DESK)
    assert page.locator(".sheet").evaluate_all(WIDTHS)[0] > 1000
