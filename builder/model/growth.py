"""Counts by year, as a page draws them."""

import msgspec


class Bar(msgspec.Struct, frozen=True, omit_defaults=True):
    """One count of a chart: its words, its share of the highest (0–1), and whether the chart says
    it in words."""

    text: str
    share: float
    is_told: bool = False


class Bars(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one thing counted in every year of a chart; None where nobody has written it."""

    label: str
    unit: str
    bars: tuple[Bar | None, ...]


class Growth(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a count went over the years, and what it was made of.

    ``title`` says it in a sentence; every one of ``counts`` and of the ``parts`` has a bar or None
    for each of ``years`` (``2019``, ``现在``).
    """

    title: str
    years: tuple[str, ...]
    counts: Bars
    parts: tuple[Bars, ...] = ()
