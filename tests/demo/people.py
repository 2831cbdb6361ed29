"""Whole figures: jointed bodies whose limbs hold together and whose hands reach what they hold."""
from __future__ import annotations

import math
from dataclasses import dataclass, field

import skia

from .faces import Face, head
from .paper import CREAM, DEEP, INK, RED, Paper, mix
from .patterns import crescent
from .shapes import ellipse, limb, moved, smooth, taper

XY = tuple[float, float]


@dataclass(frozen=True)
class Look:
    """Someone's build and clothes."""

    face: Face = field(default_factory=Face)
    top: str = RED
    cut: str = "jacket"
    bottom: str = INK
    legs: str = "trousers"
    shoe: str = INK
    over: str = ""
    over_tone: str = DEEP
    build: float = 1.0
    height: float = 1.0
    lining: str = CREAM


@dataclass(frozen=True)
class Pose:
    """How someone is placed: a named stance, hands by name or by the place they touch."""

    stance: str = "stand"
    face: int = 1
    view: str = "front"
    hands: tuple = ("down", "down")
    lean: float = 0
    turn: float = .5
    tilt: float = 0
    feet: tuple | None = None


NAMED = {"down": (.05, .31), "hip": (.045, .17), "wave": (.15, -.2), "up": (.06, -.3), "high": (.13, -.28), "forward": (.25, .1), "chest": (-.06, .12), "lap": (-.02, .27), "knee": (.16, .28),
         "table": (.07, .25), "point": (.3, -.04), "cheek": (-.04, -.02), "back": (-.06, .24), "carry": (-.02, .18), "mouth": (-.05, -.05), "wide": (.27, -.02), "row": (.22, .2), "cup": (.06, .08), "wheel": (.25, .2)}


