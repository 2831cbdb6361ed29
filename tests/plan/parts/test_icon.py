"""The site's icon: one character of its name."""

import msgspec
import pytest

from builder.digest import Digest
from builder.plan.parts.icon import icon_artifacts, icons_of
from tests.kit.small_catalogue import PAPER, site_of

WRITTEN = msgspec.structs.replace(PAPER, typefaces=(Digest("f"),))


@pytest.mark.parametrize(
    ("name", "sign"),
    [("渡口社区", "渡"), ("“渡口”之家", "渡"), ("3号码头", "3"), ("·渡", "渡"), ("Ferry", "F")],
)
def test_it_is_the_first_letter_of_the_name(name, sign):
    (drawing,) = icon_artifacts(site_of(name=name), PAPER)
    assert drawing.recipe().monogram.sign == sign


@pytest.mark.parametrize("name", ["", "——", "…… ！"])
def test_a_name_without_a_letter_has_no_icon(name):
    assert list(icon_artifacts(site_of(name=name), WRITTEN)) == []


def test_pixels_need_a_typeface_to_be_written_with():
    assert len(list(icon_artifacts(site_of(), PAPER))) == 1
    paths = [each.path for each in icon_artifacts(site_of(), WRITTEN)]
    assert [path.rpartition(".")[2] for path in paths] == ["svg", "png"]


def test_pages_name_the_very_files_that_are_promised():
    promised = {each.path for each in icon_artifacts(site_of(), WRITTEN)}
    icons = icons_of(site_of(), WRITTEN)
    assert {getattr(icons, each) for each in icons.__struct_fields__} == promised


def test_another_colour_or_name_is_another_file():
    red = msgspec.structs.replace(PAPER, colors={"sheet": "#a50f1a"})
    paths = {
        next(icon_artifacts(site_of(name=name), theme)).path
        for name, theme in (("渡口", PAPER), ("渡口", red), ("码头", PAPER))
    }
    assert len(paths) == 3
