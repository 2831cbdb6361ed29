"""More pictures in the stories of the members."""
from __future__ import annotations

from .kit import *


@scene("members/one-fall-in-thirty-two-years/02", "16:9")
def ferry(p: Paper) -> None:
    sky(p, DAWN, (.2, .3, .13), 2)
    hills(p, 360, DAWN.far, 26)
    hills(p, 400, "#E5BE9F", 14)
    river(p, DAWN, 430, 500, "scales", 46)
    row(p, ["granny", ("boy", {"hands": ("lap", "lap")}), "man"], 660, 900, 630, 320, stance="half")
    person(p, who("wu"), 1060, 650, 400, view="side", face=-1, hands=((1130, 500), (1120, 540)), feet=((1040, 640), (1090, 640)))
    oar(p, (1125, 480), (1360, 760), 14, WINE, .34)
    sampan(p, 850, 690, 760, DEEP)
    egret(p, 420, 300, 150, True)
    for i in range(4):
        body, _ = cloud(150 + 420 * i, 470 + 90 * (i % 2), 100, i % 2 == 0)
        p.piece("#FFF6EA", body, lift=1, alpha=.6)
    reeds(p, 90, 920, 330, 12, WINE)


@scene("members/one-fall-in-thirty-two-years/03", "3:2")
def homework(p: Paper) -> None:
    room(p, "#3B1B1E", "#2A1216", .86, boards=False)
    p.piece("#6E4A3A", [rect(-10, 470, 1520, 560)], [rect(90 + 220 * c + 110 * (r % 2), 500 + 100 * r, 200, 6) for c in range(-1, 7) for r in range(5)], lift=5, lining="#9A6C50")
    p.piece(INK, smooth([(520, 1010, 0), (520, 760), (640, 640), (860, 640), (980, 760), (980, 1010, 0)]), lift=0)
    for i in range(9):
        h = 150 + 110 * math.sin(i * 2.1) ** 2
        p.piece((VERM, AMBER, STRAW)[i % 3], smooth([(560 + 45 * i, 1010, 0), (545 + 45 * i, 960), (570 + 45 * i, 1010 - h, 0), (606 + 45 * i, 950), (600 + 45 * i, 1010, 0)]), lift=2)
    p.piece("#8A5A44", rect(-10, 440, 1520, 46), lift=5)
    p.piece(SAND, cord([(60, 120), (750, 190), (1440, 110)], 8), lift=2)
    for i in range(6):
        x, y, a = 180 + 228 * i, 150 + 34 * math.sin((i + .5) / 6 * 3.14), (-6, 4, -3, 6, -4, 3)[i]
        with p.at(x, y, 1, a):
            p.piece(mix(AMBER, WHITE, .75), rect(-88, 0, 176, 236, 3), [taper([(-70, 40 + 28 * k), (0, 42 + 28 * k), (70 - 40 * (k % 3 == 2), 40 + 28 * k)], 4) for k in range(7)] + [smooth([(40, 236), (66, 206), (88, 196), (92, 240)])], lift=4, lining=TERRA)
            p.piece(WINE, [rect(-60, -14, 14, 34, 4), rect(46, -14, 14, 34, 4)], lift=2)
        vapour(p, x, y - 20, 70, CREAM, 2, .5)
    p.piece(RED, smooth([(1180, 440, 0), (1170, 330), (1200, 280), (1370, 280), (1400, 330), (1390, 440, 0)]), [rect(1210, 350, 150, 8), crescent(1285, 400, 26, .3, 90)], lift=4, lining=CREAM)
    p.piece(RED, outline(smooth([(1220, 284), (1240, 220), (1330, 220), (1350, 284)], False), 12), lift=3)


@scene("members/one-fall-in-thirty-two-years/04", "3:2")
def teach_oar(p: Paper) -> None:
    sky(p, SUMMER, (.84, .2, .1), 2)
    hills(p, 330, SUMMER.far, 20)
    river(p, SUMMER, 400, 640, "scales", 54)
    crane(p, 180, 400, 360, "#C98C76", SUMMER.sky)
    person(p, who("yinuo"), 560, 720, 800, view="side", face=1, hands=((760, 480), (780, 520)), lean=6)
    person(p, who("zilu"), 960, 720, 800, view="side", face=-1, hands=((800, 470), (780, 540)), lean=8)
    person(p, who("wu"), 1130, 740, 640, view="side", face=-1, hands=((850, 470), "down"), lean=8)
    oar(p, (800, 400), (420, 960), 22, WINE, .34)
    sampan(p, 800, 830, 1150, DEEP)


