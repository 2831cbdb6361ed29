"""Things people hold, sit on, eat from and ride."""
from __future__ import annotations

import math

import skia

from .paper import AMBER, CREAM, DEEP, GOLD, INK, RED, ROSE, SAND, STRAW, TEAL, TERRA, WHITE, WINE, Paper, mix
from .patterns import blossom, crescent, leaf, saw, spiral
from .shapes import arc, cord, ellipse, limb, moved, outline, poly, rect, sample, smooth, taper


def mast_lantern(p: Paper, x: float, y: float, s: float, tone: str = RED, glow: str = AMBER, halo: bool = True) -> None:
    """桅灯, hanging from its ring at (x, y); s is its height."""
    with p.at(x, y, s / 100):
        if halo:
            p.piece(glow, ellipse(0, 56, 74), lift=0, alpha=.14)
            p.piece(glow, ellipse(0, 56, 50), lift=0, alpha=.2)
        p.piece(tone, outline(ellipse(0, 10, 16, 12), 3), lift=1)
        p.piece(mix(glow, WHITE, .3), smooth([(-19, 36), (-25, 56), (-19, 78), (19, 78), (25, 56), (19, 36)]), lift=1)
        p.piece(RED if tone != RED else TERRA, smooth([(0, 42, 0), (8, 58), (6, 69), (0, 73), (-6, 69), (-8, 58)]), [leaf(0, 72, 18, 7, -90)], lift=1, lining=WHITE)
        cage = [rect(-28, 76, 56, 9, 3), rect(-32, 85, 64, 15, 4), rect(-24, 30, 48, 7, 3), smooth([(-20, 31, 0), (-15, 18), (15, 18), (20, 31, 0)]), rect(-9, 11, 18, 9, 3)]
        cage += [taper([(q * 22, 34), (q * 31, 56), (q * 25, 80)], 5) for q in (-1, 1)] + [taper([(-26, 56), (0, 59), (26, 56)], 3.4), taper([(0, 36), (0, 78)], 3)]
        p.piece(tone, cage, [*saw((-26, 98), (26, 98), 8, 8), taper([(-12, 25), (0, 23), (12, 25)], 2.4)], lift=2.5, lining=CREAM)


def red_lantern(p: Paper, x: float, y: float, s: float, tone: str = RED, lit: str = AMBER) -> None:
    """A round paper lantern."""
    with p.at(x, y, s / 100):
        p.piece(GOLD, [rect(-1.5, -20, 3, 24), rect(-14, 0, 28, 7), rect(-14, 66, 28, 7), *[taper([(q, 72), (q * 1.2, 104)], 3) for q in (-8, -3, 3, 8)]], lift=1.5)
        p.piece(tone, ellipse(0, 36, 42, 33), [taper([(q * .4, 5), (q, 36), (q * .4, 67)], 3.4) for q in (-30, -14, 0, 14, 30)], lift=3, lining=lit)


def jar_lamp(p: Paper, x: float, y: float, s: float, glow: str = AMBER, wire: str = INK, halo: bool = True) -> None:
    """A lantern made of a jam jar and wire."""
    with p.at(x, y, s / 100):
        if halo:
            p.piece(glow, ellipse(0, 58, 64), lift=0, alpha=.16)
        p.piece(wire, [taper([(-24, 32), (-14, 2), (0, -6), (14, 2), (24, 32)], 4)], lift=1)
        p.piece(mix(glow, WHITE, .15), smooth([(-22, 30, 0), (-30, 42), (-30, 92), (-22, 100), (22, 100), (30, 92), (30, 42), (22, 30, 0)]), lift=2)
        p.piece(RED, [smooth([(0, 50, 0), (9, 70), (0, 82), (-9, 70)]), rect(-8, 80, 16, 14)], [leaf(0, 80, 16, 6, -90)], lift=1, lining=WHITE)
        p.piece(wire, [rect(-25, 26, 50, 8, 3), rect(-31, 60, 62, 3)], lift=1.5)


