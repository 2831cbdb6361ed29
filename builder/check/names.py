"""The real name of someone who is not named reaches no page: every story that might be published is
searched."""

from collections.abc import Iterator

from builder.model.blocks import Value
from builder.model.field import declared_fields
from builder.model.library import Hidden, Surroundings
from builder.model.story import Recall, Story
from builder.problems import Problem


def hidden_names(story: Story, around: Surroundings) -> Iterator[Problem]:
    """A name that must stay hidden, written in a story's fields."""
    for key, text in texts_of(story) if around.hidden else ():
        for hidden in around.hidden:
            if hidden.person in text and not (hidden.path == story.path and key == "person"):
                yield _revealed(story, key, hidden)


def texts_of(value: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a story's fields with its place (``gallery.0.caption``)."""
    for declared in declared_fields(type(value)) if isinstance(value, Story | Value) else ():
        found = getattr(value, declared.name)
        for position, each in enumerate(found if declared.many else (found,)):
            key = f"{prefix}{declared.name}" + (f".{position}" if declared.many else "")
            if isinstance(each, str):
                yield key, each
            else:
                yield from texts_of(each, f"{key}.")


def hidden_in_body(story: Story, around: Surroundings, recall: Recall) -> Iterator[Problem]:
    """The same in its body."""
    body = recall(story.prose.body).decode() if around.hidden else ""
    return (_revealed(story, "", each) for each in around.hidden if each.person in body)


def _revealed(story: Story, key: str, hidden: Hidden) -> Problem:
    where = "" if hidden.path == story.path else f"（见 {hidden.path}）"
    return Problem(
        path=story.fields_path if key else story.path,
        line=story.line_of(key),
        code="FC508",
        message=f"{'这里' if key else '正文里'}写出了一位{hidden.naming.label}人物的真实姓名{where}",
        mend=f"把真名换成“{hidden.shown}”",
    )
