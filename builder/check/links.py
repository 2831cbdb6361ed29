"""Names that lead somewhere: references to other stories, addresses that only one may have."""

from collections.abc import Iterator, Mapping, Sequence

from builder.check.edition import PublishingDay, why_waiting
from builder.check.near import nearest_of
from builder.chinese import same_word
from builder.model.library import Edition, Library, Surroundings
from builder.model.references import Names, Reference, references
from builder.model.story import Address, Story
from builder.problems import Fix, Problem, Severity, Spot, certain, choice_of, shape_of, weighed

_OTHER_SLUG = shape_of("网址名: door-bell", "网址名")
_QUOTES = str.maketrans("", "", "《》〈〉“”‘’「」『』\"'")
_Known = Mapping[str, Mapping[str, Address]]
"""Kind folder → every text that names one of its stories → that story's address."""


def addresses(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC501: stories at one address; both where both would be public, else the one that waits, so
    that a story that was withdrawn or is a draft never takes a public one along."""
    at_home: dict[str, list[Story]] = {}
    for story in library.stories:
        at_home.setdefault(story.address, []).append(story)
    for rivals in at_home.values():
        if len(rivals) > 1:
            yield from _among(rivals, library, day)


def _among(rivals: Sequence[Story], library: Library, day: PublishingDay) -> Iterator[Problem]:
    due = [story for story in rivals if not why_waiting(story, library.settings, day)]
    for story in rivals:
        others = [each for each in due if each is not story]
        if others:
            yield _same_address(story, others[0])


def _same_address(story: Story, other: Story) -> Problem:
    said = f"这篇和“{other.path}”的网址相同，都是 {story.address}"
    return story.where("slug").problem("FC501", said, "给其中一篇换一个“网址名”", _OTHER_SLUG)


def named_stories(story: Story, around: Surroundings) -> Iterator[Problem]:
    """FC503: references to nothing; FC504: names that two stories answer to."""
    names = around.names
    for reference in references(story):
        if _address_of(reference, names.known):
            continue
        if several := _sharing(reference, names):
            yield _ambiguous(story, reference, several)
        elif not reference.or_text:
            yield weighed(_names_nothing(story, reference, names), _gravity(reference, around))


def _kinds(reference: Reference, known: _Known) -> tuple[str, ...]:
    """The folders of the kinds that it may name."""
    return tuple(known) if reference.to == ("*",) else reference.to


def _address_of(reference: Reference, known: _Known) -> Address | None:
    found = (known.get(kind, {}).get(reference.text) for kind in _kinds(reference, known))
    return next((address for address in found if address), None)


def _sharing(reference: Reference, names: Names) -> list[str]:
    """The slugs of all stories that answer to a name."""
    kinds = _kinds(reference, names.known)
    shared = (names.shared.get((kind, reference.text), ()) for kind in kinds)
    return [slug for slugs in shared for slug in slugs]


def _gravity(reference: Reference, around: Surroundings) -> Severity:
    """A name that nothing answers to may be that of a story too broken to be read: that one's
    errors come first."""
    kinds = _kinds(reference, around.names.known)
    return Severity.WARNING if around.unread.intersection(kinds) else Severity.ERROR


def _names_nothing(story: Story, reference: Reference, names: Names) -> Problem:
    """FC503, with the name that was meant for certain, or those that are like it."""
    where, written = story.where(reference.key), reference.text
    others = _others(story, reference, names.known)
    if meant := _same_name(written, others):
        fixes: tuple[Fix, ...] = (certain(Spot(where.path, where.line, written), meant),)
    else:
        fixes = nearest_of(written, others, len({*others.values()}))
    mend = "" if fixes else "写那篇稿件的标题或网址名；那一篇还没有的，先写那一篇"
    said = f"“{reference.label}”写了“{written}”，网站里没有这一篇"
    return where.problem("FC503", said, mend, *fixes)


def _others(story: Story, reference: Reference, known: _Known) -> dict[str, Address]:
    """What may be named here, but for the story itself."""
    return {
        name: address
        for kind in _kinds(reference, known)
        for name, address in known.get(kind, {}).items()
        if address != story.address
    }


def _same_name(written: str, others: Mapping[str, Address]) -> str:
    """The one story's name that was typed with quotes around it, with blanks, in another width or
    script; "" where there is none, or several."""
    asked = _plain(written)
    found = {address: name for name, address in others.items() if _plain(name) == asked}
    return next(iter(found.values())) if len(found) == 1 else ""


def _plain(name: str) -> str:
    return same_word(name.translate(_QUOTES))


def _ambiguous(story: Story, reference: Reference, several: Sequence[str]) -> Problem:
    said = f"“{reference.label}”写了“{reference.text}”，有 {len(several)} 篇都叫这个名字"
    choice = choice_of(several)
    return story.where(reference.key).problem("FC504", said, "写网址名，就分得清了", choice)


def dropped_links(library: Library, edition: Edition) -> Iterator[Problem]:
    """FC506: references from a public story to one that is withheld: the link is left out, and
    staff are told."""
    reasons = _reasons(library, edition) if edition.withheld else {}
    for story in edition.site.stories if reasons else ():
        for reference in references(story):
            if not edition.site.find(reference.text, reference.to):
                found = _address_of(reference, library.names.known)
                if found in reasons:
                    yield _dropped(story, reference, reasons[found])


def _reasons(library: Library, edition: Edition) -> dict[str | None, str]:
    """Why a story is withheld, by its address."""
    by_path = {each.path: each.reason for each in edition.withheld}
    stories = library.stories
    return {each.address: by_path[each.path] for each in stories if each.path in by_path}


def _dropped(story: Story, reference: Reference, reason: str) -> Problem:
    said = f"“{reference.label}”里的“{reference.text}”没有发布（{reason}），这一处链接先不显示"
    return story.where(reference.key).problem("FC506", said)