def umbrella(p: Paper, x: float, y: float, s: float, tone: str = RED, tilt: float = 0, line: str = CREAM, stick: bool = True) -> None:
    """An open umbrella; (x, y) is the top of its stick, s half its width."""
    with p.at(x, y, s / 100, tilt):
        if stick:
            p.piece(INK, [rect(-2, -4, 4, 150), outline(smooth(arc(9, 148, 10, 180, 20), False), 4)], lift=1)
        dome = smooth([(-100, 26, 0), (-84, -24), (-40, -60), (0, -70), (40, -60), (84, -24), (100, 26, 0), (66, 12), (34, 24, 0), (0, 10), (-34, 24, 0), (-66, 12)])
        p.piece(tone, [dome, rect(-2.5, -84, 5, 16)], [taper([(0, -66), (q * .55, -30), (q, 20)], 3.6) for q in (-68, -33, 33, 68)] + [crescent(q, -14, 13, .25, -90) for q in (-52, 0, 52)], lift=4, lining=line)


def bowl(p: Paper, x: float, y: float, s: float, tone: str = RED, food: str = STRAW, steam: bool = False, line: str = CREAM) -> None:
    """A bowl seen from the side, a little from above."""
    with p.at(x, y, s / 100):
        p.piece(food, ellipse(0, -46, 48, 12), lift=1)
        p.piece(tone, [smooth([(-54, -50, 0), (-44, -16), (-20, -4), (20, -4), (44, -16), (54, -50, 0), (0, -36)]), rect(-20, -6, 40, 8, 2)], [*[crescent(q, -28, 9, .4, 90) for q in (-26, 0, 26)], taper([(-46, -38), (0, -25), (46, -38)], 3)], lift=2.5, lining=line)
    if steam:
        vapour(p, x, y - s * .6, s * .9)


def vapour(p: Paper, x: float, y: float, h: float, tone: str = WHITE, n: int = 3, alpha: float = .8) -> None:
    """Curling steam."""
    out = []
    for i in range(n):
        q = (i - (n - 1) / 2) * h * .3
        out.append(taper([(x + q, y), (x + q + h * .14, y - h * .3), (x + q - h * .1, y - h * .62), (x + q + h * .08, y - h * (.95 + .1 * (i % 2)))], h * .07))
        out.append(spiral(x + q + h * .1, y - h * .95, h * .1, h * .04, 1.1, i % 2 == 0, 1.5))
    p.piece(tone, out, lift=1.5, alpha=alpha)


def plate(p: Paper, x: float, y: float, r: float, tone: str = WHITE, food: str = TERRA, squash: float = .34, kind: int = 0) -> None:
    """A dish on a table."""
    p.piece(tone, ellipse(x, y, r, r * squash), [outline(ellipse(x, y, r * .8, r * .8 * squash), r * .03)], lift=2, lining=RED)
    bits = [leaf(x + r * .5 * math.cos(a * 2.4), y + r * .5 * squash * math.sin(a * 2.4), r * .42, r * .18, a * 70) for a in range(7)] if kind else [ellipse(x + r * .4 * math.cos(a), y + r * .4 * squash * math.sin(a) - r * .06, r * .2, r * .16) for a in range(6)]
    p.piece(food, bits, lift=1.5)


def table(p: Paper, x: float, y: float, w: float, h: float, tone: str = WINE, top: float = 24, legs: bool = True, line: str = ROSE) -> None:
    """A table from the side; (x, y) is the top's left end."""
    parts = [rect(x, y, w, top, 4)]
    if legs:
        parts += [rect(x + w * .05, y, 20, h), rect(x + w * .95 - 20, y, 20, h)]
    p.piece(tone, parts, [rect(x + 16, y + top * .45, w - 32, 3)], lift=5, lining=line)


def bench(p: Paper, x: float, y: float, w: float, h: float, tone: str = WINE, back: bool = True) -> None:
    """A slatted bench; y is the ground."""
    parts = [rect(x, y - h * .5, w, h * .1, 4), rect(x + w * .08, y - h * .5, w * .03, h * .5), rect(x + w * .89, y - h * .5, w * .03, h * .5)]
    if back:
        parts += [rect(x, y - h * k, w, h * .1, 4) for k in (1, .84, .68)] + [rect(x + w * k, y - h, w * .02, h * .5) for k in (.1, .5, .88)]
    p.piece(tone, parts, lift=4)


def stool(p: Paper, x: float, y: float, s: float, tone: str = WINE) -> None:
    """A small wooden stool; y is the ground, s its height."""
    p.piece(tone, [rect(x - s * .5, y - s, s, s * .16, 3), limb([(x - s * .36, y - s * .9), (x - s * .46, y)], [s * .12, s * .1]), limb([(x + s * .36, y - s * .9), (x + s * .46, y)], [s * .12, s * .1]), rect(x - s * .4, y - s * .45, s * .8, s * .08)], lift=3)


