"""Recordings as pages and feeds offer them."""

import pytest

from builder.digest import Digest
from builder.model.artifact import StripRecording
from builder.model.recordings import Recording
from builder.plan.parts.recordings import audio_of, heard_of, recording_artifact

SOUND = Recording(Digest("r" * 32), "m4a", 1_240_000, 65.2)


def test_a_page_names_the_file_that_is_promised():
    artifact = recording_artifact(SOUND)
    assert audio_of(SOUND).path == artifact.path
    assert artifact.recipe() == StripRecording(SOUND.source)


@pytest.mark.parametrize(("sort", "said"), [("m4a", "audio/mp4"), ("mp3", "audio/mpeg")])
def test_it_says_what_it_is(sort, said):
    audio = audio_of(Recording(SOUND.source, sort, 900, 0))
    assert audio.type == said
    assert audio.path.endswith(f".{sort}")
    assert audio.length == ""


def test_how_long_and_how_large_it_is():
    assert (audio_of(SOUND).length, audio_of(SOUND).size) == ("1:05", "1.2 MB")


def test_a_feed_encloses_it_under_the_title_of_its_story():
    heard = heard_of(SOUND, "门铃")
    assert (heard.title, heard.bytes, heard.path) == (
        "门铃（朗读）",
        SOUND.bytes,
        audio_of(SOUND).path,
    )
