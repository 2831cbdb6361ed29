"""Hair and hats for the heads of faces.py (100 units high, centre at the origin)."""
from __future__ import annotations

import math
from typing import TYPE_CHECKING

import skia

from .paper import CREAM, GOLD, GREY, INK, ROSE, WHITE, WINE, Paper, mix
from .patterns import crescent, saw_along, spiral
from .shapes import arc, ellipse, minus, moved, rect, smooth, taper

if TYPE_CHECKING:
    from .faces import Face

CAP = [(-41, 4), (-45, -20), (-34, -48), (0, -60), (34, -48), (45, -20), (41, 4)]
INNER = {
    "short": [(36, -8), (32, -24), (14, -28), (-10, -37, 0), (-26, -24), (-36, -8)],
    "crew": [(38, -12), (32, -30), (0, -36), (-32, -30), (-38, -12)],
    "receding": [(37, -8), (33, -26), (20, -46), (8, -36), (0, -35), (-8, -36), (-20, -46), (-33, -26), (-37, -8)],
    "bob": [(36, 2), (34, -16), (0, -19), (-34, -16), (-36, 2)],
    "bun": [(37, -4), (30, -26), (0, -42), (-30, -26), (-37, -4)],
    "parted": [(37, -2), (32, -20), (4, -46, 0), (-4, -46, 0), (-32, -20), (-37, -2)],
    "swept": [(37, -2), (34, -22), (-22, -46, 0), (-31, -24), (-37, -4)],
    "fringe": [(37, 0), (33, -12), (12, -16), (0, -19), (-16, -15), (-33, -12), (-37, 0)],
    "bowl": [(38, -6), (35, -17, 0), (-35, -17, 0), (-38, -6)],
    "spiky": [(37, -8), (30, -22), (20, -32, 0), (13, -20), (4, -33, 0), (-5, -22), (-14, -34, 0), (-24, -20), (-31, -26), (-37, -8)],
}
STYLE = {"long": "parted", "pony": "bun", "pigtails": "parted", "braid": "swept", "wavy": "swept", "lob": "fringe", "bald": "", "perm": "bun", "curly": "short", "none": ""}


def _lining(tone: str) -> str:
    """What shows through cuts in hair of this tone."""
    return {INK: mix(INK, ROSE, .55), WINE: ROSE, GREY: WINE, WHITE: WINE}.get(tone, CREAM if tone < "#A" else WINE)


def _k(p: Paper) -> float:
    return max(.85, min(1.6, 1.6 - p.ratio * .3))


def hair_back(p: Paper, f: Face, t: float, side: bool = False) -> None:
    """What hangs or stands behind the head."""
    k, lin, x = _k(p), _lining(f.tone), -t * 6
    if f.hair in ("long", "wavy"):
        b = 12 if side else 0
        shape = [(-44 - b, -20), (-49 - b, 30), (-46 - b, 92), (-20 - b, 98), (14 - b * 2, 96), (46 - 2 * b if not side else 0, 92), (49 if not side else -2, 30), (44 if not side else 10, -20), (0, -52)]
        if f.hair == "wavy":
            shape = [(px + (5 if i % 2 else -4), py * .82) for i, (px, py) in enumerate(shape)]
        cuts = [taper([(s - b, -10), (s * 1.08 - b, 40), (s * .95 - b, 84)], 2.4 * k) for s in ((-42, -35, 35, 42) if not side else (-40, -30, -20))]
        locks = smooth(shape) if side else minus(smooth(shape), rect(-27, 24, 54, 90, 20))
        p.piece(f.tone, moved(locks, x), [moved(c, x) for c in cuts], lift=1, lining=lin)
    if f.hair == "bun":
        bx, by = (-50, -26) if side else (x * 2, -62)
        p.piece(f.tone, ellipse(bx, by, 19, 17), [spiral(bx, by, 12, 3.4 * k, 1.5)], lift=1, lining=lin)
    if f.hair == "pony":
        a = smooth([(-34, -34), (-58, -40), (-72, -10), (-64, 40), (-58, 58, 0), (-50, 30), (-52, -2), (-40, -14)] if side else [(20, -44), (52, -42), (64, -8), (58, 40, 0), (48, 8), (36, -14)])
        cut = taper([(-44, -28), (-62, -12), (-60, 40)] if side else [(34, -36), (54, -14), (57, 26)], 2.6 * k)
        flip = t > 0 and not side
        p.piece(f.tone, moved(a, x, 0, 1, 0, flip), [moved(cut, x, 0, 1, 0, flip)], lift=1, lining=lin)
    if f.hair in ("pigtails", "braid"):
        _tails(p, f, x, side, k, lin)


