"""Sky, trees, river, weather and animals."""
from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from .paper import AMBER, CORAL, CREAM, DEEP, GOLD, INK, NIGHT, RED, ROSE, SAGE, STRAW, TERRA, VERM, WHITE, WINE, Paper, mix
from .patterns import cloud, crescent, leaf, ripples, saw, scales, spiral
from .shapes import ellipse, poly, rect, sample, smooth, taper


@dataclass(frozen=True)
class Tone:
    """The papers of one hour and season, from the sky to the nearest edge."""

    sky: str
    sun: str
    far: str
    mid: str
    near: str
    ground: str
    water: str
    line: str
    lit: str


DAY = Tone(CREAM, AMBER, "#F0D8C4", ROSE, TERRA, RED, SAGE, CREAM, STRAW)
DAWN = Tone("#FBE9D3", CORAL, "#F3D2B8", "#E7AE90", TERRA, DEEP, "#D9A58C", CREAM, STRAW)
DUSK_T = Tone("#EDB48C", VERM, "#DD8A68", "#B9523F", DEEP, WINE, "#C4634A", "#F6D9B8", STRAW)
NIGHT_T = Tone(NIGHT, STRAW, "#28505A", "#1F3F4B", "#7A1420", "#3F1119", "#27545E", "#E8BE6A", AMBER)
SNOW = Tone("#DCE0D9", WHITE, "#C5CFC9", "#D9A595", RED, WHITE, "#A9BDB8", WHITE, STRAW)
RAIN = Tone("#D6D9CF", WHITE, "#BCC6BF", "#C58F80", DEEP, "#5E2A2B", "#8FA8A3", CREAM, STRAW)
AUTUMN = Tone("#F7E6C4", VERM, "#EBC894", "#D9935A", RED, "#7A2A1A", "#B9B08A", CREAM, STRAW)
SPRING = Tone("#F6EFE0", CORAL, "#DDE0CB", "#E9B7A6", CORAL, "#5E7A64", "#A7C0B4", CREAM, WHITE)
SUMMER = Tone("#E9EBDD", AMBER, "#C9D6C4", "#8FB0A0", TERRA, "#2E6067", "#6E9A94", CREAM, STRAW)


def sky(p: Paper, t: Tone, sun: tuple[float, float, float] | None = None, clouds: int = 0, rays: bool = False) -> None:
    """The ground colour, a disc, and curling clouds."""
    p.wash(t.sky)
    if sun:
        x, y, r = sun[0] * p.w, sun[1] * p.h, sun[2] * p.h
        if rays:
            p.piece(mix(t.sky, t.sun, .35), [leaf(x + r * 1.25 * math.cos(a), y + r * 1.25 * math.sin(a), r * .8, r * .2, math.degrees(a)) for a in [math.tau * i / 20 for i in range(20)]], lift=1)
        p.piece(mix(t.sky, t.sun, .45), ellipse(x, y, r * 1.16), lift=1)
        p.piece(t.sun, ellipse(x, y, r), lift=2)
    for i in range(clouds):
        s = p.rand(.05, .11) * p.h
        body, cuts = cloud(p.w * ((i + p.rand(.1, .9)) / clouds), p.h * p.rand(.08, .3), s, p.rand(0, 1) > .5)
        p.piece(mix(t.far, t.sky, .3), body, cuts, lift=3, lining=t.sky)


def hills(p: Paper, y: float, tone: str, amp: float = 40, n: int = 5, lift: float = 3) -> None:
    """A wavering ridge down to the bottom edge."""
    pts = [(-60 + (p.w + 120) * i / n, y + p.rand(-amp, amp)) for i in range(n + 1)]
    p.piece(tone, smooth([*pts, (p.w + 60, p.h + 60, 0), (-60, p.h + 60, 0)]), lift=lift)


