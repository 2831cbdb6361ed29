"""Faces, cut in cream paper over a dark lining: frontal or turned, and in profile.

A head is 100 units high, its centre at the origin; it looks right in profile, towards `turn`
otherwise.
"""
from __future__ import annotations

from dataclasses import dataclass

import skia

from .hair import hair_back, hair_front, hair_side, hat_front, hat_side
from .paper import CORAL, DEEP, INK, ROSE, WHITE, WINE, Paper
from .patterns import crescent
from .shapes import ellipse, minus, outline, rect, smooth, taper


@dataclass(frozen=True)
class Face:
    """What makes one face different from the next."""

    skin: str = "#F6DDC3"
    line: str = WINE
    cheek: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    eye: str = "almond"
    brow: str = "arc"
    nose: str = "soft"
    mouth: str = "smile"
    hair: str = "short"
    tone: str = INK
    hat: str = ""
    hat_tone: str = DEEP
    glasses: str = ""
    beard: str = ""
    age: int = 0
    rouge: str = CORAL
    mark: str = ""


def head(p: Paper, f: Face, turn: float = 0, profile: bool = False) -> None:
    """Draw the head at the present origin."""
    if profile:
        with p.at(flip=turn < 0):
            _side(p, f)
    else:
        _front(p, f, turn)


def _weight(p: Paper) -> float:
    """Bolder lines on smaller heads."""
    return max(.9, min(1.7, 1.75 - p.ratio * .32))


def _bend(points: list, t: float) -> list:
    """Turn frontal points: the far half narrows, the face slides towards t."""
    out = []
    for x, y, *c in points:
        far = x * t > 0
        out.append((x * (1 - .2 * abs(t) if far else 1 - .02 * abs(t)) + t * 4, y, *c))
    return out


def _front(p: Paper, f: Face, t: float) -> None:
    k = _weight(p)
    c, j, n = f.cheek, f.jaw, f.chin
    half = [(24, -46), (37, -22), (38 * c, 4), (34 * j * c, 22), (22 * j, 41 * n)]
    pts = _bend([(0, -51)] + half + [(0, 50 * n)] + [(-x, y) for x, y in half[::-1]], t)
    hair_back(p, f, t)
    ears = [ellipse(s * 39 * c - t * 5, 3, 7, 11) for s in (-1, 1) if s * t < .45]
    p.piece(f.skin, ears, [crescent(s * 38 * c - t * 5, 3, 6, .4, 0 if s > 0 else 180) for s in (-1, 1)], lift=.6, lining=f.line)
    skin = smooth(pts)
    p.piece(f.skin, skin, _features(f, t, k), lift=1.2, lining=f.line)
    if f.rouge:
        p.piece(f.rouge, [ellipse(20 + t * 8, 17, 6.5 - 2 * max(t, 0), 4.6), ellipse(-20 + t * 8, 17, 6.5 + 2 * min(t, 0), 4.6)], lift=0, alpha=.45)
    _extras_front(p, f, t, k)
    hair_front(p, f, t)
    _glasses_front(p, f, t, k)
    hat_front(p, f, t)


def _features(f: Face, t: float, k: float) -> list[skia.Path]:
    """Brows, eyes, nose, mouth and years, as holes."""
    x0, out = t * 13, []
    for s in (-1, 1):
        q = 1 - .22 * max(0, s * t)
        ex = x0 + s * 17 * q
        out += _brow(f.brow, ex, -15, s, q, k) + _eye(f.eye, ex, -3, s, q, k, t)
    out += _nose(f.nose, x0, t, k) + _mouth(f.mouth, x0 * .9, 28 * (.6 + .4 * f.chin), t, k)
    return out + _years(f.age, x0, t, k)


def _brow(kind: str, x: float, y: float, s: int, q: float, k: float) -> list[skia.Path]:
    w = {"thin": 1.9, "arc": 2.8, "thick": 4.6, "flat": 3.8, "bushy": 6, "knit": 3.6, "raised": 2.6}[kind] * k
    i, m, o = {"thin": (1, -3, 1), "arc": (1, -3, 1), "thick": (1.5, -1.5, 0), "flat": (0, -.6, 0), "bushy": (0, -2.5, 3), "knit": (3, -1.5, 0), "raised": (-1, -6, 0)}[kind]
    return [taper([(x - s * 9.5 * q, y + i), (x + s * 1 * q, y + m), (x + s * 11 * q, y + o)], w)]


