"""Outdoor places of the community: towers, brick blocks, lanes, slipway, crane, landing."""
from __future__ import annotations

import math

import skia

from .paper import AMBER, CREAM, DEEP, INK, RED, SAND, TERRA, WHITE, WINE, Paper, mix
from .patterns import crescent, saw, spiral
from .shapes import ellipse, limb, poly, rect, smooth, taper


def windows(x: float, y: float, w: float, h: float, cols: int, rows: int, fill: float = .5) -> list[skia.Path]:
    """A grid of upright windows, each with one glazing bar left standing."""
    out, cw, ch = [], w / cols, h / rows
    for r in range(rows):
        for c in range(cols):
            wx, wy, ww, wh = x + cw * (c + .5 - fill / 2), y + ch * (r + .28), cw * fill, ch * .5
            out += [rect(wx, wy, ww * .45, wh), rect(wx + ww * .55, wy, ww * .45, wh)]
    return out


def towers(p: Paper, y: float, tone: str, lit: str, n: int = 9, h: float = 420, x: float = 0, w: float | None = None, dark: bool = False) -> None:
    """High-rises of slightly different height; at night only some windows are open."""
    w = w or p.w
    step = w / n
    bodies, holes = [], []
    for i in range(n):
        hh, bw = h * (.76 + .24 * math.sin(i * 2.4 + 1) ** 2), step * .62
        bx = x + step * (i + .18)
        bodies += [rect(bx, y - hh, bw, hh + 60), rect(bx + bw * .3, y - hh - h * .06, bw * .4, h * .07), rect(bx - 2, y - hh, bw + 4, 7)]
        grid = windows(bx + 4, y - hh + 14, bw - 8, hh - 24, 3, max(4, int(hh / 46)), .55)
        holes += [g for k, g in enumerate(grid) if not dark or (k // 2) % 11 == int(i * 3 % 11)]
    p.piece(tone, bodies, holes, lift=3, lining=lit)


def brick_block(p: Paper, x: float, y: float, w: float, h: float, tone: str = RED, lit: str = CREAM, floors: int = 6, bays: int = 4, line: bool = True) -> None:
    """A six-storey workers' block: stair window, balconies with washing, chimneys, brick
    courses."""
    fh, bw = h / floors, w / bays
    body = [rect(x, y - h, w, h), rect(x - 8, y - h - 10, w + 16, 16), *[rect(x + w * k, y - h - 42, w * .05, 38) for k in (.2, .74)]]
    cuts = []
    for r in range(floors):
        wy = y - h + fh * r
        for c in range(bays):
            wx = x + bw * c
            if c == bays // 2:
                cuts += [rect(wx + bw * .4, wy + fh * .2, bw * .2, fh * .7)] if r < floors - 1 else [rect(wx + bw * .28, wy + fh * .2, bw * .44, fh * .8)]
                continue
            cuts += [rect(wx + bw * .18, wy + fh * .24, bw * .28, fh * .42), rect(wx + bw * .52, wy + fh * .24, bw * .28, fh * .42)]
            cuts += [rect(wx + bw * .14, wy + fh * .76, bw * .7, fh * .035)]
        cuts += [rect(wx, wy + fh * k, bw * .05, fh * .03) for wx in (x + bw * .02, x + w - bw * .07) for k in (.1, .3, .5, .7)]
    p.piece(tone, body, cuts, lift=5, lining=lit)
    if line:
        for r in range(floors):
            for c in range(bays):
                if (r * 3 + c * 5) % 4 == 1 and c != bays // 2:
                    wx, wy = x + bw * c, y - h + fh * r
                    p.piece(mix(tone, INK, .35), [rect(wx + bw * .12, wy + fh * .7, bw * .74, fh * .26)], [rect(wx + bw * (.16 + .08 * i), wy + fh * .75, bw * .025, fh * .2) for i in range(9)], lift=2, lining=lit)


def washing(p: Paper, x0: float, y0: float, x1: float, y1: float, n: int, size: float, tones: tuple = (RED, CREAM, TERRA, DEEP)) -> None:
    """A sagging line of shirts, trousers and sheets."""
    p.piece(INK, taper([(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 + size * .3), (x1, y1)], 4), lift=1)
    for i in range(n):
        t = (i + .5) / n
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + size * .6 * t * (1 - t) * 2
        s, kind = size / 100, i % 3
        shapes = {0: [(-36, 0, 0), (-14, 0), (0, 8), (14, 0), (36, 0, 0), (54, 30, 0), (34, 40, 0), (30, 30, 0), (30, 92, 0), (-30, 92, 0), (-30, 30, 0), (-34, 40, 0), (-54, 30, 0)],
                  1: [(-24, 0, 0), (24, 0, 0), (30, 104, 0), (6, 104, 0), (0, 36, 0), (-6, 104, 0), (-30, 104, 0)], 2: [(-40, 0, 0), (40, 0, 0), (42, 80, 0), (0, 88), (-42, 80, 0)]}[kind]
        cuts = {0: [taper([(0, 14), (0, 86)], 4)], 1: [taper([(-14, 20), (-16, 90)], 4)], 2: saw((-38, 74), (38, 74), 8, 12)}[kind]
        with p.at(x, y, s):
            p.piece(tones[i % len(tones)], smooth(shapes), cuts, lift=2, lining=WHITE)


def lane_house(p: Paper, x: float, y: float, w: float, h: float, tone: str, lit: str = CREAM, kind: int = 0, roof: str = WINE) -> None:
    """A grey-brick lane house with a tiled, slightly lifted roof; kind 0 window, 1 shop front, 2
    gate."""
    top, rh = y - h, h * .3
    cuts = [rect(x + w * .1, top + h * k, w * .8, 4) for k in (.12,)]
    if kind == 0:
        for cx in (.14, .56):
            bx, by, bw, bh = x + w * cx, top + h * .26, w * .3, h * .36
            cuts += [rect(bx + bw * i / 3 + 3, by + bh * j / 3 + 3, bw / 3 - 6, bh / 3 - 6) for i in range(3) for j in range(3)]
        cuts += [rect(x + w * (.06 + .12 * (i + (j % 2) * .5)), top + h * (.72 + .08 * j), w * .08, 4) for i in range(7) for j in range(3)]
    elif kind == 1:
        cuts += [rect(x + w * (.1 + .165 * i), top + h * .3, w * .13, h * .7) for i in range(5) if i != 2] + [rect(x + w * .43, top + h * .24, w * .13, h * .76)]
    else:
        cuts += [smooth([(x + w * .3, y, 0), (x + w * .3, top + h * .5), (x + w * .5, top + h * .28), (x + w * .7, top + h * .5), (x + w * .7, y, 0)]), *[ellipse(x + w * k, top + h * .3, w * .03) for k in (.16, .84)]]
    p.piece(tone, rect(x, top, w, h + 20), cuts, lift=4, lining=lit)
    eave = smooth([(x - w * .14, top + 2, 0), (x - w * .02, top - rh * .1), (x + w * .2, top - rh * .72), (x + w * .3, top - rh, 0), (x + w * .7, top - rh, 0), (x + w * .8, top - rh * .72), (x + w * 1.02, top - rh * .1), (x + w * 1.14, top + 2, 0), (x + w * .5, top + rh * .12)])
    tiles = [taper([(x + w * (.3 + .04 * i), top - rh * .9), (x + w * (.02 + .107 * i), top - 2)], 5) for i in range(10)]
    p.piece(roof, eave, tiles + [crescent(x + w * (.02 + .107 * i), top + rh * .02, 6, .5, 90) for i in range(1, 9)], lift=5, lining=lit)


def crane(p: Paper, x: float, y: float, h: float, tone: str = RED, lit: str = CREAM, flip: bool = False, hook: float = .3) -> None:
    """The old 40-ton portal crane: four legs, cabin, lattice jib; y is the ground, h its height to
    the jib's tip."""
    with p.at(x, y, h / 1000, 0, flip):
        legs = [limb([(-150, 0), (-70, -420)], [46, 34]), limb([(150, 0), (70, -420)], [46, 34]), rect(-96, -250, 192, 22), limb([(-130, -100), (96, -240)], [12, 12]), limb([(130, -100), (-96, -240)], [12, 12]), rect(-190, -16, 80, 24, 8), rect(110, -16, 80, 24, 8)]
        p.piece(mix(tone, INK, .12), legs, [ellipse(s * k, -4, 7) for s in (-1, 1) for k in (130, 170)], lift=5, lining=lit)
        jib, back = [(60, -560), (330, -900), (560, -990)], [(10, -620), (300, -960), (560, -1000)]
        rungs = [limb([(60 + 30 * i, -560 - 38 * i), (36 + 33 * i, -650 - 36 * i)], [7, 7]) for i in range(10)] + [limb([(60 + 30 * i, -560 - 38 * i), (69 + 33 * i, -686 - 36 * i)], [5, 5]) for i in range(9)]
        p.piece(tone, [limb(jib, [18, 15, 9]), limb(back, [16, 13, 9]), *rungs, limb([(-120, -700), (10, -640)], [12, 12]), limb([(-10, -640), (-40, -860), (320, -930)], [16, 14, 6]), limb([(-40, -860), (-150, -600)], [14, 12])], lift=5)
        p.piece(WINE, [rect(-2 + 556, -995, 5, 1000 * hook), smooth([(550, -995 + 1000 * hook, 0), (566, -995 + 1000 * hook, 0), (570, -970 + 1000 * hook), (558, -945 + 1000 * hook), (540, -955 + 1000 * hook), (556, -962 + 1000 * hook)])], lift=2)
        p.piece(tone, [rect(-110, -470, 220, 54, 8), rect(-190, -640, 300, 172, 10), poly([(-205, -640), (125, -640), (105, -668), (-185, -668)])], [rect(36, -610, 58, 70, 4), rect(-20, -610, 44, 70, 4), rect(-160, -600, 90, 10), rect(-160, -576, 90, 10), rect(-160, -552, 90, 10), *saw((-180, -486), (100, -486), 12, 18)], lift=6, lining=lit)
        p.piece(WINE, [limb([(-104, 0), (-36, -440)], [6, 6]), limb([(-78, 0), (-14, -440)], [6, 6]), *[limb([(-104 + 6.6 * i, -43 * i - 10), (-78 + 6.2 * i, -43 * i - 10)], [5, 5]) for i in range(10)]], lift=2)


def slipway(p: Paper, x0: float, x1: float, top: float, bottom: float, tone: str, line: str = CREAM, spread: float = 2.6) -> None:
    """The slipway seen from its head, running down (up the picture) between two rails to the water;
    x0–x1 is its far end."""
    cx, half = (x0 + x1) / 2, (x1 - x0) / 2
    big = half * spread
    p.piece(tone, poly([(cx - half, top), (cx + half, top), (cx + big, bottom), (cx - big, bottom)]), [poly([(cx + s * half * k, top), (cx + s * half * (k + .1), top), (cx + s * big * (k + .1), bottom), (cx + s * big * k, bottom)]) for s in (-1, 1) for k in (.42,)], lift=4, lining=line)
    ties = []
    for i in range(9):
        t = (i / 9) ** 1.7
        y, hw, th = top + (bottom - top) * t + 6, (half + (big - half) * t) * .66, 3 + 11 * t
        ties.append(rect(cx - hw, y, hw * 2, th, th / 3))
    p.piece(mix(tone, INK, .3), ties, lift=2)


def side_slip(p: Paper, x: float, y: float, length: float, drop: float, tone: str, lit: str = CREAM, lift: float = 5) -> None:
    """The slipway seen from the side: a long wedge running down to the right."""
    p.piece(tone, poly([(x, y), (x + length, y + drop), (x + length, p.h + 40), (x, p.h + 40)]), [*[poly([(x + length * t, y + drop * t + 26), (x + length * (t + .035), y + drop * (t + .035) + 26), (x + length * (t + .035), y + drop * (t + .035) + 60), (x + length * t, y + drop * t + 60)]) for t in [i / 16 for i in range(1, 16)]], poly([(x, y + 10), (x + length, y + drop + 10), (x + length, y + drop + 15), (x, y + 15)])], lift=lift, lining=lit)


def steps(p: Paper, y: float, n: int, height: float, tone: str, x0: float = 0, x1: float | None = None, slope: float = 0, line: str = CREAM) -> None:
    """Stone steps going down towards the viewer."""
    x1 = p.w if x1 is None else x1
    for i in range(n):
        yy = y + height * i
        c = mix(tone, INK, .07 * (i % 2) + .02 * i)
        p.piece(c, rect(x0 - slope * i, yy, x1 - x0 + slope * 2 * i, p.h), [rect(x0 - slope * i + 40, yy + 8, x1 - x0 + 2 * slope * i - 80, 4)] + [rect(x0 + (x1 - x0) * ((i * .37 + k * .21) % 1), yy + 18, 4, height * .5) for k in range(4)], lift=4, lining=mix(c, line, .5))


def canteen_front(p: Paper, x: float, y: float, w: float, h: float, tone: str = RED, lit: str = CREAM) -> None:
    """The old yard canteen: two storeys of red brick, arched windows, a gable, the flood line."""
    gable = smooth([(x - 14, y - h, 0), (x + w * .34, y - h, 0), (x + w * .4, y - h * 1.14), (x + w * .5, y - h * 1.25), (x + w * .6, y - h * 1.14), (x + w * .66, y - h, 0), (x + w + 14, y - h, 0), (x + w + 14, y - h + 18, 0), (x - 14, y - h + 18, 0)])
    cuts = [ellipse(x + w * .5, y - h * 1.08, h * .055), rect(x, y - h * .48, w, 5), rect(x, y - h * .92, w, 4)]
    for i in range(8):
        wx, ww = x + w * (.035 + .122 * i), w * .07
        for wy, wh in ((y - h * .84, h * .27), (y - h * .4, h * .3)):
            if abs(i - 3.5) < .6 and wy > y - h * .5:
                continue
            cuts += [rect(wx + ww * k, wy + wh * .22, ww * .44, wh * .78) for k in (0, .54)] + [smooth([(wx, wy + wh * .18, 0), (wx + ww * .1, wy + wh * .05), (wx + ww * .5, wy - wh * .05), (wx + ww * .9, wy + wh * .05), (wx + ww, wy + wh * .18, 0)])]
    cuts += [smooth([(x + w * .43, y, 0), (x + w * .43, y - h * .3), (x + w * .5, y - h * .41), (x + w * .57, y - h * .3), (x + w * .57, y, 0)])]
    p.piece(tone, [rect(x, y - h, w, h + 10), gable], cuts, lift=6, lining=lit)
    p.piece("#2E6067", [taper([(x + 6, y - h * .2), (x + w * .2, y - h * .205), (x + w * .41, y - h * .2)], 9), taper([(x + w * .59, y - h * .2), (x + w * .8, y - h * .205), (x + w - 6, y - h * .2)], 9)], lift=1.5)


def booth(p: Paper, x: float, y: float, s: float, lamp: str = AMBER, tone: str = DEEP) -> None:
    """The gatekeeper's booth with its warm window."""
    with p.at(x, y, s / 100):
        p.piece(lamp, rect(-44, -118, 88, 62), lift=0)
        p.piece(tone, [rect(-50, -130, 100, 130), poly([(-62, -130), (62, -130), (48, -148), (-48, -148)])], [rect(-42, -116, 40, 56), rect(4, -116, 38, 56), rect(-42, -42, 84, 4), rect(-42, -32, 84, 4), *saw((-46, -8), (46, -8), 10, 9)], lift=4)


def mast_flats(p: Paper, x: float, y: float, w: float, h: float, tone: str, lit: str, line: str) -> None:
    """The young renters' block: twelve floors, slanting braces like masts."""
    p.piece(tone, [rect(x, y - h, w, h), rect(x - 6, y - h - 8, w + 12, 12)], windows(x + 10, y - h + 14, w - 20, h * .84, 9, 11, .6) + [rect(x + w * k, y - h * .1, w * .17, h * .1) for k in (.06, .3, .54, .78)], lift=5, lining=lit)
    p.piece(line, [limb([(x + w * k, y), (x + w * (k + .22), y - h * 1.12)], [12, 7]) for k in (-.06, .24, .54, .84)] + [limb([(x + w * (k + .22), y), (x + w * k, y - h * 1.02)], [7, 5]) for k in (.24, .54)], lift=4)


def lamp_post(p: Paper, x: float, y: float, h: float, tone: str = INK, glow: str = AMBER, flip: bool = False) -> None:
    """A bracket lamp with a cone of light."""
    d = -1 if flip else 1
    p.piece(glow, poly([(x + d * h * .17, y - h * .9), (x + d * h * .52, y), (x - d * h * .16, y)]), lift=0, alpha=.25)
    p.piece(tone, [limb([(x, y), (x, y - h * .94)], [h * .022, h * .018]), taper([(x, y - h * .92), (x + d * h * .08, y - h), (x + d * h * .18, y - h * .95)], h * .02, "one"), spiral(x + d * h * .05, y - h * .88, h * .04, h * .012), smooth([(x + d * h * .17 - h * .05, y - h * .89, 0), (x + d * h * .17, y - h * .96), (x + d * h * .17 + h * .05, y - h * .89, 0)])], lift=2)
    p.piece(glow, ellipse(x + d * h * .17, y - h * .875, h * .028, h * .024), lift=1)


def bridge(p: Paper, x0: float, x1: float, y: float, h: float, tone: str, lift: float = 4) -> None:
    """A road bridge on piers with a shallow arch."""
    n = 4
    span = (x1 - x0) / n
    holes = [smooth([(x0 + span * i + span * .08, y + h + 6, 0), (x0 + span * i + span * .12, y + h * .5), (x0 + span * (i + .5), y + h * .24), (x0 + span * (i + 1) - span * .12, y + h * .5), (x0 + span * (i + 1) - span * .08, y + h + 6, 0)]) for i in range(n)]
    rails = [rect(x0, y - h * .3, x1 - x0, 5), *[rect(x0 + (x1 - x0) * i / 40, y - h * .3, 4, h * .3) for i in range(41)]]
    p.piece(tone, [rect(x0, y, x1 - x0, h), *rails], holes, lift=lift)


def gauge(p: Paper, x: float, y: float, h: float, w: float = 46, tone: str = WHITE, mark: str = RED) -> None:
    """The tide gauge on its pile: red and white ladder marks, no figures."""
    marks = []
    for i in range(int(h / (w * .5))):
        yy = y - h + i * w * .5
        marks.append(rect(x - w * .5 if i % 2 else x, yy, w * .5, w * .25))
    p.piece(WINE, [rect(x - w * .72, y - h - w * .6, w * 1.44, h + w * .6, 6)], lift=4)
    p.piece(tone, rect(x - w * .5, y - h, w, h), marks, lift=1.5, lining=mark)


def shed(p: Paper, x: float, y: float, w: float, h: float, tone: str = RED, pole: str = WINE) -> None:
    """The repairers' red awning on poles."""
    p.piece(pole, [rect(x + w * k - 6, y - h * .8, 12, h * .8) for k in (.02, .34, .66, .98)], lift=2)
    n = 14
    roof = [(x - w * .03, y - h * .72, 0), (x + w * .08, y - h, 0), (x + w * .92, y - h, 0), (x + w * 1.03, y - h * .72, 0)]
    scallop = [ellipse(x - w * .03 + w * 1.06 * (i + .5) / n, y - h * .72, w * 1.06 / n / 2, h * .05) for i in range(n)]
    p.piece(tone, [poly(roof), *scallop], [poly([(x + w * (.08 + .84 * i / n), y - h), (x + w * (.08 + .84 * (i + .5) / n), y - h), (x - w * .03 + w * 1.06 * (i + .5) / n, y - h * .71), (x - w * .03 + w * 1.06 * i / n, y - h * .71)]) for i in range(0, n, 2)], lift=6, lining=SAND)


def frame_window(p: Paper, x: float, y: float, w: float, h: float, tone: str = WINE, view: str = CREAM, cols: int = 3, rows: int = 3) -> None:
    """A window with panes, from inside."""
    bars = [rect(x, y, w, h)]
    panes = [rect(x + 14 + (w - 28) * c / cols + 5, y + 14 + (h - 28) * r / rows + 5, (w - 28) / cols - 10, (h - 28) / rows - 10) for r in range(rows) for c in range(cols)]
    p.piece(view, rect(x, y, w, h), lift=0) if view else None
    p.piece(tone, bars, panes, lift=4)
    p.piece(tone, [rect(x - 16, y + h - 4, w + 32, 18, 4)], lift=4)

