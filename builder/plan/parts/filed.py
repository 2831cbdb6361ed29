"""Which stories are filed under which word of a listed field."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from builder.grouping import grouped
from builder.model.field import Declared
from builder.model.site import Site
from builder.model.story import Story
from builder.model.vocabulary import Term, Vocabulary
from builder.plan.parts.facts import term_of


class Filed(msgspec.Struct, frozen=True):
    """The stories that have one word of a listed field, in the order of their kind's list; ``note``
    is said of the word, ``inside`` are the slugs of the words that it gathers."""

    slug: str
    label: str
    stories: tuple[Story, ...]
    note: str = ""
    inside: tuple[str, ...] = ()


def filed_under(stories: Sequence[Story], declared: Declared, site: Site) -> tuple[Filed, ...]:
    """The stories under each word of a field: words of the vocabulary in its order, then all others
    as they come."""
    having, notes = _having(stories, declared, site), _notes(declared, site)
    gathered = _gathered(declared, site)
    return tuple(
        Filed(slug, *having[slug], notes.get(slug, ""), gathered.get(slug, ()))
        for slug in _sorted(having, declared, site)
    )


def _having(
    stories: Sequence[Story], declared: Declared, site: Site
) -> dict[str, tuple[str, tuple[Story, ...]]]:
    """Each word and the stories that have it, by its slug."""
    told = ((story, dict(_words(story, declared, site))) for story in stories)
    having = grouped((slug, (words[slug], story)) for story, words in told for slug in words)
    return {slug: (said[0][0], tuple(own for _, own in said)) for slug, said in having.items()}


def _sorted(slugs: Iterable[str], declared: Declared, site: Site) -> list[str]:
    places = {slug: place for place, slug in enumerate(dict.fromkeys(_order(declared, site)))}
    return sorted(slugs, key=lambda slug: places.get(slug, len(places)))


def _words(story: Story, declared: Declared, site: Site) -> Iterator[tuple[str, str]]:
    """A story's words of one field, and the groups they belong to."""
    value = getattr(story, declared.name)
    for each in value if declared.many else (value,):
        if each:
            yield term_of(declared, each, site)
            yield from ((group.slug, group.label) for group in _groups(each, declared, site))


def _groups(word: str, declared: Declared, site: Site) -> Iterable[Term]:
    vocabulary = _vocabulary(declared, site)
    term = vocabulary.find(word) if vocabulary else None
    if vocabulary is None or term is None:
        return ()
    return (group for group in vocabulary.groups if group.slug in term.groups)


def _order(declared: Declared, site: Site) -> list[str]:
    vocabulary = _vocabulary(declared, site)
    if vocabulary is None:
        return [str(choice.value) for choice in declared.type]
    return [term.slug for term in (*vocabulary.groups, *vocabulary.terms)]


def _gathered(declared: Declared, site: Site) -> dict[str, tuple[str, ...]]:
    """The words of each group, by its slug."""
    vocabulary = _vocabulary(declared, site)
    groups = vocabulary.groups if vocabulary else ()
    terms = vocabulary.terms if vocabulary else ()
    return {
        group.slug: tuple(term.slug for term in terms if group.slug in term.groups)
        for group in groups
    }


def _notes(declared: Declared, site: Site) -> dict[str, str]:
    """What stands on the pages of words, by slug."""
    vocabulary = _vocabulary(declared, site)
    return {term.slug: term.note for term in vocabulary.terms} if vocabulary else {}


def _vocabulary(declared: Declared, site: Site) -> Vocabulary | None:
    name = declared.field.vocabulary
    return site.settings.vocabulary(name) if name else None
