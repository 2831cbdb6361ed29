"""Metadata as staff type it: the right value, or a problem on the right line."""

import codecs
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.check.verdict import check_text
from builder.model.field import declared_fields
from builder.model.kinds import Activity
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Certainty, Problem, shape_of
from builder.read.fields.frontmatter import parse, split
from builder.read.fields.schema import Typed, known_keys, typed
from builder.read.fields.tree import Entries, Trouble, compose
from builder.read.files.decode import LARGEST, decode
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, StoryReading, read_story
from tests.kit.random_cases import cases

KNOWN = known_keys(Activity)
ENOUGH = "日期: 2026-05-01\n类型: 党课"


def read(block: str) -> Typed[Activity]:
    """The fields of an activity from a block that stands between two ``---``."""
    tree = parse(block, "a.md", 2, KNOWN)
    assert isinstance(tree, Entries), tree
    return typed(tree, Activity, "a.md", {each.name: each for each in VOCABULARIES})


def value_of(block: str, field: str):
    """One field, where nothing was wrong."""
    found = read(f"{block}\n{ENOUGH}" if "\n日期" not in block else block)
    assert not found.problems, [str(each) for each in found.problems]
    return getattr(found.value, field)


def problems_of(block: str) -> list[Problem]:
    return list(read(f"标题: 试一试\n{ENOUGH}\n{block}").problems)


def story_of(content: bytes) -> StoryReading:
    source = SourceText(path="content/activities/a.md", kind="activities", name="a", text=content)
    return read_story(source, ReadingContext(VOCABULARIES), check_text)


GOOD = "---\n标题: 邻里节开幕\n日期: 2026-05-01\n类型: 邻里节\n---\n正文在这里。\n"

# ── the table of content.md §4 ──


def test_a_block_of_full_width_colons_is_read():
    found = read("标题：邻里节\n日期：2026年5月1日\n类型：邻里节\n主题：敬老月")
    assert not found.problems
    assert (found.value.title, found.value.date, found.value.theme) == (
        "邻里节",
        dt.date(2026, 5, 1),
        "敬老月",
    )


def test_one_full_width_colon_among_ascii_ones_is_read():
    found = read("标题: 邻里节\n日期：2026-05-01\n类型: 邻里节")
    assert not found.problems
    assert found.value.date == dt.date(2026, 5, 1)


def test_october_does_not_become_january():
    found = read("标题: 邻里节\n日期: 2024.10\n类型: 邻里节")
    assert not found.problems
    assert (found.value.date, found.value.rough_day.text) == (dt.date(2024, 10, 1), "2024.10")
    (problem,) = read("标题: 邻里节\n日期: 2024-10-3\n类型: 邻里节\n修订日期: 2024.10").problems
    assert (problem.line, problem.code) == (5, "FC203")
    assert "2024.10" in problem.message
    assert [each.certainty for each in problem.fixes] == [Certainty.SHAPE]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "2024-6-1",
            "2024年6月1日",
            "2024/6/1",
            "2024.6.1",
            "2024-06-01",
            "20240601",
            "２０２４－６－１",
            "2024 年 6 月 1 日",
        ),
        *(
            "二〇二四年六月一日",
            "2024年6月1日（星期六）",
            "“2024-6-1”",
            "2024-06-01 00:00:00",
            "2024—6—1",
            "2024年6月1号",
            "2024。6。1",
        ),
    ],
)
def test_a_date_in_every_common_form(written):
    assert value_of(f"标题: 好\n修订日期: {written}", "updated") == dt.date(2024, 6, 1)


def test_numbers_with_colons_and_leading_zeros_stay_as_written():
    assert value_of("标题: 19:30", "title") == "19:30"
    assert value_of("标题: 1:3", "title") == "1:3"
    assert value_of("标题: 02512345670", "title") == "02512345670"
    assert value_of("标题: 007", "title") == "007"
    assert value_of("标题: 1e3", "title") == "1e3"
    assert value_of("标题: 1_000", "title") == "1_000"
    assert value_of("标题: yes", "title") == "yes"


@pytest.mark.parametrize(
    "title",
    [
        *(
            '"六个有"标准化',
            "[通知]关于五一放假",
            "【通知】关于五一放假",
            "党建: 新模式",
            "*共建*家园",
            "*共建*",
        ),
        *(
            "@所有人 来开会",
            "%50 的人",
            "!重要",
            "! 重要",
            "&党建",
            "& 共建",
            "|竖线",
            "> 大于",
            "`反引号`",
            "? 为什么",
            "- 一件小事",
        ),
        *(
            "她说：“有事您说话”",
            "“六个有”",
            "‘小’巷",
            "《长桌》：三年",
            "[通知]",
            "{通知}放假",
            "'引'子",
            "a: b: c",
            "党建:",
        ),
        *(
            "第3#楼",
            "C# 与我",
            "100%",
            "3:1 大胜",
            "https://a.cn/b?c=d#e",
            "—— 记一位老人",
            "一、开头",
            "～晚风～",
        ),
    ],
)
def test_a_title_keeps_every_mark_its_writer_gave_it(title):
    assert value_of(f"标题: {title}", "title") == title
    assert value_of(f"标题：{title}\n主题：好", "title") == title


