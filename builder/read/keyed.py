"""Settings that are pairs (sections, themes of months …): their keys as staff write them become
those the builder knows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from typing import Any

import msgspec

from builder.model.field import declared_fields
from builder.model.kinds import BESIDE_KINDS
from builder.model.kinds.known import Kinds
from builder.model.settings import Settings
from builder.problems import Problem, Where, choice_of
from builder.read.fields.dates import half_width
from builder.read.theme_keys import THEME_KEYS, month_key, theme_key

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


class _Pairs(msgspec.Struct, frozen=True):
    """A setting made of pairs: a key as written → as the builder knows it ("" for one that means
    nothing), the keys that may be chosen, and what is said of one that means nothing."""

    known_as: Callable[[str], str]
    offered: Iterable[str]
    code: str
    why: str

    def renamed(self, written: Mapping[str, Any]) -> dict[str, Any]:
        """The pairs by the builder's keys, without those that mean nothing."""
        known = ((self.known_as(key), value) for key, value in written.items())
        return {key: value for key, value in known if key}


@lru_cache(maxsize=16)
def _pairs_of(kinds: Kinds) -> Mapping[str, _Pairs]:
    """Every setting that is made of pairs."""
    sections = {kind.about.label: kind.about.folder for kind in kinds.all}
    sections |= {label: folder for folder, label in BESIDE_KINDS.items()}
    words = {each.label: each.name for each in kinds.vocabularies}
    return {
        "section_names": _named(sections, "FC223", "没有这个栏目"),
        "short_names": _named(sections, "FC223", "没有这个栏目"),
        "vocabularies": _named(words, "FC907", "没有叫这个名字的词表"),
        "themes": _Pairs(theme_key, THEME_KEYS, "FC223", "不是月份，也不是季度"),
        "month_themes": _Pairs(month_key, THEME_KEYS[:12], "FC223", "不是月份"),
    }


def _named(forms: Mapping[str, str], code: str, why: str) -> _Pairs:
    """Keys that are words: the builder's own, by the other ways to write them."""
    return _Pairs(partial(_known_as, forms), forms, code, why)


def _known_as(forms: Mapping[str, str], written: str) -> str:
    bare = half_width(written).replace(" ", "")
    known = frozenset(forms.values())
    return next((each for each in (bare, bare.lower()) if each in known), forms.get(bare, ""))


def with_known_keys(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with each key in its own form, and what is said of keys that mean nothing."""
    known_pairs = _pairs_of(settings.kinds)
    changed = {name: each.renamed(getattr(settings, name)) for name, each in known_pairs.items()}
    problems = chain.from_iterable(_unknown(settings, *each) for each in known_pairs.items())
    lines = {_place(key, known_pairs): line for key, line in settings.lines.items()}
    zone = _known_zone(settings.timezone)
    return msgspec.structs.replace(settings, lines=lines, timezone=zone, **changed), tuple(problems)


def _known_zone(written: str) -> str:
    """The name by which computers know the time zone that staff call so; any other as written."""
    return _ZONES.get(half_width(written), written)


def _place(place: str, known: Mapping[str, _Pairs]) -> str:
    """``vocabularies.岗位.0.slug`` → ``vocabularies.posts.0.slug``."""
    name, _, rest = place.partition(".")
    if name not in known or not rest:
        return place
    key, dot, inside = rest.partition(".")
    return f"{name}.{known[name].known_as(key) or key}{dot}{inside}"


def _unknown(settings: Settings, name: str, pairs: _Pairs) -> Iterator[Problem]:
    """What is said of the keys of one setting that mean nothing."""
    label = next(each.field.label for each in declared_fields(Settings) if each.name == name)
    for key in getattr(settings, name):
        if not pairs.known_as(key):
            said = f"“{label}”里写了“{key}”，{pairs.why}，这一条没有用上"
            told = Where(settings.path, settings.lines.get(f"{name}.{key}", 0))
            yield told.warning(pairs.code, said, "", choice_of(pairs.offered))