def _tails(p: Paper, f: Face, x: float, side: bool, k: float, lin: str) -> None:
    """Two pigtails, or one plait."""
    if f.hair == "braid":
        bx = -36 if side else 36
        beads = [ellipse(bx + i * 2.4 * (1 if bx > 0 else -.4), 22 + 15 * i, 10 - i * .6, 10.5) for i in range(6)]
        cuts = [taper([(bx - 8 + i * 2, 26 + 15 * i), (bx + 2 + i * 2, 20 + 15 * i), (bx + 8 + i * 2, 14 + 15 * i)], 2 * k) for i in range(6)]
        p.piece(f.tone, beads, cuts, lift=1, lining=lin)
        return
    for s in ((-1,) if side else (-1, 1)):
        a = smooth([(s * 38, -22), (s * 58, -30), (s * 70, 0), (s * 64, 30, 0), (s * 54, 6), (s * 42, -8)])
        p.piece(f.tone, moved(a, x), [moved(taper([(s * 50, -20), (s * 61, 0), (s * 63, 22)], 2.4 * k), x)], lift=1, lining=lin)
        p.piece(GOLD, ellipse(s * 43 + x, -18, 6), lift=.8)


def hair_front(p: Paper, f: Face, t: float) -> None:
    """What lies on the skull and forehead."""
    k, lin = _k(p), _lining(f.tone)
    style = STYLE.get(f.hair, f.hair)
    if f.hair == "bald":
        sides = [smooth([(s * 37 - t * 5, 8), (s * 45 - t * 5, -2), (s * 43 - t * 5, -20), (s * 36 - t * 5, -24), (s * 37 - t * 5, -8)]) for s in (-1, 1)]
        p.piece(f.tone, sides, [taper([(s * 41 - t * 5, 2), (s * 41 - t * 5, -16)], 1.8 * k) for s in (-1, 1)], lift=.8, lining=lin)
        return
    if f.hair in ("perm", "curly"):
        _curls(p, f, t, k, lin)
        return
    if not style:
        return
    outer = [list(q) for q in CAP]
    if f.hair in ("bob", "lob"):
        low = 34 if f.hair == "bob" else 52
        outer = [[-37, low], [-50, low - 2], [-49, -8], *outer[2:5], [49, -8], [50, low - 2], [37, low]]
    if f.hair == "crew":
        outer = [[q[0] * .97, q[1] * .95] for q in outer]
    shape = smooth([(x - t * 2, y) for x, y in outer] + [(x + t * 9, y, *c) for x, y, *c in INNER[style]])
    p.piece(f.tone, shape, _strands(style, t, k), lift=1, lining=lin)


def _strands(style: str, t: float, k: float) -> list[skia.Path]:
    """Combed lines cut out of the hair."""
    d = t * 6
    if style == "crew":
        return saw_along([(-30 + d, -37), (0 + d, -44), (30 + d, -37)], 9, 9)
    if style in ("short", "spiky", "swept"):
        return [taper([(-24 + i * 13 + d, -50 + abs(i - 2)), (-8 + i * 11 + d, -47 + i), (6 + i * 9 + d, -36 + i * 2)], 2.6 * k) for i in range(4)]
    if style in ("bowl", "fringe", "bob"):
        return [taper([(x * .7 + d, -52 + abs(x) * .12), (x + d, -22)], 2.2 * k) for x in (-28, -16, -4, 8, 20, 31)]
    out = [taper([(s * 4 + d, -50), (s * 24 + d, -42), (s * 39 + d * .3, -10)], 2.4 * k) for s in (-1, 1)]
    return out + [taper([(s * 5 + d, -54), (s * 30 + d, -47), (s * 42 + d * .3, -18)], 1.8 * k) for s in (-1, 1)]


