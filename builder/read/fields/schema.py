"""The tree of a block of metadata → a typed struct, driven only by how its fields are declared."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_origin
from zoneinfo import ZoneInfo

import msgspec

from builder.model.field import Declared, is_struct
from builder.problems import Problem
from builder.read.fields import messages
from builder.read.fields.behind import lost_behind, typed_behind
from builder.read.fields.coerce import Vocabularies, coercion, is_yes
from builder.read.fields.gathered import indented_again, is_empty
from builder.read.fields.keys import Form, form_of, guesses, known_keys
from builder.read.fields.runs import may_hold_several, taken_apart
from builder.read.fields.shorthand import pairs_of, single_text, spelt_out, spelt_out_list
from builder.read.fields.shorthand import pieces as pieces_of
from builder.read.fields.timing import Timing
from builder.read.fields.tree import UNSEEN, Entries, Entry, Metadata, Node, Text, folded
from builder.read.fields.unclear import Doubtful, Unclear

__all__ = ["Typed", "known_keys", "typed"]

_BEIJING = ZoneInfo("Asia/Shanghai")
_T = TypeVar("_T", bound=msgspec.Struct)
Read = Callable[[Node, "_Reader", str], Any]


class Sample(NamedTuple):
    """A field that holds what its declaration gives as an example, and the line it stands on."""

    declared: Declared
    line: int


class Typed(NamedTuple, Generic[_T]):
    """``value`` is None where a required field is missing or unreadable; ``lines`` says where each
    field stands, ``samples`` which of them still hold their examples."""

    value: _T | None
    problems: tuple[Problem, ...]
    lines: dict[str, int]
    samples: tuple[Sample, ...]


def typed(
    block: Entries,
    struct: type[_T],
    path: str,
    vocabularies: Vocabularies,
    zone: dt.tzinfo = _BEIJING,
) -> Typed[_T]:
    """Reads a block as this struct; every problem at once, each with its line.

    ``lines`` has ``title`` and, inside lists and blocks, ``gallery.0.file``. A value is made
    wherever the required fields could be read: the problems say what else is missing.
    """
    reader = _Reader(path, vocabularies, zone, block)
    value = reader.fill(block, struct, "")
    return Typed(value, tuple(reader.problems), reader.lines, tuple(reader.samples))


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
        text = node if isinstance(node, Text) else single_text(node, declared)
        if text is None:
            return reader.misshapen(declared, node)
        written = folded(text.text)
        if UNSEEN.search(written):
            reader.problems.append(messages.unseen(reader.path, declared, text))
            written = UNSEEN.sub("", written)
        value = coerce(written, declared, reader.vocabularies)
        return (
            reader.told(declared, text, value) if isinstance(value, Unclear | Doubtful) else value
        )

    return read


def _struct(declared: Declared) -> Read:
    form = form_of(declared.type)
    word = _scalar(declared.word) if declared.word is not declared else None

    def read(node: Node, reader: "_Reader", place: str) -> Any:
        if word and isinstance(node, Text):
            said = word(node, reader, place)
            return said if said is msgspec.UNSET else declared.type(**{form.fields[0].name: said})
        block = spelt_out(node, form)
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
        block = pairs_of(node)
        if block is None:
            return reader.misshapen(declared, node)
        found = {}
        for entry in (each for each in block.entries if not is_empty(each.node)):
            if entry.key in found:
                reader.problems.append(messages.pair_twice(reader.path, declared, entry))
                continue
            each = msgspec.structs.replace(declared, name=entry.key, type=kind, many=many)
            found[entry.key] = _read_of(each)(entry.node, reader, f"{place}.{entry.key}")
            reader.lines[f"{place}.{entry.key}"] = entry.line
        return {key: value for key, value in found.items() if value is not msgspec.UNSET}

    return read


def _written(node: Node) -> str:
    """What was typed there on one line."""
    return node.text if isinstance(node, Text) else node.raw


def _untold(unsaid: list[Declared], block: Entries, form: Form) -> list[Declared]:
    """Those of which no message speaks yet: a key that may mean one of them ends the matter."""
    unknown = [entry.key for entry in block.entries if not form.known(entry.key)]
    guessed = [each for key in unknown if unsaid for each in guesses(key, form)]
    return [each for each in unsaid if each not in guessed]


class _Reader:
    """Collects the problems and the lines of one file while its blocks are filled."""

    def __init__(
        self, path: str, vocabularies: Vocabularies, zone: dt.tzinfo, whole: Entries
    ) -> None:
        self.path = path
        self.whole = whole
        self.zone = zone
        self.vocabularies = vocabularies
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}
        self.samples: list[Sample] = []

    def fill(
        self, block: Entries, struct: type[_T], prefix: str, owner: Declared | None = None
    ) -> _T | None:
        """The struct, or None without its required fields; ``owner`` is the field the block stands
        in."""
        form, reads = form_of(struct), _reads(struct)
        entries = self.entries(block, form)
        values: dict[str, Any] = {}
        for name, entry in entries.items():
            place = prefix + name
            self.lines[place] = entry.line
            if form.samples.get(name) == _written(entry.node):
                self.samples.append(Sample(form.by_name[name], entry.line))
            value = reads[name](entry.node, self, place)
            if value is not msgspec.UNSET:
                values[name] = value
        if form.timed:
            Timing(values, entries, form, self, prefix).settle()
        lacking = [each for each in form.required if each.name not in values]
        behind = self.behind(block, form)
        self.problems += behind.values()
        unsaid = [each for each in lacking if each.name not in {*entries, *behind}]
        untold = _untold(unsaid, block, form) if unsaid else []
        self.problems += [self.lacking(each, block, form, owner) for each in untold]
        return None if lacking else struct(**values)

    def entries(self, block: Entries, form: Form) -> dict[str, Entry]:
        """What was written for each field; an empty value is no value."""
        found: dict[str, Entry] = {}
        doubled: set[str] = set()
        for entry in self.each(block, form):
            declared = form.known(entry.key)
            if declared is None:
                self.problems.append(messages.unknown(self.path, entry, form))
            elif before := found.get(declared.name):
                doubled.add(declared.name)
                self.problems.append(messages.twice(self.path, declared, before, entry))
            else:
                found[declared.name] = entry
        self.tell_renamed([each for name, each in found.items() if name not in doubled], form)
        return {name: entry for name, entry in found.items() if not is_empty(entry.node)}

    def behind(self, block: Entries, form: Form) -> dict[str, Problem]:
        """What is said of empty items whose value stands behind ``#``, by field."""
        said = {}
        for entry in (each for each in block.entries if is_empty(each.node)):
            declared = form.known(entry.key)
            if declared and (problem := self.behind_of(entry, declared, top=block is self.whole)):
                said[declared.name] = problem
        return said

    def behind_of(self, entry: Entry, declared: Declared, *, top: bool) -> Problem | None:
        """The same of one item."""
        if not isinstance(self.whole, Metadata):
            return None
        found = typed_behind(self.whole, self.path, declared, entry)
        return lost_behind(found, declared, self.vocabularies, top=top) if found else None

    def each(self, block: Entries, form: Form) -> Iterator[Entry]:
        """Every entry; of several that were typed on one line, each by itself."""
        entries = indented_again(block.entries, form)
        for entry in entries:
            meant = self.unflagged(entry, form)
            if may_hold_several(meant.node):
                given = {known.name for each in entries if (known := form.known(each.key))}
                yield from self.apart(entry, taken_apart(meant, form, given))
            else:
                yield meant

    def apart(self, typed: Entry, found: list[Entry]) -> list[Entry]:
        """What was found in an entry; told where it is more than one."""
        if len(found) > 1:
            self.problems.append(messages.run_together(self.path, self.whole, typed, found))
        return found

    def unflagged(self, entry: Entry, form: Form) -> Entry:
        """``draft: true`` as ``状态: 草稿``; any other entry as it is."""
        declared, answer, value = form.by_flag.get(entry.key.strip().lower(), (None, "", ""))
        said = is_yes(entry.node.text) if declared and isinstance(entry.node, Text) else None
        if declared is None or said is None:
            return entry
        meant = value if said is (answer == "是") else ""
        self.problems.append(messages.flagged(self.path, self.whole, entry, (declared, meant)))
        return Entry(declared.key, entry.line, Text(entry.line, meant))

    def tell_renamed(self, entries: list[Entry], form: Form) -> None:
        """Says which keys are other words for a field: they are read all the same."""
        for entry in entries:
            if entry.key not in form.by_key and (declared := form.renamed(entry.key)):
                told = messages.renamed(self.path, self.whole, entry, declared)
                self.problems.append(told)

    def told(self, declared: Declared, node: Text, why: Unclear | Doubtful) -> Any:
        """The value that is taken although it is asked about, or none."""
        if isinstance(why, Unclear):
            return self.unclear(declared, node, why)
        self.problems.append(messages.doubtful(self.path, declared, node, why))
        return why.value

    def unclear(self, declared: Declared, node: Text, why: Unclear) -> Any:
        """A value that its type cannot be read from."""
        self.problems.append(messages.unclear(self.path, declared, node, why))
        return msgspec.UNSET

    def misshapen(self, declared: Declared, node: Node) -> Any:
        """A list or a block where one value belongs, or the other way round."""
        self.problems.append(messages.misshapen(self.path, declared, node))
        return msgspec.UNSET

    def lacking(
        self, declared: Declared, block: Entries, form: Form, owner: Declared | None
    ) -> Problem:
        """What is said of a required field that has no value."""
        empty = next((entry for entry in block.entries if form.known(entry.key) is declared), None)
        words = messages.countable_words(declared, self.vocabularies)
        if empty:
            return messages.left_empty(self.path, declared, empty, words)
        return messages.missing(self.path, declared, block.line, owner, words)
