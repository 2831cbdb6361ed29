"""The oracle: whatever is edited, and whatever befalls a build, the next one gives the bytes of a
clean one."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kit.site_edits import EDITS, World
from tests.kit.small_site import built, published

OF_THE_STORE = {"FC811", "FC820"}
"""Notices of what happened to the builder's own files; a build from nothing has none."""


def agrees_with_a_clean_build(world: World, before: dict[str, bytes]) -> None:
    """Builds twice, here and from nothing in another folder, and compares every byte."""
    result = built(world.root, now=world.now)
    clean = world.root.parent / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    for part in ("content", "theme"):
        if (world.root / part).exists():
            shutil.copytree(world.root / part, clean / part)
    expected = built(clean, now=world.now)
    assert [p for p in result.problems if p.code not in OF_THE_STORE] == list(expected.problems)
    if expected.summary is None:
        assert result.summary is None
        assert published(world.root / "output") == before
    else:
        assert published(world.root / "output") == published(clean / "output")


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 200)), min_size=1, max_size=5))
def test_every_incremental_build_equals_a_clean_one(edits):
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder) / "site")
        agrees_with_a_clean_build(world, {})
        for edit, number in edits:
            if not world.stories():
                break
            edit(world, number)
            before = published(world.root / "output")
            agrees_with_a_clean_build(world, before)


def test_each_kind_of_edit_alone_equals_a_clean_build(tmp_path):
    world = World(tmp_path / "site")
    agrees_with_a_clean_build(world, {})
    for number, edit in enumerate(EDITS):
        edit(world, number)
        agrees_with_a_clean_build(world, published(world.root / "output"))
