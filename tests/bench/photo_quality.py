"""How like the originals a tool's pictures are: structural similarity, and how many bytes that
took.

Needs numpy, so it runs in the peers' environment: ``python -m tests.bench.photo_quality ORIGINAL …
-- OUTPUT …`` prints one JSON object with the files and the likeness of every output folder.
"""

import json
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageCms, ImageOps

_NAME = re.compile(r"(?P<stem>.+)-(?P<width>\d+)\.(?P<suffix>webp|avif|jpg)")
_SRGB = ImageCms.createProfile("sRGB")
_WINDOW, _SIGMA = 11, 1.5
_STABILISERS = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_LOOK = 24
"""Pixels across of the miniature by which a file is known as the picture of an original."""
_UNLIKE = 10.0
"""Mean difference of two miniatures, of 255, from which on they show different things, or one lies
on its side."""

Array = Any


def similarity(one: Image.Image, other: Image.Image) -> float:
    """Mean structural similarity of the luma of two pictures of one size.

    Wang, Bovik, Sheikh, Simoncelli: Image quality assessment, 2004: gaussian window of 11 × 11, σ
    1.5, K 0.01 and 0.03.
    """
    x, y = (np.asarray(each.convert("L"), dtype=np.float32) for each in (one, other))
    mean_x, mean_y = _windowed(x), _windowed(y)
    spread = _windowed(x * x) - mean_x**2 + _windowed(y * y) - mean_y**2
    shared = _windowed(x * y) - mean_x * mean_y
    light, contrast = _STABILISERS
    likeness = (2 * mean_x * mean_y + light) * (2 * shared + contrast)
    return float(
        (likeness / ((mean_x**2 + mean_y**2 + light) * (spread + contrast))).mean(dtype=np.float64)
    )


def _windowed(values: Array) -> Array:
    """The gaussian mean around every pixel that has a whole window around it."""
    distance = np.arange(_WINDOW) - _WINDOW // 2
    weights = np.exp(-0.5 * (distance / _SIGMA) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    rows = sum(
        weight * values[at : len(values) - _WINDOW + 1 + at] for at, weight in enumerate(weights)
    )
    across = rows.shape[1] - _WINDOW + 1
    return sum(weight * rows[:, at : across + at] for at, weight in enumerate(weights))


def whole(original: Path) -> Image.Image:
    """The original at full size, upright, in sRGB."""
    photo = ImageOps.exif_transpose(Image.open(original))
    profile = photo.info.get("icc_profile")
    if not profile:
        return photo.convert("RGB")
    own = ImageCms.ImageCmsProfile(BytesIO(profile))
    return ImageCms.profileToProfile(photo, own, _SRGB, outputMode="RGB") or photo


def files_of(output: Path) -> Iterator[tuple[str, int, str, Path]]:
    """Stem, width, suffix and place of every picture a tool made."""
    for file in sorted(output.rglob("*")):
        if found := _NAME.fullmatch(file.name):
            yield str(file.with_name(found["stem"])), int(found["width"]), found["suffix"], file


def judged(outputs: list[Path], original: Path) -> list[dict[str, float]]:
    """For each output: the likeness of this original's pictures by suffix and width; nothing if it
    is not there."""
    photo = whole(original)
    return [_judged(output, photo) for output in outputs]


def _judged(output: Path, photo: Image.Image) -> dict[str, float]:
    made = list(files_of(output))
    narrowest = min((width for _, width, _, _ in made), default=0)
    miniature = _miniature(photo)
    looks = {
        stem: _difference(_miniature(Image.open(file)), miniature)
        for stem, width, _, file in made
        if width == narrowest
    }
    nearest = min(looks, key=lambda stem: looks[stem], default="")
    if not nearest or looks[nearest] > _UNLIKE:
        return {}
    own = [
        (suffix, width, Image.open(file)) for stem, width, suffix, file in made if stem == nearest
    ]
    return {
        f"{suffix} {width}": similarity(_resized(photo, each.size), each)
        for suffix, width, each in own
    }


def _resized(photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    """From full size in one step, on the coded values (not linear light), as every tool here does
    it."""
    return photo.resize(size, Image.Resampling.LANCZOS)


def _miniature(photo: Image.Image) -> Array:
    small = photo.convert("L").resize((_LOOK, _LOOK), Image.Resampling.BOX, reducing_gap=2.0)
    return np.asarray(small, dtype=np.float32)


def _difference(one: Array, other: Array) -> float:
    return float(np.abs(one - other).mean())


def weighed(output: Path) -> dict[str, tuple[int, int]]:
    """How many files there are of each suffix, and their bytes."""
    sizes: dict[str, list[int]] = {}
    for _, _, suffix, file in files_of(output):
        sizes.setdefault(suffix, []).append(file.stat().st_size)
    return {suffix: (len(each), sum(each)) for suffix, each in sizes.items()}


def main() -> None:
    """The command."""
    at = sys.argv.index("--")
    originals, outputs = (
        [Path(each) for each in sys.argv[1:at]],
        [Path(each) for each in sys.argv[at + 1 :]],
    )
    with ProcessPoolExecutor() as pool:
        judgements = list(pool.map(partial(judged, outputs), originals))
    found = {
        str(output): {"made": weighed(output), "likeness": [each[number] for each in judgements]}
        for number, output in enumerate(outputs)
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
