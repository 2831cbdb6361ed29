"""The tree of a block of metadata → a typed struct, driven only by how its fields are declared."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_origin

import msgspec

from builder.model.field import Declared, declared_fields, is_struct
from builder.problems import Problem, Severity
from builder.read.fields.coerce import Vocabularies, coercion
from builder.read.fields.dates import Unclear
from builder.read.fields.gathered import gathered, is_empty
from builder.read.fields.keys import Form, form_of, inside_of, known_keys, meant_by
from builder.read.fields.shorthand import pieces as pieces_of
from builder.read.fields.shorthand import spelt_out, spelt_out_list
from builder.read.fields.tree import Block, Entry, Items, Node, Text, folded

__all__ = ["Typed", "known_keys", "typed"]

T = TypeVar("T", bound=msgspec.Struct)
Read = Callable[[Node, "_Reader", str], Any]


class Typed(NamedTuple, Generic[T]):
    """``value`` is None where a required field is missing or unreadable; ``lines`` says where each
    field stands."""

    value: T | None
    problems: tuple[Problem, ...]
    lines: dict[str, int]


def typed(block: Block, struct: type[T], path: str, vocabularies: Vocabularies) -> Typed[T]:
    """Reads a block as this struct; every problem at once, each with its line.

    ``lines`` has ``title`` and, inside lists and blocks, ``gallery.0.file``. A value is made
    wherever the required fields could be read, even when others could not: the problems say what is
    missing.
    """
    reader = _Reader(path, vocabularies)
    value = reader.fill(block, struct, "")
    return Typed(value, tuple(reader.problems), reader.lines)


@cache
def _reads(struct: type[msgspec.Struct]) -> dict[str, Read]:
    """How each field of a struct is read, worked out once."""
    return {each.name: _read_of(each) for each in form_of(struct).fields}


def _read_of(declared: Declared) -> Read:
    if get_origin(declared.type) is dict:
        return _mapping(declared)
    one = _struct(declared) if is_struct(declared.type) else _scalar(declared)
    return _many(declared, one) if declared.many else one


def _scalar(declared: Declared) -> Read:
    coerce = coercion(declared)

    def read(node: Node, reader: "_Reader", _place: str) -> Any:
        text = node if isinstance(node, Text) else _as_text(node)
        if text is None:
            return reader.misshapen(declared, node)
        value = coerce(folded(text.text), declared, reader.vocabularies)
        return reader.unclear(declared, text, value) if isinstance(value, Unclear) else value

    return read


def _struct(declared: Declared) -> Read:
    def read(node: Node, reader: "_Reader", place: str) -> Any:
        block = spelt_out(node, form_of(declared.type))
        if block is None:
            return reader.misshapen(declared, node)
        value = reader.fill(block, declared.type, f"{place}.", declared)
        return msgspec.UNSET if value is None else value

    return read


def _many(declared: Declared, one: Read) -> Read:
    def read(node: Node, reader: "_Reader", place: str) -> Any:
        nodes = (
            spelt_out_list(node, form_of(declared.type))
            if is_struct(declared.type)
            else pieces_of(node, declared)
        )
        for number, each in enumerate(nodes):
            reader.lines[f"{place}.{number}"] = each.line
        values = [one(each, reader, f"{place}.{number}") for number, each in enumerate(nodes)]
        return tuple(value for value in values if value is not msgspec.UNSET)

    return read


def _mapping(declared: Declared) -> Read:
    inner = get_args(declared.type)[1]
    many = get_origin(inner) is tuple
    kind = get_args(inner)[0] if many else inner

    def read(node: Node, reader: "_Reader", place: str) -> Any:
        if not isinstance(node, Block):
            return reader.misshapen(declared, node)
        found = {}
        for entry in node.entries:
            each = msgspec.structs.replace(declared, name=entry.key, type=kind, many=many)
            found[entry.key] = _read_of(each)(entry.node, reader, f"{place}.{entry.key}")
            reader.lines[f"{place}.{entry.key}"] = entry.line
        return {key: value for key, value in found.items() if value is not msgspec.UNSET}

    return read


def _as_text(node: Node) -> Text | None:
    """A single value that YAML took for a list or a block: ``[通知]关于……``, or one line behind a
    dash."""
    if isinstance(node, Items | Block) and node.raw:
        return Text(node.line, node.raw)
    only = node.items[0] if isinstance(node, Items) and len(node.items) == 1 else None
    return only if isinstance(only, Text) else None


class _Reader:
    """Collects the problems and the lines of one file while its blocks are filled."""

    def __init__(self, path: str, vocabularies: Vocabularies) -> None:
        self.path = path
        self.vocabularies = vocabularies
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}

    def fill(
        self, block: Block, struct: type[T], prefix: str, owner: Declared | None = None
    ) -> T | None:
        """The struct, or None without its required fields; ``owner`` is the field the block stands
        in."""
        form, reads = form_of(struct), _reads(struct)
        entries = self.entries(block, form)
        values: dict[str, Any] = {}
        for name, entry in entries.items():
            place = prefix + name
            self.lines[place] = entry.line
            value = reads[name](entry.node, self, place)
            if value is not msgspec.UNSET:
                values[name] = value
        self.set_days(values, entries, form)
        lacking = [each for each in form.required if each.name not in values]
        for each in lacking:
            if each.name not in entries:
                empty = next(
                    (entry for entry in block.entries if form.find(entry.key) is each), None
                )
                self.left_empty(each, empty) if empty else self.missing(each, block.line, owner)
        return None if lacking else struct(**values)

    def entries(self, block: Block, form: Form) -> dict[str, Entry]:
        """What was written for each field; an empty value is no value."""
        found: dict[str, Entry] = {}
        written: dict[str, Entry] = {}
        for entry in gathered(block.entries, form):
            declared = form.find(entry.key)
            if declared is None:
                self.unknown(entry, form)
            elif before := found.get(declared.name):
                self.twice(declared, before, entry)
            else:
                found[declared.name] = entry
                if not is_empty(entry.node):
                    written[declared.name] = entry
        return written

    def set_days(self, values: dict[str, Any], entries: dict[str, Entry], form: Form) -> None:
        """A time alone is on the day of the block's own date."""
        for declared in form.moments:
            time = values.get(declared.name)
            if isinstance(time, dt.time):
                if day := values.get("date"):
                    values[declared.name] = dt.datetime.combine(day, time)
                    continue
                del values[declared.name]
                if "date" not in entries:
                    node = Text(entries[declared.name].line, f"{time:%H:%M}")
                    self.unclear(
                        declared,
                        node,
                        Unclear("只有钟点，不知道是哪一天", f"2026-05-01 {time:%H:%M}"),
                    )

    def report(
        self, line: int, code: str, message: str, mend: str, severity: Severity = Severity.ERROR
    ) -> None:
        """Adds a problem of this file."""
        self.problems.append(
            Problem(
                path=self.path, line=line, code=code, message=message, mend=mend, severity=severity
            )
        )

    def unclear(self, declared: Declared, node: Text, why: Unclear) -> Any:
        """A value that its type cannot be read from."""
        label = declared.field.label
        self.report(
            node.line,
            "FC203",
            f"“{label}”写成了“{_short(folded(node.text))}”，{why.why}",
            f"写成  {label}: {why.write or declared.field.example}",
        )
        return msgspec.UNSET

    def misshapen(self, declared: Declared, node: Node) -> Any:
        """A list or a block where one value belongs, or the other way round."""
        label = declared.field.label
        one = (
            "只能写一项，这里写了几项"
            if isinstance(node, Items | Block)
            else f"{_parts_of(declared)}，这里只有一句话"
        )
        self.report(node.line, "FC206", f"“{label}”{one}", f"写成  {_sample(declared)}")
        return msgspec.UNSET

    def missing(self, declared: Declared, line: int, owner: Declared | None) -> None:
        """A required field that is not there."""
        inside = f"“{owner.field.label}”里" if owner else ""
        self.report(
            line, "FC204", f"{inside}缺少“{declared.field.label}”", f"加一行  {_sample(declared)}"
        )

    def left_empty(self, declared: Declared, entry: Entry) -> None:
        """A required field with nothing behind its colon."""
        said = f"“{declared.field.label}”后面还空着"
        self.report(entry.line, "FC204", said, f"在冒号后面写上，例如  {_sample(declared)}")

    def twice(self, declared: Declared, first: Entry, second: Entry) -> None:
        """One field given two times, in either language."""
        keys = (
            f"“{first.key}”"
            if first.key == second.key
            else f"“{first.key}”和“{second.key}”（是同一项）"
        )
        self.report(
            second.line,
            "FC202",
            f"{keys}写了两次：第 {first.line} 行和第 {second.line} 行",
            f"只留一行  {declared.field.label}: ……",
        )

    def unknown(self, entry: Entry, form: Form) -> None:
        """A key no field has."""
        near = meant_by(entry.key.strip(), form)
        known = "、".join(each.field.label for each in form.fields)
        mend = inside_of(entry.key.strip(), form) or f"可以写的有：{known}"
        self.report(
            entry.line,
            "FC201",
            f"没有“{_short(entry.key)}”这一项"
            + (f"，是不是“{'”或“'.join(near[:2])}”" if near else ""),
            f"改成  {near[0]}: ……" if near else mend,
        )


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "……"


def _parts_of(declared: Declared) -> str:
    """``要写姓名、日期``: what a block wants."""
    wanted = [each.field.label for each in declared_fields(declared.type) if each.required]
    return f"要分开写{'、'.join(wanted)}" if wanted else "下面要分项写"


def _sample(declared: Declared) -> str:
    field = declared.field
    if field.example or not is_struct(declared.type):
        return f"{field.label}: {field.example or '……'}"
    inner = "，".join(
        f"{each.field.label}: {each.field.example}" for each in declared_fields(declared.type)[:2]
    )
    return f"{field.label}: {{{inner.replace('，', ', ')}}}"
