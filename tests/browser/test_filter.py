"""筛选: several words at once, in a real browser."""

import random
from itertools import accumulate, pairwise

import pytest

from tests.browser.test_axe import found as objections
from tests.browser.test_policy import folder_of, served
from tests.kit.facet_vectors import BRANCHES, FOUND, HELD, HOSTILE, POSTS
from tests.kit.small_site import SETTINGS, built, make_site, story, write

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
AXE_MODES = [(PHONE, "light"), ({"width": 1280, "height": 900}, "dark")]
TITLES = ".found h2"
TALLY = """({told, fragments}) => fragments.map(fragment => {
  const facets = window.fengcaiFacets;
  const pressed = facets.resolve(told.facets, facets.read(fragment)).pressed;
  return facets.tally(told, pressed); })"""
SHIFTS = """() => { window.shifted = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => {
    if (!each.hadRecentInput) window.shifted += each.value; })).observe({type: 'layout-shift', buffered: true}); }"""


@pytest.fixture(scope="module")
def village(tmp_path_factory):
    """Forty notices of two branches below one, with names that an address must take care of."""
    root = make_site(tmp_path_factory.mktemp("village") / "site")
    write(root / "content/site.yaml", SETTINGS.replace("每页篇数: 2", "每页篇数: 6"))
    for number in range(40):
        branch = ("第一党支部", "第二党支部")[number % 2]
        column = ("要闻", "通知公告", "民情日记")[number % 3]
        tag = HOSTILE if number % 5 == 0 else f"标签{number}"
        fields = (
            f"标题: 第{number}则\n日期: {2024 + number // 16}-03-{number % 16 + 1:02d}\n"
            f"栏目: {column}\n单位: {branch}\n标签: ['{tag.replace(chr(39), chr(39) * 2)}']\n网址名: n{number}"
        )
        write(root / f"content/posts/n{number}.md", story(fields))
    result = built(root)
    assert result.summary is not None, result.problems
    return (root / "output").as_uri()


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.said = []
    page.on("console", lambda each: page.said.append(each.text) if each.type == "error" else None)
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    assert page.said == []
    context.close()


def opened(page, address):
    page.goto(address)
    page.locator(".narrow summary").click()
    page.locator(".choice button").first.wait_for()


def press(page, name):
    page.get_by_role("button", name=name).first.click()


def count(page, text):
    page.wait_for_function(f"document.querySelector('.found-count').textContent.includes('{text}')")


def index_of_held():
    """The vectors as the file holds them."""
    gaps = {
        label: [
            [word, [b - a for a, b in pairwise((0, *held))], False] for word, held in words.items()
        ]
        for label, words in HELD.items()
    }
    facets = [{"label": label, "options": options} for label, options in gaps.items()]
    return {"counter": "篇", "total": len(POSTS), "size": 12, "stamps": [], "facets": facets}


def test_the_script_reads_addresses_and_facets_as_the_plan_writes_them(page, village):
    page.goto(f"{village}/posts/index.html")
    told = index_of_held()
    said = page.evaluate(TALLY, {"told": told, "fragments": list(FOUND)})
    assert dict(zip(FOUND, (each["found"] for each in said), strict=True)) == FOUND


class Counted:
    """A list gone through story by story, by the pairs that were chosen."""

    def __init__(self, told, choice):
        self.total = told["total"]
        self.held = {
            facet["label"]: {word: {*accumulate(gaps)} for word, gaps, _ in facet["options"]}
            for facet in told["facets"]
        }
        self.by = {
            label: [words[word] for facet, word in choice if facet == label and word in words]
            for label, words in self.held.items()
        }

    def passing(self, without=""):
        asked = [held for label, held in self.by.items() if held and label != without]
        numbers = range(self.total - 1, -1, -1)
        return [n for n in numbers if all(any(n in each for each in held) for held in asked)]

    def tally(self):
        return {
            "found": self.passing(),
            "without": [len(self.passing(label)) for label in self.held],
            "counts": [
                [len(held.intersection(self.passing(label))) for held in words.values()]
                for label, words in self.held.items()
            ],
        }


