"""上级 in a circle, an emblem that is not there, 公示 without its period, waivers of privacy."""

import pytest

from builder.check.circles import circles
from builder.check.emblem import missing_emblem
from builder.check.verdict import check_text
from builder.model.kinds import Branch
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Severity
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.small_library import library_of

NUMBER = "11010519491231002X"


def branch(slug, parent=""):
    path = f"content/branches/{slug}.md"
    return Branch(title=slug.upper(), slug=slug, tier="branch", parent=parent, path=path)


def problems_of(fields, body="正文。"):
    text = f"---\n标题: 名单\n日期: 2026-05-01\n{fields}\n---\n\n{body}\n"
    source = SourceText(path="content/posts/a.md", kind="posts", name="a", text=text.encode())
    return read_story(source, ReadingContext(VOCABULARIES), check_text).problems


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ({"x": "y", "y": "z", "z": "x"}, ["“上级”绕回了自己：X → Y → Z → X"]),
        ({"x": "x"}, ["“上级”写的是它自己"]),
        ({"x": "y", "y": "", "z": "x"}, []),
        ({"w": "x", "x": "y", "y": "x"}, ["“上级”绕回了自己：X → Y → X"]),
        ({"a": "b", "b": "a", "x": "x"}, ["“上级”绕回了自己：A → B → A", "“上级”写的是它自己"]),
        ({"x": "没有的"}, []),
        (
            {f"a{n}": f"a{(n + 1) % 300}" for n in range(300)},
            ["“上级”绕回了自己：A0 → A1 → A2 → A3 → A4 → A5 → A6 → A7 → ……（一共 300 个） → A0"],
        ),
    ],
)
def test_each_circle_is_told_once_with_its_names(pairs, said):
    library = library_of(*(branch(slug, parent) for slug, parent in pairs.items()))
    assert [each.message for each in circles(library)] == said


def test_an_emblem_that_is_not_there_is_told_at_its_line():
    library = library_of(emblem="mark.png", lines={"emblem": 7})
    (problem,) = missing_emblem(library)
    assert (problem.code, problem.line) == ("FC229", 7)
    assert "mark.png" in problem.message
    assert not list(missing_emblem(library_of()))


def test_a_public_notice_says_from_when_to_when_and_whom_to_call():
    (problem,) = problems_of("栏目: 公示")
    assert (problem.code, problem.line, problem.severity) == ("FC227", 4, Severity.ERROR)
    whole = "栏目: 公示\n公示: {起: 2026-05-02, 止: 2026-05-08, 电话: 0000-1}"
    assert not problems_of(whole)
    assert [each.code for each in problems_of(whole.replace("05-02", "05-12"))] == ["FC221"]


@pytest.mark.parametrize("code", ["FC401", "fc401", "401", "ＦＣ401"])
def test_a_waiver_of_privacy_is_an_error_and_waives_nothing(code):
    found = problems_of(f"栏目: 要闻\n豁免: [{{编号: {code}, 理由: 有人同意}}]", f"证号{NUMBER}。")
    assert {(each.code, each.severity) for each in found} == {
        ("FC401", Severity.ERROR),
        ("FC230", Severity.ERROR),
    }
    assert not [each for each in found if NUMBER in str(each)]


def test_a_waiver_of_what_no_one_can_waive_is_told():
    (problem,) = problems_of("栏目: 要闻\n豁免: [{编号: FC503, 理由: 以后再写}]")
    assert (problem.code, problem.severity) == ("FC231", Severity.WARNING)


@pytest.mark.parametrize("code", ["FC403", "403", " fc403"])
def test_what_may_be_waived_is_waived_however_its_number_is_typed(code):
    fields = f"栏目: 要闻\n豁免: [{{编号: {code}, 理由: 公开的热线}}]"
    assert not problems_of(fields, "请打13800138000。")