def _eye(kind: str, x: float, y: float, s: int, q: float, k: float, t: float) -> list[skia.Path]:
    a = 9.5 * q
    if kind == "smile":
        return [taper([(x - a, y + 3), (x, y - 3.2), (x + a, y + 3)], 3 * k)]
    if kind == "down":
        return [taper([(x - a, y), (x, y + 4), (x + a, y)], 3 * k), *(taper([(x + s * d * q, y + 3.4), (x + s * (d + 1.6) * q, y + 7)], 1.3 * k) for d in (3, 7))]
    if kind == "dot":
        return [ellipse(x, y, 3.2 * q, 4)]
    lens = smooth([(x - a, y + 1.4, 0), (x - s, y - 4.2), (x + a, y + .6, 0), (x + s, y + 4)])
    if kind == "narrow":
        return [taper([(x - a, y + .6), (x - s, y - 1.6), (x + a, y + .4)], 3.4 * k), taper([(x - a * .6, y + 4.6), (x + a * .7, y + 4.4)], 1 * k)]
    if kind == "round":
        ring = minus(ellipse(x, y, 7.6 * q, 6.8), ellipse(x + t, y + .8, 6.3 * q, 5.2))
        return [ring, ellipse(x + t * 2.2, y + .4, 3.7 * q, 4.3)]
    lid = minus(lens, smooth([(x - a * .95, y + 2.2, 0), (x - s, y - 1.9), (x + a * .95, y + 1.4, 0), (x + s, y + 3.6)]))
    out = [lid, ellipse(x + t * 2.2, y + .2, 3.4 * q, 3.6)]
    if kind == "fold":
        out.append(taper([(x - a * .8, y - 5.4), (x, y - 7.6), (x + a * .9, y - 4.4)], 1.2 * k))
    if kind == "lash":
        out += [taper([(x + s * a * .8, y - .5), (x + s * (a + 4), y - 4.5)], 2 * k)]
    return out


def _nose(kind: str, x: float, t: float, k: float) -> list[skia.Path]:
    d = 1 if t >= 0 else -1
    w = {"soft": 7, "broad": 10, "long": 6, "button": 5, "hook": 7, "thin": 5}[kind]
    b = {"soft": 14, "broad": 14, "long": 18, "button": 11, "hook": 17, "thin": 15}[kind]
    px = x + t * 4
    out = [taper([(px - w * .75, b - 1), (px, b + 3.4), (px + w * .75, b - 1)], 2.3 * k)]
    if kind in ("broad", "hook"):
        out += [crescent(px + w, b - 2, 4, .5, 0), crescent(px - w, b - 2, 4, .5, 180)]
    if abs(t) > .2 or kind in ("long", "thin", "hook"):
        out.append(taper([(x + d * 3.4, -8), (px + d * (6 if kind == "hook" else 4), 2), (px + d * w * .8, b - 1)], 2 * k))
    return out


def _mouth(kind: str, x: float, y: float, t: float, k: float) -> list[skia.Path]:
    a = 1 - .16 * abs(t)
    if kind == "laugh":
        return [smooth([(x - 14 * a, y - 2, 0), (x, y + 1), (x + 14 * a, y - 2, 0), (x + 8 * a, y + 9), (x, y + 11.5), (x - 8 * a, y + 9)])]
    if kind == "teeth":
        m = smooth([(x - 13 * a, y - 2, 0), (x, y), (x + 13 * a, y - 2, 0), (x + 6, y + 6.5), (x - 6, y + 6.5)])
        return [minus(m, smooth([(x - 10 * a, y - .6), (x, y + 1), (x + 10 * a, y - .6), (x, y + 4)]))]
    if kind == "sing":
        return [ellipse(x, y + 1.5, 5.5, 7)]
    if kind == "firm":
        return [taper([(x - 11 * a, y), (x, y - .6), (x + 11 * a, y + .4)], 2.8 * k), taper([(x - 5, y + 6), (x + 5, y + 6)], 1.4 * k)]
    if kind == "wry":
        return [taper([(x - 10 * a, y + 1), (x + 2, y + 2), (x + 13 * a, y - 3.5)], 2.8 * k), crescent(x + 14 * a, y - 3, 4, .4, 0)]
    if kind == "lips":
        return [smooth([(x - 11 * a, y, 0), (x - 4, y - 3.6), (x, y - 2.2), (x + 4, y - 3.6), (x + 11 * a, y, 0), (x, y + .6)]), smooth([(x - 7.5 * a, y + 2.4, 0), (x, y + 2.6), (x + 7.5 * a, y + 2.4, 0), (x, y + 6.4)])]
    if kind == "soft":
        return [taper([(x - 8 * a, y - .4), (x, y + 2), (x + 8 * a, y - .4)], 2.6 * k)]
    return [taper([(x - 13 * a, y - 2.6), (x - 1, y + 3.4), (x + 13 * a, y - 2.6)], 3 * k), taper([(x - 4, y + 8), (x + 4, y + 8)], 1.3 * k)]


