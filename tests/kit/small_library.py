"""A few stories as values, as reading hands them to the checks."""

from builder.model.library import Library
from builder.model.site import Settings


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
