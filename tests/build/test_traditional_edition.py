"""A whole site in both scripts: what is there, what leaves, and that an edit gives what a clean build
gives."""

import posixpath
import re
import shutil
from urllib.parse import unquote

import pytest

from builder.crew.workers import Workers
from builder.problems import errors
from builder.run.examine import examine
from builder.run.origin import Inquiry, State
from tests.build.test_oracle import agrees_with_a_clean_build
from tests.kit.site_edits import World
from tests.kit.small_site import (
    PHOTOS,
    SETTINGS,
    STORIES,
    built,
    make_site,
    options,
    published,
    story,
    write,
)

pytest.importorskip("opencc", reason="没有安装 OpenCC：pip install '.[hant]'")

ALONE = Workers(count=1)
BOTH = f"{SETTINGS}繁体版: 台湾\n"
PERSON = "标题: 看门的范师傅\n摘要: 守着一扇门\n日期: 2026-03-05\n姓名: 范里\n单位: 第一党支部\n授权: 本人同意"
BODY = "范里在社区里干活。[议事](../activities/three.md)\n\n终于修好了钟表。\n"
LINK = re.compile(r'(?:href|src)="([^"#?]*)|srcset="([^" ]*)')


def in_both(root):
    make_site(root)
    write(root / "content/site.yaml", BOTH)
    write(root / "content/members/door.md", story(PERSON, BODY))
    return root


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A published site, never changed."""
    root = in_both(tmp_path_factory.mktemp("both") / "site")
    result = built(root, workers=ALONE)
    assert result.summary, result.problems
    return root


@pytest.fixture(scope="module")
def files(standing):
    return published(standing / "output")


@pytest.fixture
def site(standing, tmp_path):
    shutil.copytree(standing, tmp_path / "site")
    return tmp_path / "site"


def pages(files, folder=""):
    ours = (path for path in files if path.startswith(folder) and path.endswith(".html"))
    return {path: files[path].decode() for path in ours}


def test_every_page_that_residents_read_is_there_in_both_scripts(files):
    twins = {path.removeprefix("hant/") for path in pages(files, "hant/")}
    originals = {path for path in pages(files) if not path.startswith("hant/")}
    assert originals - twins == {"404.html"}
    assert twins <= originals
    assert {"hant/feed.xml", "hant/members/feed.json"} <= files.keys()


def test_pictures_and_sheets_are_there_once_and_scripts_twice(files):
    beside = {path for path in files if path.startswith("hant/") and not path.endswith(".html")}
    assert {path.rpartition(".")[2] for path in beside} == {"xml", "json", "js"}
    assert len([path for path in files if path.endswith(".css")]) == 1
    assert len(PHOTOS) * 3 > len([path for path in files if path.endswith(".jpg")])


def test_a_twin_says_the_same_in_other_characters_with_its_names_as_they_are(files):
    page = files["hant/members/door.html"].decode()
    assert '<html lang="zh-Hant-TW"' in page
    assert "范里在社區裡幹活。" in page
    assert "看門的范師傅" in re.sub(r"</?wbr>|<[^>]*>", "", page)
    assert "終於修好了鐘錶。" in page
    assert 'href="../activities/three.html"' in page


def test_every_link_of_every_page_leads_to_a_file(files):
    for page, text in pages(files).items():
        for link in filter(None, (found[1] or found[2] for found in LINK.finditer(text))):
            inside = page != "404.html" and not re.match(r"[a-z]+:|//", link)
            place = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(link)))
            assert not inside or place in files, (page, link)


@pytest.mark.parametrize("path", ["index.html", "members/door.html", "activities/index.html"])
def test_each_names_the_other_for_readers_and_for_search_engines(files, path):
    for page, other in ((path, f"hant/{path}"), (f"hant/{path}", path)):
        text = files[page].decode()
        (link,) = re.findall(r'<a class="script-link" href="([^"]*)"', text)
        assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == other
        alternates = dict(re.findall(r'rel="alternate" hreflang="([^"]*)" href="([^"]*)"', text))
        bare = path.removesuffix("index.html")
        assert alternates == {
            "zh-Hans": f"https://small.example/sub/{bare}",
            "zh-Hant-TW": f"https://small.example/sub/hant/{bare}",
            "x-default": f"https://small.example/sub/{bare}",
        }
        (canonical,) = re.findall(r'rel="canonical" href="([^"]*)"', text)
        assert canonical == alternates["zh-Hant-TW" if page.startswith("hant/") else "zh-Hans"]


def test_the_sitemap_has_both_and_feeds_have_their_own(files):
    told = re.findall(r"<loc>([^<]*)</loc>", files["sitemap.xml"].decode())
    home = "https://small.example/sub/"
    assert len(told) == len(set(told))
    plain = {each for each in told if not each.startswith(f"{home}hant/")}
    assert {each.replace(home, f"{home}hant/") for each in plain} == set(told) - plain
    feed = files["hant/feed.xml"].decode()
    assert 'xml:lang="zh-Hant-TW"' in feed
    assert f"<id>{home}hant/feed.xml</id>" in feed
    assert f"<id>{home}hant/posts/note.html</id>" in feed
    assert f'href="{home}hant/"' in feed


def test_no_file_of_the_twin_holds_a_character_that_it_would_have_converted(files):
    left = [
        (path, found)
        for path, content in files.items()
        if path.startswith("hant/")
        for found in re.findall("[这说时关单边]", content.decode())
    ]
    assert left == []


@pytest.mark.parametrize("how", ["withdrawn", "deleted"])
def test_what_leaves_leaves_in_both_scripts(site, how):
    file = site / "content/members/door.md"
    if how == "deleted":
        file.unlink()
    else:
        write(file, story(f"{PERSON}\n状态: 已撤下", BODY))
    built(site, workers=ALONE)
    after = published(site / "output")
    assert "members/door.html" not in after
    assert not [path for path, content in after.items() if said_in(content)]


def test_so_does_it_where_nothing_can_be_built(site):
    write(site / "content/members/door.md", story(f"{PERSON}\n状态: 已撤下", BODY))
    write(site / "theme/templates/story.html", "{% if %}")
    result = built(site, workers=ALONE, keep_going=True)
    assert errors(result.problems)
    after = published(site / "output")
    assert not [path for path, content in after.items() if said_in(content)]
    assert "hant/pages/about.html" in after


def said_in(content: bytes) -> bool:
    """Whether a file holds a word of the story, in either script."""
    plain = re.sub(rb"<[^>]*>", b"", content)
    return any(word.encode() in plain for word in ("范师傅", "范師傅", "范里", "終於修好"))


def test_an_edit_of_a_body_makes_two_pages(site):
    write(site / "content/members/door.md", story(PERSON, "换了一段。\n"))
    result = built(site, workers=ALONE)
    made = {path for path in result.summary.made if path.endswith(".html")}
    assert made == {"members/door.html", "hant/members/door.html"}


@pytest.mark.parametrize(
    ("line", "made"),
    [("繁体: {干活: 做活}\n", True), ("繁体版: 不要\n", False)],
)
def test_another_pair_makes_the_twins_alone_and_no_edition_takes_them_away(site, line, made):
    settings = BOTH.replace("繁体版: 台湾\n", "") if "版" in line else BOTH
    write(site / "content/site.yaml", settings + line)
    summary = built(site, workers=ALONE).summary
    after = pages(published(site / "output"), "hant/")
    assert bool(after) is made
    if made:
        assert "社區裡做活。" in after["hant/members/door.html"]
        made_pages = {path for path in summary.made if path.endswith((".html", ".xml"))}
        assert {path for path in made_pages if not path.startswith("hant/")} == set()
    else:
        assert {path.partition("/")[0] for path in summary.removed} == {"hant"}


def test_after_each_edit_the_site_is_as_if_it_were_built_from_nothing(tmp_path):
    world = World(tmp_path / "site")
    in_both(world.root)
    agrees_with_a_clean_build(world, {})
    door, note = world.root / "content/members/door.md", world.root / "content/posts/note.md"
    for path, text in (
        (door, story(PERSON, "换了一段。\n")),
        (door, story(PERSON.replace("范里", "于洋"), "换了于洋。\n")),
        (note, story(f"{STORIES['posts/note.md']}\n供稿: 余静", "余静写的。\n")),
        (world.root / "content/site.yaml", f"{BOTH}繁体: {{干活: 做活}}\n"),
        (world.root / "content/site.yaml", SETTINGS),
        (world.root / "content/site.yaml", BOTH.replace("台湾", "香港")),
    ):
        write(path, text)
        agrees_with_a_clean_build(world, published(world.root / "output"))


def test_staff_are_told_where_a_twin_comes_from(standing):
    asked = options(standing, standing / "output", workers=ALONE)
    inquiry = Inquiry(asked, examine(asked))
    twin = inquiry.answer("output/hant/members/door.html")
    original = inquiry.answer("output/members/door.html")
    assert (twin.state, twin.ingredients) == (State.AS_MADE, original.ingredients)
    assert twin.template == original.template
    assert set(twin.inputs) > {*original.inputs, "OpenCC 的字典"}
    script = inquiry.answer(next(p for p in inquiry.artifacts if p.startswith("hant/assets/site")))
    assert any(path.endswith("today.js") for path in script.ingredients.files)
