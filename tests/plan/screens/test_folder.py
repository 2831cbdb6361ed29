"""Lobby screens: what a playlist selects, how a story becomes slides, when a release is a new
one."""

import datetime as dt
import re
from pathlib import Path

import html5lib
import msgspec
import pytest

from builder.digest import Digest
from builder.model.artifact import CopyFile, MakePictures, Rank
from builder.model.blocks import Review, Signature
from builder.model.choices import Column
from builder.model.frame import Mourning
from builder.model.kinds import Activity, Branch, Page, Post
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from builder.model.prose import Prose
from builder.model.references import names_among
from builder.model.screen import Playlist, Selection, Take
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.plan.catalogue import Catalogue
from builder.plan.screens import folder as screens
from builder.plan.screens.slides import dwell, room_for
from tests.kit import ROOT
from tests.kit.notices import notice
from tests.kit.small_site import NOW, built, make_site, published, story, write

THEME = ThemeFacts(
    name="none",
    templates={"screen.html": Digest("t1")},
    assets={
        "site.css": "assets/site-1.css",
        "screen.css": "assets/screen-2.css",
        "screen.js": "assets/screen-3.js",
    },
    asset_sources={"assets/screen-2.css": Digest("css"), "assets/screen-3.js": Digest("js")},
)
PHOTO = Picture(
    Photo(source=Digest("photo"), width=1600, height=1200, color="#888888", format="JPEG"), alt="图"
)
NONE = Mourning()
NEWEST = Selection(take=Take.NEWEST)


def activity(slug: str, day: int, **fields) -> Activity:
    return Activity(
        title=fields.pop("title", slug),
        slug=slug,
        date=dt.date(2026, 3, day),
        type="volunteer",
        **fields,
    )


def catalogue_of(
    *stories, items=(NEWEST,), covers=(), theme=THEME, mourning=NONE, **playlist
) -> Catalogue:
    """These stories as a site with one screen; ``covers`` are the slugs of those with a picture."""
    ordered = tuple(sorted(stories, key=lambda each: (each.date or dt.date.min, each.address)))
    site = Site(
        settings=Settings(name="站", url="https://a.example/"),
        stories=ordered,
        mourning=mourning,
        names=names_among(ordered).known,
        pictures={
            each.address: StoryPictures(cover=PHOTO if each.slug in covers else None)
            for each in ordered
        },
        screens=(
            Playlist(
                title="大厅",
                items=items,
                slug="lobby",
                path="content/screens/lobby.yaml",
                **playlist,
            ),
        ),
    )
    return Catalogue(site, theme)


def view_of(*stories, **more):
    artifacts = {each.path: each for each in screens.plan(catalogue_of(*stories, **more))}
    return artifacts["screen/lobby/index.html"].recipe().view


def shown(*stories, **more) -> list[str]:
    """The titles of the slides in their order."""
    return ["".join(slide.title) for slide in view_of(*stories, **more).slides]


# Selection


def test_the_pinned_come_first_then_the_newest_and_nothing_twice():
    stories = (activity("a", 1, pinned=True), activity("b", 2), activity("c", 3), activity("d", 4))
    assert shown(
        *stories, items=(Selection(take=Take.PINNED), Selection(take=Take.NEWEST, count=2))
    ) == ["a", "d", "c"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST), Selection(take=Take.PINNED))) == [
        "d",
        "c",
        "b",
        "a",
    ]


def test_a_notice_whose_time_is_over_is_on_no_screen_even_where_it_is_named():
    gate, fresh = notice("gate"), activity("walk", 2)
    catalogue = catalogue_of(gate, fresh)
    over = catalogue_of(msgspec.structs.replace(gate, concluded=True), fresh)
    for item in (NEWEST, Selection(stories=("gate", "walk"))):
        playlist = msgspec.structs.replace(over.site.screens[0], items=(item,))
        chosen = screens.stories_on(playlist, over)
        assert [story.slug for story, _ in chosen] == ["walk"]
        assert len(screens.stories_on(playlist, catalogue)) == 2


