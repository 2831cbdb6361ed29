"""Names of other stories in fields: each leads to exactly one story, or is told of."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from operator import attrgetter

import msgspec

from builder.check.circles import ABOVE
from builder.check.near import NearNames
from builder.chinese import listed, same_word
from builder.grouping import grouped, grouped_by
from builder.model.choices import Status
from builder.model.kinds import are_named_anyway
from builder.model.library import Edition, Library, Surroundings
from builder.model.references import Names, Reference, references
from builder.model.story import Address, Story
from builder.problems import Fix, Problem, Severity, Spot, Where, certain, choice_of, weighed

_QUOTES = str.maketrans("", "", "《》〈〉“”‘’「」『』\"'")
_ONE_BY_ONE = 5
"""So many names of one field that lead nowhere are told apart; of more there is one word."""
_PLACES = 3
"""So many places of a name without a page are told apart, and so many lines with such names; of
more there is one word."""
_SHOWN = 24
"""So many names without a page are shown where many are told together."""
_Known = Mapping[str, Mapping[str, Address]]
"""Kind folder → every text that names one of its stories → that story's address."""


def named_stories(story: Story, around: Surroundings) -> Iterator[Problem]:
    """FC503: a name that no story has; FC504: a name that two stories answer to; FC541: a story
    that names itself."""
    lost: list[Reference] = []
    for reference in references(story):
        found = _address_of(reference, around.names.known)
        if several := () if found else _sharing(reference, around.names):
            yield _ambiguous(story, reference, several)
        elif not found and not reference.or_text:
            lost.append(reference)
        elif found == story.address and reference.key != ABOVE:
            yield _itself(story, reference)
    for of_one_field in grouped_by(attrgetter("label"), lost).values() if lost else ():
        yield from _lead_nowhere(story, of_one_field, around)


def _kinds(reference: Reference, known: _Known) -> tuple[str, ...]:
    """The folders of the kinds that it may name."""
    return tuple(known) if reference.to == ("*",) else reference.to


def _address_of(reference: Reference, known: _Known) -> Address | None:
    for kind in _kinds(reference, known):
        if kind in known and (address := known[kind].get(reference.text)):
            return address
    return None


def _sharing(reference: Reference, names: Names) -> list[str]:
    """The slugs of all stories that answer to a name."""
    kinds = _kinds(reference, names.known)
    shared = (names.shared.get((kind, reference.text), ()) for kind in kinds)
    return [slug for slugs in shared for slug in slugs]


def _ambiguous(story: Story, reference: Reference, several: Sequence[str]) -> Problem:
    said = f"“{reference.label}”写了“{reference.text}”，有 {len(several)} 篇都叫这个名字"
    choice = choice_of(several)
    return story.where(reference.key).problem("FC504", said, "写网址名，就分得清了", choice)


def _itself(story: Story, reference: Reference) -> Problem:
    said = f"“{reference.label}”写的“{reference.text}”就是这一篇自己，没有放上"
    return story.where(reference.key).problem("FC541", said, "换成要连到的那一篇，或者删掉")


def _lead_nowhere(
    story: Story, lost: Sequence[Reference], around: Surroundings
) -> Iterator[Problem]:
    """FC503 for names in one field."""
    answers = _Answers(_kinds(lost[0], around.names.known), around.names.known)
    told = [_names_nothing(story, each, answers) for each in lost[:_ONE_BY_ONE]]
    if others := lost[_ONE_BY_ONE:]:
        told.append(_name_nothing(story, others))
    gravity = _gravity(lost[0], around)
    yield from (weighed(problem, gravity) for problem in told)


def _gravity(reference: Reference, around: Surroundings) -> Severity:
    """A name that nothing answers to may be that of a story too broken to be read: that one's
    errors come first."""
    kinds = _kinds(reference, around.names.known)
    return Severity.WARNING if around.unread.intersection(kinds) else Severity.ERROR


def _names_nothing(story: Story, reference: Reference, answers: "_Answers") -> Problem:
    """FC503, with the name that was meant for certain, or those that are like it."""
    where, written = story.where(reference.key), reference.text
    said = f"“{reference.label}”写了“{written}”，网站里没有这一篇"
    if meant := answers.same_name(written, story):
        return where.problem(
            "FC503", said, "", certain(Spot(where.path, where.line, written), meant)
        )
    near = answers.near(written, story)
    mend = "" if near else "写那篇稿件的标题或网址名；那一篇还没有的，先写那一篇"
    return where.problem("FC503", said, mend, *near)


def _name_nothing(story: Story, others: Sequence[Reference]) -> Problem:
    label, names = others[0].label, listed([each.text for each in others])
    said = f"“{label}”里还有 {len(others)} 个名字，网站里也没有：{names}"
    mend = "写那些稿件的标题或网址名；还没有的，先写那些稿件"
    return story.where(others[0].key).problem("FC503", said, mend)


class _Answers(msgspec.Struct, frozen=True, dict=True):
    """What stories of some kinds answer to, to find what someone meant; a story's own names are
    left out."""

    kinds: tuple[str, ...]
    known: _Known

    def near(self, written: str, story: Story) -> tuple[Fix, ...]:
        """Fixes: the names that are most like the written one."""
        return self._near.choice(written, but=story.names)

    def same_name(self, written: str, story: Story) -> str:
        """The one name that was written with quotes around it, with blanks, in another width or
        script; "" where there is none, or several."""
        alike = self._by_plain_name.get(_plain(written), {})
        found = {address: name for address, name in alike.items() if address != story.address}
        return next(iter(found.values())) if len(found) == 1 else ""

    @cached_property
    def _names(self) -> dict[str, Address]:
        return {
            name: address
            for kind in self.kinds
            for name, address in self.known.get(kind, {}).items()
        }

    @cached_property
    def _near(self) -> NearNames:
        return NearNames(self._names, len({*self._names.values()}))

    @cached_property
    def _by_plain_name(self) -> dict[str, dict[Address, str]]:
        found: dict[str, dict[Address, str]] = {}
        for name, address in self._names.items():
            found.setdefault(_plain(name), {})[address] = name
        return found


