"""The words metadata is written in: every key of a struct, and what an unknown one may mean."""

import datetime as dt
from functools import cache
from typing import NamedTuple

import msgspec

from builder.chinese import same_word
from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields, is_struct
from builder.read.fields.coerce import nearest
from builder.read.fields.dates import plain


class Form(NamedTuple):
    """A struct as its writers see it: its fields, by Chinese and English key.

    ``timed`` are the days and times; ``measures`` tells whether a figure is among the fields.
    """

    fields: tuple[Declared, ...]
    by_key: dict[str, Declared]
    required: tuple[Declared, ...]
    timed: tuple[Declared, ...]
    measures: bool

    def find(self, key: str) -> Declared | None:
        """The field with this key, in whatever width, case or spacing it was typed."""
        return self.by_key.get(key) or self.by_key.get(same_word(plain(key)))


@cache
def form_of(struct: type[msgspec.Struct]) -> Form:
    """The form of a struct, worked out once."""
    fields = declared_fields(struct)
    by_key = {key: each for each in fields for key in _spellings(each)}
    required = tuple(each for each in fields if each.required)
    timed = tuple(each for each in fields if each.type in (dt.date, dt.datetime))
    return Form(fields, by_key, required, timed, any(each.type is Amount for each in fields))


def _spellings(declared: Declared) -> tuple[str, ...]:
    """Its keys as declared, and as any way to type them is known."""
    keys = (declared.key, declared.field.label)
    return (*keys, *map(same_word, keys))


@cache
def known_keys(struct: type[msgspec.Struct]) -> frozenset[str]:
    """Every key that may stand anywhere in the metadata of this struct, Chinese and English."""
    inner = (each.type for each in declared_fields(struct) if is_struct(each.type))
    return frozenset(form_of(struct).by_key).union(*(known_keys(each) for each in inner))


_MEANT = {
    "作者": "供稿",
    "撰稿": "供稿",
    "通讯员": "供稿",
    "发布日期": "日期",
    "时间": "开始",
    "开始时间": "开始",
    "结束时间": "结束",
    "活动时间": "开始",
    "活动地点": "地点",
    "参加人数": "人数",
    "关键词": "标签",
    "关键字": "标签",
    "图片": "图集",
    "照片": "图集",
    "相册": "图集",
    "封面图": "封面",
    "简介": "摘要",
    "副标题": "摘要",
    "类别": "类型",
    "活动类型": "类型",
    "分类": "类别",
    "支部": "单位",
    "所属支部": "单位",
    "网址": "网址名",
    "链接": "网址名",
    "审批": "审核",
    "政治面貌": "身份",
    "名字": "姓名",
}
"""Other words staff use for a field, where no letter agrees."""


def likely(key: str, form: Form) -> list[str]:
    """The labels of the fields that an unknown key may mean, likeliest first."""
    meant = _MEANT.get(plain(key))
    if meant and meant not in form.by_key:
        return []  # this kind has no such thing, and what merely looks alike would mislead
    labels = [form.by_key[near].field.label for near in nearest(plain(key), form.by_key)]
    return list(dict.fromkeys([*([meant] if meant in form.by_key else []), *labels]))


def inside_of(key: str, form: Form) -> str:
    """Where a key belongs that stands a level too high: 焦点 below a file of 图集; "" where it belongs
    nowhere."""
    for outer in form.fields:
        inner = form_of(outer.type) if is_struct(outer.type) else None
        if inner and inner.find(key):
            return f"写进“{outer.field.label}”里面，和“{inner.fields[0].field.label}”上下对齐"
    return ""
