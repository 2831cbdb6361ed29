"""Every photo of a folder as one would first write it: python photo_pillow.py PHOTOS OUTPUT. Nothing is saved on."""

import io
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

WIDTHS = (320, 640, 1280, 1920)


def derive(output: Path, file: Path) -> tuple[str, object]:
    """Its files, each resized from the full picture; its stem and its colour."""
    photo = _srgb(ImageOps.exif_transpose(Image.open(file)))
    for width in WIDTHS:
        small = photo.resize((width, round(photo.height * width / photo.width)), Image.Resampling.LANCZOS)
        small.save(output / f"{file.stem}-{width}.webp", quality=80)
        if width == 1280:
            small.save(output / f"{file.stem}-{width}.jpg", quality=80)
    return file.stem, photo.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))


def _srgb(photo: Image.Image) -> Image.Image:
    profile = photo.info.pop("icc_profile", None)
    photo.info.pop("exif", None)
    if not profile:
        return photo
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return ImageCms.profileToProfile(photo, own, ImageCms.createProfile("sRGB"), outputMode="RGB") or photo


def main() -> None:
    """All of them on all cores."""
    photos, output = map(Path, sys.argv[1:])
    output.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        colors = dict(pool.map(partial(derive, output), sorted(photos.iterdir())))
    (output / "colors.json").write_text(json.dumps(colors))


if __name__ == "__main__":
    main()
