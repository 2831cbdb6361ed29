"""Head-and-shoulders figures for portraits, with the richest cut ornament."""
from __future__ import annotations

import skia

from .faces import head
from .paper import CREAM, DEEP, GOLD, INK, WHITE, Paper, mix
from .patterns import blossom, crescent, leaf, saw, saw_along, spiral
from .people import Look
from .shapes import ellipse, limb, outline, rect, smooth, taper, within

Cuts = list[skia.Path]

FRONT = [(-20, 62), (-48, 76), (-104, 96), (-128, 128), (-142, 200), (-150, 330, 0), (150, 330, 0), (142, 200), (128, 128), (104, 96), (48, 76), (20, 62), (0, 84)]
SIDE = [(-34, 56), (-58, 74), (-96, 104), (-112, 160), (-116, 330, 0), (104, 330, 0), (100, 210), (84, 132), (48, 88), (22, 66), (-6, 70)]


def bust(p: Paper, look: Look, x: float, y: float, size: float, turn: float = 0, profile: bool = False, tilt: float = 0, drop: float = 0) -> None:
    """Draw the bust, its head centre at (x, y), the head `size` high."""
    f = look.face
    with p.at(x, y, size / 100):
        with p.at(flip=profile and turn < 0):
            shape = smooth([(px * (1 + (look.build - 1) * .7), py + drop, *c) for px, py, *c in (SIDE if profile else FRONT)])
            neck = limb([(-14, 30), (-10, 92 + drop)], [46, 54]) if profile else limb([(0, 30), (0, 92 + drop)], [43, 48])
            shade = smooth([(-34, 30), (0, 58), (34, 30), (30, 62), (0, 76), (-30, 62)]) if not profile else smooth([(-30, 34), (10, 48), (26, 52), (10, 66), (-20, 64)])
            p.piece(f.skin, neck, within(neck, shade), lift=1, lining=mix(f.skin, f.line, .3))
            p.piece(look.top, shape, _cloth(look, profile, drop), lift=4, lining=look.lining)
            _collar(p, look, profile, drop)
        with p.at(0, 0, 1, tilt):
            head(p, f, turn, profile)


def _cloth(look: Look, profile: bool, d: float) -> Cuts:
    """Seams, folds and ornaments of the garment."""
    out: Cuts = []
    for s in (-1, 1):
        out += [taper([(s * 92, 112 + d), (s * 98, 180 + d), (s * 92, 300)], 5), crescent(s * 118, 168 + d, 22, .22, 0 if s > 0 else 180), taper([(s * 62, 94 + d), (s * 86, 104 + d), (s * 110, 128 + d)], 4)]
    c = look.cut
    if c in ("padded",):
        out += [taper([(-84, y + d), (0, y + 14 + d), (84, y + d)], 5) for y in (120, 160, 200, 240)]
    if c in ("qipao", "flower"):
        for bx, by, r in ((-58, 138, 17), (54, 158, 20), (-36, 196, 22), (62, 224, 16), (-74, 236, 14)):
            out += blossom(bx, by + d, r) + [leaf(bx + r * .8, by + r * .7 + d, r, r * .4, 30), leaf(bx - r * .8, by + r * .7 + d, r, r * .4, 150)]
    if c in ("sweater", "knit"):
        for i, y in enumerate((122, 152, 182, 212)):
            out += saw((-84, y + d), (84, y + d), 12 if i % 2 else 9, 15)
    if c in ("jacket", "uniform", "coat"):
        out += [taper([(s * 34, 178 + d), (s * 74, 176 + d)], 5) for s in (-1, 1)] + [spiral(s * 54, 204 + d, 13, 4, 1.3, s > 0) for s in (-1, 1)]
    if c in ("hoodie", "tee", "shirt"):
        out += saw_along([(-78, 236 + d), (0, 250 + d), (78, 236 + d)], 15, 13)
    if c not in ("tee", "flower", "qipao", "sweater"):
        x = 46 if profile else 0
        out += [taper([(x, 96 + d), (x + 2, 200 + d), (x, 330)], 4.6), *[ellipse(x + 12, y + d, 4) for y in (130, 172, 214, 256)]]
    return out


