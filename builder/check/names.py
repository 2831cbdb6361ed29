"""The real name of someone who is not named reaches no page: every story that might be published is searched."""

from collections.abc import Callable, Iterator

from builder.digest import Digest
from builder.model.field import declared_fields
from builder.model.kinds import Member, Naming
from builder.model.library import Library
from builder.model.story import Story, Value
from builder.problems import Problem


def hidden_names(library: Library) -> Iterator[Problem]:
    """A name that must stay hidden, written in another story's fields."""
    hidden = {m.person: m for m in library.stories if isinstance(m, Member) and m.naming is not Naming.REAL}
    if not hidden:
        return
    for story in library.stories:
        for key, text in texts_of(story):
            for name, member in hidden.items():
                if name in text and not (member is story and key == "person"):
                    yield _revealed(story, key, member)


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


def hidden_in_bodies(library: Library, body_of: Callable[[Digest], str]) -> Iterator[Problem]:
    """The same in bodies, which are looked up one by one, and only where there is a name to hide."""
    hidden = [m for m in library.stories if isinstance(m, Member) and m.naming is not Naming.REAL]
    for story in library.stories if hidden else ():
        body = body_of(story.prose.body)
        yield from (_revealed(story, "", member) for member in hidden if member.person in body)


def _revealed(story: Story, key: str, member: Member) -> Problem:
    where = "" if member is story else f"（见 {member.path}）"
    return Problem(
        path=story.fields_path if key else story.path,
        line=story.line_of(key),
        code="FC508",
        message=f"{'这里' if key else '正文里'}写出了一位{member.naming.label}人物的真实姓名{where}",
        mend=f"改成“{member.name}”",
    )
