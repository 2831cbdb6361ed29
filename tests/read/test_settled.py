"""What a site is before its stories are read: its settings and kinds, or those given instead."""

import pytest

from builder.model.kinds.own import OwnKind, OwnKinds
from builder.model.library import AS_THEY_ARE, SiteParts
from builder.model.settings import Settings
from builder.read.settled import settings_of
from tests.kit.small_survey import surveyed

KINDS = "星星:\n  文件夹: stars\n  量词: 位\n"


def settled(root, files, instead=AS_THEY_ARE):
    with surveyed(root, files) as survey:
        return settings_of(survey.snapshot, instead)


def test_settings_and_kinds_of_the_folder(tmp_path):
    found = settled(tmp_path, {"site.yaml": "名称: 小站\n", "kinds.yaml": KINDS})
    assert (found.settings.name, found.problems) == ("小站", ())
    assert [each.folder for each in found.settings.own.kinds] == ["stars"]


@pytest.mark.parametrize("name", ["Site.yaml", "site.yml", "SITE.YML"])
def test_the_name_of_the_file_in_any_case(tmp_path, name):
    assert settled(tmp_path, {name: "名称: 小站\n"}).settings.name == "小站"


def test_without_site_yaml_a_bare_site_says_what_it_lacks(tmp_path):
    found = settled(tmp_path, {"posts/a.md": "正文。\n"})
    assert [each.code for each in found.problems] == ["FC204"]
    assert found.settings.path == "content/site.yaml"


def test_what_is_given_instead_is_not_read(tmp_path):
    given = SiteParts(settings=Settings(name="旧名"), kinds=OwnKinds())
    found = settled(tmp_path, {"site.yaml": "名称: [小站\n", "kinds.yaml": "星星: [\n"}, given)
    assert (found.settings.name, found.problems) == ("旧名", ())


def test_settings_given_instead_stand_with_the_kinds_of_the_folder(tmp_path):
    given = SiteParts(settings=Settings(name="旧名", own=OwnKinds((OwnKind(folder="moons"),))))
    found = settled(tmp_path, {"kinds.yaml": KINDS}, given)
    assert [each.folder for each in found.settings.own.kinds] == ["stars"]


@pytest.mark.parametrize("name", ["site.yaml", "kinds.yaml"])
def test_a_file_that_changed_since_it_was_listed_is_told(tmp_path, name):
    with surveyed(tmp_path, {"site.yaml": "名称: 小站\n", "kinds.yaml": KINDS}) as survey:
        (tmp_path / "content" / name).write_text("别的")
        found = settings_of(survey.snapshot)
    assert [(each.code, each.path) for each in found.problems] == [("FC114", f"content/{name}")]
