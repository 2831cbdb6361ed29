"""Brackets are matched once, and every link is what Python-Markdown makes of it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from builder.read.prose.brackets import Ends, match_brackets_once
from builder.read.prose.converter import html_of

_PIECES = ["[", "]", "(", ")", "![", "](", "字", "a", " ", "<", ">", '"', "'", "b.html", "[r]", "*"]


def both(text: str) -> tuple[str, str]:
    """The text as Python-Markdown reads it, with its own patterns and with these."""
    ours, own = Markdown(), Markdown()
    match_brackets_once(ours)
    definition = '\n\n[r]: https://a.example "标题"\n'
    return ours.convert(text + definition), own.convert(text + definition)


@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
def test_links_are_those_of_python_markdown(text):
    ours, own = both(text)
    assert ours == own


@pytest.mark.parametrize(
    "text",
    [
        '[见](b.html "题") 和 ![图](a.png)',
        "[见](<b c.html> '题')",
        "[甲[乙]](b(c)d.html)",
        "[甲](b.html",
        "[甲] (b.html)",
        '[甲](b.html"题)',
        "[甲][r]、[r]、![r]、![乙][r]",
        "[甲](b.html 'c) d')",
        "[[甲](b.html)",
    ],
)
def test_and_those_that_are_hard_to_tell(text):
    ours, own = both(text)
    assert ours == own


def test_ours_stand_in_the_places_of_its_own():
    ours, own = Markdown(), Markdown()
    match_brackets_once(ours)
    names = ("reference", "link", "image_link", "image_reference", "short_reference", "html")
    places = [
        [each.inlinePatterns.get_index_for_name(name) for name in names] for each in (ours, own)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("unit", ["[", "![", "字[", "[字](", "[a](", "[^", "[字]( ) [", "[["])
def test_each_bracket_costs_a_few_steps_however_many_there_are(unit):
    """Counted in lines of Python, not in seconds."""
    few, many = (_calls(f"开头{unit * count}结尾") for count in (200, 800))
    assert many < 6 * few


def _calls(text: str) -> int:
    """How many lines of Python are carried out to read a text."""
    lines = 0

    def trace(_frame, event, _arg):
        nonlocal lines
        lines += event == "line"
        return trace

    html_of(text)
    sys.settrace(trace)
    try:
        html_of(text)
    finally:
        sys.settrace(None)
    return lines


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [("[a[b]c]d", 0, 6), ("[a[b]c]d", 2, 4), ("[a[b]c", 0, -1), ("]a[b]", 2, 4)],
)
def test_where_a_bracket_is_closed(text, at, end):
    ends = Ends("[]")
    assert ends.of(text, at) == end
    assert ends.of(f"XX{text[at:]}", 2) == (end - at + 2 if end >= 0 else -1)
