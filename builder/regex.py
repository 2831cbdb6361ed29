"""Regular expressions that are compiled when first used: most commands use few of the four hundred,
and compiling all takes 0.1 s."""

import re
from typing import Any, AnyStr, cast

_ASKED = (
    "search",
    "match",
    "fullmatch",
    "split",
    "findall",
    "finditer",
    "sub",
    "subn",
    "flags",
    "groups",
    "groupindex",
)


_PLANES = range(0, 0x110000, 0x10000)
NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(p + 0xFFFE) + chr(p + 0xFFFF) for p in _PLANES)
"""Between ``[`` and ``]``: what is no character (Unicode 16, D14); no page and no feed may hold it."""


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, but compiled at the first use, where a mistake in the expression shows,
    too."""
    return cast("re.Pattern[AnyStr]", _Unasked(text, flags))


class _Compiled:
    """What a compiled expression can be asked, as attributes of its own: no call takes a detour."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return regex, (self.pattern, self._given)


class _Unasked(_Compiled):
    """An expression that becomes a compiled one at the first question."""

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given)
        vars(self).update({each: getattr(compiled, each) for each in _ASKED})
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)