def test_counts_and_loosenings_are_those_of_going_through_the_list(page, village):
    page.goto(f"{village}/posts/index.html")
    chance = random.Random(7)
    told = {**index_of_held(), "total": 60}
    for facet in told["facets"]:
        for option in facet["options"]:
            held = sorted(chance.sample(range(60), chance.randint(1, 30)))
            option[1] = [later - earlier for earlier, later in pairwise((0, *held))]
    said = page.evaluate(TALLY, {"told": told, "fragments": list(FOUND)})
    choices = page.evaluate("all => all.map(fengcaiFacets.read)", list(FOUND))
    assert said == [Counted(told, choice).tally() for choice in choices]


def test_words_combine_and_the_fold_says_which(page, village):
    opened(page, f"{village}/posts/index.html")
    press(page, "通知公告")
    press(page, "第二党支部")
    count(page, "7 篇")
    assert page.locator(".narrow summary").inner_text().split() == [
        "筛选",
        "通知公告",
        "·",
        "第二党支部",
    ]
    assert page.locator(TITLES).all_inner_texts()[:2] == ["第37则", "第31则"]
    assert page.locator(".listed").is_hidden()


def test_an_organisation_has_what_is_below_it_and_says_so(page, village):
    opened(page, f"{village}/posts/index.html")
    assert "下面各支部的也一起列出" in page.locator(".choices").inner_text()
    press(page, "第一党支部")
    count(page, "41 篇")


def test_a_dozen_at_a_time_and_the_focus_goes_to_the_first_of_the_next(page, village):
    page.goto(f"{village}/posts/index.html#单位=第二党支部")
    count(page, "20 篇")
    assert page.locator(TITLES).count() == 12
    assert "还有 8 篇" in page.locator(".found-more").inner_text()
    page.get_by_role("button", name="继续看").click()
    page.wait_for_function(f"document.querySelectorAll('{TITLES}').length === 20")
    assert page.evaluate("document.activeElement.textContent") == "第15则"
    assert page.locator(".found-more").count() == 0


def test_back_undoes_a_choice_and_coming_back_from_a_story_finds_it_again(page, village):
    opened(page, f"{village}/posts/index.html")
    press(page, "通知公告")
    count(page, "通知公告")
    press(page, "2024")
    count(page, "2024")
    found = page.locator(TITLES).all_inner_texts()
    page.locator(f"{TITLES} a").first.click()
    page.wait_for_url("**/posts/n*.html")
    page.go_back()
    page.locator(TITLES).first.wait_for()
    assert page.locator(TITLES).all_inner_texts() == found
    page.go_back()
    count(page, "通知公告：")
    page.go_back()
    page.locator(".listed").wait_for(state="visible")
    assert "#" not in page.url
    page.go_forward()
    count(page, "通知公告：")


def test_an_address_opens_what_was_chosen_without_a_shift(page, village):
    page.add_init_script(f"({SHIFTS})()")
    page.goto(f"{village}/posts/index.html#单位=第二党支部&年份=2025")
    count(page, "第二党支部")
    assert page.evaluate("window.shifted") < 0.01
    assert page.locator(TITLES).count() == 8


def test_a_narrower_list_has_its_own_word_chosen_and_leads_to_the_whole(page, village):
    opened(page, f"{village}/posts/column/notices/index.html")
    assert page.locator(".choice button[aria-pressed=true]").inner_text().split()[0] == "通知公告"
    press(page, "第二党支部")
    page.wait_for_url("**/posts/index.html#*")
    count(page, "7 篇")


def test_a_tag_is_narrowed_by_kind_on_the_page_of_all_tags(page, village):
    opened(page, f"{village}/tags/neighbours/index.html")
    assert page.locator(".choice button[aria-pressed=true]").inner_text().split()[0] == "邻里"
    opened(page, f"{village}/tags/index.html#标签=邻里")
    count(page, "邻里：1 篇")
    assert page.locator(TITLES).all_inner_texts() == ["修灯的人"]
    assert page.locator(".terms").is_hidden()


def test_a_fold_that_only_a_script_can_fill_is_not_there_without_one(chromium, village):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{village}/tags/neighbours/index.html")
    assert page.locator(".narrow").is_hidden()
    context.close()


def test_names_with_every_sign_of_an_address_hold(page, village):
    opened(page, f"{village}/posts/index.html")
    page.get_by_role("button", name=HOSTILE[:5]).click()
    count(page, "8 篇")
    page.reload()
    count(page, "8 篇")
    assert HOSTILE in page.locator(".narrow-chosen").inner_text()


