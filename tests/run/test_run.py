"""One run under way: what it looks up once, and what keeps it from beginning."""

import datetime as dt

import pytest

from builder.crew.workers import Workers
from builder.problems import Problem
from builder.run.run import opened
from tests.kit.small_site import NOW, built, make_site, options, write

ALONE = Workers(count=1)
SHEET = "theme/assets/print.css"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / SHEET, "@media print { body { margin: 1mm } }\n")
    return root


def run_in(root, **more):
    return opened(options(root, root / "output", workers=ALONE, **more), lambda *_: None)


def test_a_folder_that_holds_the_stories_is_no_output(site):
    with opened(options(site, site / "content"), lambda *_: None) as run:
        assert isinstance(run, Problem)
    assert (site / "content/posts/note.md").exists()


def test_the_public_site_is_never_mixed_with_an_inner_view(site):
    assert built(site, workers=ALONE).summary
    with run_in(site, marked="内部预览", drafts=True) as run:
        assert isinstance(run, Problem)


def test_a_folder_is_looked_at_once_in_a_run_and_again_in_a_new_one(site):
    with run_in(site) as run:
        first = run.snapshot
        write(site / "content/posts/new.md", "---\n标题: 新\n---\n")
        assert run.snapshot is first
        assert "content/posts/new.md" in run.anew().snapshot.digests


def test_a_theme_that_is_edited_while_it_is_used_is_told(site):
    with run_in(site) as run:
        assert run.themes
        assert run.theme_problems == ()
        write(site / SHEET, "@media print { body { margin: 22mm } }\n")
        assert [each.code for each in run.theme_problems] == ["FC713"]


def mark(root, **more):
    with run_in(root, **more) as run:
        return run.mark


def test_a_run_is_named_by_its_inputs_and_not_by_the_clock(site):
    before = mark(site)
    assert mark(site, now=NOW + dt.timedelta(days=400)) == before
    assert mark(site, keep_going=True) != before
    write(site / "content/posts/note.md", "---\n标题: 别的\n---\n")
    assert mark(site) != before


def test_nothing_is_remembered_of_an_output_that_is_not_there(site):
    with run_in(site) as run:
        assert run.standing is None
    assert built(site, workers=ALONE).summary
    with run_in(site) as run:
        assert run.standing.findings.published > 0
