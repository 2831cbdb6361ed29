"""Fields that a site declares in kinds.yaml: whether their names are free, and whether everything
is said that their shape needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from builder.chinese import same_word
from builder.model.addresses import KEPT_KEYS, is_slug, slug_of
from builder.model.field import Declared
from builder.model.kinds.known import BUILT_IN, Kinds
from builder.model.kinds.made import attribute_of, word_and_slug
from builder.model.kinds.own import OwnColumn, OwnField, Shape
from builder.problems import Fix, Problem, Where, choice_of, shape_of
from builder.read.declared_kinds import Declaration
from builder.read.fields.coerce import coercion
from builder.read.fields.keys import Form, form_of
from builder.read.fields.unclear import Unclear
from builder.regex import regex

_ANY = {"*": "*", "任何": "*", "全部": "*", "所有": "*"}
_WORDED = (Shape.CHOICE, Shape.WORD)
_FITS: Mapping[str, tuple[Shape, ...]] = {
    "words": _WORDED,
    "to": (Shape.REFERENCE,),
    "unit": (Shape.AMOUNT, Shape.NUMBER),
    "columns": (Shape.TABLE,),
    "listed": _WORDED,
    "many": (Shape.TEXT, *_WORDED, Shape.REFERENCE, Shape.TABLE),
}
"""The shapes that make use of each part of a declaration."""
_NEEDS = {
    Shape.CHOICE: ("words", shape_of("词表: [助老, 护河]", "词")),
    Shape.WORD: ("words", shape_of("词表: [助老, 护河]", "词")),
    Shape.REFERENCE: ("to", shape_of("引用: members", "栏目")),
    Shape.TABLE: ("columns", shape_of("各项: [{名称: 日子, 样子: 日期}, {名称: 内容}]", "各项")),
}
"""What a shape is nothing without, and how that is written."""
_NO_LABEL = regex(r"""[\s:：#＃,，、;；"'“”‘’\[\]{}|>&*!%@`]|^[-?—]""")
"""What YAML, or whoever reads a line, would take for something else."""
_NOT_IN_TABLES = (Shape.TABLE, Shape.LONG)
_EXAMPLES = {
    Shape.NUMBER: "12",
    Shape.AMOUNT: "120",
    Shape.DAY: "2026-05-01",
    Shape.TIME: "2026-05-01 19:30",
    Shape.YES: "是",
    Shape.PHOTO: "01.jpg",
}


class Ground(msgspec.Struct, frozen=True):
    """What declared fields may refer to: the folder of every kind, by its label and by its
    folder."""

    folders: Mapping[str, str]

    @classmethod
    def of(cls, declared: Iterable[Declaration]) -> "Ground":
        """The builder's kinds, and these declared ones."""
        built_in = [(each.about.label, each.about.folder) for each in BUILT_IN.all]
        own = [(kind.label, kind.folder) for kind in (each.settled() for each in declared)]
        both = (*built_in, *own)
        labels = dict(both) | _ANY
        return cls(labels | {folder: folder for _, folder in both})


class _Asked(msgspec.Struct, frozen=True):
    """One declared field: ``place`` is where it stands in its kind, ``form`` the fields that the
    kind has already, ``before`` the declared fields above it."""

    column: OwnColumn
    said: Declaration
    place: str
    form: Form
    before: tuple[OwnColumn, ...]

    @property
    def label(self) -> str:
        """What staff call it."""
        return self.column.label

    def where(self, part: str = "") -> Where:
        """The line of one of its parts."""
        return self.said.where(f"{self.place}.{part}".rstrip("."))


_Column = TypeVar("_Column", bound=OwnColumn)
_Rule = Callable[[_Asked, Ground], Iterator[Problem]]


def fields_judged(
    said: Declaration, ground: Ground
) -> tuple[tuple[OwnField, ...], tuple[Problem, ...]]:
    """The fields of one kind that are declared well, and what is wrong with the others."""
    kept: list[OwnField] = []
    problems: list[Problem] = []
    form = form_of(said.base)
    for number, field in enumerate(said.kind.fields):
        asked = _Asked(field, said, f"fields.{number}", form, tuple(kept))
        wrong = (*_rules_broken(asked, ground), *_columns_wrong(asked, ground))
        problems += (*wrong, *_unused(asked))
        if not wrong:
            kept.append(_settled(field, ground))
    return tuple(kept), tuple(problems)


def _columns_wrong(asked: _Asked, ground: Ground) -> Iterator[Problem]:
    """What is wrong with the columns of a table."""
    columns = asked.column.columns if isinstance(asked.column, OwnField) else ()
    for number, column in enumerate(columns):
        place = f"{asked.place}.columns.{number}"
        inner = _Asked(column, asked.said, place, form_of(_Nothing), columns[:number])
        yield from _not_in_a_table(inner)
        yield from _rules_broken(inner, ground)
        yield from _unused(inner)


class _Nothing(msgspec.Struct):
    """The form that a table begins with before its columns are declared: no fields."""


def _rules_broken(asked: _Asked, ground: Ground) -> Iterator[Problem]:
    for rule in _RULES:
        yield from rule(asked, ground)


def _taken(asked: _Asked, _ground: Ground) -> Iterator[Problem]:
    """FC933: a field that the kind has already, by its label, its key, or another word for it."""
    for part, word in (("label", asked.label), ("key", asked.column.key)):
        holder = _holder(asked, word) if word else ""
        if holder:
            found = f"“{word}”这个栏目已经有了（{holder}），不能再声明一次"
            mend = "用现成的那一项，不用声明；要的是别的，换一个名称和键"
            yield asked.where(part).problem("FC933", found, mend)
            return


def _holder(asked: _Asked, word: str) -> str:
    """The label of the field that this word means already, "" where it is free."""
    known = asked.form.find(word)
    if known is None and asked.said.built_in:
        known = asked.form.renamed(word)
    if known:
        return known.field.label
    bare = same_word(word)
    above = (each for each in asked.before if bare in map(same_word, (each.label, each.key)))
    return next((each.label for each in above), "")


def _unfit_label(asked: _Asked, _ground: Ground) -> Iterator[Problem]:
    """FC934: a name that cannot stand before the colon of a line."""
    if _NO_LABEL.search(asked.label):
        found = f"“名称”写成了“{asked.label}”，稿件里没法照它写一行"
        mend = "只用汉字、字母和数字，不要空格、冒号、井号、逗号和引号"
        yield asked.where("label").problem("FC934", found, mend)


def _unfit_key(asked: _Asked, _ground: Ground) -> Iterator[Problem]:
    """FC934: a key that no address can hold, or that has a use already."""
    key, where = asked.column.key, asked.where("key")
    if key and not is_slug(key):
        found = f"“键”写成了“{key}”，网址里用不了"
        example = shape_of("键: number", "键")
        yield where.problem("FC934", found, "只用小写字母、数字和短横线；不写也行", example)
    if key in KEPT_KEYS:
        found = f"“键”写成了“{key}”，这个词程序另有用处"
        yield where.problem("FC934", found, "换一个词；不写也行")


def _lacking(asked: _Asked, _ground: Ground) -> Iterator[Problem]:
    """FC935: a shape without what it is made of."""
    column = asked.column
    part, example = _NEEDS.get(column.shape, ("", None))
    if example and not getattr(column, part, ()):
        found = f"“{asked.label}”的样子是{column.shape.label}，还没有写“{_label_of(part)}”"
        yield asked.where("shape").problem("FC935", found, "", example)


def _not_in_a_table(asked: _Asked) -> Iterator[Problem]:
    """FC935: a column that no table can hold."""
    shape = asked.column.shape
    if shape in _NOT_IN_TABLES:
        others = choice_of(each.label for each in Shape if each not in _NOT_IN_TABLES)
        found = f"“{asked.label}”的样子是{shape.label}，放不进表里"
        yield asked.where("shape").problem(
            "FC935", found, "把它写成单独的一项，或者换一个样子", others
        )


def _doubled_words(asked: _Asked, _ground: Ground) -> Iterator[Problem]:
    """FC937: a word that is listed twice, or has the address of another."""
    seen: dict[str, str] = {}
    for number, written in enumerate(asked.column.words):
        label, slug = word_and_slug(written)
        other = seen.get(same_word(label)) or seen.get(slug)
        if other:
            found = f"“词表”里的“{label}”和“{other}”是同一个词，或者网址名一样"
            yield asked.where(f"words.{number}").problem(
                "FC937", found, "删掉一个，或者换一个网址名"
            )
        seen.update({same_word(label): label, slug: label})


def _leads_nowhere(asked: _Asked, ground: Ground) -> Iterator[Problem]:
    """FC938: a reference to a kind that there is not."""
    for number, word in enumerate(asked.column.to):
        if word not in ground.folders:
            found = f"“引用”写了“{word}”，没有这个栏目"
            labels = (each for each in ground.folders if not each.isascii() and each not in _ANY)
            mend = "从下面选一个；哪个栏目的都可以引用的，写  引用: 任何"
            where = asked.where(f"to.{number}")
            yield where.problem("FC938", found, mend, choice_of(labels))


_RULES: tuple[_Rule, ...] = (
    _taken,
    _unfit_label,
    _unfit_key,
    _lacking,
    _doubled_words,
    _leads_nowhere,
)


def _unused(asked: _Asked) -> Iterator[Problem]:
    """FC936: parts of a declaration that its shape has no use for; they are left out."""
    column = asked.column
    for part, shapes in _FITS.items():
        if getattr(column, part, None) and column.shape not in shapes:
            fitting = "、".join(each.label for each in shapes)
            found = (
                f"“{asked.label}”的样子是{column.shape.label}，用不上“{_label_of(part)}”，没有管它"
            )
            mend = f"“{_label_of(part)}”是给样子为{fitting}的用的：改“样子”，或者删掉这一行"
            yield asked.where(part).warning("FC936", found, mend)


def _label_of(part: str) -> str:
    return form_of(OwnField).by_name[part].field.label


def _settled(field: OwnField, ground: Ground) -> OwnField:
    """A field as the builder takes it: with its key, its references by folder, without what it has
    no use for."""
    columns = tuple(_column(each, ground) for each in field.columns)
    return msgspec.structs.replace(_column(field, ground), columns=columns)


def _column(column: _Column, ground: Ground) -> _Column:
    """The column as its kind keeps it: without what its shape has no use for, with a key and an
    example."""
    useless = (part for part, shapes in _FITS.items() if column.shape not in shapes)
    empty = {part: type(getattr(column, part))() for part in useless if hasattr(column, part)}
    bare = msgspec.structs.replace(column, **empty)
    return msgspec.structs.replace(
        bare,
        key=bare.key or slug_of(bare.label),
        to=tuple(ground.folders[each] for each in bare.to),
        example=_one_line(bare.example) or _example(bare),
        hint=_one_line(bare.hint),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _example(column: OwnColumn) -> str:
    """What stands in a new story's text where the declaration gives no example."""
    return word_and_slug(column.words[0])[0] if column.words else _EXAMPLES.get(column.shape, "")


def declared_examples(said: Declaration, kinds: Kinds) -> Iterator[Problem]:
    """FC939: an example that its own field would not accept."""
    fields = form_of(kinds.by_folder[said.settled().folder]).by_name
    for number, column in enumerate(said.kind.fields):
        declared = fields.get(attribute_of(column.key or slug_of(column.label)))
        why = _unread(column.example, declared, kinds) if declared else None
        if why:
            found = f"“{column.label}”的例子写成了“{column.example}”，{why.why}"
            where = said.where(f"fields.{number}.example")
            yield where.warning("FC939", found, "例子要照它的样子写", *_allowed(why))


def _unread(example: str, declared: Declared, kinds: Kinds) -> Unclear | None:
    """Why an example cannot be read; None where it can, or holds several values."""
    if declared.many or not example:
        return None
    words = {each.name: each for each in kinds.vocabularies}
    read = coercion(declared)(example, words)
    return read if isinstance(read, Unclear) else None


def _allowed(why: Unclear) -> Iterator[Fix]:
    if why.choices:
        yield choice_of(why.choices)
