"""The figures a site keeps: content/metrics.yaml."""

import datetime as dt
from typing import Annotated

import msgspec

from builder.model import settings_synonyms as also_here
from builder.model import synonyms as also
from builder.model.amount import Amount
from builder.model.blocks import Value
from builder.model.field import Field
from builder.problems import Where, line_among
from builder.regex import regex

YEAR = regex(r"(?:19|20)\d\d")
METRICS_FILES = ("content/metrics.yaml", "content/metrics.yml")


class Metric(Value, frozen=True, kw_only=True, omit_defaults=True):
    """One figure: what it counts, on which day, by whose count, and what it consists of."""

    name: Annotated[str, Field("名称", "居民提出的事", also=also_here.FIGURE_NAME)]
    value: Annotated[Amount | None, Field("数值", "417", usual=True, also=also.VALUE)] = None
    unit: Annotated[str, Field("单位", "件", usual=True, also=also.UNIT)] = ""
    as_of: Annotated[
        dt.date | None, Field("日期", "2026-06-18", hint="数到哪一天", also=also.AS_OF)
    ] = None
    source: Annotated[str, Field("来源", "某某台账", also=also.SOURCE)] = ""
    numerator: Annotated[
        Amount | None,
        Field("分子", "389", usual=True, hint="其中多少；和分母一起写", also=also_here.NUMERATOR),
    ] = None
    denominator: Annotated[
        Amount | None, Field("分母", "417", usual=True, also=also_here.DENOMINATOR)
    ] = None
    parts: Annotated[
        dict[str, Amount],
        Field("分项", "{办结: 389, 在办: 28}", hint="加起来要等于数值", also=also_here.PARTS),
    ] = {}
    years: Annotated[
        dict[str, Amount],
        Field("历年", "{2024: 119, 2025: 178}", hint="网页上画成图", also=also_here.YEARS_OF),
    ] = {}

    @property
    def by_year(self) -> list[tuple[int, Amount]]:
        """Its years in their order; keys that are no years are left out."""
        bare = ((key.strip().removesuffix("年"), value) for key, value in self.years.items())
        return sorted((int(key), value) for key, value in bare if YEAR.fullmatch(key))

    @property
    def counted_in(self) -> str:
        """The unit of its part and its whole, "" for a percentage."""
        return "" if self.unit.strip() in ("%", "％") else self.unit


class Metrics(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All of them, in the order of the file."""

    metrics: Annotated[tuple[Metric, ...], Field("数据", also=also_here.METRICS)] = ()

    path: str = METRICS_FILES[0]
    lines: dict[str, int] = {}

    def where(self, key: str) -> Where:
        """The line of a field, or else of the nearest block around it."""
        return Where(self.path, line_among(self.lines, key))
