"""Where each sort of file comes from, asked of a small site that was built once."""

import msgspec
import pytest

from builder.crew.workers import Workers
from builder.plan import PLANS, entry_name
from builder.run.examine import examine
from builder.run.ingredients import Ingredients
from builder.run.origin import Elsewhere, Inquiry, Origin, State, Unmade, origin_of
from tests.kit.small_films import mp4
from tests.kit.small_site import built, draw, make_site, options, story, write

BOATS = "标题: 看船\n日期: 2026-04-20\n类型: 邻里节\n单位: 第一党支部\n旧网址: /old/boats.html"
DRAFT = (
    "标题: 河边\n日期: 2026-03-01\n栏目: 要闻\n网址名: river\n旧网址: /old/river.html\n状态: 草稿"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("why") / "site")
    content = root / "content"
    write(content / "activities/boats/index.md", story(BOATS))
    write(content / "activities/boats/launch.mp4", mp4())
    draw(content / "activities/boats/bow.png", (90, 10, 40), (800, 600))
    write(content / "posts/a-file.md", story(DRAFT))
    write(content / "screens/hall.yaml", "标题: 大厅\n项目: [{取: 最新, 类别: activities}]\n")
    write(root / "theme/templates/parts/note.html", "<p>自己的</p>\n")
    write(root / "theme/assets/mine.css", "p { margin: 0 }\n")
    assert built(root, workers=Workers(count=1)).summary
    return root


@pytest.fixture(scope="module")
def inquiry(root):
    asked = options(root, root / "output", workers=Workers(count=1))
    return Inquiry(asked, examine(asked))


def ask(inquiry: Inquiry, written: str) -> Origin | Unmade:
    found = inquiry.find(written)
    return inquiry.origin(found) if found else inquiry.unmade(written)


def path_of(inquiry: Inquiry, *ends: str) -> str:
    paths = (artifact.path for _, artifact in inquiry.artifacts.values())
    return next(
        path for path in sorted(paths) if path.startswith(ends[0]) and path.endswith(ends[1])
    )


@pytest.mark.parametrize(
    ("written", "plan", "sort", "template", "stories"),
    [
        ("members/lamp.html", "稿件的页面", "story", "members.html", ["members/lamp/index.md"]),
        (
            "activities/index.html",
            "列表页（栏目、分类、年份、标签、系列）",
            "list",
            "list-activities.html",
            [],
        ),
        ("albums/index.html", "相册", "album", "album.html", []),
        ("index.html", "首页", "home", "home.html", []),
        ("404.html", "找不到网页时显示的一页", "plain", "404.html", []),
        (
            "old/boats.html",
            "旧网址的转向页",
            "redirect",
            "redirect.html",
            ["activities/boats/index.md"],
        ),
        ("activities/feed.xml", "订阅", "feed", "feed.xml", []),
        ("sitemap.xml", "给搜索引擎的网站地图和说明", "sitemap", "sitemap.xml", []),
        ("robots.txt", "给搜索引擎的网站地图和说明", "robots", "robots.txt", []),
        ("screen/hall/index.html", "大屏", "screen", "screen.html", []),
        ("screen/hall/release.js", "大屏", "text", "", []),
    ],
)
def test_a_file_names_its_plan_its_template_and_its_story(
    inquiry, written, plan, sort, template, stories
):
    found = ask(inquiry, written)
    assert (found.path, found.plan, found.sort, found.template) == (written, plan, sort, template)
    assert list(found.ingredients.stories) == [f"content/{each}" for each in stories]
    assert found.state is State.AS_MADE
    assert found.inputs


def test_a_page_names_the_stories_photos_and_files_that_show_on_it(inquiry):
    made_of = ask(inquiry, "activities/boats.html").ingredients
    assert "content/branches/first/index.md" in made_of.shown
    assert "content/activities/boats/index.md" not in made_of.shown
    assert {"content/activities/boats/bow.png", "content/activities/boats/launch.mp4"} <= {
        *made_of.pictures
    }
    assert made_of.files == ("content/site.yaml",)


