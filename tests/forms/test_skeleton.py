"""What ``new`` writes: every field of its kind, once, and each example right as it stands."""

import datetime as dt
import json
import re

import pytest

from builder.forms.skeleton import skeleton
from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.kinds.known import kinds_of
from builder.model.vocabularies import VOCABULARIES
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.own_kinds import declared

TODAY = dt.date(2026, 5, 1)
BY_FOLDER = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)


def text_of(kind, title="新的一篇"):
    return skeleton(kind, title, "new-one", TODAY)


def read(kind, text):
    source = SourceText(path="content/a.md", kind=kind.about.folder, name="a", text=text.encode())
    return read_story(source, ReadingContext(vocabularies=VOCABULARIES), lambda *_: ())


def filled_in(kind, text):
    """With the example beside every required field written into its place."""
    for each in declared_fields(kind):
        text = re.sub(
            rf"^{each.field.label}:(?=    #)",
            f"{each.field.label}: {each.field.example}",
            text,
            flags=re.M,
        )
    return text.replace("某某", "苏禾")  # an example's name is nobody's


def examples(text):
    """The number of the first line and of the line behind the last of every example."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if re.match(r"# [^\s：─]+:", line)]
    for start in starts:
        end = start + 1
        while lines[end].startswith("#  "):
            end += 1
        yield start, end


def uncommented(text, start, end, mark="# "):
    lines = text.split("\n")
    return "\n".join(
        line.removeprefix(mark) if start <= n < end else line for n, line in enumerate(lines)
    )


def said(reading):
    """Every problem, but that examples are examples: a waiver has nothing to waive here, and a fact
    is nobody's."""
    return [str(problem) for problem in reading.problems if problem.code not in ("FC208", "FC409")]


@BY_FOLDER
def test_every_field_of_a_kind_stands_there_once(kind):
    labels = re.findall(r"^(?:# )?([^\s#：]+):", text_of(kind), re.M)
    assert sorted(labels) == sorted(each.field.label for each in declared_fields(kind))


@BY_FOLDER
def test_what_is_written_for_the_first_time_lacks_nothing_but_the_required_fields(kind):
    reading = read(kind, text_of(kind))
    assert {problem.code for problem in reading.problems} <= {"FC204"}, reading.problems
    assert said(read(kind, filled_in(kind, text_of(kind)))) == []


@BY_FOLDER
@pytest.mark.parametrize("mark", ["# ", "#"])
def test_every_example_is_right_as_it_stands_once_its_mark_is_taken_away(kind, mark):
    text = filled_in(kind, text_of(kind))
    assert len(list(examples(text))) > 10
    for start, end in examples(text):
        changed = uncommented(text, start, end, mark)
        assert said(read(kind, changed)) == [], changed.split("\n")[start:end]


@BY_FOLDER
def test_all_examples_together_fill_every_field(kind):
    text = filled_in(kind, text_of(kind))
    for start, end in examples(text):
        text = uncommented(text, start, end)
    reading = read(kind, text)
    assert said(reading) == []
    assert all(getattr(reading.story, each.name) for each in declared_fields(kind))


@BY_FOLDER
def test_full_width_colons_and_filled_in_examples_read_the_same(kind):
    text = filled_in(kind, text_of(kind))
    for start, end in examples(text):
        text = uncommented(text, start, end)
    wide = re.sub(r"^(\s*(?:- )?[^\s#：:{]+): ?", r"\1：", text, flags=re.M)
    assert said(read(kind, wide)) == []


@BY_FOLDER
def test_a_lost_line_of_dashes_is_missed_where_it_was(kind):
    lines = text_of(kind).split("\n")
    end = lines.index("---", 1)
    (first,) = read(kind, "\n".join(lines[1:])).problems
    assert (first.code, first.line) == ("FC104", 1)
    (last,) = read(kind, "\n".join(lines[:end] + lines[end + 1 :])).problems
    assert (last.code, last.line) == ("FC103", end)


@pytest.mark.parametrize(
    "title",
    [
        "邻里节开幕",
        "党建: 新模式",
        '"六个有"标准化',
        '她说"有事您说话"',
        "[通知]关于停水",
        "*共建*",
        "# 一号楼",
        "志愿 #1 号",
        "- 张三",
        "'九二'老兵",
        "50%",
        "@ 所有人",
        "C:\\ 盘",
        "1:3 师徒",
        "？为什么",
        "~ 完 ~",
    ],
)
def test_any_title_comes_back_as_it_was_given(title):
    reading = read(KINDS[-1], text_of(KINDS[-1], title))
    assert said(reading) == []
    assert reading.story.title == title


def test_a_long_vocabulary_is_cut_short_and_a_short_one_is_whole():
    texts = "\n".join(text_of(kind) for kind in KINDS)
    assert "组织生活会 等，见 content/README.md" in texts
    assert "主题党日、组织生活会、民主评议" not in texts
    assert "可写：全国、省、市、区县、街道、社区\n" in texts


OWN = kinds_of(declared())


def test_a_declared_kind_has_a_skeleton_whose_examples_can_be_read_as_they_stand():
    kind = OWN.by_folder["boats"]
    text = skeleton(kind, "新船", "new-boat", TODAY, OWN)
    labels = [each.field.label for each in declared_fields(kind)]
    assert [label for label in labels if not re.search(rf"^(?:# )?{label}:", text, re.M)] == []
    source = SourceText(
        path="content/boats/a.md",
        kind="boats",
        name="a",
        text=re.sub(r"^# (?!──)", "", filled_in(kind, text), flags=re.M).encode(),
    )
    context = ReadingContext(OWN.vocabularies, own=declared())
    found = read_story(source, context, lambda *_: ())
    assert found.story is not None
    assert {each.code for each in found.problems} <= {"FC208"}


@pytest.mark.parametrize(
    "example", ["甲: 乙", "[甲]", "- 甲", "一 # 二", "他说：“好”", "'甲'", "甲\n乙"]
)
def test_an_example_that_looks_like_yaml_is_read_back_as_it_was_declared(example):
    quoted = json.dumps(example, ensure_ascii=False)
    own = declared(f"渡船: {{文件夹: boats, 各项: [{{名称: 船号, 键: number, 例子: {quoted}}}]}}")
    kind = kinds_of(own).by_folder["boats"]
    text = skeleton(kind, "新船", "new-boat", TODAY, kinds_of(own)).replace("# 船号", "船号")
    source = SourceText(path="content/boats/a.md", kind="boats", name="a", text=text.encode())
    found = read_story(source, ReadingContext(VOCABULARIES, own=own), lambda *_: ())
    assert found.story.own_number == " ".join(example.split())


@BY_FOLDER
def test_a_day_is_given_where_stories_have_their_place_by_it(kind):
    undated = ["branches", "honors", "services", "places", "grids", "mechanisms", "teams", "pages"]
    is_given = f"\n日期: {TODAY.isoformat()}" in text_of(kind)
    assert is_given == (kind.about.folder not in undated)
    assert "日期: " in text_of(kind)


@BY_FOLDER
def test_a_new_story_is_of_its_kind_before_anything_is_filled_in(kind):
    assert read(kind, text_of(kind)).is_of_its_kind


@BY_FOLDER
def test_what_may_stay_empty_is_asked_for_by_nobody(kind):
    written = read(kind, filled_in(kind, text_of(kind)).replace("草稿", "已发布"))
    assert not [each for each in written.problems if each.code in ("FC204", "FC233")]
