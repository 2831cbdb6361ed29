"""Which stories are public on this day: the one place where ``now``, the review policy and
``--drafts`` decide."""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from builder.check.cancelled import cancelled_days, over_days
from builder.chinese import date_in_words, natural
from builder.model.attached import enclosures
from builder.model.blocks import Agreement
from builder.model.choices import Scope, Status
from builder.model.day import Moment
from builder.model.library import Edition, Library, Shown, Unread, Withheld
from builder.model.notices import has_ended, period_of
from builder.model.photo import Picture
from builder.model.pictures import StoryPictures
from builder.model.references import names_among
from builder.model.site import ReviewPolicy, Settings, Site
from builder.model.story import Address, Story

_BROKEN = "有错误，改好之前先不发布"
_STAGES = (("first", "初审"), ("second", "复审"), ("final", "终审"))


class PublishingDay(msgspec.Struct, frozen=True):
    """What an edition depends on besides the stories: ``now`` in the site's time zone, and the
    preview's switches."""

    now: dt.datetime
    drafts: bool = False
    marked: str = ""


def edition(
    library: Library,
    day: PublishingDay,
    broken: frozenset[str],
    shown: Shown,
) -> Edition:
    """The public site on this day; ``broken`` stories, by path, are left out in any case, and so are
    pictures to which those on them agree no longer, or not for a site."""
    reasons = _reasons(library, day, broken)
    published = tuple(story for story in library.in_order if not reasons[story.path])
    public = msgspec.structs.replace(
        _agreed_site(library, published, shown, day),
        names=_names_of(library, published),
        withheld=_names_of_others(library, reasons),
    )
    return Edition(public, _all_withheld(library, reasons, day))


def _reasons(library: Library, day: PublishingDay, broken: frozenset[str]) -> dict[str, str]:
    """Why each story is not public on this day, by its path; "" of one that is."""
    settings = library.settings
    return {story.path: _reason(story, settings, day, broken) for story in library.stories}


def _agreed_site(
    library: Library, published: tuple[Story, ...], shown: Shown, day: PublishingDay
) -> Site:
    """These stories as a site, with the pictures that may be shown there on this day, and what is
    over by then."""
    today = day.now.date()
    return msgspec.structs.replace(
        _site_of(library, published, _agreed_pictures(shown, today)),
        off_screens=shown.barred(Scope.SCREEN, today),
        marked=day.marked,
        cancelled=tuple(cancelled_days(library, today)),
        ended=frozenset(each.address for each in published if has_ended(each, today)),
    )


def _agreed_pictures(shown: Shown, day: dt.date) -> Mapping[str, StoryPictures]:
    """What stories may show on the site on this day."""
    barred = shown.barred(Scope.SITE, day)
    if not barred:
        return shown.pictures
    return {path: pictures.without(barred) for path, pictures in shown.pictures.items()}


def _all_withheld(
    library: Library, reasons: Mapping[str, str], day: PublishingDay
) -> tuple[Withheld, ...]:
    """What is not public, by path, each with its reason; stories that could not be read among
    them."""
    read = (
        _withheld(story, reasons[story.path], day)
        for story in library.stories
        if reasons[story.path]
    )
    unread = (_unread(path, said, day) for path, said in library.unread.items())
    return tuple(sorted((*read, *unread), key=lambda each: natural(each.path)))


def all_public(library: Library, pictures: Mapping[str, StoryPictures]) -> Site:
    """The site as it would be if every story were public."""
    return _site_of(library, library.in_order, pictures)


def _site_of(
    library: Library, stories: tuple[Story, ...], pictures: Mapping[str, StoryPictures]
) -> Site:
    """These stories as a site, with their pictures by address; all names are known."""
    return Site(
        settings=library.settings,
        stories=stories,
        names=library.names.known,
        pictures={story.address: pictures[story.path] for story in stories},
        attachments={
            story.address: enclosures(library.attached[story.path], library.documents)
            for story in stories
            if story.path in library.attached
        },
        screens=library.screens,
        metrics=library.metrics.metrics,
        emblem=_emblem(library),
    )


def _names_of(
    library: Library, published: tuple[Story, ...]
) -> Mapping[str, Mapping[str, Address]]:
    """What the published stories are called; where that is all of them, it is known already."""
    is_all = len(published) == len(library.stories)
    return (library.names if is_all else names_among(published)).known


def _names_of_others(library: Library, reasons: Mapping[str, str]) -> dict[str, bool]:
    """What the stories are called that are not public, each with whether people read it so."""
    waiting = [story for story in library.stories if reasons[story.path]]
    return {text: text in (story.title, story.name) for story in waiting for text in story.names}


def _withheld(story: Story, reason: str, day: PublishingDay) -> Withheld:
    gone = bool(_gone(story, day))
    return Withheld(story.path, story.title, reason, reason == _BROKEN, gone)


