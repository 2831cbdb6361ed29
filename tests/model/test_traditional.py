"""Where the Traditional edition stands, and what both editions share."""

import pytest

from builder.model.traditional import (
    Script,
    in_every_script,
    is_shared,
    simplified_path,
    traditional_path,
)


@pytest.mark.parametrize(
    ("word", "language", "config"),
    [
        ("台湾", "zh-Hant-TW", "s2tw"),
        ("臺灣", "zh-Hant-TW", "s2tw"),
        ("香港", "zh-Hant-HK", "s2hk"),
        ("通用", "zh-Hant", "s2t"),
        ("是", "zh-Hant", "s2t"),
        ("否", "", ""),
    ],
)
def test_a_word_of_the_settings_names_a_script(word, language, config):
    script = Script.meant(word)
    assert (script.language, script.config) == (language, config)


def test_no_script_turns_words_into_those_of_another_place():
    assert not [each for each in Script if each.config.endswith("p")]


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("media/3f/a9c2/灯.jpg", True),
        ("assets/site-1.css", True),
        ("screen/lobby/index.html", True),
        ("calendar/site.ics", True),
        ("404.html", True),
        ("hant/members/lamp.html", True),
        ("index.html", False),
        ("members/lamp.html", False),
        ("members/feed.xml", False),
        ("mediation/index.html", False),
        ("calendar/2026/index.html", False),
        ("", False),
    ],
)
def test_pages_and_feeds_are_twice_there_and_all_else_once(path, shared):
    assert is_shared(path) is shared


@pytest.mark.parametrize("path", ["index.html", "members/lamp.html"])
def test_a_path_leads_to_its_twin_and_back(path):
    assert simplified_path(traditional_path(path)) == path
    assert in_every_script(path) == in_every_script(traditional_path(path))
