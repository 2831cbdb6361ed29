"""What staff do with photos, Word, Excel and WeChat: nothing they put into content/ is passed over
in silence."""

import shutil

import pytest

from builder.problems import Severity, choice_of
from builder.read.files.folder import File, scan
from builder.read.files.leftover import leftovers
from builder.read.files.stories import stories_among
from builder.read.prose.converter import html_of
from builder.read.prose.line_marks import without_marks
from builder.read.prose.manuscript import clean
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.small_films import mp4
from tests.kit.small_site import built, draw, make_site, published, story, write

NOTE = "标题: 一篇\n日期: 2026-05-01\n栏目: 要闻\n网址名: note-1"
BESIDE = "content/posts/水"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path)
    write(root / BESIDE / "index.md", story(NOTE))
    draw(root / BESIDE / "01.jpg", (10, 120, 200))
    return root


def said(result, code):
    return {problem.path: problem for problem in result.problems if problem.code == code}


def left(*names):
    """What is said of files that lie beside a story."""
    files = tuple(File(f"{BESIDE}/{name}", 1, 1, 1) for name in sorted(("index.md", *names)))
    stories, strays = stories_among(files)
    return tuple(leftovers(files, stories, strays))


def read(body):
    text = f"---\n{NOTE}\n---\n{body}".encode()
    source = SourceText(path=f"{BESIDE}/index.md", kind="posts", name="水", text=text)
    return read_story(source, ReadingContext(vocabularies=()), lambda *_: ())


def page(body):
    return without_marks(html_of(clean(body).text) or "")


FILES = {
    "DSC_0001.NEF": "RAW",
    "海报.PSD": "设计软件",
    "logo.svg": "设计软件",
    "录音.m4a": "录音",
    "照片.zip": "压缩包",
    "01.jpg.crdownload": "没有下载完",
    "IMG_5.livp": "图片格式",
    "通知.pdf": "文档",
    "原稿.docx": "文档",
    "mmexport1700000000": "不认识",
    "备份.jpg_": "不认识",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_no_page_can_show_is_named_with_what_it_is(name):
    (problem,) = left(name)
    assert problem.code == "FC116"
    assert FILES[name] in problem.message
    assert name in problem.message
    assert problem.mend


def test_three_hundred_raw_files_are_one_reminder_with_their_number():
    (problem,) = left(*(f"DSC_{number:04}.NEF" for number in range(300)))
    assert problem.path == BESIDE
    assert "有 300 个文件" in problem.message


def test_papers_beside_stories_are_one_notice_for_a_whole_section():
    (problem,) = left("原稿.docx", "表/名单.xlsx")
    assert (problem.path, problem.severity) == ("content/posts", Severity.NOTICE)
    assert "水/原稿.docx、水/表/名单.xlsx" in problem.message


def test_a_sidecar_whose_story_is_gone_is_named():
    files = (File("content/posts/旧/index.yaml", 1, 1, 1),)
    (problem,) = leftovers(files, *stories_among(files))
    assert "index.yaml" in problem.message


@pytest.mark.parametrize(
    "path", ["content/site.yaml.txt", "content/screens/lobby.yml.txt", "content/网站.yaml"]
)
def test_settings_that_are_not_read_are_named(path):
    (problem,) = leftovers((File(path, 1, 1, 1),), (), ())
    assert problem.severity is Severity.WARNING
    assert "设置文件" in problem.message
    assert "content/site.yaml" in problem.mend


@pytest.mark.parametrize("path", ["content/通知.docx", "content/支部活动/春分/原稿.docx"])
def test_papers_in_no_section_may_be_meant_as_stories(path):
    (problem,) = leftovers((File(path, 1, 1, 1),), (), ())
    assert problem.severity is Severity.WARNING
    assert path.rpartition("/")[2] in problem.message


LITTER = (
    ".DS_Store",
    "._IMG_1.jpg",
    "~$原稿.docx",
    "~WRL0001.tmp",
    "Thumbs.db",
    "ehthumbs.db",
    "Picasa.ini",
    "_隐藏.jpg",
    "Icon\r",
)


def test_what_systems_lay_beside_photos_is_nobodys_business(tmp_path):
    for name in (*LITTER, "@eaDir/01.jpg/THUMB.jpg"):
        write(tmp_path / "content/posts" / name, b"x")
    assert scan(tmp_path) == ((), ())


def test_everything_in_a_messy_folder_is_shown_or_named(site):
    names = (*FILES, "空.jpg", "名单.jpeg", "半.jpg", "IMG_1.MOV", "里面/02.jpg", "里面/说明.txt")
    for name in names:
        write(site / BESIDE / name, b"")
    write(site / BESIDE / "名单.jpeg", b"PK\x03\x04 word/document.xml")
    write(site / BESIDE / "半.jpg", (site / BESIDE / "01.jpg").read_bytes()[:-300])
    draw(site / BESIDE / "里面/02.jpg", (200, 20, 20))
    result = built(site)
    words = "\n".join(map(str, result.problems))
    assert [name for name in names if name.rpartition("/")[2] not in words] == []
    assert result.summary is not None


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "是空的（0 字节）"), (b"PK\x03\x04word", "文档"), (b"%PDF-1.7", "文档")],
)
def test_what_only_has_the_name_of_a_picture_is_told_what_it_is(site, content, reason):
    write(site / BESIDE / "02.jpg", content)
    assert reason in said(built(site), "FC601")[f"{BESIDE}/02.jpg"].message


