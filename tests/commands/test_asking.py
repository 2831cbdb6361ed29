"""`fengcai why`: what may be asked, and how it ends."""

import json

import pytest
from click.testing import CliRunner

from builder.commands.cli import cli
from builder.crew.workers import Workers
from tests.kit.small_site import built, make_site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("asking") / "site")
    assert built(root, workers=Workers(count=1)).summary
    return root


def ask(site, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["why", *words, "--site", str(site)])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("members/lamp.html", 0),
        ("https://small.example/sub/members/lamp.html", 0),
        ("output/members/lamp.html", 0),
        ("content/members/lamp/index.md", 0),
        ("members/nobody.html", 1),
        ("", 0),
    ],
)
def test_it_ends_with_0_for_what_belongs_to_the_site(site, asked, code):
    assert ask(site, asked)[0] == code


def test_the_address_of_another_site_is_no_question_to_this_one(site):
    code, said = ask(site, "https://elsewhere.example/members/lamp.html")
    assert code == 2
    assert "https://small.example/sub/" in said


def test_a_report_is_written_whole_or_not_at_all(site, tmp_path):
    file = tmp_path / "why.json"
    assert ask(site, "members/lamp.html", "--report", str(file))[0] == 0
    assert json.loads(file.read_bytes())
    code, said = ask(site, "members/lamp.html", "--report", str(tmp_path / "no" / "why.json"))
    assert code == 2
    assert "没有" in said
