"""Who makes the pages changes nothing: this process, a forked pool and a started one give the same
bytes, even where workers die."""

import os
from pathlib import Path

import pytest

from builder.crew.workers import Workers
from builder.problems import errors
from builder.read.files import readings
from builder.run import produce
from tests.kit.falling import die
from tests.kit.small_site import SETTINGS, built, many_stories, published, write

ALONE = Workers(count=1)
TWO = Workers(count=2, start_method="fork")
forks = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a started worker would not know the deadly act"
)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_pool_makes_the_same_bytes_as_one_process(tmp_path, method):
    root = many_stories(tmp_path / "site", 120)
    built(root, tmp_path / "alone", workers=ALONE)
    other = many_stories(tmp_path / "other", 120)
    built(other, tmp_path / "pool", workers=Workers(count=2, start_method=method))
    assert published(tmp_path / "pool") == published(tmp_path / "alone")


def deadly(act, is_deadly):
    """The same, but its process dies where ``is_deadly``."""

    def acting(*given):
        if is_deadly(given):
            die()
        return act(*given)

    return acting


@forks
@pytest.mark.parametrize(
    ("room", "name", "is_deadly"),
    [
        (produce, "stage_file", lambda given: given[1] == "posts/p50.html"),
        (readings, "read_story", lambda given: given[0].path == "content/posts/p50.md"),
    ],
)
def test_a_build_whose_workers_all_die_publishes_nothing_says_why_and_the_next_one_goes_on(
    tmp_path, monkeypatch, room, name, is_deadly
):
    root = many_stories(tmp_path / "site", 120)
    built(root, workers=ALONE)
    before = published(root / "output")
    write(root / "content/site.yaml", SETTINGS + "电话: 0000-1\n")
    monkeypatch.setattr(room, name, deadly(getattr(room, name), is_deadly))
    (root / ".fengcai/store.db").unlink()  # every story is read again
    result = built(root, workers=TWO)
    assert [problem.code for problem in errors(result.problems)] == ["FC815"]
    assert result.summary is None
    assert published(root / "output") == before
    monkeypatch.undo()
    assert built(root, workers=TWO).summary
    assert published(root / "output") != before


@forks
def test_a_worker_that_dies_once_changes_no_byte_of_a_build(tmp_path, monkeypatch):
    root = many_stories(tmp_path / "site", 120)
    built(root, tmp_path / "alone", workers=ALONE)
    grave = tmp_path / "grave"
    is_first = deadly(
        produce.stage_file, lambda given: given[1] == "posts/p50.html" and _dug(grave)
    )
    monkeypatch.setattr(produce, "stage_file", is_first)
    result = built(root, tmp_path / "pool", workers=TWO)
    assert grave.exists()
    assert result.summary
    assert published(tmp_path / "pool") == published(tmp_path / "alone")


def _dug(grave: Path) -> bool:
    """Whether this is the first to come here."""
    if grave.exists():
        return False
    grave.touch()
    return True
