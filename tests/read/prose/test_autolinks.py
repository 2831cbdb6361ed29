"""Addresses that stand bare in a text are links."""

import pytest

from builder.read.prose.autolinks import with_autolinks
from builder.read.prose.line_marks import line_mark
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render


def linked(text: str) -> str:
    return with_autolinks(text, lambda address, _: f"<{address}>").replace("</a>", "|")


def body(text: str) -> Body:
    return render(clean(text), "a.md", text, 1)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("见https://example.org/x。", "见<https://example.org/x>https://example.org/x|。"),
        ("（www.example.org）", "（<www.example.org>www.example.org|）"),
        (
            "网址:http://example.org:8080",
            "网址:<http://example.org:8080>http://example.org:8080|",
        ),
        ("https://example.org/x路口", "<https://example.org/x>https://example.org/x|路口"),
        ("https://example.org/a?b=1&amp;c=2", "<…>…|"),
        ("https://example.org/a,b;c", "<…>…|"),
        ("https://example.org/a_(b)", "<…>…|"),
        ("https://example.org/a#b-c", "<…>…|"),
    ],
)
def test_an_address_ends_at_chinese(typed, read):
    assert linked(typed) == read.replace("…", typed)


@pytest.mark.parametrize("end", [".", "...", ",", "?!", ";", ")", ").", "]", "'", ":", "~"])
def test_what_ends_the_sentence_is_none_of_the_address(end):
    address = "https://example.org/x"
    assert linked(f"见 {address}{end}") == f"见 <{address}>{address}|{end}"


def test_two_addresses_with_a_mark_between_are_two_links():
    found = linked("https://example.org/x,https://example.org/y;www.example.org")
    assert found.count("|") == 3


@pytest.mark.parametrize(
    "html",
    [
        "<code>https://example.org/x</code>",
        '<a href="https://example.org/x">https://example.org/x</a>',
        '<img alt="https://example.org/x" src="a.jpg">',
        "https://example.org/138****5678",
        "https://example.org/＊＊＊",
        "https://**.example/x",
        "https://example",
        "xwww.example.org",
        "a@www.example.org",
    ],
)
def test_code_links_and_what_is_hidden_stay(html):
    assert with_autolinks(html, lambda address, _: f"<{address}>") == html


def test_the_line_of_an_address_is_known():
    lines: list[int] = []
    html = (
        f"{line_mark(3)}https://example.org/x 和 www.example.org\n{line_mark(5)}www.example.org/y"
    )
    with_autolinks(html, lambda _, line: str(lines.append(line)))
    assert lines == [3, 3, 5]


def test_a_bare_address_is_judged_like_any_other_link():
    found = body("先说一句。\n\n报名网址：www.example.org/join。")
    (link,) = found.links
    assert (link.target, link.line) == ("http://www.example.org/join", 3)
    assert '<a href="\x02l0\x03" rel="noopener">www.example.org/join</a>。' in found.html


def test_underscores_of_an_address_are_its_own():
    found = body("见https://example.org/_a_/b_c__ 那一页")
    assert found.links[0].target == "https://example.org/_a_/b_c"
    assert "https://example.org/_a_/b_c__" in found.text


def test_a_caption_keeps_its_address_as_text():
    found = body("![长桌](01.jpg)\n\n▲ 图片来自 www.example.org")
    assert found.pictures[0].caption == "图片来自 www.example.org"
    assert not found.links
