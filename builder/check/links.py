"""Names that lead somewhere: references to other stories, addresses that only one may have."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from builder.check.edition import PublishingDay, why_waiting
from builder.model.library import Edition, Library, Surroundings
from builder.model.references import Reference, references
from builder.model.story import Address, Story
from builder.problems import Problem, Severity, choice_of, shape_of


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


def named_stories(story: Story, around: Surroundings) -> Iterator[Problem]:
    """References to nothing, and names that two stories answer to."""
    index = around.names.known
    for reference in references(story):
        kinds = tuple(index) if reference.to == ("*",) else reference.to
        if any(reference.text in index.get(kind, ()) for kind in kinds):
            continue
        several = [
            slug for kind in kinds for slug in around.names.shared.get((kind, reference.text), ())
        ]
        if several:
            yield _ambiguous(story, reference, several)
        elif not reference.or_text:
            stories = {
                name: address for kind in kinds for name, address in index.get(kind, {}).items()
            }
            missing = _names_nothing(story, reference, stories)
            yield msgspec.structs.replace(missing, severity=_gravity(around, kinds))


def _gravity(around: Surroundings, kinds: tuple[str, ...]) -> Severity:
    """A name that nothing answers to may be that of a story too broken to be read: that one's
    errors come first."""
    return Severity.WARNING if around.unread.intersection(kinds) else Severity.ERROR


def dropped_links(library: Library, edition: Edition) -> Iterator[Problem]:
    """References from a public story to one that is withheld: the link is left out, and staff are
    told."""
    if not edition.withheld:
        return
    everyone = library.names.known
    withheld = {each.path: each for each in edition.withheld}
    by_address: dict[Address, Story] = {story.address: story for story in library.stories}
    for story in edition.site.stories:
        for reference in references(story):
            if edition.site.find(reference.text, reference.to):
                continue
            kinds = tuple(everyone) if reference.to == ("*",) else reference.to
            found = next(
                (
                    everyone[k][reference.text]
                    for k in kinds
                    if reference.text in everyone.get(k, {})
                ),
                None,
            )
            if found and by_address[found].path in withheld:
                yield _dropped(story, reference, withheld[by_address[found].path].reason)


def _same_address(story: Story, other: Story) -> Problem:
    return Problem(
        path=story.fields_path,
        line=story.line_of("slug"),
        code="FC501",
        message=f"这篇和“{other.path}”的网址相同，都是 {story.address}",
        mend="给其中一篇换一个“网址名”",
        fixes=(shape_of("网址名: door-bell", "网址名"),),
    )


def _names_nothing(story: Story, reference: Reference, stories: Mapping[str, Address]) -> Problem:
    names = [name for name in stories if "/" not in name]
    near = difflib.get_close_matches(reference.text, names, n=3, cutoff=0.5)
    mend = "" if near else "写那篇稿件的标题或网址名；那一篇还没有的，先写那一篇"
    return Problem(
        path=story.fields_path,
        line=story.line_of(reference.key),
        code="FC503",
        message=f"“{reference.label}”写了“{reference.text}”，网站里没有这一篇",
        mend=mend,
        fixes=(choice_of(near, len({*stories.values()})),) if near else (),
    )


def _ambiguous(story: Story, reference: Reference, several: Sequence[str]) -> Problem:
    return Problem(
        path=story.fields_path,
        line=story.line_of(reference.key),
        code="FC504",
        message=f"“{reference.label}”写了“{reference.text}”，有 {len(several)} 篇都叫这个名字",
        mend="写网址名，就分得清了",
        fixes=(choice_of(several),),
    )


def _dropped(story: Story, reference: Reference, reason: str) -> Problem:
    return Problem(
        path=story.fields_path,
        line=story.line_of(reference.key),
        code="FC506",
        message=f"“{reference.label}”里的“{reference.text}”没有发布（{reason}），这一处链接先不显示",
    )
