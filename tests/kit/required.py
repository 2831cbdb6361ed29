"""What a story of each kind cannot be without, by the examples of the declarations; with the consent that stories of
people need."""

from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.story import Story


def required_lines(kind: type[Story]) -> str:
    """Every required field but the title, and a consent, a line each."""
    fields = (each for each in declared_fields(kind) if each.required and each.name != "title")
    lines = [f"{each.field.label}: {each.field.example}" for each in fields]
    lines += _of_its_own(kind) if kind.about.came_later and not lines else []
    return "\n".join([*lines, "授权: 本人同意"])


def _of_its_own(kind: type[Story]) -> list[str]:
    """One field that a folder of this kind is known by, where it must have none."""
    shared = declared_fields(Story)
    own = next(each for each in declared_fields(kind) if each not in shared)
    return [f"{own.field.label}: {own.field.example}"]


REQUIRED = {kind.about.folder: required_lines(kind) for kind in KINDS}
