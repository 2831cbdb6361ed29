"""What a recipe names by digest, and where it is found."""

from pathlib import Path

import pytest

from builder.digest import Digest, digest_of
from builder.lettering.face import Typeface
from builder.make.materials import Sources
from builder.model.artifact import CopyFile, Ladder, MakePictures, WriteText
from builder.model.focus import Focus
from builder.model.share import MakeShare, ShareColors, Words

PHOTO, OTHER, FACE = digest_of(b"photo"), digest_of(b"other"), digest_of(b"face")
TYPEFACE = Typeface(Path("a.ttf"), 0, FACE)
SOURCES = Sources(Path("site"), {PHOTO: "content/a.jpg", OTHER: "content/b.jpg"}, {FACE: TYPEFACE})
SHARE = MakeShare(
    PHOTO, Focus(), Words(("灯",)), ShareColors(paper="#fff", ink="#000", red="#a00"), (FACE,)
)


@pytest.mark.parametrize(
    ("recipe", "path"),
    [
        (MakePictures(PHOTO, Ladder()), "content/a.jpg"),
        (CopyFile(Digest("gone")), ""),
        (WriteText("灯"), ""),
        (SHARE, "content/a.jpg"),
    ],
)
def test_the_file_a_recipe_is_made_from(recipe, path):
    assert SOURCES.path_of(recipe) == path


def test_to_another_process_crosses_what_a_recipe_names_and_no_more():
    assert SOURCES.named_by(SHARE) == Sources(
        Path("site"), {PHOTO: "content/a.jpg"}, {FACE: TYPEFACE}
    )
    assert SOURCES.named_by(WriteText("灯")) == Sources(Path("site"), {}, {})
