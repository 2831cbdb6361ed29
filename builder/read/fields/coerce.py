"""One value as text → what its field declares it to be."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from builder.model.amount import Amount
from builder.model.coordinates import Coordinates
from builder.model.field import Choice, Declared
from builder.model.vocabulary import Vocabulary
from builder.read.fields.amounts import amount, exact
from builder.read.fields.coordinates import coordinates
from builder.read.fields.dates import NEITHER_DAY_NOR_TIME, half_width
from builder.read.fields.moments import When, read_when
from builder.read.fields.progress import progress
from builder.read.fields.unclear import Doubtful, Unclear

Vocabularies = Mapping[str, Vocabulary]
Coerce = Callable[[str, Declared, Vocabularies], Any]
"""Text of one value → the value, Doubtful with it, or Unclear."""

_YES = frozenset({"是", "对", "有", "要", "真", "true", "yes", "y", "on", "1", "√", "✓", "✔", "☑"})
_NO = frozenset(
    {
        "否",
        "不",
        "不是",
        "无",
        "没有",
        "不要",
        "假",
        "false",
        "no",
        "n",
        "off",
        "0",
        "×",
        "x",
        "✗",
        "☐",
    }
)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_MARKDOWN_PICTURE = re.compile(r"!\[[^\]]*\]\((.+)\)")


def coercion(declared: Declared) -> Coerce:
    """How text becomes a value of this field, chosen once by its declaration."""
    if declared.field.vocabulary:
        return _term
    if declared.field.photo:
        return _file
    if declared.field.progress:
        return _progress
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return _choice
    return _BY_TYPE[declared.type]


def _text(text: str, declared: Declared, _vocabularies: Vocabularies) -> str | Unclear:
    """A text that has to be there has at least one word: a lone ``{`` or ``-`` is a slip of the
    keyboard."""
    is_empty = declared.required and not any(map(str.isalnum, text))
    if declared.field.made_up and text.strip() == declared.field.example:
        return Unclear("是例子里的，还没有换成实际的")
    return Unclear("里面没有一个字") if is_empty else text.strip()


def _progress(
    text: str, _declared: Declared, _vocabularies: Vocabularies
) -> str | Doubtful | Unclear:
    return progress(text)


def _file(text: str, _declared: Declared, _vocabularies: Vocabularies) -> str:
    return file_name(text)


def file_name(text: str) -> str:
    """A path as the site writes it: forward slashes, no quotes or Markdown around it, no leading
    ``./``."""
    found = _MARKDOWN_PICTURE.fullmatch(text.strip())
    return (found[1] if found else text).strip(" \t\n“”‘’\"'").replace("\\", "/").removeprefix("./")


def _yes_or_no(text: str, _declared: Declared, _vocabularies: Vocabularies) -> bool | Unclear:
    said = is_yes(text)
    return Unclear("不知道是“是”还是“否”", choices=("是", "否")) if said is None else said


def is_yes(text: str) -> bool | None:
    """Whether this says yes, None where it says neither yes nor no."""
    word = half_width(text).lower()
    return word in _YES if word in _YES or word in _NO else None


def _amount(text: str, declared: Declared, _vocabularies: Vocabularies) -> Amount | Unclear:
    return amount(text, declared.field.measure)


def _exact(text: str, declared: Declared, _vocabularies: Vocabularies) -> float | Unclear:
    return exact(text, declared.field.measure)


def _whole(text: str, declared: Declared, _vocabularies: Vocabularies) -> int | Unclear:
    number = exact(text, declared.field.measure)
    if isinstance(number, Unclear):
        return number
    return int(number) if number == int(number) else Unclear("要写整数")


def _day(text: str, _declared: Declared, _vocabularies: Vocabularies) -> dt.date | When | Unclear:
    try:
        return dt.date.fromisoformat(text) if _ISO_DAY(text) else read_when(text)
    except ValueError:
        return read_when(text)


def _moment(text: str, _declared: Declared, _vocabularies: Vocabularies) -> When | Unclear:
    when = read_when(text)
    return Unclear("看不出是几点") if when == NEITHER_DAY_NOR_TIME else when


def _coordinates(
    text: str, _declared: Declared, _vocabularies: Vocabularies
) -> Coordinates | Unclear:
    return coordinates(text)


def _choice(text: str, declared: Declared, _vocabularies: Vocabularies) -> Choice | Unclear:
    choices: type[Choice] = declared.type
    return choices.meant(half_width(text)) or _not_among(choice.label for choice in choices)


def _term(text: str, declared: Declared, vocabularies: Vocabularies) -> str | Unclear:
    vocabulary = vocabularies[declared.field.vocabulary]
    term = vocabulary.find(text.strip()) or vocabulary.find(half_width(text))
    return term.slug if term else _not_among(term.label for term in vocabulary.terms)


def _not_among(labels: Iterable[str]) -> Unclear:
    return Unclear("没有这个词", choices=tuple(labels))


_BY_TYPE: dict[Any, Coerce] = {
    str: _text,
    bool: _yes_or_no,
    Amount: _amount,
    int: _whole,
    float: _exact,
    Coordinates: _coordinates,
    dt.date: _day,
    dt.datetime: _moment,
}