@scene("members/the-locked-salt-jar/02", "1:1")
def salt_jar(p: Paper) -> None:
    p.wash("#E3B58F")
    p.piece("#B9694F", rect(-10, 850, 1120, 280), [taper([(-10, 930), (550, 936), (1110, 930)], 6)], lift=5, lining=CORAL)
    p.piece(WINE, smooth([(390, 330, 0), (250, 470), (220, 640), (290, 850), (400, 930, 0), (700, 930, 0), (810, 850), (880, 640), (850, 470), (710, 330, 0)]), [*scales(270, 560, 560, 250, 46), taper([(250, 500), (550, 540), (850, 500)], 10), taper([(300, 850), (550, 884), (800, 850)], 10), *saw((290, 470), (810, 470), 16, 26)], lift=8, lining=CORAL)
    p.piece(DEEP, [smooth([(360, 340, 0), (400, 250), (700, 250), (740, 340, 0), (550, 360)]), ellipse(550, 220, 56, 36)], [taper([(400, 310), (550, 322), (700, 310)], 8)], lift=6, lining=CORAL)
    p.piece(INK, outline(smooth([(250, 330), (240, 560), (430, 610), (550, 616), (670, 610), (860, 560), (850, 330)], False), 12), lift=3)
    p.piece(GOLD, outline(smooth([(500, 640, 0), (500, 570), (550, 540), (600, 570), (600, 640, 0)], False), 20), lift=3)
    p.piece(GOLD, rect(462, 630, 176, 150, 20), [ellipse(550, 692, 18), poly([(541, 700), (559, 700), (566, 742), (534, 742)]), rect(480, 648, 140, 5)], lift=6, lining=WINE)


@scene("members/the-locked-salt-jar/03", "3:2")
def tide_prices(p: Paper) -> None:
    room(p, "#F2DCC4", "#B4634B", .84, "#D79F86")
    hatch(p, 420, 270, 720, 330, RED, STRAW)
    hanging_tools(p, 520, 282, 480, WINE)
    person(p, who("mo"), 700, 640, 640, stance="half", turn=-.5, hands=((580, 590), (830, 570)))
    p.piece(RED, rect(376, 596, 808, 30, 4), lift=5)
    tide_board(p, 110, 240, 220, 330, 0)
    for i in range(4):
        bowl(p, 880 + 90 * i, 606, 64, (RED, TEAL)[i % 2], STRAW, i == 0)
    backs(p, [("granny", {"hands": ((560, 620), "down")}), "man"], 470, 900, 1010, 660, hands=("forward", "down"), stance="half")
    person(p, someone(p, "grandpa"), 1290, 1010, 620, stance="half", view="side", face=-1, hands=("forward", "forward"))
    bowl(p, 1110, 850, 80, DEEP)


@scene("members/when-the-scissors-stop/02", "3:2")
def barber_shop(p: Paper) -> None:
    room(p, "#F0DCCB", "#8A4636", .8, "#A9BFB5")
    for i in range(3):
        mirror(p, 120 + 300 * i, 120, 210, 330)
    frame_window(p, 1040, 110, 390, 500, WINE, "#F7EBD8", 2, 2)
    cypress(p, 1300, 590, 380, SAGE, CREAM)
    lane_house(p, 1070, 596, 150, 200, ROSE, CREAM, 0, TERRA)
    frame_window(p, 1040, 110, 390, 500, WINE, "", 2, 2)
    p.piece(INK, [rect(520, 700, 240, 40, 14), rect(540, 480, 60, 230, 20), smooth([(500, 640), (540, 610), (740, 612), (760, 640), (740, 652), (520, 656)]), rect(624, 740, 34, 130), ellipse(641, 890, 130, 26), limb([(700, 740), (800, 840), (850, 842)], [20, 18, 16]), ellipse(560, 446, 54, 40)], [spiral(590, 760, 30, 8, 1.4), *[ellipse(550 + 46 * i, 720, 6) for i in range(5)], *petals(641, 890, 60, 10, .2), taper([(560, 520), (566, 690)], 6)], lift=6, lining=GOLD)
    cat(p, 640, 706, 150, "curl", TERRA)
    person(p, who("ke"), 330, 940, 640, turn=.6, hands=((420, 660), (360, 690)))
    p.piece(WHITE, smooth([(380, 680, 0), (440, 668, 0), (452, 780), (400, 790)]), saw((396, 786), (448, 778), 4, 10), lift=2, lining=RED)
    plant(p, 960, 860, 230)


