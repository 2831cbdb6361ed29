"""The points that crops of pictures keep: whether each is one that a page can place."""

from collections.abc import Iterator

from builder.model.focus import focus_of
from builder.model.story import Story
from builder.problems import Problem, shape_of


def focus_points(story: Story) -> Iterator[Problem]:
    """A focus that means no point is left out, and the crop keeps what it would keep without."""
    for position, shot in enumerate(story.gallery):
        if shot.focus and focus_of(shot.focus) is None:
            key = f"gallery.{position}"
            yield Problem(
                path=story.fields_path,
                line=story.line_of(f"{key}.focus")
                or story.line_of(f"{key}.file")
                or story.line_of("gallery"),
                code="FC609",
                message=f"图片“{shot.file}”的焦点写成了“{shot.focus}”，看不出是哪一点，没有用上",
                mend="写从左、从上各百分之几，或者 左上、右、居中 这样的词",
                fixes=(shape_of("焦点: 50% 30%", "焦点"),),
            )