def _curls(p: Paper, f: Face, t: float, k: float, lin: str) -> None:
    """A grandmother's perm, or a young person's curls."""
    r, n = (14, 11) if f.hair == "perm" else (11, 12)
    rim = arc(0, -12, 38, 168, 372, n) if f.hair == "perm" else arc(0, -16, 36, 188, 352, n)
    balls = [ellipse(x - t * 3, y, r) for x, y in rim] + [ellipse(x * .62 - t, -18 + (y + 18) * .8, r) for x, y in rim[2:-2]]
    cap = smooth([(-38, -14), (-36, -40), (0, -56), (36, -40), (38, -14), (30 + t * 9, -25), (t * 9, -34), (-30 + t * 9, -25)])
    cuts = [spiral(x - t * 3, y, r * .66, 2.6 * k, 1.2, i % 2 == 0, i) for i, (x, y) in enumerate(rim)]
    p.piece(f.tone, balls + [cap], cuts, lift=1, lining=lin)


SIDE = {
    "short": [(31, -40), (12, -57), (-24, -55), (-49, -22), (-40, 24), (-30, 26), (-20, 12), (-15, -10), (-3, -8), (2, -12), (14, -28)],
    "crew": [(30, -40), (10, -55), (-24, -53), (-47, -22), (-41, 12), (-28, 14), (-17, -8), (0, -6), (4, -18), (20, -32)],
    "receding": [(12, -50), (-4, -56), (-28, -52), (-49, -20), (-40, 24), (-28, 24), (-18, 10), (-15, -10), (-2, -6), (2, -20), (2, -38)],
    "bald": [(-16, -12), (-34, -26), (-49, -14), (-44, 22), (-28, 24), (-20, 12), (-17, -4)],
    "bob": [(35, -28), (28, -52), (-4, -62), (-42, -48), (-56, -6), (-54, 32, 0), (-8, 34, 0), (2, 6), (8, -14), (30, -22)],
    "bun": [(28, -42), (4, -58), (-30, -52), (-51, -20), (-44, 16), (-22, 18), (-14, -6), (2, -8), (14, -28)],
    "bowl": [(38, -20, 0), (34, -46), (0, -62), (-40, -50), (-52, -14), (-46, 4, 0), (-12, -2), (4, -12)],
}
SIDE_OF = {"long": "bun", "pony": "bun", "pigtails": "bun", "braid": "bun", "wavy": "bob", "lob": "bob", "fringe": "bowl", "parted": "bun", "swept": "short", "spiky": "short", "none": ""}


def hair_side(p: Paper, f: Face) -> None:
    """Hair in profile."""
    k, lin = _k(p), _lining(f.tone)
    if f.hair in ("perm", "curly"):
        rim = arc(-6, -14, 37, 150, 325, 9)
        balls = [ellipse(x, y, 14) for x, y in rim] + [ellipse(x * .6 - 4, y * .62 - 8, 15) for x, y in rim]
        p.piece(f.tone, balls, [spiral(x, y, 9, 2.6 * k, 1.2, i % 2 == 0, i) for i, (x, y) in enumerate(rim)], lift=1, lining=lin)
        return
    style = SIDE_OF.get(f.hair, f.hair)
    if not style:
        return
    if style == "bald":
        cuts = [taper([(-36, -16), (-38, 4), (-34, 18)], 2 * k), taper([(-28, -14), (-28, 4), (-25, 16)], 2 * k)]
    elif style == "crew":
        cuts = saw_along([(-40, -26), (-20, -46), (18, -47)], 8, 8)
    elif style in ("bob", "bowl"):
        cuts = [taper([(-6 + i * 2, -54), (-24 + i * 8, -30), (-42 + i * 13, -14 + (24 if style == "bob" else 0))], 2.4 * k) for i in range(4)]
    else:
        cuts = [taper([(20 - i * 9, -47 - i * 1.5), (-8 - i * 8, -46 + i * 5), (-30 - i * 4, -22 + i * 10)], 2.5 * k) for i in range(4)]
    p.piece(f.tone, smooth(SIDE[style]), cuts, lift=1, lining=lin)