def test_a_page_names_its_template_first_and_every_layer_of_the_theme(inquiry):
    found = ask(inquiry, "members/lamp.html")
    assert found.theme[0] == "themes/base/templates/members.html"
    assert "themes/base/templates/layout.html" in found.theme
    assert found.layers == ("theme", "themes/hong", "themes/base")


def test_a_picture_names_its_photo_and_the_stories_that_show_it(inquiry):
    found = ask(inquiry, ask_path := path_of(inquiry, "media/", "-40.webp"))
    assert found.path == ask_path
    [photo] = found.ingredients.pictures
    assert photo.endswith(".png")
    assert found.ingredients.stories == (f"{photo.rpartition('/')[0]}/index.md",)


def test_a_photo_can_be_asked_about_by_its_own_file(inquiry):
    found = ask(inquiry, "content/activities/boats/bow.png")
    assert found.sort == "pictures"
    assert found.ingredients.pictures == ("content/activities/boats/bow.png",)


def test_a_screen_can_be_asked_about_by_its_playlist(inquiry):
    assert ask(inquiry, "content/screens/hall.yaml").path == "screen/hall/index.html"


def test_a_share_picture_names_the_one_story_it_is_of(inquiry):
    shares = [a.path for _, a in inquiry.artifacts.values() if a.path.endswith("-share.jpg")]
    found = [ask(inquiry, each).ingredients for each in shares]
    boats = Ingredients(
        stories=("content/activities/boats/index.md",),
        pictures=("content/activities/boats/bow.png",),
    )
    assert boats in found


def test_a_film_names_its_file(inquiry):
    found = ask(inquiry, path_of(inquiry, "media/", ".mp4"))
    assert found.sort == "video"
    assert found.ingredients.pictures == ("content/activities/boats/launch.mp4",)


def test_a_sheet_names_the_files_that_were_joined_to_it(inquiry):
    found = ask(inquiry, path_of(inquiry, "assets/site-", ".css"))
    assert {"theme/assets/mine.css", "themes/hong/theme.yaml"} <= {*found.ingredients.files}


def test_a_screen_names_its_playlist_and_what_it_plays(inquiry):
    found = ask(inquiry, "screen/hall/index.html").ingredients
    assert "content/screens/hall.yaml" in found.files
    assert "content/activities/boats/index.md" in found.shown
    own = ask(inquiry, path_of(inquiry, "screen/hall/media/", ".jpg")).ingredients
    assert own.files == ("content/screens/hall.yaml",)
    assert own.pictures


@pytest.mark.parametrize(
    "written",
    [
        "members/lamp.html",
        "/members/lamp.html",
        "./members/lamp",
        "members\\lamp.html",
        "output/members/lamp.html",
        "Members/Lamp.html",
        "https://small.example/sub/members/lamp.html?from=wx#top",
        "small.example/sub/members/lamp.html",
        "sub/members/lamp.html",
        "http://127.0.0.1:5500/members/lamp.html",
        "content/members/lamp/index.md",
        "content\\members\\lamp\\index.md",
        "修灯的人",
        "lamp",
    ],
)
def test_a_page_is_found_however_it_is_written(inquiry, written):
    assert ask(inquiry, written).path == "members/lamp.html"


def test_a_page_is_found_by_its_place_on_the_disk(inquiry, root):
    place = (root / "output/members/lamp.html").absolute()
    assert ask(inquiry, str(place)).path == "members/lamp.html"
    assert ask(inquiry, place.as_uri()).path == "members/lamp.html"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("", "index.html"),
        ("/", "index.html"),
        ("members/", "members/index.html"),
        ("members", "members/index.html"),
        ("404", "404.html"),
    ],
)
def test_a_folder_is_its_index(inquiry, written, path):
    assert ask(inquiry, written).path == path


@pytest.mark.parametrize(
    "written",
    [
        "posts/river.html",
        "posts/river",
        "river",
        "posts/a-file.html",
        "a-file",
        "old/river.html",
        "河边",
        "content/posts/a-file.md",
    ],
)
def test_a_withheld_story_is_told_with_its_file_and_reason(inquiry, written):
    found = ask(inquiry, written)
    assert isinstance(found, Unmade)
    assert (found.withheld.path, found.withheld.title) == ("content/posts/a-file.md", "河边")
    assert "草稿" in found.withheld.reason


