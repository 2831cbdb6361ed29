"""Recordings: only those that stories name are looked at, and only once."""

from pathlib import Path

from builder.crew.crew import Crew
from builder.digest import key_of
from builder.read.files.recordings import recordings_of
from builder.read.files.snapshot import take_snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.store.memory import Memory
from builder.store.store import Store
from tests.kit.small_library import post
from tests.kit.small_site import write
from tests.kit.small_sounds import SECONDS, mp3

NAMED, FALSE, OTHER = (f"content/posts/{name}.mp3" for name in ("念", "不是", "闲着"))
STORIES = (post("one", recording="念.MP3"), post("two", recording="不是.mp3"), post("three"))


def survey(root: Path, store: Store):
    snapshot = take_snapshot(root, store)
    tools = SurveyTools(key_of("1"), Memory(store), Crew(workers=1))
    return lambda: recordings_of(Survey(snapshot, tools), snapshot.files, STORIES)


def test_what_a_story_names_has_its_length_and_what_is_none_says_why(tmp_path):
    write(tmp_path / NAMED, mp3(60))
    write(tmp_path / FALSE, "不是录音")
    write(tmp_path / OTHER, mp3(60))
    with Store.open(tmp_path / "store") as store:
        found = survey(tmp_path, store)()
    assert found.lie == {NAMED, FALSE, OTHER}
    assert found.sound[NAMED].seconds == round(60 * SECONDS, 2)
    assert found.unheard[FALSE].mend
    assert OTHER not in found.sound.keys() | found.unheard.keys()


def test_a_recording_is_known_again_without_being_read(tmp_path):
    write(tmp_path / NAMED, mp3())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        first = look().sound
        (tmp_path / NAMED).unlink()
        assert look().sound == first


def test_a_recording_that_cannot_be_read_just_now_is_looked_at_again(tmp_path):
    write(tmp_path / NAMED, mp3())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        (tmp_path / NAMED).rename(tmp_path / "away.mp3")
        assert "读不出来" in look().unheard[NAMED].reason
        (tmp_path / "away.mp3").rename(tmp_path / NAMED)
        assert look().sound
