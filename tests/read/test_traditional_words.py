"""The site's own pairs for its Traditional edition."""

import pytest

from builder.model.traditional import Script
from builder.problems import Severity
from builder.read.settings import read_settings


def read(block):
    return read_settings("content/site.yaml", f"名称: 小站\n{block}\n".encode())


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("繁体: {于谦巷: 于謙巷}", {"于谦巷": "于謙巷"}),
        ("繁体:\n  公交车: 巴士\n  于洋: 于洋", {"公交车": "巴士", "于洋": "于洋"}),
        ("繁体字对照: {}", None),
        ("traditional_words: {里: 里}", {"里": "里"}),
        ("繁体: {报: ' 報紙 '}", {"报": "報紙"}),
    ],
)
def test_pairs_are_words_and_what_they_become(block, words):
    settings, problems = read(block)
    if words is not None:
        assert (settings.traditional_words, problems) == (words, ())


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        ("于谦巷: ''", "右边是空的"),
        ("于谦巷: '  '", "右边是空的"),
        ("ABC: 里", "左边没有汉字"),
        ("'': 里", "左边没有汉字"),
        ("里: '<b>裡</b>'", "符号"),
        ("里: 'a\"b'", "符号"),
        ("'里\\': 裡", "符号"),
        (f"{'里' * 61}: 裡", "太长"),
        (f"里: {'裡' * 61}", "太长"),
    ],
)
def test_a_pair_that_no_page_can_hold_is_left_out_and_told(pair, why):
    settings, problems = read(f"繁体:\n  {pair}\n  于洋: 于洋")
    assert settings.traditional_words == {"于洋": "于洋"}
    (told,) = [each for each in problems if each.code == "FC941"]
    assert told.severity is Severity.WARNING
    assert why in told.message
    assert told.line == 3


@pytest.mark.parametrize("pairs", ["{里: 裏, 裏: 里}", "{公交: 公车, 公车: 巴士}"])
def test_pairs_that_lead_on_are_told_since_nothing_is_converted_twice(pairs):
    settings, problems = read(f"繁体: {pairs}")
    assert len(settings.traditional_words) == 2
    assert {each.code for each in problems} == {"FC942"}
    assert "只换一次" in problems[0].message


def test_a_word_said_twice_is_told_as_any_key_is():
    _, problems = read("繁体:\n  于洋: 于洋\n  于洋: 於洋")
    assert [each.code for each in problems] == ["FC202"]


@pytest.mark.parametrize(
    ("word", "script"),
    [("台湾", Script.TAIWAN), ("臺灣", Script.TAIWAN), ("香港", Script.HONG_KONG)],
)
def test_the_edition_is_chosen_by_a_word(word, script):
    settings, problems = read(f"繁体版: {word}")
    assert (settings.traditional, problems) == (script, ())


def test_another_word_is_told_with_those_that_there_are():
    settings, problems = read("繁体版: 日本")
    assert settings.traditional is Script.NONE
    (told,) = problems
    assert "台湾" in str(told)