def _plain(name: str) -> str:
    return same_word(name.translate(_QUOTES))


class _Bare(msgspec.Struct, frozen=True):
    """A name without a page: the story that names it, where, and in how many more places it
    stands."""

    story: Story
    reference: Reference
    others: int = 0

    @property
    def where(self) -> Where:
        """The line it stands on."""
        return self.story.where(self.reference.key)

    @property
    def words(self) -> str:
        """The name, and where else it is."""
        more = f"（另外还有 {self.others} 处）" if self.others else ""
        return f"“{self.reference.text}”{more}"


def names_without_page(library: Library) -> Iterator[Problem]:
    """FC540: people, branches and teams that are named and have no page here.

    One that may be misspelt is told of where it stands; so are a few others, and many are told of
    together.
    """
    answers_of = cache(partial(_Answers, known=library.names.known))
    plain: list[_Bare] = []
    for bare in _without_page(library):
        if misspelt := _perhaps_misspelt(bare, answers_of(bare.reference.to)):
            yield misspelt
        else:
            plain.append(bare)
    told = list(_line_by_line(plain))
    yield from told if len(told) <= _PLACES else (_all_together(plain),)


def _line_by_line(bares: Iterable[_Bare]) -> Iterator[Problem]:
    """What is said of each line, whose names stand together."""
    together = grouped(((bare.where, bare.reference.label), bare) for bare in bares)
    for (where, label), names in together.items():
        yield where.problem("FC540", _has_no_page(label, names))


def _all_together(bares: Iterable[_Bare]) -> Problem:
    """One word for all of a site, the names that stand in most places first."""
    places: Counter[str] = Counter()
    first: dict[str, Where] = {}
    for bare in bares:
        places[bare.reference.text] += 1 + bare.others
        first.setdefault(bare.reference.text, bare.where)
    shown = (_with_place(name, first[name], n) for name, n in places.most_common(_SHOWN))
    said = (
        f"稿件里写到的 {len(places)} 个名字（人、党组织、队伍，共 {places.total()} 处）在网站里没有页面，"
        f"只显示名字：{'、'.join(shown)}{'等' if len(places) > _SHOWN else ''}"
    )
    return Where("content").problem("FC540", said, "不用改；名字写错了的，到那一行改过来")


def _with_place(name: str, where: Where, times: int) -> str:
    """``“名”（posts/a 第 7 行等 3 处）``."""
    story = posixpath.splitext(where.path.removeprefix("content/"))[0].removesuffix("/index")
    line = f" 第 {where.line} 行" if where.line else ""
    more = f"等 {times} 处" if times > 1 else ""
    return f"“{name}”（{story}{line}{more}）"


def _without_page(library: Library) -> Iterator[_Bare]:
    """Each such name at each of its places; of many places the first."""
    bares = _unanswered(library)
    found = grouped(((bare.reference.text, bare.reference.to), bare) for bare in bares)
    for places in found.values():
        if len(places) <= _PLACES:
            yield from places
        else:
            yield msgspec.structs.replace(places[0], others=len(places) - 1)


def _unanswered(library: Library) -> Iterator[_Bare]:
    """Every name of a person, a branch or a team that no story answers to; nothing of kinds that
    have a story too broken to be read: it may be that one's."""
    names, unread = library.names, library.surroundings.unread
    for bare in _leading_nowhere(library):
        asked = bare.reference
        is_asked_for = are_named_anyway(asked.to) and unread.isdisjoint(asked.to)
        if is_asked_for and not _sharing(asked, names):
            yield bare


def _leading_nowhere(library: Library) -> Iterator[_Bare]:
    """Every place that may hold a name without a page, and holds one."""
    known = library.names.known
    for story in library.stories:
        for each in references(story) if story.status is not Status.WITHDRAWN else ():
            if each.or_text and not _address_of(each, known):
                yield _Bare(story, each)


def _perhaps_misspelt(bare: _Bare, answers: _Answers) -> Problem | None:
    """FC540 with the name that was meant, or those like it; None where there is none."""
    where, written = bare.where, bare.reference.text
    said = _has_no_page(bare.reference.label, [bare])
    if meant := answers.same_name(written, bare.story):
        return where.problem(
            "FC540", said, "", certain(Spot(where.path, where.line, written), meant)
        )
    near = answers.near(written, bare.story)
    mend = "就是其中一个的，照着写；不是的，不用改"
    return where.problem("FC540", said, mend, *near) if near else None


def _has_no_page(label: str, names: Iterable[_Bare]) -> str:
    named = [each.words for each in names]
    more = f"等 {len(named)} 个名字" if len(named) > _SHOWN else ""
    return f"“{label}”写的{''.join(named[:_SHOWN])}{more}在网站里没有页面，只显示名字"


def dropped_links(library: Library, edition: Edition) -> Iterator[Problem]:
    """FC506: references from a public story to one that is withheld: the link is left out of the
    page."""
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
