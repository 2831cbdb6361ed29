"""What a workshop is given, small: a theme, a frame, one photo and the recipe of its pictures."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from builder.digest import digest_of
from builder.make.materials import Materials, Sources
from builder.make.page.theme import load_theme
from builder.model.artifact import Ladder, MakePictures
from builder.store.store import Store
from tests.kit import ROOT
from tests.kit import theme_samples as samples

THEME = load_theme("hong", [ROOT / "themes"])
FRAME = digest_of(b"frame")


def jpeg(color: str = "teal") -> bytes:
    """A photo of one colour."""
    out = BytesIO()
    Image.new("RGB", (640, 400), color).save(out, "JPEG")
    return out.getvalue()


PHOTO = jpeg()
PICTURES_OF_IT = MakePictures(digest_of(PHOTO), Ladder(widths=(320, 640)))


def materials_in(folder: Path, store: Store) -> Materials:
    """The photo lies in this folder, as ``a.jpg``."""
    (folder / "a.jpg").write_bytes(PHOTO)
    sources = Sources(folder, {digest_of(PHOTO): "a.jpg"}, {})
    return Materials(THEME, {FRAME: samples.FULL_FRAME}, store, sources)
