"""The problems of single items of metadata: where each stands, what was written, what to write
instead."""

from collections.abc import Iterable, Sequence

import msgspec

from builder.chinese import listed
from builder.model.field import Choice, Declared, Field, declared_fields, is_mapping, is_struct
from builder.problems import Fix, Problem, Where, certain, choice_of, shape_of
from builder.read.fields.coerce import Vocabularies
from builder.read.fields.keys import Form, guesses, inside_of
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import UNSEEN, Entries, Entry, Node, Text, folded
from builder.read.fields.unclear import Doubtful, Unclear

_LONGEST = 40
"""Characters of what was written that are quoted."""
_SHOWN = 2
"""Fields that the example of a block has at least."""


def unclear(path: str, declared: Declared, node: Text, why: Unclear) -> Problem:
    """FC203: a value that its type cannot be read from."""
    fixes = () if why.is_refusal else _allowed(declared, why.choices)
    said = _written(declared, node, why.why)
    return Where(path, node.line).problem("FC203", said, why.advice, *fixes)


def doubtful(path: str, declared: Declared, node: Text, why: Doubtful) -> Problem:
    """FC209: a value that is taken although it can hardly be meant; FC250: words where a number
    belongs."""
    return Where(path, node.line).warning(why.code, _written(declared, node, why.why), why.advice)


def _written(declared: Declared, node: Text, why: str) -> str:
    return f"“{declared.field.label}”写成了“{_short(folded(node.text))}”，{why}"


def unseen(path: str, declared: Declared, node: Text) -> Problem:
    """FC224: control characters in a value, which are left out."""
    said = f"“{declared.field.label}”里有看不见的控制字符，已经去掉"
    return Where(path, node.line).warning("FC224", said, "把这一行的内容重打一遍")


def misshapen(path: str, declared: Declared, node: Node) -> Problem:
    """FC206: a list or a block where one value belongs, or the other way round."""
    has_parts = is_struct(declared.type) or is_mapping(declared)
    found = "只有一句话" if isinstance(node, Text) else "写的是一列"
    wanted = f"{_parts_of(declared)}，这里{found}" if has_parts else _not_one_value(declared, node)
    said = f"“{declared.field.label}”{wanted}"
    return Where(path, node.line).problem("FC206", said, "", *_shape(declared))


def _not_one_value(declared: Declared, node: Node) -> str:
    """What stands where one value belongs."""
    if isinstance(node, Entries) and node.entries:
        key = _short(node.entries[0].key)
        return f"写成了“{key}: ……”这样的小项，一项只写一个词或一句话"
    return "里面又套了一列，一项只写一个" if declared.many else "只能写一项，这里写了几项"


def others_unread(path: str, declared: Declared, nodes: Sequence[Node]) -> Problem:
    """FC203: all further items of a list that are wrong in the way of the first, told together."""
    names = listed([_short(each.raw) for each in nodes])
    said = f"“{declared.field.label}”里还有 {len(nodes)} 项也读不懂：{names}"
    return Where(path, nodes[0].line).problem("FC203", said, "和上面几项一样改")


def pair_twice(path: str, declared: Declared, entry: Entry) -> Problem:
    """FC202: one name given twice among the pairs of a field."""
    name = _short(entry.key)
    said = f"“{declared.field.label}”里的“{name}”写了两次"
    return Where(path, entry.line).problem("FC202", said, f"只留一行  {name}: ……")


def run_together(written: WrittenMetadata, entry: Entry, apart: Sequence[Entry]) -> Problem:
    """FC206: several items on one line, which are read as meant; ``apart`` are these items."""
    first, *others = apart
    behind = "”“".join(each.key for each in others)
    said = f"“{_short(first.key)}”后面还写了“{behind}”，一行只能写一项"
    told = Where(written.path, entry.line)
    spot = written.tail(entry, first)
    if spot is None:
        return told.problem("FC206", said, "每一项另起一行")
    begin = "\n" + " " * written.indent_of(entry)
    lines = "".join(f"{begin}{each.key}: {each.node.raw}" for each in others)
    return told.problem("FC206", said, "", certain(spot, lines))


def missing(
    path: str, declared: Declared, line: int, owner: Declared | None, words: Iterable[str]
) -> Problem:
    """FC204: a required field that is not there.

    ``words`` are those that may stand in it, ``owner`` is the field whose block lacks it.
    """
    inside = f"“{owner.field.label}”里" if owner else ""
    label = declared.field.label
    offered = _allowed(declared, words)
    return Where(path, line).problem(
        "FC204", f"{inside}缺少“{label}”", f"加一行  {label}: ……", *offered
    )


