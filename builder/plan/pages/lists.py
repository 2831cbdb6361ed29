"""Category pages: every list of the site, cut into pages."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from builder.model.addresses import index_of
from builder.model.almanac import Subscription
from builder.model.artifact import Artifact, Rank
from builder.model.parts import Choices, CountedLink, Link, Month, TreeNode
from builder.model.story import Story
from builder.model.views import ListView, View
from builder.plan.catalogue import Catalogue
from builder.plan.machine.redirects import redirect
from builder.plan.parts.calendar import months_of
from builder.plan.parts.channels import feed_of
from builder.plan.parts.diaries import CALENDAR_FOLDER, series_diary, subscription_of
from builder.plan.parts.directory import directory_of
from builder.plan.parts.facets import chosen_by, facets_path
from builder.plan.parts.heads import ListHead, list_head, plain_list
from builder.plan.parts.listings import BY_YEAR, Listing, ListPage, sheets_of
from builder.plan.parts.page import page
from builder.plan.parts.registers import register_links
from builder.plan.parts.stelae import is_whole, stelae_of
from builder.plan.parts.tree import tree_of

CALLED = "列表页（栏目、分类、年份、标签、系列）"
_Sheet = TypeVar("_Sheet", bound=ListPage)


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every page of every list, and the pages that gather the lists of tags and of series."""
    for listing in catalogue.listings:
        size = _size(listing, catalogue)
        sheets = sheets_of(listing.stories, size, listing.foremost(size))
        draw = partial(_view, listing, sheets, catalogue)
        yield from pages_of(listing, sheets, draw, _templates(listing), catalogue)
    yield from _overviews(catalogue)


def _templates(listing: Listing) -> tuple[str, ...]:
    """Its kind's own, or that of tags or series; the plain one for want of it."""
    return f"list-{listing.home}.html", "list.html"


def _size(listing: Listing, catalogue: Catalogue) -> int:
    """How many stories fill a page; a list to be looked up and a whole stele have one for all."""
    looked_up = listing.kind and type(listing.stories[0]).about.looked_up
    is_one_page = looked_up or is_whole(listing)
    return len(listing.stories) if is_one_page else catalogue.settings.page_size


def pages_of(
    listing: Listing,
    sheets: Sequence[_Sheet],
    draw: Callable[[_Sheet], View],
    templates: tuple[str, ...],
    catalogue: Catalogue,
) -> Iterator[Artifact]:
    """The pages of one list, with the redirects to its newest one: from the next number, until that
    page is full, and from the addresses of other spellings.

    ``draw`` gives the view of a sheet, ``templates`` the names to try in their order.
    """
    for sheet in sheets:
        yield page(_path(listing, sheet), Rank.LIST, partial(draw, sheet), catalogue, templates)
    for path in (*_coming(listing, sheets), *map(index_of, listing.elsewhere)):
        yield redirect(path, listing.path, listing.heading, catalogue, Rank.LIST)


def _coming(listing: Listing, sheets: Sequence[ListPage]) -> Iterator[str]:
    """The address of the next page that will be full, once one is."""
    if len(sheets) > 1:
        yield f"{listing.folder}/page-{sheets[1].number + 1}.html"


def sheet_fields(
    listing: Listing, sheet: ListPage, sheets: Sequence[ListPage], catalogue: Catalogue
) -> dict[str, Any]:
    """The fields that the views of all pages of lists have, whatever stands on them."""
    span = _span(sheet) if sheet.number else ""
    told = _head_of(listing, sheet, span, catalogue)
    return {
        "path": told.page.path,
        "head": list_head(told, catalogue),
        "crumbs": told.crumbs,
        "label": listing.label,
        "heading": listing.heading,
        "number": sheet.number,
        "span": span,
        **_neighbours(listing, sheet, sheets),
    }


def _head_of(listing: Listing, sheet: ListPage, span: str, catalogue: Catalogue) -> ListHead:
    """What one page of a list says of itself."""
    title = f"{_title(listing)}（{span}）" if span else _title(listing)
    return ListHead(
        page=Link(title, _path(listing, sheet)),
        description=_description(listing, catalogue),
        crumbs=_crumbs(listing),
        cards=catalogue.cards_of(sheet.stories),
        kind=listing.kind,
        feed=feed_of(listing, catalogue),
    )


def _path(listing: Listing, sheet: ListPage) -> str:
    return f"{listing.folder}/page-{sheet.number}.html" if sheet.number else listing.path


def _view(
    listing: Listing, sheets: Sequence[ListPage], catalogue: Catalogue, sheet: ListPage
) -> ListView:
    return ListView(
        **sheet_fields(listing, sheet, sheets, catalogue),
        section=index_of(listing.kind) if listing.kind else "",
        kind=listing.kind,
        shape=_shape(listing),
        note=listing.note,
        cards=catalogue.cards_of(sheet.stories),
        stelae=stelae_of(listing, sheet.stories, catalogue),
        counter=_counter(listing),
        directory=directory_of(listing, catalogue),
        **({} if sheet.number else _of_the_newest(listing, catalogue)),
    )


