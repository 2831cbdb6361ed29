"""Problems in the browser: each sort of advice looks different."""

from builder.preview.problem_page import problem_page
from builder.problems import Problem, Spot, certain, choice_of, shape_of


def test_what_is_certain_to_be_chosen_and_an_example_are_three_classes():
    fixes = (
        certain(Spot("content/posts/a.md", 2, "作者"), "供稿"),
        choice_of(("草稿", "待审")),
        shape_of("人数: 47", "人数"),
    )
    problem = Problem(
        path="content/posts/a.md", code="FC201", message="……", mend="看<手册>", fixes=fixes
    )
    page = problem_page("还有要改的", [problem]).decode()
    assert '<p class="mend">改法：看&lt;手册&gt;</p>' in page
    assert '<p class="certain">改成：供稿</p>' in page
    assert '<p class="choice">可以选：草稿、待审</p>' in page
    assert '<p class="shape">照这个样子写：人数: 47（换成实际的人数）</p>' in page
