"""Examples of the declarations that stand in a story as if they were its own."""

from collections.abc import Iterator, Sequence

from builder.model.field import Declared
from builder.problems import Problem, Where
from builder.read.fields.notes import Sample
from builder.regex import regex

_FIGURES = regex(r"[\d年月日季春夏秋冬]+")
_BEYOND_CHANCE = 2
"""Figures of the examples in one story from which on they are mentioned."""


def told_samples(samples: Sequence[Sample], path: str) -> Iterator[Problem]:
    """FC208: each example that nobody has changed, one a line.

    A number or a day may be that of the example by chance: one alone says nothing, several in one
    story are mentioned, and beside a text of the examples they are no chance.
    """
    is_certain = any(not _is_figure(each.declared) for each in samples)
    first_of_line = {each.line: each for each in reversed(samples)}
    if not is_certain and len(first_of_line) < _BEYOND_CHANCE:
        return
    for sample in sorted(first_of_line.values(), key=lambda each: each.line):
        yield _left(sample, path) if is_certain else _alike(sample, path)


def _is_figure(declared: Declared) -> bool:
    """Whether its example is a number, a day or a time."""
    is_text = declared.type is str and not declared.field.progress
    return not is_text or _FIGURES.fullmatch(declared.field.example) is not None


def _left(sample: Sample, path: str) -> Problem:
    """Of an example that is no chance."""
    field = sample.declared.field
    said = f"“{field.label}”写的还是例子里的“{field.example}”"
    return Where(path, sample.line).warning("FC208", said, "换成实际的；用不着的，删掉这一行")


def _alike(sample: Sample, path: str) -> Problem:
    """Of a figure that may be one by chance."""
    field = sample.declared.field
    said = f"“{field.label}”写的“{field.example}”和例子里的一样"
    mend = "是例子留下的，换成实际的；碰巧一样的，不用改"
    return Where(path, sample.line).notice("FC208", said, mend)
