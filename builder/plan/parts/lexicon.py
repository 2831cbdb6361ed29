"""A site's own terms: names and words that no line of a headline may end inside of."""

from collections.abc import Iterator

from builder.lettering.phrases import Lexicon
from builder.model.settings import Settings
from builder.model.site import Site


def lexicon_of(site: Site) -> Lexicon:
    """What this site calls its sections, terms, people, branches, brands, series and tags."""
    return Lexicon(term for term in _terms(site) if 1 < len(term) <= _LONGEST)


_LONGEST = 12
"""Characters of a name that one line of a narrow column holds."""


def _terms(site: Site) -> Iterator[str]:
    yield from _set_terms(site.settings)
    for story in site.stories:
        yield from (story.series, *story.tags)
        if story.name != story.title or not story.day:
            yield story.name


def _set_terms(settings: Settings) -> Iterator[str]:
    """What is called so on every site, and what site.yaml names."""
    yield from (kind.about.label for kind in settings.kinds.all)
    yield from (settings.name, settings.subtitle, settings.publisher)
    yield from settings.section_names.values()
    yield from (named.name for named in (*settings.series, *settings.tags))
    for vocabulary in settings.all_vocabularies:
        yield from (term.label for term in vocabulary.terms)
