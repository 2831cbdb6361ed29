"""Albums: every picture once under its story, full pages that never change, and nothing that is not
public."""

import datetime as dt
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.digest import Digest
from builder.make.page.rows import justified, room
from builder.model.albums import Roll
from builder.model.artifact import inputs_of
from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Brand, Page, Post
from builder.model.parts import Choices, CountedLink, Link
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from builder.model.references import names_among
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.theme import ThemeFacts
from builder.model.views import AlbumView
from builder.plan.catalogue import Catalogue
from builder.plan.pages import albums
from builder.plan.pages.albums import PAGE, WHOLE
from builder.problems import mended
from tests.kit.random_cases import cases
from tests.kit.small_site import built, draw, make_site, published, story, write
from tests.kit.theme_samples import FULL_FRAME, FULL_HEAD, HEAD, MAY, image
from tests.make.page.test_theme import FINISHED, parses, text_of

THEME = ThemeFacts(
    name="none",
    templates={"album.html": Digest("a"), "redirect.html": Digest("r")},
    assets={},
    asset_sources={},
)
SETTINGS = Settings(name="站")
NEW_YEAR = dt.date(2026, 1, 1)


def picture(name: str, caption: str = "", **more) -> Picture:
    photo = Photo(source=Digest(name), width=1200, height=800, color="#aabbcc", format="JPEG")
    return Picture(photo, caption=caption, **more)


def roll(name: str, count: int) -> StoryPictures:
    """So many pictures, the first of which is the cover."""
    pictures = tuple(picture(f"{name}-{n}") for n in range(count))
    return StoryPictures(cover=pictures[0] if pictures else None, gallery=pictures)


def post(day: int, slug: str = "", **fields) -> Post:
    name = slug or f"p{day:04d}"
    return Post(
        title=name, slug=name, date=NEW_YEAR + dt.timedelta(days=day), column=Column.NEWS, **fields
    )


def catalogue_of(pictured: list, settings: Settings = SETTINGS) -> Catalogue:
    """These stories, each with its pictures, as a site."""
    ordered = tuple(
        sorted((story for story, _ in pictured), key=lambda s: (s.date or dt.date.min, s.address))
    )
    pictures = {story.address: shown for story, shown in pictured}
    return Catalogue(
        Site(
            settings=settings, stories=ordered, names=names_among(ordered).known, pictures=pictures
        ),
        THEME,
    )


def posts(*counts: int) -> list:
    """A post a day, the oldest first, with so many pictures each."""
    return [(post(day), roll(f"d{day}", count)) for day, count in enumerate(counts)]


def pages(catalogue: Catalogue) -> dict:
    """The view of every album page by path."""
    views = {artifact.path: artifact.recipe().view for artifact in albums.plan(catalogue)}
    return {path: view for path, view in views.items() if hasattr(view, "rolls")}


def wall(catalogue: Catalogue) -> list:
    """The pages of the wall, the newest first."""
    found = pages(catalogue)
    return [found[path] for path in found if re.fullmatch(r"albums/(index|page-\d+)\.html", path)]


def recipes(catalogue: Catalogue) -> dict[str, bytes]:
    return {artifact.path: inputs_of(artifact.recipe()) for artifact in albums.plan(catalogue)}


def shown(view) -> list[str]:
    return [image.jpeg.path for roll in view.rolls for image in roll.images]


many = st.lists(st.one_of(st.integers(0, 8), st.integers(0, 2 * WHOLE + 5)), max_size=30)


@cases(40)
@given(many)
def test_the_wall_shows_every_picture_once_newest_first_under_its_story(counts):
    stories = posts(*counts)
    rolls = [roll for view in wall(catalogue_of(stories)) for roll in view.rolls]
    told = list(dict.fromkeys(roll.path for roll in rolls))
    assert told == [story.address for story, pictures in reversed(stories) if pictures.gallery]
    for address in told:
        parts = [roll for roll in rolls if roll.path == address]
        assert [roll.first for roll in parts] == [
            1 + sum(len(p.images) for p in parts[:n]) for n in range(len(parts))
        ]
        assert sum(len(roll.images) for roll in parts) == parts[0].total
    paths = [image.jpeg.path for roll in rolls for image in roll.images]
    assert len(set(paths)) == len(paths) == sum(counts)


