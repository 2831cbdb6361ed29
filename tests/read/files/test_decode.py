"""Line ends that end no line of the file."""

import pytest

from builder.read.files.decode import decode, decode_prose


@pytest.mark.parametrize(
    ("typed", "prose"),
    [
        ("桥头\x0b渡口", "桥头\u2028渡口"),
        ("桥头\u2028渡口", "桥头\u2028渡口"),
        ("桥头\x85渡口", "桥头\u2028渡口"),
        ("桥头\x0c渡口", "桥头\u2029渡口"),
        ("桥头\u2029渡口", "桥头\u2029渡口"),
        ("桥头\r\n渡口", "桥头\n渡口"),
    ],
)
def test_prose_keeps_them_and_all_else_has_spaces(typed, prose):
    assert decode_prose(typed.encode(), "a.md") == prose
    assert decode(typed.encode(), "a.md") == prose.replace("\u2028", " ").replace("\u2029", " ")
