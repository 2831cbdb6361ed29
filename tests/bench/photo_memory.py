"""How much memory a build of very large photos takes in all: ``python -m tests.bench.photo_memory
--kind jpeg``.

One camera original is enlarged, saved as asked, and copied under other digests; then the site is
built, all its processes together sampled every 20 ms. The house's bound is 700 MB, however many
photos there are.
"""

import argparse
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.bench import peers, photo_corpus
from tests.bench.measure import machine, peak_bytes
from tests.bench.run import say
from tests.bench.tools import fengcai

BOUND = 700_000_000
SIZES = {48: (8064, 6048), 200: (16384, 12288)}
KINDS = {
    "jpeg": ("JPEG", {"quality": 90}),
    "progressive": ("JPEG", {"quality": 85, "progressive": True, "subsampling": 0}),
    "png": ("PNG", {"compress_level": 1}),
    "avif": ("AVIF", {"quality": 60, "speed": 10}),
}


def enlarged(kind: str, megapixels: int) -> bytes:
    """A camera original at this size, as a file of this kind."""
    name, options = KINDS[kind]
    with Image.open(photo_corpus.originals()[6]) as original:
        out = BytesIO()
        original.resize(SIZES[megapixels], Image.Resampling.BILINEAR).save(out, name, **options)
    return out.getvalue()


def main() -> None:
    """Lays the photos down, builds, says the peak; fails where it is above the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=KINDS, default="jpeg")
    parser.add_argument("--megapixels", type=int, choices=SIZES, default=48)
    parser.add_argument("--count", type=int, default=500)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="fengcai-photos-") as folder:
        photos, site = Path(folder) / "photos", Path(folder) / "site"
        photos.mkdir()
        content = enlarged(asked.kind, asked.megapixels)
        for number in range(asked.count):
            (photos / f"{number:03}.jpg").write_bytes(content + f"copy {number}".encode())
        photo_corpus.write_fengcai(photos, site)
        say(
            f"{machine()}: {asked.count} × {asked.kind}, {asked.megapixels} MP, {len(content) / 1e6:.1f} MB each"
        )
        peak = peak_bytes(fengcai().command(site, Path(folder) / "output"), peers.ROOT)
        made = len(list((Path(folder) / "output").rglob("*.webp")))
        say(f"peak of all processes: {peak / 1e6:.0f} MB, {made} WebP files")
        if peak > BOUND:
            raise SystemExit(f"more than {BOUND / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
