"""Public works, the same place before and after."""
from __future__ import annotations

from .kit import *

P = "projects/"


def lane(p: Paper, dark: bool) -> None:
    """The narrow lane, its houses on both sides, by night."""
    sky(p, NIGHT_T, (.78, .16, .06))
    stars(p, 26, 380)
    lit, tone, roof = (NIGHT, "#33474E", "#22353C") if dark else (AMBER, "#7C5A4C", "#4A1A20")
    for x, w, h, kind in ((-60, 330, 430, 0), (250, 280, 380, 2), (930, 300, 400, 1), (1210, 360, 450, 0)):
        lane_house(p, x, 800, w, h, tone, lit, kind, roof)
    p.piece("#233A42" if dark else "#5B4438", poly([(560, 560), (900, 560), (1320, 1020), (180, 1020)]), [rect(420 + 110 * i, 700 + 60 * (i % 3), 70, 5) for i in range(7)], lift=3)
    cypress(p, 730, 620, 420, "#1C333A" if dark else "#2E5A52", NIGHT if dark else STRAW)


@scene(P + "lane-lights/before", "3:2")
def lights_before(p: Paper) -> None:
    lane(p, True)
    person(p, someone(p, "granny"), 760, 930, 330, view="side", face=-1, hands=("forward", "forward"))
    cat(p, 1080, 900, 90, "sit", "#15272D")


@scene(P + "lane-lights/after", "3:2")
def lights_after(p: Paper) -> None:
    lane(p, False)
    for x, y, h in ((470, 900, 470), (1040, 880, 430), (640, 660, 230), (850, 655, 210)):
        lamp_post(p, x, y, h, INK, AMBER, x > 700)
    row(p, ["granny", "girl", "grandpa"], 600, 980, 940, 330, view="side", face=-1, stance="walk")
    cat(p, 1190, 915, 90, "sit", "#D9803A", True, CREAM)


def gate(p: Paper) -> None:
    """The north gate, with its booth and the towers behind."""
    sky(p, SPRING, (.14, .2, .08), 2)
    towers(p, 560, "#D8C9BC", CREAM, 7, 400)
    booth(p, 1160, 760, 300, AMBER)
    p.piece("#B98A6E", rect(-10, 740, 1520, 290), lift=2)
    tree(p, 180, 770, 470, SAGE, WINE, 60)


@scene(P + "north-gate-ramp/before", "3:2")
def ramp_before(p: Paper) -> None:
    gate(p)
    steps(p, 720, 5, 46, "#9C7A66", 430, 980, 34)
    person(p, someone(p, "grandpa"), 720, 980, 470, view="side", face=1, hands=((800, 760), (840, 800)), lean=8)
    p.piece(INK, [outline(ellipse(980, 900, 74), 10), outline(ellipse(860, 930, 30), 8), rect(880, 760, 12, 130), rect(880, 820, 120, 14)], lift=4)


@scene(P + "north-gate-ramp/after", "3:2")
def ramp_after(p: Paper) -> None:
    gate(p)
    p.piece("#C9A98F", poly([(300, 980), (1080, 700), (1180, 700), (1180, 1010), (300, 1010)]), [taper([(400 + 120 * i, 960 - 40 * i), (430 + 120 * i, 975 - 40 * i)], 5) for i in range(6)], lift=4, lining=CREAM)
    p.piece(RED, [limb([(330, 860), (1060, 590)], [16, 16]), *[rect(380 + 130 * i, 840 - 48 * i, 12, 130) for i in range(6)]], lift=5)
    person(p, who("shen", over=""), 610, 905, 470, view="side", face=1, hands=((720, 700), (730, 710)), lean=5)
    p.piece(INK, [outline(ellipse(820, 810, 72), 10), outline(ellipse(910, 800, 28), 8), rect(740, 690, 110, 14), rect(736, 620, 12, 120)], lift=4)
    person(p, someone(p, "granny"), 820, 800, 330, stance="sit", view="side", face=1, hands=("forward", "forward"))


