"""site.yaml: what cannot be used as it stands is told with its line."""

import pytest

from builder.read.settings import read_settings


def problems_of(*lines: str, code: str):
    """The settings of these lines, and their problems of one code."""
    settings, found = read_settings("content/site.yaml", "\n".join(["名称: 站", *lines]).encode())
    return settings, [problem for problem in found if problem.code == code]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("{名称: 码头值守, 网址名: patrol}", "已经是“治安巡逻”的"),
        ("{名称: 治安巡逻, 网址名: night-watch}", "这个词本来就有"),
        ("{名称: patrol, 网址名: night-watch}", "已经是“治安巡逻”的"),
    ],
)
def test_a_word_that_another_has_already_is_told_and_the_other_stays(word, said):
    settings, (problem,) = problems_of("词表:", "  posts:", f"    - {word}", code="FC920")
    assert problem.line == 4
    assert said in problem.message
    found = settings.vocabulary("posts").find("patrol")
    assert found is not None and found.label == "治安巡逻"


def test_what_a_site_says_of_a_word_that_is_there_is_used_and_no_problem():
    line = "    - {名称: 治安巡逻, 网址名: patrol, 别名: 打更、查夜, 说明: 每晚两圈, 排序: 1}"
    settings, found = problems_of("词表:", "  posts:", line, code="FC920")
    assert found == []
    term = settings.vocabulary("posts").find("查夜")
    assert (term.slug, term.note) == ("patrol", "每晚两圈")
    assert settings.vocabulary("posts").terms[0] is term


def test_the_word_at_a_taken_address_is_a_word_all_the_same():
    settings, _ = problems_of(
        "词表:", "  posts:", "    - {名称: 码头值守, 网址名: patrol}", code="FC920"
    )
    found = settings.vocabulary("posts").find("码头值守")
    assert found is not None and found.slug != "patrol"


def test_a_word_at_the_address_of_a_group_is_told():
    line = "    - {名称: 外出参观, 网址名: organisation}"
    _, (problem,) = problems_of("词表:", "  activity-types:", line, code="FC920")
    assert "“组织生活”" in problem.message


def test_a_word_of_its_own_is_not_told():
    _, found = problems_of("词表:", "  posts:", "    - {名称: 护河, 网址名: river}", code="FC920")
    assert found == []


def test_fewer_than_one_story_a_page_is_told_and_divides_nothing_by_none():
    settings, (problem,) = problems_of("每页篇数: 0", code="FC903")
    assert settings.page_size == 1
    assert problem.fixes[0].texts == ("每页篇数: 12",)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2026-12-13", [(13, None)]),
        ("[2026-12-13, 2026-12-15]", [(13, None), (15, None)]),
        ("[2026-12-13至12-15]", [(13, 15)]),
        ("2026年12月13日—15日", [(13, 15)]),
        ("{起: 2026-12-13, 止: 2026-12-15}", [(13, 15)]),
    ],
)
def test_days_of_mourning_are_single_days_or_spans(written, days):
    settings, found = read_settings("content/site.yaml", f"名称: 站\n哀悼日: {written}".encode())
    assert found == ()
    assert [(span.first.day, span.last and span.last.day) for span in settings.mourning] == days


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[2026-11-31]", "FC203"),
        ("明天", "FC203"),
        ("12月13日", "FC203"),
        ("2026-12-15至2026-12-13", "FC221"),
        ("2026-12-13至2027-12-13", "FC925"),
    ],
)
def test_days_of_mourning_that_cannot_be_are_told_at_their_line(written, code):
    _, (problem,) = problems_of(f"哀悼日: {written}", code=code)
    assert problem.line == 2


def test_a_line_of_the_foot_keeps_its_commas_where_it_stands_by_itself():
    text = "名称: 站\n页脚文字:\n  - 主办、协办，一起\n  - 值班 8:30—17:30\n"
    settings, found = read_settings("content/site.yaml", text.encode())
    assert found == ()
    assert settings.footer_lines == ("主办、协办，一起", "值班 8:30—17:30")