def test_an_item_takes_by_kind_tag_branch_and_name():
    branch = Branch(title="一支部", slug="first", tier="branch")
    stories = (
        branch,
        activity("a", 1, tags=("灯",), branch="一支部"),
        Post(title="p", slug="p", date=dt.date(2026, 3, 5), column=Column.NOTICES, tags=("灯",)),
        activity("c", 3, branch="一支部"),
        Page(title="about", slug="about", date=dt.date(2026, 3, 9)),
    )
    assert shown(*stories) == ["p", "c", "a"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST, kinds=("posts",)),)) == ["p"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST, kinds=("支部活动",)),)) == ["c", "a"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST, tags=("灯",)),)) == ["p", "a"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST, branch="一支部"),)) == ["c", "a"]
    assert shown(*stories, items=(Selection(take=Take.NEWEST, branch="没有"),)) == []
    assert shown(*stories, items=(Selection(stories=("about", "nobody", "a")),)) == ["about", "a"]


def test_the_first_item_that_asks_for_a_story_says_how_long_it_stays():
    items = (Selection(take=Take.NEWEST, seconds=11), Selection(take=Take.NEWEST, seconds=22))
    assert [slide.seconds for slide in view_of(activity("a", 1), items=items).slides] == [11]


def test_a_story_without_a_summary_is_a_slide_with_its_title():
    (slide,) = view_of(activity("a", 1, title="只有标题")).slides
    assert ("".join(slide.title), slide.text, slide.page) == ("只有标题", "", 0)


def test_an_empty_playlist_and_one_that_finds_nothing_still_make_a_screen():
    assert view_of().slides == ()
    assert view_of(activity("a", 1), items=()).slides == ()


# Slides


def test_no_slide_of_the_standard_screen_has_more_than_a_hundred_characters():
    summary = "七号楼的电梯谈了三年，一楼先点了头。" * 12
    slides = view_of(activity("a", 1, title="七号楼的电梯，一楼先点了头", summary=summary)).slides
    assert len(slides) > 2
    assert all(len("".join(slide.title) + slide.text) <= 100 for slide in slides)
    assert [(slide.page, slide.pages) for slide in slides] == [
        (n + 1, len(slides)) for n in range(len(slides))
    ]
    assert all(slide.seconds == dwell("".join(slide.title) + slide.text) <= 40 for slide in slides)


def test_further_away_type_is_larger_and_a_slide_holds_less():
    near, far = Playlist(diagonal=55, distance=5), Playlist(diagonal=55, distance=10)
    assert round(near.least_size, 1) == 3.2
    assert near.scale == 1
    assert far.scale == pytest.approx(2, abs=0.03)
    assert Playlist(diagonal=75, distance=3).scale == 1
    assert room_for("标题", far.scale) < room_for("标题", near.scale) / 3
    assert Playlist(diagonal=0, distance=0).scale == 1


def test_a_slide_says_whose_story_it_is_or_when_it_was():
    old = activity("old", 1)
    slides = view_of(
        msgspec.structs.replace(old, date=dt.date(2024, 5, 18)), activity("new", 18)
    ).slides
    assert [(slide.label, slide.kicker) for slide in slides] == [
        ("支部活动", "3月18日"),
        ("支部活动", "2024年5月18日"),
    ]


# The folder


def test_the_folder_has_its_own_copy_of_everything_and_the_release_comes_last():
    artifacts = list(
        screens.plan(catalogue_of(activity("a", 1), activity("b", 2), covers=("a", "b")))
    )
    paths = [each.path for each in artifacts]
    assert len(paths) == len(set(paths))
    assert all(path.startswith("screen/lobby/") for path in paths)
    assert paths[-1] == "screen/lobby/release.js"
    assert artifacts[-1].rank is Rank.RELEASE is max(each.rank for each in artifacts)
    pictures = [each for each in artifacts if isinstance(each.recipe(), MakePictures)]
    assert {each.recipe() for each in pictures} == {MakePictures(PHOTO.photo.source, THEME.ladder)}
    assert [each.recipe() for each in artifacts if each.rank is Rank.ASSET] == [
        CopyFile("css"),
        CopyFile("js"),
    ]
    image = view_of(activity("a", 1), covers=("a",)).slides[0].image
    assert {f"screen/lobby/{source.path}" for source in (*image.webp, image.jpeg)} == {
        each.path for each in pictures
    }
    assert all(source.width >= 1000 for source in image.webp)