@scene("members/when-the-scissors-stop/03", "2:3")
def home_cut(p: Paper) -> None:
    p.wash("#EAD6BE")
    frame_window(p, 120, 120, 460, 520, SAGE, "#F7EEDC", 2, 2)
    window_flower(p, 350, 360, 120)
    p.piece("#B4634B", rect(-10, 1180, 1020, 330), [taper([(-10, 1260 + 80 * i), (500, 1264 + 80 * i), (1010, 1260 + 80 * i)], 5) for i in range(3)], lift=4, lining=CORAL)
    p.piece(WINE, [rect(40, 930, 760, 60, 6), rect(60, 640, 40, 640), rect(60, 980, 30, 300), rect(740, 980, 30, 300)], [rect(70, 670, 18, 260)], lift=5, lining=ROSE)
    p.piece(RED, smooth([(100, 860, 0), (700, 870), (800, 900), (806, 1060, 0), (100, 1050, 0)]), [*rosette(300, 960, 70)[1], *rosette(560, 965, 70)[1], *saw((110, 1046), (800, 1056), 26, 18)], lift=4, lining=CREAM)
    person(p, who("ke"), 300, 1010, 900, stance="half", turn=.7, hands=((440, 620), (500, 600)), lean=8)
    person(p, someone(p, "grandpa", CREAM, hair="receding", hat="", glasses="", eye="smile"), 560, 900, 860, stance="sit", view="side", face=1, hands=("knee", "lap"))
    p.piece(WHITE, smooth([(512, 660), (600, 650), (700, 700), (770, 900), (760, 960), (460, 960), (440, 860), (480, 720)]), [taper([(560, 690), (520, 820), (500, 940)], 7), taper([(620, 690), (640, 820), (650, 940)], 7), *saw((470, 950), (750, 950), 14, 16)], lift=5, lining=ROSE)
    hand(p, 440, 640, 110, -30, "pinch", sleeve=TERRA, arm=60)
    p.piece(SLATE, [taper([(510, 596), (600, 560)], 12), taper([(512, 606), (604, 590)], 12)], lift=2)
    p.piece(INK, [crescent(x, y, 16, .2, a) for x, y, a in [(640, 1010, 20), (700, 1030, 120), (600, 1060, 70), (760, 1090, 200), (660, 1110, 300)]], lift=1)
    cat(p, 850, 1420, 180, "sit", INK, True)


@scene("members/water-gauge-notebooks/01", "3:2")
def four_backs(p: Paper) -> None:
    sky(p, DAWN, (.78, .26, .12), 2)
    hills(p, 350, DAWN.far, 16)
    river(p, DAWN, 390, 700, "ripples")
    side_slip(p, -20, 640, 1000, 280, "#A8553F", CORAL)
    gauge(p, 1082, 930, 540, 66)
    backs(p, [("duan", {"hands": ("back", "back")}), ("hu", {"hands": ("back", "back")}), "qihong", "yiming"], 464, 884, 975, 520, "stand", jitter=.01)
    egret(p, 1330, 330, 160, True)
    held_book(p, 464, 716, 52, RED)


