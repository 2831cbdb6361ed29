"""What stands in a new story until somebody changes it."""

from builder.model.samples import PLACEHOLDERS, SKELETON_BODY


def test_every_line_of_the_skeleton_that_says_something_is_a_placeholder():
    lines = {line for line in SKELETON_BODY.splitlines() if line}
    assert lines == PLACEHOLDERS
    assert "" not in PLACEHOLDERS