def left_empty(path: str, declared: Declared, entry: Entry, words: Iterable[str]) -> Problem:
    """FC204: a required field without a value."""
    said = f"“{declared.field.label}”后面还空着"
    offered = _allowed(declared, words)
    return Where(path, entry.line).problem("FC204", said, "在冒号后面写上", *offered)


def twice(path: str, declared: Declared, first: Entry, second: Entry) -> Problem:
    """FC202: one field given twice, in either language."""
    same = first.key == second.key
    keys = f"“{first.key}”" if same else f"“{first.key}”和“{second.key}”（是同一项）"
    said = f"{keys}写了两次：第 {first.line} 行和第 {second.line} 行"
    return Where(path, second.line).problem("FC202", said, f"只留一行  {declared.field.label}: ……")


def renamed(written: WrittenMetadata, entry: Entry, declared: Declared) -> Problem:
    """FC201: another word for a field's key; it is read as that key."""
    label = declared.field.label
    spot = written.key(entry.line, entry.key.strip())
    fix = certain(spot, label) if spot else choice_of((label,))
    return Where(written.path, entry.line).problem("FC201", _no_such_key(entry), "", fix)


def flagged(written: WrittenMetadata, entry: Entry, declared: Declared, value: str) -> Problem:
    """FC201: a key of another program that is answered yes or no; it is read as this value of the
    field, or as nothing where ``value`` is ""."""
    label = declared.field.label
    told, said = Where(written.path, entry.line), f"{_no_such_key(entry)}，这里叫“{label}”"
    spot = written.pair(entry) if value else None
    if spot:
        return told.problem("FC201", said, "", certain(spot, f"{label}: {value}"))
    return told.problem("FC201", said, f"改写“{label}”", choice_of(countable_words(declared, {})))


def unknown(path: str, entry: Entry, form: Form) -> Problem:
    """FC201: a key that no field has, or that may mean several."""
    key, said = entry.key.strip(), _no_such_key(entry)
    told = Where(path, entry.line)
    if meant := _labels(form.meant(key)):
        return told.problem("FC201", said, "", choice_of(meant))
    if outer := inside_of(key, form):
        return told.problem("FC201", said, outer)
    return told.problem("FC201", said, "", _likeliest(key, form))


def _no_such_key(entry: Entry) -> str:
    return f"没有“{_short(entry.key.strip())}”这一项"


def _labels(fields: Iterable[Declared]) -> tuple[str, ...]:
    return tuple(each.field.label for each in fields)


def _likeliest(key: str, form: Form) -> Fix:
    """The fields that a key is like, else all of them."""
    labels = _labels(form.fields)
    return choice_of(_labels(guesses(key, form)) or labels, len(labels))


def _short(text: str) -> str:
    shown = UNSEEN.sub("", text)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "……"


def countable_words(declared: Declared, vocabularies: Vocabularies) -> tuple[str, ...]:
    """Every word that may stand in a field; () where they cannot be listed."""
    if declared.field.vocabulary:
        return tuple(term.label for term in vocabularies[declared.field.vocabulary].terms)
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return tuple(choice.label for choice in declared.type)
    return ("是", "否") if declared.type is bool else ()


def allowed_words(declared: Declared, vocabularies: Vocabularies) -> tuple[Fix, ...]:
    """Fixes with what may stand in a field: all words of a list, or an example."""
    return _allowed(declared, countable_words(declared, vocabularies))


def _allowed(declared: Declared, words: Iterable[str]) -> tuple[Fix, ...]:
    listed = tuple(words)
    return (choice_of(listed),) if listed else _shape(declared)


def _shape(declared: Declared) -> tuple[Fix, ...]:
    sample, about = _sample(declared)
    return (shape_of(sample, about),) if sample else ()


def _parts_of(declared: Declared) -> str:
    """``要分开写姓名、日期``: what a block wants."""
    wanted = _wanted(declared)
    return f"要分开写{wanted}" if wanted else "下面要分项写"


def _wanted(declared: Declared) -> str:
    parts = declared_fields(declared.type) if is_struct(declared.type) else ()
    return "、".join(each.field.label for each in parts if each.required)


def _sample(declared: Declared) -> tuple[str, str]:
    """The field as it may look, and what an example stands for in it; "" where none is declared."""
    field = declared.field
    if field.example or not is_struct(declared.type):
        return (f"{field.label}: {field.example}" if field.example else "", field.label)
    inner = _shown_of(declared.type)
    shown = ", ".join(f"{each.label}: {each.example or '……'}" for each in inner)
    return f"{field.label}: {{{shown}}}", "、".join(each.label for each in inner)


def _shown_of(block: type[msgspec.Struct]) -> list[Field]:
    """What the example of a block shows: all that must be there, and two fields at least."""
    fields = declared_fields(block)
    return [each.field for n, each in enumerate(fields) if each.required or n < _SHOWN]
