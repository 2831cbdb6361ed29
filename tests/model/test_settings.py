"""What the settings say, and what stands where they say nothing that makes sense."""

import pytest

from builder.model.settings import OwnWord, Settings


@pytest.mark.parametrize(
    "zone",
    ["", "Asia", "Asia/Nowhere", "../Asia/Shanghai", "/etc/passwd", "a\0b", "北京", "x" * 300],
)
def test_a_time_zone_that_does_not_exist_is_beijings(zone):
    assert Settings(name="小站", timezone=zone).zone.key == "Asia/Shanghai"


def test_a_site_elsewhere_has_its_own_time():
    assert Settings(name="小站", timezone="Asia/Urumqi").zone.key == "Asia/Urumqi"


def test_a_word_that_a_site_adds_is_found_in_the_vocabulary_and_nowhere_else():
    settings = Settings(
        name="小站", vocabularies={"posts": (OwnWord(name="护渡口", slug="ferry"),)}
    )
    assert settings.vocabulary("posts").find("护渡口").slug == "ferry"
    others = (each for each in settings.all_vocabularies if each.name != "posts")
    assert not any(each.find("护渡口") for each in others)


@pytest.mark.parametrize(
    ("more", "says"),
    [({}, False), ({"note": "每天"}, True), ({"aliases": ("摆渡",)}, True), ({"order": 0}, True)],
)
def test_a_word_says_more_by_a_note_another_word_or_a_place(more, says):
    assert OwnWord(name="护渡口", slug="ferry", **more).says_more == says
