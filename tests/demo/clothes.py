"""The trunk of a figure: jackets, coats, aprons and vests with their cut ornaments."""
from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from .paper import CREAM, DEEP, GOLD, INK, WHITE
from .patterns import blossom, crescent, leaf, petals, saw, spiral
from .shapes import ellipse, mapped, outline, rect, smooth, taper, within

if TYPE_CHECKING:
    from .people import Figure

Cuts = list[skia.Path]


def _local(fig: Figure) -> skia.Matrix:
    """From trunk units (x towards the face, 1 = the figure's size) to the paper."""
    f = fig.pose.face or 1
    return skia.Matrix.MakeAll(f * fig.s * fig.cos, -fig.s * fig.sin, fig.hip[0], f * fig.s * fig.sin, fig.s * fig.cos, fig.hip[1], 0, 0, 1)


def _front(b: float, hem: float, flare: float) -> skia.Path:
    sh = .118 * b
    right = [(.036, -.346), (sh * .8, -.325), (sh * 1.04, -.285), (.1 * b, -.18), (.094 * b, -.1), (.112 * b * flare, hem, 0)]
    return smooth([(0, -.306)] + right + [(0, hem + .008)] + [(-x, y, *c) for x, y, *c in right[::-1]])


def _side(b: float, hem: float, flare: float) -> skia.Path:
    return smooth([(.02, -.348), (.062, -.31), (.088 * b, -.24), (.09 * b, -.15), (.085 * b, -.07), (.1 * b * flare, hem, 0), (-.082 * flare * (.5 + b / 2), hem, 0), (-.066, -.08), (-.078, -.2), (-.072, -.29), (-.03, -.348)])


def trunk(fig: Figure) -> None:
    """Draw the trunk with whatever is worn over it."""
    look, m = fig.look, _local(fig)
    b, hem, flare = look.build, {"coat": .2, "skirt": .24, "dress": .25, "tee": .03, "jacket": .045}.get(look.cut, .05), {"coat": 1.22, "dress": 1.4}.get(look.cut, 1.04)
    if fig.child:
        b *= 1.06
    if fig.pose.stance in ("sit", "squat", "bike") and hem > .06:
        hem, flare = .07, 1.12
    shape = _side(b, hem, flare) if fig.side else _front(b, hem, flare)
    if look.legs == "skirt" and fig.pose.stance not in ("sit", "half", "squat", "bike"):
        k = .07 if fig.side else .1
        skirt = smooth([(-k, -.05), (k, -.05), (k * 1.9, .28, 0), (0, .3), (-k * 1.9, .28, 0)])
        fig.p.piece(look.bottom, mapped(skirt, m), [mapped(taper([(x * .4, 0), (x, .26)], .012), m) for x in (-k, 0, k)], lift=2.4, lining=look.lining)
    cuts = _ornaments(look.cut, fig.side, hem, b, fig.pose.view == "back")
    fig.p.piece(look.top, mapped(shape, m), [mapped(c, m) for c in cuts], lift=2.6, lining=look.lining)
    if look.over:
        _over(fig, m, shape, b)


def _ornaments(cut: str, side: bool, hem: float, b: float, back: bool) -> Cuts:
    """What the knife takes out of a garment."""
    if back:
        return [taper([(-.08, -.2), (0, -.17), (.08, -.2)], .009), *[crescent(s * .05 * b, -.06, .04, .3, 0 if s > 0 else 180) for s in (-1, 1)], taper([(0, -.14), (0, hem - .02)], .007)]
    x = .055 if side else 0
    out: Cuts = []
    if cut in ("jacket", "coat", "uniform"):
        out += [taper([(x, -.315), (x + .004, -.1), (x, hem - .01)], .009), taper([(x, -.33), (x - .04, -.29), (x - .012, -.262)], .01)]
        if not side:
            out += [taper([(0, -.33), (.04, -.29), (.012, -.262)], .01), taper([(.04, -.19), (.075, -.19)], .009), taper([(-.075, -.06), (-.035, -.075)], .01), taper([(.075, -.06), (.035, -.075)], .01)]
    if cut == "uniform":
        out += [ellipse(x + .018, y, .006) for y in (-.22, -.16, -.1, -.04)]
    if cut == "qipao":
        out += [taper([(.0, -.325), (.05, -.28), (.09, -.2)], .01), *blossom(-.03, -.12, .034), *blossom(.05, -.02, .028), spiral(-.05, 0, .022, .008), ellipse(.03, -.3, .006), ellipse(.062, -.26, .006)]
    if cut in ("sweater", "dress", "knit"):
        for r, y in enumerate((-.2, -.13, -.06)):
            out += saw((-.085, y), (.085, y), 9 if r % 2 else 7, .016)
        out += [leaf(-.08 + .04 * i, hem - .012, .03, .012, -60) for i in range(5)]
    if cut in ("shirt", "hoodie"):
        out += [taper([(x, -.31), (x, hem - .02)], .007), *[ellipse(x + .014, y, .0045) for y in (-.25, -.17, -.09, -.01)]]
        out += [taper([(-.05, -.325), (-.01, -.28), (.05, -.325)], .012)] if not side else []
    if cut == "padded":
        out += [taper([(-.1, y), (0, y + .012), (.1, y)], .009) for y in (-.25, -.18, -.11, -.04)] + [taper([(x, -.32), (x, hem)], .008)]
    if cut in ("tee", "flower"):
        out += blossom(-.045, -.2, .03) + blossom(.045, -.13, .034) + blossom(-.03, -.05, .032) + blossom(.06, -.01, .024) if cut == "flower" else [taper([(-.03, -.322), (0, -.305), (.03, -.322)], .01)]
    out += [crescent(.07 * b, -.14, .035, .3, 10), crescent(-.07 * b, -.12, .035, .3, 170)] if not side else [crescent(-.04, -.12, .045, .28, 160), crescent(-.02, -.04, .035, .28, 150)]
    return out


