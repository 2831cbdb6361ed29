"""The home page: its sections in the order of site.yaml."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from builder.chinese import date_in_words
from builder.grouping import grouped_by
from builder.lettering.phrases import phrases
from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.home import HomeView
from builder.model.kinds.known import Kinds
from builder.model.parts import Card, Group, Month, Number
from builder.model.references import is_tree
from builder.model.sequence import foremost, led_by
from builder.model.settings import Figure
from builder.model.slips import Slip
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.pages.figures import figures_page
from builder.plan.parts.board import board_of, bodies_of
from builder.plan.parts.calendar import months_of
from builder.plan.parts.directory import ways_in
from builder.plan.parts.heads import home_head
from builder.plan.parts.page import page
from builder.plan.parts.stream import stream_of
from builder.plan.parts.tree import tree_of

CALLED = "首页"
_WHERE_NAMED = 6
"""Cards of a kind that has no place on the home page but in a site's own settings."""
_ABOVE_FIGURES = 3
"""So many kinds stand above the figures, where the eye wants a rest."""


def default_sections(kinds: Kinds) -> tuple[str, ...]:
    """The sections of a home page that site.yaml does not order: the lead, then every kind that has
    a place there; trees last."""
    shown = [kind for kind in kinds.sections if kind.about.home or kind.about.looked_up]
    folders = [kind.about.folder for kind in sorted(shown, key=is_tree)]
    return ("lead", *folders[:_ABOVE_FIGURES], "figures", *folders[_ABOVE_FIGURES:])


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page."""
    yield page("index.html", Rank.LIST, partial(_view, catalogue), catalogue, ("home.html",))


def _view(catalogue: Catalogue) -> HomeView:
    lead, sections = lead_of(catalogue), tuple(_sections(catalogue))
    leading = frozenset([lead.path] if lead and "lead" in sections else ())
    board = _board(leading, catalogue)
    groups = _groups(sections, leading.union(slip.card.path for slip in board), catalogue)
    return HomeView(
        path="index.html",
        head=home_head(catalogue, lead.image if lead else None),
        sections=sections,
        lead=lead,
        groups=groups,
        board=board,
        bodies=bodies_of(catalogue) if board else (),
        stream=stream_of(sections, catalogue),
        **_counted(groups.values(), catalogue),
    )


def _board(leading: AbstractSet[str], catalogue: Catalogue) -> tuple[Slip, ...]:
    """The open notices, but for one that leads the page."""
    return tuple(slip for slip in board_of(catalogue) if slip.card.path not in leading)


def _counted(groups: Iterable[Group], catalogue: Catalogue) -> dict[str, Any]:
    """The figures, and the page that has all of them."""
    return {
        "figures": _figures(groups, catalogue),
        "figures_page": figures_page(catalogue.site),
    }


def _sections(catalogue: Catalogue) -> Iterator[str]:
    """Those that the site or its kinds ask for, and that have something to show."""
    for section in dict.fromkeys(_asked(catalogue)):
        if _filled(section, catalogue):
            yield section


def _asked(catalogue: Catalogue) -> tuple[str, ...]:
    return catalogue.settings.home or default_sections(catalogue.site.kinds)


def lead_of(catalogue: Catalogue) -> Card | None:
    """The card of the newest pinned story, else of the newest with a cover, else of the newest."""
    told = [story for story in reversed(catalogue.site.stories) if _may_lead(story)]
    chosen = next((s for s in told if s.pinned), None) or next(
        (s for s in told if _has_cover(s, catalogue)), None
    )
    return catalogue.card(chosen or next(iter(told), None))


def _may_lead(story: Story) -> bool:
    return story.about.sorted_by_date and not story.concluded


def _has_cover(story: Story, catalogue: Catalogue) -> bool:
    return catalogue.site.pictures[story.address].cover is not None


def _filled(section: str, catalogue: Catalogue) -> bool:
    """Whether a section has anything to show; an unknown word shows nothing."""
    if section == "lead":
        return lead_of(catalogue) is not None
    if section == "figures":
        return bool(catalogue.settings.figures)
    return catalogue.site.kinds.is_section(section) and bool(_current(section, catalogue))


def _current(folder: str, catalogue: Catalogue) -> tuple[Story, ...]:
    """The stories of a kind but for 公示 whose days are over, of which nothing is left to say."""
    return tuple(each for each in catalogue.by_kind.get(folder, ()) if not each.concluded)


def _groups(
    sections: tuple[str, ...], above: AbstractSet[str], catalogue: Catalogue
) -> dict[str, Group]:
    """The foremost and the newest of each kind; what stands above them is not repeated."""
    kinds = {folder: _current(folder, catalogue) for folder in sections}
    return {folder: _group(kinds[folder], above, catalogue) for folder in kinds if kinds[folder]}


def _group(stories: Sequence[Story], above: AbstractSet[str], catalogue: Catalogue) -> Group:
    """One kind on the home page: its first cards, and what else it shows there."""
    about = stories[0].about
    return Group(
        label=catalogue.label(about.folder),
        cards=catalogue.cards_of(_first(stories, above)),
        kind=about.folder,
        shape=about.shape,
        more=index_of(about.folder),
        total=len(catalogue.by_kind[about.folder]),
        counter=about.counter,
        month=_newest_month(stories, catalogue),
        tree=tree_of(about.folder, catalogue),
        doors=ways_in(about.folder, catalogue),
    )


def _first(stories: Sequence[Story], above: AbstractSet[str]) -> tuple[Story, ...]:
    """Those that staff have numbered, then the newest; none that stands above already."""
    most = stories[0].about.home or _WHERE_NAMED
    others = [story for story in stories if story.address not in above]
    return led_by(foremost(others, most), others)[:most]


def _newest_month(stories: Sequence[Story], catalogue: Catalogue) -> Month | None:
    """The month of the newest day of a kind of days; None of any other kind."""
    if not stories[0].about.calendar:
        return None
    return next(iter(months_of(stories, catalogue)), None)


def _figures(groups: Iterable[Group], catalogue: Catalogue) -> tuple[Number, ...]:
    """As many as the site has set, without those that a card above tells already: in their place
    come the next of those that it keeps."""
    told = {pair for group in groups for card in group.cards for pair in _told_on(card)}
    asked = catalogue.settings.figures
    numbers = (*(_figure(each, catalogue) for each in asked), *_kept(catalogue))
    new = [each for each in numbers if (each.text, each.unit) not in told]
    found = grouped_by(lambda number: number.label, new)
    return tuple(alike[0] for alike in found.values())[: len(asked)]


def _told_on(card: Card) -> Iterator[tuple[str, str]]:
    """The figure that a card shows on this page, with its unit."""
    for item in card.figures[:1]:
        unit = item.parts.get("unit")
        yield item.parts["value"].text, unit.text if unit else ""


def _figure(figure: Figure, catalogue: Catalogue) -> Number:
    cut = phrases(figure.note, catalogue.lexicon) if figure.note else ()
    return Number(figure.value.words, figure.unit, figure.name, figure.note, cut)


def _kept(catalogue: Catalogue) -> Iterator[Number]:
    """The figures of the site's own file."""
    for metric in catalogue.site.metrics:
        if metric.value:
            note = f"截至{date_in_words(metric.as_of)}" if metric.as_of else ""
            cut = phrases(note, catalogue.lexicon) if note else ()
            unit = "" if metric.value.named else metric.unit
            yield Number(metric.value.words, unit, metric.name, note, cut)
