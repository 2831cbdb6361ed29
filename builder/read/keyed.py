"""Settings made of pairs: their keys as staff may write them → as the builder knows them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from builder.model.field import declared_fields
from builder.model.kinds import BESIDE_KINDS
from builder.model.kinds.known import Kinds
from builder.model.site import Settings
from builder.problems import Problem, Severity, choice_of
from builder.read.fields.dates import half_width

_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
_MONTH_FORMS = {
    form: str(number)
    for number, name in enumerate(_MONTHS, 1)
    for form in (f"{number}月", f"{number:02}", f"{number:02}月", f"{number}月份", f"{name}月")
}
_Forms = Mapping[str, Mapping[str, str]]
"""For each setting that is made of pairs: the keys it may have, by the other ways to write them."""
_ZONES = dict.fromkeys(
    (
        "北京",
        "北京时间",
        "上海",
        "中国",
        "中国标准时间",
        "东八区",
        "UTC+8",
        "GMT+8",
        "Asia/Beijing",
    ),
    "Asia/Shanghai",
)
_UNKNOWN = {
    "section_names": ("FC223", "没有这个栏目"),
    "vocabularies": ("FC907", "没有叫这个名字的词表"),
    "month_themes": ("FC223", "不是月份"),
}


@lru_cache(maxsize=16)
def _forms_of(kinds: Kinds) -> _Forms:
    sections = {kind.about.label: kind.about.folder for kind in kinds.all}
    beside = {label: folder for folder, label in BESIDE_KINDS.items()}
    return {
        "section_names": sections | beside,
        "vocabularies": {each.label: each.name for each in kinds.vocabularies},
        "month_themes": _MONTH_FORMS,
    }


def with_known_keys(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with each key in its own form, and what is said of keys that mean nothing."""
    problems: list[Problem] = []
    changed: dict[str, Any] = {}
    known_forms = _forms_of(settings.kinds)
    for name, forms in known_forms.items():
        written: Mapping[str, Any] = getattr(settings, name)
        known = {key: _known_as(key, forms) for key in written}
        changed[name] = {known[key]: value for key, value in written.items() if known[key]}
        problems += (_unknown(settings, name, key, forms) for key in written if not known[key])
    changed["lines"] = {_place(key, known_forms): line for key, line in settings.lines.items()}
    changed["timezone"] = _ZONES.get(half_width(settings.timezone), settings.timezone)
    return msgspec.structs.replace(settings, **changed), tuple(problems)


def _place(place: str, forms: _Forms) -> str:
    """``vocabularies.岗位.0.slug`` → ``vocabularies.posts.0.slug``."""
    name, _, rest = place.partition(".")
    if name not in forms or not rest:
        return place
    key, dot, inside = rest.partition(".")
    return f"{name}.{_known_as(key, forms[name]) or key}{dot}{inside}"


def _known_as(key: str, forms: Mapping[str, str]) -> str:
    """A key in the builder's own form, "" where it means nothing."""
    bare = half_width(key).replace(" ", "")
    known = frozenset(forms.values())
    return next((each for each in (bare, bare.lower()) if each in known), forms.get(bare, ""))


def _unknown(settings: Settings, name: str, key: str, forms: Mapping[str, str]) -> Problem:
    code, why = _UNKNOWN[name]
    label = next(each.field.label for each in declared_fields(Settings) if each.name == name)
    return Problem(
        path=settings.path,
        line=settings.lines.get(f"{name}.{key}", 0),
        code=code,
        message=f"“{label}”里写了“{key}”，{why}，这一条没有用上",
        severity=Severity.WARNING,
        fixes=(choice_of(_offered(name, forms)),),
    )


def _offered(name: str, forms: Mapping[str, str]) -> Iterable[str]:
    return dict.fromkeys(forms.values()) if name == "month_themes" else forms
