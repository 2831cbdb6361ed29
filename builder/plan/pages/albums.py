"""Albums: all pictures of the site, and those of each year, branch and brand, under the stories
they belong to.

A story's own album is the gallery on its page; a page beside it would show the same pictures
without their words. Pages are cut by pictures, but else as those of lists are: numbered from the
oldest and, once full, never changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

import msgspec

from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.albums import Roll
from builder.model.artifact import Artifact
from builder.model.parts import Choices, CountedLink, Link
from builder.model.photo import Picture
from builder.model.story import Address, Story
from builder.model.traits import Ownership
from builder.model.views import AlbumView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.lists import pages_of, sheet_fields
from builder.plan.parts.cards import own_day
from builder.plan.parts.images import image_of
from builder.plan.parts.listings import Listing, ListPage, owners

CALLED = "相册"
FOLDER = "albums"
PAGE = 48
"""A page with so many pictures is full; stories stay whole, so that it may have up to ``WHOLE - 1``
more."""
WHOLE = 72
"""So many pictures of one story stay together; more of them are shared out evenly over pages."""


class Album(Listing, frozen=True, kw_only=True):
    """A list of stories for the sake of their pictures; ``total`` counts the pictures, ``owner``
    leads to the branch or brand."""

    total: int
    owner: Link | None = None

    @property
    def has_own_feed(self) -> bool:
        """Whether it has a feed of its own: never, since that of its kind has its stories."""
        return False


class Strip(msgspec.Struct, frozen=True):
    """Some pictures of one story that stand together, from ``start`` to before ``stop`` of its
    album."""

    story: Story
    start: int
    stop: int


class Spread(ListPage, frozen=True):
    """One page of an album, with its strips."""

    strips: tuple[Strip, ...]


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every page of every album."""
    found = tuple(albums(catalogue))
    for album in found:
        spreads = spreads_of(album.stories, catalogue)
        draw = partial(_view, album, spreads, found, catalogue)
        yield from pages_of(album, spreads, draw, ("album.html",), catalogue)


def albums(catalogue: Catalogue) -> Iterator[Album]:
    """The album of all pictures, then those that narrow it; none where there is no picture."""
    if not catalogue.shown:
        return
    pictured = _pictured(reversed(catalogue.site.stories), catalogue)
    yield _album(FOLDER, catalogue.label(FOLDER), pictured, "", catalogue)
    yield from _of_years(pictured, catalogue)
    yield from _of_owners(catalogue)


def _of_years(pictured: Iterable[Story], catalogue: Catalogue) -> Iterator[Album]:
    years = grouped((story.date.year, story) for story in pictured if story.date)
    for year, stories in years.items():
        yield _album(f"{FOLDER}/year/{year}", f"{year}年", stories, "年份", catalogue)


def _of_owners(catalogue: Catalogue) -> Iterator[Album]:
    for owner, owns in owners(catalogue):
        if stories := _stories_of(owner, owns, catalogue):
            album = _album(_folder_of(owner, owns), owner.name, stories, owns.label, catalogue)
            yield msgspec.structs.replace(album, owner=Link(owner.name, owner.address))


def album_link(story: Story, catalogue: Catalogue) -> CountedLink | None:
    """The album of a story that owns others (a branch, a brand) and how many pictures it has, None
    where none."""
    owns = story.about.owns
    if owns is None:
        return None
    count = _count(_stories_of(story, owns, catalogue), catalogue)
    path = index_of(_folder_of(story, owns))
    return CountedLink(catalogue.label(FOLDER), path, count) if count else None


def _folder_of(owner: Story, owns: Ownership) -> str:
    return f"{FOLDER}/{owns.segment}/{owner.slug}"


def _stories_of(owner: Story, owns: Ownership, catalogue: Catalogue) -> list[Story]:
    """The owner and the stories that are its own, those with pictures, newest first."""
    belonging = (story.address for story in catalogue.belonging.get(owner.address, ()))
    own = {owner.address, *belonging, *(_gathered(owner, catalogue) if owns.gathers else ())}
    newest_first = sorted(own, key=catalogue.position.__getitem__)
    return _pictured((catalogue.site.by_address[address] for address in newest_first), catalogue)


def _gathered(owner: Story, catalogue: Catalogue) -> Iterator[Address]:
    """The stories tied to it on either side; other owners have albums of their own."""
    for address in catalogue.tied(owner):
        if catalogue.site.kinds.owner_in(address.partition("/")[0]) is None:
            yield address


def _pictured(stories: Iterable[Story], catalogue: Catalogue) -> list[Story]:
    return [story for story in stories if story.address in catalogue.shown]


def _count(stories: Iterable[Story], catalogue: Catalogue) -> int:
    return sum(len(catalogue.shown[story.address]) for story in stories)