def chair(p: Paper, x: float, y: float, s: float, tone: str = WINE, flip: bool = False) -> None:
    """A wooden chair from the side, facing right; y is the ground, s the height of its back."""
    with p.at(x, y, s / 100, 0, flip):
        p.piece(tone, [limb([(-26, 0), (-24, -46), (-32, -100)], [6, 7, 6]), limb([(24, 0), (22, -46)], [6, 7]), rect(-28, -50, 56, 8, 3), rect(-24, -24, 46, 5), smooth([(-35, -100), (-30, -100), (-24, -66), (-29, -66)])], lift=3)


def steering(p: Paper, x: float, y: float, s: float, tone: str = RED, flip: bool = False, box: str = GOLD, lamp: bool = False) -> None:
    """A rider's e-bike facing right with its food box; (x, y) is the ground between the wheels, s
    its length."""
    with p.at(x, y, s / 200, 0, flip):
        if lamp:
            p.piece(AMBER, poly([(76, -84), (420, -150), (420, 4), (300, 4)]), lift=0, alpha=.3)
        for wx in (-62, 66):
            p.piece(INK, outline(ellipse(wx, -30, 26), 9), lift=2)
            p.piece(CREAM, [ellipse(wx, -30, 6), *[taper([(wx, -30), (wx + 20 * math.cos(a), -30 + 20 * math.sin(a))], 2.4) for a in (0, 1.05, 2.1, 3.14, 4.2, 5.2)]], lift=.5)
        body = smooth([(-92, -62), (-60, -66), (-20, -64), (-8, -40), (26, -38), (40, -60), (52, -98, 0), (62, -98, 0), (60, -60), (46, -22), (-6, -20), (-36, -28), (-62, -48), (-92, -52)])
        p.piece(tone, [body, limb([(56, -98), (50, -122), (38, -126)], [7, 6, 6]), limb([(58, -86), (68, -32)], [8, 7]), smooth([(-84, -66), (-20, -70), (-14, -78), (-84, -80)])], [taper([(-10, -30), (20, -28), (40, -34)], 4), crescent(-50, -56, 12, .3, 100)], lift=3, lining=CREAM)
        p.piece(AMBER, ellipse(66, -88, 8, 9), lift=1.5)
        if box:
            p.piece(box, rect(-112, -142, 62, 62, 7), [rect(-106, -128, 50, 4), crescent(-81, -104, 13, .4, 90)], lift=3, lining=RED)


def bicycle(p: Paper, x: float, y: float, s: float, tone: str = DEEP, flip: bool = False) -> None:
    """A plain bicycle facing right; seat near (-22, -84), bars near (44, -98) of 200."""
    with p.at(x, y, s / 200, 0, flip):
        for wx in (-60, 62):
            p.piece(INK, outline(ellipse(wx, -38, 36), 5), lift=2)
            p.piece(INK, [taper([(wx, -38), (wx + 34 * math.cos(a), -38 + 34 * math.sin(a))], 2) for a in [math.tau * i / 10 for i in range(10)]], lift=0)
        p.piece(tone, [limb(q, [5] * len(q)) for q in ([(-60, -38), (-6, -34), (40, -80), (-20, -76), (-60, -38)], [(-6, -34), (-24, -88)], [(62, -38), (42, -92), (36, -102), (52, -106)])] + [rect(-40, -94, 32, 8, 4)], lift=2.5)


def tricycle(p: Paper, x: float, y: float, s: float, tone: str = RED) -> None:
    """The canteen's red delivery tricycle facing right, its tray of meal boxes behind."""
    with p.at(x, y, s / 260):
        for wx, r in ((-70, 32), (92, 34)):
            p.piece(INK, outline(ellipse(wx, -r, r), 7), lift=2)
            p.piece(INK, [taper([(wx, -r), (wx + (r - 3) * math.cos(a), -r + (r - 3) * math.sin(a))], 2.4) for a in [math.tau * i / 9 for i in range(9)]], lift=0)
        p.piece(tone, [rect(-128, -104, 120, 62, 6), limb([(-10, -56), (40, -50), (78, -96)], [9, 8, 8]), limb([(92, -34), (74, -112), (56, -122)], [7, 7, 6]), limb([(36, -50), (26, -96)], [7, 7]), rect(8, -104, 36, 9, 4)], [rect(-120, -94, 104, 5), *saw((-120, -50), (-16, -50), 9, 12), *[crescent(q, -72, 10, .35, 90) for q in (-98, -68, -38)]], lift=3, lining=CREAM)


