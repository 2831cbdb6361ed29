"""What stands in a new story until somebody changes it."""

import pytest

from builder.model.field import declared_fields
from builder.model.kinds import Activity, Service
from builder.model.samples import PLACEHOLDERS, SKELETON_BODY, is_fact


def test_every_line_of_the_skeleton_that_says_something_is_a_placeholder():
    lines = {line for line in SKELETON_BODY.splitlines() if line}
    assert lines == PLACEHOLDERS
    assert "" not in PLACEHOLDERS


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (Activity, "hosts", True),  # 某某党支部: nobody would miss a page of that name
        (Activity, "branch", False),
        (Activity, "honors", False),
        (Activity, "type", False),
        (Activity, "theme", True),
        (Service, "place", False),
    ],
)
def test_an_example_that_is_true_of_nobody_is_known_when_it_is_left(kind, name, expected):
    (declared,) = (each for each in declared_fields(kind) if each.name == name)
    assert is_fact(declared) is expected
