"""What is wrong with one item of metadata, said: where it stands, what was written, what to write
instead."""

from collections.abc import Iterable, Sequence

from builder.model.field import Choice, Declared, declared_fields, is_mapping, is_struct
from builder.problems import Fix, Problem, Severity, certain, choice_of, shape_of
from builder.read.fields.coerce import Vocabularies
from builder.read.fields.keys import Form, guesses, inside_of
from builder.read.fields.spots import indent_of, key_spot, pair_spot, tail_spot
from builder.read.fields.tree import UNSEEN, Entries, Entry, Node, Text, folded
from builder.read.fields.unclear import Doubtful, Unclear

_LONGEST = 40
"""Characters of what was written that are quoted."""


def unclear(path: str, declared: Declared, node: Text, why: Unclear) -> Problem:
    """FC203: a value that its type cannot be read from."""
    return Problem(
        path=path,
        line=node.line,
        code="FC203",
        message=f"“{declared.field.label}”写成了“{_short(folded(node.text))}”，{why.why}",
        mend=why.advice,
        fixes=_allowed(declared, why.choices),
    )


def doubtful(path: str, declared: Declared, node: Text, why: Doubtful) -> Problem:
    """FC209: a value that is taken as it stands, although it can hardly be meant; FC250: words where
    a number belongs."""
    return Problem(
        path=path,
        line=node.line,
        code=why.code,
        message=f"“{declared.field.label}”写成了“{_short(folded(node.text))}”，{why.why}",
        mend=why.advice,
        severity=Severity.WARNING,
    )


def unseen(path: str, declared: Declared, node: Text) -> Problem:
    """FC224: control characters in a value, which are left out."""
    return Problem(
        path=path,
        line=node.line,
        code="FC224",
        message=f"“{declared.field.label}”里有看不见的控制字符，已经去掉",
        mend="把这一行的内容重打一遍",
        severity=Severity.WARNING,
    )


def misshapen(path: str, declared: Declared, node: Node) -> Problem:
    """FC206: a list or a block where one value belongs, or the other way round."""
    has_parts = is_struct(declared.type) or is_mapping(declared)
    found = "只有一句话" if isinstance(node, Text) else "写的是一列"
    said = f"{_parts_of(declared)}，这里{found}" if has_parts else "只能写一项，这里写了几项"
    message = f"“{declared.field.label}”{said}"
    return Problem(path=path, line=node.line, code="FC206", message=message, fixes=_shape(declared))


def pair_twice(path: str, declared: Declared, entry: Entry) -> Problem:
    """FC202: one name given two times among the pairs of a field."""
    return Problem(
        path=path,
        line=entry.line,
        code="FC202",
        message=f"“{declared.field.label}”里的“{_short(entry.key)}”写了两次",
        mend=f"只留一行  {_short(entry.key)}: ……",
    )


def run_together(path: str, block: Entries, entry: Entry, apart: Sequence[Entry]) -> Problem:
    """FC206: several items on one line, which are read as meant; ``block`` is all the metadata."""
    first, *others = apart
    behind = "”“".join(each.key for each in others)
    spot = tail_spot(block, path, entry, first)
    lines = [f"{each.key}: {_text_of(each)}" for each in others]
    indent = "\n" + " " * indent_of(block, entry)
    return Problem(
        path=path,
        line=entry.line,
        code="FC206",
        message=f"“{_short(first.key)}”后面还写了“{behind}”，一行只能写一项",
        mend="每一项另起一行" if spot is None else "",
        fixes=(certain(spot, "".join(indent + line for line in lines)),) if spot else (),
    )


def _text_of(entry: Entry) -> str:
    return entry.node.text if isinstance(entry.node, Text) else ""


def missing(
    path: str, declared: Declared, line: int, owner: Declared | None, words: Iterable[str]
) -> Problem:
    """FC204: a required field that is not there; ``words`` are those that may stand in it."""
    inside = f"“{owner.field.label}”里" if owner else ""
    label = declared.field.label
    return Problem(
        path=path,
        line=line,
        code="FC204",
        message=f"{inside}缺少“{label}”",
        mend=f"加一行  {label}: ……",
        fixes=_allowed(declared, words),
    )


def left_empty(path: str, declared: Declared, entry: Entry, words: Iterable[str]) -> Problem:
    """FC204: a required field with nothing behind its colon."""
    return Problem(
        path=path,
        line=entry.line,
        code="FC204",
        message=f"“{declared.field.label}”后面还空着",
        mend="在冒号后面写上",
        fixes=_allowed(declared, words),
    )


def twice(path: str, declared: Declared, first: Entry, second: Entry) -> Problem:
    """FC202: one field given two times, in either language."""
    same = first.key == second.key
    keys = f"“{first.key}”" if same else f"“{first.key}”和“{second.key}”（是同一项）"
    return Problem(
        path=path,
        line=second.line,
        code="FC202",
        message=f"{keys}写了两次：第 {first.line} 行和第 {second.line} 行",
        mend=f"只留一行  {declared.field.label}: ……",
    )


def renamed(path: str, block: Entries, entry: Entry, declared: Declared) -> Problem:
    """FC201: a key that is another word for a field, and read as that; ``block`` is all the
    metadata."""
    key, label = entry.key.strip(), declared.field.label
    spot = key_spot(block, path, entry.line, key)
    return Problem(
        path=path,
        line=entry.line,
        code="FC201",
        message=f"没有“{_short(key)}”这一项",
        fixes=(certain(spot, label) if spot else choice_of((label,)),),
    )


def flagged(path: str, block: Entries, entry: Entry, meant: tuple[Declared, str]) -> Problem:
    """FC201: a key of another program that says by yes or no what is a value of ours; ``meant`` is
    the field and the value, "" where the answer says none."""
    declared, value = meant
    label = declared.field.label
    spot = pair_spot(block, path, entry) if value else None
    return Problem(
        path=path,
        line=entry.line,
        code="FC201",
        message=f"没有“{_short(entry.key.strip())}”这一项，这里叫“{label}”",
        mend="" if spot else f"改写“{label}”",
        fixes=(
            certain(spot, f"{label}: {value}")
            if spot
            else choice_of(countable_words(declared, {})),
        ),
    )


def unknown(path: str, entry: Entry, form: Form) -> Problem:
    """FC201: a key no field has, or that may mean several."""
    key = entry.key.strip()
    meant = _labels(form.meant(key))
    outer = "" if meant else inside_of(key, form)
    offered = choice_of(meant) if meant else _likeliest(key, form)
    return Problem(
        path=path,
        line=entry.line,
        code="FC201",
        message=f"没有“{_short(key)}”这一项",
        mend=outer,
        fixes=() if outer else (offered,),
    )


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
    """Every word that may stand in a field, where they can be counted."""
    if declared.field.vocabulary:
        return tuple(term.label for term in vocabularies[declared.field.vocabulary].terms)
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return tuple(choice.label for choice in declared.type)
    return ("是", "否") if declared.type is bool else ()


def allowed_words(declared: Declared, vocabularies: Vocabularies) -> tuple[Fix, ...]:
    """What may stand in a field: all of it, or an example."""
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
    inner = [each.field for each in declared_fields(declared.type)[:2]]
    shown = ", ".join(f"{each.label}: {each.example or '……'}" for each in inner)
    return f"{field.label}: {{{shown}}}", "、".join(each.label for each in inner)
