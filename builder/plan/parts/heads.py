"""What stands in a page's head: Open Graph, the government-style metas, data for search engines,
canonical addresses."""

from collections.abc import Iterator, Sequence

import msgspec

from builder.model.frame import Feed, Head, Meta
from builder.model.parts import Card, Image, Link
from builder.model.settings import Settings
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.channels import section_feed
from builder.plan.parts.linked_data import list_data, page_data, site_data
from builder.plan.parts.news import published_at
from builder.plan.parts.public_address import absolute
from builder.plan.parts.share import Shared, shared_image


class ListHead(msgspec.Struct, frozen=True, kw_only=True):
    """What the head of a list's page is made of: title and path, the cards it lists, its crumbs;
    ``kind`` is the folder of its stories, "" where kinds mix."""

    page: Link
    description: str
    crumbs: tuple[Link, ...]
    cards: tuple[Card, ...] = ()
    kind: str = ""
    feed: Feed | None = None


def plain_list(page: Link, catalogue: Catalogue) -> ListHead:
    """The same for a page below the home page that lists no stories itself."""
    said = f"{catalogue.settings.name}的{page.text}"
    return ListHead(page=page, description=said, crumbs=(Link("首页", "index.html"),))


def story_head(story: Story, card: Card, crumbs: Sequence[Link], catalogue: Catalogue) -> Head:
    """The head of a story's page."""
    head = page_head(card.title, card.summary, card.path, catalogue, catalogue.story_share(story))
    return msgspec.structs.replace(
        head,
        metas=(*_site_metas(catalogue.settings), *_article_metas(story, card, catalogue)),
        properties=_of_article(head.properties),
        json_ld=page_data(story, card, crumbs, catalogue),
        feed=section_feed(story.about.folder, catalogue),
    )


def _of_article(properties: tuple[Meta, ...]) -> tuple[Meta, ...]:
    return tuple(
        Meta(each.name, "article") if each.name == "og:type" else each for each in properties
    )


def _article_metas(story: Story, card: Card, catalogue: Catalogue) -> Iterator[Meta]:
    """The metas that government sites give their articles (国办发〔2017〕47号, 网页标签规范); what
    names no source is the site's own."""
    settings = catalogue.settings
    shown = (
        *_column(catalogue.label(story.about.folder), story.about.label),
        ("ArticleTitle", story.title),
        ("PubDate", _minutes(story)),
        ("ContentSource", story.source or settings.publisher or settings.name),
        ("Author", story.author),
        ("Keywords", ",".join(_keywords(story, card))),
        *_public(card, settings),
    )
    return (Meta(name, content) for name, content in shown if content)


def _keywords(story: Story, card: Card) -> tuple[str, ...]:
    """Its tags, for want of any its most telling term."""
    return story.tags or ((card.kicker.text,) if card.kicker else ())


def _public(card: Card, settings: Settings) -> tuple[tuple[str, str], ...]:
    """Where it stands, and its picture."""
    image = absolute(settings, card.image.jpeg.path) if card.image else ""
    return ("Image", image), ("Url", absolute(settings, card.path))


def _column(name: str, sort: str) -> tuple[tuple[str, str], ...]:
    """What the site calls a column, and of which sort it is."""
    return ("ColumnName", name), ("ColumnType", sort)


def list_head(told: ListHead, catalogue: Catalogue) -> Head:
    """The head of a list's page."""
    page = told.page
    head = page_head(page.text, told.description, page.path, catalogue, catalogue.site_share)
    return msgspec.structs.replace(
        head,
        metas=(*_site_metas(catalogue.settings), *_column_metas(told, catalogue)),
        json_ld=list_data(page, told.description, told.crumbs, told.cards, catalogue),
        feed=told.feed,
    )


def _column_metas(told: ListHead, catalogue: Catalogue) -> Iterator[Meta]:
    """The metas that government sites give the pages of their columns."""
    kind = catalogue.site.kinds.of(told.kind)
    words = (told.page.text, *(link.text for link in told.crumbs[1:]))
    shown = (
        *_column(told.page.text, kind.about.label if kind else told.page.text),
        ("ColumnDescription", told.description),
        ("ColumnKeywords", ",".join(words)),
    )
    return (Meta(name, content) for name, content in shown if content)


def home_head(catalogue: Catalogue, image: Image | None) -> Head:
    """The head of the home page."""
    settings = catalogue.settings
    share = catalogue.site_share or (shared_image(image) if image else None)
    head = page_head("", settings.description or settings.subtitle, "index.html", catalogue, share)
    return msgspec.structs.replace(head, metas=_site_metas(settings), json_ld=site_data(catalogue))


def page_head(
    title: str, description: str, path: str, catalogue: Catalogue, share: Shared | None
) -> Head:
    """What the head of every page has; an empty title stands for the site's own name."""
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


def _site_metas(settings: Settings) -> tuple[Meta, ...]:
    domain = settings.url.partition("://")[2].partition("/")[0]
    return (Meta("SiteName", settings.name), *((Meta("SiteDomain", domain),) if domain else ()))


def _minutes(story: Story) -> str:
    """``YYYY-MM-DD HH:MM``: the time of publication where one is written, else the story's date, at
    midnight where no hour is; "" where its day is not known."""
    if told := published_at(story):
        return f"{told:%Y-%m-%d %H:%M}"
    return f"{story.exact_day} 00:00" if story.exact_day else ""
