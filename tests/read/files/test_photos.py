"""Facts of photos: looked at once for all copies, remembered by their bytes, told where they moved."""

from pathlib import Path

import pytest

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of, key_of
from builder.read.files.folder import pictures_among
from builder.read.files.photos import photos_of
from builder.read.files.snapshot import take_snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.store.memory import Memory
from builder.store.store import Store
from tests.kit.small_site import draw, write

VERSION = key_of("1")


@pytest.fixture
def site(tmp_path) -> Path:
    draw(tmp_path / "content/posts/a/灯.png", (200, 40, 40), (40, 30))
    write(tmp_path / "content/posts/b/同灯.png", (tmp_path / "content/posts/a/灯.png").read_bytes())
    write(tmp_path / "content/posts/b/坏.jpg", b"\xff\xd8\xff\xe0 no picture")
    return tmp_path


def facts(site: Path, store: Store, versions: Digest = VERSION):
    snapshot = take_snapshot(site, store)
    tools = SurveyTools(versions, Memory(store), Crew(workers=1))
    return snapshot, photos_of(Survey(snapshot, tools), pictures_among(snapshot.files))


def test_every_copy_has_the_facts_of_the_one_that_was_looked_at(site):
    with Store.open(site / "store") as store:
        _, found = facts(site, store)
    assert found.photos["content/posts/a/灯.png"] == found.photos["content/posts/b/同灯.png"]
    assert (found.photos["content/posts/a/灯.png"].width, found.problems) == (40, ())
    assert found.dark["content/posts/b/坏.jpg"].mend


def test_what_is_remembered_is_not_looked_at_again(site):
    with Store.open(site / "store") as store:
        snapshot, first = facts(site, store)
        for file in snapshot.files:
            (site / file.path).write_bytes(b"")  # looking would find nothing
        tools = SurveyTools(VERSION, Memory(store), Crew(workers=1))
        assert photos_of(Survey(snapshot, tools), pictures_among(snapshot.files)) == first
        anew = SurveyTools(key_of("2"), Memory(store), Crew(workers=1))
        assert photos_of(Survey(snapshot, anew), pictures_among(snapshot.files)) != first


def test_a_photo_that_changed_since_it_was_listed_is_told_and_not_remembered(site):
    with Store.open(site / "store") as store:
        snapshot = take_snapshot(site, store)
        (site / "content/posts/b/坏.jpg").write_bytes(b"other")
        tools = SurveyTools(VERSION, Memory(store), Crew(workers=1))
        found = photos_of(Survey(snapshot, tools), pictures_among(snapshot.files))
        key = key_of(VERSION, "photo", digest_of(b"\xff\xd8\xff\xe0 no picture"))
        assert store.memo(key) is None
    (problem,) = found.problems
    assert (problem.code, problem.path) == ("FC114", "content/posts/b/坏.jpg")
    assert "content/posts/b/坏.jpg" not in found.dark