def river(p: Paper, t: Tone, y: float, h: float, kind: str = "scales", size: float = 34) -> None:
    """A band of water with fish scales or long ripples cut out."""
    cuts = scales(-40, y + 12, p.w + 80, h, size) if kind == "scales" else ripples(0, y + 14, p.w, h - 14, int(26 * p.w / 1500), p.rand)
    p.piece(t.water, rect(-20, y, p.w + 40, h + 40), cuts, lift=3, lining=mix(t.water, t.line, .55))


def cypress(p: Paper, x: float, y: float, h: float, tone: str, line: str = CREAM, w: float = .34) -> None:
    """The old cypress: a flame of overlapping boughs with combed cuts."""
    boughs, cuts = [], []
    n = 7
    for i in range(n):
        cy, half = y - h * (.12 + .78 * i / (n - 1)), h * w * .5 * math.sin(math.pi * (.22 + .72 * (1 - i / (n - 1)))) + h * .03
        for s in (-1, 1):
            boughs.append(smooth([(x - s * half * .3, cy + h * .07), (x + s * half * .7, cy + h * .05), (x + s * half * 1.15, cy - h * .05, 0), (x + s * half * .5, cy - h * .09), (x, cy - h * .17, 0), (x - s * half * .3, cy - h * .06)]))
            cuts += [taper([(x + s * half * (.1 + .2 * k), cy + h * .03), (x + s * half * (.35 + .2 * k), cy), (x + s * half * (.5 + .22 * k), cy - h * .045)], h * .009) for k in range(3)]
    boughs += [leaf(x, y - h * .86, h * .16, h * .07, -90), smooth([(x - h * .035, y - h * .2), (x + h * .035, y - h * .2), (x + h * .05, y, 0), (x - h * .05, y, 0)])]
    cuts += [taper([(x - h * .012, y - h * .14), (x - h * .02, y)], h * .008), taper([(x + h * .012, y - h * .12), (x + h * .018, y)], h * .008)]
    p.piece(tone, boughs, cuts, lift=4, lining=line)


def tree(p: Paper, x: float, y: float, h: float, tone: str, trunk: str = WINE, n: int = 90, spread: float = .42, bare: bool = False) -> None:
    """A branching tree whose crown is made of single leaves."""
    tips = [(x + h * spread * math.cos(a) * k, y - h * .68 + h * .3 * math.sin(a) * k) for a, k in [(p.rand(0, math.tau), p.rand(.2, 1) ** .5) for _ in range(n)]]
    wood = [smooth([(x - h * .045, y, 0), (x - h * .02, y - h * .3), (x, y - h * .5), (x + h * .025, y - h * .3), (x + h * .05, y, 0)])]
    wood += [taper([(x, y - h * .25), ((x + bx) / 2, (y - h * .4 + by) / 2), (bx, by)], h * .03, "one") for bx, by in tips[:16 if bare else 9]]
    p.piece(trunk, wood, lift=3)
    if not bare:
        for part, c in ((0, mix(tone, INK, .12)), (1, tone), (2, mix(tone, CREAM, .25))):
            p.piece(c, [leaf(lx, ly, h * .085, h * .035, p.rand(0, 360)) for lx, ly in tips[part::3]], lift=2)


def willow(p: Paper, x: float, y: float, h: float, tone: str, n: int = 9, side: float = 1) -> None:
    """Hanging willow twigs from the upper edge."""
    for i in range(n):
        x0, ln = x + i * h * .09 * side, h * (.55 + .45 * math.sin(i * 1.7) ** 2)
        pts = [(x0, y), (x0 + 14 * side, y + ln * .5), (x0 + p.rand(-10, 26) * side, y + ln)]
        line = sample(pts, 14)
        leaves = [leaf(a, b, h * .07, h * .016, 68 if k % 2 else 112) for k, (a, b) in enumerate(line[2:])]
        p.piece(tone if i % 2 else mix(tone, CREAM, .25), [taper(pts, 5, "one"), *leaves], lift=2)


