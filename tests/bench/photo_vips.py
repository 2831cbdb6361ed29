"""Every photo of a folder by libvips: python photo_vips.py PHOTOS OUTPUT. Scaled decoding, then a
descending chain."""

from pathlib import Path

import pyvips
from photo_pool import derive_all

WIDTHS = (1920, 1280, 640, 320)


def derive(output: Path, file: Path) -> tuple[str, list[float]]:
    """Its files; its stem and its colour."""
    step = pyvips.Image.thumbnail(
        str(file), WIDTHS[0], height=10_000_000, size="down", export_profile="srgb"
    )
    step = step.copy_memory()
    for width in WIDTHS:
        step = (
            step
            if step.width == width
            else step.thumbnail_image(width, height=10_000_000).copy_memory()
        )
        step.webpsave(str(output / f"{file.stem}-{width}.webp"), Q=80, keep="none")
        if width == 1280:
            step.jpegsave(str(output / f"{file.stem}-{width}.jpg"), Q=80, keep="none")
    return file.stem, [step[band].avg() for band in range(step.bands)]


if __name__ == "__main__":
    pyvips.concurrency_set(1)  # a process for each core, and in each one thread
    derive_all(derive)
