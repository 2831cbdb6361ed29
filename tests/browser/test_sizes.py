"""What a browser fetches: of the widths of a picture, the smallest that fills its place, at two
pixels to a point at most."""

import re

import pytest
from PIL import Image

from tests.kit.small_site import SETTINGS, built, make_site, settle, story, write

pytestmark = pytest.mark.browser

SCREENS = [
    (360, 1),
    (360, 2),
    (360, 3),
    (768, 1),
    (768, 2),
    (1280, 1),
    (1280, 2),
    (1920, 1),
    (1920, 2),
]
PAGES = {
    "home": "index",
    "story": "activities/boats",
    "portrait story": "members/m0",
    "people": "members/index",
    "activities": "activities/index",
    "projects": "brands/index",
    "posts": "posts/index",
    "anything": "tags/neighbours/index",
    "album": "albums/index",
}
SLACK = 0.05
"""A picture up to this much narrower than its place looks no worse."""
TAKEN = """async () => {
  for (const img of document.images) img.loading = "eager";
  document.querySelectorAll(".roll, .gallery-sheet").forEach(each => { each.style.contentVisibility = "visible"; });
  const shown = [...document.images].filter(img => img.parentNode.querySelector("source[sizes]") && img.clientWidth);
  for (let tries = 0; tries < 100 && !shown.every(img => img.currentSrc); tries++) {
    await new Promise(next => setTimeout(next, 20)); }
  return shown.map(img => { const source = img.parentNode.querySelector("source[sizes]");
    return [img.getBoundingClientRect().width, img.currentSrc, source.srcset, source.sizes]; }); }"""


def photo(folder, name: str, size: tuple[int, int], shade: int) -> None:
    """A picture wide enough for every width the theme makes."""
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (shade * 9 % 256, 120, 90)).save(folder / name, quality=60)
    settle(folder / name)


@pytest.fixture(scope="module", params=["hong", "jia"])
def site(request, tmp_path_factory):
    """A site with large pictures on every type of page, in either look."""
    root = make_site(tmp_path_factory.mktemp("sizes") / "site")
    content = root / "content"
    write(
        content / "site.yaml",
        SETTINGS.replace("每页篇数: 2", f"主题: {request.param}\n每页篇数: 12"),
    )
    for number, size in enumerate(
        [(2400, 1600), (2400, 1600), (1600, 2400), (2400, 1600), (2400, 1350)]
    ):
        photo(content / "activities/boats", f"p{number}.jpg", size, number)
    boats = "标题: 看船\n日期: 2026-05-02\n类型: 邻里节\n标签: 邻里\n品牌: 灯塔\n封面: p0.jpg"
    write(content / "activities/boats/index.md", story(boats, "正文。\n\n![船头](p4.jpg)\n"))
    for number in range(4):
        photo(content / f"members/m{number}", "face.jpg", (1600, 2000), number)
        fields = f"标题: 人物{number}\n日期: 2026-04-0{number + 1}\n姓名: 王{number}\n授权: 本人同意\n标签: 邻里"
        write(content / f"members/m{number}/index.md", story(fields))
    for kind, more in (("brands", "类别: 邻里文化"), ("posts", "栏目: 通知公告")):
        photo(content / kind / "tower", "big.jpg", (2400, 1600), 7)
        write(
            content / kind / "tower/index.md",
            story(f"标题: 灯塔\n日期: 2026-03-01\n标签: 邻里\n{more}"),
        )
    assert built(root).summary is not None
    return (root / "output").as_uri()


def fits(place: float, taken: str, srcset: str) -> bool:
    """Whether this is the smallest file that fills the place, or one a hair narrower that does as
    well."""
    widths = {
        source.split("/")[-1]: int(width) for source, width in re.findall(r"(\S+) (\d+)w", srcset)
    }
    enough = [
        min(
            (width for width in widths.values() if width >= place * part),
            default=max(widths.values()),
        )
        for part in (1, 1 - SLACK)
    ]
    return widths[taken.split("/")[-1]] in enough


@pytest.mark.parametrize("page_type", PAGES)
def test_the_smallest_file_that_fills_its_place_is_taken(chromium, site, page_type):
    wrong = []
    for width, ratio in SCREENS:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, device_scale_factor=ratio
        )
        page = context.new_page()
        page.goto(f"{site}/{PAGES[page_type]}.html", wait_until="domcontentloaded")
        shown = page.evaluate(TAKEN)
        context.close()
        assert shown
        there = {
            taken for place, taken, srcset, _ in shown if fits(place * min(ratio, 2), taken, srcset)
        }
        wrong += [
            (width, ratio, round(place), taken[-12:], sizes)
            for place, taken, _, sizes in shown
            if taken
            not in there  # what another place on the page has fetched already costs nothing
        ]
    assert wrong == []


def test_a_file_too_small_or_too_large_is_noticed():
    ladder = "a-320.webp 320w, a-640.webp 640w, a-1280.webp 1280w"
    assert fits(640.8, "a-640.webp", ladder)
    assert fits(640.8, "a-1280.webp", ladder)
    assert not fits(640, "a-1280.webp", ladder)
    assert not fits(700, "a-640.webp", ladder)
    assert fits(5000, "a-1280.webp", ladder)