def branch(p: Paper, x: float, y: float, length: float, turn: float, wood: str, bloom: str, n: int = 9, flip: bool = False) -> None:
    """A gnarled flowering branch reaching into the picture."""
    from .patterns import petals
    with p.at(x, y, length / 100, turn, flip):
        p.piece(wood, [taper([(0, 0), (30, -6), (55, 4), (100, -10)], 7, "one"), taper([(30, -5), (48, -24), (70, -30)], 4, "one"), taper([(52, 3), (66, 18), (90, 22)], 4, "one")], lift=2)
        spots = [(28, -8), (45, -20), (58, -28), (70, -31), (60, 8), (72, 17), (88, 22), (82, -7), (98, -10), (40, 2)][:n]
        for i, (bx, by) in enumerate(spots):
            r = 6 + 2.4 * math.sin(i * 2.3)
            p.piece(bloom if i % 3 else mix(bloom, CREAM, .35), [ellipse(bx + r * .6 * math.cos(a), by + r * .6 * math.sin(a), r * .52) for a in [math.tau * k / 5 for k in range(5)]], petals(bx, by, r * .6, 5, .2), lift=1.5, lining=GOLD)


def reeds(p: Paper, x: float, y: float, h: float, n: int, tone: str) -> None:
    """Reeds bending by the water."""
    out = []
    for i in range(n):
        x0, b = x + p.rand(-.6, .6) * h, p.rand(-.3, .3) * h
        top = h * p.rand(.6, 1.1)
        out += [taper([(x0, y), (x0 + b * .2, y - top * .5), (x0 + b, y - top)], h * .03, "one"), leaf(x0, y, top * .7, h * .05, -90 + p.rand(-40, 40))]
        if i % 2:
            out.append(leaf(x0 + b * .8, y - top * .82, h * .26, h * .06, -90 + b / h * 70))
    p.piece(tone, out, lift=2.5)


def falling(p: Paper, kind: str, n: int, tone: str) -> None:
    """Snow, rain, leaves or petals over the whole picture."""
    from .patterns import petals
    out: list[skia.Path] = []
    for _ in range(n):
        x, y, s = p.rand(0, p.w), p.rand(0, p.h), p.rand(.5, 1.2)
        if kind == "snow":
            out += petals(x, y, 13 * s, 6, .26) if s > .95 else [ellipse(x, y, 4.6 * s)]
        elif kind == "rain":
            out.append(taper([(x, y), (x - 10 * s, y + 34 * s), (x - 20 * s, y + 70 * s)], 3.6))
        else:
            out.append(leaf(x, y, 30 * s, 13 * s, p.rand(0, 360)))
    p.piece(tone, out, lift=1.5)


def egret(p: Paper, x: float, y: float, s: float, flying: bool = False, flip: bool = False, tone: str = WHITE, line: str = DEEP) -> None:
    """An egret; standing, y is its feet."""
    with p.at(x, y, s / 100, 0, flip):
        if flying:
            wing = smooth([(-6, -4), (-20, -40), (-62, -66, 0), (-50, -30), (-30, -4), (-6, 8)])
            far = smooth([(2, -4), (16, -44), (52, -74, 0), (46, -34), (22, 0)])
            p.piece(mix(tone, INK, .12), far, [taper([(18, -30), (40, -56)], 3)], lift=2, lining=line)
            p.piece(tone, [smooth([(-70, 10, 0), (-20, 4), (14, -8), (34, -6), (40, -16), (54, -20), (60, -14), (46, -6), (30, 8), (0, 14)])], lift=2)
            p.piece(tone, wing, [taper([(-24, -32), (-46, -50)], 3), taper([(-22, -18), (-44, -34)], 3), taper([(-18, -6), (-34, -18)], 3)], lift=2.5, lining=line)
            p.piece(GOLD, poly([(59, -19), (84, -16), (59, -13)]), lift=1)
            p.piece(INK, [taper([(-66, 9), (-110, 16)], 3, "one"), taper([(-62, 12), (-104, 24)], 3, "one"), ellipse(54, -16, 1.6)], lift=0)
            return
        p.piece(INK, [taper([(-4, -40), (-6, -20), (-4, 0)], 3.4), taper([(8, -40), (9, -20), (8, 0)], 3.4), taper([(-8, 0), (4, 0)], 3), taper([(4, 0), (18, 0)], 3)], lift=0)
        p.piece(tone, smooth([(-46, -34, 0), (-22, -58), (6, -66), (20, -86), (10, -104), (16, -122), (30, -126), (36, -118), (22, -112), (24, -102), (34, -84), (26, -56), (4, -38)]), [taper([(-38, -38), (-10, -50), (14, -56)], 3.4), taper([(-30, -42), (-6, -58), (12, -64)], 3)], lift=2, lining=line)
        p.piece(GOLD, poly([(35, -123), (62, -116), (35, -116)]), lift=1)
        p.piece(INK, [ellipse(29, -120, 1.8), taper([(16, -124), (0, -122), (-12, -114)], 2.4, "one")], lift=0)


