"""The points that crops of pictures keep: whether each is one that a page can place."""

from collections.abc import Iterator

from builder.model.focus import focus_of
from builder.model.story import Story
from builder.problems import Problem, shape_of

_EXAMPLE = shape_of("焦点: 50% 30%", "焦点")


def focus_points(story: Story) -> Iterator[Problem]:
    """FC609: a focus that means no point; the crop is as if none was written."""
    for position, shot in enumerate(story.gallery):
        if shot.focus and focus_of(shot.focus) is None:
            said = f"图片“{shot.file}”的焦点写成了“{shot.focus}”，看不出是哪一点，没有用上"
            mend = "写从左、从上各百分之几，或者 左上、右、居中 这样的词"
            where = story.where(f"gallery.{position}.focus")
            yield where.problem("FC609", said, mend, _EXAMPLE)
