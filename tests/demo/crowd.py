"""Groups: rows, audiences, rings round a table, far crowds."""
from __future__ import annotations

from collections.abc import Sequence

import skia

from .cast import someone, who
from .paper import INK, Paper, mix
from .patterns import crescent
from .people import Figure, Look, Pose, person
from .shapes import ellipse, limb, smooth, taper


def look(p: Paper, who_or_kind: str | Look) -> Look:
    """A named person, a kind of passer-by, or a look as it is."""
    from .cast import CAST
    if isinstance(who_or_kind, Look):
        return who_or_kind
    return who(who_or_kind) if who_or_kind in CAST else someone(p, who_or_kind)


def row(p: Paper, people: Sequence, x0: float, x1: float, y: float, size: float, jitter: float = .04, **pose) -> None:
    """People side by side; each may be a name, a kind, or (name, pose changes)."""
    n = len(people)
    for i, one in enumerate(people):
        one, more = one if isinstance(one, tuple) else (one, {})
        x = x0 + (x1 - x0) * (i / (n - 1) if n > 1 else .5)
        d = {"face": 1 if i < n / 2 else -1, "turn": p.rand(.1, .8), "tilt": p.rand(-5, 6)} | pose | more
        person(p, look(p, one), x + p.rand(-jitter, jitter) * size, y + p.rand(-jitter, jitter) * size * .4, size * p.rand(.97, 1.03), **d)


def backs(p: Paper, people: Sequence, x0: float, x1: float, y: float, size: float, stance: str = "half", **pose) -> None:
    """A row seen from behind."""
    row(p, people, x0, x1, y, size, view="back", stance=stance, **pose)


def listener(p: Paper, one: Look, x: float, y: float, size: float, other: str = "knee", **pose) -> None:
    """Someone in profile with a hand cupped behind the ear."""
    pose = {"view": "side"} | pose
    ear = Figure(p, one, x, y, size, Pose(**pose)).up(-.062, -.425)
    person(p, one, x, y, size, hands=(ear, other), **pose)


def behind_table(p: Paper, people: Sequence, x0: float, x1: float, y: float, size: float) -> None:
    """People behind a table top whose upper edge is at y, their hands upon it."""
    n = len(people)
    for i, one in enumerate(people):
        one, more = one if isinstance(one, tuple) else (one, {})
        x = x0 + (x1 - x0) * (i / (n - 1) if n > 1 else .5)
        f = 1 if i < (n - 1) / 2 or (n % 2 and i == n // 2 and p.rand(0, 1) > .5) else -1
        h = ((x - .07 * size * f, y + .01 * size), (x + .1 * size * f, y + .012 * size))
        person(p, look(p, one), x, y + .1 * size, size * p.rand(.96, 1.04), **({"stance": "half", "face": f, "turn": p.rand(.15, .8), "tilt": p.rand(-6, 6), "hands": h} | more))


def silhouette(x: float, y: float, s: float, arm: int = 0, hat: int = 0, dress: bool = False) -> list[skia.Path]:
    """A far figure in one piece; arm 0 none, 1 one raised, 2 both raised, 3 pointing."""
    h = s * .085
    parts = [ellipse(x, y - s * .9, h), limb([(x - s * .04, y - s * .42), (x - s * .05, y)], [s * .1, s * .07]), limb([(x + s * .04, y - s * .42), (x + s * .05, y)], [s * .1, s * .07])]
    w = .17 if dress else .12
    parts.append(smooth([(x - s * .03, y - s * .82), (x - s * .12, y - s * .76), (x - s * .1, y - s * .56), (x - s * w, y - s * (.3 if dress else .4)), (x + s * w, y - s * (.3 if dress else .4)), (x + s * .1, y - s * .56), (x + s * .12, y - s * .76), (x + s * .03, y - s * .82)]))
    if arm in (1, 2):
        parts.append(limb([(x + s * .1, y - s * .75), (x + s * .19, y - s * .88), (x + s * .17, y - s * 1.06)], [s * .07, s * .055, s * .04]))
    if arm == 2:
        parts.append(limb([(x - s * .1, y - s * .75), (x - s * .19, y - s * .9), (x - s * .15, y - s * 1.08)], [s * .07, s * .055, s * .04]))
    if arm == 3:
        parts.append(limb([(x + s * .09, y - s * .74), (x + s * .24, y - s * .78), (x + s * .36, y - s * .84)], [s * .07, s * .055, s * .035]))
    if not arm:
        parts += [limb([(x + q * s * .1, y - s * .75), (x + q * s * .15, y - s * .58), (x + q * s * .13, y - s * .42)], [s * .07, s * .055, s * .04]) for q in (-1, 1)]
    if hat == 1:
        parts.append(smooth([(x - s * .15, y - s * .93), (x, y - s * 1.03), (x + s * .15, y - s * .93), (x, y - s * .95)]))
    if hat == 2:
        parts.append(ellipse(x + s * .06, y - s * .99, s * .04))
    return parts


def far_crowd(p: Paper, x0: float, x1: float, y: float, size: float, n: int, tone: str, line: str | None = None, rows: int = 1, wave: float = .35, slope: float = 0) -> None:
    """Many small figures in one or more rows of a single paper, with a cut line each."""
    for r in range(rows):
        parts, cuts = [], []
        for i in range(n):
            x = x0 + (x1 - x0) * (i + .5 * (r % 2) + p.rand(-.25, .25)) / n
            s = size * (.86 + .12 * r) * p.rand(.72 if p.rand(0, 1) < .2 else .9, 1.08)
            yy = y + r * size * .16 + slope * (x - x0)
            parts += silhouette(x, yy, s, int(p.rand(1, 4)) if p.rand(0, 1) < wave else 0, (0, 0, 0, 2, 2, 1, 0, 2, 0, 0, 2, 0)[int(p.rand(0, 12))], p.rand(0, 1) < .35)
            cuts += [crescent(x, yy - s * .6, s * .05, .5, p.rand(0, 360)), taper([(x - s * .08, yy - s * .45), (x + s * .08, yy - s * .45)], s * .025)] if line else []
        p.piece(mix(tone, INK, .12 * (r - rows + 1) if rows > 1 else 0) if rows == 1 else mix(tone, "#FFF4E6", .18 * (rows - 1 - r)), parts, cuts, lift=2.5, lining=line)


def heads_row(p: Paper, people: Sequence, x0: float, x1: float, y: float, size: float) -> None:
    """Seated listeners from behind, cut at the lower edge of the picture."""
    backs(p, people, x0, x1, y, size, hands=("down", "down"))