def test_a_screen_is_made_only_by_a_theme_that_has_one():
    bare = ThemeFacts(name="none", templates={}, assets={}, asset_sources={})
    assert list(screens.plan(catalogue_of(activity("a", 1), theme=bare))) == []


def test_the_release_changes_if_and_only_if_what_is_shown_changes():
    def release(*stories, **more):
        return view_of(*stories, **more).release

    here = activity("a", 5, summary="一句。")
    first = release(here)
    assert release(here) == first
    assert release(here, Page(title="关于", slug="about")) == first
    assert (
        release(
            msgspec.structs.replace(
                here, prose=Prose(body=Digest("another")), tags=("灯",), lines={"title": 9}
            )
        )
        == first
    )
    assert release(msgspec.structs.replace(here, summary="两句。")) != first
    assert release(here, activity("b", 6)) != first
    assert release(here, covers=("a",)) != first
    assert release(here, clock=False) != first
    assert release(here, distance=9) != first
    drawn = msgspec.structs.replace(
        THEME, templates={**THEME.templates, "screen.html": Digest("t9")}
    )
    assert release(here, theme=drawn) != first
    assert release(here, mourning=Mourning("2026-12-13/2026-12-13")) != first


def test_the_release_time_is_when_a_story_was_written_not_when_its_event_takes_place():
    review = Review(final=Signature(name="丙", date=dt.date(2026, 2, 20)))
    assert view_of(activity("a", 28, review=review)).released == "2026-02-20"
    assert (
        view_of(activity("a", 28, review=review, updated=dt.date(2026, 2, 25))).released
        == "2026-02-25"
    )
    assert view_of(activity("a", 28)).released == "2026-03-28"
    assert view_of().released == ""


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("Asia/Shanghai", 480), ("Asia/Urumqi", 360), ("Asia/Kolkata", 330), ("没有", 480)],
)
def test_the_clock_knows_the_site_zone_as_minutes_east_of_utc(zone, minutes):
    here = catalogue_of(activity("a", 1))
    there = msgspec.structs.replace(here.site, settings=Settings(name="站", timezone=zone))
    artifacts = {each.path: each for each in screens.plan(Catalogue(there, THEME))}
    view = artifacts["screen/lobby/index.html"].recipe().view
    assert view.offset == minutes
    assert [slide.url for slide in view.slides] == [""]


# From the folder of stories


def lobby(root: Path, text: str) -> Path:
    make_site(root)
    write(root / "content/screens/lobby.yaml", text)
    return root


def told(root: Path) -> list[tuple[str, str, str]]:
    return [
        (each.location, each.code, "；".join([each.message, *map(str, each.fixes)]))
        for each in built(root).problems
        if each.code.startswith("FC91")
    ]


def test_what_a_playlist_names_wrongly_is_said_with_its_line(tmp_path):
    root = lobby(
        tmp_path,
        "标题: 大厅\n项目:\n  - 取: 最新\n    单位: 第三党支部\n    类别: [活洞]\n"
        "  - 稿件: [two, tow]\n  - {取: 最新, 数量: 0, 秒数: 1}\n  - 标签: 邻里\n屏幕尺寸: 32\n观看距离: 12\n",
    )
    found = told(root)
    assert [(place, code) for place, code, _ in found] == [
        ("content/screens/lobby.yaml:4", "FC911"),
        ("content/screens/lobby.yaml:5", "FC913"),
        ("content/screens/lobby.yaml:6", "FC911"),
        ("content/screens/lobby.yaml:7", "FC917"),
        ("content/screens/lobby.yaml:7", "FC918"),
        ("content/screens/lobby.yaml:8", "FC916"),
        ("content/screens/lobby.yaml:10", "FC915"),
    ]
    assert "“第三党支部”" in found[0][2]
    assert "第二党支部" in found[0][2]
    assert (root / "output/screen/lobby/index.html").exists()


