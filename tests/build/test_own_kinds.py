"""A kind that a site declares has everything that the builder's have, from the first build on."""

import shutil
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image

from builder.commands.cli import cli
from builder.crew.workers import Workers
from builder.preview.live import LiveSite
from builder.problems import errors
from tests.kit.own_kinds import BOATS, FERRY, LESSONS, MORE_OF_PEOPLE, STARS
from tests.kit.small_site import built, draw, make_site, options, published, story, write

ALONE = Workers(count=1)
OTHER = "标题: 巡河一号\n日期: 2026-04-02\n船号: 巡-01\n船型: 巡河船"
FILE = "content/boats/first/index.md"


def with_boats(root, declarations=BOATS + MORE_OF_PEOPLE):
    """The small site with a kind of its own and two stories of it, one of which fills every field."""
    make_site(root)
    write(root / "content/kinds.yaml", declarations)
    ferry = FERRY.replace("修了什么: 刷漆", "修了什么: 刷漆, 修好的样子: paint.png")
    write(root / FILE, story(f"{ferry}船照: hull.png\n网址名: first\n标签: 邻里\n摘要: 一条老船。"))
    write(root / "content/boats/second.md", story(OTHER))
    draw(root / "content/boats/first/hull.png", (10, 90, 120), (400, 300))
    draw(root / "content/boats/first/paint.png", (200, 40, 20), (400, 300))
    lamp = root / "content/members/lamp/index.md"
    text = lamp.read_text(encoding="utf-8")
    write(lamp, text.replace("姓名: 林二", "姓名: 林二\n船工证: CG-7\n常驾: 老渡一号"))
    return root


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    root = with_boats(tmp_path_factory.mktemp("boats") / "site")
    result = built(root, workers=ALONE)
    assert errors(result.problems) == ()
    return root


