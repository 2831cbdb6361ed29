"""Which stories are public on this day: the one place where ``now``, the review policy and
``--drafts`` decide."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

import msgspec

from builder.check.cancelled import cancelled_days, over_days
from builder.check.withholding import BROKEN, PublishingDay, Showing, zoned
from builder.chinese import natural
from builder.digest import Digest
from builder.model.attached import enclosures
from builder.model.choices import Scope, Status
from builder.model.concluded import concluded
from builder.model.frame import Mourning
from builder.model.library import Edition, Library, Shown, Unread, Withheld
from builder.model.mourning import mourning_at
from builder.model.photo import Picture
from builder.model.pictures import StoryPictures
from builder.model.recordings import Recording
from builder.model.references import names_among
from builder.model.site import Site
from builder.model.story import Address, Story

Reasons = Mapping[str, str]
"""Why each story is not shown, by its path; "" where it is."""


def edition(
    library: Library,
    day: PublishingDay,
    broken: frozenset[str],
    shown: Shown,
) -> Edition:
    """The site as it is public on this day.

    Left out are ``broken`` stories (by path), and pictures to which those on them no longer agree,
    or not for a site.
    """
    publishing = _Publishing(library, shown, day)
    pages = publishing.reasons(library.stories, Scope.SITE, broken)
    screens = {**pages, **publishing.reasons(publishing.asked, Scope.SCREEN, broken)}
    site = publishing.site_with_screens(pages, screens)
    public = msgspec.structs.replace(site, withheld=_names_of_others(library, pages))
    return Edition(public, _all_withheld(library, pages, screens, day), publishing.ended)


class _Publishing(msgspec.Struct, frozen=True, dict=True):
    """What an edition is decided from: everything that was read, and the day."""

    library: Library
    shown: Shown
    day: PublishingDay

    @property
    def today(self) -> dt.date:
        """The day of the edition, without its time."""
        return self.day.now.date()

    @cached_property
    def ended(self) -> frozenset[str]:
        """The paths of 公示 whose days are over."""
        over = (each for each in self.library.notices if each.has_ended(self.today))
        return frozenset(each.story.path for each in over)

    @property
    def _mourning(self) -> Mourning:
        spans, day = self.library.settings.mourning, self.day
        return mourning_at(spans, day.now, is_live=not day.marked)

    @property
    def asked(self) -> Iterator[Story]:
        """The stories that may be shown in some places and not in others."""
        if self.library.screens:
            yield from (
                each for each in self.library.stories if each.consent and each.consent.scope
            )

    def reasons(self, stories: Iterable[Story], scope: Scope, broken: frozenset[str]) -> Reasons:
        """By each story's path, why it is not shown in this scope; "" where it is."""
        asked, settings = Showing(self.day, scope), self.library.settings
        return {
            story.path: asked.reason(story, settings, is_broken=story.path in broken)
            for story in stories
        }

    def site(self, scope: Scope, reasons: Reasons) -> Site:
        """The site with what may be shown in this scope."""
        stories = tuple(each for each in self.library.in_order if not reasons[each.path])
        site = _site_of(self.library, stories, self._agreed_pictures(scope))
        return msgspec.structs.replace(
            self._after_ends(site),
            names=_names_of(self.library, stories),
            marked=self.day.marked,
            cancelled=tuple(cancelled_days(self.library, self.today)),
            mourning=self._mourning,
        )

    def site_with_screens(self, pages: Reasons, screens: Reasons) -> Site:
        """What pages may show, with what screens may, where that is not the same."""
        site = self.site(Scope.SITE, pages)
        if not self.library.screens or (pages == screens and not self._is_barred_apart):
            return site
        screened = self.site(Scope.SCREEN, screens)
        pageless = frozenset(screened.pictures.keys() - site.pictures.keys())
        return msgspec.structs.replace(
            site, on_screens=msgspec.structs.replace(screened, pageless=pageless)
        )

    @property
    def _is_barred_apart(self) -> bool:
        """Whether pages may show other pictures than screens."""
        return self._barred(Scope.SITE) != self._barred(Scope.SCREEN)

    def _barred(self, scope: Scope) -> frozenset[Digest]:
        return self.shown.barred(scope, self.today)

    def _agreed_pictures(self, scope: Scope) -> Mapping[str, StoryPictures]:
        """What stories may show there."""
        barred, pictures = self._barred(scope), self.shown.pictures
        if not barred:
            return pictures
        return {path: each.without(barred) for path, each in pictures.items()}

    def _after_ends(self, site: Site) -> Site:
        """The same with nothing but the title left of each 公示 whose days are over."""
        gone = {each.address for each in site.stories if each.path in self.ended}
        if not gone:
            return site
        people = self.library.people
        stories = (
            concluded(each, people) if each.address in gone else each for each in site.stories
        )
        return msgspec.structs.replace(_bare(site, gone), stories=tuple(stories))