@scene("members/water-gauge-notebooks/02", "3:2")
def ledger(p: Paper) -> None:
    p.wash("#8A3A2E")
    p.piece("#9C4A3A", rect(-10, -10, 1520, 1020), [taper([(-10, 180 * i + 60), (750, 180 * i + 66), (1510, 180 * i + 60)], 4) for i in range(6)], lift=0, lining="#7A2E26")
    with p.at(750, 500, 1, -3):
        p.piece(TEAL, rect(-640, -390, 1280, 780, 10), lift=9)
        for s in (-1, 1):
            p.piece("#F7E7CB", smooth([(0, -360, 0), (s * 300, -380), (s * 616, -366, 0), (s * 616, 360, 0), (s * 300, 346), (0, 364, 0)]), [rect(s * 310 - 270, -300 + 50 * i, 540, 3) for i in range(13)] + [rect(s * 310 - 270 + 150 * k, -320, 3, 650) for k in range(1, 4)], lift=3, lining=ROSE)
            ink = [taper([(s * 310 - 260 + 150 * k, -316 + 50 * i), (s * 310 - 210 + 150 * k, -322 + 50 * i), (s * 310 - 160 + 150 * k + p.rand(-30, 10), -314 + 50 * i)], 7) for k in range(4) for i in range(13) if not (s == 1 and i == 6) and p.rand(0, 1) > .08]
            p.piece(INK, ink, lift=0)
        p.piece(RED, [taper([(50 + 150 * k, -15), (100 + 150 * k, -24), (160 + 150 * k, -13)], 14) for k in range(4)] + [outline(ellipse(520, -16, 80, 30), 5)], lift=1)
    p.piece(GOLD, limb([(1080, 900), (1420, 740)], [24, 24]), [limb([(1090, 895), (1410, 745)], [4, 4])], lift=5, lining=WINE)
    p.piece(CREAM, poly([(1072, 888), (1086, 914), (1040, 920)]), lift=3)


@scene("members/water-gauge-notebooks/03", "2:3")
def gauge_close(p: Paper) -> None:
    p.wash("#DDE0CB")
    river(p, SUMMER, 240, 1300, "scales", 80)
    gauge(p, 480, 1560, 1330, 200)
    p.piece(mix(SUMMER.water, INK, .15), smooth([(-20, 1120, 0), (200, 1080), (420, 1120), (640, 1080), (860, 1120), (1020, 1090, 0), (1020, 1520, 0), (-20, 1520, 0)]), scales(-20, 1160, 1060, 360, 90), lift=6, lining=CREAM)
    p.piece("#4F7F6A", [smooth([(384, 1120, 0), (400, 1040), (430, 1100), (470, 1020), (520, 1104), (560, 1050), (590, 1120, 0)])], lift=2)
    egret(p, 800, 1150, 330)


@scene("members/three-in-the-morning/02", "3:2")
def nine_towers(p: Paper) -> None:
    sky(p, NIGHT_T, (.82, .15, .055))
    towers(p, 700, "#2A4F5A", "#1B353F", 9, 560, dark=False)
    p.piece(AMBER, [rect(352, 330, 34, 40), rect(690, 270, 34, 40), rect(1035, 420, 34, 40), rect(1182, 300, 34, 40)], lift=1)
    p.piece(AMBER, [ellipse(369, 350, 70), ellipse(707, 290, 70), ellipse(1052, 440, 70), ellipse(1199, 320, 70)], lift=0, alpha=.15)
    river(p, NIGHT_T, 720, 300, "ripples")
    p.piece(AMBER, [taper([(x, 760), (x + 6, 860), (x - 4, 960)], 12) for x in (369, 707, 1052, 1199)], lift=0, alpha=.5)
    reeds(p, 1400, 1010, 260, 12, "#12252E")
    sampan(p, 300, 900, 260, "#12252E", line="#3F6670")


@scene("members/the-neighbour-who-sorts-greens/02", "3:2")
def back_door(p: Paper) -> None:
    sky(p, NIGHT_T)
    p.piece("#5A2422", rect(-10, -10, 1520, 870), [rect(60 + 130 * c + 65 * (r % 2), 40 + 62 * r, 116, 5) for c in range(-1, 12) for r in range(13)], lift=4, lining="#743430")
    p.piece("#1B2A33", rect(-10, 840, 1520, 200), lift=4)
    p.piece(STRAW, rect(560, 260, 330, 590), lift=0)
    p.piece(AMBER, poly([(560, 850), (890, 850), (1120, 1010), (330, 1010)]), lift=0, alpha=.5)
    hanging_tools(p, 580, 300, 290, TERRA)
    p.piece(INK, silhouette(690, 850, 380, 0), [crescent(690, 620, 20, .4, 60)], lift=2, lining=STRAW)
    p.piece(WINE, [rect(530, 230, 30, 620), rect(890, 230, 30, 620), rect(510, 210, 430, 34)], lift=5)
    p.piece("#7A2A24", poly([(920, 244), (1100, 300), (1100, 900), (920, 850)]), [poly([(950, 320), (1070, 352), (1070, 560), (950, 540)])], lift=5, lining=AMBER)
    p.piece(INK, limb([(725, 130), (725, 170)], [10, 10]), lift=2)
    p.piece(AMBER, ellipse(725, 190, 150), lift=0, alpha=.2)
    p.piece(STRAW, ellipse(725, 186, 24), lift=2)
    for i in range(3):
        p.piece(SAND, smooth([(150 + 120 * i, 860, 0), (160 + 120 * i, 760), (250 + 120 * i, 760), (262 + 120 * i, 860, 0)]), saw((160 + 120 * i, 800), (254 + 120 * i, 800), 5, 14), lift=3, lining=WINE)
        p.piece("#4F7F6A", [leaf(205 + 120 * i, 766, 90, 40, a) for a in (-130, -90, -55)], lift=2)
    cat(p, 1250, 960, 200, "sit", TERRA, True)


