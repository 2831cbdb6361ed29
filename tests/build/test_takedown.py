"""What was withdrawn, has expired or was deleted leaves the output, whatever else is wrong."""

import datetime as dt
import itertools
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image, ImageStat

from builder.crew.workers import Workers
from builder.problems import errors
from tests.kit import ROOT
from tests.kit.broken import ELSEWHERE, ERRORS, IS_NO_ERROR, OF_THE_MACHINE, break_site
from tests.kit.small_documents import pdf_of, shown
from tests.kit.small_site import NOW, built, draw, make_site, published, story, write

ALONE = Workers(count=1)
TITLE, ADDRESS, OLD = "要撤下的那一件事", "activities/gone.html", "old/gone.html"
FILE = "content/activities/leaving/index.md"
FIELDS = f"标题: {TITLE}\n日期: 2026-05-02\n类型: 邻里节\n网址名: gone\n旧网址: {OLD}\n系列: 灯会"
POINTING = "标题: 指过去的一篇\n日期: 2026-05-03\n栏目: 要闻"

WITHDRAWN = story(f"{FIELDS}\n状态: 已撤下", "内容。\n")
ENDED = story(f"{FIELDS}\n授权: {{方式: 本人同意, 至: 2026-05-10}}", "内容。\n")
EXPIRED = story(f"{FIELDS}\n下线日期: 2026-05-10", "内容。\n")
UNREADABLE = f"---\n标题: {TITLE}\n状态：已撤下\n[[[\n---\n\n内容。\n"


def leave_by(how: str, root: Path) -> None:
    """The story on its way out."""
    if how == "deleted":
        shutil.rmtree((root / FILE).parent)
    else:
        texts = {
            "withdrawn": WITHDRAWN,
            "expired": EXPIRED,
            "ended": ENDED,
            "unreadable": UNREADABLE,
        }
        write(root / FILE, texts[how])


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A published site that names the story wherever a site names stories."""
    root = make_site(tmp_path_factory.mktemp("standing") / "site")
    write(root / FILE, story(FIELDS, "内容。\n"))
    draw(root / "content/activities/leaving/own.png", (1, 2, 3), (400, 300))
    write(root / "content/posts/pointing.md", story(f"{POINTING}\n相关: {TITLE}"))
    write(root / "content/screens/lobby.yaml", "标题: 大厅\n项目: [{取: 最新, 数量: 20}]\n")
    result = built(root, workers=ALONE)
    assert result.summary, result.problems
    assert len(naming(root)) > 8
    assert "activities/cards-0.js" in naming(root)
    return root


@pytest.fixture
def site(standing, tmp_path):
    shutil.copytree(standing, tmp_path / "site")
    return tmp_path / "site"


def naming(root: Path) -> list[str]:
    """The published files that hold a word of the story, or stand at its addresses."""
    words = [word.encode() for word in (TITLE, ADDRESS, "activities/gone")]
    files = published(root / "output")
    plain = {path: re.sub(rb"<[^>]*>", b"", content) for path, content in files.items()}
    at_it = (ADDRESS, OLD)
    return [
        path
        for path in files
        if path in at_it or any(word in files[path] or word in plain[path] for word in words)
    ]


def pictures_of(root: Path) -> set[str]:
    """The pictures that the story's own page shows, and no other file."""
    files = published(root / "output")
    own = set(re.findall(rb"media/[\w./-]+", files[ADDRESS]))
    gone = naming(root)
    others = b"".join(content for path, content in files.items() if path not in gone)
    return {path.decode() for path in own if path not in others}


def code_of(name: str) -> str:
    return name.partition(" ")[0]


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_made_by_its_sample(standing, tmp_path, name):
    root = tmp_path / "site"
    shutil.copytree(standing, root)
    break_site(root, name)
    assert code_of(name) in {each.code for each in errors(built(root, workers=ALONE).problems)}


def test_every_code_has_a_sample_or_a_reason_why_it_has_none():
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "builder").rglob("*.py"))
    used = {code for text in sources for code in re.findall(r"FC\d{3}", text)}
    named = {code_of(name) for name in ERRORS}
    excused = set(f"{IS_NO_ERROR} {OF_THE_MACHINE} {ELSEWHERE}".split())
    assert used - named - excused == set()
    assert named & excused == set()


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_withdrawn_leaves_beside_every_error(site, name):
    pictures = pictures_of(site)
    assert pictures
    break_site(site, name)
    leave_by("withdrawn", site)
    result = built(site, workers=ALONE, keep_going=True)
    assert naming(site) == []
    assert not pictures & published(site / "output").keys()
    assert code_of(name) in {each.code for each in errors(result.problems)}
    assert not result.is_clean


