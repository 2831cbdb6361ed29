"""Tags and series that stand at one address without being one word."""

from collections.abc import Iterator

import msgspec

from builder.model.library import Library
from builder.model.settings import Named, Settings
from builder.model.terms import Spelt, alike, known_as, terms_of
from builder.problems import Problem


class _Typed(msgspec.Struct, frozen=True):
    """The tags (or the series) as stories typed them, and those that site.yaml names."""

    key: str
    label: str
    words: tuple[str, ...]
    named: tuple[Named, ...]


def shared_terms(library: Library) -> Iterator[Problem]:
    """FC921: different tags, or different series, at one address: they share one page."""
    for typed in _typed(library):
        for term in _shared(typed):
            yield _shared_problem(library.settings, typed, term)


def _typed(library: Library) -> tuple[_Typed, _Typed]:
    settings, stories = library.settings, library.stories
    tags = tuple(tag for story in stories for tag in story.tags)
    series = tuple(story.series for story in stories if story.series)
    return (
        _Typed("tags", "标签", tags, settings.tags),
        _Typed("series", "系列", series, settings.series),
    )


def _shared(typed: _Typed) -> list[Spelt]:
    terms = terms_of((*typed.words, *(each.name for each in typed.named)), typed.named)
    aliases = {spelt: alike(each.name) for spelt, each in known_as(typed.named).items()}
    found = dict.fromkeys(terms.values())
    return [term for term in found if _is_shared(term, aliases)]


def _is_shared(term: Spelt, aliases: dict[str, str]) -> bool:
    """Whether its spellings are not all of one word, aliases that site.yaml gives included."""
    words = {alike(each) for each in term.spellings}
    return len({aliases.get(each, each) for each in words}) > 1


def _shared_problem(settings: Settings, typed: _Typed, term: Spelt) -> Problem:
    words = {alike(each): each for each in reversed(term.spellings)}
    spelt = "”和“".join(reversed(words.values()))
    said = f"{typed.label}“{spelt}”的网址名都是“{term.slug}”，合成了一页，叫“{term.label}”"
    mend = "不是一回事的，给其中一个换一个网址名；是一回事的，稿件里都写同一个"
    return settings.where(_key_of(typed, term)).problem("FC921", said, mend)


def _key_of(typed: _Typed, term: Spelt) -> str:
    """Where site.yaml gives a term this address, else where it would."""
    places = [place for place, each in enumerate(typed.named) if each.slug == term.slug]
    return f"{typed.key}.{places[-1]}.slug" if places else typed.key
