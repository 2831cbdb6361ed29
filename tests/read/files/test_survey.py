"""What is remembered of files is not asked again; what may not last is not remembered."""

from builder.read.files.survey import Examination
from tests.kit.small_survey import surveyed


def ask(survey, *, lasts=True, sort="灯"):
    """What every file of the site is, and which had to be looked at."""
    looked = []

    def look(new):
        looked.extend(file.path.rpartition("/")[2] for file in new)
        return {file: Examination(file.stem.encode(), lasts) for file in new}

    found = survey.facts(sort, survey.snapshot.files, bytes.decode, look)
    return {path.rpartition("/")[2]: each for path, each in found.items()}, looked


def test_a_file_is_looked_at_once(tmp_path):
    with surveyed(tmp_path, {"a.txt": "一", "b.txt": "二"}) as survey:
        first, again = ask(survey), ask(survey)
    assert first == ({"a.txt": "a", "b.txt": "b"}, ["a.txt", "b.txt"])
    assert again == (first[0], [])


def test_the_same_bytes_under_another_ending_or_for_another_sort_are_another_thing(tmp_path):
    with surveyed(tmp_path, {"a.txt": "一"}) as survey:
        ask(survey)
        assert ask(survey, sort="河")[1] == ["a.txt"]
    with surveyed(tmp_path, {"b.doc": "一", "c.txt": "一"}) as survey:
        assert ask(survey)[1] == ["b.doc"]
        assert ask(survey) == ({"a.txt": "a", "b.doc": "b", "c.txt": "a"}, [])


def test_a_look_that_may_not_last_is_taken_again(tmp_path):
    with surveyed(tmp_path, {"a.txt": "一"}) as survey:
        assert ask(survey, lasts=False)[1] == ["a.txt"]
        assert ask(survey)[1] == ["a.txt"]


def test_what_examining_leaves_out_is_nothing(tmp_path):
    with surveyed(tmp_path, {"a.txt": "一"}) as survey:
        assert survey.facts("灯", survey.snapshot.files, bytes.decode, lambda _: {}) == {}
