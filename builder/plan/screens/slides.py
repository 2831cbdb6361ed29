"""A story cut into slides: what stands on each, and how many seconds it takes to read. The numbers
are those of screens.md."""

from collections.abc import Iterator

from builder.chinese import count_characters
from builder.regex import regex

_CHARACTERS = 100
_FEWEST = 24
_SENTENCE = regex(r"[^。！？；…]*[。！？；…]+[”’』」）]*|[^。！？；…]+$")
_CLAUSE = regex(r"[^，、：,]*[，、：,]+[”’』」）]*|[^，、：,]+$")


def dwell(text: str) -> float:
    """Seconds that a slide stays: 4 and a third of one for each character, between 8 and 40; 7 for
    a photo alone."""
    characters = count_characters(text)
    return min(40.0, max(8.0, round(4 + characters / 3, 1))) if characters else 7.0


def room_for(title: str, scale: float) -> int:
    """How many characters fit on a slide below this title: 100 in all, fewer where type must be
    larger (``scale``)."""
    return max(_FEWEST, round((_CHARACTERS - len(title)) / scale**2))


def paged(text: str, limit: int) -> tuple[str, ...]:
    """The text in pieces of at most ``limit`` characters, about equally long, that end with a
    sentence.

    A sentence longer than that is cut after a comma, else wherever it must be. An empty text is one
    empty piece.
    """
    pieces = _filled(text, limit)
    for tighter in range(limit - 1, 0, -1) if len(pieces) > 1 else ():
        closer = _filled(text, tighter)
        if len(closer) > len(pieces) or _cuts(closer) > _cuts(pieces):
            break
        pieces = closer
    return pieces


def _filled(text: str, limit: int) -> tuple[str, ...]:
    pieces = [""]
    for part in _parts(text, limit):
        if pieces[-1] and len(pieces[-1]) + len(part) > limit:
            pieces.append("")
        pieces[-1] += part
    return tuple(pieces)


def _cuts(pieces: tuple[str, ...]) -> int:
    """How many pieces end inside a sentence."""
    return sum(piece[-1] not in "。！？；…”’』」）" for piece in pieces[:-1])


def _parts(text: str, limit: int) -> Iterator[str]:
    """Sentences; of a longer one its clauses; of a longer clause its characters."""
    for sentence in _SENTENCE.findall(text):
        for clause in (sentence,) if len(sentence) <= limit else _CLAUSE.findall(sentence):
            yield from (
                (clause,)
                if len(clause) <= limit
                else (clause[at : at + limit] for at in range(0, len(clause), limit))
            )