@scene("members/ninety-one-days/02", "3:2")
def master_pupil(p: Paper) -> None:
    p.wash("#4A171A")
    sparks(p, 750, 560, 640, 48)
    stool(p, 400, 960, 190, INK)
    stool(p, 1080, 960, 190, INK)
    listener(p, who("jiao", face__glasses="dark"), 400, 780, 800, stance="sit", face=-1, lean=4, tilt=6)
    rod(p, (870, 570), (756, 566))
    person(p, who("liao", face__hat="mask"), 1080, 780, 800, stance="sit", view="side", face=-1, hands=((865, 575), (880, 610)), lean=12)
    p.piece(INK, [rect(580, 640, 340, 34, 4), rect(620, 670, 26, 300), rect(850, 670, 26, 300)], lift=5)
    p.piece(SLATE, rect(690, 470, 30, 172, 3), [rect(702, 480, 5, 150)], lift=3, lining=AMBER)


@scene("members/ninety-one-days/03", "1:1")
def two_ends(p: Paper) -> None:
    p.wash("#E9D2B8")
    p.piece(RED, ellipse(550, 550, 430), lift=6)
    for f, y, tone in ((1, 400, SAND), (-1, 700, CREAM)):
        pts = [(550 - 600 * f, y), (300 if f > 0 else 800, y - 20), (520, y + 60 * f), (640 if f > 0 else 460, y - 60), (540, y - 110), (470 if f > 0 else 630, y - 10), (600 if f > 0 else 500, y + 50), (760 if f > 0 else 340, y)]
        rope(p, pts, 66, tone, TERRA, 6)
        end = pts[-1]
        p.piece(tone, [taper([end, (end[0] + 60 * f, end[1] + d * .5), (end[0] + 120 * f, end[1] + d)], 16, "one") for d in (-46, -18, 10, 40)], lift=3)
        p.piece(WINE, rect(end[0] - 10, y - 38, 24, 76, 6), lift=3)


@scene("members/ninety-one-days/04", "3:2")
def bridge_ride(p: Paper) -> None:
    sky(p, DAWN, (.3, .34, .2), 2, True)
    hills(p, 560, DAWN.far, 20)
    towers(p, 590, "#EBC3A4", DAWN.sky, 8, 260)
    river(p, DAWN, 640, 400, "ripples")
    bridge(p, -40, 1540, 620, 210, "#A8553F")
    p.piece(DEEP, [limb([(1100, 630), (1180, 40)], [26, 18]), limb([(1260, 630), (1180, 40)], [26, 18]), *[limb([(1178, 60 + 50 * i), (560 - 60 * i, 620)], [5, 5]) for i in range(5)], *[limb([(1182, 60 + 50 * i), (1520 + 30 * i, 560)], [5, 5]) for i in range(4)]], lift=4)
    person(p, who("liao", face__hat="", over="strap", over_tone=WINE), 610, 470, 520, stance="bike", view="side", face=1, hands=((745, 380), (750, 376)), feet=((690, 590), (630, 560)), lean=16)
    bicycle(p, 650, 622, 420, RED)
    egret(p, 960, 200, 130, True)


