"""Texts are converted place by place; words that are told become what is told, and nothing twice."""

import pytest

from builder.make.hant.converter import TextConverter


def plain(text: str) -> str:
    """A conversion that knows three characters and one phrase."""
    return text.replace("头发", "頭髮").translate(str.maketrans("发里后", "發裡後"))


def longer(text: str) -> str:
    """One that keeps no length."""
    return text.replace("发", "出發")


TOLD = {"柏舟里": "柏舟里", "舟里": "舟裏", "公交": "巴士車", "后方合作社": "後社", "后": "后"}


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("发里", "發裡"),
        ("头发", "頭髮"),
        ("柏舟里里", "柏舟里裡"),
        ("在舟里", "在舟裏"),
        ("坐公交去", "坐巴士車去"),
        ("后方合作社后", "後社后"),
        ("看 https://a.cn/发/里 和发", "看 https://a.cn/发/里 和發"),
        ("写到 a.b@发.cn 里", "写到 a.b@发.cn 裡"),
        ("plain ASCII", "plain ASCII"),
        ("", ""),
    ],
)
def test_the_longest_word_that_is_told_goes_before(text, converted):
    assert TextConverter(plain, TOLD).text(text) == converted


def test_no_phrase_reaches_into_a_word_that_is_told():
    assert TextConverter(plain, {"周头": "周头"}).text("周头发言") == "周头發言"


@pytest.mark.parametrize("text", ["柏舟里发", "坐公交去", "后方合作社发", "发里后", "a里b"])
def test_there_is_a_piece_for_every_character(text):
    pieces = TextConverter(plain, TOLD).pieces(text)
    assert len(pieces) == len(text)
    assert "".join(pieces) == TextConverter(plain, TOLD).text(text)


def test_a_dictionary_that_keeps_no_length_still_puts_each_piece_in_its_place():
    assert list(TextConverter(longer, {}).pieces("我发你")) == ["我", "出發", "你"]


def test_a_form_may_have_what_patterns_read_otherwise():
    assert TextConverter(plain, {"发(里)+": "X"}).text("发(里)+里") == "X裡"
