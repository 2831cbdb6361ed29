"""Paper: the palette, sheets with true holes and soft shadows, the grain, and the JPEG file."""
from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy
import pyvips
import skia
from PIL import Image, ImageFilter

from .shapes import mapped, rect

CREAM, WHITE, SAND, BLUSH = "#F8EEDF", "#FFF9EF", "#EBD5B8", "#F3D9C8"
ROSE, CORAL, TERRA, RED = "#E6B49F", "#DB8068", "#C25A42", "#B3202A"
VERM, DEEP, WINE, INK = "#CB3A2A", "#860D16", "#561016", "#33141A"
GOLD, AMBER, STRAW = "#D8A441", "#E8BE6A", "#F1D9A0"
TEAL, NIGHT, DUSK, MIST, SAGE = "#2E6067", "#1C3742", "#55787C", "#C9D3CB", "#8DA79E"
GREY, SLATE = "#CDBBAE", "#8F7C76"

Paths = skia.Path | Iterable[skia.Path]


def colour(text: str, alpha: float = 1) -> int:
    """A hex colour as skia's integer."""
    n = int(text[1:], 16)
    return skia.ColorSetARGB(round(alpha * 255), n >> 16, n >> 8 & 255, n & 255)


def mix(a: str, b: str, t: float) -> str:
    """The colour between two, t of the way to b."""
    x, y = (tuple(int(c[i:i + 2], 16) for i in (1, 3, 5)) for c in (a, b))
    return "#" + "".join(f"{round(p + (q - p) * t):02X}" for p, q in zip(x, y))


def flat(paths: Paths) -> list[skia.Path]:
    """One path or any nesting of paths as a flat list."""
    if isinstance(paths, skia.Path):
        return [paths]
    return [p for item in paths for p in flat(item)]


class Paper:
    """A picture under construction, in its own units; the long side may be scaled on saving."""

    def __init__(self, w: int, h: int, ground: str = CREAM, scale: float = 1.2, seed: str = "") -> None:
        self.w, self.h, self.scale, self.ground = w, h, scale, ground
        self.seed = zlib.crc32(seed.encode())
        self.rng = numpy.random.default_rng(self.seed)
        self.surface = skia.Surface(round(w * scale), round(h * scale))
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(colour(ground))
        self.m = skia.Matrix.Scale(scale, scale)
        self.ratio = 1.0

    def pick(self, *choices):
        """One of the choices, the same one every time the picture is drawn."""
        return choices[int(self.rng.integers(len(choices)))]

    def rand(self, low: float, high: float) -> float:
        """A repeatable number between two."""
        return float(self.rng.uniform(low, high))

    @contextmanager
    def at(self, x: float = 0, y: float = 0, s: float = 1, turn: float = 0, flip: bool = False) -> Iterator[None]:
        """Draw in moved, scaled, turned, mirrored units."""
        keep, ratio = self.m, self.ratio
        self.m = skia.Matrix.Concat(skia.Matrix(), keep)
        self.m.preTranslate(float(x), float(y))
        self.m.preRotate(float(turn))
        self.m.preScale(float(-s if flip else s), float(s))
        self.ratio *= s
        try:
            yield
        finally:
            self.m, self.ratio = keep, ratio

    @contextmanager
    def inside(self, path: skia.Path) -> Iterator[None]:
        """Nothing drawn meanwhile shows outside the path."""
        self.canvas.save()
        self.canvas.clipPath(mapped(path, self.m), True)
        try:
            yield
        finally:
            self.canvas.restore()

    def piece(self, tone: str, paths: Paths, cuts: Paths = (), lift: float = 3, lining: str | None = None, alpha: float = 1) -> None:
        """Lay one sheet: the paths filled, the cuts taken out (showing the lining, or what lies
        below)."""
        fills = [mapped(p, self.m) for p in flat(paths)]
        holes = [mapped(p, self.m) for p in flat(cuts)]
        if not fills:
            return
        if lining:
            self._fill(fills, skia.Paint(Color=colour(lining), AntiAlias=True))
        box = skia.Rect.MakeLTRB(*fills[0].getBounds())
        for f in fills[1:]:
            box.join(f.getBounds())
        deep = lift * self.scale
        box.outset(deep * 4 + 4, deep * 4 + 4)
        self.canvas.saveLayer(box, self._layer(tone, deep, alpha))
        self._fill(fills, skia.Paint(Color=colour(tone), AntiAlias=True))
        self._fill(holes, skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kDstOut))
        self.canvas.restore()

    def _fill(self, paths: list[skia.Path], paint: skia.Paint) -> None:
        for p in paths:
            self.canvas.drawPath(p, paint)

    def _layer(self, tone: str, deep: float, alpha: float) -> skia.Paint:
        """The paint that gives a sheet its shadow and its bright upper edge."""
        paint = skia.Paint(Alphaf=alpha)
        if deep > 0:
            rim = skia.ImageFilters.DropShadow(-.45, -.6, .35, .35, colour(mix(tone, "#FFFFFF", .35), .8))
            paint.setImageFilter(skia.ImageFilters.DropShadow(deep * .3, deep * .75, deep * .6, deep * .6, colour("#3A120C", .42), rim))
        return paint

    def wash(self, tone: str, box: tuple[float, float, float, float] | None = None) -> None:
        """A flat field without a shadow."""
        x, y, w, h = box or (0, 0, self.w, self.h)
        self.piece(tone, rect(x, y, w, h), lift=0)

    def image(self) -> Image.Image:
        """The picture as pixels, with the paper's grain."""
        pixels = self.surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
        return grain(Image.fromarray(pixels[:, :, :3]), self.seed)

    def jpeg(self, quality: int = 70) -> bytes:
        """The picture as a progressive JPEG (mozjpeg's trellis, by libvips) without metadata."""
        pixels = numpy.ascontiguousarray(numpy.asarray(self.image()))
        image = pyvips.Image.new_from_array(pixels).copy(interpretation="srgb")
        return image.jpegsave_buffer(Q=quality, interlace=True, optimize_coding=True, subsample_mode="on", trellis_quant=True, overshoot_deringing=True,
                                     optimize_scans=True, quant_table=3, keep="none")

    def save(self, path: Path, quality: int = 70) -> int:
        """Write the JPEG; its size in bytes."""
        data = self.jpeg(quality)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return len(data)


def grain(image: Image.Image, seed: int, strength: float = 1.5) -> Image.Image:
    """A faint unevenness like handmade paper: broad clouds and a few soft fibres."""
    rng = numpy.random.default_rng(seed)
    w, h = image.size
    clouds = Image.fromarray(rng.integers(0, 256, (h // 60 + 2, w // 60 + 2), dtype=numpy.uint8)).resize((w, h), Image.BICUBIC)
    fibre = Image.fromarray(rng.integers(0, 256, (h // 3 + 1, w // 3 + 1), dtype=numpy.uint8)).resize((w, h), Image.BICUBIC).filter(ImageFilter.GaussianBlur(1))
    field = (numpy.asarray(clouds, numpy.float32) + numpy.asarray(fibre, numpy.float32) * .8) / 128 - 1.8
    pixels = numpy.asarray(image, numpy.float32) + field[:, :, None] * strength
    return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))
