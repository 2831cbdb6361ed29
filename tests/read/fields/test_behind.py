"""What was typed behind the remark of an empty item is named once, and never passed over."""

import datetime as dt
import re

import pytest

from builder.forms.skeleton import skeleton
from builder.model.kinds import KINDS, Activity
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Certainty, Severity, mended
from builder.read.fields.behind import lost_behind, typed_behind
from builder.read.fields.frontmatter import parse, split
from builder.read.fields.keys import form_of
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Entry, Metadata, Text

WORDS = {each.name: each for each in VOCABULARIES}
REST = {"标题": "巡夜", "日期": "2026-01-02", "类型": "党课"}


def read(key, line):
    rest = "".join(f"{name}: {value}\n" for name, value in REST.items() if name != key)
    text = f"{rest}{key}{line}"
    return text, typed(parse(text, "a.md", 1, known_keys(Activity)), Activity, "a.md", WORDS)


@pytest.mark.parametrize(
    ("key", "line", "value"),
    [
        (
            "类型",
            ":    # 可写：民主评议、党课 等，见 content/README.md；例如 志愿服务 走访慰问",
            "走访慰问",
        ),
        ("类型", ":   # 邻里节", "邻里节"),
        ("类型", "： # 可写：党课 等，见 content/README.md走访慰问", "走访慰问"),
        ("日期", ":  # 例如 2026-05-01 2026-02-03", "2026-02-03"),
        ("标题", ":  # 例如 她记得整栋楼的门铃声 灯下", "灯下"),
        ("标签", ":  # 几项之间用顿号；护河、灯", "护河、灯"),
        ("人数", ":  # 32", "32"),
    ],
)
def test_a_value_behind_our_remark_is_one_message_with_its_certain_fix(key, line, value):
    text, found = read(key, line)
    (problem,) = found.problems
    assert problem.code == "FC233"
    assert f"“{value}”" in problem.message
    block = mended(text, problem.fixes).text
    assert block.endswith(f" {value}")
    assert not typed(
        parse(block, "a.md", 1, known_keys(Activity)), Activity, "a.md", WORDS
    ).problems


@pytest.mark.parametrize(
    ("key", "line", "words"),
    [
        ("类型", ":  # 还没有想好", "还没有想好"),
        ("标题", ":  # 灯下", "灯下"),
        ("状态", ":  # 草稿", "草稿"),
        ("授权", ":  # 本人同意", "本人同意"),
    ],
)
def test_what_is_not_sure_or_decides_on_publishing_is_named_and_never_proposed(key, line, words):
    (problem,) = read(key, line)[1].problems
    assert (problem.code, problem.severity) == ("FC233", Severity.ERROR)
    assert f"“{words}”" in problem.message
    assert all(fix.certainty is not Certainty.CERTAIN for fix in problem.fixes)


@pytest.mark.parametrize(
    "line", ["摘要:  # 写不写都行", "人数:  # 还没有数", "置顶:", "单位:  # 待定"]
)
def test_a_mere_remark_behind_an_item_that_may_be_empty_is_nobodys_value(line):
    key, _, rest = line.partition(":")
    assert not read(key, f":{rest}")[1].problems


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
def test_the_remarks_of_a_new_story_hold_no_value(kind):
    new = skeleton(kind, "巡夜", "night", dt.date(2026, 1, 2))
    text = re.sub(r"(?m)^# ([^\s:]+): .*?(    # .*)$", r"\1:\2", new)
    assert text != new
    parts = split(text, "a.md", frozenset())
    block = parse(parts.block, "a.md", parts.block_line, known_keys(kind))
    assert "FC233" not in {each.code for each in typed(block, kind, "a.md", WORDS).problems}


@pytest.mark.parametrize(
    ("line", "text", "follows"),
    [
        ("人数:  # 46", "46", False),
        ("人数：　#46", "46", False),
        ("人数:  # 例如 47 46", "46", True),
        ("人数: # 见 content/README.md；46。", "46", True),
    ],
)
def test_the_words_behind_the_remark_and_whether_ours_stand_before_them(line, text, follows):
    written = WrittenMetadata("a.md", Metadata(1, (), "", (line,), 1))
    people = form_of(Activity).by_name["attendance"]
    behind = typed_behind(written, people, Entry("人数", 1, Text(1, "")))
    assert (behind.text, behind.follows_remark) == (text, follows)
    assert line[behind.spot.column - 1 :] == behind.spot.written
    told = lost_behind(behind, people, WORDS, top=True)
    assert (told.code, told.severity) == ("FC233", Severity.WARNING)
    assert lost_behind(behind, people, WORDS, top=False).fixes[0].certainty is Certainty.SHAPE


@pytest.mark.parametrize("line", ["人数: 46  # 大约", "人数:", "人数:  # 例如 47", "没有冒号 # 46"])
def test_nothing_was_lost_behind_a_value_or_a_remark_of_ours(line):
    written = WrittenMetadata("a.md", Metadata(1, (), "", (line,), 1))
    people = form_of(Activity).by_name["attendance"]
    assert typed_behind(written, people, Entry("人数", 1, Text(1, ""))) is None
