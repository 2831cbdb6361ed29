"""Crop and shrink the borrowed landscape photographs: python -m tests.demo.photos SOURCE_DIR."""
from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageOps

CONTENT = Path(__file__).resolve().parents[2] / "content"
PIER, CLOUDS, KOI = "elementary__Sunset_by_the_Pier.jpg", "drewnoakes__Canon_PowerShot_G11.jpg", "drewnoakes__Kodak_PIXPRO_S-1.jpg"
AITZOL = "lomiri-wallpapers-16.04__{}_by_Aitzol_Berasategi.jpg"
Box = tuple[float, float, float, float]
WHOLE: Box = (0, 0, 1, 1)

#: content path: source, width : height, and the part of the original to crop from
USES: dict[str, tuple[str, tuple[int, int], Box]] = {
    "members/six-forty-at-the-ferry/03": (PIER, (3, 2), WHOLE),
    "members/when-the-scissors-stop/04": (AITZOL.format("friends"), (2, 3), WHOLE),
    "members/water-gauge-notebooks/04": (CLOUDS, (16, 9), WHOLE),
    "activities/2024/launch-day-2024/04": ("lomiri-wallpapers-16.04__Picture_1A_by_freespace.jpg", (3, 2), (0, 0, .9, 1)),
    "activities/2024/to-the-upper-river/01": (AITZOL.format("life"), (3, 2), WHOLE),
    "activities/2025/thirty-six-broken-jars/02": ("wordpress__red-hibiscus-closeup.webp", (3, 2), WHOLE),
    "activities/2025/thirty-six-broken-jars/03": ("wordpress__botany-flowers.webp", (1, 1), WHOLE),
    "activities/2025/thirty-six-broken-jars/06": ("wordpress__northern-buttercups-flowers.webp", (16, 9), WHOLE),
    "activities/2025/science-class-on-the-jetty/02": (KOI, (3, 2), WHOLE),
    "activities/2025/launch-day-2025/10": (PIER, (16, 9), (0, .08, 1, 1)),
    "activities/2025/thirty-one-lights-on/02": (CLOUDS, (3, 2), WHOLE),
    "activities/2026/the-hundredth-patrol/02": ("lomiri-wallpapers-16.04__seeding_by_Clements_Engelhardt.jpg", (16, 9), WHOLE),
    # the stone table with foreign lettering is cropped away
    "activities/2026/what-the-drawing-left-out/03": (AITZOL.format("sunset"), (3, 2), (.047, .035, .63, .618)),
    "brands/ferry-reading/03": ("wordpress__coming-soon-bg-image.webp", (3, 2), WHOLE),
}


def shrink(source: Path, ratio: tuple[int, int], part: Box, side: int = 2000) -> Image.Image:
    """The cropped photograph, upright, at most `side` long, without metadata."""
    image = ImageOps.exif_transpose(Image.open(source)).convert("RGB")
    w, h = image.size
    image = image.crop((round(part[0] * w), round(part[1] * h), round(part[2] * w), round(part[3] * h)))
    wide = min(image.width, image.height * ratio[0] / ratio[1])
    scale = min(1.0, side / max(wide, wide * ratio[1] / ratio[0]))
    size = (round(wide * scale), round(wide * ratio[1] / ratio[0] * scale))
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS)


def main() -> None:
    """Write every photograph the stories use."""
    for path, (name, ratio, part) in USES.items():
        target = CONTENT / f"{path}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        shrink(Path(sys.argv[1]) / name, ratio, part).save(target, "JPEG", quality=85, progressive=True, optimize=True)
        print(f"{target.stat().st_size:>8} {path}")


if __name__ == "__main__":
    main()