def wall(p: Paper) -> None:
    """The rope store's wall towards the river."""
    sky(p, SUMMER, (.86, .16, .08), 1)
    p.piece("#B0573F", rect(-10, 130, 1520, 780), [rect(20 + 150 * c + 75 * (r % 2) - 100, 160 + 62 * r, 138, 6) for c in range(12) for r in range(12)], lift=4, lining="#C9705A")
    p.piece(WINE, poly([(-20, 150), (1520, 150), (1440, 40), (60, 40)]), [taper([(60 + 90 * i, 50), (20 + 94 * i, 145)], 6) for i in range(17)], lift=6, lining=TERRA)
    p.piece("#8F9C84", rect(-10, 890, 1520, 130), lift=3)
    reeds(p, 120, 1000, 150, 6, "#5E7A64")
    reeds(p, 1380, 1000, 130, 5, "#5E7A64")


@scene(P + "rope-store-window/before", "3:2")
def window_before(p: Paper) -> None:
    wall(p)
    for x in (330, 720, 1110):
        p.piece(INK, rect(x, 230, 90, 50), [rect(x + 10 + 18 * i, 236, 6, 38) for i in range(4)], lift=3, lining="#5A4038")
    person(p, someone(p, "grandpa"), 760, 960, 470, view="side", face=-1, hands=((660, 640), (700, 700)))


@scene(P + "rope-store-window/after", "3:2")
def window_after(p: Paper) -> None:
    wall(p)
    p.piece(STRAW, rect(480, 350, 560, 330), lift=0)
    with p.inside(rect(480, 350, 560, 330)):
        shelf(p, 470, 340, 170, 360, 3, TERRA)
        person(p, someone(p, "girl"), 720, 690, 400, stance="half", turn=.4, hands=((690, 650), (760, 650)))
        person(p, someone(p, "granny"), 930, 690, 400, stance="half", turn=-.4, hands=((880, 650), (960, 650)))
    frame_window(p, 480, 350, 560, 330, RED, "", 3, 1)
    for x in (230, 1200):
        p.piece(INK, rect(x, 230, 90, 50), [rect(x + 10 + 18 * i, 236, 6, 38) for i in range(4)], lift=3, lining="#5A4038")
    egret(p, 330, 860, 170)


def low_lane(p: Paper, tone: Tone) -> None:
    """The low stretch of the lane before the dumpling shop."""
    sky(p, tone, None, 2)
    for x, w, h, kind in ((-40, 420, 460, 1), (470, 380, 420, 0), (960, 460, 470, 1)):
        lane_house(p, x, 760, w, h, "#A79E94", STRAW, kind, "#4A4E4C")


@scene(P + "lane-drains/before", "3:2")
def drains_before(p: Paper) -> None:
    low_lane(p, RAIN)
    river(p, RAIN, 740, 290, "ripples")
    for i in range(7):
        p.piece(SAND, smooth([(80 + 170 * i, 770, 0), (90 + 170 * i, 724), (160 + 170 * i, 716), (236 + 170 * i, 730), (240 + 170 * i, 770, 0)]), lift=4, lining=TERRA)
    person(p, who("sun", over=""), 730, 930, 520, turn=.3, hands=((640, 660), (820, 660)))
    umbrella(p, 1160, 520, 250, RED, 8)
    person(p, someone(p, "granny"), 1160, 900, 430, view="side", face=-1, hands=((1160, 640), (1160, 640)))
    falling(p, "rain", 60, WHITE)


@scene(P + "lane-drains/after", "3:2")
def drains_after(p: Paper) -> None:
    low_lane(p, SUMMER)
    p.piece("#C7A98C", rect(-10, 740, 1520, 290), [rect(40 + 210 * i + 100 * (j % 2), 790 + 80 * j, 170, 5) for i in range(7) for j in range(3)], lift=2, lining=CREAM)
    p.piece(INK, rect(-10, 760, 1520, 30), [rect(20 + 44 * i, 766, 26, 18) for i in range(34)], lift=3, lining="#5A5A55")
    for x in (110, 420, 1380):
        jar_pot(p, x, 770, 110)
    row(p, ["boy", "girl"], 660, 860, 960, 360, view="side", face=1, stance="walk")
    bicycle(p, 1120, 930, 280, RED)
