"""theme.yaml, read; whatever is written there, nothing is raised."""

from collections.abc import Mapping
from contextlib import suppress
from itertools import starmap
from typing import Annotated, Any

import msgspec
import yaml

from builder.make.page.colors import Pair
from builder.make.page.parameters import Parameter
from builder.problems import Fix, Problem, choice_of, shape_of
from builder.regex import regex

_KEYS = {
    "名称": "name",
    "上级": "parent",
    "宽度": "widths",
    "备用宽度": "fallback",
    "参数": "parameters",
    "资源": "assets",
    "颜色": "colors",
    "深色": "dark",
    "对比": "pairs",
}
_OF_A_PARAMETER = {
    "类型": "type",
    "默认": "default",
    "说明": "note",
    "可选": "choices",
    "最小": "least",
    "最大": "most",
    "最长": "longest",
}
_SHAPES = {
    "name": "名称: 红叶",
    "parent": "上级: base",
    "widths": "宽度: [480, 800, 1200]",
    "fallback": "备用宽度: 800",
    "webp_quality": "webp_quality: 80",
    "jpeg_quality": "jpeg_quality: 80",
    "avif_quality": "avif_quality: 60",
    "parameters": "参数: {底栏: {类型: 是否, 默认: 是, 说明: 手机下面的一排}}",
    "assets": "资源: {site.css: [mine.css]}",
    "colored": "colored: [site.css]",
    "daylight": "daylight: [screen.css]",
    "colors": '颜色: {red: "#A50F1A"}',
    "dark": '深色: {red: "#F28B80"}',
    "pairs": "对比: [[ink, paper]]",
}
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_AT = regex(r"at (?:`key` in )?`\$\.(\w+)")
_UNKNOWN = regex(r"unknown field `(.*)`")
_DEEPEST = 6

_Pixels = Annotated[int, msgspec.Meta(ge=1, le=100_000)]


_Quality = Annotated[int, msgspec.Meta(ge=1, le=100)]


class ThemeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a theme says of itself.

    What a theme leaves out it has from its parent, and its lists are added to those of its parent;
    themes/README.md explains each key.
    """

    name: str = ""
    parent: str = ""
    widths: tuple[_Pixels, ...] = ()
    fallback: _Pixels | None = None
    webp_quality: _Quality | None = None
    jpeg_quality: _Quality | None = None
    avif_quality: _Quality | None = None
    parameters: dict[str, Parameter] = {}
    assets: dict[str, tuple[str, ...]] = {}
    colored: tuple[str, ...] = ()
    daylight: tuple[str, ...] = ()
    colors: dict[str, str] = {}
    dark: dict[str, str] = {}
    pairs: tuple[Pair, ...] = ()


class _Entry(msgspec.Struct, frozen=True):
    """One key as it was typed, its line, and its value in plain lists, mappings and texts."""

    typed: str
    line: int
    value: Any


def read_theme_file(text: str, path: str) -> tuple[ThemeFile, tuple[Problem, ...]]:
    """What theme.yaml says, and what is wrong with it; a key that is wrong is left out, and told
    with its line and an example."""
    problems: list[Problem] = []
    entries = _entries(text, path, problems)
    while key := _wrong_key(entries):
        problems.append(_not_understood(entries.pop(key), path))
    return _converted(entries), tuple(problems)


def _converted(entries: Mapping[str, _Entry]) -> ThemeFile:
    keyed = {key: entry.value for key, entry in entries.items()}
    keyed["parameters"] = _declarations(keyed.get("parameters", {}))
    return msgspec.convert(keyed, ThemeFile, strict=False)


def _declarations(written: Any) -> Any:
    """Parameters by the English keys of what is said of each; what is no mapping as it is."""
    if not isinstance(written, dict):
        return written
    return {name: _in_english(said) for name, said in written.items()}


def _in_english(said: Any) -> Any:
    if not isinstance(said, dict):
        return said
    return {_OF_A_PARAMETER.get(key, key): value for key, value in said.items()}


def _wrong_key(entries: Mapping[str, _Entry]) -> str | None:
    """The first key that is none, or whose value has another shape; None where all are right."""
    try:
        _converted(entries)
    except msgspec.ValidationError as error:
        found = _AT.search(str(error)) or _UNKNOWN.search(str(error))
        key = found[1] if found else ""
        return key if key in entries else next(iter(entries))
    return None


def _not_understood(entry: _Entry, path: str) -> Problem:
    key = _KEYS.get(entry.typed, entry.typed)
    known = key in _SHAPES
    said = "写的样子不对" if known else "不是 theme.yaml 里的一项"
    fix = shape_of(_SHAPES[key], entry.typed) if known else choice_of(_labels())
    return _problem(path, entry.line, f"“{entry.typed[:40]}”{said}，没有用上", (fix,))


def _labels() -> list[str]:
    chinese = {key: label for label, key in _KEYS.items()}
    return [chinese.get(key, key) for key in _SHAPES]


def _problem(path: str, line: int, said: str, fixes: tuple[Fix, ...] = ()) -> Problem:
    mend = "" if fixes else "themes/README.md 列出了 theme.yaml 的每一项"
    return Problem(path=path, line=line, code="FC702", message=said, mend=mend, fixes=fixes)


def _entries(text: str, path: str, problems: list[Problem]) -> dict[str, _Entry]:
    """What the file says, by key; of one that stands there twice the first."""
    found: dict[str, _Entry] = {}
    for entry in starmap(_entry, _pairs(text, path, problems)):
        name = _KEYS.get(entry.typed, entry.typed)
        if name in found:
            said = f"“{entry.typed[:40]}”写了两次，用的是第 {found[name].line} 行的"
            problems.append(_problem(path, entry.line, said))
        elif entry.value is not None:
            found[name] = entry
    return found


def _entry(key: yaml.Node, value: yaml.Node) -> _Entry:
    """None is the value of a key that nothing stands behind."""
    said = None if _is_empty(value) else _plain(value)
    return _Entry(str(_plain(key)), key.start_mark.line + 1, said)


def _pairs(text: str, path: str, problems: list[Problem]) -> list[tuple[yaml.Node, yaml.Node]]:
    """Keys and values as they stand there; none where the file cannot be read, or is no mapping."""
    try:
        node = _composed(text)
    except (yaml.YAMLError, RecursionError) as fault:
        problems.append(_unreadable(fault, path))
        return []
    if isinstance(node, yaml.MappingNode):
        return list(node.value)
    if node is not None and not _is_empty(node):
        problems.append(_problem(path, 1, "里面要一行写一项，像“名称: 内容”这样"))
    return []


def _composed(text: str) -> yaml.Node | None:
    """The tree of a file; the slower parser knows better in which line a fault is."""
    with suppress(yaml.YAMLError):
        return yaml.compose(text, Loader=_Loader)
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _unreadable(fault: Exception, path: str) -> Problem:
    mark = getattr(fault, "problem_mark", None)
    said = "这里读不懂：引号、括号、冒号或前面的空格没有写对" if mark else "这个文件读不懂"
    return _problem(path, mark.line + 1 if mark else 0, said)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def _plain(node: yaml.Node, depth: int = 0) -> Any:
    """Texts, lists and mappings; what is deeper than anything a theme says is nothing."""
    if depth > _DEEPEST:
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, depth + 1) for each in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(_plain(key, depth + 1)): _plain(each, depth + 1) for key, each in node.value}
    return node.value
