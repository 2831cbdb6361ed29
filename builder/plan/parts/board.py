"""The board of the home page: the notices that are still open to objections, and whose they are."""

from collections.abc import Iterator

from builder.model.field import kinds_named_by
from builder.model.notices import period_of
from builder.model.parts import Link
from builder.model.slips import OpenSpan, Slip
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.cards import day_of


def board_of(catalogue: Catalogue) -> tuple[Slip, ...]:
    """Every notice that has not ended on the day of this edition, the first to end first."""
    return tuple(sorted(_slips(catalogue), key=_order))


def open_span(story: Story) -> OpenSpan | None:
    """The days in which a story is open to objections; None of one that is no 公示."""
    period = period_of(story)
    if period is None:
        return None
    since, until = day_of(period.start), day_of(period.end)
    return OpenSpan(since, until) if since and until else None


def bodies_of(catalogue: Catalogue) -> tuple[Link, ...]:
    """The stories (branches) that residents may say are their own, in the order of their list."""
    return tuple(
        Link(story.name, story.address)
        for folder in kinds_named_by(Story, "branch")
        for story in catalogue.by_kind.get(folder, ())
    )


def _slips(catalogue: Catalogue) -> Iterator[Slip]:
    for story in catalogue.site.stories:
        period, span = period_of(story), open_span(story)
        if period and span and not story.concluded:
            yield Slip(catalogue.cards[story.address], span, period.phone)


def _order(slip: Slip) -> tuple[str, str]:
    return slip.span.until.iso, slip.card.path
