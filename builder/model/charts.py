"""Charts as pages draw them: marks with their lengths, and the sentence that says what they show."""

import msgspec

from builder.model.parts import Link


class ChartMark(msgspec.Struct, frozen=True, omit_defaults=True):
    """One bar, stretch or point of a chart: what it stands for, its figure in words, and its
    length.

    ``length`` is in thousandths: of the longest (columns, lollipops) or of all together (strip).
    ``is_named`` where its figure is written beside it. ``words`` is "" where nobody has given a
    figure.
    """

    label: str
    words: str
    length: int
    is_named: bool = False


class ChartRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A second row of figures below a chart: a mark for each of the chart's years."""

    label: str
    unit: str
    marks: tuple[ChartMark, ...]


class Chart(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A chart, ready to be drawn: ``columns`` over years, a ``strip`` of parts, ``dots`` of which
    some are hollow, or ``lollipops`` to compare by.

    ``title`` is a sentence; ``label`` says what is counted (党员数), ``counted`` what the ``marks``
    stand for (年份). ``rows`` say what each column consists of. The first ``filled`` dots of
    ``total`` are solid.
    """

    shape: str
    title: str
    label: str = ""
    counted: str = ""
    unit: str = ""
    marks: tuple[ChartMark, ...] = ()
    rows: tuple[ChartRow, ...] = ()
    filled: int = 0
    total: int = 0


class ShownFigure(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One figure of the page of figures: its words as people read them, its chart, by whose count
    it is; ``source`` is the story that tells it."""

    label: str
    words: str = ""
    unit: str = ""
    note: str = ""
    source: Link | None = None
    chart: Chart | None = None
