"""What was looked at."""

from builder.assessment.page import WebPage
from builder.assessment.point import judged, shown


def test_each_element_is_counted_with_its_line_and_its_fault():
    page = WebPage("a.html", b"<body>\n<b>1</b>\n<b>2</b>")
    seen = list(judged(page.all("b"), lambda each: "" if each.text == "1" else "no"))
    assert [(each.line, each.fault) for each in seen] == [(2, ""), (3, "no")]


def test_words_are_quoted_short_and_on_one_line():
    assert shown("一\n 二") == "一 二"
    assert shown("一" * 30) == "一" * 24 + "…"
