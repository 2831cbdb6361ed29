"""The words a field may take, each with the slug of its category page; a site can add its own."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from builder.chinese import same_word
from builder.model.addresses import is_slug, slug_of


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """One word: the slug of its address, what people read, the larger groups it belongs to.

    ``aliases`` are other words that mean it and nothing else; ``note`` stands on its page;
    ``order`` is the place among the others that a site wants for it (1 is the first).
    """

    slug: str
    label: str
    groups: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    note: str = ""
    order: int | None = None


class Vocabulary(msgspec.Struct, frozen=True, omit_defaults=True):
    """The terms of one field, in the order they are shown; ``groups`` are terms that gather others.

    ``endings`` say nothing more behind a word of this sort (市级 is 市, 治安巡逻岗 is 治安巡逻).
    """

    name: str
    label: str
    terms: tuple[Term, ...]
    groups: tuple[Term, ...] = ()
    endings: tuple[str, ...] = ()

    def find(self, text: str) -> Term | None:
        """The term with this label or slug, else the one that this word means; None where there is
        none."""
        for term in self.terms:
            if text == term.label or text == term.slug:
                return term
        return self._meant(text)

    def _meant(self, text: str) -> Term | None:
        """By the words that mean a term, whatever their width, case and script; a label before an
        alias, with nothing behind it before one with an ending."""
        known, bare = _known_words(self), same_word(text)
        shorter = (bare.removesuffix(each) for each in self.endings if bare.endswith(each))
        return next((known[word] for word in (bare, *shorter) if word in known), None)

    def holder(self, term: Term) -> Term | None:
        """The term or group that has this one's label or slug already, None where both are free."""
        wanted = {term.slug, term.label}
        known = (*self.terms, *self.groups)
        return next((each for each in known if wanted & {each.slug, each.label}), None)

    def extended(self, more: Iterable[Term]) -> "Vocabulary":
        """With a site's own terms; one that is there already gets what the site says of it, one at
        an address that is taken gets another."""
        extended = self
        for term in more:
            extended = extended._with(term)
        return msgspec.structs.replace(extended, terms=_in_order(extended.terms))

    def _with(self, term: Term) -> "Vocabulary":
        """With one more term; one that is there already gets what is said of it, one at a taken
        address another address."""
        holder = self.holder(term)
        if holder and holder.label == term.label:
            terms = tuple(_enriched(each, term) if each is holder else each for each in self.terms)
        else:
            apart = holder is None and is_slug(term.slug)
            added = term if apart else msgspec.structs.replace(term, slug=slug_of(term.label))
            terms = (*self.terms, added)
        return msgspec.structs.replace(self, terms=terms)


@lru_cache(maxsize=64)
def _known_words(vocabulary: Vocabulary) -> dict[str, Term]:
    """Every word that means a term: labels first, slugs, then aliases, a site's own before ours."""
    terms = vocabulary.terms
    words = [(term.label, term) for term in terms] + [(term.slug, term) for term in terms]
    words += [(alias, term) for term in reversed(terms) for alias in term.aliases]
    known: dict[str, Term] = {}
    for word, term in words:
        known.setdefault(same_word(word), term)
    return known


def _enriched(known: Term, more: Term) -> Term:
    """A term with what a site adds to it."""
    return msgspec.structs.replace(
        known,
        aliases=(*known.aliases, *more.aliases),
        note=more.note or known.note,
        order=more.order,
    )


def _in_order(terms: Sequence[Term]) -> tuple[Term, ...]:
    """As they come, but for those that have a place of their own."""
    placed = [term for term in terms if term.order is None]
    for term in sorted((each for each in terms if each.order is not None), key=_place):
        placed.insert(max(0, _place(term) - 1), term)
    return tuple(placed)


def _place(term: Term) -> int:
    return term.order or 0
