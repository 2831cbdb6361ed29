"""Our Markdown and Python-Markdown's make the same bytes; and what is not cleaned needed no
cleaning."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.read.prose.converter import html_of, plain_markdown
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render
from builder.read.prose.sanitise import is_canonical, sanitised
from tests.kit import ROOT
from tests.kit.markdown_cases import CASES
from tests.kit.random_cases import cases

STOCK = plain_markdown()


def stock(text: str) -> str | None:
    try:
        return STOCK.reset().convert(text)
    except RecursionError:
        return None


def agrees(text: str) -> bool:
    """Also where nothing of the text is HTML: that leaving out the cleaning changes nothing."""
    html = html_of(text)
    assert html == stock(text), text
    if html and "<" not in text and is_canonical(html):
        assert sanitised(html) == html, text
    return True


def test_there_are_cases_enough():
    assert len(set(CASES)) >= 150


@pytest.mark.parametrize("case", CASES)
def test_small_cases(case):
    assert agrees(case)
    assert agrees(clean(case).text)


@pytest.mark.parametrize(
    "around",
    [
        "正文\n\n{}\n\n正文",
        "- {}\n- 乙",
        "> {}",
        "## {}",
        "**重点**、[字](a.md)\n\n{}\n\n*完*",
        "1. {}\n\n2. 二",
    ],
)
def test_small_cases_within_others(around):
    for case in CASES:
        assert agrees(around.replace("{}", case))


def test_cases_one_after_the_other_leave_nothing_behind():
    for first, second in zip(CASES, reversed(CASES), strict=True):
        html_of(first)
        assert html_of(second) == plain_markdown().convert(second)


def test_the_projects_own_content():
    paths = sorted((ROOT / "content").rglob("*.md"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert agrees(text), path
        assert agrees(clean(text).text), path


_MARKS = [
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "\\",
        "\\*",
        "[",
        "]",
        "](",
        "(",
        ")",
        "![",
        "!",
        '"t"',
        "'",
        "|",
        "#",
    ),
    *(
        "\n",
        "\n\n",
        "  \n",
        "    ",
        "\t",
        " ",
        "\n> ",
        "\n- ",
        "\n* ",
        "\n1. ",
        "\n7. ",
        "\n## ",
        "\n---\n",
        "\n===\n",
    ),
    *(
        "\n|-|-|\n",
        "\n[a]: b",
        "[a]",
        "[^1]",
        "\n[^1]: ",
        "```",
        "\n```\n",
        "~~~",
        "1.",
        "+ ",
        "-",
        "=",
    ),
]
_HTML = [
    "<",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<http://a.cn>",
    "<a@b.cn>",
    "&",
    "&amp;",
    "&#35;",
    "&#35",
    "<!--",
    "-->",
]
_WORDS = [
    *(
        "字",
        "好。",
        "：",
        "“",
        "”",
        "　",
        "a",
        "b c",
        "3*5",
        "2026",
        "snake_case",
        "http://x.cn/a_b",
        "\xa0",
        "\x7f",
        "😀",
    ),
    *(
        "**字**",
        "**“字”**：",
        "*字*",
        "[字](a.md)",
        "[字](https://a-b.cn/?x=1)",
        "![字](1.jpg)",
        '![字](1.jpg "说 明")',
    ),
    *("[x](javascript:a)", "[x](//a)", "[x](a:b)", "[x](http://999.1.1.1)", "[x](?a#b)"),
]
_SOUPS = st.one_of(
    st.lists(st.sampled_from([*_WORDS, *_MARKS]), max_size=30),
    st.lists(st.sampled_from([*_WORDS, *_MARKS, *_HTML]), max_size=20),
    st.lists(
        st.sampled_from(["*", "**", "_", "字", "a", " ", "。", "  \n", "[字](a)", "\n\n"]),
        max_size=24,
    ),
    st.lists(
        st.sampled_from(
            ["\n", "\n\n", "- ", "1. ", "  ", "    ", "> ", "#", "=", "-", "|", "字", "]:", "["]
        ),
        max_size=24,
    ),
).map("".join)


@cases(600)
@given(_SOUPS)
@example("**字**\n#***字*a_[]()*字*")
@example("*_\n**a*_**  \n_")
@example("&#35x &#x2;")
def test_any_soup_of_marks(soup):
    assert agrees(soup)


@cases(200)
@given(_SOUPS)
def test_any_soup_as_staff_would_have_it_cleaned(soup):
    assert agrees(clean(soup).text)


@pytest.mark.parametrize(
    "absurd",
    ["[" * 20_000, "- " * 2_000 + "甲", ">" * 20_000 + "甲"],
    ids=lambda text: text[:3],
)
def test_absurd_texts_are_a_problem_and_take_no_time(absurd):
    problems = render(clean(absurd), "a.md", absurd, 1).problems
    assert {problem.code for problem in problems} == {"FC301"}
