"""The Traditional edition for its readers: one tap to the same page in the other script and back, its
language said, nothing refused, nothing too small, in both houses."""

import re

import pytest

from tests.browser.test_axe import DESK, MODES, PHONE, found, seen_as
from tests.browser.test_policy import complaints, served
from tests.kit.small_site import SETTINGS, built, make_site, story, write

pytest.importorskip("opencc", reason="没有安装 OpenCC：pip install '.[hant]'")
pytestmark = pytest.mark.browser

NAMES = ("index", "members/door", "activities/index")
PERSON = "标题: 看门的范师傅，守着十七扇门的头发花白的人\n日期: 2026-03-05\n姓名: 范里\n单位: 第一党支部\n授权: 本人同意"
LONG = "一二三四五六七八九十"
WIDER = "document.documentElement.scrollWidth > innerWidth"
LINK = "a.script-link"
LIES_RIGHT = """() => { const link = document.querySelector('a.script-link').getBoundingClientRect();
  const name = document.querySelector('.name').getBoundingClientRect();
  return link.width >= 44 && link.height >= 44 && link.right <= innerWidth && link.left >= name.right
    && document.querySelector('.tools').getBoundingClientRect().top < name.bottom; }"""


def lay_in_both(root, theme: str, name: str):
    make_site(root)
    settings = SETTINGS.replace("名称: 小站", f"名称: {name}")
    write(root / "content/site.yaml", f"{settings}主题: {theme}\n繁体版: 台湾\n")
    write(root / "content/members/door.md", story(PERSON, "范里在社区里干活。\n"))
    assert built(root).summary
    return root / "output"


@pytest.fixture(scope="module", params=["hong", "jia"])
def both(request, tmp_path_factory):
    return lay_in_both(tmp_path_factory.mktemp(request.param) / "site", request.param, "柏舟里")


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_one_tap_leads_to_the_same_page_in_the_other_script_and_one_back(page, both, name):
    page.goto(f"{both.as_uri()}/{name}.html")
    assert page.locator(LINK).get_attribute("lang") == "zh-Hant-TW"
    page.get_by_role("link", name="繁體版").click()
    page.wait_for_url(f"**/hant/{name}.html")
    assert page.evaluate("document.documentElement.lang") == "zh-Hant-TW"
    page.get_by_role("link", name="简体版").click()
    page.wait_for_url(re.compile(f"output/{name}[.]html"))
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"


def test_within_it_every_way_stays_in_it(page, both):
    with served(both) as address:
        page.goto(f"{address}/hant/index.html")
        inside = page.evaluate(
            "() => [...document.querySelectorAll('a[href]:not(.script-link)')].map(each => each.href)"
        )
        assert inside
        pages = [each.partition("#")[0] for each in inside if each.endswith(".html")]
        assert [each for each in pages if not each.startswith(f"{address}/hant/")] == []


def test_no_page_of_it_breaks_the_policy_from_a_folder_or_below_a_path(chromium, both):
    names = [f"hant/{name}.html" for name in NAMES]
    assert complaints(chromium, [f"{both.as_uri()}/{name}" for name in names]) == {}
    with served(both) as address:
        assert complaints(chromium, [f"{address}/{name}" for name in names]) == {}


def test_what_scripts_say_is_in_its_characters_and_a_choice_goes_along(page, both):
    page.goto(f"{both.as_uri()}/index.html")
    page.get_by_role("button", name="长辈版").click()
    page.get_by_role("link", name="繁體版").click()
    page.wait_for_url("**/hant/index.html**")
    assert page.evaluate("document.documentElement.classList.contains('elder')")
    page.get_by_role("button", name="普通版").click()
    page.get_by_role("button", name="長輩版").wait_for()


@pytest.mark.parametrize("name", NAMES)
def test_axe_objects_to_nothing(page, both, name):
    page.goto(f"{both.as_uri()}/hant/{name}.html")
    for window, colours, percent in MODES:
        seen_as(page, window, colours, percent)
        assert found(page) == [], (window["width"], colours, percent)


def test_without_a_script_it_is_complete(chromium, both):
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{both.as_uri()}/hant/members/door.html")
    assert "范里在社區裡幹活。" in page.locator("main").inner_text()
    page.locator(LINK).click()
    assert page.url.endswith("output/members/door.html")
    context.close()


@pytest.mark.parametrize("theme", ["hong", "jia"])
@pytest.mark.parametrize("count", [7, 10])
def test_there_is_room_for_it_beside_a_long_name(page, tmp_path, theme, count):
    site = lay_in_both(tmp_path / "site", theme, LONG[:count])
    for name in ("index", "hant/members/door"):
        page.goto(f"{site.as_uri()}/{name}.html")
        for window in (PHONE, DESK):
            page.set_viewport_size(window)
            assert not page.evaluate(WIDER), name
            assert page.evaluate(LIES_RIGHT), (name, window["width"])