def test_a_size_that_cannot_be_is_said_and_the_standard_screen_is_meant(tmp_path):
    found = told(lobby(tmp_path, "项目: [{取: 最新}]\n屏幕尺寸: 0\n观看距离: -1\n"))
    assert [(place, code) for place, code, _ in found] == [
        ("content/screens/lobby.yaml:2", "FC914"),
        ("content/screens/lobby.yaml:3", "FC914"),
    ]


def test_a_withheld_story_never_appears_even_if_a_playlist_names_it(tmp_path):
    root = lobby(tmp_path, "项目:\n  - 稿件: [secret, two]\n  - {取: 最新, 数量: 99}\n")
    fields = "标题: 不该看见\n日期: 2026-05-02\n栏目: 通知公告\n单位: 第一党支部"
    write(root / "content/posts/secret.md", story(f"{fields}\n状态: 已撤下"))
    write(
        root / "content/posts/later.md",
        story(f"{fields}\n发布时间: {NOW.date() + dt.timedelta(days=3)}"),
    )
    assert told(root) == [
        (
            "content/screens/lobby.yaml:2",
            "FC912",
            "“稿件”里的“secret”没有发布（已撤下），大屏先不放",
        ),
    ]
    files = published(root / "output")
    assert "不该看见" not in files["screen/lobby/index.html"].decode()
    assert "第二次灯会" in files["screen/lobby/index.html"].decode().replace("<wbr>", "")


def test_the_folder_names_nothing_outside_itself(tmp_path):
    root = lobby(tmp_path, "项目: [{取: 最新, 数量: 20}]\n")
    files = published_after_building(root)
    page = files["index.html"].decode()
    html5lib.HTMLParser(strict=True).parse(page)
    named = set(re.findall(r'(?:src|href|data-spare)="([^"]+)"', page)) - {"data:,"}
    named |= {
        path
        for each in re.findall(r'data-sources="([^"]*)"', page)
        for path in re.findall(r"\S+ ([^,]+)", each)
    }
    assert named <= set(files)
    assert {name for name in files if name.startswith(("media/", "screen-"))} == named
    assert not list((root / "output/assets").glob("screen*"))
    sheets = b"".join(text for name, text in files.items() if name.endswith(".css"))
    assert re.findall(rb"url\((?![\"']?data:)", sheets) == []


def test_the_code_is_drawn_only_where_the_site_has_an_address(tmp_path):
    root = lobby(tmp_path, "项目: [{取: 最新, 数量: 20}]\n")
    assert b'<svg class="qr"' in published_after_building(root)["index.html"]
    settings = (root / "content/site.yaml").read_text()
    write(root / "content/site.yaml", re.sub("网址: .*\n", "", settings, count=1))
    bare = published_after_building(root)["index.html"].decode()
    assert "<svg" not in bare
    assert "coded" not in bare


def test_an_edit_that_no_slide_shows_leaves_the_release_as_it_is(tmp_path):
    root = lobby(tmp_path, "项目: [{取: 最新, 类别: [activities]}]\n")
    before = published_after_building(root)["release.js"]
    write(
        root / "content/posts/note.md",
        story("标题: 改了\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部"),
    )
    assert published_after_building(root)["release.js"] == before
    write(
        root / "content/activities/two.md",
        story("标题: 改了\n日期: 2026-03-10\n类型: 志愿服务\n单位: 第一党支部"),
    )
    assert published_after_building(root)["release.js"] != before


def published_after_building(root: Path) -> dict[str, bytes]:
    assert built(root).summary is not None
    start = "screen/lobby/"
    found = published(root / "output").items()
    return {path.removeprefix(start): content for path, content in found if path.startswith(start)}


# The script


SCRIPT = ROOT / "themes/base/assets"


