"""Coercion: one value as text becomes what its field declares."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from builder.model.amount import Amount, Measure
from builder.model.choices import Consent
from builder.model.coordinates import Coordinates
from builder.model.day import Day
from builder.model.field import Choice, Declared
from builder.model.opposites import without_opposites
from builder.model.vocabulary import Vocabulary
from builder.model.yes_no import NO, YES
from builder.read.fields.amounts import amount, exact
from builder.read.fields.coordinates import coordinates
from builder.read.fields.dates import NEITHER_DAY_NOR_TIME, day_alone, half_width
from builder.read.fields.moments import When, read_when
from builder.read.fields.progress import progress
from builder.read.fields.rough_days import rough_day
from builder.read.fields.unclear import Unclear
from builder.regex import regex

Vocabularies = Mapping[str, Vocabulary]
Coerce = Callable[[str, Vocabularies], Any]
"""Text of one value → the value, Doubtful with it, or Unclear."""

_CALLED = regex(r"(?:已经?)?(?P<denied>尚未|还没有?|没有|不|未|没|无|非|别)?(?P<what>.+)")
_MARKDOWN_PICTURE = regex(r"!\[[^\]]*\]\((.+)\)")


def coercion(declared: Declared) -> Coerce:
    """The function by which text becomes a value of this field, chosen once by its declaration."""
    field, kind = declared.field, declared.type
    if field.vocabulary:
        return _term(field.vocabulary)
    if field.photo:
        return lambda text, _: file_name(text)
    if field.progress:
        return lambda text, _: progress(text)
    if isinstance(kind, type) and issubclass(kind, Choice):
        return _choice(kind)
    return _BY_TYPE[kind](declared)


def _text(declared: Declared) -> Coerce:
    """A text that has to be there has at least one word: a lone ``{`` or ``-`` is a slip of the
    keyboard."""
    sample = declared.field.example if declared.field.made_up else None

    def coerce(text: str, _vocabularies: Vocabularies) -> str | Unclear:
        said = text.strip()
        if said == sample:
            return Unclear("是例子里的，还没有换成实际的")
        is_said = not declared.required or any(map(str.isalnum, said))
        return said if is_said else Unclear("里面没有一个字")

    return coerce if declared.required or sample else lambda text, _: text.strip()


def file_name(text: str) -> str:
    """A path as the site writes it: forward slashes, no quotes or Markdown around it, no leading
    ``./``."""
    found = _MARKDOWN_PICTURE.fullmatch(text.strip())
    bare = (found[1] if found else text).strip(" \t\n“”‘’\"'")
    return bare.replace("\\", "/").removeprefix("./")


def _yes_or_no(declared: Declared) -> Coerce:
    """是 or 否, or what the field is called: 未达标 is no for 达标."""
    label = declared.field.label

    def coerce(text: str, _vocabularies: Vocabularies) -> bool | Unclear:
        said = is_yes(text)
        if said is None:
            said = _as_it_is_called(half_width(text), label)
        return Unclear("不知道是“是”还是“否”", choices=("是", "否")) if said is None else said

    return coerce


def _as_it_is_called(text: str, label: str) -> bool | None:
    """Yes where the field's own name is said or how that begins, no where it is denied."""
    found = _CALLED.fullmatch(text)
    what = found["what"] if found else ""
    is_its_name = len(what) > 1 and (label.startswith(what) or label.endswith(what))
    return not found["denied"] if found and is_its_name else None


def is_yes(text: str) -> bool | None:
    """Whether this text says yes; None where it says neither yes nor no."""
    word = half_width(text).lower()
    return word in YES if word in YES or word in NO else None


def _whole(text: str, measure: Measure) -> int | Unclear:
    number = exact(text, measure)
    if isinstance(number, Unclear):
        return number
    return int(number) if number == int(number) else Unclear("要写整数")


def _counted(read: Callable[[str, Measure], Any]) -> Callable[[Declared], Coerce]:
    """A number of what the field counts."""

    def of(declared: Declared) -> Coerce:
        measure = declared.field.measure
        return lambda text, _: read(text, measure)

    return of


def _day(text: str, _vocabularies: Vocabularies) -> dt.date | When | Unclear:
    return day_alone(text) or read_when(text)


def _perhaps_rough(text: str, vocabularies: Vocabularies) -> dt.date | When | Day | Unclear:
    """A day, else the month, season or year that was typed."""
    when = _day(text, vocabularies)
    return (rough_day(text) or when) if isinstance(when, Unclear) else when


def _moment(text: str, _vocabularies: Vocabularies) -> When | Unclear:
    when = read_when(text)
    return Unclear("看不出是几点") if when == NEITHER_DAY_NOR_TIME else when


def _choice(choices: type[Choice]) -> Coerce:
    """One of a closed set of words, in any width, case and script."""
    words = [(each.label, each.aliases) for each in choices]

    def coerce(text: str, _vocabularies: Vocabularies) -> Choice | Unclear:
        meant = choices.meant(text) or choices.meant(half_width(text))
        return meant or _not_among(text, words, _REFUSED.get(choices, ""))

    return coerce


def _term(name: str) -> Coerce:
    """One term of a vocabulary of the site, as its slug."""

    def coerce(text: str, vocabularies: Vocabularies) -> str | Unclear:
        vocabulary = vocabularies[name]
        term = vocabulary.find(text.strip()) or vocabulary.find(half_width(text))
        words = ((each.label, each.aliases) for each in vocabulary.terms)
        return term.slug if term else _not_among(text, list(words))

    return coerce


def _not_among(text: str, words: list[tuple[str, tuple[str, ...]]], refused: str = "") -> Unclear:
    """What there is to choose from, no contrary of what was written among it; where that is a
    refusal, nothing."""
    choices = tuple(without_opposites(text, words))
    if refused and len(choices) < len(words):
        return Unclear("不同意的，不能公开", advice=refused, is_refusal=True)
    return Unclear("没有这个词", choices=choices)


_REFUSED: dict[type[Choice], str] = {
    Consent: "不要改成同意：把“状态”写成草稿或已撤下；只有一张照片不同意的，把那张照片去掉"
}
"""What to do where somebody refused."""


_BY_TYPE: dict[Any, Callable[[Declared], Coerce]] = {
    str: _text,
    bool: _yes_or_no,
    Amount: _counted(amount),
    int: _counted(_whole),
    float: _counted(exact),
    Coordinates: lambda _: lambda text, _: coordinates(text),
    dt.date: lambda declared: _perhaps_rough if declared.field.rough else _day,
    dt.datetime: lambda _: _moment,
}
