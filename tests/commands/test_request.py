"""The words of a command become a value."""

import click
import pytest

from builder.commands.request import Switches, options_of, site_folder


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content").mkdir()
    return tmp_path


def test_a_plain_build_goes_into_the_sites_own_output_and_is_public(site):
    options = options_of(Switches(site))
    assert (options.output, options.marked, options.keep_going) == (site / "output", "", False)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"drafts": True}, "内部预览，请勿外传：含未发布的稿件"),
        ({"now": "2026-05-01"}, "内部预览，请勿外传：按 2026-05-01 来看"),
        (
            {"drafts": True, "now": "2026-05-01"},
            "内部预览，请勿外传：含未发布的稿件，按 2026-05-01 来看",
        ),
    ],
)
def test_what_is_not_public_says_so_and_has_a_folder_of_its_own(site, typed, said):
    assert options_of(Switches(site, site / "draft", **typed)).marked == said
    for output in (None, site / "output"):
        with pytest.raises(click.UsageError, match="--output"):
            options_of(Switches(site, output, **typed))


def test_a_day_that_cannot_be_read_is_quoted(site):
    with pytest.raises(click.UsageError, match="某一天"):
        options_of(Switches(site, site / "draft", now="某一天"))


def test_a_folder_without_content_is_no_site(tmp_path):
    with pytest.raises(click.UsageError, match="content"):
        site_folder(tmp_path)
