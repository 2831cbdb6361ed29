"""A stretch of text that readers see, and where each place of it stands in its file."""

import pytest

from builder.model.passage import Passage

BODY = Passage("第一行\n第二行\n\n第四行", "content/posts/a.md", 10)


@pytest.mark.parametrize(("position", "line"), [(0, 10), (3, 10), (4, 11), (8, 12), (9, 13)])
def test_a_place_in_a_body_is_on_the_line_it_was_typed_on(position, line):
    assert BODY.line_at(position) == line
    assert BODY.where(position).line == line


@pytest.mark.parametrize(("position", "column"), [(0, 1), (2, 3), (4, 1), (6, 3), (9, 1)])
def test_a_spot_counts_its_column_from_the_lines_beginning(position, column):
    assert BODY.spot(position, "行").column == column


def test_a_field_is_found_by_its_words_on_its_own_line():
    field = Passage("一句话\n又一句", "content/posts/a.md", 4, "summary")
    assert field.line_at(5) == 4
    assert field.spot(5, "一句").column == 0