def cat(p: Paper, x: float, y: float, s: float, pose: str = "sit", tone: str = INK, flip: bool = False, line: str = CREAM) -> None:
    """A cat sitting, lying curled, or walking; y is the ground."""
    with p.at(x, y, s / 100, 0, flip):
        face = smooth([(-22, -92), (-24, -116, 0), (-10, -106), (8, -106), (22, -116, 0), (22, -92), (14, -76), (0, -71), (-14, -76)])
        marks = [taper([(-13, -91), (-8, -95), (-3, -91)], 3), taper([(5, -91), (10, -95), (15, -91)], 3), taper([(-2, -82), (1, -80), (4, -82)], 3.4), taper([(8, -81), (22, -84), (34, -82)], 1.4), taper([(-6, -81), (-20, -84), (-32, -82)], 1.4)]
        if pose == "sit":
            body = smooth([(-14, -78), (14, -78), (28, -40), (32, 0, 0), (-30, 0, 0), (-28, -40)])
            tail = taper([(26, -4), (58, -6), (66, -34), (50, -44)], 12)
            cuts = [crescent(16, -24, 22, .18, 0), taper([(-6, -50), (-7, -4)], 3), taper([(4, -50), (5, -4)], 3), *saw((-10, -66), (12, -66), 4, 8)]
            p.piece(tone, [tail, body], cuts, lift=2.5, lining=line)
            p.piece(tone, face, marks, lift=2, lining=line)
        elif pose == "curl":
            p.piece(tone, smooth([(-56, -4), (-58, -30), (-20, -50), (30, -46), (58, -22), (56, -2), (0, 0)]), [spiral(10, -22, 30, 4, 1), crescent(-40, -22, 16, .25, 180), *saw((-20, -44), (20, -44), 5, -9)], lift=2.5, lining=line)
            with p.at(-36, 54, .84):
                p.piece(tone, face, marks[2:] + [taper([(-14, -92), (-8, -89), (-3, -92)], 3), taper([(5, -92), (10, -89), (15, -92)], 3)], lift=2, lining=line)
        else:
            legs = [taper([(lx, -40), (lx + d, -18), (lx + d * 1.3, 0)], 15) for lx, d in ((-46, -8), (-34, 8), (26, -6), (38, 10))]
            p.piece(tone, [smooth([(-58, -50), (-30, -62), (30, -60), (50, -66), (48, -34), (0, -30), (-52, -30)]), taper([(-54, -46), (-84, -58), (-82, -92), (-66, -98)], 12), *legs], [*saw((-36, -60), (20, -60), 6, -10), crescent(-42, -42, 14, .3, 180)], lift=2.5, lining=line)
            with p.at(54, 18, .85):
                p.piece(tone, face, marks, lift=2, lining=line)


TONES = {"day": DAY, "dawn": DAWN, "dusk": DUSK_T, "night": NIGHT_T, "snow": SNOW, "rain": RAIN, "autumn": AUTUMN, "spring": SPRING, "summer": SUMMER}
