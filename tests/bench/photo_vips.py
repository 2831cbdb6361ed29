"""Every photo of a folder by libvips: python photo_vips.py PHOTOS OUTPUT. Scaled decoding, then a descending chain."""

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pyvips

WIDTHS = (1920, 1280, 640, 320)


def derive(output: Path, file: Path) -> tuple[str, list[float]]:
    """Its files; its stem and its colour."""
    step = pyvips.Image.thumbnail(str(file), WIDTHS[0], height=10_000_000, size="down", export_profile="srgb")
    step = step.copy_memory()
    for width in WIDTHS:
        step = step if step.width == width else step.thumbnail_image(width, height=10_000_000).copy_memory()
        step.webpsave(str(output / f"{file.stem}-{width}.webp"), Q=80, keep="none")
        if width == 1280:
            step.jpegsave(str(output / f"{file.stem}-{width}.jpg"), Q=80, keep="none")
    return file.stem, [step[band].avg() for band in range(step.bands)]


def main() -> None:
    """All of them on all cores: as many processes, libvips in each with one thread."""
    pyvips.concurrency_set(1)
    photos, output = map(Path, sys.argv[1:])
    output.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        colors = dict(pool.map(partial(derive, output), sorted(photos.iterdir())))
    (output / "colors.json").write_text(json.dumps(colors))


if __name__ == "__main__":
    main()