def _album(
    folder: str, heading: str, stories: Sequence[Story], choice: str, catalogue: Catalogue
) -> Album:
    return Album(
        folder=folder,
        kind="",
        label=catalogue.label(FOLDER),
        heading=heading,
        stories=tuple(stories),
        choice=choice,
        total=_count(stories, catalogue),
    )


def spreads_of(stories: Sequence[Story], catalogue: Catalogue) -> tuple[Spread, ...]:
    """The newest page first, then the full ones from the newest to the oldest (page 1).

    Stories come newest first. As in lists, the newest page takes the last full one, so that it is
    never nearly empty.
    """
    pages = _filled(_from_the_oldest(stories, catalogue))
    numbers = (*range(1, len(pages)), 0)
    spreads = [_spread(number, strips) for number, strips in zip(numbers, pages, strict=True)]
    return tuple(reversed(spreads))


def _filled(strips: Iterable[Strip]) -> list[list[Strip]]:
    """Strips on pages that are full, the last one with what is left over."""
    pages: list[list[Strip]] = [[]]
    room = PAGE
    for strip in strips:
        if room <= 0:
            pages.append([])
            room = PAGE
        pages[-1].append(strip)
        room -= strip.stop - strip.start
    if room > 0 and len(pages) > 1:
        pages[-2:] = [pages[-2] + pages[-1]]
    return pages


def _spread(number: int, strips: Sequence[Strip]) -> Spread:
    newest_first = tuple(reversed(strips))
    return Spread(number, tuple(strip.story for strip in newest_first), newest_first)


def _from_the_oldest(stories: Sequence[Story], catalogue: Catalogue) -> Iterator[Strip]:
    """The stories' strips; of a story that fills several pages the last pictures are on the oldest
    of them."""
    for story in reversed(stories):
        total = len(catalogue.shown[story.address])
        parts = -(-total // WHOLE)
        cuts = [total * part // parts for part in range(parts + 1)]
        yield from (Strip(story, *cut) for cut in reversed(list(pairwise(cuts))))


def _view(
    album: Album,
    spreads: Sequence[Spread],
    found: Sequence[Album],
    catalogue: Catalogue,
    spread: Spread,
) -> AlbumView:
    newest = spread.number == 0
    return AlbumView(
        **sheet_fields(album, spread, spreads, catalogue),
        section=index_of(FOLDER),
        owner=album.owner,
        rolls=tuple(
            _roll(strip, number, catalogue)
            for strip, number in zip(spread.strips, _numbers(spread), strict=True)
        ),
        total=album.total if newest else 0,
        stories=len(album.stories) if newest else 0,
        choices=_choices(album, found) if newest else (),
    )


def _numbers(spread: Spread) -> list[int]:
    """The place of each strip's first picture on the page."""
    return list(accumulate((strip.stop - strip.start for strip in spread.strips[:-1]), initial=1))


def _roll(strip: Strip, number: int, catalogue: Catalogue) -> Roll:
    """One strip of pictures with the story that they are from."""
    story, pictures = strip.story, catalogue.shown[strip.story.address]
    card, cover = catalogue.cards[story.address], catalogue.site.pictures[story.address].cover
    return Roll(
        path=card.path,
        title=card.phrases,
        label=card.label,
        date=own_day(story),
        images=tuple(
            image_of(picture, catalogue.theme.ladder)
            for picture in _best_first(pictures[strip.start : strip.stop], cover)
        ),
        number=number,
        first=strip.start + 1,
        total=len(pictures),
    )


def _best_first(pictures: Sequence[Picture], cover: Picture | None) -> tuple[Picture, ...]:
    """The cover before the others, where it is not among them the first that is wider than high."""
    lead = min(
        pictures, key=lambda each: (not _same(each, cover), each.photo.width <= each.photo.height)
    )
    return (lead, *(each for each in pictures if each is not lead))


def _same(picture: Picture, cover: Picture | None) -> bool:
    """Whether it is the cover's photo; a caption may have come from another place of it."""
    return cover is not None and picture.photo.source == cover.photo.source


def _choices(album: Album, found: Sequence[Album]) -> tuple[Choices, ...]:
    """The ways to narrow the wall, with counts; beside a narrowed album its siblings, whose counts
    are not its own."""
    offered = (each for each in found if each.choice and album.choice in ("", each.choice))
    links = grouped((each.choice, _counted(each, album)) for each in offered)
    return tuple(Choices(choice, inside) for choice, inside in links.items())


def _counted(album: Album, current: Album) -> CountedLink:
    """A link to an album from the page of the current one."""
    count = 0 if current.choice else album.total
    return CountedLink(album.heading, album.path, count, album.path == current.path)
