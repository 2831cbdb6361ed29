"""One value as text → what its field declares it to be."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from builder.model.field import Choice, Declared
from builder.model.vocabulary import Vocabulary
from builder.read.fields.dates import Unclear, plain, read_day, read_moment

Vocabularies = Mapping[str, Vocabulary]
Coerce = Callable[[str, Declared, Vocabularies], Any]
"""Text of one value → the value, or Unclear."""

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
_MARKDOWN_PICTURE = re.compile(r"!\[[^\]]*\]\((.+)\)")
_NUMBER = re.compile(r"(?:约|大约|近|共)?\s*([-+]?\d+(?:\.\d+)?)\s*(万|亿)?\s*(.*)", re.S)
_GROUPING = re.compile(r"(?<=\d)[,， ](?=\d{3}(?!\d))")
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九十百千万]+")
_ABOUT = re.compile(r"[一二三四五六七八九]{2,}[十百千万]")  # 三四十 is no number
_UNIT = re.compile(r"[^\d.,:/%-]{0,4}$")


def coercion(declared: Declared) -> Coerce:
    """How text becomes a value of this field, chosen once by its declaration."""
    if declared.field.vocabulary:
        return _term
    if declared.field.photo:
        return _file
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return _choice
    return _BY_TYPE[declared.type]


def _text(text: str, declared: Declared, _vocabularies: Vocabularies) -> str | Unclear:
    """A text that has to be there has at least one word: a lone ``{`` or ``-`` is a slip of the
    keyboard."""
    is_empty = declared.required and not any(map(str.isalnum, text))
    return Unclear("里面没有一个字") if is_empty else text.strip()


def _file(text: str, _declared: Declared, _vocabularies: Vocabularies) -> str:
    return file_name(text)


def file_name(text: str) -> str:
    """A path as the site writes it: forward slashes, no quotes or Markdown around it, no leading
    ``./``."""
    found = _MARKDOWN_PICTURE.fullmatch(text.strip())
    return (found[1] if found else text).strip(" \t\n“”‘’\"'").replace("\\", "/").removeprefix("./")


def _yes_or_no(text: str, _declared: Declared, _vocabularies: Vocabularies) -> bool | Unclear:
    word = plain(text).lower()
    return word in _YES if word in _YES or word in _NO else Unclear("不知道是“是”还是“否”", "是")


def _float(text: str, _declared: Declared, _vocabularies: Vocabularies) -> float | Unclear:
    return number(text)


def _int(text: str, _declared: Declared, _vocabularies: Vocabularies) -> int | Unclear:
    value = number(text)
    if isinstance(value, Unclear):
        return value
    return int(value) if value == int(value) else Unclear("要写整数", str(round(value)))


def number(text: str) -> float | Unclear:
    """``4,260``, ``46人``, ``1.2万``, ``一百二十``, full-width digits; a unit behind it is left aside."""
    ready = _GROUPING.sub("", plain(text))
    found = _NUMBER.fullmatch(ready)
    if found and _UNIT.match(found[3]) and len(found[1]) < 16:
        return float(found[1]) * {"万": 1e4, "亿": 1e8}.get(found[2] or "", 1)
    spelt = None if _ABOUT.search(ready) else _NUMERALS.match(ready)
    return (
        _spelt(spelt[0]) if spelt and _UNIT.match(ready[spelt.end() :]) else Unclear("看不出是多少")
    )


def _spelt(numerals: str) -> float:
    """``一百二十`` → 120, ``二〇二四`` → 2024."""
    if not re.search("[十百千万]", numerals):
        return float(int("".join(str(_VALUE[each]) for each in numerals)))
    total = section = digit = 0
    for each in numerals:
        if each == "万":
            total, section, digit = total + (section + digit or 1) * 10000, 0, 0
        elif each in "十百千":
            section, digit = section + (digit or 1) * _VALUE[each], 0
        else:
            digit = _VALUE[each]
    return float(total + section + digit)


_VALUE = dict(
    zip(
        "零〇一二三四五六七八九两十百千",
        (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 10, 100, 1000),
        strict=True,
    )
)


def _day(text: str, _declared: Declared, _vocabularies: Vocabularies) -> dt.date | Unclear:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return read_day(text)


def _moment(
    text: str, _declared: Declared, _vocabularies: Vocabularies
) -> dt.datetime | dt.time | Unclear:
    return read_moment(text)


def _choice(text: str, declared: Declared, _vocabularies: Vocabularies) -> Choice | Unclear:
    choices: Iterable[Choice] = declared.type
    word = plain(text)
    for choice in choices:
        if word in (choice.label, choice.value) or word.lower() == choice.value:
            return choice
    return _not_among(word, [choice.label for choice in choices])


def _term(text: str, declared: Declared, vocabularies: Vocabularies) -> str | Unclear:
    vocabulary = vocabularies[declared.field.vocabulary]
    word = plain(text)
    term = vocabulary.find(text.strip()) or vocabulary.find(word) or vocabulary.find(word.lower())
    return term.slug if term else _not_among(word, [term.label for term in vocabulary.terms])


def _not_among(word: str, labels: list[str]) -> Unclear:
    near = nearest(word, labels)
    which = "、".join(f"“{label}”" for label in (near or labels[:12]))
    return Unclear(
        f"没有这个词，{'相近的有' if near else '可以写的有'}{which}", near[0] if near else labels[0]
    )


def nearest(word: str, among: Iterable[str], count: int = 3) -> list[str]:
    """The most similar of these, best first; two Chinese characters of which one agrees are
    similar."""
    return get_close_matches(word, list(among), n=count, cutoff=0.5)


_BY_TYPE: dict[Any, Coerce] = {
    str: _text,
    bool: _yes_or_no,
    int: _int,
    float: _float,
    dt.date: _day,
    dt.datetime: _moment,
}
