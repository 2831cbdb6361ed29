"""A new story's first text: every field of its kind, the required ones to fill in, the others ready behind ``#``."""

import datetime as dt
from typing import Any

import msgspec

from builder.model.field import Choice, Declared, declared_fields
from builder.model.story import Story
from builder.model.vocabulary import VOCABULARIES

_FIRST = ("title", "date", "slug", "status")
_LAST = ("aliases", "related", "waive", "expires", "publish_at", "pinned", "updated")
_HINTS = {"slug": "网址里用的名字：小写字母、数字、短横线，定了就不改", "status": "写好送审前是草稿；审完改成 已发布"}


def skeleton(kind: type[Story], title: str, slug: str, today: dt.date) -> str:
    """The file's text; what stands after ``#`` explains, and is taken away with the ``#`` when used."""
    given = {"title": f'"{title}"' if _needs_quotes(title) else title, "date": today.isoformat(), "slug": slug}
    given["status"] = "草稿"
    fields = {declared.name: declared for declared in declared_fields(kind)}
    ordered = [*(fields[name] for name in _FIRST)]
    ordered += [each for name, each in fields.items() if name not in (*_FIRST, *_LAST) and each.required]
    ordered += [each for name, each in fields.items() if name not in (*_FIRST, *_LAST) and not each.required]
    ordered += [fields[name] for name in _LAST]
    lines = "\n".join(line for each in ordered for line in _lines(each, given.get(each.name)))
    return f"---\n{lines}\n---\n\n从这里开始写正文。一个自然段一段，段与段之间空一行。\n\n## 小标题\n\n> 引用的话\n"


def _needs_quotes(text: str) -> bool:
    return any(mark in text for mark in ':#"[]{}&*!|>%@`')


def _lines(declared: Declared, given: str | None) -> list[str]:
    label, required = declared.field.label, declared.required
    if given is not None:
        return [f"{label}: {given}{_remark(declared)}"]
    if _is_block(declared):
        return [f"# {label}: {_block(declared)}"]
    return [f"{'' if required else '# '}{label}: {'' if required else declared.field.example}{_remark(declared)}"]


def _remark(declared: Declared) -> str:
    """What may stand there, and an example where the line itself shows none."""
    said = _HINTS.get(declared.name) or declared.field.hint or _allowed(declared)
    example = f"例如 {declared.field.example}" if declared.required and declared.name not in _FIRST else ""
    text = "；".join(part for part in ("必填" if example else "", said, example) if part)
    return f"    # {text}" if text else ""


def _allowed(declared: Declared) -> str:
    field = declared.field
    if field.vocabulary:
        vocabulary = next(each for each in VOCABULARIES if each.name == field.vocabulary)
        return "可写：" + "、".join(term.label for term in vocabulary.terms)
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return "可写：" + "、".join(choice.label for choice in declared.type)
    if field.photo:
        return "图片的文件名，图片和稿件放在一起"
    if field.to:
        return "写稿件的标题或网址名" + ("，也可以直接写名称" if field.or_text else "")
    return "几项用顿号隔开" if declared.many else ""


def _is_block(declared: Declared) -> bool:
    return isinstance(declared.type, type) and issubclass(declared.type, msgspec.Struct)


def _block(declared: Declared) -> str:
    """``[{文件: 01.jpg, 说明: ……}]`` on one line, as it may be written."""
    inner = ", ".join(f"{each.field.label}: {_sample(each)}" for each in declared_fields(declared.type))
    return f"[{{{inner}}}]" if declared.many else f"{{{inner}}}"


def _sample(declared: Declared) -> Any:
    return _block(declared) if _is_block(declared) else f'"{declared.field.example}"'
