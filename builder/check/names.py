"""Hidden names: the real name of a person who is not named must reach no page, so every story that
might be published is searched."""

from collections.abc import Iterator

from builder.model.blocks import Value
from builder.model.field import Declared, declared_fields
from builder.model.library import Hidden, Surroundings
from builder.model.prose import Recall
from builder.model.story import Story
from builder.problems import Problem
from builder.regex import regex

_TAG = regex(r"<[^>]*>")
_AROUND = 12
"""Characters on either side that say where in a body a name stands."""


def hidden_names(story: Story, around: Surroundings) -> Iterator[Problem]:
    """FC508: a name that must stay hidden, in the fields of another story."""
    for key, text in texts_of(story) if around.hidden else ():
        for hidden in around.hidden:
            if hidden.person in text and not _is_own(hidden, story, key):
                said = f"这里写出了{_whose(hidden, story)}"
                yield story.where(key).problem("FC508", said, _mend(hidden))


def _is_own(hidden: Hidden, story: Story, key: str) -> bool:
    return hidden.path == story.path and key == "person"


def texts_of(value: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a story's fields as (its key, such as ``gallery.0.caption``, the text)."""
    for declared in declared_fields(type(value)) if isinstance(value, Story | Value) else ():
        for key, each in _values_of(declared, getattr(value, declared.name), prefix):
            if isinstance(each, str):
                yield key, each
            else:
                yield from texts_of(each, f"{key}.")


def _values_of(declared: Declared, found: object, prefix: str) -> Iterator[tuple[str, object]]:
    """What a field holds, with the place of each."""
    key = f"{prefix}{declared.name}"
    if declared.many and isinstance(found, tuple):
        yield from ((f"{key}.{position}", each) for position, each in enumerate(found))
    else:
        yield key, found


def hidden_in_body(story: Story, around: Surroundings, recall: Recall) -> Iterator[Problem]:
    """FC508: a name that must stay hidden, in another story's body; the person's own story is
    searched by its own check (FC408)."""
    others = [each for each in around.hidden if each.path != story.path]
    body = recall(story.prose.body).decode() if others else ""
    words = _TAG.sub("", body)
    for hidden in others:
        if hidden.person in words or hidden.person in body:
            said = f"正文里{_beside(words, hidden)}写出了{_whose(hidden, story)}"
            yield story.where_in_body().problem("FC508", said, _mend(hidden))


def _beside(words: str, hidden: Hidden) -> str:
    """The words around a name, with what may be shown in its place: lines are not known here."""
    before, name, after = words.replace("\n", "").partition(hidden.person)
    place = f"“{before[-_AROUND:]}{hidden.shown}{after[:_AROUND]}”这一处，"
    return place if name else ""


def _whose(hidden: Hidden, story: Story) -> str:
    where = "" if hidden.path == story.path else f"（见 {hidden.path}）"
    return f"一位{hidden.naming.label}人物的真实姓名{where}"


def _mend(hidden: Hidden) -> str:
    return f"把真名换成“{hidden.shown}”"