@pytest.mark.parametrize(
    "written",
    [
        *(
            "党旗红 #志愿",
            "#党旗红 #志愿",
            "#党旗红# #志愿#",
            "[党旗红，志愿]",
            "[党旗红, 志愿]",
            "【党旗红、志愿】",
            "党旗红、志愿",
        ),
        *(
            "党旗红，志愿",
            "党旗红；志愿",
            "党旗红,志愿",
            "“党旗红”、“志愿”",
            "[“党旗红”，“志愿”]",
            "\n  - 党旗红\n  - 志愿",
            "\n- 党旗红\n- 志愿",
        ),
        *(
            "\n  -党旗红\n  -志愿",
            "\n　　党旗红\n　　志愿",
            "\n  党旗红\n  志愿",
            "\n\t- 党旗红\n\t- 志愿",
            "\n  － 党旗红\n  — 志愿",
        ),
        *(
            "\n  • 党旗红\n  • 志愿",
            "['党旗红', \"志愿\"]",
            "党旗红、志愿、",
            "[党旗红，志愿】",
            "｛党旗红，志愿｝",
            "[党旗红,\n  志愿]",
            "\n  - “党旗红”\n  - “志愿”",
        ),
        *("党旗红、\n  志愿", '"党旗红、志愿"', "\n  - 党旗红、志愿", "党旗红、志愿 # 别忘了"),
    ],
)
def test_two_tags_however_they_are_written(written):
    assert value_of(f"标题: 好\n标签: {written}", "tags") == ("党旗红", "志愿")
    assert value_of(f"标题：好\n标签：{written}", "tags") == ("党旗红", "志愿")


@pytest.mark.parametrize("indent", ["　　", "\u00a0\u00a0", "\t", "  ", "　", "    ", " \t"])
def test_an_indent_of_any_kind_is_an_indent(indent):
    block = f"标题: 好\n图集:\n{indent}- 文件: 01.jpg\n{indent}  说明: 长桌\n{indent}- 02.jpg"
    first, second = value_of(block, "gallery")
    assert (first.file, first.caption, second.file) == ("01.jpg", "长桌", "02.jpg")


def test_a_duplicate_key_names_both_lines():
    (problem,) = problems_of("主题: 一\n人数: 3\n主题: 二")
    assert (problem.code, problem.line) == ("FC202", 7)
    assert "第 5 行" in problem.message
    assert "第 7 行" in problem.message


def test_an_empty_block_does_not_swallow_the_body():
    parts = split("---\n---\n正文\n\n---\n\n更多", "a.md", KNOWN)
    assert (parts.block, parts.body, parts.body_line) == ("", "正文\n\n---\n\n更多", 3)


# ── keys ──


@pytest.mark.parametrize(
    "line",
    [
        *(
            "地点: 广场",
            "地点：广场",
            "地点 : 广场",
            "地点　：广场",
            "“地点”：广场",
            '"地点": 广场',
            "地点:广场",
            "place: 广场",
            "Place: 广场",
        ),
        *(
            "PLACE：广场",
            "地 点：广场",
            "　地点：广场",
            " 地点: 广场",
            "ｐｌａｃｅ：广场",
            "地点:\t广场",
            "地点：　广场　",
            "地点:\n  广场",
            "'地点': '广场'",
        ),
    ],
)
def test_a_key_in_any_dress(line):
    assert value_of(f"标题: 好\n{ENOUGH}\n{line}", "place") == "广场"


@pytest.mark.parametrize(
    "line",
    ["人数 46", "人数=46", "人数；46人", "人数　46", "**人数**：46", "**人数：**46", "- 人数：46"],
)
def test_a_known_key_without_its_colon_is_still_a_key(line):
    assert value_of(f"标题: 好\n{ENOUGH}\n{line}", "attendance").number == 46


def test_keys_that_were_not_indented_belong_to_the_empty_key_above():
    review = value_of(
        f"标题: 好\n{ENOUGH}\n审核：\n初审：周敏 2026-05-01\n复审：李明 2026-05-02", "review"
    )
    assert (review.first.name, review.second.name) == ("周敏", "李明")


