"""The point of a picture that every crop keeps, as staff write it and as CSS positions it."""

import re

import msgspec

_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)[%％]?[\s,，、]+(\d{1,3}(?:\.\d+)?)[%％]?")
_ACROSS = {"左": 0.0, "left": 0.0, "右": 100.0, "right": 100.0}
_DOWN = {"上": 0.0, "top": 0.0, "下": 100.0, "bottom": 100.0}
_MIDDLE = ("中间", "居中", "中", "center")
_WORD = re.compile("|".join((*_ACROSS, *_DOWN, *_MIDDLE)))


class Focus(msgspec.Struct, frozen=True):
    """Per cent from the left and from the top; a crop puts this point of the picture at the same
    point of its frame."""

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
    if not words or _WORD.sub("", written).strip(" ,，、"):
        return None
    across_words, down_words = (
        [word for word in words if word in table] for table in (_ACROSS, _DOWN)
    )
    if len(words) > 2 or len(across_words) > 1 or len(down_words) > 1:
        return None
    across = _ACROSS[across_words[0]] if across_words else 50.0
    return Focus(across, _DOWN[down_words[0]] if down_words else 50.0)
