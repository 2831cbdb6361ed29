"""Hands seen close: wrist at the origin, fingers to the right, about 100 units long."""
from __future__ import annotations

import skia

from .paper import CREAM, RED, WINE, Paper, mix
from .patterns import crescent, saw
from .shapes import ellipse, limb, moved, rect, smooth, taper

Bones = list[tuple[list[tuple[float, float]], list[float]]]

FINGERS: dict[str, Bones] = {
    "flat": [([(50, 24), (76, 30), (92, 34)], [17, 15, 12]), ([(54, 9), (84, 12), (104, 14)], [18, 16, 13]), ([(55, -7), (88, -8), (109, -9)], [18, 16, 13]), ([(50, -22), (80, -28), (99, -32)], [18, 16, 13]), ([(14, -22), (36, -44), (56, -54)], [20, 17, 14])],
    "spread": [([(48, 26), (70, 44), (82, 56)], [17, 14, 11]), ([(54, 10), (84, 20), (104, 28)], [18, 15, 12]), ([(55, -7), (88, -10), (110, -12)], [18, 15, 12]), ([(48, -22), (74, -38), (92, -52)], [18, 15, 12]), ([(12, -22), (24, -50), (34, -70)], [20, 17, 13])],
    "pinch": [([(46, 14), (70, 20), (76, 34), (62, 40)], [17, 16, 14, 12]), ([(50, 6), (80, 10), (88, 26), (74, 36)], [18, 16, 14, 12]), ([(52, -4), (86, -4), (98, 14), (90, 28)], [18, 16, 14, 12]), ([(50, -16), (84, -26), (108, -4), (112, 8)], [19, 17, 15, 12]), ([(14, 20), (48, 34), (84, 28), (108, 14)], [22, 19, 17, 13])],
    "grip": [([(42, 29), (78, 27), (74, 31)], [17, 16, 15]), ([(44, 10), (86, 9), (82, 12)], [19, 18, 16]), ([(44, -9), (88, -9), (84, -6)], [19, 18, 16]), ([(42, -27), (82, -27), (78, -23)], [18, 17, 15]), ([(16, -26), (46, -44), (76, -42)], [21, 18, 14])],
    "point": [([(44, 20), (66, 26), (58, 36), (44, 34)], [17, 16, 14, 12]), ([(48, 8), (76, 14), (70, 28), (54, 28)], [18, 17, 14, 12]), ([(50, -4), (80, 0), (78, 16), (60, 20)], [18, 17, 14, 12]), ([(50, -16), (88, -24), (120, -28)], [18, 16, 12]), ([(16, 6), (40, 22), (64, 12)], [20, 18, 14])],
    "cup": [([(48, 20), (72, 26), (92, 14)], [17, 15, 13]), ([(52, 12), (82, 18), (104, 2)], [18, 16, 13]), ([(54, 2), (86, 6), (108, -10)], [18, 16, 13]), ([(52, -8), (84, -8), (104, -24)], [18, 16, 13]), ([(16, -20), (44, -36), (72, -42)], [20, 18, 14])],
}


def hand(p: Paper, x: float, y: float, s: float, turn: float = 0, kind: str = "flat", flip: bool = False, skin: str = "#F2D3B4", sleeve: str = RED, line: str = WINE, old: bool = False, part: str = "all", arm: float = 150) -> None:
    """A big hand with its cuff; "under" and "over" are the palm and the fingers, for holding a
    thing between them."""
    with p.at(x, y, s / 100):
        with p.at(0, 0, 1, turn):
            if flip:
                with p.at(0, 0, 1):
                    p.m.preScale(1.0, -1.0)
                    _hand(p, kind, skin, sleeve, line, old, part, arm)
            else:
                _hand(p, kind, skin, sleeve, line, old, part, arm)


def _hand(p: Paper, kind: str, skin: str, sleeve: str, line: str, old: bool, part: str, arm: float) -> None:
    bones = FINGERS[kind]
    lined = mix(skin, line, .75)
    if part != "over":
        palm = smooth([(-30, -21), (4, -25), (30, -33), (56, -30), (64, -8), (60, 24), (40, 32), (8, 25), (-30, 21)])
        cuts = [taper([(8, -14), (22, 0), (20, 18)], 2.4)] if kind in ("flat", "spread", "cup") else [crescent(30, -14, 9, .25, 0)]
        if old:
            cuts += [taper([(6, -12), (30, -14), (48, -20)], 2), taper([(6, 2), (30, 2), (50, 0)], 2), taper([(8, 12), (28, 16), (46, 18)], 1.8)]
        p.piece(skin, [palm, rect(-60, -20, 60, 40, 6)], cuts, lift=3, lining=lined)
    if part != "under":
        for pts, wid in bones:
            p.piece(skin, limb(pts, wid), _creases(pts, wid, kind, old), lift=2.2, lining=lined)
    if part != "over":
        cuff = smooth([(-24, -30, 0), (-20, 0), (-24, 30, 0), (-40, 34), (-40 - arm, 46, 0), (-40 - arm, -46, 0), (-40, -34)])
        p.piece(sleeve, cuff, [taper([(-34, -30), (-31, 0), (-34, 30)], 4), *saw((-44, 29), (-44, -29), 6, 10), taper([(-70, -14), (-110, -22), (-140, -14)], 5), taper([(-64, 16), (-100, 24), (-146, 14)], 5)], lift=4, lining=CREAM if sleeve != CREAM else WINE)


def _creases(pts: list, wid: list, kind: str, old: bool) -> list[skia.Path]:
    """Knuckle cuts and, on straight fingers, a nail."""
    out = []
    for (x, y), w in list(zip(pts, wid))[1:-1]:
        out.append(moved(taper([(0, -w * .3), (w * .1, 0), (0, w * .3)], 1.9), x, y))
        if old:
            out.append(moved(taper([(5, -w * .28), (6, 0), (5, w * .28)], 1.5), x, y))
    if kind in ("flat", "spread", "point") and len(pts) == 3:
        (ax, ay), (bx, by) = pts[-2], pts[-1]
        dx, dy = bx - ax, by - ay
        d = (dx * dx + dy * dy) ** .5 or 1
        out.append(ellipse(bx + dx / d * 1.4, by + dy / d * 1.4, wid[-1] * .26, wid[-1] * .26))
    return out
