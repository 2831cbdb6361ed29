"""Once more with a part as it was: what --keep-going does where leaving stories out is not enough."""

import pytest

from builder.crew.workers import Workers
from builder.run.attempts import obstacles, prepared_for
from builder.run.run import opened
from tests.kit.small_site import SETTINGS, built, make_site, options, story, write

ALONE = Workers(count=1)
WRONG_SETTINGS = SETTINGS.replace("每页篇数: 2", "每页篇数: 许多")
WRONG_STORY = "标题: 日子写错的一篇\n日期: 2026-13-02\n栏目: 要闻"


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def attempt(root, output="output", **more):
    """What is prepared for a build, and what stops it."""
    asked = options(root, root / output, workers=ALONE, **more)
    with opened(asked, lambda *_: None) as run:
        prepared = prepared_for(run)
        return prepared, {each.code for each in obstacles(prepared, run)}


def test_one_wrong_story_stops_all_or_with_keep_going_nothing(site):
    write(site / "content/posts/wrong.md", story(WRONG_STORY))
    assert attempt(site)[1] == {"FC203"}
    prepared, stops = attempt(site, keep_going=True)
    assert stops == set()
    assert [each.path for each in prepared.edition.withheld if each.is_broken] == [
        "content/posts/wrong.md"
    ]


def test_settings_that_went_wrong_are_taken_as_they_were_and_told(site):
    assert built(site, workers=ALONE).summary
    write(site / "content/site.yaml", WRONG_SETTINGS)
    prepared, stops = attempt(site, keep_going=True)
    assert stops == set()
    assert prepared.library.settings.page_size == 2
    assert {"FC817", "FC203"} <= {each.code for each in prepared.problems}


def test_settings_that_were_never_right_stop_even_with_keep_going(site):
    write(site / "content/site.yaml", WRONG_SETTINGS)
    prepared, stops = attempt(site, keep_going=True)
    assert stops
    assert prepared.instead.settings is None


def test_what_is_wrong_is_told_once_though_it_was_looked_at_twice(site):
    assert built(site, workers=ALONE).summary
    write(site / "content/site.yaml", WRONG_SETTINGS)
    prepared, _ = attempt(site, keep_going=True)
    assert len(prepared.problems) == len(set(prepared.problems))


@pytest.mark.parametrize("keep_going", [False, True])
def test_a_folder_whose_stories_are_gone_is_no_takedown_until_staff_say_so(site, keep_going):
    assert built(site, workers=ALONE).summary
    for path in (site / "content").rglob("*.md"):
        path.unlink()
    assert "FC816" in attempt(site, keep_going=keep_going)[1]
    assert "FC816" not in attempt(site, keep_going=keep_going, confirmed=True)[1]


def test_an_inner_view_of_a_folder_whose_stories_are_gone_is_shown_as_it_is(site):
    inner = {"drafts": True, "marked": "内部预览"}
    assert built(site, site / "inner", workers=ALONE, **inner).summary
    for path in (site / "content").rglob("*.md"):
        path.unlink()
    assert "FC816" not in attempt(site, "inner", **inner)[1]