def test_a_picture_saved_from_a_web_page_by_windows_is_shown(site):
    (site / BESIDE / "01.jpg").rename(site / BESIDE / "下载.jfif")
    result = built(site)
    assert said(result, "FC116") == {}
    assert "下载.jfif" in said(result, "FC625")[f"{BESIDE}/index.md"].message


@pytest.mark.parametrize(
    "place", ["posts/单独.jpg", "照片/01.jpg", "activities/2026/空/01.jpg", "01.jpg"]
)
def test_a_photo_that_no_story_shows_is_named(site, place):
    draw(site / "content" / place, (90, 90, 20))
    folder, _, name = f"content/{place}".rpartition("/")
    assert name in said(built(site), "FC628")[folder].message


def test_a_photo_in_a_folder_below_its_story_is_told_how_it_is_written(site):
    draw(site / BESIDE / "第二天/02.jpg", (90, 90, 20))
    assert said(built(site), "FC628")[f"{BESIDE}/第二天"].mend.endswith("第二天/02.jpg")
    write(site / BESIDE / "index.md", story(NOTE, "![河边](02.jpg)\n"))
    assert said(built(site), "FC602")[f"{BESIDE}/index.md"].fixes == (choice_of(["第二天/02.jpg"]),)
    write(site / BESIDE / "index.md", story(NOTE, "![河边](第二天/02.jpg)\n"))
    assert said(built(site), "FC628") == {}


def test_a_photo_shown_elsewhere_is_still_named_where_it_is_not(site):
    (site / BESIDE / "第二天").mkdir()
    shutil.copy(site / "content/members/lamp/a.png", site / BESIDE / "第二天/a.png")
    assert f"{BESIDE}/第二天" in said(built(site), "FC628")


def test_beside_a_story_that_cannot_be_read_photos_wait_for_it(site):
    write(site / BESIDE / "index.md", "---\n标题: 一篇\n---\n")
    assert said(built(site), "FC628") == {}


def test_the_emblem_and_photos_of_drafts_are_in_use(site):
    draw(site / "content/标.png", (1, 1, 1))
    write(
        site / "content/site.yaml",
        (site / "content/site.yaml").read_text("utf-8") + "徽标: 标.png\n",
    )
    write(site / BESIDE / "index.md", story(f"{NOTE}\n状态: 草稿"))
    assert said(built(site), "FC628") == {}


def test_copies_of_a_photo_are_shown_once_and_named(site):
    built(site)
    before = published(site / "output")["posts/note-1.html"]
    shutil.copy(site / BESIDE / "01.jpg", site / BESIDE / "01 - 副本.jpg")
    result = built(site)
    problem = said(result, "FC627")[f"{BESIDE}/index.md"]
    assert (problem.severity, "01.jpg（同 01 - 副本.jpg）" in problem.message) == (
        Severity.NOTICE,
        True,
    )
    assert published(site / "output")["posts/note-1.html"] == before


