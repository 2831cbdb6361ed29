"""Every photo of a folder as one would first write it: python photo_pillow.py PHOTOS OUTPUT.
Nothing is saved on."""

import io
from pathlib import Path

from photo_pool import derive_all
from PIL import Image, ImageCms, ImageOps

WIDTHS = (320, 640, 1280, 1920)


def derive(output: Path, file: Path) -> tuple[str, object]:
    """Its files, each resized from the full picture; its stem and its colour."""
    photo = _srgb(ImageOps.exif_transpose(Image.open(file)))
    for width in WIDTHS:
        small = photo.resize(
            (width, round(photo.height * width / photo.width)), Image.Resampling.LANCZOS
        )
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
    return (
        ImageCms.profileToProfile(photo, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        or photo
    )


if __name__ == "__main__":
    derive_all(derive)
