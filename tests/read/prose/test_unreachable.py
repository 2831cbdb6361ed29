"""Pictures and links that lead nowhere: one problem a story."""

import pytest

from builder.model.prose import Heading
from builder.problems import Severity
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render
from builder.read.prose.unreachable import (
    WrittenAddress,
    dead_ends,
    far_pictures,
    lost_pictures,
    no_heading,
    unreferred,
)


def body(typed: str) -> Body:
    return render(clean(typed), "a.md", typed, 10)


def test_a_hundred_far_pictures_are_one_problem_with_the_first_three():
    typed = "\n\n".join(f"![图](https://far.example/{n}.jpg)" for n in range(100))
    (problem,) = body(f"正文\n\n{typed}").problems
    assert (problem.code, problem.line, problem.severity) == ("FC302", 12, Severity.ERROR)
    assert "100 张" in problem.message
    assert [f"far.example/{n}.jpg" in problem.message for n in range(4)] == [True] * 3 + [False]


def test_pictures_on_ones_own_disk_and_without_a_name_are_one_problem():
    found = body("![图](D:\\1.jpg)\n\n![]()\n\n<img data-src='x'>").problems
    assert [each.code for each in found] == ["FC303"]
    assert "3 张" in found[0].message
    assert "D:\\1.jpg" in found[0].message


@pytest.mark.parametrize(
    "target",
    [
        "file:///C:/表格.docx",
        "C:\\表格.docx",
        "C:\\我的 表格.docx",
        "javascript:history.back()",
        "data:text/plain,1",
        "ftp://a.example/1",
        "",
    ],
)
def test_a_link_that_no_reader_can_follow_is_told_and_its_words_stay(target):
    found = body(f"正文\n\n[名单]({target})在此")
    assert found.html == "<p>正文</p>\n<p>名单在此</p>"
    assert [(each.code, each.line) for each in found.problems] == [("FC309", 12)]
    assert target in found.problems[0].message


def test_many_such_links_are_one_problem():
    (problem,) = body("[甲](file:///1) [乙](file:///2) [丙]() [丁](file:///4)").problems
    assert "4 个链接" in problem.message
    assert "file:///4" not in problem.message


def test_an_anchor_is_no_link():
    found = body('<a id="here"></a>正文，见[上面](#here)。<a name="old">旧</a>[旧](#old)')
    assert found.problems == ()
    assert 'id="t-here"' in found.html
    assert 'href="#t-here"' in found.html
    assert 'id="t-old"' in found.html


def test_a_mail_address_is_written_to():
    assert 'href="mailto:info@baizhou.example"' in body("[信](info@baizhou.example)").html


@pytest.mark.parametrize("evil", ["a%1Bb.md", "a&#27;b.md", "a%07%0Ab.md"])
def test_no_control_character_of_an_address_goes_anywhere(evil):
    found = body(f"[甲]({evil}) ![乙]({evil}.jpg)")
    shown = found.html.replace("\x02", "").replace("\x03", "")
    said = "".join([*(each.target for each in found.links), *(p.file for p in found.pictures)])
    assert all(each >= " " for each in shown + said)


@pytest.mark.parametrize("told_of", [far_pictures, lost_pictures, dead_ends])
def test_nothing_found_is_nothing_told_and_several_are_one(told_of):
    assert list(told_of([])) == []
    (one,) = told_of([WrittenAddress("a" * 90, 4)])
    assert one.line == 4
    assert "a" * 60 in one.message
    assert "a" * 61 not in one.message
    (four,) = told_of([WrittenAddress(f"名{n}", n) for n in range(4)])
    assert "“名0”“名1”“名2”等" in four.message


def test_a_heading_that_is_not_there_offers_those_that_are_like_it():
    headings = (Heading("h-1", "怎么报名"),)
    near = no_heading(WrittenAddress("怎样报名", 3), headings)
    none = no_heading(WrittenAddress("怎样报名", 3), ())
    assert near.fixes[0].texts
    assert (none.fixes, bool(none.mend)) == ((), True)


def test_a_footnote_that_nothing_refers_to_is_called_by_its_name():
    remark = unreferred(WrittenAddress("fnref:水位", 7))
    assert (remark.line, remark.code) == (7, "FC304")
    assert "“[^水位]”" in remark.message
