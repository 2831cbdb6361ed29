"""数说: the figures that the site keeps, that its stories tell, and that it can count itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from builder.chinese import date_in_words, number_in_words
from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.amount import Amount
from builder.model.artifact import Artifact, Rank
from builder.model.charts import Chart, ShownFigure
from builder.model.field import Declared, declared_fields
from builder.model.metrics import Metric
from builder.model.parts import Link
from builder.model.site import Site
from builder.model.story import Story
from builder.model.views import FiguresView
from builder.plan.catalogue import Catalogue
from builder.plan.parts import charts
from builder.plan.parts.columns import CountsByYear, axis_of, over_years
from builder.plan.parts.heads import page_head
from builder.plan.parts.page import page

CALLED = "数说"
_FOLDER = "figures"
_FEWEST = 2
"""Of one year, or of one sort, there is nothing to compare."""


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page; none where neither the site nor a story has a figure."""
    if path := figures_page(catalogue.site):
        yield page(
            path,
            Rank.LIST,
            partial(_view, catalogue),
            catalogue,
            ("figures.html",),
        )


def figures_page(site: Site) -> str:
    """The path of the page; "" where neither the site nor a story has a figure."""
    return index_of(_FOLDER) if site.has_figures else ""


def _view(catalogue: Catalogue) -> FiguresView:
    label, path = catalogue.label(_FOLDER), index_of(_FOLDER)
    return FiguresView(
        path=path,
        head=page_head(label, "", path, catalogue, None),
        section=path,
        crumbs=(Link("首页", "index.html"), Link(label, "")),
        heading=label,
        kept=tuple(map(_kept, catalogue.site.metrics)),
        told=tuple(_told(reversed(catalogue.site.stories))),
        counted=tuple(_counted(catalogue)),
    )


def _kept(metric: Metric) -> ShownFigure:
    value = metric.value or Amount(0)
    return ShownFigure(
        label=metric.name,
        words=value.words if metric.value else "",
        unit="" if value.named else metric.unit,
        note=_note(metric),
        chart=_chart(metric),
    )


def _note(metric: Metric) -> str:
    """By whose count, and on which day."""
    said = (
        f"截至{date_in_words(metric.as_of)}" if metric.as_of else "",
        f"来源：{metric.source}" if metric.source else "",
    )
    return "　".join(filter(None, said))


def _chart(metric: Metric) -> Chart | None:
    years = metric.by_year
    if len(years) >= _FEWEST:
        return _columns(metric.name, metric.unit, years)
    if len(metric.parts) >= _FEWEST:
        return charts.parts(tuple(metric.parts.items()), metric.unit)
    if metric.numerator and metric.denominator:
        return charts.share(metric.numerator, metric.denominator, metric.counted_in)
    return None


def _columns(label: str, unit: str, counted: Sequence[tuple[int, Amount]]) -> Chart:
    """Counts in time, over their years."""
    axis = axis_of(counted)
    amounts = [amount for _, amount in axis]
    return over_years([year for year, _ in axis], CountsByYear(label, unit, amounts))


def _told(newest: Iterable[Story]) -> Iterator[ShownFigure]:
    """Every figure of a story, with the story it comes from."""
    for story in newest:
        for figure in story.figures:
            yield ShownFigure(
                label=figure.name,
                words=figure.value.words,
                unit="" if figure.value.named else figure.unit,
                note=f"截至{date_in_words(figure.as_of)}" if figure.as_of else "",
                source=Link(story.name, story.address),
            )


def _counted(catalogue: Catalogue) -> Iterator[ShownFigure]:
    """What the site itself can count: stories by year and by kind, and what its fields add up to."""
    stories = catalogue.site.stories
    years = Counter(story.year for story in stories if story.year)
    yield _by_year("稿件", "篇", {year: Amount(count) for year, count in years.items()})
    kinds = Counter(catalogue.label(story.about.folder) for story in stories)
    yield _of_sorts("各栏目的稿件", "篇", kinds)
    for declared, told in _summed(stories).items():
        yield _by_year(declared.field.total, declared.field.measure.unit, _sums(declared, told))


def _summed(stories: Sequence[Story]) -> dict[Declared, tuple[Story, ...]]:
    """The fields whose values add up, each with the stories that have one and a day."""
    dated = (story for story in stories if story.day)
    return grouped((declared, story) for story in dated for declared in _adding_up(story))


def _adding_up(story: Story) -> Iterator[Declared]:
    """The fields of a story whose number counts towards a total."""
    for declared in declared_fields(type(story)):
        amount = getattr(story, declared.name) if declared.field.total else None
        if amount and not amount.uncounted:
            yield declared


def _sums(declared: Declared, stories: Iterable[Story]) -> dict[int, Amount]:
    """What a field adds up to in each year; “约” where a value was told in words."""
    told = grouped(
        (story.day.year, getattr(story, declared.name)) for story in stories if story.day
    )
    return {year: _added(amounts) for year, amounts in told.items()}


def _added(amounts: Sequence[Amount]) -> Amount:
    number = sum(each.number for each in amounts)
    return _sum(number, is_vague=any(each.text for each in amounts))


def _sum(number: float, *, is_vague: bool) -> Amount:
    words = number_in_words(number)
    return Amount(number, f"约 {words}" if is_vague else words)


def _by_year(label: str, unit: str, years: dict[int, Amount]) -> ShownFigure:
    total = sum(amount.number for amount in years.values())
    is_vague = any(amount.text.startswith("约") for amount in years.values())
    return ShownFigure(
        label=label,
        words=_sum(total, is_vague=is_vague).text,
        unit=unit,
        chart=_columns(label, unit, sorted(years.items())) if len(years) >= _FEWEST else None,
    )


def _of_sorts(label: str, unit: str, sorts: Counter[str]) -> ShownFigure:
    counted = [(name, Amount(count)) for name, count in sorts.most_common()]
    chart = charts.comparison(counted, unit) if len(counted) >= _FEWEST else None
    return ShownFigure(label=label, words=str(sorts.total()), unit=unit, chart=chart)