def test_the_player_is_readable_by_chromium_64():
    esprima = pytest.importorskip(
        "esprima", reason="esprima (in the test extras) reads ES2015 to ES2017 only"
    )
    for path in sorted(SCRIPT.glob("screen*.js")):
        script = path.read_text(encoding="utf-8")
        esprima.parseScript(script)
        newer = r"\.\.\.|\basync\b|\bawait\b|\*\*|\.flat\(|\.finally\(|\bfetch\(|XMLHttpRequest|fromEntries|replaceAll"
        assert not re.search(newer, script)


def test_the_style_sheet_needs_nothing_that_chromium_64_has_not():
    for path in sorted(SCRIPT.glob("screen*.css")):
        rules = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert not re.search(
            r"clamp\(|\b(?:min|max)\(|inset:|aspect-ratio|\bgap:|@layer|:has\(|:is\(|:where\(|oklch",
            rules,
        )
        sizes = re.findall(r"(?:font-size: |font: [^;]*?)calc\(([\d.]+) \* var\(--unit\)", rules)
        assert min(map(float, sizes)) >= 3.5


@pytest.mark.parametrize("item", [NEWEST, Selection(stories=("tide",))])
def test_a_screen_plays_what_screens_may_show_and_not_what_pages_may(item):
    stories = activity("tide", 2), activity("quay", 1)
    catalogue = catalogue_of(*stories, items=(item,))
    site = catalogue_of(stories[1], items=(item,)).site
    screened = msgspec.structs.replace(catalogue.site, pageless=frozenset([stories[0].address]))
    both = Catalogue(msgspec.structs.replace(site, on_screens=screened), THEME)
    artifacts = {each.path: each for each in screens.plan(both)}
    slide = artifacts["screen/lobby/index.html"].recipe().view.slides[0]
    assert ("".join(slide.title), slide.url) == ("tide", "")


def test_those_with_a_number_come_before_the_newest():
    stories = [
        activity("a", 1, order=2),
        activity("b", 2),
        activity("c", 3),
        activity("d", 1, order=1),
    ]
    catalogue = catalogue_of(*stories, items=(Selection(take=Take.NEWEST, count=3),))
    chosen = screens.stories_on(catalogue.site.screens[0], catalogue)
    assert [each.slug for each, _ in chosen] == ["d", "a", "c"]


# Before and after

PAIR = {
    "before_after.0.before": Picture(
        msgspec.structs.replace(PHOTO.photo, source=Digest("old")), alt="东门（前）"
    ),
    "before_after.0.after": Picture(
        msgspec.structs.replace(PHOTO.photo, source=Digest("new")), alt="东门（后）"
    ),
}


def slides_of_a_pair(blocks):
    """The texts of a public work's slides, and the sources of all pictures beside them."""
    catalogue = catalogue_of(activity("a", 1))
    (address,) = catalogue.site.pictures
    site = msgspec.structs.replace(
        catalogue.site,
        pictures={address: StoryPictures(cover=PHOTO, blocks=blocks)},
    )
    artifacts = {each.path: each for each in screens.plan(Catalogue(site, THEME))}
    recipes = [each.recipe() for each in artifacts.values()]
    sources = {str(each.source) for each in recipes if isinstance(each, MakePictures)}
    view = artifacts["screen/lobby/index.html"].recipe().view
    return [slide.text for slide in view.slides], sources


def test_one_place_before_and_after_follows_its_story_with_both_pictures():
    texts, sources = slides_of_a_pair(PAIR)
    assert texts == ["", "东门（前）", "东门（后）"]
    assert sources == {"photo", "old", "new"}


def test_of_several_places_a_screen_shows_the_first():
    more = {key.replace(".0.", ".1."): picture for key, picture in PAIR.items()}
    assert slides_of_a_pair({**PAIR, **more})[0] == ["", "东门（前）", "东门（后）"]


def test_where_one_of_the_two_may_not_be_shown_neither_is():
    after = {key: picture for key, picture in PAIR.items() if key.endswith("after")}
    texts, sources = slides_of_a_pair(after)
    assert texts == [""] and sources == {"photo"}