def _hat(p: Paper, kind: str, tone: str, side: bool) -> None:
    """One of the hats, centred over the crown."""
    k = _k(p)
    b = 1.02
    dome = [(-46 * b, -20), (-44 * b, -46), (-22, -66), (8, -68), (36, -56), (46 * b, -22)]
    if kind == "flat":
        p.piece(tone, smooth([(-48, -24), (-56, -48), (-26, -68), (20, -68), (52, -52), (48, -28), (0, -32)]), [taper([(-44, -36), (0, -44), (46, -38)], 2.6 * k), taper([(-20, -60), (8, -64), (34, -58)], 2 * k)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, INK, .35), smooth([(10, -30), (40, -34), (66, -22, 0), (40, -23)] if side else [(-36, -29), (0, -36), (36, -29), (28, -19), (0, -23), (-28, -19)]), lift=1)
    elif kind == "hard":
        p.piece(tone, smooth(dome + [(0, -27)]), [taper([(-6, -66), (-10, -48), (-8, -30)], 3 * k), taper([(12, -65), (16, -48), (16, -30)], 3 * k)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, INK, .25), smooth([(-50, -24), (0, -33), (50, -27), (70 if side else 54, -18), (0, -22), (-52, -16)]), lift=1)
    elif kind == "rider":
        _helmet(p, tone, side, k)
    elif kind == "chef":
        p.piece(WHITE, [ellipse(-26, -66, 24, 20), ellipse(4, -78, 28, 24), ellipse(32, -64, 22, 19), rect(-40, -58, 80, 34, 6)], [taper([(x, -52), (x, -34)], 2.4 * k) for x in (-24, -8, 8, 24)], lift=1.4, lining=ROSE)
    elif kind == "straw":
        p.piece("#D9B06A", [smooth([(-78, -24), (-36, -38), (0, -62), (36, -38), (78, -24), (0, -16)])], [taper([(-62, -25), (0, -29), (62, -25)], 2.6 * k), *[taper([(x * .25, -52), (x, -32)], 2 * k) for x in (-44, -22, 0, 22, 44)]], lift=1.6, lining=WINE)
    elif kind == "knit":
        p.piece(tone, [smooth(dome + [(0, -24)]), ellipse(0, -70, 11)], [taper([(x * .4, -62), (x, -38)], 2.6 * k) for x in (-32, -18, -4, 10, 24)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, CREAM, .25), rect(-48, -38, 96, 17, 8), [rect(-42 + 11 * i, -35, 3, 11, 1) for i in range(8)], lift=1, lining=tone)
    elif kind == "weld":
        p.piece(tone, smooth([(-48, -22), (-46, -48), (-20, -66), (18, -66), (44, -48), (48, -22), (0, -30)]), [taper([(-40, -32), (0, -40), (40, -32)], 3 * k)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, INK, .55), smooth([(-40, -40, 0), (-52, -70), (-44, -108), (0, -122), (46, -108), (54, -70), (42, -40, 0), (0, -48)]), [rect(-27, -98, 56, 25, 4), taper([(-36, -56), (0, -64), (38, -56)], 3)], lift=2, lining=GOLD)
        p.piece(GOLD, [ellipse(-45, -36, 5), ellipse(45, -36, 5)], lift=1)
    elif kind == "mask":
        p.piece(tone, smooth([(-48, -22), (-46, -48), (-20, -66), (18, -66), (44, -48), (48, -22), (0, -30)]), [taper([(-40, -32), (0, -40), (40, -32)], 3 * k)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, INK, .55), smooth([(-2, -34, 0), (22, -64), (52, -58), (68, -26), (66, 16), (56, 54), (38, 74), (8, 66, 0), (4, 30), (-6, 0)] if side else [(-44, -40, 0), (0, -62), (44, -40, 0), (48, 10), (36, 56), (0, 72), (-36, 56), (-48, 10)]), [taper([(16, 34), (22, 56)], 3 * k), crescent(34, -20, 26, .12, 200)] if side else [rect(-26, -18, 52, 24, 4)], lift=2.4, lining=GOLD)
        if side:
            p.piece(INK, rect(56, -22, 20, 30, 4), [rect(66, -17, 6, 20, 2)], lift=1.6, lining=GOLD)
        p.piece(GOLD, ellipse(2, -30, 6), lift=1)
    elif kind == "beret":
        p.piece(tone, [smooth([(-50, -30), (-58, -54), (-10, -68), (40, -58), (46, -34), (0, -38)]), ellipse(-6, -69, 4)], [taper([(-44, -40), (0, -48), (42, -42)], 2.6 * k)], lift=1.4, lining=CREAM)
    elif kind == "cap":
        p.piece(tone, smooth(dome + [(0, -28)]), [taper([(0, -66), (2, -48), (0, -32)], 2.2 * k), crescent(0, -46, 34, .07, 60)], lift=1.4, lining=CREAM)
        p.piece(mix(tone, INK, .3), smooth([(4, -30), (46, -34), (78, -22, 0), (40, -20)] if side else [(-38, -30), (0, -38), (40, -30), (34, -9), (0, -17), (-32, -9)]), lift=1)
        p.piece(GOLD, smooth([(-45, -33), (0, -42), (45, -34), (45, -28), (0, -36), (-45, -27)]), lift=.6)
    elif kind == "nurse":
        p.piece(WHITE, smooth([(-36, -40), (-30, -62), (0, -70), (30, -62), (36, -40), (0, -50)]), [taper([(-26, -54), (0, -61), (26, -54)], 3 * k)], lift=1.2, lining=DEEP_LINE)
    elif kind == "scarf":
        p.piece(tone, smooth([(-47, 10), (-52, -30), (-30, -62), (8, -66), (42, -50), (50, -16), (46, 10), (38, -12), (20, -32), (-20, -32), (-38, -12)]), [ellipse(38 * math.cos(a) * 1.12, -18 + 40 * math.sin(a), 3.2) for a in [math.pi * (1.1 + .16 * i) for i in range(6)]], lift=1.2, lining=CREAM)


