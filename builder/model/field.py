"""How a field of a story is declared: once, by annotation; reading, messages and manuals follow
from it."""

import enum
import types
from functools import cache
from typing import Annotated, Any, Self, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from builder.chinese import same_word
from builder.model.addresses import KEPT_KEYS
from builder.model.amount import ANYTHING, Amount, Measure
from builder.model.coordinates import Coordinates
from builder.model.registers import Register


class Meaning(enum.Enum):
    """What a reference from one story to another says."""

    MENTIONS = "mentions"
    BELONGS = "belongs to"
    ABOVE = "is below"
    RELATED = "is to be read with"
    WANTED = "is to show"


class Field(msgspec.Struct, frozen=True):
    """What staff know a field by, and what may stand in it.

    ``label`` is its Chinese key; the English key is ``key`` or, where that is empty, the
    attribute's name. ``to`` makes the text a reference to stories of these kinds (folder names;
    ``*`` is any), ``or_text`` lets it also be plain text where none of these kinds is named without
    a page anyway, ``meaning`` says what naming them means.
    ``vocabulary`` makes it a term of that vocabulary. ``photo`` makes it the path of a picture,
    ``paper`` that of another file, ``long`` a text of several paragraphs, ``brief`` a name that
    opens its block: several such blocks may stand on one line, between ``、``; the values of a
    ``table`` stand in rows and columns.
    ``listed`` gives every value a category page, ``held`` makes a story's page list the stories of
    these kinds that have the same words, ``stages`` says that the choices follow each other in
    time, ``progress`` reads it as a share (38/52, 73%),
    ``measure`` says what a number counts, ``within`` the attribute that it is part of, and so cannot
    exceed; no two blocks of a list have the same value where it is said ``once``. ``then`` is the attribute that goes on from this one in
    time: it takes the rest of a span that is typed here, and never lies before it; ``clock`` the
    undeclared attribute that keeps a time of day typed behind a day, ``rough`` the one that keeps
    a day of which only the month, the season or the year was typed; ``total`` what all values add
    up to. ``secret``
    fields never leave the reading room; the example of a ``made_up`` one is nobody's, and no value;
    that of a ``usual`` one may well be true.
    ``schema`` is the property of schema.org that it is, where
    its kind's type has one. The entries of a ``growth`` are counts by year, drawn as a chart;
    ``register`` gathers what all stories of the kind say on a page of its own.
    ``also`` are other words staff use for the key, between ``、``; one
    that two fields of a block share may mean either. ``flags`` are keys of other programs that say
    one of its values by yes or no: ``("draft", "是", "草稿")``.
    """

    label: str
    example: str = ""
    to: tuple[str, ...] = ()
    or_text: bool = False
    meaning: Meaning = Meaning.MENTIONS
    vocabulary: str = ""
    photo: bool = False
    paper: bool = False
    long: bool = False
    brief: bool = False
    table: bool = False
    listed: bool = False
    held: tuple[str, ...] = ()
    stages: bool = False
    progress: bool = False
    measure: Measure = ANYTHING
    within: str = ""
    once: bool = False
    then: str = ""
    clock: str = ""
    rough: str = ""
    total: str = ""
    secret: bool = False
    made_up: bool = False
    usual: bool = False
    schema: str = ""
    growth: bool = False
    register: Register | None = None
    key: str = ""
    hint: str = ""
    also: str = ""
    flags: tuple[tuple[str, str, str], ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other words for its key."""
        return tuple(self.also.split("、")) if self.also else ()


class Choice(enum.Enum):
    """A closed set of values, each with the Chinese word staff write and others that mean the same:
    ``REAL = "real", "实名", "真名、本名"``."""

    label: str
    aliases: tuple[str, ...]

    def __new__(cls, value: str, label: str, also: str = "") -> Self:
        """Keeps the English word as the value and the Chinese one as the label."""
        choice = object.__new__(cls)
        choice._value_ = value
        choice.label = label
        choice.aliases = tuple(also.split("、")) if also else ()
        return choice

    @classmethod
    def meant(cls, word: str) -> Self | None:
        """The member that this word names, whatever its width, case and script; None where it names
        none."""
        choices = _choices(cls)
        return choices.get(word) or choices.get(same_word(word))


_AnyChoice = TypeVar("_AnyChoice", bound=Choice)


@cache
def _choices(kind: type[_AnyChoice]) -> dict[str, _AnyChoice]:
    """The choice that each word means; of two that share one, the first."""
    words: dict[str, _AnyChoice] = {}
    for each in kind:
        for word in (each.value, each.label, *each.aliases):
            words.setdefault(same_word(word), each)
    return words


class Declared(msgspec.Struct, frozen=True):
    """One field as reading sees it: its attribute, its declaration, its type without ``None`` and
    ``tuple``."""

    name: str
    field: Field
    type: Any
    many: bool
    required: bool

    @property
    def key(self) -> str:
        """The English key."""
        return self.field.key or self.name

    @property
    def word(self) -> "Declared":
        """The field when one word stands for the whole block (``授权: 本人同意`` is an Agreement): of the
        word's type; itself where no word may stand for its block."""
        kind = getattr(self.type, "WORD", None)
        return msgspec.structs.replace(self, type=kind) if kind else self


@cache
def declared_fields(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """Every declared field of a struct, those of base classes first; attributes without a
    declaration are the builder's own and left out."""
    hints = get_type_hints(struct, include_extras=True)
    required = {each.name: each.required for each in msgspec.structs.fields(struct)}
    order = dict.fromkeys(
        name for base in reversed(struct.__mro__) for name in getattr(base, "__annotations__", {})
    )
    return tuple(
        _declared(name, hints[name], required=required[name])
        for name in order
        if _field_of(hints.get(name))
    )


def _field_of(hint: Any) -> Field | None:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark for mark in marks if isinstance(mark, Field)), None)


def _declared(name: str, hint: Any, *, required: bool) -> Declared:
    """One field as it was declared; raises ValueError for a declaration that no list could show."""
    field = _field_of(hint)
    assert field is not None
    plain = _without_none(get_args(hint)[0])
    many = get_origin(plain) is tuple
    if field.listed and (field.key or name) in KEPT_KEYS:
        raise ValueError(f"a listed field cannot be called {field.key or name}: lists stand there")
    kind = get_args(plain)[0] if many else plain
    if field.listed and not _is_word(kind):
        raise ValueError(f"a listed field holds words, and {name} does not: no page is named so")
    return Declared(name, field, kind, many, required)


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str | Choice)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    kept = tuple(arg for arg in get_args(hint) if arg is not type(None))
    return Union[kept] if len(kept) > 1 else kept[0]  # noqa: UP007  (built at run time)


@cache
def kinds_named_by(struct: type[msgspec.Struct], name: str) -> tuple[str, ...]:
    """The folders of the kinds that this field of a struct may name."""
    return next(each.field.to for each in declared_fields(struct) if each.name == name)


def is_mapping(declared: Declared) -> bool:
    """Whether a field is a table of any names with a value each, as the years of a figure."""
    return get_origin(declared.type) is dict


_VALUES = (Amount, Coordinates)
"""Structs that are one value, typed as one text."""


def is_struct(kind: Any) -> bool:
    """Whether a field's type is a block of fields."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind not in _VALUES
