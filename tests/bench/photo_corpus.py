"""The photos to be derived, as each tool wants them: a folder, a Fengcai site, a Hugo site."""

import shutil
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from PIL import Image

from tests.kit.small_site import story

ORIGINALS = Path(__file__).parents[3] / "shared/data/photos_bench"
"""Eleven camera originals, 105 megapixels."""

WIDTHS = (320, 640, 1280, 1920)
JPEG_WIDTH = 1280
LADDER = {"webp": len(WIDTHS), "jpg": 1}
"""The files that are wanted of each photo."""
AVIF = {"avif": len(WIDTHS)}
"""The same where AVIF is asked for: what else is made is not compared."""
ASKING_FOR_AVIF = "图片格式: avif\n"

_ALBUM = 11
_SITE = "名称: 照片\n主题: hong\n"
"""Without an address, since share pictures are made for a site that has one, and by none of the
others."""
_HUGO = (
    "title: photos\ndisableKinds: [taxonomy, term, rss, sitemap, robotstxt, '404', page, section]\n"
)


def originals(count: int = 0) -> list[Path]:
    """The camera originals, or the first few of them."""
    return sorted(ORIGINALS.glob("*.jpg"))[: count or None]


def write_photos(folder: Path, count: int) -> None:
    """So many photos: the originals over and over, each copy with a tail of its own, so that no
    cache knows it."""
    folder.mkdir(parents=True)
    for number, content in enumerate(islice(_repeated(), count), 1):
        (folder / f"{number:03}.jpg").write_bytes(content + f"copy {number}".encode())


def _repeated() -> Iterator[bytes]:
    """A decoder stops at a JPEG's end mark: whatever follows changes the file's digest and no
    pixel."""
    contents = [each.read_bytes() for each in originals()]
    while contents:
        yield from contents


def write_small_photos(folder: Path, count: int) -> None:
    """Tiny photos, no two alike, for what costs the same whatever their size."""
    folder.mkdir(parents=True)
    for number in range(count):
        file = folder / f"{number:04}.jpg"
        Image.new("RGB", (64, 48), (number % 256, number // 256, 90)).save(file)
        file.write_bytes(file.read_bytes() + f"photo {number}".encode())


def write_fengcai(photos: Path, site: Path, settings: str = "") -> None:
    """A site of albums, eleven photos to a story."""
    content = site / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(_SITE + settings, encoding="utf-8")
    files = sorted(photos.glob("*.jpg"))
    for number, start in enumerate(range(0, len(files), _ALBUM), 1):
        own = content / "posts" / f"album-{number}"
        own.mkdir(parents=True)
        fields = f"标题: 第{number}组照片\n日期: 2026-01-05\n栏目: 要闻\n网址名: album-{number}"
        (own / "index.md").write_text(story(fields), encoding="utf-8")
        _copy(files[start : start + _ALBUM], own)


def edited_story(site: Path) -> Path:
    """The story that is edited where a build is to find something to do."""
    return site / "content/posts/album-1/index.md"


def write_hugo(photos: Path, site: Path) -> None:
    """One page that asks for every file of every photo, upright, with Hugo's own filter and
    effort."""
    (site / "layouts").mkdir(parents=True)
    (site / "assets/photos").mkdir(parents=True)
    (site / "hugo.yaml").write_text(_HUGO, encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name("photo_home.html"), site / "layouts/home.html")
    _copy(sorted(photos.glob("*.jpg")), site / "assets/photos")


def _copy(files: Sequence[Path], folder: Path) -> None:
    for file in files:
        shutil.copyfile(file, folder / file.name)
