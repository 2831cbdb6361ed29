"""The dots of a chart as the path of one SVG element, row by row; coordinates are those of a
drawing 320 wide."""

from builder.model.charts import Chart

WIDTH = 320
_ROOMS = ((40, 10), (120, 20))
"""Up to so many dots, so many stand in a row."""
_MOST_ACROSS = 30


def across(chart: Chart) -> int:
    """How many dots stand in a row."""
    return next((count for most, count in _ROOMS if chart.total <= most), _MOST_ACROSS)


def height(chart: Chart) -> float:
    """The height of all rows together, in a drawing 320 wide."""
    rows = -(-chart.total // across(chart))
    return round(rows * WIDTH / across(chart), 1)


def filled(chart: Chart) -> str:
    """The path (``d``) of the solid dots."""
    return _path(chart, 0, chart.filled)


def hollow(chart: Chart) -> str:
    """The path (``d``) of the hollow dots; "" where there are none."""
    return _path(chart, chart.filled, chart.total)


def _path(chart: Chart, begin: int, end: int) -> str:
    return "".join(_point(number, across(chart)) for number in range(begin, end))


def _point(number: int, in_a_row: int) -> str:
    """A line of no length: its round ends are the dot."""
    row, column = divmod(number, in_a_row)
    size = WIDTH / in_a_row
    return f"M{round(size * (column + 0.5), 1)} {round(size * (row + 0.5), 1)}h0"