def _helmet(p: Paper, tone: str, side: bool, k: float) -> None:
    """A rider's helmet: a deep shell over the ears, a raised visor, a chin strap."""
    p.piece(INK, [taper([(-16, 10), (2, 36), (22, 51)], 5)] if side else [taper([(q * 43, 0), (q * 37, 26), (q * 14, 50)], 4.4) for q in (-1, 1)], lift=.6)
    shell = [(38, -30), (46, -46), (30, -68), (-6, -76), (-40, -62), (-56, -28), (-50, 8), (-34, 22), (-10, 18), (-4, -4), (6, -20)] if side else [(-49, 8), (-55, -28), (-42, -62), (0, -77), (42, -62), (55, -28), (49, 8), (40, 10), (37, -16), (0, -27), (-37, -16), (-40, 10)]
    p.piece(tone, smooth(shell), [taper([(-10, -74), (-14, -50), (-12, -30)], 4 * k), taper([(10, -74), (14, -50), (12, -30)], 4 * k), crescent(-46 if not side else -34, -10, 12, .3, 180)], lift=1.6, lining=CREAM)
    p.piece(mix(tone, INK, .55), smooth([(40, -26), (50, -50), (38, -62), (10, -52), (4, -36), (20, -28)] if side else [(-46, -30), (-38, -52), (0, -60), (38, -52), (46, -30), (0, -40)]), [taper([(16, -42), (40, -48)] if side else [(-26, -44), (0, -50), (20, -47)], 3 * k)], lift=1.2, lining=WHITE)


DEEP_LINE = "#B3202A"


def hat_front(p: Paper, f: Face, t: float) -> None:
    """The hat on a frontal or turned head."""
    if f.hat:
        with p.at(t * 5, 0, flip=t < 0):
            _hat(p, f.hat, f.hat_tone, False)


def hat_side(p: Paper, f: Face) -> None:
    """The hat in profile."""
    if f.hat:
        with p.at(-6, 0):
            _hat(p, f.hat, f.hat_tone, True)
