"""What a theme leaves to a site: each parameter with its type and bounds, and what a site sets."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from builder.chinese import same_word
from builder.model.settings import Settings
from builder.model.yes_no import NO, YES
from builder.problems import Fix, Problem, choice_of, shape_of
from builder.regex import regex

_WHOLE = regex(r"-?\d{1,6}", re.ASCII)
_LONGEST = 40
"""Characters of what staff wrote that a message repeats."""


class _Declared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """A parameter: its value where a site sets none, and what it changes, in words."""

    default: str
    note: str = ""


class YesOrNo(_Declared, frozen=True, tag="是否"):
    """Something that is there or not."""

    def read(self, written: str) -> str | None:
        """``是`` or ``否``, by any word for it; None for every other."""
        word = same_word(written)
        return "是" if word in YES else "否" if word in NO else None

    def fix(self, name: str) -> Fix:
        """Both words."""
        del name
        return choice_of(("是", "否"))


class OneOf(_Declared, frozen=True, kw_only=True, tag="选一"):
    """One of these words."""

    choices: tuple[str, ...]

    def read(self, written: str) -> str | None:
        """The word as the theme has it, whatever its width and script; None for every other."""
        word = same_word(written)
        return next((each for each in self.choices if same_word(each) == word), None)

    def fix(self, name: str) -> Fix:
        """All of the words."""
        del name
        return choice_of(self.choices)


class Whole(_Declared, frozen=True, kw_only=True, tag="整数"):
    """A whole number, both bounds among them."""

    least: int
    most: int

    def read(self, written: str) -> str | None:
        """Its plain digits; None for what is no number, or beyond the bounds."""
        digits = unicodedata.normalize("NFKC", written).strip()
        is_fit = _WHOLE.fullmatch(digits) and self.least <= int(digits) <= self.most
        return str(int(digits)) if is_fit else None

    def fix(self, name: str) -> Fix:
        """The theme's own number, and what may stand there."""
        return shape_of(f"{name}: {self.default}", f"数，{self.least} 到 {self.most}")


class FreeText(_Declared, frozen=True, tag="文字"):
    """A short text, of so many characters at most."""

    longest: int = 40

    def read(self, written: str) -> str | None:
        """The text without blanks around it; None for one that is too long."""
        text = written.strip()
        return text if len(text) <= self.longest else None

    def fix(self, name: str) -> Fix:
        """The theme's own text, and how long one may be."""
        return shape_of(f"{name}: {self.default}", f"字，最多 {self.longest} 个")


Parameter = YesOrNo | OneOf | Whole | FreeText
Declarations = Mapping[str, Parameter]
"""A theme's parameters, by the names that staff write."""


class Chosen(NamedTuple):
    """The value of every parameter, and what is wrong with those that the site sets."""

    values: dict[str, str]
    problems: tuple[Problem, ...]


def chosen(declared: Declarations, settings: Settings) -> Chosen:
    """What the site sets of these parameters, and of the others what the theme says.

    FC715: there is none of this name, in this theme; FC716: its value is of another type, or out
    of bounds.
    """
    values = {name: each.default for name, each in declared.items()}
    problems: list[Problem] = []
    for written, value in settings.look.items():
        found = _called(written, declared)
        read = declared[found].read(value) if found else None
        if read is None:
            problems.append(_wrong(written, found, declared, settings))
        else:
            values[found] = read
    return Chosen(values, tuple(problems))


def unfit(declared: Declarations) -> Iterator[str]:
    """The parameters whose own value is not what they allow."""
    return (name for name, each in declared.items() if each.read(each.default) != each.default)


def _called(written: str, declared: Declarations) -> str:
    """The parameter that is meant; "" where there is none."""
    word = same_word(written)
    return next((name for name in declared if same_word(name) == word), "")


def _wrong(written: str, found: str, declared: Declarations, settings: Settings) -> Problem:
    where = settings.where(f"look.{written}")
    if not found:
        said = f"“外观”里的“{written[:_LONGEST]}”，现在的主题没有这一项，没有用上"
        return where.warning("FC715", said, "", *([choice_of(declared)] if declared else []))
    value = settings.look[written][:_LONGEST]
    said = f"“外观”里的“{found}”写成了“{value}”，这一项用不了"
    return where.problem("FC716", said, "", declared[found].fix(found))
