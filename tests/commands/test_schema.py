"""``fengcai schema``: one file for each kind of a site, and where they are for."""

import json

import pytest
from jsonschema import Draft202012Validator

from tests.kit.own_kinds import BOATS
from tests.kit.typed_commands import ended


@pytest.fixture
def site(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "kinds.yaml").write_text(BOATS, encoding="utf-8")
    words = "名称: 某地\n词表: {活动类型: {河灯会: lanterns}}\n"
    (content / "site.yaml").write_text(words, encoding="utf-8")
    return tmp_path


def proposed(schema, key):
    return schema["$defs"][key]["anyOf"][0]["items"]["pattern"]


def test_every_kind_of_the_site_has_a_file_and_the_editor_its_settings(site, capsys):
    assert ended("schema", "--site", str(site)) == 0
    assert "每个栏目一个文件" in capsys.readouterr().out
    settings = json.loads((site / "schema/settings.json").read_text(encoding="utf-8"))
    places = settings["yaml.schemas"]
    assert places["schema/boats.json"] == "content/boats/**/*.yaml"
    for file in places:
        schema = json.loads((site / file).read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)


def test_one_kind_is_shown_by_its_name_or_folder_with_the_words_of_the_site(site, capsys):
    assert ended("schema", "支部活动", "--site", str(site)) == 0
    by_name = capsys.readouterr().out
    assert ended("schema", "activities", "--site", str(site)) == 0
    assert capsys.readouterr().out == by_name
    assert "河灯会" in proposed(json.loads(by_name), "type")
    assert not (site / "schema").exists()


def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(site, capsys):
    assert ended("schema", "火箭", "--site", str(site)) == 2
    assert "渡船（boats）" in capsys.readouterr().err


def test_a_file_is_no_folder_to_write_into(site, capsys):
    assert ended("schema", "--site", str(site), "--output", str(site / "content/site.yaml")) == 2
    assert "是一个文件" in capsys.readouterr().err


def test_a_site_without_settings_has_the_kinds_of_the_builder(tmp_path, capsys):
    (tmp_path / "content").mkdir()
    assert ended("schema", "荣誉", "--site", str(tmp_path)) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "荣誉"
