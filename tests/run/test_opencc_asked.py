"""Whether a Traditional edition can be made here, and what is said where it cannot."""

import pytest

from builder.model.settings import Settings
from builder.model.traditional import Script
from builder.problems import Severity
from builder.run.opencc_asked import dictionary_for, without_opencc

WANTED = Settings(name="小站", traditional=Script.TAIWAN, lines={"traditional": 7})


def test_without_it_staff_are_told_what_to_install_and_what_else_they_can_do():
    (told,) = without_opencc(WANTED, "")
    assert (told.code, told.line, told.severity) == ("FC943", 7, Severity.ERROR)
    assert 'pip install ".[hant]"' in told.mend
    assert "删去" in told.mend


@pytest.mark.parametrize(
    ("settings", "dictionary"),
    [(WANTED, "a"), (Settings(name="小站"), ""), (Settings(name="小站"), "a")],
)
def test_nothing_is_said_where_it_is_there_or_not_wanted(settings, dictionary):
    assert list(without_opencc(settings, dictionary)) == []


def test_a_site_that_wants_none_is_not_asked_for_it():
    assert dictionary_for(Settings(name="小站")) == ""


def test_each_script_has_its_dictionary():
    pytest.importorskip("opencc", reason="没有安装 OpenCC：pip install '.[hant]'")
    assert dictionary_for(WANTED)