def _joint(a: XY, c: XY, l1: float, l2: float, choose) -> tuple[XY, XY]:
    """Elbow or knee between two ends, and the end drawn in if it is out of reach."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    d = math.hypot(dx, dy) or 1e-6
    reach = (l1 + l2) * .995
    if d > reach:
        c, d = (a[0] + dx * reach / d, a[1] + dy * reach / d), reach
        dx, dy = c[0] - a[0], c[1] - a[1]
    t = (l1 * l1 - l2 * l2 + d * d) / (2 * d)
    h = math.sqrt(max(l1 * l1 - t * t, 0))
    mx, my = a[0] + dx * t / d, a[1] + dy * t / d
    both = [(mx - dy * h / d, my + dx * h / d), (mx + dy * h / d, my - dx * h / d)]
    return max(both, key=choose), c


class Figure:
    """One person drawn at a place: (x, y) is the ground for a standing figure, the seat for a
    sitting one, the hip for "half"."""

    def __init__(self, p: Paper, look: Look, x: float, y: float, size: float, pose: Pose) -> None:
        self.p, self.look, self.pose, self.x = p, look, pose, x
        self.s = size * look.height
        self.child = look.height < .8
        rise = {"stand": .479, "walk": .465, "sit": .075, "squat": .16, "kneel": .27, "half": 0, "bike": .0, "dance": .45}[pose.stance]
        self.hip = (x, y - rise * self.s)
        self.ground = y
        a = math.radians(pose.lean) * (pose.face or 1)
        self.sin, self.cos = math.sin(a), math.cos(a)
        self.side = pose.view == "side"

    def up(self, x: float, y: float) -> XY:
        """A point of the leaning trunk (x towards the face, in sizes) on the paper."""
        px, py = x * self.s * (self.pose.face or 1), y * self.s
        return self.hip[0] + px * self.cos - py * self.sin, self.hip[1] + px * self.sin + py * self.cos

    def draw(self) -> Figure:
        """Draw from the back forwards."""
        self._far_arm()
        self._legs()
        self._trunk()
        self._head()
        self._near_arm()
        return self

    def shoulder(self, near: bool) -> XY:
        """Where an arm begins."""
        w = (.022 if self.side else .098) * self.look.build
        return self.up(-w if near else w, -.292)

    def hand(self, near: bool) -> XY:
        """Where a hand is to be."""
        want = self.pose.hands[0 if near else 1]
        if not isinstance(want, str):
            return want
        dx, dy = NAMED[want]
        x, y = self.shoulder(near)
        out = (self.pose.face or 1) if self.side else (-1 if near else 1) * (self.pose.face or 1)
        if want in ("forward", "point", "row", "wheel") and not self.side:
            out = self.pose.face or 1
        return x + out * dx * self.s, y + dy * self.s

    def _arm(self, near: bool) -> None:
        s, b, look = self.s, .5 + .5 * self.look.build, self.look
        a, c = self.shoulder(near), self.hand(near)
        face = self.pose.face or 1
        out = -face if self.side else (-1 if near else 1) * face
        elbow, wrist = _joint(a, c, .165 * s, .16 * s, lambda q: (q[1] * .9 + q[0] * out))
        tone = look.top if near or not self.side else mix(look.top, INK, .22)
        bare = look.cut in ("tee", "vest")
        skin = look.face.skin
        ang = math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])
        self._hand(wrist, ang, skin, near)
        if bare:
            self.p.piece(skin, limb([a, elbow, wrist], [.07 * s * b, .056 * s, .042 * s]), lift=2)
        end = elbow if bare else (wrist[0] - math.cos(ang) * .015 * s, wrist[1] - math.sin(ang) * .015 * s)
        pts, wid = ([a, (a[0] * .4 + elbow[0] * .6, a[1] * .4 + elbow[1] * .6)], [.088 * s * b, .08 * s]) if bare else ([a, elbow, end], [.088 * s * b, .072 * s * b, .062 * s])
        self.p.piece(tone, limb(pts, wid), self._sleeve(a, elbow, end, ang) if not bare else [], lift=2.6, lining=look.lining)

    def _sleeve(self, a: XY, elbow: XY, end: XY, ang: float) -> list[skia.Path]:
        """Crescent folds at the elbow and a cut line before the cuff."""
        s = self.s
        up = math.degrees(math.atan2(elbow[1] - a[1], elbow[0] - a[0]))
        cuff = moved(taper([(0, -.026 * s), (.008 * s, 0), (0, .026 * s)], .011 * s), end[0] - math.cos(ang) * .018 * s, end[1] - math.sin(ang) * .018 * s, 1, math.degrees(ang))
        mid = (a[0] * .55 + elbow[0] * .45, a[1] * .55 + elbow[1] * .45)
        return [cuff, crescent(*elbow, .022 * s, .36, up + 160), moved(taper([(-.05 * s, .012 * s), (0, .018 * s), (.05 * s, .01 * s)], .009 * s), *mid, 1, up)]

    def _hand(self, wrist: XY, ang: float, skin: str, near: bool) -> None:
        s = self.s
        k = 1 if (near == ((self.pose.face or 1) > 0)) else -1
        with self.p.at(*wrist, s, math.degrees(ang)):
            palm = smooth([(-.02, -.019), (.02, -.024), (.05, -.016), (.056, 0), (.048, .017), (.018, .022), (-.02, .019)])
            thumb = smooth([(.004, -.015 * k), (.02, -.04 * k), (.032, -.038 * k), (.03, -.012 * k)])
            cuts = [taper([(.03, d), (.053, d * .8)], .004) for d in (-.007, .004)]
            self.p.piece(skin, [palm, thumb], cuts, lift=1.4, lining=self.look.face.line)

    def _far_arm(self) -> None:
        if self.side or self.pose.view == "back":
            self._arm(False)

    def _near_arm(self) -> None:
        if not self.side and self.pose.view != "back":
            self._arm(False)
        self._arm(True)

    def _feet(self) -> list[XY]:
        """Where the ankles are, far foot first."""
        if self.pose.feet:
            return list(self.pose.feet)
        f, (hx, hy), s, g = self.pose.face or 1, self.hip, self.s, self.ground - .03 * self.s
        if not self.side and self.pose.stance in ("stand", "half"):
            return [(hx + .07 * s, g), (hx - .07 * s, g)]
        return {"stand": [(hx + .04 * s * f, g), (hx - .03 * s * f, g)], "walk": [(hx - .17 * s * f, g - .015 * s), (hx + .16 * s * f, g)],
                "sit": [(hx + .2 * s * f, hy + .27 * s), (hx + .25 * s * f, hy + .29 * s)], "squat": [(hx + .1 * s * f, g), (hx + .02 * s * f, g)],
                "kneel": [(hx + .2 * s * f, g), (hx - .2 * s * f, g - .01 * s)], "dance": [(hx + .16 * s * f, g - .1 * s), (hx - .05 * s * f, g)]}.get(self.pose.stance, [])

    def _legs(self) -> None:
        s, look, f = self.s, self.look, self.pose.face or 1
        if self.pose.stance == "half":
            return
        w = .5 + .5 * look.build
        gap = .0 if self.side else .05
        for i, foot in enumerate(self._feet()):
            a = (self.hip[0] + (gap if i == 0 else -gap) * s * (1 if not self.side else f), self.hip[1])
            if self.pose.stance == "kneel" and i == 1:
                knee, ankle = (self.hip[0] + .01 * s * f, self.ground - .02 * s), foot
            else:
                forward = f if self.side or self.pose.stance != "stand" else (1 if i == 0 else -1)
                knee, ankle = _joint(a, foot, .235 * s, .215 * s, lambda q, d=forward: q[0] * d - q[1] * .3)
            self._shoe(ankle, f if self.side else (1 if i == 0 else -1), self.side)
            skin = look.legs in ("shorts", "skirt")
            tone = look.bottom if i else mix(look.bottom, CREAM, .1)
            if skin:
                self.p.piece(look.face.skin, limb([a, knee, ankle], [.09 * s, .06 * s, .042 * s]), lift=1.6)
                end = (a[0] * .15 + knee[0] * .85, a[1] * .15 + knee[1] * .85)
                self.p.piece(tone, limb([a, end], [.13 * s * w, .115 * s]), lift=2, lining=look.lining)
            else:
                hem = (knee[0] * .16 + ankle[0] * .84, knee[1] * .16 + ankle[1] * .84)
                cuts = [moved(taper([(-.06 * s, 0), (0, .008 * s), (.06 * s, 0)], .008 * s), (knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2, 1, math.degrees(math.atan2(ankle[1] - knee[1], ankle[0] - knee[0]))), crescent(*knee, .025 * s, .3, 180 if f > 0 else 0)]
                self.p.piece(tone, limb([a, knee, hem], [.13 * s * w, .1 * s * w, .078 * s]), cuts, lift=2, lining=look.lining)

    def _shoe(self, at: XY, f: float, side: bool) -> None:
        with self.p.at(at[0], at[1], self.s, 0, f < 0):
            d = 1 if side else .55
            self.p.piece(self.look.shoe, smooth([(-.034, -.02), (.02, -.025), (.05 * d, -.004), (.092 * d, .014), (.09 * d, .032, 0), (-.036, .032, 0)]), [taper([(-.03, .02), (.08 * d, .022)], .006)], lift=1.4, lining=self.look.lining)

    def _trunk(self) -> None:
        from .clothes import trunk
        p, s, skin = self.p, self.s, self.look.face.skin
        top = self.up(.03 if self.side else .004, -.39)
        p.piece(skin, limb([self.up(.005, -.27), top], [.064 * s, .056 * s * (1.15 if self.child else 1)]), [crescent(top[0], top[1] + .012 * s, .034 * s, .45, 90)], lift=1, lining=mix(skin, self.look.face.line, .45))
        trunk(self)

    def _head(self) -> None:
        p, s, pose, look = self.p, self.s, self.pose, self.look
        k = 1.32 if self.child else 1.06
        hh = .178 * s * k
        f = pose.face or 1
        cx, cy = self.up((.03 if self.side else .004) + self.sin * f * .02, -.345 - .0012 * hh / s - hh * .47 / s)
        with p.at(cx, cy, hh / 100, pose.tilt * f + math.degrees(math.atan2(self.sin, self.cos)) * .5):
            if pose.view == "back":
                _nape(p, look.face)
            else:
                head(p, look.face, pose.turn * f if not self.side else f, self.side)


def _nape(p: Paper, f: Face) -> None:
    """A head from behind."""
    from .hair import hair_back, hat_front
    hair_back(p, f, 0)
    p.piece(f.skin, [ellipse(-38, 4, 6, 10), ellipse(38, 4, 6, 10), smooth([(-30, 10), (30, 10), (22, 46), (-22, 46)])], lift=1)
    low = {"long": 80, "wavy": 60, "bob": 34, "lob": 50, "bald": 18}.get(f.hair, 26)
    cap = smooth([(-40, 8), (-43, -22), (-32, -48), (0, -58), (32, -48), (43, -22), (40, 8), (26, low), (0, low + 3), (-26, low)])
    cuts = [taper([(x * .4, -44), (x, -10), (x * .8, low - 6)], 2.6) for x in (-28, -14, 0, 14, 28)]
    p.piece(f.skin if f.hair == "bald" else f.tone, cap, [] if f.hair == "bald" else cuts, lift=1, lining=mix(f.tone, CREAM, .5))
    if f.hair == "bun":
        p.piece(f.tone, ellipse(0, -14, 20, 18), [taper([(-12, -16), (0, -8), (12, -16)], 3)], lift=1.4, lining=CREAM)
    hat_front(p, f, 0)


def person(p: Paper, look: Look, x: float, y: float, size: float, **pose) -> Figure:
    """Draw someone; the keywords are those of Pose."""
    return Figure(p, look, x, y, size, Pose(**pose)).draw()


