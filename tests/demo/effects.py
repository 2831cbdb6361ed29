"""Light: welding sparks and lamp beams."""
from __future__ import annotations

import math

import numpy

from .paper import AMBER, GREY, INK, STRAW, VERM, WHITE, Paper
from .patterns import leaf, petals
from .shapes import ellipse, limb, poly


def sparks(p: Paper, x: float, y: float, r: float, n: int = 34, tone: str = AMBER, core: str = WHITE) -> None:
    """Welding sparks as a radiating paper flower."""
    p.piece(tone, ellipse(x, y, r * .9), lift=0, alpha=.16)
    p.piece(tone, [leaf(x + r * .1 * math.cos(a), y + r * .1 * math.sin(a), r * p.rand(.45, 1), r * .05, math.degrees(a)) for a in [math.tau * i / n for i in range(n)]], lift=2)
    p.piece(VERM, [leaf(x + r * .5 * math.cos(a), y + r * .5 * math.sin(a), r * p.rand(.2, .45), r * .035, math.degrees(a)) for a in [math.tau * (i + .5) / n for i in range(n)]], lift=2)
    p.piece(core, petals(x, y, r * .3, 12, .22), lift=2)


def stars(p: Paper, n: int, bottom: float, tone: str = STRAW) -> None:
    """A moonless sky's small stars, down to a height; the picture's own dice are left alone."""
    dice = numpy.random.default_rng(p.seed)
    spots = [(float(dice.uniform(.01, .99)) * p.w, float(dice.uniform(.01, 1)) * bottom, float(dice.uniform(2, 5.5))) for _ in range(n)]
    p.piece(tone, [q for x, y, r in spots for q in ([leaf(x - r * 2, y, r * 4, r * .9, 0), leaf(x, y - r * 2, r * 4, r * .9, 90)] if r > 4.6 else [ellipse(x, y, r * .7)])], lift=1, alpha=.9)


def rod(p: Paper, hand: tuple[float, float], arc: tuple[float, float], w: float = 9) -> None:
    """An electrode in its holder, from the welder's hand to the arc."""
    mid = (hand[0] * .62 + arc[0] * .38, hand[1] * .62 + arc[1] * .38)
    p.piece(GREY, limb([mid, arc], [w * .7, w * .6]), lift=1.5)
    p.piece(INK, limb([hand, mid], [w * 2.4, w * 1.8]), lift=3)


def beam(p: Paper, x: float, y: float, far: float, top: float, bottom: float, tone: str = AMBER, alpha: float = .3) -> None:
    """A beam from a point to a far edge, from y - top to y + bottom there."""
    p.piece(tone, poly([(x, y), (far, y - top), (far, y + bottom)]), lift=0, alpha=alpha)