@cases(40)
@given(many)
def test_pages_are_full_but_never_heavy_and_stories_stay_whole(counts):
    views = wall(catalogue_of(posts(*counts)))
    for view in views:
        assert len(shown(view)) < 2 * PAGE + WHOLE
        assert all(
            len(roll.images)
            in (roll.total, roll.total // parts_of(roll), -(-roll.total // parts_of(roll)))
            for roll in view.rolls
        )
        assert all(roll.total > WHOLE for roll in view.rolls if len(roll.images) < roll.total)
    assert all(PAGE <= len(shown(view)) < PAGE + WHOLE for view in views[1:])
    assert len(views) < 2 or len(shown(views[0])) >= PAGE


def parts_of(roll) -> int:
    return -(-roll.total // WHOLE)


@cases(25)
@given(many, st.integers(1, 90))
def test_a_new_story_changes_no_full_page(counts, more):
    before = recipes(catalogue_of(posts(*counts)))
    after = recipes(catalogue_of(posts(*counts, more)))
    views = pages(catalogue_of(posts(*counts)))
    full = {path for path in views if "page-" in path}
    assert {path: before[path] for path in full} == {path: after[path] for path in full}


def test_a_new_story_changes_only_the_albums_it_is_in():
    branches = [Branch(title=f"第{n}支部", slug=f"b{n}", tier="branch") for n in (1, 2)]
    old = [(branch, StoryPictures()) for branch in branches]
    old += [
        (post(day + 400, branch=f"第{1 + day % 2}支部"), roll(f"d{day}", 3))
        for day in range(-400, 3)
    ]
    before = recipes(catalogue_of(old))
    after = recipes(catalogue_of([*old, (post(409, branch="第1支部"), roll("new", 2))]))
    assert {path for path in before if before[path] != after[path]} == {
        "albums/index.html",
        "albums/year/2027/index.html",
        "albums/branch/b1/index.html",
    }


def test_a_changed_caption_changes_only_the_pages_that_show_it():
    stories = posts(*[5] * 60)
    third, pictures = stories[3]
    captioned = msgspec.structs.replace(
        pictures, gallery=(picture("d3-0", "灯下"), *pictures.gallery[1:])
    )
    before = recipes(catalogue_of(stories))
    after = recipes(catalogue_of([*stories[:3], (third, captioned), *stories[4:]]))
    assert {path for path in before if before[path] != after[path]} == {
        "albums/page-1.html",
        "albums/year/2026/page-1.html",
    }


def test_a_changed_summary_changes_no_album():
    bare, told = post(1), msgspec.structs.replace(post(1), summary="换了一句摘要", tags=("邻里",))
    assert recipes(catalogue_of([(bare, roll("a", 3))])) == recipes(
        catalogue_of([(told, roll("a", 3))])
    )


def test_a_picture_used_twice_in_a_story_appears_once_with_its_caption():
    pictures = StoryPictures(
        cover=picture("a"),
        body=(picture("b", "正文里"), None),
        gallery=(picture("a", "门口"), picture("b"), picture("c")),
    )
    (view,) = wall(catalogue_of([(post(1), pictures)]))
    assert [image.caption for image in view.rolls[0].images] == ["门口", "正文里", ""]


def test_the_same_picture_in_two_stories_stands_under_both():
    (view,) = wall(catalogue_of([(post(1), roll("same", 1)), (post(2), roll("same", 1))]))
    assert len(shown(view)) == 2
    assert len(set(shown(view))) == 1


def test_logos_and_decoration_are_in_no_album():
    logo, rule = picture("logo"), picture("rule", decorative=True)
    pictures = StoryPictures(
        cover=logo, body=(rule,), gallery=(picture("a"), logo), fields={"logo": logo}
    )
    (view,) = wall(catalogue_of([(post(1), pictures)]))
    assert len(shown(view)) == 1


def test_a_site_without_pictures_has_no_albums_and_no_link_to_them():
    catalogue = catalogue_of([(post(1), StoryPictures())], Settings(name="站", footer=("albums",)))
    assert recipes(catalogue) == {}
    assert catalogue.frame.footer == ()


def test_the_footer_names_the_albums_as_the_site_calls_them():
    settings = Settings(name="站", footer=("albums",), section_names={"albums": "照片墙"})
    catalogue = catalogue_of([(post(1), roll("a", 1))], settings)
    assert [(link.text, link.path) for link in catalogue.frame.footer] == [
        ("照片墙", "albums/index.html")
    ]
    assert {view.label for view in pages(catalogue).values()} == {"照片墙"}


def test_years_branches_and_brands_have_the_pictures_of_their_stories():
    branch = Branch(title="一支部", slug="one", tier="branch")
    other = Branch(title="二支部", slug="two", tier="branch")
    brand = Brand(
        title="桅灯", slug="mast", category="care", branch="一支部", activities=("长桌会",)
    )
    near = Brand(title="七步", slug="seven", category="care", brands=("桅灯",))
    table = Activity(
        title="长桌会", slug="table", date=NEW_YEAR, type="volunteer", hosts=("一支部",)
    )
    news = post(400, branch="二支部", brands=("桅灯",))
    everything = (branch, other, brand, near, table, news, Page(title="关于", slug="about"))
    stories = [(story, roll(story.slug, 1)) for story in everything]
    found = {
        path: [roll.path for roll in view.rolls]
        for path, view in pages(catalogue_of(stories)).items()
    }
    assert found["albums/branch/one/index.html"] == [
        "activities/table.html",
        "brands/mast.html",
        "branches/one.html",
    ]
    assert found["albums/branch/two/index.html"] == ["posts/p0400.html", "branches/two.html"]
    assert found["albums/brand/mast/index.html"] == [
        "posts/p0400.html",
        "activities/table.html",
        "brands/mast.html",
    ]
    assert found["albums/year/2026/index.html"] == ["activities/table.html"]
    assert found["albums/year/2027/index.html"] == ["posts/p0400.html"]
    assert len(found["albums/index.html"]) == len(stories)


def test_only_the_newest_page_of_the_wall_counts_and_narrows():
    catalogue = catalogue_of(posts(*[5] * 60))
    newest, *older = wall(catalogue)
    assert (newest.total, newest.stories) == (300, 60)
    assert [(choice.label, [link.count for link in choice.links]) for choice in newest.choices] == [
        ("年份", [300])
    ]
    assert all(not view.total and not view.choices and view.span for view in older)
    year = pages(catalogue)["albums/year/2026/index.html"]
    assert [link.count for choice in year.choices for link in choice.links] == [0]


def shaped(name: str, width: int, height: int) -> Picture:
    photo = Photo(source=Digest(name), width=width, height=height, color="#aabbcc", format="JPEG")
    return Picture(photo, caption=name)


HIGH, FLAT, SQUARE = shaped("竖", 800, 1200), shaped("横", 1200, 800), shaped("方", 900, 900)
ORNAMENT = msgspec.structs.replace(shaped("花", 1200, 700), decorative=True)


@pytest.mark.parametrize(
    ("cover", "gallery", "shown"),
    [
        (HIGH, (FLAT, SQUARE), ["竖", "横", "方"]),
        (ORNAMENT, (SQUARE, FLAT, HIGH), ["横", "方", "竖"]),
        (ORNAMENT, (SQUARE, HIGH), ["方", "竖"]),
        (msgspec.structs.replace(FLAT, caption=""), (HIGH, FLAT), ["横", "竖"]),
    ],
    ids=["the cover", "one that lies", "none lies", "the cover told elsewhere"],
)
def test_the_cover_leads_its_story_else_the_first_picture_that_is_wider_than_high(
    cover, gallery, shown
):
    pictured = [(post(1), StoryPictures(cover=cover, gallery=gallery))]
    (view,) = wall(catalogue_of(pictured))
    (roll,) = view.rolls
    assert [roll.lead.caption, *(image.caption for image in roll.rest)] == shown


def test_pictures_are_numbered_through_a_page():
    (view,) = wall(catalogue_of(posts(3, 1, 4)))
    assert [roll.number for roll in view.rolls] == [1, 5, 6]


HEADED = {"section": "albums/index.html", "label": "相册", "heading": "相册"}
BARE = AlbumView(path="albums/index.html", head=HEAD, crumbs=(), rolls=(), **HEADED)
FULL = AlbumView(
    path="albums/brand/mast/page-3.html",
    head=FULL_HEAD,
    crumbs=(Link("首页", "index.html"), Link("相册", "albums/index.html")),
    rolls=(
        Roll(path="pages/a.html", title=("题<", "目>"), label="页", images=(image(),), total=1),
        Roll(
            path="posts/b.html",
            title=("很长很长很长很长的题目，", "还没有完"),
            label="动态",
            images=tuple(image(900, 1600, caption="<灯>" * n, credit="许闻") for n in range(1, 9)),
            date=MAY,
            number=2,
            first=73,
            total=80,
        ),
    ),
    owner=Link("桅灯", "brands/mast.html"),
    number=3,
    span="2026年5月",
    choices=(
        Choices(
            "品牌",
            tuple(CountedLink(f"品牌{n}", f"albums/brand/b{n}/index.html", n) for n in range(12)),
        ),
    ),
    newest="albums/brand/mast/index.html",
    newer="albums/brand/mast/page-4.html",
    older="albums/brand/mast/page-2.html",
    **HEADED,
)


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_an_album_renders_with_nothing_and_with_everything(theme):
    parses(text_of(theme, "album.html", BARE))
    page = text_of(theme, "album.html", FULL, frame=FULL_FRAME)
    parses(page)
    assert "第 73–80 张，共 80 张" in page
    assert [f'id="photo-{number}"' in page for number in range(1, 11)] == [True] * 9 + [False]


@pytest.mark.parametrize(
    "sizes", [[(1600, 1067)], [(900, 1600)] * 3, [(1600, 1067), (800, 1200), (3000, 1000)] * 5]
)
def test_the_room_kept_is_as_high_as_the_rows_are(sizes):
    images = [image(*size) for size in sizes]
    kept = dict(pair.split(":") for pair in room(images).split(";"))
    for name, cells in (
        ("n", [(c.narrow / c.image.ratio, c.narrow_gaps) for c in justified(images)]),
        ("w", [(c.wide / c.image.ratio, c.wide_gaps) for c in justified(images)]),
    ):
        heights = []
        while cells:
            height, gaps = cells[0]
            heights.append(height)
            cells = cells[gaps + 1 :]
        assert float(kept[f"--{name}h"]) == pytest.approx(sum(heights), abs=0.01)
        assert int(kept[f"--{name}r"]) == len(heights)


def test_a_withheld_storys_pictures_are_nowhere(tmp_path):
    root = make_site(tmp_path / "site")
    draw(root / "content/posts/secret/a.png", (1, 2, 3))
    fields = "标题: 还没审的\n日期: 2026-05-02\n栏目: 要闻\n单位: 第一党支部\n品牌: 桅灯"
    write(root / "content/posts/secret/index.md", story(fields))
    built(root)
    open_site = published(root / "output")
    write(root / "content/posts/secret/index.md", story(f"{fields}\n状态: 草稿"))
    built(root)
    closed_site = published(root / "output")
    gone = {path for path in open_site if path.startswith("media/")} - set(closed_site)
    assert len(gone) == 2
    for path, content in closed_site.items():
        assert not any(name.encode() in content for name in gone), path
        assert "还没审的" not in content.decode("utf-8", "ignore"), path


def test_the_sitemap_has_the_albums_and_branch_and_brand_lead_to_theirs(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    files = published(root / "output")
    here = "https://small.example/sub/albums/"
    listed = re.findall(rf"<loc>({here}[^<]*)</loc>", files["sitemap.xml"].decode())
    assert listed == [here, f"{here}year/2026/", f"{here}branch/first/", f"{here}brand/mast/"]
    assert f'<link rel="canonical" href="{here}">' in files["albums/index.html"].decode()
    assert (
        'href="../albums/branch/first/index.html">相册 <b>4</b> 张'
        in files["branches/first.html"].decode()
    )
    assert (
        'href="../albums/brand/mast/index.html">相册 <b>1</b> 张'
        in files["brands/mast.html"].decode()
    )
    assert "albums/" not in files["branches/second.html"].decode()


def test_the_chinese_name_in_the_footer_is_told_what_to_write(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text() + "页脚: [相册]\n")
    (told,) = [problem for problem in built(root).problems if problem.code == "FC908"]
    assert mended(settings.read_text(), told.fixes).text.endswith("页脚: [albums]\n")
