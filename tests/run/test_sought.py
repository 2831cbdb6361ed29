"""What was typed → the paths it may mean."""

import datetime as dt
from pathlib import Path

import pytest

from builder.run.build_options import BuildOptions
from builder.run.sought import content_path, is_elsewhere, paths_meant

HOME = "https://river.example/community/"
OPTIONS = BuildOptions(
    root=Path("/srv/site"),
    output=Path("/srv/site/output"),
    theme_folders=(),
    now=dt.datetime(2026, 6, 1, tzinfo=dt.UTC),
)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("members/lamp.html", "members/lamp.html"),
        ("/members/lamp.html", "members/lamp.html"),
        ("members/lamp", "members/lamp.html"),
        ("members/", "members/index.html"),
        ("output/members/lamp.html", "members/lamp.html"),
        ("/srv/site/output/members/lamp.html", "members/lamp.html"),
        ("file:///srv/site/output/members/lamp.html", "members/lamp.html"),
        ("members\\lamp.html", "members/lamp.html"),
        ("https://river.example/community/members/lamp.html?a=1#b", "members/lamp.html"),
        ("http://127.0.0.1:5500/members/lamp.html", "members/lamp.html"),
        ("", "index.html"),
        ("/", "index.html"),
    ],
)
def test_a_file_is_meant_however_it_is_named(written, path):
    assert path in [*paths_meant(written, OPTIONS, HOME)]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("content/posts/a.md", "content/posts/a.md"),
        ("./content/posts/a.md", "content/posts/a.md"),
        ("/srv/site/content/posts/a.md", "content/posts/a.md"),
        (" content\\posts\\a.md ", "content/posts/a.md"),
    ],
)
def test_a_file_of_staffs_is_named_from_the_sites_folder(written, path):
    assert content_path(written, OPTIONS) == path


@pytest.mark.parametrize(
    ("written", "is_other"),
    [
        ("https://other.example/a.html", True),
        ("//other.example/a.html", True),
        ("https://river.example/community/a.html", False),
        ("members/lamp.html", False),
    ],
)
def test_the_address_of_another_site_is_known(written, is_other):
    assert is_elsewhere(written, HOME) is is_other
