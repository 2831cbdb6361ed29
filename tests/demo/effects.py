"""Light: welding sparks and lamp beams."""
from __future__ import annotations

import math

from .paper import AMBER, VERM, WHITE, Paper
from .patterns import leaf, petals
from .shapes import ellipse, poly


def sparks(p: Paper, x: float, y: float, r: float, n: int = 34, tone: str = AMBER, core: str = WHITE) -> None:
    """Welding sparks as a radiating paper flower."""
    p.piece(tone, ellipse(x, y, r * .9), lift=0, alpha=.16)
    p.piece(tone, [leaf(x + r * .1 * math.cos(a), y + r * .1 * math.sin(a), r * p.rand(.45, 1), r * .05, math.degrees(a)) for a in [math.tau * i / n for i in range(n)]], lift=2)
    p.piece(VERM, [leaf(x + r * .5 * math.cos(a), y + r * .5 * math.sin(a), r * p.rand(.2, .45), r * .035, math.degrees(a)) for a in [math.tau * (i + .5) / n for i in range(n)]], lift=2)
    p.piece(core, petals(x, y, r * .3, 12, .22), lift=2)


def beam(p: Paper, x: float, y: float, far: float, top: float, bottom: float, tone: str = AMBER, alpha: float = .3) -> None:
    """A beam from a point to a far edge, from y - top to y + bottom there."""
    p.piece(tone, poly([(x, y), (far, y - top), (far, y + bottom)]), lift=0, alpha=alpha)
