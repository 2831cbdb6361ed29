"""The parts that every page stands on: which file belongs to which, and where the theme's faults
show."""

import pytest

from builder.model.settings import SETTINGS_FILE, Settings
from builder.problems import Problem, Severity
from builder.run.parts import last_right_notice, placed_in_settings, site_part_of, wrong_among


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("content/site.yaml", "settings"),
        ("content/site.yml", "settings"),
        ("content/kinds.yaml", "kinds"),
        ("content/Kinds.yml", "kinds"),
        ("content/posts/kinds.yaml", ""),
        ("content/screens/hall.yaml", "screens"),
        ("theme/templates/story.html", "theme"),
        ("themes/hong/theme.yaml", "theme"),
        ("content/posts/a.md", ""),
        ("content/posts/theme/a.md", ""),
        ("", ""),
    ],
)
def test_a_file_belongs_to_one_part_or_to_none(path, part):
    assert site_part_of(path) == part


def test_only_errors_make_a_part_wrong():
    error = Problem(path="content/site.yaml", code="FC206", message="……")
    remark = Problem(path="theme/theme.yaml", code="FC708", message="……", severity=Severity.WARNING)
    story = Problem(path="content/posts/a.md", code="FC201", message="……")
    assert wrong_among((error, remark, story)) == {"settings"}


def test_a_theme_that_the_settings_name_wrongly_is_told_at_its_line_in_their_own_file():
    settings = Settings(name="小站", path="content/site.yml", lines={"theme": 7, "colors": 9})
    missing = Problem(path=SETTINGS_FILE, code="FC701", message="没有“缎”这个主题")
    elsewhere = Problem(path="theme/theme.yaml", code="FC703", message="……", line=2)
    first, second = placed_in_settings((missing, elsewhere), settings)
    assert (first.path, first.line) == ("content/site.yml", 7)
    assert second == elsewhere


def test_staff_are_told_which_part_is_taken_as_it_was():
    said = last_right_notice("screens", "content/screens/hall.yaml")
    assert (said.code, said.severity) == ("FC817", Severity.WARNING)
    assert "大屏" in said.message
