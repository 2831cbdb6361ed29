"""The point of a picture that every crop keeps, as staff write it and as CSS positions it."""

import msgspec

from builder.regex import regex

_SHARE = regex(r"(\d{1,3}(?:\.\d+)?)[%％]?[\s,，、]+(\d{1,3}(?:\.\d+)?)[%％]?")
_ACROSS = {"左": 0.0, "left": 0.0, "右": 100.0, "right": 100.0}
_DOWN = {"上": 0.0, "top": 0.0, "下": 100.0, "bottom": 100.0}
_MIDDLE = ("中间", "居中", "中", "center")
_CENTRE = 50.0
_WORD = regex("|".join((*_ACROSS, *_DOWN, *_MIDDLE)))


class Focus(msgspec.Struct, frozen=True):
    """The point of a picture that every crop keeps, in per cent from the left and from the top: a
    crop puts it at the same per cent of its frame."""

    across: float = 50.0
    down: float = 30.0

    @property
    def css(self) -> str:
        """``50% 30%``, for ``object-position``."""
        return f"{self.across:g}% {self.down:g}%"


def focus_of(text: str) -> Focus | None:
    """The point that a text means (``50% 30%``, ``左上``, ``center top``), None where it means
    none."""
    written = text.strip().lower()
    if found := _SHARE.fullmatch(written):
        across, down = map(float, found.groups())
        return Focus(across, down) if max(across, down) <= 100 else None
    words = _WORD.findall(written)
    is_of_words = bool(words) and not _WORD.sub("", written).strip(" ,，、")
    return _from_words(words) if is_of_words else None


def _from_words(words: list[str]) -> Focus | None:
    """The point of at most two words, one for each direction."""
    across = [_ACROSS[word] for word in words if word in _ACROSS]
    down = [_DOWN[word] for word in words if word in _DOWN]
    if max(len(words) - 1, len(across), len(down)) > 1:
        return None
    return Focus(*(across or [_CENTRE]), *(down or [_CENTRE]))
