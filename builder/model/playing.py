"""Which stories an item of a screen's playlist asks for."""

from builder.model.choices import Scope
from builder.model.screen import Selection, Take
from builder.model.story import Story
from builder.model.terms import alike


def may_be_played(story: Story) -> bool:
    """Whether those it is about agreed to screens, or nobody was to be asked."""
    return story.consent is None or story.consent.covers(Scope.SCREEN)


def is_wanted(story: Story, item: Selection) -> bool:
    """Whether an item's query takes this story, whatever branch it belongs to; never one whose
    people did not agree to screens."""
    about = story.about
    return (
        about.sorted_by_date
        and about.is_section
        and may_be_played(story)
        and (item.take is not Take.PINNED or story.pinned)
        and (not item.kinds or about.folder in item.kinds or about.label in item.kinds)
        and (not item.tags or not set(map(alike, item.tags)).isdisjoint(map(alike, story.tags)))
    )
