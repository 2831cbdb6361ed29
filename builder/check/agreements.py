"""授权 that ends: told before it ends, and where a picture is no longer shown because of it."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from builder.check.withholding import PublishingDay
from builder.chinese import date_in_words, listed
from builder.digest import Digest
from builder.model.blocks import Agreement
from builder.model.choices import Scope, Status
from builder.model.library import AgreedPicture, Library, Shown
from builder.model.story import Story
from builder.problems import Problem

_AHEAD = dt.timedelta(days=30)
"""How long before its end staff are told, so that they can ask again."""
_ASK = "再去问写到的人（孩子问监护人）：愿意的，把“至”改成新的日子；不愿意的，不用改"


class _Given(msgspec.Struct, frozen=True):
    """What somebody agreed to: for a whole story, or for a picture of it."""

    story: Story
    key: str
    agreement: Agreement
    what: str

    def ends_soon(self, day: dt.date) -> bool:
        """Whether it still holds on this day, and not for long."""
        until = self.agreement.until
        return until is not None and day <= until < day + _AHEAD


def ending(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC430: what somebody agreed to ends within a month."""
    today = day.now.date()
    for given in _given_in(library):
        if given.ends_soon(today) and given.agreement.until:
            last = date_in_words(given.agreement.until)
            said = f"“授权”到{last}为止，过了这一天，{given.what}就不再公开"
            yield given.story.where(given.key).problem("FC430", said, _ASK)


def when_ending(library: Library) -> Iterable[dt.date]:
    """The days on which an end comes near, and those on which an agreement is over."""
    ends = (given.agreement.until for given in _given_in(library))
    for until in filter(None, ends):
        if dt.date.min + _AHEAD <= until <= dt.date.max - _AHEAD:
            yield from (until - _AHEAD + dt.timedelta(days=1), until + dt.timedelta(days=1))


def _given_in(library: Library) -> Iterator[_Given]:
    """All that somebody agreed to, in stories that have not left."""
    for story in library.stories:
        if story.status is not Status.WITHDRAWN:
            yield from _given_by(story)


def _given_by(story: Story) -> Iterator[_Given]:
    if story.consent:
        yield _Given(story, "consent.until", story.consent, "这一篇")
    for position, shot in enumerate(story.gallery):
        if shot.consent:
            key = f"gallery.{position}.consent.until"
            yield _Given(story, key, shot.consent, f"“{shot.file}”")


def not_shown(library: Library, day: PublishingDay, shown: Shown) -> Iterator[Problem]:
    """FC431: photos and films that are left out because those on them no longer agree, or not to
    the site; with the other stories that have them."""
    today = day.now.date()
    for story in library.stories:
        for each in shown.agreed.get(story.path, ()):
            if story.status is not Status.WITHDRAWN and not each.agreement.allows(
                Scope.SITE, today
            ):
                where = story.where(each.key)
                left = _left_to_show(each.agreement, today)
                elsewhere = _elsewhere(each.source, story, library, shown)
                said = f"“{each.file}”{_why(each, today)}，{left}{elsewhere}"
                yield where.problem("FC431", said, _way(each, today))


def _left_to_show(agreement: Agreement, today: dt.date) -> str:
    """Where it is still shown."""
    return "只在大屏上显示" if agreement.allows(Scope.SCREEN, today) else "哪里都不再显示"


def _why(picture: AgreedPicture, today: dt.date) -> str:
    agreement = picture.agreement
    if agreement.until and agreement.has_ended(today):
        return f"的“授权”到{date_in_words(agreement.until)}为止"
    return "的“授权”的范围里没有网站"


def _way(picture: AgreedPicture, today: dt.date) -> str:
    if picture.agreement.has_ended(today):
        return _ASK
    return "本来就不放到网站上的，不用改；可以放的，在“范围”里加上网站"


def _elsewhere(source: Digest, story: Story, library: Library, shown: Shown) -> str:
    """The other stories that would show it."""
    others = [
        each.path
        for each in library.stories
        if each is not story and source in shown.pictures[each.path].sources
    ]
    return f"（也在 {listed(others)} 里）" if others else ""