def _years(age: int, x: float, t: float, k: float) -> list[skia.Path]:
    out: list[skia.Path] = []
    for s in (-1, 1):
        q = 1 - .25 * max(0, s * t)
        if age >= 1:
            out.append(taper([(x + s * 12 * q, 12), (x + s * 17 * q, 19), (x + s * 17.5 * q, 26)], 1.8 * k))
        if age >= 2:
            out += [taper([(x + s * 28 * q, -4 + d), (x + s * 33.5 * q, -7 + 2.5 * d)], 1.5 * k) for d in (0, 3.5)]
            out.append(taper([(x + s * 10 * q, 5.5), (x + s * 17 * q, 8), (x + s * 23 * q, 5.5)], 1.3 * k))
        if age >= 3:
            out.append(taper([(x + s * 24 * q, 18), (x + s * 25 * q, 26), (x + s * 21 * q, 33)], 1.4 * k))
    if age >= 2:
        out += [taper([(x - 15 + d, -25 - 4.6 * d), (x, -27 - 4.6 * d), (x + 15 - d, -25 - 4.6 * d)], 1.4 * k) for d in range(age - 1)]
    return out


def _extras_front(p: Paper, f: Face, t: float, k: float) -> None:
    """Beards and marks."""
    x, y = t * 12, 28 * (.6 + .4 * f.chin)
    if "moustache" in f.beard:
        p.piece(f.tone, smooth([(x - 16, y - 1, 0), (x - 7, y - 8), (x, y - 6), (x + 7, y - 8), (x + 16, y - 1, 0), (x + 6, y - 3), (x, y - 2.4), (x - 6, y - 3)]), lift=.5)
    if "goatee" in f.beard:
        p.piece(f.tone, smooth([(x - 8, y + 11), (x, y + 9), (x + 8, y + 11), (x + 6, y + 26), (x, y + 42, 0), (x - 6, y + 26)]), [taper([(x + d, y + 14), (x + d * .4, y + 36)], 1.6 * k) for d in (-4, 0, 4)], lift=.6, lining=WHITE)
    if "stubble" in f.beard:
        p.piece(f.line, [ellipse(x - 15 + 6 * i + (r % 2) * 3, y + 8 + 5 * r, .8) for r in range(3) for i in range(6) if abs(i - 2.5) > 1.2 or r], lift=0, alpha=.6)
    if f.mark == "mole":
        p.piece(f.line, ellipse(x + 13, y - 4, 1.5), lift=0)
    if f.mark == "freckles":
        p.piece(f.line, [ellipse(x + s * (14 + d * 4), 10 + (d % 2) * 3.4, 1.1) for s in (-1, 1) for d in range(4)], lift=0, alpha=.55)
    if f.mark == "earring":
        p.piece("#D8A441", [ellipse(s * 40 * f.cheek - t * 5, 17, 3.4) for s in (-1, 1) if s * t < .45], lift=.8)


def _glasses_front(p: Paper, f: Face, t: float, k: float) -> None:
    if not f.glasses:
        return
    parts, x0 = [], t * 13
    for s in (-1, 1):
        q = 1 - .22 * max(0, s * t)
        x = x0 + s * 17.5 * q
        lens = ellipse(x, -2, 13.4 * q, 12.4) if f.glasses == "round" else rect(x - 13.6 * q, -11, 27 * q, 18.5, 5)
        rim = outline(lens, 2.3 * k)
        if f.glasses == "half":
            rim = outline(smooth([(x - 13 * q, -1, 0), (x - 9 * q, 8), (x + 9 * q, 8), (x + 13 * q, -1, 0)]), 1.8 * k)
        p.piece(WHITE, lens, lift=0, alpha=.25)
        parts += [rim, taper([(x + s * 13 * q, -4), (s * 38 - t * 4, -5)], 2.6 * k)]
    parts.append(taper([(x0 - 5, -4), (x0 + t, -7), (x0 + 5, -4)], 2.6 * k))
    p.piece(f.line, parts, lift=.9)


_PROFILE_NOSE = {"soft": (45.5, 9), "broad": (45, 10), "long": (49, 13), "button": (44.5, 6), "hook": (48, 14), "thin": (47, 10)}


