"""The self-assessment of a folder of pages, written beside it."""

import pytest

from builder.run.assessing import write_assessment
from tests.kit.small_site import write

HOME = '<html lang="zh"><head><meta name="SiteName" content="小站"><title>小站</title></head><body>'


def test_it_is_written_under_the_name_that_the_site_gives_itself(tmp_path):
    write(tmp_path / "output/index.html", HOME)
    told = []
    found, written = write_assessment(
        tmp_path / "output", tmp_path, lambda *step: told.append(step)
    )
    assert found.name == "小站"
    assert written == tmp_path / "适老化与无障碍自评.html"
    assert "小站 · 适老化与无障碍自评" in written.read_text(encoding="utf-8")
    assert told == [("看页面", 1, 1)]


def test_a_site_without_a_first_page_has_the_name_of_its_folder(tmp_path):
    (tmp_path / "output").mkdir()
    found, _ = write_assessment(tmp_path / "output", tmp_path, lambda *_: None)
    assert (found.name, found.pages) == (tmp_path.name, 0)


def test_a_file_that_cannot_be_written_is_the_callers(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "适老化与无障碍自评.html").mkdir()
    with pytest.raises(OSError, match="自评"):
        write_assessment(tmp_path / "output", tmp_path, lambda *_: None)