def _all_withheld(
    library: Library, pages: Reasons, screens: Reasons, day: PublishingDay
) -> tuple[Withheld, ...]:
    """What is not public, by path, each with its reason; stories that could not be read among
    them."""
    read = (
        _withheld(story, pages[story.path], day, on_screens=not screens[story.path])
        for story in library.stories
        if pages[story.path]
    )
    unread = (_unread(path, said, day) for path, said in library.unread.items())
    return tuple(sorted((*read, *unread), key=lambda each: natural(each.path)))


def all_public(library: Library, pictures: Mapping[str, StoryPictures]) -> Site:
    """The site as it would be if every story were public, to judge links by."""
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
        recordings=_recordings(library, stories),
        screens=library.screens,
        metrics=library.metrics.metrics,
        emblem=_emblem(library),
    )


def _bare(site: Site, gone: AbstractSet[Address]) -> Site:
    """The same without the pictures, documents and recordings of these stories."""
    pictures = {at: StoryPictures() if at in gone else each for at, each in site.pictures.items()}
    attached = {at: each for at, each in site.attachments.items() if at not in gone}
    recordings = {at: each for at, each in site.recordings.items() if at not in gone}
    return msgspec.structs.replace(
        site, pictures=pictures, attachments=attached, recordings=recordings
    )


def _recordings(library: Library, stories: tuple[Story, ...]) -> dict[Address, Recording]:
    """The recording in which each of these stories is read, where it can be published."""
    named = ((story, library.read_aloud.get(story.path)) for story in stories if story.recording)
    found = {
        story.address: library.recordings.sound.get(meant.path) for story, meant in named if meant
    }
    return {address: each for address, each in found.items() if each}


def _names_of(
    library: Library, published: tuple[Story, ...]
) -> Mapping[str, Mapping[str, Address]]:
    """What the published stories are called; where that is all of them, it is known already."""
    is_all = len(published) == len(library.stories)
    return (library.names if is_all else names_among(published)).known


def _names_of_others(library: Library, reasons: Reasons) -> dict[str, bool]:
    """What the stories are called that are not public, each with whether people read it so."""
    waiting = [story for story in library.stories if reasons[story.path]]
    return {text: text in (story.title, story.name) for story in waiting for text in story.names}


def _withheld(story: Story, reason: str, day: PublishingDay, *, on_screens: bool) -> Withheld:
    said = f"{reason}，只在大屏上放" if on_screens else reason
    is_gone = bool(Showing(day).gone(story))
    return Withheld(story.path, story.title, said, reason == BROKEN, is_gone, on_screens)


def _unread(path: str, said: Unread, day: PublishingDay) -> Withheld:
    """A story that could not be read: one that is not meant to be public yet is merely waiting."""
    if gone := Showing(day).gone(said):
        return Withheld(path, "", gone, is_taken_down=True)
    if said.status is Status.PUBLISHED:
        return Withheld(path, "", BROKEN, is_broken=True)
    return Withheld(path, "", f"状态是“{said.status.label}”")


def _emblem(library: Library) -> Picture | None:
    """The owner's emblem: a file in content/."""
    photo = library.photos.get(library.emblem.path)
    return Picture(photo, alt="") if photo else None


def turning_points(library: Library, now: dt.datetime) -> Iterator[dt.datetime]:
    """The moments, in the zone of ``now``, at which a story comes or goes, a notice closes, or a
    withdrawn day is over."""
    for span in library.settings.mourning:
        yield from span.turns()
    for story in library.stories:
        if story.publish_at:
            yield zoned(story.publish_at, now)
    for day in (*_expiries(library), *over_days(library), *_days_after(library)):
        yield dt.datetime.combine(day, dt.time(), now.tzinfo)


def _expiries(library: Library) -> Iterator[dt.date]:
    """The days on which stories go, those among them that could not be read."""
    read = (story.expires for story in library.stories)
    unread = (said.expires for said in library.unread.values())
    yield from filter(None, (*read, *unread))


def _days_after(library: Library) -> Iterator[dt.date]:
    """The first days on which someone agrees no longer, or a 公示 is over."""
    for last in (*_last_agreed(library), *_last_open(library)):
        if last and last < dt.date.max:
            yield last + dt.timedelta(days=1)


def _last_agreed(library: Library) -> Iterator[dt.date | None]:
    stories = (story.consent for story in library.stories)
    unread = (said.consent for said in library.unread.values())
    shots = (shot.consent for story in library.stories for shot in story.gallery)
    return (agreement.until for agreement in (*stories, *unread, *shots) if agreement)


def _last_open(library: Library) -> Iterator[dt.date | None]:
    yield from (each.period.end for each in library.notices)
    yield from (said.notice_until for said in library.unread.values())