def test_a_stray_line_is_a_problem_where_it_stands():
    found = parse("标题: 好\n地点: 广场\n随手记一笔\n主题: 好", "a.md", 2, KNOWN)
    assert isinstance(found, Problem)
    assert (found.code, found.line) == ("FC105", 4)


def test_an_unknown_key_is_told_the_nearest_one():
    (problem,) = problems_of("志愿时常: 3")
    assert (problem.code, problem.line) == ("FC201", 5)
    assert problem.fixes[0].texts[0] == "志愿时长"
    assert problem.fixes[0].total == len(declared_fields(Activity))


def test_a_word_that_staff_use_for_a_field_is_understood_well_enough_to_correct():
    assert "供稿" in problems_of("作者: 许闻")[0].fixes[0].texts
    assert "开始" in problems_of("活动时间: 下午两点")[0].fixes[0].texts


def test_a_key_given_in_both_languages_is_a_duplicate():
    (problem,) = problems_of("地点: 广场\nplace: 公园")
    assert problem.code == "FC202"
    assert "“place”" in problem.message


def test_all_problems_come_at_once_each_on_its_line():
    found = read("标题: 好\n日期: 2026-13-02\n类型: 乱写\n人数: 46-50人\n置顶: 也许\n乱写: 1")
    assert sorted((each.line, each.code) for each in found.problems) == [
        *[(3, "FC203"), (4, "FC203"), (5, "FC203"), (6, "FC203"), (7, "FC201")]
    ]
    assert "2026-13-02" in found.problems[1].message or "2026-13-02" in found.problems[0].message


def test_a_missing_field_is_named_with_an_example():
    problems = read("标题: 好").problems
    assert [each.code for each in problems] == ["FC204", "FC204"]
    assert problems[0].fixes == (shape_of("日期: 2026-05-01", "日期"),)


def test_an_empty_value_is_no_value():
    assert value_of("标题: 好\n地点:\n主题: \n标签: []\n图集:\n摘要: ~", "place") == ""
    assert "“标题”后面还空着" in read(f"标题:\n{ENOUGH}").problems[0].message


# ── values over several lines ──


def test_a_sentence_over_two_lines_has_no_gap():
    assert value_of("标题: 好\n摘要: 第一行，\n  第二行。", "summary") == "第一行，第二行。"
    assert (
        value_of("标题：好\n摘要：第一行，\n　　第二行：好。", "summary") == "第一行，第二行：好。"
    )


def test_a_block_text_keeps_its_lines_and_its_colons():
    assert (
        value_of("标题：好\n摘要：|\n  一：二\n  三: 四\n主题：五", "summary") == "一：二\n三: 四"
    )
    assert value_of("标题: 好\n摘要: >-\n  one\n  two", "summary") == "one two"


def test_text_that_looks_like_a_key_goes_on_with_the_sentence_above():
    assert (
        value_of("标题：好\n摘要：先看通知。\n  请带上：水杯", "summary")
        == "先看通知。请带上：水杯"
    )


def test_quotes_inside_quotes():
    assert value_of('标题: "她说："有事您说话""', "title") == '她说："有事您说话"'
    assert value_of('标题: "甲"和"乙"', "title") == '"甲"和"乙"'
    assert value_of('标题: "D:\\照片"', "title") == '"D:\\照片"'
    assert value_of("标题: '邻里''节'", "title") == "邻里'节"


def test_blocks_in_a_row_with_a_crooked_indent_still_belong_together():
    block = "标题: 好\n图集:\n  - 文件: 1.jpg\n     说明: 一\n   替代文字: 二\n -文件：2.jpg"
    first, second = value_of(block, "gallery")
    assert (first.caption, first.alt, second.file) == ("一", "二", "2.jpg")


def test_a_comment_stays_a_comment():
    assert value_of("# 模板\n标题: 好 # 待定\n地点: 广场", "title") == "好"
    assert value_of("标题：好\n# 说明：下面要改\n地点：广场", "place") == "广场"


# ── anchors, bombs, depth ──


def test_aliases_are_text_and_a_bomb_is_only_words():
    bomb = "a0: &a0 [哈,哈]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1},*a{n - 1}]\n" for n in range(1, 40)
    )
    assert all(each.code == "FC201" for each in problems_of(bomb.strip()))


def test_a_merge_key_is_an_unknown_key():
    assert [each.code for each in problems_of("<<: *a")] == ["FC201"]


def test_deep_nesting_is_a_problem_and_no_crash():
    for deep in (
        "主题: " + "[" * 5000,
        "主题: " + "{a: " * 3000,
        "\n".join(" " * n + "a:" for n in range(600)),
    ):
        found = parse(f"标题: 好\n{deep}", "a.md", 2, KNOWN)
        assert isinstance(found, Problem | Entries)


# ── fences and encodings ──


