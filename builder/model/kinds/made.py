"""Classes for the kinds that a site declares in kinds.yaml; they have everything that the builder's
own have."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, TypeVar

import msgspec

from builder.model.addresses import is_slug, slug_of
from builder.model.amount import TOLD, Amount
from builder.model.blocks import Value
from builder.model.day import Day, Moment
from builder.model.field import Choice, Field
from builder.model.kinds.own import OwnColumn, OwnField, OwnKind, Shape
from builder.model.portrayal import Portrayal
from builder.model.story import Story
from builder.model.traits import Kind
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Term, Vocabulary

_COUNTER = "篇"
_CLASSES = 512
"""Classes that are kept for declarations that come again: a preview's, a hundred sites'."""
_NOTHING: Mapping[Any, Any] = {str: ""}
"""What an optional field of a type holds where nothing was written; of every other type None."""
_Base = TypeVar("_Base", bound=msgspec.Struct)


@lru_cache(maxsize=_CLASSES)
def kind_made(own: OwnKind, base: type[Story]) -> type[Story]:
    """The class of a declared kind (on ``base_of``), or of a builder's kind with the declared
    fields added."""
    about = about_of(own) if base is base_of(own) else base.about
    namespace = {"about": about, "__reduce__": _reduced(own, base)}
    return _struct(f"Own{base.__name__}", own.folder, own.fields, base, namespace)


def _struct(
    name: str,
    folder: str,
    columns: Iterable[OwnColumn],
    base: type[_Base],
    namespace: dict[str, Any],
) -> type[_Base]:
    """A struct of this name with a field for each of these."""
    made: type[_Base] = msgspec.defstruct(  # type: ignore[assignment]
        name,
        [member for each in columns for member in _members(each, folder)],
        bases=(base,),
        namespace=namespace,
        module=__name__,
        frozen=True,
        kw_only=True,
        omit_defaults=True,
        tag=folder if namespace else None,
    )
    return made


def base_of(own: OwnKind) -> type[Story]:
    """The class that a declared kind builds on: a plain story, or one of people where it has their
    names."""
    return Portrayal if own.portrays else Story


def about_of(own: OwnKind) -> Kind:
    """The traits of a declared kind."""
    home = Kind("", "", "").home if own.home is None else max(0, own.home)
    about = Kind(own.folder, own.label, own.counter or _COUNTER, home=home, calendar=own.calendar)
    if own.portrays:
        return msgspec.structs.replace(about, schema="Person", shape="person")
    return msgspec.structs.replace(about, schema="Event") if own.calendar else about


def _reduced(own: OwnKind, base: type[Story]) -> Callable[[Story], tuple[Any, ...]]:
    """How a story goes to another process, which has no such class until it is declared there,
    too."""

    def reduced(story: Story) -> tuple[Any, ...]:
        return _revived, (own, base, msgspec.msgpack.encode(story))

    return reduced


def _revived(own: OwnKind, base: type[Story], encoded: bytes) -> Story:
    return msgspec.msgpack.decode(encoded, type=kind_made(own, base))


def vocabularies_of(own: OwnKind) -> tuple[Vocabulary, ...]:
    """The vocabularies of words that its fields and columns declare themselves."""
    columns = (each for field in own.fields for each in (field, *field.columns))
    return tuple(
        Vocabulary(name_of_words(own.folder, each), f"{own.label}{each.label}", _terms(each.words))
        for each in columns
        if each.shape is Shape.WORD and not _known_words(each)
    )


def name_of_words(folder: str, column: OwnColumn) -> str:
    """The name of the vocabulary whose words may stand in a declared column: one of the builder's,
    else its own."""
    return _known_words(column) or f"{folder}-{column.key}"


def _known_words(column: OwnColumn) -> str:
    """The builder's vocabulary that is named instead of words, "" where words are listed."""
    (word, *others) = column.words or ("",)
    return vocabulary_called(word) if not others else ""