def test_words_that_would_leave_nothing_cannot_be_chosen_and_are_still_there(page, village):
    opened(page, f"{village}/posts/index.html")
    words = page.locator(".choice button[aria-pressed]")
    before = words.count()
    press(page, "2026")
    count(page, "2026")
    counts = [int(each.split()[-1]) for each in words.all_text_contents()]
    assert len(counts) == before
    assert [each.is_enabled() for each in words.all()] == [each > 0 for each in counts]
    assert 0 in counts


def test_many_tags_are_folded(page, village):
    opened(page, f"{village}/posts/index.html")
    shown = page.locator(".choice button[aria-pressed]:visible")
    before = shown.count()
    press(page, "另外 15 个")
    assert shown.count() == before + 15
    assert page.evaluate("document.activeElement.matches('[aria-pressed]')")


def test_where_nothing_is_left_it_is_said_what_to_loosen(page, village):
    page.goto(f"{village}/posts/index.html#标签=邻里&单位=第二党支部&没有=这个")
    page.goto(f"{village}/posts/index.html#标签=标签1&年份=2026")
    count(page, "没有同时符合“2026”“标签1”的")
    page.get_by_role("button", name="不限年份：1 篇").click()
    count(page, "标签1：1 篇")
    assert page.locator(TITLES).all_inner_texts() == ["第1则"]


def test_what_an_address_names_and_the_list_does_not_know_is_said(page, village):
    page.goto(f"{village}/posts/index.html#单位=没有的支部")
    count(page, "没有“没有的支部”这一项")
    assert page.locator(".listed").is_visible()


def test_the_way_to_the_text_leaves_what_was_chosen(page, village):
    page.goto(f"{village}/posts/index.html#单位=第二党支部")
    count(page, "20 篇")
    page.evaluate("location.hash = 'main'")
    assert page.locator(TITLES).count() == 12


def test_all_of_it_goes_by_keyboard_and_the_focus_stays(page, village):
    page.goto(f"{village}/posts/index.html")
    page.locator(".narrow summary").focus()
    page.keyboard.press("Enter")
    page.locator(".choice button").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    count(page, "要闻")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.get_by_role("button", name="看全部").press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.locator(".listed").is_visible()


def test_what_can_be_pressed_is_44_pixels_high_and_nothing_scrolls_sideways(page, village):
    opened(page, f"{village}/posts/index.html#单位=第二党支部")
    page.locator(TITLES).first.wait_for()
    for each in page.locator(".choice button:visible, .found-all, .found-button:visible").all():
        assert each.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_below_a_path_of_a_server_as_from_a_folder(page, village):
    with served(folder_of(village)) as address:
        page.goto(f"{address}/posts/index.html#栏目=通知公告&单位=第二党支部")
        count(page, "7 篇")
        assert page.locator(TITLES).count() == 7
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.get_by_role("button", name="看全部").click()
        assert [each for each in asked if not each.startswith(address)] == []


def test_a_file_that_does_not_come_is_said_and_asked_for_again(chromium, village):
    with served(folder_of(village)) as address:
        page = chromium.new_page()
        page.route("**/posts/cards-*", lambda route: route.abort())
        page.goto(f"{address}/posts/index.html#栏目=通知公告&单位=第二党支部")
        count(page, "没有取到")
        page.unroute("**/posts/cards-*")
        page.get_by_role("button", name="再试一次").click()
        count(page, "7 篇")
        page.close()


def test_without_scripts_the_words_are_links_to_their_lists(chromium, village):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{village}/posts/index.html#单位=第二党支部")
    assert page.locator(".listed").is_visible()
    page.locator(".narrow summary").click()
    page.get_by_role("link", name="通知公告").first.click()
    assert page.url.endswith("/posts/column/notices/index.html")
    context.close()


@pytest.mark.parametrize(("window", "colours"), AXE_MODES)
def test_axe_objects_to_nothing_while_words_are_chosen_and_where_nothing_is_left(
    page, village, window, colours
):
    page.set_viewport_size(window)
    page.emulate_media(color_scheme=colours)
    opened(page, f"{village}/posts/index.html#单位=第二党支部")
    page.locator(TITLES).first.wait_for()
    assert objections(page) == []
    page.goto(f"{village}/posts/index.html#标签=标签1&年份=2026")
    count(page, "没有同时符合")
    assert objections(page) == []
    page.said.clear()  # axe asks for the sheets, which a folder does not give


def test_the_branches_of_the_vectors_are_those_of_a_tree():
    assert {each.parent for each in BRANCHES} == {"", "水塔总支"}
