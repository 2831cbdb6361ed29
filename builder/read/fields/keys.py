"""The keys of metadata: every word that names a field of a struct, and what an unknown one may
mean."""

import datetime as dt
from collections.abc import Container, Iterator
from difflib import get_close_matches
from functools import cache, cached_property
from typing import NamedTuple

import msgspec

from builder.chinese import same_word
from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.opposites import are_opposite
from builder.model.samples import is_fact
from builder.read.fields.dates import half_width
from builder.regex import regex

_DRESSED = regex(
    r"(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、)?[【\[(]?(.+?)[】\])]?(?:\(.*\))?"
)
"""A key with a number, brackets or a remark of its own: ``1.标签``, ``【标签】``, ``标签（选填）``."""
_GUESSES = 3
_LIKE = 0.5
"""Two Chinese characters of which one agrees are alike."""
_LIKE_LATIN = 0.8
"""Two English words of which half the letters agree are not."""


class Flag(NamedTuple):
    """A key of another program that says by yes or no what is a value of this field: ``draft: true``
    is ``状态: 草稿``. ``answer`` is the one that means it, 是 or 否."""

    declared: Declared
    answer: str
    value: str

    def value_where(self, *, yes: bool) -> str:
        """The value that this answer means; "" where it means none."""
        return self.value if yes is (self.answer == "是") else ""


class Form(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A struct as its writers see it: its fields by their Chinese and English keys and the other
    words for them."""

    fields: tuple[Declared, ...]

    @cached_property
    def by_name(self) -> dict[str, Declared]:
        """The fields by their attributes."""
        return {each.name: each for each in self.fields}

    @cached_property
    def by_key(self) -> dict[str, Declared]:
        """The fields by each of their keys, in every usual spelling."""
        return {key: each for each in self.fields for key in _spellings(each)}

    @cached_property
    def by_alias(self) -> dict[str, tuple[Declared, ...]]:
        """By each other word for a key, the fields that it may mean."""
        found: dict[str, tuple[Declared, ...]] = {}
        for each in self.fields:
            for alias in map(same_word, each.field.aliases):
                found[alias] = (*found.get(alias, ()), each)
        return found

    @cached_property
    def by_flag(self) -> dict[str, Flag]:
        """By each key of other programs that is answered yes or no, what it says here
        (``draft``)."""
        flags = ((each, *flag) for each in self.fields for flag in each.field.flags)
        return {key: Flag(declared, answer, value) for declared, key, answer, value in flags}

    @cached_property
    def required(self) -> tuple[Declared, ...]:
        """The fields that cannot be left out."""
        return tuple(each for each in self.fields if each.required)

    @cached_property
    def timed(self) -> tuple[Declared, ...]:
        """The fields that hold days and times."""
        return tuple(each for each in self.fields if each.type in (dt.date, dt.datetime))

    @cached_property
    def after(self) -> dict[str, Declared]:
        """By the name of a field with a beginning, the field with its end (开始 → 结束)."""
        by_name = self.by_name
        return {each.name: by_name[each.field.then] for each in self.fields if each.field.then}

    @cached_property
    def before(self) -> dict[str, Declared]:
        """By the name of a field with an end, the field with its beginning."""
        return {later.name: self.by_name[name] for name, later in self.after.items()}

    @cached_property
    def samples(self) -> dict[str, str]:
        """The examples that would be untrue of any real story, by field."""
        return {each.name: each.field.example for each in self.fields if is_fact(each)}

    @cached_property
    def has_figure(self) -> bool:
        """Whether one of the fields is a figure."""
        return any(each.type is Amount for each in self.fields)

    def find(self, key: str) -> Declared | None:
        """The field with this key, in whatever width, case or spacing it was typed."""
        return self.by_key.get(key) or self.by_key.get(same_word(half_width(key)))

    def meant(self, key: str) -> tuple[Declared, ...]:
        """The fields that another word for a key may mean; () where it means none."""
        word = same_word(half_width(key))
        return self.by_alias.get(word) or self.undressed(word)

    def undressed(self, word: str) -> tuple[Declared, ...]:
        """The fields whose key was written with a number, brackets or a remark around it
        (``1.【标题】``); () for a bare key."""
        found = _DRESSED.fullmatch(word)
        key = found[1] if found else word
        if key == word:
            return ()
        own = self.by_key.get(key)
        return (own,) if own else self.by_alias.get(key, ())

    def renamed(self, key: str) -> Declared | None:
        """The one field that a word of others means; None where it may mean several, or is a
        key."""
        meant = () if self.find(key) else self.meant(key)
        return meant[0] if len(meant) == 1 else None

    def known(self, key: str) -> Declared | None:
        """The field that has this key, or the one that another word for it means."""
        return self.by_key.get(key) or self.find(key) or self.renamed(key)

    def is_whole(self, values: Container[str]) -> bool:
        """Whether every required field is among these names."""
        return all(each.name in values for each in self.required)

    def within(self, key: str) -> Declared | None:
        """The field of this form that a key typed outside of it belongs to; None where it is not
        sure to belong here.

        Where all fields are blocks (初审 of 审核), other words for their keys (一审) count, too;
        elsewhere such words (描述) may be of any form.
        """
        are_blocks = all(is_struct(each.type) for each in self.fields)
        return self.known(key) if are_blocks else self.find(key)


@cache
def form_of(struct: type[msgspec.Struct]) -> Form:
    """The form of a struct, worked out once."""
    return Form(declared_fields(struct))


def _spellings(declared: Declared) -> tuple[str, ...]:
    """Its keys as declared, and as any way to type them is known."""
    keys = (declared.key, declared.field.label)
    return (*keys, *map(same_word, keys))


@cache
def known_keys(struct: type[msgspec.Struct]) -> frozenset[str]:
    """Every key that may stand anywhere in the metadata of this struct, Chinese and English."""
    inner = (each.type for each in declared_fields(struct) if is_struct(each.type))
    return frozenset(form_of(struct).by_key).union(*(known_keys(each) for each in inner))


def guesses(key: str, form: Form) -> tuple[Declared, ...]:
    """The fields that an unknown key may mean, the likeliest first: by other words for them, else
    by likeness of spelling."""
    return form.meant(key) or tuple(dict.fromkeys(_guessed(key, form)))


def _guessed(key: str, form: Form) -> Iterator[Declared]:
    """The fields whose keys are like this one, then those whose other words are."""
    near = _alike(same_word(half_width(key)), [*form.by_key, *form.by_alias])
    for word in near:
        if word in form.by_key:
            yield form.by_key[word]
    for word in near:
        yield from form.by_alias.get(word, ())


def _alike(word: str, known: list[str]) -> list[str]:
    """The words that look most like this one and are no contrary of it, likeliest first."""
    cutoff = _LIKE_LATIN if word.isascii() else _LIKE
    near = get_close_matches(word, known, n=_GUESSES, cutoff=cutoff)
    return [each for each in near if not are_opposite(word, each)]


def inside_of(key: str, form: Form) -> str:
    """The label of the block to which a key belongs that stands one level too high (焦点 below a file
    of 图集); "" where it belongs to none, or to several (名称 to 数据 and to 附件)."""
    blocks = (each for each in form.fields if is_struct(each.type))
    holding = [each for each in blocks if form_of(each.type).within(key)]
    if len(holding) != 1:
        return ""
    (outer,) = holding
    return f"写进“{outer.field.label}”里面，和“{form_of(outer.type).fields[0].field.label}”上下对齐"