def _of_the_newest(listing: Listing, catalogue: Catalogue) -> dict[str, Any]:
    """What changes with every story, and stands on the newest page alone."""
    return {
        "total": len(listing.stories),
        "choices": _choices(listing, catalogue),
        "facets": facets_path(listing.home, catalogue),
        "chosen": chosen_by(listing),
        "tree": _tree(listing, catalogue),
        "months": _months(listing, catalogue),
        "calendar": _calendar(listing, catalogue),
        "subscription": _subscription(listing, catalogue),
        "registers": () if listing.choice else register_links(listing.kind, catalogue),
    }


def _calendar(listing: Listing, catalogue: Catalogue) -> Link | None:
    """From a kind of days to the calendar of the whole year."""
    if not listing.kind or listing.choice or not listing.stories[0].about.calendar:
        return None
    return Link(catalogue.label(CALENDAR_FOLDER), index_of(CALENDAR_FOLDER))


def _subscription(listing: Listing, catalogue: Catalogue) -> Subscription | None:
    """The calendar of a series."""
    folder, _, slug = listing.folder.partition("/")
    diary = series_diary(slug, catalogue) if folder == "series" else None
    return subscription_of(diary, catalogue.settings)


def _title(listing: Listing) -> str:
    return f"{listing.heading} · {listing.label}" if listing.choice else listing.heading


def _description(listing: Listing, catalogue: Catalogue) -> str:
    return listing.note or f"{catalogue.settings.name}的{_title(listing)}"


def _counter(listing: Listing) -> str:
    return type(listing.stories[0]).about.counter if listing.kind else "篇"


def _shape(listing: Listing) -> str:
    return type(listing.stories[0]).about.shape if listing.kind else "plain"


def _crumbs(listing: Listing) -> tuple[Link, ...]:
    home = Link("首页", "index.html")
    return (home, Link(listing.label, index_of(listing.home))) if listing.choice else (home,)


def _span(sheet: ListPage) -> str:
    """Which months a full page covers; the year alone where no more of a day is known."""
    dates = {story.date: story for story in sheet.stories if story.date}
    if not dates:
        return f"第{sheet.number}页"
    first, last = (_month(dates[day]) for day in (min(dates), max(dates)))
    return first if first == last else f"{first}至{last}"


def _month(story: Story) -> str:
    year, _, month = story.iso_day.partition("-")
    return f"{year}年{int(month[:2])}月" if month else f"{year}年"


def _neighbours(listing: Listing, sheet: ListPage, sheets: Sequence[ListPage]) -> dict[str, str]:
    """Links by number only, so that a full page never changes; the newest page links to the newest
    full one."""
    numbered = f"{listing.folder}/page-{{}}.html".format
    if sheet.number == 0:
        return {"older": numbered(sheets[1].number)} if len(sheets) > 1 else {}
    older = {"older": numbered(sheet.number - 1)} if sheet.number > 1 else {}
    return {"newest": listing.path, "newer": numbered(sheet.number + 1), **older}


def _choices(listing: Listing, catalogue: Catalogue) -> tuple[Choices, ...]:
    """The ways to narrow this list: all of a kind's on its own page, its siblings on a narrowed
    one."""
    return tuple(
        Choices(choice, tuple(_counted(each, listing) for each in lists))
        for choice, lists in catalogue.ways.get(listing.kind, {}).items()
        if choice == listing.choice or (len(lists) > 1 and not listing.choice)
    )


def _counted(listing: Listing, current: Listing) -> CountedLink:
    """A link to a list, with how much is on it, from the page of the current one."""
    count = len(listing.stories)
    return CountedLink(listing.heading, listing.path, count, listing.path == current.path)


def _tree(listing: Listing, catalogue: Catalogue) -> tuple[TreeNode, ...]:
    return () if listing.choice else tree_of(listing.kind, catalogue)


def _months(listing: Listing, catalogue: Catalogue) -> tuple[Month, ...]:
    """Calendars: the newest month on a kind's own list, every month on the page of a year."""
    kind = catalogue.site.kinds.of(listing.kind)
    if kind is None or not kind.about.calendar or listing.choice not in ("", BY_YEAR):
        return ()
    months = months_of(listing.stories, catalogue)
    return months if listing.choice else months[:1]


def _overviews(catalogue: Catalogue) -> Iterator[Artifact]:
    """/tags/ and /series/: all of them with their counts."""
    for folder in ("tags", "series"):
        lists = tuple(each for each in catalogue.listings if each.home == folder)
        if lists:
            draw = partial(_overview, folder, catalogue.label(folder), lists, catalogue)
            yield page(
                index_of(folder), Rank.LIST, draw, catalogue, ("list-overview.html", "list.html")
            )


def _overview(folder: str, label: str, lists: Sequence[Listing], catalogue: Catalogue) -> ListView:
    """The page that names all lists of one sort: all tags, all series."""
    links = tuple(CountedLink(each.heading, each.path, len(each.stories)) for each in lists)
    told = plain_list(Link(label, index_of(folder)), catalogue)
    return ListView(
        path=told.page.path,
        head=list_head(told, catalogue),
        section="",
        crumbs=told.crumbs,
        kind="",
        label=label,
        heading=label,
        total=len(lists),
        counter="个",
        choices=(Choices(label, links),),
        facets=facets_path(folder, catalogue),
    )