def _side(p: Paper, f: Face) -> None:
    """Profile, looking right."""
    k = _weight(p)
    nx, ny = _PROFILE_NOSE[f.nose]
    c = f.chin
    lip = 2.2 if f.mouth in ("lips", "laugh", "sing") else 0
    pts = [(-4, -51), (22, -44), (34, -28), (36.5, -14), (34, -7), (39, 0) if f.nose != "hook" else (42, -1), (nx, ny), (nx - 3, ny + 5), (37.5, ny + 6),
           (40.5 + lip, 22), (36.5, 25, 0), (39.5 + lip, 29), (35.5, 34), (37 * min(c, 1.06), 42 * c), (29, 49 * c), (10, 44 * c), (-8, 36), (-20, 44), (-40, 20), (-47, -12), (-34, -40)]
    hair_back(p, f, 0, side=True)
    cuts = _side_features(f, k, nx, ny)
    p.piece(f.skin, smooth(pts), cuts, lift=1.2, lining=f.line)
    if f.rouge:
        p.piece(f.rouge, ellipse(17, 18, 7, 5.4), lift=0, alpha=.45)
    _extras_side(p, f, k)
    hair_side(p, f)
    if f.glasses:
        lens = rect(22, -11, 15, 17, 5) if f.glasses == "square" else ellipse(29, -3, 7.6, 10.5)
        if f.glasses == "dark":
            p.piece(INK, lens, [taper([(25, 2), (29, -8)], 2)], lift=.6, lining=ROSE)
        p.piece(f.line, [outline(lens, 2.2 * k), taper([(22, -5), (8, -6), (-8, -4)], 2.8 * k)], lift=.9)
    hat_side(p, f)


def _side_features(f: Face, k: float, nx: float, ny: float) -> list[skia.Path]:
    y = -4
    eyes = {"smile": [taper([(19, y + 3), (25, y - 3), (32, y + 1.5)], 3 * k)], "down": [taper([(18, y), (25, y + 4), (32, y + 3)], 3 * k), taper([(28, y + 4), (33, y + 8)], 1.5 * k)],
            "dot": [ellipse(27, y, 2.7, 3.8)], "narrow": [taper([(18, y + 1), (25, y - 1.6), (33, y + .6)], 3.4 * k)]}
    eye = eyes.get(f.eye) or [taper([(17, y + 2), (24, y - 4.4), (33.5, y - 2)], 2.8 * k), ellipse(28.6, y + .2, 2.8, 3.8), taper([(21, y + 4), (30, y + 4.6)], 1 * k)]
    w = {"thin": 2, "bushy": 6, "thick": 4.6}.get(f.brow, 3.2) * k
    out = [*eye, taper([(15, -13), (24, -18), (35, -14)], w), crescent(nx - 7, ny + 2, 3.6, .5, 200)]
    if f.mouth in ("laugh", "sing", "teeth"):
        out.append(smooth([(41, 23.4, 0), (30, 22), (25, 24, 0), (31, 29.5), (38.5, 28, 0)]))
    else:
        up = -3.4 if f.mouth in ("smile", "wry") else 0
        out.append(taper([(41, 24.6), (33, 25.4), (26, 24 + up)], 2.6 * k))
    if f.age >= 1:
        out.append(taper([(37, 14), (30, 18), (27.5, 26)], 1.8 * k))
    if f.age >= 2:
        out += [taper([(13, y + d), (7, y - 3 + 2.6 * d)], 1.5 * k) for d in (0, 3)] + [taper([(20, 5), (26, 7)], 1.3 * k), taper([(14, -27), (24, -29), (33, -26)], 1.4 * k)]
    if f.age >= 3:
        out += [taper([(12, 24), (14, 32), (19, 37)], 1.5 * k), taper([(14, -33), (23, -35), (30, -32)], 1.4 * k)]
    return out


def _extras_side(p: Paper, f: Face, k: float) -> None:
    if "moustache" in f.beard:
        p.piece(f.tone, smooth([(41, 17), (34, 16), (22, 26, 0), (34, 22), (42, 22, 0)]), lift=.5)
    if "goatee" in f.beard:
        p.piece(f.tone, smooth([(38, 33), (28, 40), (24, 48), (34, 66), (42, 78, 0), (42, 56)]), [taper([(34, 46), (39, 70)], 1.5 * k)], lift=.6, lining=WHITE)
    p.piece(f.skin, smooth([(-14, -8), (-6, -10), (-3, -2), (-7, 8), (-10, 14), (-15, 6)]), [crescent(-10, 0, 6, .45, 0)], lift=.9, lining=f.line)
    if f.mark == "earring":
        p.piece("#D8A441", ellipse(-10, 18, 3.4), lift=.8)
    if f.mark == "freckles":
        p.piece(ROSE, [ellipse(24 + d * 3, 10 + d % 2 * 3, 1.1) for d in range(4)], lift=0)
