"""What stands in a page's head: Open Graph, the government-style metas, JSON-LD, canonical
addresses."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

import msgspec

from builder.model.field import declared_fields
from builder.model.frame import Head, Meta
from builder.model.parts import Card, Image, Link
from builder.model.site import Settings
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.news import people_in
from builder.plan.parts.share import Shared, shared_image

_UNSAFE = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
"""What could end a ``<script>`` or a line of it, and how JSON writes it instead."""


def absolute(settings: Settings, path: str) -> str:
    """The public address of a page, without ``index.html``; "" where the site has no URL of its own
    yet."""
    if not settings.url:
        return ""
    bare = (
        path.removesuffix("index.html")
        if path == "index.html" or path.endswith("/index.html")
        else path
    )
    return f"{settings.url.rstrip('/')}/{bare if bare.isascii() else quote(bare)}"


def feed_title(folder: str, catalogue: Catalogue) -> str:
    """What the feed of a kind, or (folder "") of the whole site is called."""
    name = catalogue.settings.name
    return f"{name} · {catalogue.label(folder)}" if folder else name


def _feed_of(folder: str, catalogue: Catalogue) -> tuple[str, str]:
    """Where the feed of a kind stands, and its title; empty where there is none, or (folder "")
    where every page tells it already."""
    path = catalogue.feeds.get(folder, "")
    return path, feed_title(folder, catalogue) if path else ""


def story_head(story: Story, card: Card, crumbs: Sequence[Link], catalogue: Catalogue) -> Head:
    """The head of a story's page."""
    settings, folder = catalogue.settings, story.about.folder
    head = page_head(card.title, card.summary, card.path, catalogue, catalogue.story_share(story))
    data = _json({"@graph": [_story_data(story, card, settings), _trail(crumbs, card, settings)]})
    return _with(
        head,
        metas=(*_site_metas(settings), *_article_metas(story, catalogue.label(folder))),
        json_ld=data,
        kind="article",
        feed=_feed_of(folder, catalogue),
    )


def _article_metas(story: Story, column: str) -> Iterator[Meta]:
    """The metas that government sites give their articles."""
    shown = (
        ("ColumnName", column),
        ("ArticleTitle", story.title),
        ("PubDate", _minutes(story)),
        ("ContentSource", story.source),
        ("Author", story.author),
        ("Keywords", ",".join(story.tags)),
    )
    return (Meta(name, content) for name, content in shown if content)


def list_head(title: str, description: str, path: str, catalogue: Catalogue, folder: str) -> Head:
    """The head of a list's page; ``folder`` is its kind's, "" where kinds mix."""
    settings = catalogue.settings
    head = page_head(title, description, path, catalogue, catalogue.site_share)
    return _with(
        head,
        metas=(*_site_metas(settings), Meta("ColumnName", title)),
        feed=_feed_of(folder, catalogue),
    )


def home_head(catalogue: Catalogue, image: Image | None) -> Head:
    """The head of the home page."""
    settings = catalogue.settings
    share = catalogue.site_share or (shared_image(image) if image else None)
    head = page_head("", settings.description or settings.subtitle, "index.html", catalogue, share)
    return _with(
        head,
        metas=_site_metas(settings),
        json_ld=_json(_site_data(settings)),
        feed=_feed_of("", catalogue),
    )


def _site_data(settings: Settings) -> dict[str, Any]:
    """schema.org data of the site itself."""
    site = {"@type": "WebSite", "name": settings.name, "inLanguage": "zh-Hans"}
    url = absolute(settings, "index.html")
    return {**site, **({"url": url} if url else {}), "publisher": _publisher(settings)}


def page_head(
    title: str, description: str, path: str, catalogue: Catalogue, share: Shared | None
) -> Head:
    """What every page's head has; an empty title is the site's own name."""
    settings = catalogue.settings
    url = absolute(settings, path)
    shown = (
        *_site_properties(settings, title or settings.name),
        ("og:description", description),
        ("og:url", url),
        *_share_properties(share, settings),
    )
    return Head(
        title=f"{title} - {settings.name}" if title else _site_title(settings),
        description=description,
        canonical=url,
        properties=tuple(Meta(name, content) for name, content in shown if content),
        noindex=bool(catalogue.site.marked),
    )


def _site_properties(settings: Settings, title: str) -> tuple[tuple[str, str], ...]:
    return (
        ("og:site_name", settings.name),
        ("og:title", title),
        ("og:type", "website"),
        ("og:locale", "zh_CN"),
    )


