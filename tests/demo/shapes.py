"""Shapes a knife can cut: smooth outlines, tapered strokes and the old patterns of paper-cutting.

Every function returns a skia.Path (or a list of them) in plain units, y downwards.
"""
from __future__ import annotations

import math
from collections.abc import Sequence

import skia

Point = Sequence[float]


def poly(points: Sequence[Point], closed: bool = True) -> skia.Path:
    """Straight-edged outline."""
    return skia.Path.Polygon([skia.Point(float(x), float(y)) for x, y, *_ in points], closed)


def rect(x: float, y: float, w: float, h: float, r: float = 0) -> skia.Path:
    """Rectangle, its corners rounded by r."""
    box = skia.Rect.MakeXYWH(float(x), float(y), float(w), float(h))
    return skia.Path.RRect(box, float(r), float(r)) if r else skia.Path.Rect(box)


def ellipse(x: float, y: float, rx: float, ry: float | None = None) -> skia.Path:
    """Ellipse about a centre; a circle if one radius is given."""
    ry = rx if ry is None else ry
    return skia.Path.Oval(skia.Rect.MakeLTRB(float(x - rx), float(y - ry), float(x + rx), float(y + ry)))


def _tangent(points: Sequence[Point], i: int, closed: bool) -> tuple[float, float]:
    """Catmull-Rom tangent; none at a corner (third value 0)."""
    n, here = len(points), points[i]
    if len(here) > 2 and here[2] == 0:
        return 0.0, 0.0
    a = points[(i - 1) % n] if closed or i else here
    b = points[(i + 1) % n] if closed or i < n - 1 else here
    return (b[0] - a[0]) / 6, (b[1] - a[1]) / 6


def smooth(points: Sequence[Point], closed: bool = True) -> skia.Path:
    """A curve through the points; a point (x, y, 0) is a sharp corner."""
    b, n = skia.PathBuilder(), len(points)
    b.moveTo(float(points[0][0]), float(points[0][1]))
    for i in range(n if closed else n - 1):
        j = (i + 1) % n
        p, q = points[i], points[j]
        (tx, ty), (ux, uy) = _tangent(points, i, closed), _tangent(points, j, closed)
        b.cubicTo(float(p[0] + tx), float(p[1] + ty), float(q[0] - ux), float(q[1] - uy), float(q[0]), float(q[1]))
    if closed:
        b.close()
    return b.detach()


def sample(points: Sequence[Point], per: int = 10) -> list[tuple[float, float]]:
    """Points along the open smooth curve."""
    out, n = [], len(points)
    for i in range(n - 1):
        p, q = points[i], points[i + 1]
        (tx, ty), (ux, uy) = _tangent(points, i, False), _tangent(points, i + 1, False)
        for k in range(per):
            t = k / per
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3
            out.append((a * p[0] + b * (p[0] + tx) + c * (q[0] - ux) + d * q[0],
                        a * p[1] + b * (p[1] + ty) + c * (q[1] - uy) + d * q[1]))
    return out + [(points[-1][0], points[-1][1])]


def _ribbon(line: Sequence[Point], half: Sequence[float]) -> skia.Path:
    """Outline of a line whose half-width changes along it."""
    left, right = [], []
    for i, (x, y, *_) in enumerate(line):
        (ax, ay, *_), (bx, by, *_) = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        d = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / d * half[i], (bx - ax) / d * half[i]
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return poly(left + right[::-1])


def taper(points: Sequence[Point], width: float, ends: str = "both") -> skia.Path:
    """A knife stroke: swelling in the middle, sharp at both ends, or only at the last ("one")."""
    line = sample(points)
    n = len(line) - 1
    if ends == "both":
        half = [width / 2 * math.sin(math.pi * i / n) ** .65 for i in range(n + 1)]
    else:
        half = [width / 2 * (1 - (i / n) ** 2.2) for i in range(n + 1)]
    return _ribbon(line, half)


def cord(points: Sequence[Point], width: float, end: float | None = None) -> skia.Path:
    """A band of even width (or narrowing to `end`) along a smooth curve, with round ends."""
    line = sample(points)
    end, n = width if end is None else end, len(line) - 1
    half = [(width + (end - width) * i / n) / 2 for i in range(n + 1)]
    return union(_ribbon(line, half), ellipse(*line[0], half[0]), ellipse(*line[-1], half[-1]))


def limb(points: Sequence[Point], widths: Sequence[float]) -> skia.Path:
    """A jointed limb: straight bones of changing width with round joints."""
    parts = []
    for (a, wa), (b, wb) in zip(zip(points, widths), zip(points[1:], widths[1:])):
        parts.append(_ribbon([a, b], [wa / 2, wb / 2]))
    parts += [ellipse(x, y, w / 2) for (x, y, *_), w in zip(points, widths)]
    return union(*parts)


def union(*paths: skia.Path) -> skia.Path:
    """One outline round all the paths."""
    out = paths[0]
    for other in paths[1:]:
        out = skia.Op(out, other, skia.PathOp.kUnion_PathOp)
    return out


def minus(a: skia.Path, b: skia.Path) -> skia.Path:
    """The first path without the second."""
    return skia.Op(a, b, skia.PathOp.kDifference_PathOp)


def within(a: skia.Path, b: skia.Path) -> skia.Path:
    """What both paths share."""
    return skia.Op(a, b, skia.PathOp.kIntersect_PathOp)


def moved(path: skia.Path, x: float = 0, y: float = 0, s: float = 1, turn: float = 0, flip: bool = False) -> skia.Path:
    """The path scaled, turned (degrees), mirrored if asked, and then put at x, y."""
    m = skia.Matrix.Translate(float(x), float(y))
    m.preRotate(float(turn))
    m.preScale(float(-s if flip else s), float(s))
    return mapped(path, m)


def mapped(path: skia.Path, m: skia.Matrix) -> skia.Path:
    """The path under a matrix; the original stays."""
    out = skia.Path()
    path.transform(m, out)
    return out


def outline(path: skia.Path, width: float) -> skia.Path:
    """The line around a path, as an area."""
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=float(width), StrokeJoin=skia.Paint.kRound_Join, StrokeCap=skia.Paint.kRound_Cap)
    out = skia.Path()
    paint.getFillPath(path, out)
    return out


def arc(x: float, y: float, r: float, a0: float, a1: float, n: int = 7, squash: float = 1) -> list[tuple[float, float]]:
    """Points on an arc, degrees clockwise from the right."""
    return [(x + r * math.cos(math.radians(a0 + (a1 - a0) * i / (n - 1))),
             y + squash * r * math.sin(math.radians(a0 + (a1 - a0) * i / (n - 1)))) for i in range(n)]
