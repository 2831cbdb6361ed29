"""A recording is published as it was looked at, or not at all."""

import pytest

from builder.digest import digest_of
from builder.make.recordings import only_sound
from builder.problems import Problem
from tests.kit.small_films import PLACE
from tests.kit.small_sounds import APE, FRAME, ID3V1, m4a, mp3


@pytest.mark.parametrize("content", [mp3(behind=APE + ID3V1), m4a()], ids=["mp3", "m4a"])
def test_a_recording_comes_without_place_and_names(tmp_path, content):
    (tmp_path / "a").write_bytes(content)
    made = b"".join(only_sound(tmp_path, "a", digest_of(content)))
    for secret in (PLACE, b"SecretPhone"):
        assert secret not in made
    assert PLACE in content


def test_of_an_mp3_the_frames_alone_are_left(tmp_path):
    (tmp_path / "a").write_bytes(mp3(60, behind=ID3V1))
    made = b"".join(only_sound(tmp_path, "a", digest_of(mp3(60, behind=ID3V1))))
    assert made == FRAME * 60


@pytest.mark.parametrize(
    ("content", "looked_at", "code"), [(mp3(), b"other", "FC605"), (b"none", b"none", "FC671")]
)
def test_one_that_changed_or_cannot_be_heard_is_a_problem(tmp_path, content, looked_at, code):
    (tmp_path / "a").write_bytes(content)
    problem = only_sound(tmp_path, "a", digest_of(looked_at))
    assert isinstance(problem, Problem)
    assert (problem.path, problem.code) == ("a", code)


def test_one_that_is_gone_is_a_problem_that_names_it(tmp_path):
    problem = only_sound(tmp_path, "gone.mp3", digest_of(b""))
    assert (problem.path, problem.code) == ("gone.mp3", "FC671")