def _unread(path: str, said: Unread, day: PublishingDay) -> Withheld:
    """A story that could not be read: one that is not meant to be public yet is merely waiting."""
    if gone := _gone(said, day):
        return Withheld(path, "", gone, is_taken_down=True)
    if said.status is Status.PUBLISHED:
        return Withheld(path, "", _BROKEN, is_broken=True)
    return Withheld(path, "", f"状态是“{said.status.label}”")


def _emblem(library: Library) -> Picture | None:
    """The owner's emblem: a file in content/."""
    photo = library.photos.get(library.emblem.path)
    return Picture(photo, alt="") if photo else None


def turning_points(library: Library, now: dt.datetime) -> Iterator[dt.datetime]:
    """The moments at which a story comes or goes, a notice closes, or what was withdrawn is over, in
    the zone of ``now``."""
    for story in library.stories:
        if story.publish_at:
            yield _start(story.publish_at, now)
    expiries = (
        *(story.expires for story in library.stories),
        *(said.expires for said in library.unread.values()),
        *over_days(library),
    )
    for day in (*filter(None, expiries), *_days_after(library), *_days_closed(library)):
        yield dt.datetime.combine(day, dt.time(), now.tzinfo)


def _days_closed(library: Library) -> Iterator[dt.date]:
    """The first days on which a notice is no longer open."""
    for period in map(period_of, library.stories):
        if period and period.end < dt.date.max:
            yield period.end + dt.timedelta(days=1)


def _days_after(library: Library) -> Iterator[dt.date]:
    """The first days on which someone agrees no longer."""
    stories = (story.consent for story in library.stories)
    unread = (said.consent for said in library.unread.values())
    shots = (shot.consent for story in library.stories for shot in story.gallery)
    for agreement in (*stories, *unread, *shots):
        if agreement and agreement.until and agreement.until < dt.date.max:
            yield agreement.until + dt.timedelta(days=1)


def _reason(story: Story, settings: Settings, day: PublishingDay, broken: frozenset[str]) -> str:
    """Why this story is withheld; "" where it is published. Takedown comes first.

    An error comes before a missing review: a slip in the review of a published story must stop the
    build, and never take the story off the site as if nobody had reviewed it.
    """
    own = _not_now(story, day)
    if own or story.path in broken:
        return own or _BROKEN
    return why_waiting(story, settings, day)


def why_waiting(story: Story, settings: Settings, day: PublishingDay) -> str:
    """Why this story would not be public if nothing were wrong with it; "" where it would."""
    if own := _not_now(story, day):
        return own
    return "" if day.drafts else _not_reviewed(story, settings.review)


def _not_now(story: Story, day: PublishingDay) -> str:
    own = _gone(story, day)
    if own or day.drafts:
        return own
    return _not_ready(story) or _not_due(story, day.now)


def _gone(story: Story | Unread, day: PublishingDay) -> str:
    """Why it leaves, whatever else is wrong: its end, or that of what someone agreed to."""
    return _taken_down(story.status, story.expires, day.now) or _not_agreed(story.consent, day)


def _not_agreed(agreement: Agreement | None, day: PublishingDay) -> str:
    if agreement is None or agreement.allows(Scope.SITE, day.now.date()):
        return ""
    if agreement.covers(Scope.SITE) and agreement.until:
        return f"授权到{date_in_words(agreement.until)}为止"
    return "授权的范围里没有网站"


def _taken_down(status: Status, expires: dt.date | None, now: dt.datetime) -> str:
    """Takedown comes first: not even ``--drafts`` shows these."""
    if status is Status.WITHDRAWN:
        return "已撤下"
    if expires and now.date() >= expires:
        return f"{date_in_words(expires)}起已下线"
    return ""


def _not_ready(story: Story) -> str:
    return "" if story.status is Status.PUBLISHED else f"状态是“{story.status.label}”"


def _not_due(story: Story, now: dt.datetime) -> str:
    if story.publish_at is None or _start(story.publish_at, now) <= now:
        return ""
    return f"要到{_in_words(story.publish_at)}才发布"


def _start(moment: Moment, now: dt.datetime) -> dt.datetime:
    """A date is its first minute; a naive time is the site's local time."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime(moment.year, moment.month, moment.day, tzinfo=now.tzinfo)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _in_words(moment: Moment) -> str:
    words = date_in_words(moment)
    is_timed = isinstance(moment, dt.datetime) and moment.time() != dt.time()
    return f"{words}{moment:%H:%M}" if is_timed else words


def _not_reviewed(story: Story, policy: ReviewPolicy) -> str:
    missing = [
        label
        for stage, label in _STAGES
        if getattr(policy, stage) and not getattr(story.review, stage, None)
    ]
    return f"缺{'、'.join(missing)}" if missing else ""
