"""Tags and series that stand at one address without being one word."""

from collections.abc import Iterable, Iterator

from builder.model.library import Library
from builder.model.site import Named
from builder.model.terms import Spelt, alike, known_as, terms_of
from builder.problems import Problem


def shared_terms(library: Library) -> Iterator[Problem]:
    """FC921: different tags, or different series, at one address: they share one page."""
    settings, stories = library.settings, library.stories
    tags = [tag for story in stories for tag in story.tags]
    series = [story.series for story in stories if story.series]
    lines = settings.lines
    for key, label, typed, named in (
        ("tags", "标签", tags, settings.tags),
        ("series", "系列", series, settings.series),
    ):
        for term in _shared(typed, named):
            place = max((n for n, each in enumerate(named) if each.slug == term.slug), default=0)
            line = lines.get(f"{key}.{place}.slug", 0) or lines.get(key, 0)
            yield _shared_problem(label, term, (settings.path, line))


def _shared(typed: Iterable[str], named: tuple[Named, ...]) -> list[Spelt]:
    terms = terms_of((*typed, *(each.name for each in named)), named)
    aliases = {spelt: alike(each.name) for spelt, each in known_as(named).items()}
    found = dict.fromkeys(terms.values())
    return [term for term in found if _is_shared(term, aliases)]


def _is_shared(term: Spelt, aliases: dict[str, str]) -> bool:
    """Whether its spellings are not all of one word, aliases that site.yaml gives included."""
    words = {alike(each) for each in term.spellings}
    return len({aliases.get(each, each) for each in words}) > 1


def _shared_problem(label: str, term: Spelt, place: tuple[str, int]) -> Problem:
    path, line = place
    words = {alike(each): each for each in reversed(term.spellings)}
    said = "”和“".join(reversed(words.values()))
    return Problem(
        path=path,
        line=line,
        code="FC921",
        message=f"{label}“{said}”的网址名都是“{term.slug}”，合成了一页，叫“{term.label}”",
        mend="不是一回事的，给其中一个换一个网址名；是一回事的，稿件里都写同一个",
    )