def _share_properties(share: Shared | None, settings: Settings) -> tuple[tuple[str, str], ...]:
    """Readers that know the size beforehand show the picture with the first share already."""
    if not share or not settings.url:
        return ()
    return (
        ("og:image", absolute(settings, share.path)),
        ("og:image:width", str(share.width)),
        ("og:image:height", str(share.height)),
        ("og:image:alt", share.alt),
    )


def _site_title(settings: Settings) -> str:
    return f"{settings.name} - {settings.subtitle}" if settings.subtitle else settings.name


def _with(
    head: Head,
    *,
    metas: tuple[Meta, ...],
    feed: tuple[str, str],
    json_ld: str = "",
    kind: str = "website",
) -> Head:
    properties = tuple(
        Meta(each.name, kind if each.name == "og:type" else each.content)
        for each in head.properties
    )
    return msgspec.structs.replace(
        head,
        feed=feed[0],
        feed_title=feed[1],
        metas=metas,
        properties=properties,
        json_ld=json_ld,
    )


def _site_metas(settings: Settings) -> tuple[Meta, ...]:
    domain = settings.url.partition("://")[2].partition("/")[0]
    return (Meta("SiteName", settings.name), *((Meta("SiteDomain", domain),) if domain else ()))


def _minutes(story: Story) -> str:
    """``YYYY-MM-DD HH:MM``: the time of publication where one is written, else the story's date at
    midnight; "" where its day is not known."""
    day = story.exact_day
    if story.publish_at and story.date:
        return f"{story.publish_at:%Y-%m-%d %H:%M}"
    return f"{day} 00:00" if day else ""


def _story_data(story: Story, card: Card, settings: Settings) -> dict[str, Any]:
    """schema.org data of a story; a person is described by the name the public reads."""
    url = absolute(settings, card.path)
    image = absolute(settings, card.image.jpeg.path) if card.image else ""
    common = {"@type": story.about.schema, "description": card.summary, "url": url, "image": image}
    named = {**common, **_BY_SCHEMA.get(story.about.schema, _article)(story, settings)}
    return {key: value for key, value in named.items() if value}


def _article(story: Story, settings: Settings) -> dict[str, Any]:
    return {
        "headline": story.title,
        "datePublished": story.iso_day,
        "dateModified": str(story.updated or story.iso_day),
        "author": _people(story.author),
        "publisher": _publisher(settings),
        "inLanguage": "zh-Hans",
    }


def _people(text: str) -> list[dict[str, str]] | dict[str, str]:
    people = [{"@type": "Person", "name": name} for name in people_in(text)]
    return people[0] if len(people) == 1 else people


def _person(story: Story, settings: Settings) -> dict[str, Any]:
    return {"name": story.name, **_declared(story), "affiliation": _publisher(settings)}


def _event(story: Story, settings: Settings) -> dict[str, Any]:
    declared, day = _declared(story), story.iso_day
    place = declared.get("location", "")
    return {
        "name": story.title,
        "startDate": declared.get("startDate", day),
        "endDate": declared.get("endDate", day),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {"@type": "Place", "name": place} if place else "",
        "organizer": _publisher(settings),
    }


def _organization(story: Story, _: Settings) -> dict[str, Any]:
    return {"name": story.name, **_declared(story)}


def _declared(story: Story) -> dict[str, str]:
    """The filled fields that are declared to be a property of schema.org, by that property."""
    properties = [each for each in declared_fields(type(story)) if each.field.schema]
    values = ((each.field.schema, getattr(story, each.name)) for each in properties)
    return {name: _property(value) for name, value in values if value}


def _property(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    return str(value)


_BY_SCHEMA = {"Person": _person, "Event": _event, "Organization": _organization}


def _publisher(settings: Settings) -> dict[str, str]:
    return {"@type": "Organization", "name": settings.publisher or settings.name}


def _trail(crumbs: Sequence[Link], card: Card, settings: Settings) -> dict[str, Any]:
    """BreadcrumbList: from home to this page."""
    steps = (*crumbs, Link(card.title, card.path))
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": step.text,
            **({"item": absolute(settings, step.path)} if settings.url else {}),
        }
        for position, step in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _json(data: dict[str, Any]) -> str:
    """One JSON-LD document of schema.org's words, safe inside a ``<script>``."""
    text = msgspec.json.encode({"@context": "https://schema.org", **data}).decode()
    for character, escaped in _UNSAFE:
        text = text.replace(character, escaped)
    return text
