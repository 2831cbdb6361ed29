"""What is said of lines while blocks are read."""

from builder.problems import Severity
from builder.read.prose.lines import line_of
from builder.read.prose.remarks import surplus_cells, too_deep, unclosed
from builder.read.prose.tables import Row


def test_the_first_row_too_wide_is_named_with_the_number_of_all():
    found = surplus_cells([Row(4, ["桥", "渡", "船"]), Row(6, ["1", "2", "3"])], 2)
    assert (found.line, found.code) == (4, "FC330")
    assert "有 3 格，表头只有 2 格，这样的有 2 行" in found.message
    assert "这样的有" not in surplus_cells([Row(4, ["桥", "渡", "船"])], 2).message


def test_a_fence_left_open_is_named_by_its_sign():
    found = unclosed(line_of(3, "~~~ python"))
    assert (found.line, found.code, found.severity) == (3, "FC331", Severity.WARNING)
    assert "“~~~”" in found.message


def test_too_many_levels_are_an_error():
    found = too_deep(line_of(9, "- 桥"))
    assert (found.line, found.code, found.severity) == (9, "FC301", Severity.ERROR)
