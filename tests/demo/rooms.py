"""Rooms: canteen, kitchen, reading room, council hall, clinic, stairwell, shop."""
from __future__ import annotations

import math

from .nature import Tone
from .paper import AMBER, BLUSH, CREAM, DEEP, GOLD, INK, RED, ROSE, SAND, STRAW, TEAL, TERRA, WHITE, WINE, Paper, mix
from .patterns import blossom, crescent, petals, rosette, saw, spiral
from .places import frame_window
from .shapes import arc, ellipse, limb, outline, poly, rect, smooth, taper


def room(p: Paper, wall: str = BLUSH, floor: str = TERRA, y: float = .72, dado: str | None = None, boards: bool = True) -> None:
    """A wall, a floor, perhaps a painted dado."""
    p.wash(wall)
    fy = p.h * y
    if dado:
        p.piece(dado, rect(-10, fy - p.h * .2, p.w + 20, p.h * .22), [rect(-10, fy - p.h * .2 + 9, p.w + 20, 4)], lift=2, lining=wall)
    cuts = []
    if boards:
        cuts = [taper([(-20, fy + (p.h - fy) * k), (p.w / 2, fy + (p.h - fy) * k + 2), (p.w + 20, fy + (p.h - fy) * k)], 4) for k in (.22, .52)] + [taper([(p.w * q, fy + 8), (p.w * (.5 + (q - .5) * 1.9), p.h + 20)], 5) for q in [i / 9 for i in range(10)]]
    p.piece(floor, rect(-10, fy, p.w + 20, p.h), cuts, lift=5, lining=mix(floor, CREAM, .3))


def trusses(p: Paper, y: float, h: float, tone: str = WINE, n: int = 2) -> None:
    """Timber roof trusses across the top."""
    parts = [rect(-20, y, p.w + 40, h * .14)]
    w = p.w / n
    for i in range(n):
        x = i * w
        parts += [limb([(x, y + h * .07), (x + w / 2, y - h)], [h * .11, h * .11]), limb([(x + w, y + h * .07), (x + w / 2, y - h)], [h * .11, h * .11]), rect(x + w / 2 - h * .05, y - h, h * .1, h), limb([(x + w * .25, y - h * .45), (x + w * .36, y)], [h * .08, h * .08]), limb([(x + w * .75, y - h * .45), (x + w * .64, y)], [h * .08, h * .08])]
    p.piece(tone, parts, lift=4)


def shelf(p: Paper, x: float, y: float, w: float, h: float, rows: int = 4, tone: str = WINE) -> None:
    """A bookcase full of books of many heights."""
    p.piece(tone, rect(x, y, w, h), [rect(x + 12, y + 12 + (h - 12) * r / rows, w - 24, (h - 12) / rows - 12) for r in range(rows)], lift=4, lining=mix(tone, ROSE, .45))
    tones = (RED, CREAM, TERRA, TEAL, ROSE, DEEP, GOLD, WHITE)
    for r in range(rows):
        bx, base = x + 16, y + (h - 12) * (r + 1) / rows
        while bx < x + w - 40:
            bw, bh = p.rand(14, 30), ((h - 12) / rows - 14) * p.rand(.68, .96)
            c = tones[int(p.rand(0, len(tones)))]
            p.piece(c, rect(bx, base - bh, bw, bh, 2), [rect(bx + 4, base - bh + 9, bw - 8, 3), rect(bx + 4, base - 16, bw - 8, 3)], lift=1.2, lining=WINE if c in (CREAM, WHITE, ROSE, GOLD) else CREAM)
            bx += bw + (2 if p.rand(0, 1) < .86 else 22)


def tide_board(p: Paper, x: float, y: float, w: float, h: float, level: int = 1) -> None:
    """潮汐牌: three waves one over the other, the present one marked with a gold buoy."""
    p.piece(WINE, rect(x - 10, y - 10, w + 20, h + 20, 8), [ellipse(x + w * k, y - 2, 4) for k in (.06, .94)], lift=4, lining=GOLD)
    p.piece(CREAM, rect(x, y, w, h, 4), lift=1)
    for i, c in enumerate((ROSE, TERRA, RED)):
        yy = y + h * (.26 + .3 * i)
        amp = h * (.1 - .028 * i)
        top = [(x + w * k / 8, yy + (amp if k % 2 else -amp) * .7) for k in range(9)]
        p.piece(c, smooth([*top, (x + w, min(yy + h * .2, y + h), 0), (x, min(yy + h * .2, y + h), 0)]), [spiral(x + w * (k + .5) / 4, yy + amp * .5, amp * .62, amp * .22, 1.1) for k in range(4)], lift=1.6, lining=CREAM)
    p.piece(GOLD, [ellipse(x + w * .86, y + h * (.17 + .3 * level), h * .07)], [*petals(x + w * .86, y + h * (.17 + .3 * level), h * .05, 6, .4)], lift=2, lining=WINE)


