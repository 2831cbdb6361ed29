import pytest

from builder.publish.paths import path_problems


@pytest.mark.parametrize(
    "pair", [["a.html", "A.html"], ["x/a", "X/b"], ["a", "a/b"], ["a", "a"], ["ß.html", "SS.html"]]
)
def test_two_paths_that_cannot_stand_side_by_side_are_reported(pair):
    assert [problem.code for problem in path_problems(pair, "output")] == ["FC808"]