def _collar(p: Paper, look: Look, profile: bool, d: float) -> None:
    """The collar, and what is worn over the garment."""
    tone = mix(look.top, INK, .22) if look.top != WHITE else CREAM
    q = 1 if not profile else .8
    x = 12 if profile else 0
    if look.cut in ("jacket", "coat", "shirt", "uniform"):
        wing = [(0, 98), (-12, 70), (-34, 60), (-46, 84), (-24, 118, 0)]
        for s in ((-1, 1) if not profile else (-1, 1.15)):
            p.piece(tone, smooth([(x + px * -s * q if s > 0 else x + px * q, py + d, *c) for px, py, *c in wing]), [taper([((-s * -40 if s > 0 else -40) * q + x, 80 + d), ((24 if s > 0 else -24) * q + x, 108 + d)], 2.6)], lift=2, lining=look.lining)
    elif look.cut == "hoodie":
        p.piece(tone, smooth([(x - 56, 84 + d), (x - 40, 52 + d), (x, 84 + d), (x + 40, 52 + d), (x + 56, 84 + d), (x, 124 + d)]), [taper([(x - 40, 84 + d), (x, 108 + d), (x + 40, 84 + d)], 4)], lift=2.5, lining=look.lining)
        p.piece(WHITE, [taper([(x + s * 16, 112 + d), (x + s * 20, 150 + d), (x + s * 17, 182 + d)], 5) for s in (-1, 1)], lift=1.5)
    else:
        p.piece(tone, smooth([(x - 32, 62 + d), (x - 36, 82 + d), (x, 108 + d), (x + 36, 82 + d), (x + 32, 62 + d), (x, 86 + d)]), saw_along([(x - 28, 84 + d), (x, 101 + d), (x + 28, 84 + d)], 8, 6), lift=2, lining=look.lining)
    over = look.over
    if over == "apron":
        p.piece(look.over_tone, [smooth([(x - 56, 172 + d, 0), (x, 180 + d), (x + 56, 172 + d, 0), (x + 86, 330, 0), (x - 86, 330, 0)]), *[taper([(x + s * 48, 178 + d), (x + s * 44, 120 + d), (x + s * 30, 74 + d)], 15) for s in (-1, 1)]], [taper([(x - 50, 186 + d), (x, 193 + d), (x + 50, 186 + d)], 4), *blossom(x, 230 + d, 22), leaf(x + 20, 246 + d, 26, 10, 20), leaf(x - 20, 246 + d, 26, 10, 160)], lift=3, lining=CREAM)
    elif over == "scarf":
        p.piece(look.over_tone, smooth([(x - 52, 66 + d), (x - 30, 52 + d), (x, 76 + d), (x + 30, 52 + d), (x + 52, 66 + d), (x + 44, 98 + d), (x + 16, 112 + d), (x + 44, 212 + d, 0), (x - 8, 216 + d, 0), (x - 4, 116 + d), (x - 42, 98 + d)]), [taper([(x - 40, 76 + d), (x, 96 + d), (x + 38, 76 + d)], 4), taper([(x - 30, 92 + d), (x, 106 + d), (x + 30, 90 + d)], 3), *[rect(x - 2 + 11 * i, 190 + d, 4, 20) for i in range(4)], *saw((x + 2, 182 + d), (x + 36, 178 + d), 4, 9)], lift=3, lining=CREAM)
    elif over == "strap":
        p.piece(look.over_tone, smooth([(x - 76, 92 + d), (x - 58, 84 + d), (x + 92, 330, 0), (x + 62, 330, 0)]), [taper([(x - 62, 96 + d), (x + 74, 322)], 3)], lift=2.5, lining=CREAM)
    elif over == "vest":
        p.piece(look.over_tone, [smooth([(x + s * 34, 78 + d, 0), (x + s * 82, 88 + d, 0), (x + s * 100, 140 + d), (x + s * 108, 330, 0), (x + s * 5, 330, 0), (x + s * 8, 150 + d)]) for s in (-1, 1)], [rect(x - 120, 158 + d, 240, 13), rect(x - 120, 196 + d, 240, 13)], lift=3, lining=WHITE)


def stethoscope(p: Paper, x: float, y: float, s: float, tone: str = INK) -> None:
    """Round the neck of a bust of head size s, head centre (x, y)."""
    with p.at(x, y, s / 100):
        line = smooth([(-30, 62), (-44, 110), (-26, 170), (4, 190), (26, 168), (44, 110), (30, 62)], False)
        p.piece(tone, [outline(line, 6), outline(smooth([(4, 190), (16, 220), (44, 232), (58, 214)], False), 6)], lift=2.5)
        p.piece(GOLD, [ellipse(60, 204, 16)], [ellipse(60, 204, 8)], lift=2.5, lining=DEEP)
