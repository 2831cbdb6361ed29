"""A small store, for tests of what one keeps: two memos, one recipe that made two files."""

import datetime as dt
from pathlib import Path

from builder.digest import key_of
from builder.store.store import Store

MAY = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
KEY, OTHER = key_of("key"), key_of("other")


def make_store(folder: Path) -> Path:
    """Fills a store in this folder."""
    with Store.open(folder) as store:
        store.remember([(KEY, b"one"), (OTHER, b"")])
        store.record(
            KEY,
            {"640.webp": store.objects.keep(b"small"), "1280.webp": store.objects.keep(b"large")},
        )
        store.commit()
    return folder
