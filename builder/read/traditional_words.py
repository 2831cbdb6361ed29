"""The site's own pairs of words for its Traditional edition (``繁体``): which can be used, and what
is wrong with the others."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.model.settings import Settings
from builder.problems import Problem, Where, shape_of
from builder.regex import regex

_SHAPE = shape_of("繁体: {于谦巷: 于謙巷}", "繁体")
_UNFIT = regex(r"[<>&\"'\\\x00-\x1f\x7f\u2028\u2029\ue000-\uf8ff]")
"""What ends a text or a word of one, in a page or in data beside it."""
_LONGEST = 60


def with_usable_words(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings without pairs that no conversion can use, and FC941 for each of these."""
    written = settings.traditional_words
    told = dict(_told(written, settings))
    kept = {word: form.strip() for word, form in written.items() if word not in told}
    around = _around(kept, settings)
    return msgspec.structs.replace(settings, traditional_words=kept), (*told.values(), *around)


def _told(written: Mapping[str, str], settings: Settings) -> Iterator[tuple[str, Problem]]:
    """The words that cannot be used, with what is said of each."""
    for word, form in written.items():
        if why := _wrong_with(word, form):
            said = f"“繁体”里的“{word}: {form}”{why}，这一条没有用上"
            yield word, _where(word, settings).warning("FC941", said, "", _SHAPE)


def _wrong_with(word: str, form: str) -> str:
    """Why a pair cannot be used; "" where it can."""
    if not form.strip():
        return "右边是空的"
    if word.isascii():
        return "左边没有汉字"
    if max(len(word), len(form)) > _LONGEST:
        return f"太长，一边最多 {_LONGEST} 个字"
    return "里有引号、尖括号这样的符号" if _UNFIT.search(word + form) else ""


def _around(kept: Mapping[str, str], settings: Settings) -> Iterable[Problem]:
    """FC942: pairs that lead on to another one, or back: each word is converted once."""
    for word, form in kept.items():
        if form in kept and kept[form] != form:
            said = f"“繁体”里“{word}”换成“{form}”，“{form}”又换成“{kept[form]}”；每个词只换一次，不会接着换"
            mend = f"要的是“{kept[form]}”，就写  {word}: {kept[form]}；不要的那一条删掉"
            yield _where(word, settings).warning("FC942", said, mend)


def _where(word: str, settings: Settings) -> Where:
    return settings.where(f"traditional_words.{word}")