@pytest.fixture
def site(standing, tmp_path):
    shutil.copytree(standing, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture(scope="module")
def pages(standing):
    return {
        path: content.decode(errors="replace")
        for path, content in published(standing / "output").items()
    }


@pytest.mark.parametrize(
    "shown",
    [
        "渡-07",
        '<a href="../boats/sort/ferry/index.html">摆渡船</a>',
        '<a href="../members/lamp.html">林二</a>',
        "30余",
        "<p>第一代渡船。</p>",
        "<p>后来换了发动机。</p>",
        "12.5",
        "2001年5月4日",
        "6:30",
        "是</dd>",
        '<a href="../boats/shift/late/index.html">晚班</a>',
        '<th scope="col">修了什么</th>',
        "换船板",
        "2025年4月1日",
        "2026年1月<",
        "<figcaption>船照",
        "<figcaption>刷漆（修好的样子）",
    ],
)
def test_a_story_shows_every_field_without_a_template_of_its_own(pages, shown):
    assert shown in pages["boats/first.html"]


def test_lists_terms_and_years_stand_where_those_of_other_kinds_do(pages):
    assert "共 <b>2</b> 条" in pages["boats/index.html"]
    assert "老渡一号" in pages["boats/sort/ferry/index.html"]
    assert "老渡一号" in pages["boats/shift/early/index.html"]
    assert "巡河一号" in pages["boats/year/2026/index.html"]
    assert "老渡一号" in pages["tags/neighbours/index.html"]


def test_menus_home_page_site_map_and_feed_know_it(pages):
    home = pages["index.html"]
    assert '<a href="boats/index.html">渡船</a>' in home
    assert 'class="wrap section section-boats shape-plain"' in home
    assert "boats/first.html" in pages["sitemap.xml"]
    feed = ElementTree.fromstring(pages["boats/feed.xml"])
    assert {each.text for each in feed.findall(".//{*}title")} >= {"老渡一号", "巡河一号"}


def test_a_relation_shows_on_both_sides_and_added_fields_on_their_kinds_page(pages):
    person = pages["members/lamp.html"]
    assert "CG-7" in person
    assert '<a href="../boats/first.html">老渡一号</a>' in person
    assert "修灯的人" in pages["boats/first.html"]


def test_a_photo_that_a_field_names_is_no_original_and_tells_nothing(standing):
    pictures = list((standing / "output/media").rglob("*.jpg"))
    assert pictures
    for each in pictures:
        with Image.open(each) as picture:
            assert not picture.getexif()


def edited(root, old, new):
    file = root / "content/kinds.yaml"
    write(file, file.read_text(encoding="utf-8").replace(old, new))


CHANGES = {
    "a label": ("名称: 船号", "名称: 船牌"),
    "a word": ("摆渡船 ferry", "摆渡船 passenger"),
    "a list of terms": ("词表: [摆渡船 ferry, 巡河船], 分类页: 是", "词表: [摆渡船 ferry, 巡河船]"),
    "the counter": ("量词: 条", "量词: 艘"),
    "the name": ("渡船:", "老渡船:"),
    "a field that is gone": ("    - {名称: 载客, 键: seats, 样子: 数量, 单位: 人}\n", ""),
    "another shape": ("样子: 数字, 单位: 米", "样子: 文字"),
    "fields of people": ("船工证, 键: licence", "船工证, 键: paper"),
    "all of it": (BOATS + MORE_OF_PEOPLE, "# 以后再写\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_build_after_a_declaration_changed_equals_a_clean_one(site, change):
    edited(site, *change)
    result = built(site, workers=ALONE, keep_going=True, confirmed=True)
    shutil.copytree(
        site, site.parent / "clean", ignore=shutil.ignore_patterns("output", ".fengcai")
    )
    clean = built(site.parent / "clean", workers=ALONE, keep_going=True, confirmed=True)
    assert result.problems == clean.problems
    assert published(site / "output") == published(site.parent / "clean/output")


def test_a_build_with_nothing_to_do_makes_nothing(site):
    assert built(site, workers=ALONE).summary.made == ()


def test_an_edit_of_a_body_remakes_its_own_page_alone(site):
    write(site / FILE, (site / FILE).read_text(encoding="utf-8") + "\n添了一句。\n")
    made = built(site, workers=ALONE).summary.made
    assert [path for path in made if path.endswith(".html")] == ["boats/first.html"]


def test_a_pool_of_started_processes_knows_the_same_kinds(site):
    shutil.rmtree(site / ".fengcai")
    before = published(site / "output")
    for number in range(90):
        fields = f"标题: 第{number}条船\n日期: 2026-03-08\n船号: 渡-{number}\n网址名: n{number}"
        write(site / f"content/boats/n{number}.md", story(fields))
    built(site, site.parent / "pool", workers=Workers(count=2, start_method="spawn"))
    built(site, site.parent / "alone", workers=ALONE)
    assert published(site.parent / "pool") == published(site.parent / "alone")
    assert len(published(site.parent / "pool")) > len(before) + 90


def test_a_declaration_that_is_wrong_stops_everything(site):
    before = published(site / "output")
    edited(site, "文件夹: boats", "文件夹: members")
    result = built(site, workers=ALONE)
    assert "FC931" in {each.code for each in errors(result.problems)}
    assert published(site / "output") == before


@pytest.mark.parametrize("wrong", ["文件夹: members", "文件夹: boats]", "各项: 甲"])
def test_with_keep_going_the_last_right_declaration_is_used_and_what_left_leaves(site, wrong):
    edited(site, "文件夹: boats", wrong)
    (site / "content/boats/second.md").unlink()
    write(site / "content/boats/third.md", story(OTHER.replace("巡河一号", "巡河二号")))
    result = built(site, workers=ALONE, keep_going=True)
    assert {"FC817"} <= {each.code for each in result.problems}
    output = published(site / "output")
    assert "boats/second.html" not in output
    assert b"\xe6\xb8\xa1-07" in output["boats/first.html"]
    assert "巡河二号" in output["boats/index.html"].decode()


@pytest.mark.parametrize("wrong", ["文件夹: members", "文件夹: boats]"])
def test_a_withdrawn_story_leaves_although_nothing_is_remembered_of_declarations(site, wrong):
    shutil.rmtree(site / ".fengcai")
    edited(site, "文件夹: boats", wrong)
    write(
        site / "content/members/rope.md",
        story("标题: 结绳的人\n姓名: 张三\n授权: 本人同意\n状态: 已撤下"),
    )
    built(site, workers=ALONE, keep_going=True)
    output = published(site / "output")
    assert "members/rope.html" not in output
    assert "boats/first.html" in output


def test_a_withdrawn_story_of_a_declared_kind_leaves_whatever_else_is_wrong(site):
    write(site / "content/site.yaml", "[[[")
    text = (site / FILE).read_text(encoding="utf-8")
    write(site / FILE, text.replace("标题: 老渡一号", "标题: 老渡一号\n状态: 已撤下"))
    built(site, workers=ALONE, keep_going=True)
    output = published(site / "output")
    assert "boats/first.html" not in output
    assert not any("老渡一号".encode() in content for content in output.values())


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("船号: 11010519491231002X", "FC401"),
        ("船长: 很长", "FC203"),
        ("船型: 潜水艇", "FC203"),
        ("班次: 夜班", "FC203"),
        ("载客: 30只", "FC203"),
        ("在用: 也许", "FC203"),
        ("下水: 去年", "FC203"),
        ("修船: [{修了什么: 漆}]", "FC204"),
        ("船好: 甲", "FC201"),
        ("船照: nowhere.png", "FC602"),
    ],
)
def test_what_is_written_wrong_is_told_at_its_line(site, line, code):
    key = line.partition(":")[0]
    kept = [each for each in OTHER.splitlines() if not each.startswith(f"{key}:")]
    write(site / "content/boats/second.md", story("\n".join([*kept, line])))
    told = built(site, workers=ALONE).problems
    here = [each for each in told if each.path == "content/boats/second.md"]
    assert (code, len(kept) + 2) in [(each.code, each.line) for each in here]


def test_the_real_name_of_a_person_who_is_not_named_reaches_no_byte_through_a_declared_field(site):
    hidden = "标题: 守夜的人\n姓名: 欧阳守夜\n称呼方式: 化名\n对外称呼: 老欧\n授权: 本人同意\n日期: 2026-03-03"
    write(site / "content/members/night.md", story(hidden))
    write(site / "content/boats/second.md", story(OTHER + "\n船工: 欧阳守夜\n来历: 欧阳守夜捐的"))
    result = built(site, workers=ALONE, keep_going=True)
    assert "FC508" in {each.code for each in result.problems}
    output = published(site / "output")
    assert not any("欧阳守夜".encode() in content for content in output.values())


def test_where_a_page_comes_from_names_the_declarations(site, capsys):
    with pytest.raises(SystemExit):
        cli.main(args=["why", "boats/first.html", "--site", str(site)], prog_name="fengcai")
    assert "content/kinds.yaml" in capsys.readouterr().out


def test_a_preview_knows_a_kind_as_soon_as_it_is_declared(site):
    file = site / "content/kinds.yaml"
    declarations = file.read_text(encoding="utf-8")
    write(file, MORE_OF_PEOPLE.replace("boats", "posts"))
    shown = LiveSite(lambda: options(site, site / "preview", workers=ALONE))
    shown.refresh()
    assert not shown.page("boats/index.html").is_found
    write(file, declarations)
    shown.refresh()
    assert "老渡一号" in shown.page("boats/index.html").content.decode()


STAR = "标题: 守夜的人\n日期: 2026-03-03\n姓名: 欧阳守夜\n编号: ZY-07\n结对: 林二\n网址名: night"


def with_stars(root, fields):
    make_site(root)
    write(root / "content/kinds.yaml", STARS)
    write(root / "content/stars/night.md", story(fields, "守夜的人守了三十年。\n"))
    return root


def test_a_kind_about_people_asks_for_consent_as_ours_does(tmp_path):
    result = built(with_stars(tmp_path / "site", STAR), workers=ALONE)
    (problem,) = errors(result.problems)
    assert (problem.code, problem.path, problem.line) == ("FC404", "content/stars/night.md", 4)
    assert problem.message == "志愿之星的稿件没有写“授权”"


def test_a_kind_about_people_has_portraits_and_is_a_person_to_machines(tmp_path):
    root = with_stars(tmp_path / "site", f"{STAR}\n授权: 本人同意")
    assert errors(built(root, workers=ALONE).problems) == ()
    page = (root / "output/stars/night.html").read_text(encoding="utf-8")
    assert '"@type":"Person"' in page
    assert "欧阳守夜" in page
    assert 'class="person' in (root / "output/stars/index.html").read_text(encoding="utf-8")
    assert "守夜的人" in (root / "output/members/lamp.html").read_text(encoding="utf-8")


def test_who_is_not_named_there_is_named_in_no_byte(tmp_path):
    hidden = f"{STAR}\n称呼方式: 化名\n对外称呼: 老欧\n授权: 本人同意"
    root = with_stars(tmp_path / "site", hidden)
    assert errors(built(root, workers=ALONE).problems) == ()
    output = published(root / "output")
    assert "老欧" in output["stars/night.html"].decode()
    assert not any("欧阳守夜".encode() in content for content in output.values())


def test_days_of_a_declared_kind_are_in_the_calendar_and_can_be_subscribed_to(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/kinds.yaml", LESSONS)
    fields = "标题: 学写毛笔字\n日期: 2026-06-12\n老师: 言老师\n网址名: brush"
    write(root / "content/lessons/brush.md", story(fields))
    assert errors(built(root, workers=ALONE).problems) == ()
    output = published(root / "output")
    calendars = [content for path, content in output.items() if path.endswith(".ics")]
    assert any("学写毛笔字".encode() in content for content in calendars)
    assert "lessons/brush.html" in output["calendar/index.html"].decode()
    assert '"@type":"Event"' in output["lessons/brush.html"].decode()


@pytest.mark.parametrize("wrong", ["文件夹: members", "文件夹: boats]"])
@pytest.mark.parametrize("way", ["withdrawn", "expired", "deleted", "broken"])
def test_a_story_of_the_kind_itself_leaves_although_nothing_is_remembered(site, wrong, way):
    shutil.rmtree(site / ".fengcai")
    edited(site, "文件夹: boats", wrong)
    text = (site / FILE).read_text(encoding="utf-8")
    if way == "deleted":
        (site / FILE).unlink()
    else:
        write(site / FILE, LEAVING[way](text))
    result = built(site, workers=ALONE, keep_going=True, confirmed=True)
    output = published(site / "output")
    assert "boats/first.html" not in output
    assert "posts/note.html" in output
    assert not any("老渡一号".encode() in content for content in output.values())
    assert not any(b"boats/first.html" in content for content in output.values())
    assert not any(each.path.startswith("content/boats") for each in errors(result.problems))


LEAVING = {
    "withdrawn": lambda text: text.replace("标题: 老渡一号", "标题: 老渡一号\n状态: 已撤下"),
    "expired": lambda text: text.replace("标题: 老渡一号", "标题: 老渡一号\n下线日期: 2026-01-02"),
    "broken": lambda text: text.replace("标题: 老渡一号", "标题: [老渡\n状态: 已撤下"),
}
