"""Portraits of the members, and two stories told without a face."""
from __future__ import annotations

from .effects import beam, sparks
from .kit import *


@scene("members/crane-cabin/01", "4:5")
def lang(p: Paper) -> None:
    sky(p, DAY, (.34, .33, .25))
    crane(p, 250, 1200, 1230, CORAL, DAY.sky)
    bust(p, who("lang"), 580, 500, 390, -.55, tilt=-3)


@scene("members/listening-to-the-weld/01", "4:5")
def jiao(p: Paper) -> None:
    p.wash(WINE)
    sparks(p, 830, 300, 520)
    bust(p, who("jiao"), 430, 520, 430, 1, True, tilt=5)
    p.piece(INK, rect(531, 478, 70, 76, 20), [taper([(546, 538), (584, 490)], 7)], lift=3, lining=SLATE)
    p.piece(GOLD, [ellipse(386, 533, 14, 20), cord([(390, 516), (373, 492), (367, 509)], 6)], lift=2)


@scene("members/thirty-seven-dark-corners/01", "4:5")
def ran(p: Paper) -> None:
    sky(p, NIGHT_T, (.84, .1, .05))
    lane_house(p, -80, 900, 400, 560, "#28505A", NIGHT_T.sky, 0, "#16303A")
    lane_house(p, 720, 900, 420, 640, "#234852", AMBER, 1, "#16303A")
    beam(p, 0, 1180, 1000, 620, 330)
    bust(p, who("ran"), 480, 510, 390, .6)


@scene("members/large-letters-on-the-box/01", "4:5")
def shang(p: Paper) -> None:
    p.wash("#E3D6C6")
    frame_window(p, 90, 60, 820, 640, SAGE, "#F4E9D6", 3, 2)
    willow(p, 560, 60, 520, SAGE, 5)
    bust(p, who("shang"), 490, 470, 385, -.45, tilt=-2)
    stethoscope(p, 490, 470, 385)


@scene("members/six-forty-at-the-ferry/01", "4:5")
def yu(p: Paper) -> None:
    sky(p, DAWN, (.22, .22, .13))
    river(p, DAWN, 430, 400, "ripples")
    egret(p, 150, 380, 110, True)
    steps(p, 640, 5, 130, GREY, 420)
    bust(p, who("yu", over=""), 480, 500, 410, -1, True)
    hand(p, 560, 1230, 200, -118, "cup", True, sleeve=TEAL, old=True)
    open_book(p, 420, 1060, 300, RED, turn=-6)
    hand(p, 560, 1230, 200, -118, "cup", True, sleeve=TEAL, old=True, part="over")


@scene("members/the-app-she-deleted/01", "4:5")
def zhu(p: Paper) -> None:
    p.wash("#F0DCCB")
    mast_flats(p, 560, 1260, 520, 1150, ROSE, CREAM, TERRA)
    bust(p, who("zhu"), 450, 500, 395, .5, tilt=3)
    p.piece(TEAL, [smooth([(250 + d, 900), (290 + d, 860), (330 + d, 1260, 0), (240 + d, 1260, 0)]) for d in (0, 320)], lift=3)
    rope(p, [(640, 1260), (700, 1040), (610, 960), (700, 900), (770, 980), (690, 1060), (800, 1150), (860, 1250)], 26, RED, STRAW)
    hand(p, 940, 1130, 180, 196, "pinch", sleeve=VERM, skin="#F6DDC3")


@scene("members/one-fall-in-thirty-two-years/01", "4:5")
def wu(p: Paper) -> None:
    sky(p, SUMMER, (.2, .16, .1))
    hills(p, 330, SUMMER.far, 20)
    river(p, SUMMER, 400, 900, "scales", 52)
    bust(p, who("wu"), 470, 510, 390, .7, tilt=2)
    hand(p, 962, 960, 220, 186, "grip", True, skin=BROWN, sleeve=WHITE, old=True, part="under")
    oar(p, (900, 60), (770, 1400), 40, WINE, .2)
    hand(p, 962, 960, 220, 186, "grip", True, skin=BROWN, sleeve=WHITE, old=True, part="over")


@scene("members/the-locked-salt-jar/01", "4:5")
def mo(p: Paper) -> None:
    p.wash("#F1D2B4")
    hanging_tools(p, -30, 90, 1060, TERRA)
    bust(p, who("mo"), 470, 540, 370, -.35, tilt=-4)
    p.piece(SLATE, [limb([(800, 1250), (868, 560)], [26, 20]), smooth([(770, 400, 0), (960, 430, 0), (940, 540), (860, 590), (786, 540)])], [taper([(790, 430), (860, 444), (930, 450)], 8)], lift=5, lining=CREAM)
    hand(p, 840, 1240, 230, -96, "grip", sleeve=WHITE, skin="#F2CFAE")


@scene("members/when-the-scissors-stop/01", "4:5")
def ke(p: Paper) -> None:
    p.wash("#EBC9B4")
    mirror(p, 140, 90, 720, 760, WINE)
    bust(p, who("ke"), 510, 500, 380, .8)
    scissors(p, 230, 1020, 380, -64)
    hand(p, 150, 1260, 220, -62, "pinch", sleeve=TERRA)


