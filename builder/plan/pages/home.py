"""The home page: its sections in the order of site.yaml."""

from collections.abc import Iterator
from functools import partial

from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.kinds import KINDS, Activity, Branch
from builder.model.parts import Card, Group, Number
from builder.model.sequence import foremost, led_by
from builder.model.story import Story
from builder.model.views import HomeView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.calendar import months_of
from builder.plan.parts.heads import home_head
from builder.plan.parts.page import page
from builder.plan.parts.tree import tree_of

DEFAULT_SECTIONS = ("lead", "members", "activities", "brands", "figures", "posts", "branches")
_SHOWN = {"members": 4, "activities": 5, "brands": 3, "posts": 6}
_DEFAULT_SHOWN = 6


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """The one page."""
    yield page("index.html", Rank.LIST, partial(_view, catalogue), catalogue, ("home.html",))


def _view(catalogue: Catalogue) -> HomeView:
    lead = lead_of(catalogue)
    months = months_of(catalogue.by_kind.get(Activity.about.folder, ()), catalogue)
    sections = tuple(
        section
        for section in catalogue.settings.home or DEFAULT_SECTIONS
        if _filled(section, catalogue)
    )
    return HomeView(
        path="index.html",
        head=home_head(catalogue, lead.image if lead else None),
        sections=sections,
        lead=lead,
        groups=dict(_groups(sections, lead, catalogue)),
        month=months[0] if months else None,
        figures=_figures(catalogue),
        tree=tree_of(catalogue) if Branch.about.folder in sections else (),
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
    return (
        bool(catalogue.settings.figures) if section == "figures" else section in catalogue.by_kind
    )


def _groups(
    sections: tuple[str, ...], lead: Card | None, catalogue: Catalogue
) -> Iterator[tuple[str, Group]]:
    """The foremost and the newest of each kind; the lead is not repeated below itself."""
    counters = {kind.about.folder: kind.about.counter for kind in KINDS}
    above = lead.path if lead and "lead" in sections else ""
    for folder in sections:
        stories = catalogue.by_kind.get(folder, ())
        if stories:
            others = [story for story in stories if story.address != above]
            most = _SHOWN.get(folder, _DEFAULT_SHOWN)
            shown = led_by(foremost(others, most), others)[:most]
            yield (
                folder,
                Group(
                    label=catalogue.label(folder),
                    cards=catalogue.cards_of(shown),
                    kind=folder,
                    more=index_of(folder),
                    total=len(stories),
                    counter=counters[folder],
                ),
            )


def _figures(catalogue: Catalogue) -> tuple[Number, ...]:
    figures = catalogue.settings.figures
    return tuple(Number(f.value.words, f.unit, f.name, f.note) for f in figures)