def sampan(p: Paper, x: float, y: float, s: float, tone: str = DEEP, flip: bool = False, line: str = CREAM, awning: bool = False) -> None:
    """A small wooden sculling boat; (x, y) is the middle of its waterline, s its length."""
    with p.at(x, y, s / 200, 0, flip):
        if awning:
            p.piece(mix(tone, SAND, .35), smooth([(-46, -22, 0), (-40, -52), (0, -64), (40, -52), (46, -22, 0)]), [taper([(q, -24), (q * .96, -48), (q * .6, -58)], 3) for q in (-36, -20, 0, 20, 36)], lift=3, lining=line)
        p.piece(tone, smooth([(-106, -38, 0), (-60, -20), (0, -15), (60, -20), (110, -44, 0), (92, -6), (60, 8), (-56, 8), (-90, -4)]), [taper([(-92, -22), (-40, -7), (40, -7), (94, -26)], 4), *[taper([(q, -8), (q * 1.02, 4)], 3) for q in (-64, -32, 0, 32, 64)], crescent(90, -22, 9, .4, 200)], lift=3, lining=line)


def oar(p: Paper, a: tuple[float, float], b: tuple[float, float], w: float = 12, tone: str = WINE, blade: float = .3) -> None:
    """A long oar from handle a to blade tip b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy)
    m = (a[0] + dx * (1 - blade), a[1] + dy * (1 - blade))
    turn = math.degrees(math.atan2(dy, dx))
    blade_shape = moved(smooth([(0, -w * .4), (d * blade * .3, -w * 1.1), (d * blade, -w * 1.2), (d * blade * 1.02, w * 1.2), (d * blade * .3, w * 1.1), (0, w * .4)]), *m, 1, turn)
    p.piece(tone, [limb([a, m], [w * .8, w]), blade_shape], [moved(taper([(d * blade * .2, 0), (d * blade * .92, 0)], w * .3), *m, 1, turn)], lift=3, lining=CREAM)


def rope(p: Paper, points: list, w: float, tone: str = SAND, line: str = TERRA, lift: float = 3) -> None:
    """A laid rope: a band with slanting strands cut out."""
    path = sample(points, 30)
    step = max(1, int(len(path) * w * .55 / max(_length(path), 1)))
    strands = []
    for i in range(0, len(path) - step, step):
        (x0, y0), (x1, y1) = path[i], path[min(i + step, len(path) - 1)]
        d = math.hypot(x1 - x0, y1 - y0) or 1
        nx, ny = -(y1 - y0) / d * w * .46, (x1 - x0) / d * w * .46
        strands.append(taper([(x0 + nx, y0 + ny), ((x0 + x1) / 2, (y0 + y1) / 2), (x1 - nx, y1 - ny)], w * .15))
    p.piece(tone, cord(points, w), strands, lift=lift, lining=line)


def _length(path: list) -> float:
    return sum(math.hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(path, path[1:]))


def open_book(p: Paper, x: float, y: float, s: float, tone: str = RED, page: str = WHITE, turn: float = 0) -> None:
    """An open book seen a little from above, lines but no letters."""
    with p.at(x, y, s / 100, turn):
        p.piece(tone, smooth([(-54, -24, 0), (0, -16, 0), (54, -24, 0), (56, 22, 0), (0, 30, 0), (-56, 22, 0)]), lift=2)
        for q in (-1, 1):
            p.piece(page, smooth([(0, -18, 0), (q * 24, -28), (q * 50, -24, 0), (q * 51, 17, 0), (q * 24, 13), (0, 24, 0)]), [taper([(q * 9, -14 + 8 * i), (q * 26, -20 + 8 * i), (q * 45, -17 + 8 * i)], 1.9) for i in range(4)], lift=1.2, lining=tone)


def held_book(p: Paper, x: float, y: float, s: float, tone: str = RED, turn: float = 0) -> None:
    """A book held up, its cover to the viewer."""
    with p.at(x, y, s / 100, turn):
        p.piece(WHITE, poly([(-44, -32), (0, -24), (44, -32), (44, 30), (0, 38), (-44, 30)]), lift=1)
        p.piece(tone, [poly([(-48, -28), (-2, -20), (-2, 40), (-48, 32)]), poly([(48, -28), (2, -20), (2, 40), (48, 32)])], [rect(-38, -10, 26, 3), rect(-38, -2, 18, 3), *blossom(25, 6, 10)], lift=2, lining=CREAM)


def thermos(p: Paper, x: float, y: float, s: float, tone: str = RED, line: str = CREAM) -> None:
    """A vacuum flask; y is its foot, s its height."""
    with p.at(x, y, s / 100):
        p.piece(INK, outline(smooth([(22, -70, 0), (42, -60), (38, -26), (24, -20, 0)], False), 5), lift=1)
        p.piece(tone, smooth([(-26, 0, 0), (-27, -62), (-14, -80), (14, -80), (27, -62), (26, 0, 0)]), [*blossom(-2, -38, 13), taper([(-25, -10), (0, -6), (25, -10)], 3), taper([(-20, -68), (0, -65), (20, -68)], 3), leaf(8, -28, 16, 6, 40), leaf(-12, -28, 16, 6, 140)], lift=2.5, lining=line)
        p.piece(GOLD, [rect(-13, -90, 26, 12, 3), rect(-8, -99, 16, 10, 4)], lift=1.5)


def jar_pot(p: Paper, x: float, y: float, s: float, tone: str = WINE, bloom: str = RED, green: str = TEAL, n: int = 7) -> None:
    """A cracked jar planted with flowers; y is the ground."""
    for i in range(n):
        a = -150 + 120 * i / max(n - 1, 1)
        ln = s * (.62 + .25 * math.sin(i * 2.2))
        bx, by = x + ln * math.cos(math.radians(a)) * .7, y - s * .8 + ln * math.sin(math.radians(a))
        p.piece(green, [taper([(x + s * .02 * (i - 3), y - s * .7), ((x + bx) / 2, (y - s * .8 + by) / 2 - s * .05), (bx, by)], s * .03), leaf((x + bx) / 2, (y - s * .8 + by) / 2, s * .2, s * .07, a + 40)], lift=1.5)
        p.piece(bloom if i % 2 else mix(bloom, CREAM, .3), [ellipse(bx + s * .07 * math.cos(q), by + s * .07 * math.sin(q), s * .065) for q in [math.tau * k / 6 for k in range(6)]], [ellipse(bx, by, s * .035)], lift=1.5, lining=GOLD)
    with p.at(x, y, s / 100):
        p.piece(tone, smooth([(-30, -84, 0), (-46, -62), (-46, -30), (-28, 0, 0), (28, 0, 0), (46, -30), (46, -62), (30, -84, 0)]), [taper([(8, -82), (16, -60), (6, -44), (14, -22)], 4), taper([(-42, -58), (0, -52), (42, -58)], 3), *saw((-38, -24), (38, -24), 8, 10)], lift=3, lining=SAND)


def ladder(p: Paper, a: tuple[float, float], b: tuple[float, float], w: float, n: int = 9, tone: str = WINE) -> None:
    """A ladder from foot a to head b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy)
    nx, ny = -dy / d * w / 2, dx / d * w / 2
    p.piece(tone, [limb([(a[0] + q * nx, a[1] + q * ny), (b[0] + q * nx * .8, b[1] + q * ny * .8)], [w * .14, w * .12]) for q in (-1, 1)] + [limb([(a[0] + dx * t - nx, a[1] + dy * t - ny), (a[0] + dx * t + nx, a[1] + dy * t + ny)], [w * .1, w * .1]) for t in [(i + .7) / (n + .6) for i in range(n)]], lift=3)


def boiler(p: Paper, x: float, y: float, s: float, tone: str = INK, line: str = ROSE, fire: bool = True) -> None:
    """A great pot over a fire; y is the ground, s its width."""
    with p.at(x, y, s / 100):
        if fire:
            p.piece(WINE, poly([(-44, 0), (44, 0), (36, -32), (-36, -32)]), [smooth([(-20, 0, 0), (-20, -14), (0, -24), (20, -14), (20, 0, 0)])], lift=3, lining=AMBER)
        p.piece(tone, [smooth([(-58, -66, 0), (-50, -40), (-26, -26), (26, -26), (50, -40), (58, -66, 0)]), ellipse(0, -66, 58, 9), rect(-70, -62, 16, 7, 3), rect(54, -62, 16, 7, 3)], [taper([(-46, -50), (0, -40), (46, -50)], 3)], lift=3, lining=line)
        p.piece(STRAW, ellipse(0, -67, 50, 6), lift=.8)
        p.piece(WHITE, [ellipse(q, -69, 7, 4.6) for q in (-34, -14, 6, 26)], lift=.8)


def thread(points: list, w: float = 3) -> skia.Path:
    """A thin string."""
    return cord(points, w)


