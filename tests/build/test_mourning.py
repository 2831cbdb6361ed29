"""Days of mourning come and go with the clock alone: no input changes, and every page does."""

import datetime as dt

from builder.crew.workers import Workers
from tests.kit.small_site import built, make_site, published, write

ALONE = Workers(count=1)


def on(site, day: int):
    """The site built on this day of December, with what was made."""
    now = dt.datetime(2026, 12, day, 9, tzinfo=dt.UTC)
    result = built(site, now=now, workers=ALONE)
    return result.summary, published(site / "output")


def test_the_site_is_grey_from_the_day_to_its_end_and_as_before_afterwards(tmp_path):
    site = make_site(tmp_path / "site")
    settings = site / "content/site.yaml"
    write(settings, settings.read_text(encoding="utf-8") + "哀悼日: 2026-12-13\n")
    write(site / "content/screens/hall.yaml", "标题: 大厅\n项目: [{取: 最新}]\n")
    _, before = on(site, 12)
    _, then = on(site, 13)
    later, after = on(site, 14)
    pages = {path for path in before if path.endswith(".html") and b"data-mourning" in before[path]}
    assert {"index.html", "404.html", "members/lamp.html", "screen/hall/index.html"} <= pages
    assert all(b'mourning" data-mourning' in then[path] for path in pages)
    assert after == before
    assert set(later.made) >= pages
    unchanged, _ = on(site, 15)
    assert unchanged.made == ()
