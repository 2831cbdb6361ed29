"""Where the lines of a short text may end."""

import pytest

from builder.lettering.phrases import Lexicon, bound_positions, field_lexicon, phrases
from tests.kit import ROOT


@pytest.mark.parametrize(
    "term", ["发展对象", "入党积极分子", "社区党委", "党群服务中心", "三会一课"]
)
def test_no_line_ends_inside_a_term_of_the_field(term):
    pieces = phrases(f"本月起请{term}到会议室登记领取新的学习资料")
    assert any(term in piece for piece in pieces)


@pytest.mark.parametrize(
    "number",
    [
        "2026—2027年度",
        "八千二百四十九天",
        "0000-8600118",
        "第十二次",
        "八十六把",
        "第三回",
        "5月18日",
        "14:00—16:30",
        "1,204人",
        "30%",
        "A3",
        "Wi-Fi",
        "二〇二七年",
    ],
)
def test_no_line_ends_inside_a_number_a_date_a_time_or_a_latin_word(number):
    assert any(number in piece for piece in phrases(f"这里写着{number}的事情大家都要记住"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("2026—2027年度工作要点", ("2026—2027年度", "工作要点")),
        ("船坞新村党总支", ("船坞新村", "党总支")),
        ("“澄河一号”，滑了四秒", ("“澄河一号”，", "滑了", "四秒")),
        ("灯", ("灯",)),
        ("", ()),
    ],
)
def test_a_text_is_cut_where_its_lines_may_end(text, pieces):
    assert phrases(text) == pieces


def test_a_sites_own_names_stay_whole_too():
    own = Lexicon(["棹歌坊", "温如故", "石埠头党支部"])
    text = "温如故把棹歌坊的账本交给石埠头党支部"
    assert all(any(name in piece for piece in phrases(text, own)) for name in ("棹歌坊", "温如故"))


@pytest.mark.parametrize(
    "text",
    [
        "关于做好社区食堂试运行期间就餐秩序的通知",
        "社区党群服务中心党委2026年第一季度重点工作安排表",
        "给住在七号楼的退休老党员送去一份不一样的政治生日礼物",
    ],
)
def test_the_pieces_are_the_text_and_fit_a_phone_where_they_may_be_cut(text):
    pieces = phrases(text)
    assert "".join(pieces) == text
    bound, at = bound_positions(text, (field_lexicon(),)), 0
    for piece in pieces:
        inside = range(at + 2, at + len(piece) - 1)
        assert len(piece) <= 9 or all(place in bound for place in inside), piece
        at += len(piece)
        assert at not in bound


@pytest.mark.parametrize("text", ["甲、乙（丙）。丁", "说：“好的。”他走了", "《河》（上）：一"])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text):
    pieces = phrases(text)
    assert not any(piece[0] in "、）。”》：，" for piece in pieces)
    assert not any(piece[-1] in "（“《" for piece in pieces)


def test_the_field_has_more_than_three_hundred_terms_each_once():
    terms = (ROOT / "builder/lettering/terms.txt").read_text(encoding="utf-8").split()
    assert len(terms) == len(set(terms)) > 300
    assert min(map(len, terms)) > 1
