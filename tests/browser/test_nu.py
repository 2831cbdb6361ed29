"""The Nu HTML checker over every page of the demonstration: `make nu`."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.test_policy import folder_of
from tests.kit.npm_packages import NotHere, kept

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PACKAGE = "vnu-jar@26.9.27"


def _unpack(package: Path, folder: Path) -> None:
    shutil.copy(next(package.rglob("vnu.jar")), folder)


def checked(folder: Path) -> list[str]:
    """What it objects to, with the file and the line."""
    java = shutil.which("java")
    if not java:
        pytest.skip("这台机器没有 Java：sudo apt install default-jre-headless")
    try:
        jar = kept(PACKAGE, PACKAGE.replace("@", "-"), _unpack) / "vnu.jar"
    except NotHere as why:
        pytest.skip(str(why))
    asked = [java, "-Xss2m", "-jar", str(jar), "--errors-only", "--skip-non-html"]
    done = subprocess.run(
        [*asked, "--format", "json", "--exit-zero-always", str(folder)],
        capture_output=True,
        text=True,
    )
    said = json.loads(done.stderr or done.stdout)["messages"]
    return [f"{each.get('url')}:{each.get('lastLine')}  {each['message']}" for each in said]


def test_no_page_has_an_error(demonstration):
    assert checked(folder_of(demonstration)) == []


def test_it_does_object_to_what_is_wrong(tmp_path):
    page = "<!DOCTYPE html><html lang=zh><title>题</title><p><img alt=a><div></p></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert len(checked(tmp_path)) >= 2
