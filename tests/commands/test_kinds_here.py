"""The kinds and words of the site in a folder."""

import click
import pytest

from builder.commands.kinds_here import kind_called, settings_in
from builder.model.kinds.known import BUILT_IN
from tests.kit.own_kinds import BOATS


def test_a_bare_folder_has_the_builders_kinds(tmp_path):
    assert settings_in(tmp_path).kinds is BUILT_IN


@pytest.mark.parametrize("suffix", ["yaml", "yml"])
def test_what_a_site_declares_is_found_under_either_suffix(tmp_path, suffix):
    (tmp_path / f"kinds.{suffix}").write_text(BOATS, encoding="utf-8")
    (tmp_path / f"site.{suffix}").write_text("名称: 某地\n", encoding="utf-8")
    settings = settings_in(tmp_path)
    assert settings.name == "某地"
    assert kind_called("渡船", settings) is kind_called("boats", settings)


@pytest.mark.parametrize("word", ["人物", "Members", "member", "先锋人物", "身边榜样"])
def test_a_kind_is_known_by_what_staff_and_their_menus_call_it(tmp_path, word):
    said = "名称: 某地\n栏目名称: {members: 身边榜样}\n"
    (tmp_path / "site.yaml").write_text(said, encoding="utf-8")
    assert kind_called(word, settings_in(tmp_path)).about.folder == "members"


def test_an_unknown_kind_is_told_with_the_known_ones(tmp_path):
    with pytest.raises(click.UsageError, match="没有“船”这个栏目。可以写：先锋人物（members）"):
        kind_called("船", settings_in(tmp_path))
