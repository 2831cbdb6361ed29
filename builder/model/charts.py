"""Charts as pages draw them: marks with their lengths, and the sentence that says what they show."""

import msgspec

from builder.model.parts import Link


class ChartMark(msgspec.Struct, frozen=True, omit_defaults=True):
    """One bar, stretch or point: what it stands for, its figure in words, and its length.

    ``length`` is in thousandths of the longest (columns, lollipops) or of all together (strip);
    ``is_named`` where its figure stands beside it, too.
    """

    label: str
    words: str
    length: int
    is_named: bool = False


class Chart(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """``columns`` over years, a ``strip`` of parts, ``dots`` of which some are hollow, or
    ``lollipops`` to compare by.

    ``title`` is a sentence; ``counted`` is what ``marks`` are of (年份). Of dots ``filled`` are, the
    others up to ``total`` are hollow.
    """

    shape: str
    title: str
    counted: str = ""
    unit: str = ""
    marks: tuple[ChartMark, ...] = ()
    filled: int = 0
    total: int = 0


class ShownFigure(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One figure of the page of figures: its words as people read them, its chart, and by whose
    count it is; ``source`` is the story that tells it."""

    label: str
    words: str = ""
    unit: str = ""
    note: str = ""
    source: Link | None = None
    chart: Chart | None = None
