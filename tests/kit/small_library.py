"""A few stories as values, as reading hands them to the checks."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Member, Post
from builder.model.library import Library
from builder.model.settings import Settings


def library_of(*stories, **settings) -> Library:
    """These stories, with a site of these settings."""
    return Library(
        settings=Settings(**{"name": "小站", **settings}),
        stories=stories,
        gathering=frozenset(),
        photos={},
        dark={},
        screens=(),
        digests={},
        unread={},
        problems=(),
    )


def post(slug: str, **fields) -> Post:
    """A story of 动态 called by its slug, unless the fields say otherwise; each of them stands on a
    line of its own, from the second on."""
    lines = {key: line for line, key in enumerate(fields, 2)}
    given = {"title": slug, "date": dt.date(2026, 5, 2), "column": Column.NEWS, **fields}
    return Post(slug=slug, path=f"content/posts/{slug}.md", **{"lines": lines, **given})


def person(slug: str, **fields) -> Member:
    """A person's story called by its slug, unless the fields say otherwise."""
    given = {"title": slug, "person": fields.get("title", slug), **fields}
    return Member(slug=slug, path=f"content/members/{slug}.md", **given)
