"""The assessment as a page that is handed on."""

import html5lib

from builder.assessment.as_page import as_page, assessment_in_words
from builder.assessment.points import BY_PEOPLE, POINTS
from tests.assessment.test_assess import FILES, assess, assessed


def test_it_says_what_was_looked_at_what_was_found_where_and_what_people_must_see():
    text = as_page(assessed()).decode()
    for point in POINTS:
        assert point.looked_at in text
    assert "one.html 第 1 行：没有说明是中文（html 的 lang）" in text
    assert "还有 10 处" in text
    assert "没有这样的内容" in text
    for what, _ in BY_PEOPLE:
        assert what in text
    assert "没有算进来的：1 页只说新网址在哪里，1 页是大厅屏幕" in text


def test_no_point_is_called_passed_and_the_limits_are_said():
    text = as_page(assessed()).decode()
    assert "没有发现问题，不等于全部合格" in text
    assert "通过" not in text
    assert "达标" not in text


def test_it_is_sound_html_whatever_a_site_is_called():
    hostile = "</title><script>alert(1)</script>&"
    content = as_page(assess(hostile, FILES, lambda path: FILES[path].encode()))
    html5lib.HTMLParser(strict=True).parse(content.decode())
    assert b"<script" not in content


def test_the_same_site_gives_the_same_bytes():
    assert as_page(assessed()) == as_page(assessed())


def test_one_sentence_sums_it_up():
    said = assessment_in_words(assessed())
    assert said.startswith(f"看了 2 页，机器查 {len(POINTS)} 条：")
    assert said.endswith(f"另有 {len(BY_PEOPLE)} 条要人看")
