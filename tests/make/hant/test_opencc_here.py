"""OpenCC of this machine, and the name of its data."""

from builder.make.hant.opencc_here import conversion_for, dictionary_of
from builder.model.traditional import Script

WANTED = (Script.GENERAL, Script.TAIWAN, Script.HONG_KONG)


def test_each_script_has_its_own_data_and_its_own_forms():
    assert len({dictionary_of(each) for each in WANTED}) == 3
    assert [conversion_for(each)("里面") for each in WANTED] == ["裏面", "裡面", "裏面"]
    assert [conversion_for(each)("卫生") for each in WANTED] == ["衛生", "衛生", "衞生"]


def test_words_stay_what_they_are():
    assert {conversion_for(each)("软件和出租车") for each in WANTED} == {"軟件和出租車"}


def test_a_site_without_that_edition_needs_no_data():
    assert dictionary_of(Script.NONE) == ""
