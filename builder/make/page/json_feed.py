"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

import msgspec
from markupsafe import Markup

from builder.model.downloads import Download
from builder.model.parts import FeedEntry
from builder.model.views import FeedView


def json_feed(view: FeedView) -> Markup:
    """A feed as a JSON Feed document, ready to be printed."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.home,
        "feed_url": view.url,
        "language": "zh-Hans",
        "authors": [{"name": view.author}],
        "items": [_item(entry) for entry in view.entries],
    }
    return Markup(msgspec.json.format(msgspec.json.encode(feed), indent=1).decode())


def _item(entry: FeedEntry) -> dict[str, Any]:
    """An entry; its text is the summary, for want of one the title, since one is required."""
    item = {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": name} for name in entry.authors],
        "tags": entry.categories,
        "image": entry.image,
        "attachments": [_attachment(each) for each in entry.files],
    }
    return {name: value for name, value in item.items() if value}


def _attachment(file: Download) -> dict[str, Any]:
    return {
        "url": file.path,
        "mime_type": file.type,
        "title": file.title,
        "size_in_bytes": file.bytes,
    }
