"""content/README.md says what the program says. To renew its generated parts: ``python -m
tests.forms.test_manual``."""

import re

from builder.forms.manual import PARTS, renewed
from builder.problems import Severity
from tests.kit import ROOT

PROJECT = ROOT
MANUAL = PROJECT / "content" / "README.md"
COPY = PROJECT / "builder" / "starter" / "content" / "README.md"
HOW_TO_RENEW = "the declarations have changed: run  python -m tests.forms.test_manual"
CODE = re.compile(r"\bFC\d{3}\b")


def text(path):
    return path.read_text(encoding="utf-8")


def listed():
    """Every row of the manual's tables of codes."""
    rows = re.findall(r"^\| (FC\d{3}) \| (.*?) \| (.*?) \|$", text(MANUAL), re.M)
    assert rows
    return rows


def used():
    """Every code that some room reports, with the module it stands in."""
    found = {}
    for path in sorted((PROJECT / "builder").rglob("*.py")):
        for code in CODE.findall(text(path)):
            found.setdefault(code, path.relative_to(PROJECT).as_posix())
    return found


def test_the_generated_parts_are_up_to_date():
    assert renewed(text(MANUAL)) == text(MANUAL), HOW_TO_RENEW


def test_each_generated_part_stands_in_the_manual_once():
    assert sorted(re.findall("<!-- (.*?)：由程序生成 -->", text(MANUAL))) == sorted(PARTS)


def test_a_new_site_brings_the_same_manual():
    assert text(COPY) == text(MANUAL), HOW_TO_RENEW


def test_every_code_is_explained_with_what_to_do_and_none_that_nothing_reports():
    explained = {code for code, meaning, mend in listed() if meaning.strip() and mend.strip()}
    missing = {code: where for code, where in used().items() if code not in explained}
    assert missing == {}, "add a row for each to the tables of codes in content/README.md"
    assert sorted(explained - used().keys()) == [], (
        "no room reports these any more: take their rows away"
    )


def test_codes_are_listed_once_and_in_order():
    codes = [code for code, *_ in listed()]
    assert codes == sorted(set(codes))


def test_the_manual_explains_how_grave_each_problem_is():
    assert all(f"**{each.label}**" in text(MANUAL) for each in Severity)


def test_both_readmes_name_every_command():
    from builder.commands.cli import cli

    for name in ("README.md", "README.zh-CN.md"):
        said = text(PROJECT / name)
        assert [command for command in cli.commands if f"`fengcai {command}" not in said] == []


def renew():
    MANUAL.write_text(renewed(text(MANUAL)), encoding="utf-8")
    COPY.write_text(text(MANUAL), encoding="utf-8")


if __name__ == "__main__":
    renew()