@scene("members/yellow-lamp-at-the-north-gate/02", "16:9")
def north_gate(p: Paper) -> None:
    sky(p, NIGHT_T, (.12, .16, .06))
    towers(p, 760, "#24464F", AMBER, 7, 640, dark=True)
    p.piece("#132830", rect(-10, 740, 1620, 200), lift=4)
    p.piece(WINE, [rect(120, 330, 60, 430), rect(1180, 330, 60, 430), rect(80, 290, 1200, 54, 6)], saw((110, 336), (1250, 336), 36, -18), lift=5, lining="#8A4A3A")
    p.piece(INK, [rect(200 + 44 * i, 470, 10, 280) for i in range(10)] + [rect(190, 500, 440, 12), rect(190, 700, 440, 12)], lift=3)
    p.piece(AMBER, ellipse(960, 600, 330), lift=0, alpha=.2)
    p.piece(AMBER, poly([(830, 770), (1090, 770), (1260, 910), (640, 910)]), lift=0, alpha=.35)
    booth(p, 960, 780, 290, AMBER, DEEP)
    person(p, who("shen"), 905, 692, 330, stance="half", turn=-.4, hands=("down", "table"))
    booth_front(p, 960, 780, 290)
    p.piece(INK, [rect(1300, 620, 190, 14, 4), rect(1300, 760, 190, 14, 4), rect(1304, 620, 12, 150), rect(1474, 620, 12, 150)], lift=3)
    for i, c in enumerate((RED, GOLD, TEAL, TERRA, RED)):
        p.piece(c, [taper([(1330 + 34 * i, 560), (1330 + 34 * i, 640), (1330 + 34 * i, 760)], 26), outline(smooth(arc(1338 + 34 * i, 545, 10, 180, 360), False), 5)], lift=2)
    person(p, someone(p, "woman", CORAL), 580, 860, 330, stance="walk", view="side", face=1, hands=("wave", "down"))


def booth_front(p: Paper, x: float, y: float, s: float) -> None:
    """The booth's lower wall and sill, in front of whoever sits inside."""
    with p.at(x, y, s / 100):
        p.piece(DEEP, [rect(-50, -60, 100, 60), rect(-2, -118, 5, 60), rect(-54, -62, 108, 7, 2)], [rect(-42, -42, 84, 4), rect(-42, -32, 84, 4), *saw((-46, -8), (46, -8), 10, 9)], lift=2, lining=TERRA)


@scene("members/yellow-lamp-at-the-north-gate/03", "3:2")
def booth_table(p: Paper) -> None:
    p.wash("#22414C")
    frame_window(p, 120, 60, 1260, 480, WINE, NIGHT, 3, 1)
    towers(p, 520, "#28505A", AMBER, 7, 380, 150, 1200, True)
    frame_window(p, 120, 60, 1260, 480, WINE, "", 3, 1)
    p.piece(AMBER, ellipse(560, 620, 520), lift=0, alpha=.16)
    p.piece(TERRA, rect(-10, 660, 1520, 360), [taper([(-10, 740), (750, 746), (1510, 740)], 6)], lift=6, lining=CORAL)
    p.piece(INK, [limb([(300, 700), (220, 420), (400, 330)], [16, 14, 14]), ellipse(300, 706, 90, 20)], lift=3)
    p.piece(GOLD, smooth([(370, 300, 0), (440, 296), (500, 400, 0), (350, 420, 0)]), lift=4)
    p.piece(STRAW, poly([(352, 420), (500, 400), (760, 700), (260, 700)]), lift=0, alpha=.35)
    open_book(p, 600, 740, 420, RED)
    for i, c in enumerate((RED, TEAL, CREAM, DEEP)):
        p.piece(c, rect(960 + 8 * (i % 2), 690 - 52 * i, 300 - 16 * i, 48, 4), [rect(980, 708 - 52 * i, 120, 5)], lift=3, lining=WINE if c == CREAM else CREAM)
    thermos(p, 1370, 760, 330, TEAL)
    with p.at(900, 880, 1, -5):
        p.piece(WHITE, rect(-170, -80, 340, 160, 4), [rect(-140, -50 + 30 * i, 280, 3) for i in range(4)] + [rect(-40, -70, 3, 140)], lift=4, lining=ROSE)
        p.piece(GOLD, limb([(60, 30), (240, -50)], [15, 15]), lift=4)