@pytest.mark.parametrize("how", ["expired", "ended", "deleted", "unreadable"])
@pytest.mark.parametrize(
    "name", ["FC203", "FC206 in settings", "FC203 in a screen", "FC705", "FC709"]
)
def test_so_does_what_has_expired_was_deleted_or_cannot_even_be_read(site, name, how):
    break_site(site, name)
    leave_by(how, site)
    built(site, workers=ALONE, keep_going=True)
    assert naming(site) == []


@pytest.mark.parametrize("how", ["withdrawn", "expired", "deleted", "unreadable"])
@pytest.mark.parametrize("name", ["FC206 in settings", "FC203 in a screen", "FC705", "FC709"])
def test_where_nothing_is_remembered_the_files_that_name_it_leave(site, name, how):
    before = published(site / "output")
    shutil.rmtree(site / ".fengcai")
    break_site(site, name)
    leave_by(how, site)
    result = built(site, workers=ALONE, keep_going=True)
    after = published(site / "output")
    assert naming(site) == []
    assert "FC818" in {each.code for each in result.problems}
    assert after.items() <= before.items()
    assert "members/lamp.html" in after


def test_what_must_be_made_again_is_made_from_the_parts_that_were_right_last(site):
    break_site(site, "FC206 in settings")
    leave_by("withdrawn", site)
    result = built(site, workers=ALONE, keep_going=True)
    files = published(site / "output")
    assert {"index.html", "activities/index.html", "posts/pointing.html"} <= files.keys()
    assert "小站".encode() in files["index.html"]
    assert "FC817" in {each.code for each in result.problems}


def test_a_part_that_is_right_again_is_taken_as_it_is(site):
    break_site(site, "FC206 in settings")
    built(site, workers=ALONE, keep_going=True)
    settings = site / "content/site.yaml"
    write(
        settings, settings.read_text().replace("栏目名称: 身边榜样\n", "").replace("小站", "新站")
    )
    assert built(site, workers=ALONE).is_clean
    assert "新站".encode() in published(site / "output")["index.html"]


def test_after_a_takedown_alone_the_mended_site_is_whole_again(site):
    shutil.rmtree(site / ".fengcai")
    break_site(site, "FC705")
    leave_by("withdrawn", site)
    built(site, workers=ALONE, keep_going=True)
    shutil.rmtree(site / "theme")
    assert built(site, workers=ALONE).is_clean
    clean = site.with_name("clean")
    shutil.copytree(site / "content", clean / "content")
    built(clean, workers=ALONE)
    assert published(site / "output") == published(clean / "output")


def test_without_keep_going_an_error_still_changes_nothing(site):
    before = published(site / "output")
    break_site(site, "FC203")
    leave_by("withdrawn", site)
    assert built(site, workers=ALONE).summary is None
    assert published(site / "output") == before


def empty(root: Path, few: int) -> list[Path]:
    """Takes all but a few stories out of the folder."""
    files = sorted((root / "content").rglob("*.md"))
    for file in files[few:]:
        file.unlink()
    return files


@pytest.mark.parametrize("keep_going", [True, False])
@pytest.mark.parametrize("few", [0, 3, 7])
def test_a_folder_that_is_not_all_there_takes_nothing_down(site, few, keep_going):
    before = published(site / "output")
    empty(site, few)
    result = built(site, workers=ALONE, keep_going=keep_going)
    assert "FC816" in {each.code for each in errors(result.problems)}
    assert published(site / "output") == before


def test_unless_staff_say_that_all_of_it_was_deleted(site):
    empty(site, 7)
    result = built(site, workers=ALONE, confirmed=True, keep_going=True)
    assert "FC816" not in {each.code for each in result.problems}
    assert "activities/four.html" in published(site / "output")
    assert "members/lamp.html" not in published(site / "output")


def test_what_says_that_it_is_withdrawn_leaves_even_then(site):
    empty(site, 3)
    leave_by("withdrawn", site)
    result = built(site, workers=ALONE, keep_going=True)
    assert "FC816" in {each.code for each in errors(result.problems)}
    assert naming(site) == []
    assert "members/lamp.html" in published(site / "output")


def test_a_few_stories_may_be_deleted_or_moved_without_a_word(site):
    (site / "content/posts/note.md").unlink()
    (site / "content/activities/two.md").rename(site / "content/activities/zwei.md")
    result = built(site, workers=ALONE)
    assert result.summary
    assert "FC816" not in {each.code for each in result.problems}


@pytest.mark.slow
@pytest.mark.parametrize("first", ERRORS)
def test_what_is_withdrawn_leaves_beside_every_two_errors(standing, tmp_path, first):
    for pair in itertools.product([first], [other for other in ERRORS if other > first]):
        root = tmp_path / "-".join(pair).replace(" ", "_")
        shutil.copytree(standing, root)
        for name in pair:
            break_site(root, name)
        leave_by("withdrawn", root)
        built(root, workers=ALONE, keep_going=True)
        assert naming(root) == [], pair
        shutil.rmtree(root)


