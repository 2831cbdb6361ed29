"""公示: what is made public for objections says from when to when, and whom to call."""

from collections.abc import Iterator

from builder.model.choices import Column
from builder.model.story import Passage, Story
from builder.problems import Problem, shape_of


def notices(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC227: a story in the column 公示 without its period and phone."""
    is_publicity = getattr(story, "column", None) is Column.PUBLICITY
    if is_publicity and getattr(story, "notice", None) is None:
        yield Problem(
            path=story.fields_path,
            line=story.line_of("column"),
            code="FC227",
            message="“栏目”是公示，却没有写公示从哪天到哪天、打哪个电话",
            mend="加上“公示”一项",
            fixes=(shape_of("公示: {起: 2026-05-06, 止: 2026-05-12, 电话: 0000-8600118}", "公示"),),
        )