def scissors(p: Paper, x: float, y: float, s: float, turn: float = 0, tone: str = SLATE, ring: str = INK) -> None:
    """A pair of scissors, half open, pointing to the right."""
    with p.at(x, y, s / 100, turn):
        for d in (-1, 1):
            p.piece(tone, smooth([(-8, 3 * d, 0), (20, -5 * d), (96, -17 * d, 0), (30, -13 * d), (-6, -4 * d)]), [taper([(10, -6 * d), (70, -13 * d)], 1.6)], lift=3, lining=WHITE)
            p.piece(ring, [outline(ellipse(-40, 15 * d, 18, 12), 6), limb([(-24, 9 * d), (2, -2 * d)], [7, 6])], lift=3)
        p.piece(GOLD, ellipse(6, 0, 4), lift=1.5)


@scene("members/ninety-one-days/01", "4:5")
def liao(p: Paper) -> None:
    p.wash("#7A2A20")
    sparks(p, 170, 1010, 560, 30)
    bust(p, who("liao"), 540, 580, 390, -.4, tilt=-3)
    p.piece(WHITE, poly([(487, 681), (499, 682), (493, 697)]), lift=0)


@scene("members/yellow-lamp-at-the-north-gate/01", "4:5")
def shen(p: Paper) -> None:
    sky(p, NIGHT_T)
    towers(p, 820, "#24464F", AMBER, 5, 640, dark=True)
    p.piece(AMBER, ellipse(760, 560, 470), lift=0, alpha=.16)
    booth(p, 740, 1250, 700, AMBER, DEEP)
    bust(p, who("shen"), 400, 530, 370, .45, drop=6)


@scene("members/three-in-the-morning/01", "4:5")
def window(p: Paper) -> None:
    p.wash("#17303A")
    p.piece("#234652", rect(60, -20, 880, 1300), [rect(110 + 280 * c, 40 + 310 * r, 220, 230) for c in range(3) for r in range(4) if (c, r) != (1, 2)], lift=5, lining="#14282F")
    p.piece(AMBER, ellipse(500, 775, 330), lift=0, alpha=.13)
    p.piece(STRAW, rect(390, 660, 220, 230), lift=0)
    curtain(p, 388, 658, 90, 234, CORAL)
    p.piece(DEEP, [rect(384, 654, 232, 12), rect(384, 654, 12, 240), rect(604, 654, 12, 240), rect(496, 654, 8, 236), rect(364, 884, 272, 20, 4)], lift=4)
    p.piece(WHITE, smooth([(538, 884, 0), (536, 838), (546, 824), (574, 824), (584, 838), (582, 884, 0)]), [rect(544, 844 + 10 * i, 14, 3) for i in range(4)], lift=2, lining=RED)
    p.piece(CORAL, [rect(544, 812, 32, 12, 3), smooth([(550, 812, 0), (552, 800), (560, 792), (568, 800), (570, 812, 0)])], lift=2)
    p.piece(STRAW, ellipse(850, 120, 44), [ellipse(868, 108, 40)], lift=2)


@scene("members/the-neighbour-who-sorts-greens/01", "4:5")
def greens(p: Paper) -> None:
    p.wash("#EBD2B6")
    p.piece(TERRA, rect(-10, 830, 1020, 500), [taper([(-20, 880 + 90 * i), (500, 884 + 90 * i), (1020, 880 + 90 * i)], 5) for i in range(5)], lift=4, lining=CORAL)
    stool(p, 820, 1020, 230, WINE)
    choy(p, 500, 640, 620, -78)
    hand(p, 260, 930, 300, -36, "grip", sleeve=BLUE, old=True, skin="#E8BE94")
    hand(p, 790, 780, 290, 186, "pinch", True, sleeve=BLUE, old=True, skin="#E8BE94")


def choy(p: Paper, x: float, y: float, s: float, turn: float = -90, tone: str = "#4F7F6A") -> None:
    """A bunch of greens tied with straw, its stems to the left of its leaves."""
    with p.at(x, y, s / 100, turn):
        for i, a in enumerate((-34, 30, -18, 16, 0)):
            with p.at(-30, 0, 1, a):
                p.piece(WHITE, smooth([(-20, -5), (20, -4), (46, -3, 0), (46, 3, 0), (20, 5), (-20, 6)]), [taper([(-12, 0), (40, 0)], 1.6)], lift=2, lining=SAGE)
                p.piece(tone if i % 2 else mix(tone, CREAM, .18), smooth([(34, 0, 0), (44, -17), (70, -21), (92, -9), (98, 2), (88, 14), (64, 21), (44, 15)]), [taper([(38, 0), (64, 0), (92, 1)], 2.4), *[taper([(50 + 10 * k, 0), (58 + 10 * k, d * 8), (64 + 10 * k, d * 13)], 1.6) for k in range(3) for d in (-1, 1)]], lift=3, lining=CREAM)
        p.piece(GOLD, rect(-32, -15, 9, 30, 3), [rect(-29, -13, 2, 26)], lift=2, lining=WINE)