def _over(fig: Figure, m: skia.Matrix, shape: skia.Path, b: float) -> None:
    """An apron, a work vest, a life jacket or a satchel strap over the garment."""
    p, look, side = fig.p, fig.look, fig.side
    if look.over == "life":
        body = smooth([(-.03, -.355), (.05, -.345), (.09, -.31), (.115 * b, -.23), (.118 * b, -.1), (.105 * b, .01, 0), (-.095 * b, .01, 0), (-.108 * b, -.1), (-.1 * b, -.24), (-.08, -.32)]) if side else smooth([(0, -.3), (.03, -.36), (.09 * b, -.34), (.13 * b, -.24), (.13 * b, -.1), (.12 * b, .02, 0), (-.12 * b, .02, 0), (-.13 * b, -.1), (-.13 * b, -.24), (-.09 * b, -.34), (-.03, -.36)])
        cuts = [taper([(-.1 * b, y), (0, y + .008), (.11 * b, y)], .014) for y in (-.2, -.12, -.04)] + [taper([(.06 if side else 0, -.31), (.075 if side else 0, -.15), (.07 if side else 0, 0)], .009)]
        p.piece(look.over_tone, mapped(body, m), [mapped(c, m) for c in cuts], lift=2.6, lining=DEEP)
        p.piece(INK, [mapped(rect((.062 if side else 0) - .016, y - .012, .032, .026, .004), m) for y in (-.12, -.04)], lift=1)
    elif look.over == "vest":
        body = smooth([(-.07 * b, -.345), (-.026, -.33), (-.01, -.2), (.01, -.2), (.026, -.33), (.07 * b, -.345), (.085 * b, -.24), (.12 * b, -.1), (.125 * b, .04, 0), (-.125 * b, .04, 0), (-.12 * b, -.1), (-.085 * b, -.24)])
        cuts = [taper([(0, -.2), (0, .04)], .008), *[rect(-.12 * b, y, .24 * b, .014) for y in (-.12, -.03)]]
        lining = WHITE if look.over_tone != GOLD else CREAM
        p.piece(look.over_tone, within(mapped(shape, m), mapped(body, m)), [mapped(c, m) for c in cuts], lift=1.6, lining=lining)
    elif look.over == "apron":
        x = .03 if side else 0
        body = smooth([(x - .05, -.28), (x + .05, -.28), (x + .085, -.12), (x + .1, .1, 0), (x, .115), (x - .1, .1, 0), (x - .085, -.12)])
        straps = [taper([(x + s * .042, -.27), (s * .03, -.345)], .016) for s in (-1, 1)]
        cuts = [*saw((x - .088, .075), (x + .088, .075), 9, .02), taper([(x - .05, -.05), (x, -.04), (x + .05, -.05)], .009), *blossom(x, -.16, .034)]
        keep = mapped(body, m) if not side else within(mapped(body, m), mapped(rect(-.02, -.4, .4, .8), m))
        p.piece(look.over_tone, [keep, *(mapped(c, m) for c in straps)], [mapped(c, m) for c in cuts], lift=2, lining=CREAM)
    elif look.over == "scarf":
        p.piece(look.over_tone, mapped(smooth([(-.06, -.36), (0, -.335), (.06, -.36), (.066, -.325), (.03, -.3), (.045, -.14, 0), (.0, -.14, 0), (-.005, -.3), (-.066, -.325)]), m), [mapped(taper([(.008 + .012 * i, -.2), (.008 + .012 * i, -.145)], .005), m) for i in range(3)], lift=2, lining=CREAM)
    elif look.over == "strap":
        p.piece(look.over_tone, within(mapped(shape, m), mapped(outline(taper([(-.1, .0), (.09, -.34)], .01), .02), m)), lift=1.5)
    elif look.over == "tie":
        p.piece(look.over_tone, mapped(smooth([(-.05, -.34), (0, -.31), (.05, -.34), (.02, -.3), (.045, -.22, 0), (0, -.28), (-.045, -.22, 0), (-.02, -.3)]), m), lift=1.4)
    elif look.over == "medal":
        p.piece(look.over_tone, [mapped(q, m) for q in petals(.055, -.2, .022, 9, .5)], lift=1.2)