def hatch(p: Paper, x: float, y: float, w: float, h: float, tone: str = RED, inside: str = STRAW) -> None:
    """The canteen hatch: a lit opening with a counter and saw-toothed valance."""
    p.piece(inside, rect(x, y, w, h), lift=0)
    p.piece(tone, [rect(x - 26, y - 34, w + 52, h + 60)], [rect(x, y, w, h)], lift=4)
    p.piece(mix(tone, INK, .2), [rect(x - 34, y - 46, w + 68, 34, 4)], saw((x - 26, y - 16), (x + w + 26, y - 16), 22, 16), lift=3, lining=CREAM)
    p.piece(WINE, rect(x - 44, y + h - 2, w + 88, 26, 4), [rect(x - 30, y + h + 9, w + 60, 3)], lift=5, lining=ROSE)


def hanging_tools(p: Paper, x: float, y: float, w: float, tone: str = INK) -> None:
    """A rail with ladles, skimmer, spatula and cleaver."""
    p.piece(tone, rect(x, y, w, 8, 3), lift=2)
    for i in range(6):
        cx, k = x + w * (i + .5) / 6, i % 4
        stem = rect(cx - 3, y, 6, 74)
        end = {0: smooth([(cx - 24, y + 74, 0), (cx + 24, y + 74, 0), (cx + 16, y + 100), (cx - 16, y + 100)]), 1: ellipse(cx, y + 96, 27, 25), 2: smooth([(cx - 16, y + 70, 0), (cx + 16, y + 70, 0), (cx + 24, y + 118, 0), (cx - 24, y + 118, 0)]), 3: rect(cx - 22, y + 70, 44, 52, 3)}[k]
        cuts = [ellipse(cx + 12 * math.cos(a), y + 96 + 11 * math.sin(a), 3.4) for a in (0, 1.05, 2.1, 3.14, 4.2, 5.2)] if k == 1 else [rect(cx - 12, y + 84, 24, 3)]
        p.piece(tone, [stem, end], cuts, lift=2, lining=BLUSH)


def stove(p: Paper, x: float, y: float, w: float, h: float, tone: str = DEEP) -> None:
    """A tiled range with two great woks; (x, y) is its upper left."""
    cuts = [rect(x + w * i / 12 + 5, y + 44 + 46 * j, w / 12 - 10, 36) for i in range(12) for j in range(int((h - 40) / 46))]
    p.piece(tone, rect(x, y, w, h), cuts, lift=5, lining=mix(tone, CREAM, .22))
    p.piece(mix(tone, INK, .4), rect(x - 16, y - 12, w + 32, 36, 5), lift=4)
    for k in (.28, .74):
        cx = x + w * k
        p.piece(INK, [smooth([(cx - w * .17, y - 44, 0), (cx - w * .12, y - 14), (cx, y + 2), (cx + w * .12, y - 14), (cx + w * .17, y - 44, 0), (cx, y - 34)]), ellipse(cx, y - 44, w * .17, 13)], [taper([(cx - w * .12, y - 22), (cx, y - 12), (cx + w * .12, y - 22)], 4)], lift=3, lining=ROSE)
        p.piece(STRAW, ellipse(cx, y - 46, w * .145, 8), lift=.6)


def clock(p: Paper, x: float, y: float, r: float, hour: float = 10.2, tone: str = WINE) -> None:
    """A wall clock with marks instead of figures."""
    p.piece(tone, ellipse(x, y, r), lift=3)
    p.piece(CREAM, ellipse(x, y, r * .86), [limb([(x + r * .66 * math.cos(a), y + r * .66 * math.sin(a)), (x + r * .78 * math.cos(a), y + r * .78 * math.sin(a))], [r * .05, r * .05]) for a in [math.tau * i / 12 for i in range(12)]], lift=.8, lining=tone)
    for turn, ln, w in ((hour / 12, .42, .09), (hour % 1, .62, .06)):
        a = math.tau * turn - math.pi / 2
        p.piece(RED, limb([(x, y), (x + r * ln * math.cos(a), y + r * ln * math.sin(a))], [r * w, r * w * .6]), lift=.8)