@pytest.mark.parametrize("written", ["members/lanp.html", "lamp.htm", "member/lamp.html"])
def test_what_nothing_makes_has_its_nearest_paths(inquiry, written):
    found = ask(inquiry, written)
    assert (found.withheld, found.state) == (None, State.NOWHERE)
    assert "members/lamp.html" in found.near


@pytest.mark.parametrize(
    "written",
    ["../../etc/passwd", "长" * 400, "a\x00b", "断\udce5", "%FF%FE", "http://[", "?", "::", "//"],
)
def test_no_odd_word_ends_in_an_exception(root, written):
    asked = options(root, root / "output", workers=Workers(count=1))
    assert isinstance(origin_of(asked, written), Origin | Unmade | Elsewhere)


def test_another_sites_address_is_nothing_of_ours(root):
    asked = options(root, root / "output", workers=Workers(count=1))
    found = origin_of(asked, "https://other.example/members/lamp.html")
    assert found == Elsewhere("https://small.example/sub/")


def test_asking_leaves_the_output_as_it_is_and_tells_what_became_of_each_file(tmp_path):
    root = make_site(tmp_path / "site")
    asked = options(root, root / "output", workers=Workers(count=1))

    def state(path: str) -> State:
        return origin_of(asked, path).state

    assert state("members/lamp.html") is State.NOT_YET
    assert not (root / "output").exists()
    assert built(root, workers=Workers(count=1)).summary
    (root / "output/404.html").unlink()
    write(root / "output/robots.txt", "手工改过")
    write(root / "output/verify.txt", "手工放的")
    (root / "content/members/rope.md").unlink()
    about = root / "content/pages/about.md"
    write(about, story("标题: 关于", "改过的正文。\n"))
    before = {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")}
    assert [state(each) for each in ("404", "robots.txt", "verify.txt", "members/rope.html")] == [
        State.GONE,
        State.CHANGED,
        State.FOREIGN,
        State.LEFT_OVER,
    ]
    found = origin_of(asked, "pages/about.html")
    assert found.state is State.OUTDATED
    assert "正文" in found.why
    assert "标签" not in found.why
    assert {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")} == before


def test_a_private_edition_is_compared_with_nothing(tmp_path):
    root = make_site(tmp_path / "site")
    assert built(root, marked="内部预览", drafts=True, workers=Workers(count=1)).summary
    asked = options(root, root / "output", workers=Workers(count=1))
    assert origin_of(asked, "members/lamp.html").state is State.PRIVATE


def test_a_story_with_an_error_is_told_and_so_is_that_all_waits_for_it(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/bad.md", story("标题: 错\n日期: 2026-13-01\n栏目: 要闻"))
    asked = options(root, root / "output", workers=Workers(count=1))
    assert "有错误" in origin_of(asked, "posts/bad.html").withheld.reason
    assert origin_of(asked, "members/lamp.html").errors > 0


def test_a_photo_beside_a_withheld_story_leads_to_that_story(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/kept/index.md", story(DRAFT))
    draw(root / "content/posts/kept/a.png", (9, 9, 9))
    asked = options(root, root / "output", workers=Workers(count=1))
    found = origin_of(asked, "content/posts/kept/a.png")
    assert found.withheld.path == "content/posts/kept/index.md"


def test_without_a_theme_nobody_can_say_what_is_made(tmp_path):
    root = make_site(tmp_path / "site")
    assert built(root, workers=Workers(count=1)).summary
    asked = options(root, root / "output", workers=Workers(count=1), theme="none-such")
    found = origin_of(asked, "members/lamp.html")
    assert (found.state, found.errors) == (State.UNKNOWN, 1)


def test_every_entry_of_plans_has_a_name_for_staff():
    names = [entry_name(each) for each in PLANS]
    assert all("\u4e00" <= name[0] <= "\u9fff" for name in names)
    assert len({*names}) == len(PLANS)


def test_every_file_of_the_site_can_be_asked_about(inquiry):
    origins = [inquiry.origin(each) for each in inquiry.artifacts.values()]
    assert {each.state for each in origins} == {State.AS_MADE}
    assert all(any(msgspec.structs.astuple(each.ingredients)) for each in origins)
