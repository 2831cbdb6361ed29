"""The cutter's patterns: crescents, saw-teeth, clouds, willow leaves, fish scales, flowers."""
from __future__ import annotations

import math

import skia

from .shapes import arc, ellipse, minus, moved, poly, sample, smooth, taper


def crescent(x: float, y: float, r: float, thick: float = .35, turn: float = 0) -> skia.Path:
    """月牙纹: a moon sickle, its belly towards `turn`."""
    return moved(taper(arc(0, 0, r, -80, 80), r * thick), x, y, 1, turn)


def saw(a: tuple[float, float], b: tuple[float, float], n: int, depth: float) -> list[skia.Path]:
    """锯齿纹: n long teeth standing on the line a–b (to its left if depth is positive)."""
    dx, dy = (b[0] - a[0]) / n, (b[1] - a[1]) / n
    d = math.hypot(dx, dy) or 1
    nx, ny = dy / d * depth, -dx / d * depth
    out = []
    for i in range(n):
        x, y = a[0] + dx * i, a[1] + dy * i
        out.append(poly([(x + dx * .12, y + dy * .12), (x + dx * .88, y + dy * .88), (x + dx * .5 + nx, y + dy * .5 + ny)]))
    return out


def saw_along(points: list, n: int, depth: float) -> list[skia.Path]:
    """Teeth along a smooth line, to its left."""
    line = sample(points, 24)
    step = (len(line) - 1) / n
    out = []
    for i in range(n):
        a, b = line[int(i * step)], line[min(int((i + .8) * step), len(line) - 1)]
        out += saw(a, b, 1, depth)
    return out


def leaf(x: float, y: float, length: float, width: float, turn: float = 0) -> skia.Path:
    """柳叶: a willow leaf from its stalk along `turn` degrees."""
    return moved(smooth([(0, 0, 0), (length * .35, -width / 2), (length, 0, 0), (length * .35, width / 2)]), x, y, 1, turn)


def veined(x: float, y: float, length: float, width: float, turn: float = 0) -> tuple[skia.Path, skia.Path]:
    """A leaf and the vein to cut out of it."""
    return leaf(x, y, length, width, turn), moved(taper([(length * .12, 0), (length * .5, 0), (length * .85, 0)], width * .14), x, y, 1, turn)


def spiral(x: float, y: float, r: float, width: float, turns: float = 1.4, flip: bool = False, start: float = 0) -> skia.Path:
    """A curling stroke."""
    pts = []
    for i in range(20):
        t = i / 19
        a = start + t * turns * math.tau * (-1 if flip else 1)
        pts.append((x + r * (1 - .86 * t) * math.cos(a), y + r * (1 - .86 * t) * math.sin(a)))
    return taper(pts, width, "one")


def cloud(x: float, y: float, s: float, flip: bool = False) -> tuple[list[skia.Path], list[skia.Path]]:
    """云纹: a flat-footed cloud and the curls to cut out of it."""
    body = [moved(smooth([(-100, 0, 0), (-92, -22), (-62, -26), (-50, -58), (-8, -66), (22, -44), (52, -54), (76, -28), (118, -20), (160, 0, 0)]), x, y, s / 100, 0, flip)]
    k = -1 if flip else 1
    cuts = [spiral(x - .2 * s * k, y - .34 * s, s * .22, s * .055, 1.3, flip, .6), spiral(x + .52 * s * k, y - .26 * s, s * .16, s * .045, 1.2, flip, .6),
            taper([(x - .86 * s * k, y - .09 * s), (x - .3 * s * k, y - .05 * s), (x + 1.2 * s * k, y - .07 * s)], s * .04)]
    return body, cuts


def scales(x: float, y: float, w: float, h: float, size: float, thick: float = .16) -> list[skia.Path]:
    """鱼鳞纹: rows of water scales filling a box, smaller farther away (upwards)."""
    out, cy, row = [], y + h, 0
    while cy > y:
        k = .45 + .55 * (cy - y) / h
        r = size * k
        cx = x - r * (row % 2)
        while cx < x + w + r:
            out.append(taper(arc(cx, cy, r * .86, 200, 340, 7, .72), r * thick))
            cx += r * 2
        cy -= r * .62
        row += 1
    return out


def ripples(x: float, y: float, w: float, h: float, n: int, rand, thick: float = 5) -> list[skia.Path]:
    """Long tapered strokes of still water, scattered by a random function."""
    out = []
    for _ in range(n):
        t = rand(0, 1)
        cx, cy, half = x + rand(0, w), y + h * t, (30 + 90 * rand(0, 1)) * (.4 + .9 * t)
        out.append(taper([(cx - half, cy), (cx, cy + rand(-3, 3)), (cx + half, cy)], thick * (.5 + .8 * t)))
    return out


def petals(x: float, y: float, r: float, n: int, width: float = .5, turn: float = 0, inner: float = 0) -> list[skia.Path]:
    """A ring of leaf-shaped petals."""
    out = []
    for i in range(n):
        a = turn + 360 * i / n
        px, py = x + inner * math.cos(math.radians(a)), y + inner * math.sin(math.radians(a))
        out.append(leaf(px, py, r - inner, r * width, a))
    return out


def blossom(x: float, y: float, r: float) -> list[skia.Path]:
    """梅花: five round petals."""
    at = [(x + r * .56 * math.cos(math.tau * (i - .25) / 5), y + r * .56 * math.sin(math.tau * (i - .25) / 5)) for i in range(5)]
    return [minus(ellipse(px, py, r * .42), ellipse(x, y, r * .24)) for px, py in at] + [ellipse(x, y, r * .12)]


def rosette(x: float, y: float, r: float, n: int = 8) -> tuple[list[skia.Path], list[skia.Path]]:
    """团花: a round paper flower and its holes."""
    rim = smooth([(x + r * k * math.cos(a), y + r * k * math.sin(a)) for i in range(2 * n) for k, a in [(1 if i % 2 else .9, math.pi * i / n)]])
    holes = petals(x, y, r * .42, n, .24, 180 / n, r * .1)
    holes += [moved(smooth([(0, -8, 0), (9, 0), (0, 8, 0), (-3, 0)]), x + r * .6 * math.cos(a), y + r * .6 * math.sin(a), r / 70, math.degrees(a)) for a in [math.tau * i / n for i in range(n)]]
    holes += [ellipse(x + r * .78 * math.cos(a), y + r * .78 * math.sin(a), r * .05) for a in [math.tau * (i + .5) / n for i in range(n)]]
    for i in range(n * 2):
        holes += saw((x + r * .9 * math.cos(math.pi * (i + .2) / n), y + r * .9 * math.sin(math.pi * (i + .2) / n)), (x + r * .9 * math.cos(math.pi * (i + .8) / n), y + r * .9 * math.sin(math.pi * (i + .8) / n)), 2, -r * .07)
    return [rim], holes


def sun(x: float, y: float, r: float, ring: float = .1) -> skia.Path:
    """A disc; for a lantern's glow or a low sun."""
    return minus(ellipse(x, y, r), ellipse(x, y, r * (1 - ring))) if ring < 1 else ellipse(x, y, r)