def shown_in(root: Path, color: tuple[int, int, int]) -> list[str]:
    """The published pictures that are of this colour, or nearly."""
    found = []
    for path in (root / "output").rglob("*"):
        if path.suffix in (".jpg", ".webp", ".png", ".avif"):
            with Image.open(path) as opened:
                mean = ImageStat.Stat(opened.convert("RGB")).mean
            if max(abs(a - b) for a, b in zip(mean, color, strict=True)) < 12:
                found.append(path.relative_to(root / "output").as_posix())
    return found


def test_a_photo_leaves_every_page_and_screen_on_the_day_after_it_was_agreed_to(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/screens/lobby.yaml", "标题: 大厅\n项目: [{取: 最新, 数量: 20}]\n")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text(encoding="utf-8") + "审核: {初审: 否, 复审: 否, 终审: 否}\n")
    shot = "图集: [{文件: face.png, 替代文字: 一张脸, 授权: {方式: 本人同意, 至: 2026-05-20}}]"
    write(root / FILE, story(f"{FIELDS}\n{shot}\n封面: face.png", "![一张脸](face.png)\n"))
    for home in ("leaving", "one"):
        draw(root / f"content/activities/{home}/face.png", (250, 200, 10), (1200, 800))
    assert built(root, workers=ALONE).summary
    assert {path.partition("/")[0] for path in shown_in(root, (250, 200, 10))} == {
        "media",
        "screen",
    }
    later = built(root, workers=ALONE, now=NOW + dt.timedelta(days=1))
    assert later.summary
    assert shown_in(root, (250, 200, 10)) == []
    assert "FC431" in {each.code for each in later.problems}
    assert (root / "output/activities/gone.html").exists()
    anew = make_clean(root)
    assert published(root / "output") == published(anew)


NAMES = ("陆小帆", "贺平川", "listed-face")
LISTED = "content/posts/listed/index.md"
ROLL = "content/honors/roll.md"
PERIOD = "公示: {起: 2026-05-06, 止: 2026-05-20, 电话: 0000-8600118}"
DAY_AFTER = NOW + dt.timedelta(days=1)


def list_names(root: Path) -> None:
    """A 公示 of a story and one of an honour that name people wherever that can be done."""
    named = f"摘要: 拟列{NAMES[0]}\n人物: {NAMES[0]}\n附件: 名单.pdf\n旧网址: old/{NAMES[0]}.html"
    shot = f"图集: [{{文件: listed-face.png, 说明: {NAMES[0]}, 替代文字: {NAMES[0]}}}]"
    fields = f"标题: 关于发展对象{NAMES[0]}的公示\n日期: 2026-05-06\n栏目: 公示\n网址名: listed"
    write(root / LISTED, story(f"{fields}\n{PERIOD}\n{named}\n{shot}", f"**{NAMES[0]}**，男。\n"))
    draw(root / LISTED.replace("index.md", "listed-face.png"), (1, 250, 2), (800, 600))
    write(root / LISTED.replace("index.md", "名单.pdf"), pdf_of(shown("Lu Xiaofan")))
    honour = f"标题: 年度好邻居\n类别: 其他\n级别: 社区\n年度: 2026\n获得者: {NAMES[1]}\n网址名: roll\n{PERIOD}"
    write(root / ROLL, story(honour, f"{NAMES[1]}。\n"))
    write(root / "content/screens/lobby.yaml", "标题: 大厅\n项目: [{取: 最新, 数量: 20}]\n")


def naming_listed(root: Path) -> list[str]:
    """The published files that hold one of the names, as text, as a calendar's or an address."""
    words = [form.encode() for name in NAMES for form in (name, quote(name))]
    files = published(root / "output")
    return [
        path
        for path, content in files.items()
        if any(word in content.replace(b"\r\n ", b"") or word.decode() in path for word in words)
    ]


@pytest.fixture(scope="module")
def listing(tmp_path_factory):
    """A published site with two 公示 on their last day."""
    root = make_site(tmp_path_factory.mktemp("listing") / "site")
    list_names(root)
    result = built(root, workers=ALONE)
    assert result.summary, result.problems
    assert len(naming_listed(root)) > 8
    assert any(path.endswith(".pdf") for path in published(root / "output"))
    assert shown_in(root, (1, 250, 2))
    return root


@pytest.fixture
def listed_site(listing, tmp_path):
    shutil.copytree(listing, tmp_path / "site")
    return tmp_path / "site"


def test_names_of_a_public_notice_leave_every_file_on_the_day_after_its_last(listed_site):
    later = built(listed_site, workers=ALONE, now=DAY_AFTER)
    assert later.summary
    assert naming_listed(listed_site) == []
    assert shown_in(listed_site, (1, 250, 2)) == []
    files = published(listed_site / "output")
    assert not any(path.endswith(".pdf") for path in files)
    page = files["posts/listed.html"].decode()
    assert "公示已于2026年5月20日结束" in page and "一则公示" in page and "0000-8600118" not in page
    assert "年度好邻居" in files["honors/roll.html"].decode()
    assert [each.code for each in later.problems].count("FC255") == 2
    assert files == published(make_clean(listed_site))


def test_until_then_nothing_is_done_again_and_afterwards_it_stands(listed_site):
    assert not built(listed_site, workers=ALONE, now=NOW + dt.timedelta(hours=14)).summary.made
    built(listed_site, workers=ALONE, now=DAY_AFTER)
    assert not built(listed_site, workers=ALONE, now=DAY_AFTER + dt.timedelta(hours=3)).summary.made


@pytest.mark.parametrize(
    "name", ["FC203", "FC206 in settings", "FC203 in a screen", "FC705", "FC709", "FC930"]
)
def test_they_leave_beside_errors(listed_site, name):
    break_site(listed_site, name)
    built(listed_site, workers=ALONE, keep_going=True, now=DAY_AFTER)
    assert naming_listed(listed_site) == []


@pytest.mark.parametrize("name", ["FC206 in settings", "FC705"])
def test_they_leave_where_nothing_is_remembered(listed_site, name):
    shutil.rmtree(listed_site / ".fengcai")
    break_site(listed_site, name)
    built(listed_site, workers=ALONE, keep_going=True, now=DAY_AFTER)
    assert naming_listed(listed_site) == []


def test_they_leave_where_the_notice_itself_cannot_be_read_any_more(listed_site):
    text = (listed_site / LISTED).read_text(encoding="utf-8")
    write(listed_site / LISTED, text.replace("标签:", "[[[\n标签:"))
    break_site(listed_site, "FC705")
    shutil.rmtree(listed_site / ".fengcai")
    built(listed_site, workers=ALONE, keep_going=True, now=DAY_AFTER)
    assert [path for path in naming_listed(listed_site) if "roll" not in path] == []


def test_no_preview_of_drafts_shows_them_either(listed_site, tmp_path):
    built(listed_site, tmp_path / "out", workers=ALONE, now=DAY_AFTER, drafts=True, marked="样稿")
    files = published(tmp_path / "out")
    assert files and not any(NAMES[0].encode() in content for content in files.values())


LOBBY_ALONE = "授权: {方式: 本人同意, 范围: 大屏}"


def test_what_is_for_screens_alone_is_on_the_screen_and_on_no_page(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/screens/lobby.yaml", "标题: 大厅\n项目: [{取: 最新, 数量: 20}]\n")
    write(root / FILE, story(f"{FIELDS}\n{LOBBY_ALONE}", "内容。\n"))
    draw(root / "content/activities/leaving/own.png", (250, 200, 10), (1200, 800))
    first = built(root, workers=ALONE)
    assert first.summary
    places = {path.partition("/")[0] for path in (*naming(root), *shown_in(root, (250, 200, 10)))}
    assert places == {"screen"}
    assert [each.reason for each in first.withheld] == ["授权的范围里没有网站，只在大屏上放"]
    break_site(root, "FC203")
    built(root, workers=ALONE, keep_going=True)
    assert naming(root)
    leave_by("withdrawn", root)
    break_site(root, "FC705")
    built(root, workers=ALONE, keep_going=True)
    assert naming(root) == []


def test_a_photo_for_screens_alone_is_on_the_screen_and_on_no_page(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/screens/lobby.yaml", "标题: 大厅\n项目: [{取: 最新, 数量: 20}]\n")
    shot = f"图集: [{{文件: face.png, 替代文字: 一张脸, {LOBBY_ALONE}}}]"
    write(root / FILE, story(f"{FIELDS}\n{shot}\n封面: face.png", "内容。\n"))
    draw(root / "content/activities/leaving/face.png", (250, 200, 10), (1200, 800))
    assert built(root, workers=ALONE).summary
    assert {path.partition("/")[0] for path in shown_in(root, (250, 200, 10))} == {"screen"}
    assert "activities/gone.html" in published(root / "output")


def make_clean(root: Path) -> Path:
    """The same edition, made without anything from before."""
    copy = root.parent / "copy"
    shutil.copytree(root / "content", copy / "content")
    assert built(copy, workers=ALONE, now=NOW + dt.timedelta(days=1)).summary
    return copy / "output"