def test_a_copy_of_a_photo_that_the_text_shows_is_not_shown_again(site):
    shutil.copy(site / BESIDE / "01.jpg", site / BESIDE / "02.jpg")
    write(site / BESIDE / "index.md", story(NOTE, "![河](01.jpg)\n"))
    assert "02.jpg（同 01.jpg）" in said(built(site), "FC627")[f"{BESIDE}/index.md"].message


def test_a_photo_of_a_withdrawn_story_that_another_still_shows_is_named(site):
    write(site / BESIDE / "index.md", story(f"{NOTE}\n状态: 已撤下"))
    assert said(built(site), "FC629") == {}
    shutil.copy(site / BESIDE / "01.jpg", site / "content/members/lamp/合影.jpg")
    problem = said(built(site), "FC629")[f"{BESIDE}/index.md"]
    assert "content/members/lamp/index.md" in problem.message
    assert problem.message.endswith("：01.jpg")


def test_the_film_of_a_live_photo_is_no_fault(site):
    write(site / BESIDE / "01.MOV", mp4(brand=b"qt  "))
    write(site / BESIDE / "下水.mov", mp4(brand=b"qt  "))
    found = said(built(site), "FC620")
    assert found[f"{BESIDE}/01.MOV"].severity is Severity.NOTICE
    assert "实况照片" in found[f"{BESIDE}/01.MOV"].message
    assert found[f"{BESIDE}/下水.mov"].severity is Severity.WARNING


def test_a_photo_that_was_deleted_is_told_to_be_deleted_from_the_text(site):
    write(site / BESIDE / "index.md", story(f"{NOTE}\n封面: 02.jpg"))
    assert "已经不要了的，把这一处删掉" in said(built(site), "FC602")[f"{BESIDE}/index.md"].mend


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("![[01.jpg]]", "![[01.jpg]]"),
        ("![01.jpg]", "![01.jpg]"),
        ("！（01.jpg）", "！（01.jpg）"),
        ("看这张[01.JPG]", "[01.JPG]"),
        ("[图片]", "[图片]"),
        ("【视频】", "【视频】"),
        ("没有闭合的**粗体。", "**粗体。"),
        ("| 姓名 | 户数 |", "| 姓名 | 户数 |"),
    ],
)
def test_marks_that_made_nothing_are_quoted_with_their_line(written, quoted):
    (problem,) = read(f"\n一段。\n\n{written}\n").problems
    assert (problem.code, problem.line, problem.severity) == ("FC304", 10, Severity.WARNING)
    assert f"“{quoted}”" in problem.message


@pytest.mark.parametrize(
    "written",
    [
        "**加粗**和[链接](https://example.org/)，![图](01.jpg)",
        "138****5678、王**、李*明、张**（女）",
        "2**3，a|b|c，参见[1]和【附】",
        "| 姓名 | 户数 |\n| --- | --- |\n| 张三 | 3 |",
        "`![[01.jpg]]`",
    ],
)
def test_marks_that_are_meant_are_not_spoken_of(written):
    assert read(written).problems == ()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("138****5678，王**，张**等", "138****5678，王**，张**等"),
        ("王*明、李*红、3301**********1234", "王*明、李*红、3301**********1234"),
        ("李**（女）、王**（男）", "李**（女）、王**（男）"),
        ("**5月1日**，王**，李**", "<strong>5月1日</strong>，王**，李**"),
    ],
)
def test_stars_that_hide_names_and_numbers_stay_on_the_page(written, shown):
    assert page(written) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "written",
    ["他**说**，", "**“不行”**。", "*斜*和***都***", "* **5日**", "1. **张**：书记"],
)
def test_stars_around_words_are_markdown_as_before(written):
    assert "*" not in page(written)


def test_cells_pasted_from_a_spreadsheet_are_a_table():
    html = page("名单如下。\n姓名\t电话\t楼\n张三\t\t一|二\n李四\t0000-2\t三\n以上。")
    assert html.count("<th>") == 3
    assert html.count("<td>") == 6
    assert "<td>一|二</td>" in html
    assert html.startswith("<p>名单如下。</p>")
    assert html.endswith("<p>以上。</p>")


