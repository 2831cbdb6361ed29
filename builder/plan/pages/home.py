"""The home page: its sections in the order of site.yaml."""

from collections.abc import Iterator, Sequence
from functools import partial

from builder.lettering.phrases import phrases
from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.kinds.known import Kinds
from builder.model.parts import Card, Group, Month, Number
from builder.model.references import is_tree
from builder.model.sequence import foremost, led_by
from builder.model.site import Figure
from builder.model.story import Story
from builder.model.views import HomeView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.figures import figures_page
from builder.plan.parts.calendar import months_of
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
    """The lead, then every kind that has a place on the home page; trees last."""
    shown = [kind for kind in kinds.sections if kind.about.home]
    folders = [kind.about.folder for kind in sorted(shown, key=is_tree)]
    return ("lead", *folders[:_ABOVE_FIGURES], "figures", *folders[_ABOVE_FIGURES:])


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page."""
    yield page("index.html", Rank.LIST, partial(_view, catalogue), catalogue, ("home.html",))


def _view(catalogue: Catalogue) -> HomeView:
    lead = lead_of(catalogue)
    sections = tuple(
        section
        for section in catalogue.settings.home or default_sections(catalogue.site.kinds)
        if _filled(section, catalogue)
    )
    return HomeView(
        path="index.html",
        head=home_head(catalogue, lead.image if lead else None),
        sections=sections,
        lead=lead,
        groups=dict(_groups(sections, lead, catalogue)),
        stream=stream_of(sections, catalogue),
        figures=_figures(catalogue),
        figures_page=figures_page(catalogue.site),
    )


def lead_of(catalogue: Catalogue) -> Card | None:
    """The newest pinned story, else the newest with a cover, else the newest."""
    told = [story for story in reversed(catalogue.site.stories) if story.about.sorted_by_date]
    chosen = next((s for s in told if s.pinned), None) or next(
        (s for s in told if _has_cover(s, catalogue)), None
    )
    return catalogue.card(chosen or next(iter(told), None))


def _has_cover(story: Story, catalogue: Catalogue) -> bool:
    return catalogue.site.pictures[story.address].cover is not None


def _filled(section: str, catalogue: Catalogue) -> bool:
    """Whether a section has anything to show; an unknown word shows nothing."""
    if section == "lead":
        return lead_of(catalogue) is not None
    if section == "figures":
        return bool(catalogue.settings.figures)
    return catalogue.site.kinds.is_section(section) and section in catalogue.by_kind


def _groups(
    sections: tuple[str, ...], lead: Card | None, catalogue: Catalogue
) -> Iterator[tuple[str, Group]]:
    """The foremost and the newest of each kind; the lead is not repeated below itself."""
    above = lead.path if lead and "lead" in sections else ""
    for folder in sections:
        if stories := catalogue.by_kind.get(folder, ()):
            yield folder, _group(stories, above, catalogue)


def _group(stories: Sequence[Story], above: str, catalogue: Catalogue) -> Group:
    about = stories[0].about
    others = [story for story in stories if story.address != above]
    return Group(
        label=catalogue.label(about.folder),
        cards=catalogue.cards_of(_first(others, about.home or _WHERE_NAMED)),
        kind=about.folder,
        shape=about.shape,
        more=index_of(about.folder),
        total=len(stories),
        counter=about.counter,
        month=_newest_month(stories, catalogue) if about.calendar else None,
        tree=tree_of(about.folder, catalogue),
    )


def _first(stories: Sequence[Story], most: int) -> tuple[Story, ...]:
    """Those that staff have numbered, then the newest."""
    return led_by(foremost(stories, most), stories)[:most]


def _newest_month(stories: Sequence[Story], catalogue: Catalogue) -> Month | None:
    return next(iter(months_of(stories, catalogue)), None)


def _figures(catalogue: Catalogue) -> tuple[Number, ...]:
    return tuple(_figure(figure, catalogue) for figure in catalogue.settings.figures)


def _figure(figure: Figure, catalogue: Catalogue) -> Number:
    cut = phrases(figure.note, catalogue.lexicon) if figure.note else ()
    return Number(figure.value.words, figure.unit, figure.name, figure.note, cut)
