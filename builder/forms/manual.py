"""The manual's tables, made from the declarations of kinds, fields, words and settings; the text
around them is written by hand."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_origin

from builder.forms.words import PHOTO, reference_in_words
from builder.model.amount import Amount
from builder.model.coordinates import Coordinates
from builder.model.field import Choice, Declared, declared_fields, is_struct
from builder.model.kinds import KINDS
from builder.model.kinds.known import BUILT_IN
from builder.model.kinds.own import OwnKind
from builder.model.metrics import Metric
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.story import Story
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Vocabulary

_TYPES: dict[Any, str] = {
    str: "文字",
    bool: "是、否",
    int: "整数",
    float: "数字",
    Amount: "数字；约、余、多这样的字照写",
    Coordinates: "纬度和经度",
    dt.date: "日期",
    dt.datetime: "日期和时间",
}
_INDENT = "　└ "


def renewed(manual: str) -> str:
    """The manual with every generated part made anew; what stands outside of the marks stays as it
    is."""
    for name, part in PARTS.items():
        begin, end = f"<!-- {name}：由程序生成 -->", f"<!-- {name}完 -->"
        made = f"{begin}\n\n{part()}\n\n{end}"
        manual = re.sub(f"{begin}.*?{end}", made.replace("\\", r"\\"), manual, flags=re.S)
    return manual


def kinds_table() -> str:
    """Which folder holds which kind, and what its stories cannot do without."""
    rows = (
        (kind.about.label, f"`content/{kind.about.folder}/`", _required(kind)) for kind in KINDS
    )
    return _table(("栏目", "文件夹", "必须写的项"), rows)


def field_tables() -> str:
    """What every story may have, then what each kind has of its own."""
    shared = declared_fields(Story)
    parts = ["#### 每篇稿件都可以写的", _fields_table(shared)]
    for kind in KINDS:
        own = tuple(each for each in declared_fields(kind) if each not in shared)
        if own:
            parts += [f"#### {kind.about.label}另外可以写的", _fields_table(own)]
    return "\n\n".join(parts)


def vocabulary_lists() -> str:
    """The words of every vocabulary, with the slugs of their pages and the words that mean them."""
    return "\n\n".join(_listed(vocabulary) for vocabulary in VOCABULARIES)


def choice_table() -> str:
    """The closed sets of words, with those that mean the same."""
    declared = {
        each.type: each.field.label
        for struct in (*KINDS, Playlist, OwnKind)
        for each in _with_inner(declared_fields(struct))
        if isinstance(each.type, type) and issubclass(each.type, Choice)
    }
    return _table(("项", "词", "英文名", "也认得"), _choice_rows(declared))


def _with_inner(fields: Iterable[Declared]) -> Iterator[Declared]:
    for each in fields:
        yield each
        if is_struct(each.type):
            yield from _with_inner(declared_fields(each.type))


def _choice_rows(declared: dict[type[Choice], str]) -> Iterator[tuple[str, ...]]:
    for choices, label in declared.items():
        for each in choices:
            yield label, each.label, f"`{each.value}`", "、".join(each.aliases)


def settings_table() -> str:
    """The table of all settings in site.yaml."""
    return _fields_table(declared_fields(Settings))


def playlist_table() -> str:
    """The table of what the playlist of a lobby screen may say."""
    return _fields_table(declared_fields(Playlist))


def figures_table() -> str:
    """The table of what a figure in metrics.yaml is made of."""
    return _fields_table(declared_fields(Metric))


def own_kinds_table() -> str:
    """The table of what a kind in kinds.yaml says of itself."""
    return _fields_table(declared_fields(OwnKind))


PARTS: dict[str, Callable[[], str]] = {
    "栏目表": kinds_table,
    "字段表": field_tables,
    "词表": vocabulary_lists,
    "选词表": choice_table,
    "设置表": settings_table,
    "屏幕表": playlist_table,
    "数说表": figures_table,
    "自己的栏目表": own_kinds_table,
}
"""The generated parts by the name in their marks."""


def _required(kind: type[Story]) -> str:
    return "、".join(each.field.label for each in declared_fields(kind) if each.required)


def _listed(vocabulary: Vocabulary) -> str:
    rows = ((term.label, f"`{term.slug}`", "、".join(term.aliases)) for term in vocabulary.terms)
    head = f"**{vocabulary.label}**（`{vocabulary.name}`）："
    below = "\n".join(_notes_on(vocabulary))
    return "\n\n".join(
        part for part in (head, _table(("词", "英文名", "也认得"), rows), below) if part
    )


def _notes_on(vocabulary: Vocabulary) -> Iterator[str]:
    for group in vocabulary.groups:
        inside = "、".join(term.label for term in vocabulary.terms if group.slug in term.groups)
        yield f"其中{inside}还合成一页“{group.label}”。"
    if vocabulary.endings:
        yield f"后面多写了“{'”“'.join(vocabulary.endings)}”的，也认得。"


def _fields_table(fields: tuple[Declared, ...]) -> str:
    return _table(("项", "英文名", "写什么", "例子"), _rows(fields, ""))


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (
        " | ".join(cell.replace("|", "\\|") for cell in row)
        for row in (heads, ("---",) * len(heads), *rows)
    )
    return "\n".join(f"| {line} |" for line in lines)


def _rows(fields: tuple[Declared, ...], indent: str) -> Iterator[tuple[str, ...]]:
    """A row for each field, followed by those of the fields inside it; the same block twice in a
    row is shown once."""
    above: Declared | None = None
    for each in fields:
        field = each.field
        label = f"{indent}{field.label}{'（必填）' if each.required else ''}"
        again = above is not None and is_struct(each.type) and above.type is each.type
        said = f"和“{above.field.label}”一样写" if above and again else _explanation(each)
        yield label, f"`{each.key}`", said, f"`{field.example}`" if field.example else ""
        if is_struct(each.type) and not again:
            yield from _rows(declared_fields(each.type), f"　{indent}" if indent else _INDENT)
        above = each if above is None or not again else above


def _explanation(declared: Declared) -> str:
    """What may stand there, how often, and what else the declaration says."""
    hint, block = declared.field.hint, is_struct(declared.type)
    several = ("可以写几组" if block else "可以写几项") if declared.many else ""
    allowed = (
        ""
        if block or (declared.type is str and hint and _is_plain(declared))
        else _allowed(declared)
    )
    said = "，".join(part for part in (allowed, several) if part)
    return "。".join(part for part in (said, hint) if part) or "分几行写"


def _is_plain(declared: Declared) -> bool:
    field = declared.field
    return not (field.vocabulary or field.photo or field.to)


def _allowed(declared: Declared) -> str:
    """What may stand in a field, as the manual's tables say it."""
    field, kind = declared.field, declared.type
    if field.vocabulary:
        return f"下面“{_label_of(field.vocabulary)}”词表里的词"
    if isinstance(kind, type) and issubclass(kind, Choice):
        return "、".join(choice.label for choice in kind)
    if field.photo:
        return PHOTO
    if field.to:
        return reference_in_words(declared, BUILT_IN)
    return "名称和内容，一行一对" if get_origin(kind) is dict else _TYPES[kind]


def _label_of(vocabulary: str) -> str:
    return next(each.label for each in VOCABULARIES if each.name == vocabulary)