def plant(p: Paper, x: float, y: float, s: float, green: str = TEAL, pot: str = TERRA) -> None:
    """A pot plant with long leaves."""
    p.piece(green, [smooth([(x, y - s * .3, 0), (x + q * s * .2, y - s * .66), (x + q * s * .52, y - s * (.9 - abs(q) * .22), 0), (x + q * s * .3, y - s * .5)]) for q in (-1.3, -.9, -.45, .12, .5, .95, 1.35)], lift=2)
    p.piece(pot, smooth([(x - s * .22, y - s * .34, 0), (x + s * .22, y - s * .34, 0), (x + s * .15, y, 0), (x - s * .15, y, 0)]), saw((x - s * .19, y - s * .18), (x + s * .19, y - s * .18), 6, s * .07), lift=3, lining=CREAM)


def pendant(p: Paper, x: float, y: float, s: float, tone: str = WINE, glow: str = AMBER) -> None:
    """A shaded lamp on its flex, with a cone of light."""
    p.piece(glow, poly([(x - s * .4, y), (x + s * .4, y), (x + s * 1.5, y + s * 3.4), (x - s * 1.5, y + s * 3.4)]), lift=0, alpha=.2)
    p.piece(tone, [rect(x - 2, -10, 4, y - s * .4), smooth([(x - s * .5, y, 0), (x - s * .36, y - s * .3), (x, y - s * .46), (x + s * .36, y - s * .3), (x + s * .5, y, 0)])], [taper([(x - s * .34, y - s * .12), (x, y - s * .16), (x + s * .34, y - s * .12)], s * .04)], lift=3, lining=CREAM)
    p.piece(glow, ellipse(x, y + s * .03, s * .13, s * .1), lift=1)


def blackboard(p: Paper, x: float, y: float, w: float, h: float, tone: str = "#2B3F3F", tally: int = 0, wavy: int = 0) -> None:
    """A blackboard with chalk lines or tally strokes, never letters."""
    p.piece(WINE, rect(x - 14, y - 14, w + 28, h + 28, 4), lift=4)
    cuts = []
    for i in range(tally):
        for j in range(5):
            q = x + w * .12 + (j % 5) * w * .15
            yy = y + h * (.12 + .8 * i / max(tally, 1))
            n = (i * 7 + j * 3) % 5 + 1
            cuts += [limb([(q + k * 12, yy), (q + k * 12, yy + h * .5 / tally)], [5, 5]) for k in range(min(n, 4))] + ([limb([(q - 8, yy + h * .4 / tally), (q + 46, yy + h * .08 / tally)], [5, 5])] if n == 5 else [])
    cuts += [taper([(x + w * .1, y + h * (.16 + .13 * i)), (x + w * .4, y + h * (.155 + .13 * i)), (x + w * (.62 + .25 * math.sin(i * 2.1) ** 2), y + h * (.16 + .13 * i))], 5) for i in range(wavy)]
    p.piece(tone, rect(x, y, w, h), cuts, lift=1, lining=CREAM)
    p.piece(SAND, [rect(x, y + h + 10, w, 10, 2)], lift=3)
    p.piece(WHITE, [rect(x + w * .1, y + h + 4, 30, 7, 3), rect(x + w * .16, y + h + 4, 22, 7, 3)], lift=1)


def curtain(p: Paper, x: float, y: float, w: float, h: float, tone: str = ROSE, flip: bool = False) -> None:
    """A drawn-aside curtain with flowers cut in it."""
    with p.at(x, y, 1, 0, flip):
        cuts = [taper([(w * k, 10), (w * k * .8, h * .5), (w * k * .7, h * .96)], 5) for k in (.2, .45, .7)]
        for k in (.25, .55, .82):
            cuts += blossom(w * .33, h * k, w * .1)
        p.piece(tone, smooth([(0, 0, 0), (w, 0, 0), (w * .92, h * .4), (w * .62, h * .62), (w * .74, h, 0), (0, h, 0)]), cuts, lift=4, lining=CREAM)