@pytest.mark.parametrize(
    "written",
    [
        "时间：\t五月\n地点：\t广场\n人数：\t三十",
        "\t一段。\n\t又一段。",
        "- 甲\t乙\t丙\n- 丁\t戊\t己",
    ],
)
def test_words_behind_a_tab_are_no_table(written):
    assert "<table>" not in page(written)


@pytest.mark.parametrize("title", ["“船头”", "”船头“", "\u3000“船头”", '"船头"'])
def test_a_caption_may_stand_in_chinese_quotes(title):
    (picture,) = read(f"![河](01.jpg {title})").story.prose.pictures
    assert (picture.file, picture.caption) == ("01.jpg", "船头")


def test_a_picture_without_a_file_is_told_with_its_own_line():
    (problem,) = read('一段。\n\n<img class="x" data-src="https://example.org/1">\n').problems
    assert (problem.code, problem.line) == ("FC303", 9)
    assert "data-src" in problem.message


@pytest.mark.parametrize(
    ("target", "mend"),
    [("报名表.pdf", "附件不会放到网站上"), ("01.jpg", "![照片上有什么](01.jpg)")],
)
def test_a_link_to_a_paper_or_a_photo_is_told_what_to_do_instead(site, target, mend):
    write(site / BESIDE / "index.md", story(NOTE, f"[看这里]({target})\n"))
    assert mend in said(built(site), "FC505")[f"{BESIDE}/index.md"].mend


@pytest.mark.parametrize(
    ("key", "home"), [("焦点: 右", "和“文件”上下对齐"), ("替代文字: 河", "和“文件”上下对齐")]
)
def test_a_word_about_one_photo_that_stands_too_high_is_told_its_place(site, key, home):
    write(site / BESIDE / "index.md", story(f"{NOTE}\n图集: 01.jpg\n{key}"))
    mend = said(built(site), "FC201")[f"{BESIDE}/index.md"].mend
    assert mend.startswith("写进“图集”里面")
    assert mend.endswith(home)


@pytest.mark.parametrize("there", ["02.png", "02.jpg.jpg", "02.JPEG"])
def test_a_photo_with_another_suffix_is_found_for_the_writer(site, there):
    write(site / BESIDE / there, (site / BESIDE / "01.jpg").read_bytes())
    write(site / BESIDE / "index.md", story(f"{NOTE}\n封面: 02.jpg"))
    problem = said(built(site), "FC602")[f"{BESIDE}/index.md"]
    assert (problem.mend, problem.fixes) == ("后缀也要一样", (choice_of([there]),))


def test_a_note_beside_a_story_is_told_once_how_to_be_left_alone(site):
    write(site / BESIDE / "备注.md", "记得请周敏看一遍。\n")
    (problem,) = [each for each in built(site).problems if each.path == f"{BESIDE}/备注.md"]
    assert problem.code == "FC107"
    assert "加一个下划线" in problem.mend


@pytest.mark.parametrize(
    "written",
    [
        "审核：{初审：{姓名：甲，日期：2026-01-01}，复审：{姓名：乙，日期：2026-01-02}}",
        "审核：｛初审：｛姓名：甲，日期：2026-01-01｝，复审：｛姓名：乙，日期：2026-01-02｝｝",
    ],
)
def test_braces_within_braces_may_be_full_width(written):
    text = f"---\n{NOTE}\n{written}\n---\n一段。".encode()
    source = SourceText(path="content/posts/a.md", kind="posts", name="a", text=text)
    review = read_story(source, ReadingContext(vocabularies=()), lambda *_: ()).story.review
    assert (review.first.name, review.second.name, review.second.date.day) == ("甲", "乙", 2)


def test_a_comma_of_a_sentence_in_braces_stays():
    text = (
        f"---\n{NOTE}\n图集:\n  - {{文件: 01.jpg, 说明：走到桥中间，停下来}}\n---\n一段。".encode()
    )
    source = SourceText(path="content/posts/a.md", kind="posts", name="a", text=text)
    (shot,) = read_story(source, ReadingContext(vocabularies=()), lambda *_: ()).story.gallery
    assert (shot.file, shot.caption) == ("01.jpg", "走到桥中间，停下来")
