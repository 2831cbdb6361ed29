"""What the command line decides."""

import datetime as dt
from pathlib import Path

from builder.run.build_options import BuildOptions

NOON = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)


def options(root: str, output: str, **more) -> BuildOptions:
    return BuildOptions(root=Path(root), output=Path(output), theme_folders=(), now=NOON, **more)


def test_an_output_within_the_site_keeps_its_place_where_both_are_moved():
    here, there = options("/a/site", "/a/site/output"), options("/b", "/b/output")
    assert here.relative_output == there.relative_output == "output"


def test_an_output_elsewhere_is_named_by_its_whole_path():
    assert options("/a/site", "/srv/www").relative_output == str(Path("/srv/www"))


def test_what_is_remembered_for_the_public_site_counts_as_used_that_day_and_else_on_none():
    assert options("/a", "/a/output").day == NOON.toordinal()
    assert options("/a", "/a/output", marked="内部预览").day == 0