@pytest.mark.parametrize("fence", ["---", "--- ", "－－－", "———", "——", "-----", "—--", "---　"])
def test_a_fence_of_any_dashes(fence):
    parts = split(f"{fence}\n标题: 好\n{fence}\n正文", "a.md", KNOWN)
    assert (parts.block, parts.block_line, parts.body, parts.body_line) == (
        "标题: 好\n",
        2,
        "正文",
        4,
    )


def test_blank_lines_before_the_metadata_count():
    parts = split("\n　\n---\n标题: 好\n---\n正文", "a.md", KNOWN)
    assert (parts.block, parts.block_line, parts.body_line) == ("标题: 好\n", 4, 6)


def test_a_missing_end_is_named_with_its_line():
    problem = split("---\n标题: 好\n日期: 2026-05-01\n\n正文", "a.md", KNOWN)
    assert (problem.code, problem.line) == ("FC103", 3)


def test_a_missing_beginning_is_named():
    problem = split("\n标题：好\n日期：2026-05-01\n---\n正文", "a.md", KNOWN)
    assert (problem.code, problem.line) == ("FC104", 2)


def test_a_file_without_metadata_is_all_body():
    assert split("只有正文", "a.md", KNOWN).body == "只有正文"
    assert split("---\n一条线，然后正文", "a.md", KNOWN).body == "---\n一条线，然后正文"
    assert split("", "a.md", KNOWN).block is None


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode(),
        codecs.BOM_UTF8 + GOOD.encode(),
        GOOD.encode("utf-16"),
        codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be"),
        GOOD.encode("gb18030"),
        GOOD.encode("gbk").replace(b"\n", b"\r\n"),
        GOOD.replace("\n", "\r").encode(),
        GOOD.replace("标题", "\u200b标\ufeff题").encode(),
    ],
)
def test_every_encoding_reads_the_same(content):
    reading = story_of(content)
    assert not reading.problems
    assert reading.story.title == "邻里节开幕"
    assert reading.story.line_of("date") == 3
    assert reading.body == "<p>正文在这里。</p>"


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, GOOD.encode("utf-16-le"), GOOD.encode()[:-4] + b"\xff"],
)
def test_bytes_that_are_no_text_are_a_problem(content):
    reading = story_of(content)
    assert reading.story is None
    assert [each.code for each in reading.problems] == ["FC101"]


def test_a_huge_file_is_a_problem():
    assert decode(b"a" * (LARGEST + 1), "a.md").code == "FC102"


def test_a_block_that_is_no_metadata_is_a_problem_on_its_line():
    problem = parse("标题: 好\n  - ]乱\n  }", "a.md", 2, KNOWN)
    assert isinstance(problem, Entries | Problem)
    assert isinstance(parse("随便写写", "a.md", 2, KNOWN), Problem)
    assert parse("随便写写", "a.md", 2, KNOWN).line == 2


def test_what_yaml_says_has_its_line():
    for unfinished in (
        "a: b\nc: [",
        "a: b\nc: [x,\n  y\n",
        'a: b\nc: "x\ny\n',
        "a: b\nc: d\n e: f",
        "a: b\n}",
    ):
        trouble = compose(unfinished, 5)
        assert isinstance(trouble, Trouble)
        assert trouble.line in (6, 7), unfinished


# ── anything at all ──

_SCRAPS = st.sampled_from(
    [
        *(
            "---",
            "\n",
            "\n",
            "标题",
            "：",
            ": ",
            ":",
            "日期",
            "　",
            "\t",
            "-",
            "- ",
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            "|",
            ">",
            "#",
            " #志愿",
        ),
        *(
            "&a",
            "*a",
            "!",
            "%",
            "@",
            "`",
            "，",
            "、",
            "2026-05-01",
            "图集",
            "审核",
            "初审",
            "周敏",
            "<b>",
            "\\",
            "\x02",
            "\ud7ff",
            "![",
            "](",
            ")",
        ),
    ]
)


@cases(300)
@given(st.binary(max_size=200))
def test_no_bytes_are_an_exception(content):
    assert isinstance(story_of(content), StoryReading)


@cases(500)
@given(st.lists(_SCRAPS, max_size=40).map("".join))
def test_no_scraps_of_metadata_are_an_exception(text):
    assert isinstance(story_of(f"---\n{text}\n---\n{text}".encode()), StoryReading)


@pytest.mark.parametrize("block", ["- " * 40 + "灯", "{" * 40 + "}" * 40, "{" * 90_000])
def test_too_many_levels_are_told_as_that_whoever_counts_them(block):
    found = parse(block, "a.md", 2, KNOWN)
    assert isinstance(found, Problem)
    assert (found.code, found.line) == ("FC105", 2)
    assert "层数太多" in found.message
