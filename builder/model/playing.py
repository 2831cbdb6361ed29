"""Which stories an item of a screen's playlist asks for."""

from builder.model.screen import Selection, Take
from builder.model.story import Story
from builder.model.terms import alike


def may_be_played(story: Story) -> bool:
    """Whether a lobby screen has anything to show of a story: of an ended 公示 there is nothing
    left."""
    return not story.concluded


def is_wanted(story: Story, item: Selection) -> bool:
    """Whether an item of a playlist asks for this story; its branch is not looked at here."""
    about = story.about
    return (
        about.sorted_by_date
        and about.is_section
        and may_be_played(story)
        and (item.take is not Take.PINNED or story.pinned)
        and (not item.kinds or about.folder in item.kinds or about.label in item.kinds)
        and (not item.tags or _shares_a_tag(story, item))
    )


def _shares_a_tag(story: Story, item: Selection) -> bool:
    """Whether one of the item's tags is the story's, however both are spelt."""
    return not set(map(alike, item.tags)).isdisjoint(map(alike, story.tags))