def vocabulary_called(word: str) -> str:
    """The name of the builder's vocabulary with this name or label, "" where there is none."""
    return next((each.name for each in VOCABULARIES if word in (each.name, each.label)), "")


def _terms(words: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(slug, label) for label, slug in map(word_and_slug, words))


def word_and_slug(written: str) -> tuple[str, str]:
    """``助老 elders`` → both; a word alone gets a slug of its own."""
    label, _, slug = written.strip().rpartition(" ")
    if label and is_slug(slug):
        return label.strip(), slug
    return written.strip(), slug_of(written.strip())


def _members(column: OwnColumn, folder: str) -> Iterator[tuple[Any, ...]]:
    """What a struct keeps of one field; of a day also how it was typed where only its month or year
    is known."""
    yield _member(column, folder)
    if column.shape is Shape.DAY:
        yield _rough_of(column), Day | None, None


def _rough_of(column: OwnColumn) -> str:
    return f"{attribute_of(column.key)}_as_typed"


def _member(column: OwnColumn, folder: str) -> tuple[Any, ...]:
    """One field of a struct as msgspec wants it: name, annotation, and its default where it has
    one."""
    one: Any = _TYPES[column.shape](column, folder)
    is_many = column.shape is Shape.TABLE or (isinstance(column, OwnField) and column.many)
    empty = () if is_many else _NOTHING.get(one)
    kind: Any = tuple[one, ...] if is_many else one
    name, field = attribute_of(column.key), field_of(column, folder)
    if column.required:
        return name, Annotated[kind, field]
    return name, Annotated[kind if empty is not None else kind | None, field], empty


def attribute_of(key: str) -> str:
    """The Python attribute for a declared field's key: never one that a story has already."""
    return "own_" + key.replace("-", "_")


def field_of(column: OwnColumn, folder: str) -> Field:
    """What a declared column is as a ``Field``, like those of the builder's kinds."""
    return Field(
        column.label,
        column.example,
        to=column.to,
        listed=isinstance(column, OwnField) and column.listed,
        measure=msgspec.structs.replace(TOLD, unit=column.unit),
        usual=column.shape not in (Shape.TEXT, Shape.LONG),
        key=column.key,
        hint=column.hint,
        **_marks_of(column, folder),
    )


def _marks_of(column: OwnColumn, folder: str) -> dict[str, Any]:
    """What its shape says of a field besides its type."""
    if column.shape is Shape.WORD:
        return {"vocabulary": name_of_words(folder, column)}
    if column.shape is Shape.DAY:
        return {"rough": _rough_of(column)}
    return {_MARKS[column.shape]: True} if column.shape in _MARKS else {}


_MARKS = {Shape.PHOTO: "photo", Shape.LONG: "long", Shape.TABLE: "table"}


def _choice(column: OwnColumn, _folder: str) -> type[Choice]:
    words = (word_and_slug(each) for each in column.words)
    made: Any = Choice  # an enumeration is called to make another
    members = [(f"WORD_{place}", (slug, label)) for place, (label, slug) in enumerate(words)]
    choices: type[Choice] = made(column.key, members)
    return choices


def _table(column: OwnColumn, folder: str) -> type[Value]:
    columns = column.columns if isinstance(column, OwnField) else ()
    return _struct(f"Rows_{column.key}", folder, columns, Value, {})


def _always(kind: Any) -> Callable[[OwnColumn, str], Any]:
    return lambda _column, _folder: kind


_TYPES: Mapping[Shape, Callable[[OwnColumn, str], Any]] = {
    Shape.TEXT: _always(str),
    Shape.LONG: _always(str),
    Shape.NUMBER: _always(float),
    Shape.AMOUNT: _always(Amount),
    Shape.DAY: _always(dt.date),
    Shape.TIME: _always(Moment),
    Shape.YES: _always(bool),
    Shape.CHOICE: _choice,
    Shape.WORD: _always(str),
    Shape.REFERENCE: _always(str),
    Shape.PHOTO: _always(str),
    Shape.TABLE: _table,
}
