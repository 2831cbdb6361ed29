"""A page for every story: its fields, its pictures, and whom it belongs with."""

import posixpath
from collections.abc import Iterable, Iterator
from functools import partial

from builder.chinese import reading_minutes
from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.kinds import KINDS, Branch, Page
from builder.model.parts import Group, Image, Link
from builder.model.photo import Picture
from builder.model.story import Story
from builder.model.views import StoryView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.albums import album_link
from builder.plan.parts.cards import day_of
from builder.plan.parts.facts import facts_of
from builder.plan.parts.heads import story_head
from builder.plan.parts.images import image_of
from builder.plan.parts.listings import series_link, tag_links
from builder.plan.parts.page import page
from builder.plan.parts.tree import tree_of
from builder.plan.parts.videos import video_of

GROUP_LIMIT = 12


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every story's page."""
    return pages(catalogue, catalogue.site.stories)


def pages(catalogue: Catalogue, stories: Iterable[Story]) -> Iterator[Artifact]:
    """The pages of these stories: each a function of the site's outline and of its own story's
    prose."""
    for story in stories:
        templates = (f"{story.about.folder}.html", "story.html")
        yield page(story.address, Rank.PAGE, partial(_view, story, catalogue), catalogue, templates)


def _view(story: Story, catalogue: Catalogue) -> StoryView:
    card = catalogue.cards[story.address]
    crumbs = _crumbs(story, catalogue)
    pictures = catalogue.site.pictures[story.address]
    older, newer = catalogue.neighbours.get(story.address, (None, None))
    return StoryView(
        path=story.address,
        head=story_head(story, card, crumbs, catalogue),
        section=story.address if isinstance(story, Page) else index_of(story.about.folder),
        crumbs=crumbs,
        card=card,
        body=story.prose.body,
        updated=day_of(story.updated),
        series=series_link(catalogue, story.series) if story.series else None,
        tags=tag_links(catalogue, story.tags),
        source=story.source,
        author=story.author,
        photographer=story.photographer,
        minutes=reading_minutes(story.prose.characters),
        facts=facts_of(story, catalogue.site),
        images={key: _image(picture, catalogue) for key, picture in pictures.fields.items()},
        pictures=tuple(
            _image(picture, catalogue) if picture else None for picture in pictures.body
        ),
        links=tuple(body_link(story, link.target, catalogue) for link in story.prose.links),
        gallery=_gallery(story, catalogue),
        videos=tuple(video_of(clip, catalogue.theme.ladder) for clip in pictures.clips),
        groups=tuple(_groups(story, catalogue)),
        album=album_link(story, catalogue),
        tree=tree_of(catalogue, story.address) if isinstance(story, Branch) else (),
        related=()
        if isinstance(story, Page | Branch)
        else catalogue.cards_of(catalogue.kinship.related(story)),
        older=catalogue.card(older),
        newer=catalogue.card(newer),
    )


def _image(picture: Picture, catalogue: Catalogue) -> Image:
    return image_of(picture, catalogue.theme.ladder, plays=True)


def _gallery(story: Story, catalogue: Catalogue) -> tuple[Image, ...]:
    """The gallery; a single picture that is the cover already is not shown twice."""
    pictures = catalogue.site.pictures[story.address]
    alone = len(pictures.gallery) == 1 and not pictures.clips
    if alone and pictures.cover and pictures.gallery[0].photo == pictures.cover.photo:
        return ()
    return tuple(_image(picture, catalogue) for picture in pictures.gallery)


def _crumbs(story: Story, catalogue: Catalogue) -> tuple[Link, ...]:
    home = Link("首页", "index.html")
    if isinstance(story, Page):
        return (home,)
    return (home, Link(catalogue.label(story.about.folder), index_of(story.about.folder)))


def body_link(story: Story, target: str, catalogue: Catalogue) -> str:
    """The path an internal link of a body leads to; "" where that story is not published."""
    bare = target.partition("#")[0].partition("?")[0]
    if bare in ("", "/", "/index.html"):
        return "index.html"
    beside = (
        posixpath.normpath(f"{posixpath.dirname(place)}/{bare}")
        for place in (story.path, story.address)
    )
    for text in (bare, bare.lstrip("/"), *beside):
        found = catalogue.site.find(text, ("*",))
        if found:
            return found.address
        if text.removesuffix("/index.html").rstrip("/") in catalogue.by_kind:
            return index_of(text.removesuffix("/index.html").rstrip("/"))
    return ""


def _groups(story: Story, catalogue: Catalogue) -> Iterator[Group]:
    """The stories this one is tied to on either side, by kind; a branch gathers everything that is
    its own."""
    ties = (*catalogue.outgoing[story.address], *catalogue.incoming.get(story.address, ()))
    tied = {tie.address for tie in ties if tie.key not in _SHOWN_ELSEWHERE}
    own = {each.address for each in catalogue.of_branch.get(story.address, ())}
    as_listed = sorted(tied | own, key=catalogue.place.__getitem__)
    for kind in KINDS:
        folder = kind.about.folder
        inside = [address for address in as_listed if address.startswith(f"{folder}/")]
        if inside:
            yield Group(
                label=catalogue.label(folder),
                cards=tuple(catalogue.cards[address] for address in inside[:GROUP_LIMIT]),
                kind=folder,
                more=index_of(folder, "branch", story.slug) if own.intersection(inside) else "",
                total=len(inside),
                counter=kind.about.counter,
            )


_SHOWN_ELSEWHERE = ("branch", "parent", "related", "hosts")