def stairs(p: Paper, x: float, y: float, w: float, n: int, rise: float, tone: str = TERRA, rail: str = WINE) -> None:
    """A flight of stairs rising to the right with an iron rail."""
    run = w / n
    pts = [(x, y)]
    for i in range(n):
        pts += [(x + run * i, y - rise * (i + 1)), (x + run * (i + 1), y - rise * (i + 1))]
    p.piece(tone, poly([*pts, (x + w, p.h + 40), (x, p.h + 40)]), [rect(x + run * i + 8, y - rise * (i + 1) + 9, run - 12, 4) for i in range(n)], lift=5, lining=mix(tone, CREAM, .5))
    hh = rise * 3.4
    p.piece(rail, [limb([(x, y - hh), (x + w, y - rise * n - hh)], [12, 12]), *[rect(x + run * (i + .5), y - rise * (i + 1) - hh + rise * .3, 6, hh - rise * .3) for i in range(n)]], lift=3)


def window_flower(p: Paper, x: float, y: float, r: float, tone: str = RED) -> None:
    """A paper-cut flower stuck on glass or wall."""
    body, holes = rosette(x, y, r, 8)
    p.piece(tone, body, holes, lift=2)


def night_window(p: Paper, x: float, y: float, w: float, h: float, t: Tone, cols: int = 2, rows: int = 2) -> None:
    """A window that shows the sky of a tone and a moon."""
    p.piece(t.sky, rect(x, y, w, h), lift=0)
    p.piece(t.sun, ellipse(x + w * .7, y + h * .3, h * .1), lift=1)
    frame_window(p, x, y, w, h, WINE, "", cols, rows)


def string_lights(p: Paper, x0: float, y0: float, x1: float, y1: float, sag: float, n: int, glow: str = AMBER, wire: str = INK, size: float = 9) -> list[tuple[float, float]]:
    """A wire of small lights; the places where they hang."""
    at = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t)) for t in [(i + .5) / n for i in range(n)]]
    p.piece(wire, taper([(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 + sag), (x1, y1)], 5), lift=1)
    if size:
        p.piece(glow, [ellipse(x, y + size, size * 2.4) for x, y in at], lift=0, alpha=.22)
        p.piece(glow, [ellipse(x, y + size, size) for x, y in at], lift=1)
    return at


def mirror(p: Paper, x: float, y: float, w: float, h: float, tone: str = WINE) -> None:
    """A barber's mirror with a shelf of bottles and brushes."""
    p.piece(tone, rect(x - 12, y - 12, w + 24, h + 24, 10), saw((x, y - 5), (x + w, y - 5), 12, 6), lift=4, lining=CREAM)
    p.piece("#DDE3DC", rect(x, y, w, h, 4), [taper([(x + w * .2, y + h * .6), (x + w * .6, y + h * .12)], 8), taper([(x + w * .34, y + h * .64), (x + w * .66, y + h * .26)], 5)], lift=1, lining=WHITE)
    p.piece(tone, rect(x - 20, y + h + 22, w + 40, 14, 3), lift=4)
    for i, c in enumerate((RED, TEAL, GOLD, TERRA)):
        bx = x + w * (.1 + .22 * i)
        p.piece(c, [rect(bx, y + h - 22, 24, 44, 5), rect(bx + 7, y + h - 36, 10, 16)], [rect(bx + 5, y + h - 8, 14, 14, 2)], lift=2, lining=CREAM)


def fan_light(p: Paper, x: float, y: float, r: float, tone: str = RED) -> None:
    """A half-round fan of rays, as over an old door."""
    p.piece(tone, poly([(x - r, y), *arc(x, y, r, 180, 360, 20), (x + r, y)]), [taper([(x + r * .2 * math.cos(a), y + r * .2 * math.sin(a)), (x + r * .9 * math.cos(a), y + r * .9 * math.sin(a))], r * .12, "one") for a in [math.pi + math.pi * (i + .5) / 9 for i in range(9)]], lift=3, lining=STRAW)


def calendar_pad(p: Paper, x: float, y: float, s: float) -> None:
    """A tear-off calendar without figures."""
    p.piece(RED, rect(x, y, s, s * .3, 4), crescent(x + s / 2, y + s * .15, s * .08, .5, 0), lift=2, lining=CREAM)
    p.piece(WHITE, rect(x, y + s * .28, s, s * .8), [rect(x + s * (.16 + .25 * i), y + s * (.42 + .2 * j), s * .12, s * .05) for i in range(3) for j in range(3)], lift=2, lining=ROSE)


def outlet(p: Paper, x: float, y: float, r: float, tone: str = INK) -> None:
    """A round outfall in a wall."""
    p.piece(WINE, outline(ellipse(x, y, r), r * .22), lift=4)
    p.piece(tone, ellipse(x, y, r * .9), [rect(x - r * .6 + r * .38 * i, y - r, r * .06, r * 2) for i in range(4)], lift=0)
