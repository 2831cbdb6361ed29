"""A film is published as it was looked at, or not at all."""

from builder.digest import digest_of
from builder.make.films import stripped
from builder.problems import Problem
from tests.kit.small_films import PLACE, mp4


def test_a_film_comes_in_pieces_without_the_place_where_it_was_taken(tmp_path):
    content = mp4()
    (tmp_path / "a.mp4").write_bytes(content)
    made = b"".join(stripped(tmp_path, "a.mp4", digest_of(content)))
    assert PLACE in content
    assert PLACE not in made


def test_a_film_that_changes_while_it_is_made_is_a_problem(tmp_path):
    (tmp_path / "a.mp4").write_bytes(mp4())
    problem = stripped(tmp_path, "a.mp4", digest_of(b"another"))
    assert isinstance(problem, Problem)
    assert problem.code == "FC605"


def test_a_film_that_is_gone_is_a_problem_that_names_it(tmp_path):
    problem = stripped(tmp_path, "gone.mp4", digest_of(b""))
    assert (problem.path, problem.code) == ("gone.mp4", "FC621")


def test_a_file_that_cannot_be_played_is_a_problem(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"no film")
    problem = stripped(tmp_path, "a.mp4", digest_of(b"no film"))
    assert (problem.path, problem.code) == ("a.mp4", "FC621")
