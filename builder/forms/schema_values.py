"""The JSON Schema of a value behind a key, by the type that its field declares."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from builder.model.amount import Amount, Measure
from builder.model.coordinates import Coordinates
from builder.model.field import Choice, Declared
from builder.model.vocabulary import Term, Vocabulary
from builder.model.yes_no import NO, YES
from builder.regex import regex

Schema = dict[str, Any]
WordsByName = Mapping[str, Vocabulary]

_PLAIN = ["string", "number", "boolean"]
"""What YAML makes of one line of text: ``标题: 2026`` is a number to it."""
_COUNTED = ["string", "number"]
_SAID = r"\S"
_NUMERAL = "[0-9０-９〇零一二三四五六七八九十两百千万半元正]"
_NO_SUCH_DAY = r"^\s*\d{4}-(?:0?0|1[3-9]|[2-9]\d|\d{1,2}-(?:0?0|3[2-9]|[4-9]\d))(?!\d)"
_DAY = {"type": _COUNTED, "pattern": _NUMERAL, "not": {"type": "string", "pattern": _NO_SUCH_DAY}}
_MOMENT = {"type": _COUNTED, "pattern": _NUMERAL}
_PLACE = {"type": "string", "pattern": r"\d\D+\d"}
_PARTED = r"[、，,；;\s#]+"
"""What stands between the words of a list on one line."""
_SYNTAX = regex(r"[\^$\\.*+?()\[\]{}|]")
_NO_BOUND = 1e15


def value_schema(declared: Declared, vocabularies: WordsByName) -> Schema:
    """The schema of one field's value: one value, a list of them, or one line that holds
    several."""
    words = _words_of(declared, vocabularies)
    one = _listed(words) if words else _unlisted_value(declared)
    if not declared.many:
        return one
    several = _in_one_line(words) if words else one
    return {"anyOf": [{"type": "array", "items": several}, *_alternatives(one), several]}


def _unlisted_value(declared: Declared) -> Schema:
    """One value that no list of words bounds."""
    schema = _TYPES[declared.type](declared.field.measure)
    if declared.required and declared.type is str:
        schema = {**schema, "pattern": _SAID}
    if declared.field.made_up:
        schema = {**schema, "not": {"const": declared.field.example}}
    return schema


def _alternatives(schema: Schema) -> list[Schema]:
    alternatives: list[Schema] = schema.get("anyOf", [schema])
    return alternatives


class _Words:
    """A closed list of words: ``shown`` are proposed, ``known`` are accepted besides, and any of
    them with one of the ``endings``."""

    def __init__(self, shown: Iterable[str], known: Iterable[str], endings: Iterable[str]) -> None:
        self.shown = list(shown)
        self.pattern = _either((*self.shown, *known)) + _perhaps(endings)


def _words_of(declared: Declared, vocabularies: WordsByName) -> _Words | None:
    if declared.field.vocabulary:
        return _words_in(vocabularies[declared.field.vocabulary])
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        known = (word for each in declared.type for word in (each.value, *each.aliases))
        return _Words((each.label for each in declared.type), known, ())
    return None


def _words_in(vocabulary: Vocabulary) -> _Words:
    known = (word for term in vocabulary.terms for word in (term.slug, *term.aliases))
    return _Words(map(_label_of, vocabulary.terms), known, vocabulary.endings)


def _label_of(term: Term) -> str:
    return term.label


def _either(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(_literal, words))})"


def _literal(word: str) -> str:
    """Escaped as ECMA 262 wants it: whatever is escaped needlessly is an error there."""
    return _SYNTAX.sub(r"\\\g<0>", word)


def _perhaps(endings: Iterable[str]) -> str:
    said = tuple(endings)
    return f"{_either(said)}?" if said else ""


def _listed(words: _Words) -> Schema:
    other = {"type": "string", "pattern": rf"^\s*{words.pattern}\s*$"}
    return {"anyOf": [{"enum": words.shown}, other]}


def _in_one_line(words: _Words) -> Schema:
    line = rf"^\s*{words.pattern}(?:{_PARTED}{words.pattern})*\s*$"
    return {"type": "string", "pattern": line}


def _yes_or_no() -> Schema:
    """Proposed by two words, read in many."""
    other = {"type": "string", "pattern": rf"^\s*{_either(sorted(YES | NO))}\s*$"}
    return {"anyOf": [{"enum": ["是", "否"]}, {"type": "boolean"}, {"enum": [0, 1]}, other]}


def _amount(measure: Measure) -> Schema:
    return _counted(measure, _SAID if measure.in_words else _NUMERAL)


def _number(measure: Measure) -> Schema:
    return _counted(measure, _NUMERAL)


def _counted(measure: Measure, pattern: str) -> Schema:
    """A number within its bounds, or the words it was typed in."""
    bounds = {"minimum": measure.least, "maximum": measure.most}
    kept = {name: bound for name, bound in bounds.items() if abs(bound) < _NO_BOUND}
    return {"type": _COUNTED, "pattern": pattern, **kept}


def _always(schema: Schema) -> Callable[[Measure], Schema]:
    return lambda _measure: schema


_TYPES: Mapping[Any, Callable[[Measure], Schema]] = {
    str: _always({"type": _PLAIN}),
    bool: lambda _: _yes_or_no(),
    int: _number,
    float: _number,
    Amount: _amount,
    Coordinates: _always(_PLACE),
    dt.date: _always(_DAY),
    dt.datetime: _always(_MOMENT),
}
