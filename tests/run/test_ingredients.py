"""Of which files a file of the site is made."""

import pytest

from builder.crew.workers import Workers
from builder.run.examine import examine
from builder.run.ingredients import Ingredients, ingredients_of
from tests.kit.small_site import draw, make_site, options, write

ALONE = Workers(count=1)
SETTINGS = "content/site.yaml"
NOTE = "content/posts/note.md"


@pytest.fixture(scope="module")
def made_of(tmp_path_factory):
    """The ingredients of the one file whose path begins and ends so."""
    root = make_site(tmp_path_factory.mktemp("ingredients") / "site")
    draw(root / "content/members/lamp/名 字.png", (9, 9, 9), (200, 100))
    write(root / "content/screens/hall.yaml", "标题: 大厅\n项目: [{取: 最新, 类别: posts}]\n")
    prepared = examine(options(root, root / "output", workers=ALONE))
    artifacts = {each.path: each for each in prepared.plan.artifacts}

    def recipe_at(path):
        return artifacts[path].recipe() if path in artifacts else None

    def asked(begins: str, ends: str = "") -> Ingredients:
        paths = [each for each in artifacts if each.startswith(begins) and each.endswith(ends)]
        artifact = artifacts[min(paths)]
        return ingredients_of(artifact, artifact.recipe(), prepared, recipe_at)

    return asked


def test_a_page_is_made_of_its_story_its_photos_and_the_settings(made_of):
    found = made_of("members/lamp.html")
    assert found.stories == ("content/members/lamp/index.md",)
    assert "content/members/lamp/a.png" in found.pictures
    assert "content/members/lamp/名 字.png" in found.pictures
    assert SETTINGS in found.files


def test_the_stories_that_stand_on_a_page_are_told_apart_from_its_own(made_of):
    found = made_of("members/lamp.html")
    assert "content/brands/mast.md" in found.shown
    assert not set(found.stories) & set(found.shown)


def test_a_list_is_the_page_of_no_story_and_shows_those_on_it(made_of):
    found = made_of("posts/index.html")
    assert found.stories == ()
    assert NOTE in found.shown


def test_a_screen_plays_stories_by_its_playlist(made_of):
    found = made_of("screen/hall/index.html")
    assert found.shown == (NOTE,)
    assert "content/screens/hall.yaml" in found.files
    assert "content/screens/hall.yaml" not in made_of("posts/index.html").files


def test_a_picture_is_made_of_one_photo_for_the_story_that_shows_it(made_of):
    found = made_of("media/", ".webp")
    assert len(found.pictures) == 1
    assert len(found.stories) == 1
    assert found.stories[0].rpartition("/")[0] == found.pictures[0].rpartition("/")[0]


def test_a_calendar_is_made_of_the_days_it_announces(made_of):
    found = made_of("calendar/site.ics")
    assert "content/activities/two.md" in found.shown
    assert NOTE not in found.shown
    assert found.files == (SETTINGS,)


def test_an_asset_is_made_of_the_themes_files_alone(made_of):
    found = made_of("assets/", ".css")
    assert found.files
    assert (found.stories, found.shown, found.pictures) == ((), (), ())
