"""The wooden sculling boat Baizhou and what is done to it."""
from __future__ import annotations

from .paper import CREAM, GOLD, RED, SAND, TERRA, WHITE, WINE, Paper, mix
from .patterns import crescent, leaf, saw
from .shapes import ellipse, limb, rect, smooth, taper


def baizhou(p: Paper, x: float, y: float, s: float, turn: float = 0, flip: bool = False, tone: str = TERRA, bow: str = RED) -> None:
    """The new boat from the side, facing right; (x, y) is the middle of its keel, s its length."""
    with p.at(x, y, s / 300, turn, flip):
        p.piece(mix(tone, WINE, .4), smooth([(-146, -52, 0), (-60, -40), (60, -40), (156, -66, 0), (150, -50), (60, -26), (-60, -26), (-140, -38)]), lift=3)
        planks = [taper([(-138, -36 + 11 * i), (0, -22 + 9 * i), (140 - 16 * i, -44 + 13 * i)], 3) for i in range(3)]
        ribs = [taper([(q, -22), (q * 1.01, -4)], 2.4) for q in (-100, -70, -40, -10, 20, 50, 80)]
        p.piece(tone, smooth([(-148, -52, 0), (-60, -36), (0, -32), (60, -36), (158, -68, 0), (136, -24), (96, 0, 0), (-110, 0, 0), (-140, -20)]), planks + ribs, lift=4, lining=CREAM)
        p.piece(bow, smooth([(158, -68, 0), (112, -50), (100, -8), (136, -26)]), [crescent(126, -38, 9, .4, 200), *saw((108, -46), (104, -12), 4, -7)], lift=2, lining=GOLD)
        p.piece(WINE, [rect(-70, -44, 10, 14, 2), rect(20, -44, 10, 14, 2)], lift=1)


def splash(p: Paper, x: float, y: float, s: float, tone: str = WHITE, n: int = 11) -> None:
    """A fan of water leaves."""
    p.piece(tone, [leaf(x, y, s * (.6 + .4 * (i * 37 % 10) / 10), s * .17, -172 + 164 * i / (n - 1)) for i in range(n)], [], lift=3)
    p.piece(tone, [ellipse(x + s * .9 * ((i * 53 % 20) / 10 - 1), y - s * (.5 + .5 * (i * 29 % 10) / 10), s * .035) for i in range(12)], lift=1.5)


def plank_end(p: Paper, x: float, y: float, w: float, h: float, tone: str = SAND, line: str = TERRA, rings: int = 4) -> None:
    """A plank with its grain and knots."""
    cuts = [taper([(x, y + h * (i + 1) / (rings + 1)), (x + w * .3, y + h * (i + 1) / (rings + 1) + h * .05 * (-1) ** i), (x + w * .7, y + h * (i + 1) / (rings + 1) - h * .04), (x + w, y + h * (i + 1) / (rings + 1))], 4) for i in range(rings)]
    cuts += [ellipse(x + w * .66, y + h * .42, h * .05, h * .03)]
    p.piece(tone, rect(x, y, w, h, 3), cuts, lift=4, lining=line)


def trestles(p: Paper, x: float, y: float, w: float, h: float) -> None:
    """Two saw-horses under the boat; y is the ground."""
    for k in (-.3, .3):
        cx = x + w * k
        p.piece(WINE, [limb([(cx - h * .3, y), (cx - h * .06, y - h)], [14, 12]), limb([(cx + h * .3, y), (cx + h * .06, y - h)], [14, 12]), rect(cx - h * .34, y - h - 8, h * .68, 18, 3), rect(cx - h * .2, y - h * .45, h * .4, 10)], lift=4)
