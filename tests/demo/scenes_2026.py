"""The other activities of 2026."""
from __future__ import annotations

from .kit import *

A16, A18, A19 = "activities/2026/the-hundredth-patrol/", "activities/2026/one-item-on-the-agenda/", "activities/2026/what-the-drawing-left-out/"
A20, A21, A22 = "activities/2026/the-ground-floor-said-yes/", "activities/2026/eighty-six-knives/", "activities/2026/the-charging-shed/"


@scene(A16 + "01", "3:2")
def patrol(p: Paper) -> None:
    sky(p, SPRING, (.8, .2, .1), 2)
    hills(p, 330, SPRING.far, 22)
    far_crowd(p, 60, 900, 420, 120, 9, CORAL, DEEP)
    p.piece("#A8B79A", smooth([(-20, 430, 0), (500, 410), (1000, 430), (1100, 460, 0), (-20, 470, 0)]), lift=2)
    river(p, SPRING, 450, 600, "scales", 58)
    can = someone(p, "boy", TEAL, hair="short", eye="almond", mouth="wry", glasses="")
    crew = [(who("wu"), 390, 640, "knee"), (replace(can, height=.92), 590, 640, "knee"), (who("zilu"), 790, 660, "row"), (who("yinuo"), 1010, 660, "row")]
    for one, x, size, hands in crew:
        person(p, replace(one, over="life", over_tone=GOLD), x, 740 if hands == "knee" else 718, size, stance="half", view="side", face=1, hands=(hands, hands))
        if hands == "row":
            oar(p, (x + 140, 600), (x + 20, 940), 15, WINE, .34)
    sampan(p, 760, 800, 980, RED)
    willow(p, 1240, -20, 640, SAGE, 5)


@scene(A16 + "03", "3:2")
def sorted_rubbish(p: Paper) -> None:
    p.wash("#C9A48E")
    p.piece("#BF977E", [rect(250 * c + 125 * (r % 2) - 125, 170 * r, 244, 164) for c in range(8) for r in range(6)], lift=0)
    p.piece(WINE, [outline(ellipse(310, 480, 240, 250), 20), limb([(500, 640), (640, 1020)], [24, 20])], lift=5)
    p.piece(CREAM, [taper([(90 + 62 * i, 300), (110 + 56 * i, 500), (150 + 44 * i, 720)], 6) for i in range(8)] + [taper([(80, 330 + 60 * i), (310, 350 + 64 * i), (540, 330 + 60 * i)], 6) for i in range(7)], lift=2)
    for i in range(4):
        with p.at(770 + 190 * i, 200 + 20 * (i % 2), 1, -14 + 12 * i):
            p.piece((TEAL, SAGE, GOLD, DEEP)[i], [rect(-34, -50, 68, 170, 18), rect(-14, -96, 28, 50, 4), rect(-18, -108, 36, 18, 4)], [rect(-26, 0, 52, 50, 3)], lift=4, lining=WHITE)
    for i in range(3):
        with p.at(800 + 240 * i, 480, 1, 6 - 9 * i):
            p.piece((RED, SLATE, TERRA)[i], [rect(-44, -60, 88, 130, 10)], [ellipse(0, -56, 36, 7), *saw((-40, 0), (40, 0), 6, 16), rect(-40, 30, 80, 5)], lift=4, lining=CREAM)
    p.piece(WHITE, smooth([(720, 700), (790, 660, 0), (820, 720), (880, 720), (910, 660, 0), (990, 710), (960, 880), (860, 930), (740, 870)]), [taper([(780, 760), (850, 800), (930, 770)], 7)], lift=4, lining=MIST)
    p.piece("#8A4A2E", [cord([(1080, 760), (1180, 700), (1300, 790), (1200, 880), (1100, 830)], 26)], lift=4)
    p.piece(INK, [outline(ellipse(1360, 620, 90), 34)], lift=4)
    row(p, ["girl", "boy"], 1240, 1440, 1080, 640, view="back")


@scene(A16 + "04", "1:1")
def slipper(p: Paper) -> None:
    p.wash("#A7C0B4")
    p.piece("#97B3A6", scales(-40, 60, 1200, 1100, 80), lift=0)
    with p.at(550, 560, 1, -24):
        p.piece(TEAL, smooth([(-330, 0), (-300, -120), (-120, -120), (120, -160), (320, -110), (380, 10), (320, 130), (120, 150), (-120, 110), (-290, 110)]), [outline(smooth([(-280, 0), (-250, -80), (-100, -86), (120, -124), (280, -80), (330, 10), (280, 96), (110, 112), (-110, 78), (-240, 78)]), 7)], lift=8, lining=MIST)
        p.piece(CORAL, smooth([(20, -196), (180, -170), (300, -90), (250, 0), (300, 120), (170, 176), (20, 190), (-30, 100), (-10, 0), (-30, -100)]), [*blossom(130, 0, 70), *saw((-10, 120), (-10, -120), 9, -22), *[ellipse(240, y, 8) for y in (-70, 70)]], lift=7, lining=WINE)
    p.piece("#4F7F6A", [taper([(120 + 60 * i, 1100), (160 + 50 * i, 950), (120 + 70 * i, 830 + 30 * (i % 2))], 18, "one") for i in range(4)], lift=3)


@scene(A16 + "05", "4:5")
def oar_salute(p: Paper) -> None:
    sky(p, SPRING, (.5, .34, .27), rays=True)
    river(p, SPRING, 800, 500, "scales", 52)
    oar(p, (790, 1300), (790, 60), 32, WINE, .3)
    bust(p, who("yinuo", cut="tee", face__hat="cap", face__hat_tone=GOLD), 420, 540, 370, -.3, tilt=-2)
    hand(p, 960, 980, 220, 196, "grip", True, "#F6DDC3", VERM, arm=120)


@scene(A18 + "01", "3:2")
def vote(p: Paper) -> None:
    room(p, "#DCCFBF", "#6E3A34", .62)
    frame_window(p, 420, 50, 660, 330, WINE, NIGHT, 4, 1)
    with p.inside(rect(420, 50, 660, 330)):
        towers(p, 372, "#28505A", AMBER, 9, 200, 440, 620, True)
    frame_window(p, 420, 50, 660, 330, WINE, "", 4, 1)
    pendant(p, 250, 60, 110)
    pendant(p, 1250, 60, 110)
    far = [("woman", 390, 1, .8), ("man", 570, 1, .7), (who("li", face__mouth="soft"), 1140, -1, .8), ("zhu", 955, -1, .7), (who("ran", face__hat="", face__mouth="sing"), 762, 1, .1)]
    for k, x, f, turn in far:
        y, speaks = 720, x == 762
        stool(p, x, y + 130, 140, WINE)
        person(p, look(p, k), x, y, 500, stance="sit", face=f, turn=turn, feet=((x + 44, y + 128), (x - 44, y + 128)), hands=((x - 36, y - 10), (x + 118, y - 128)) if speaks else ((x - 36, y - 10), (x + 40, y - 8)))
    for k, x, y, f, size in ((someone(p, "man", mouth="soft"), 215, 790, 1, 560), ("woman", 1290, 790, -1, 560)):
        chair(p, x - 20 * f, y + 190, 330, TERRA, f < 0)
        person(p, look(p, k), x, y, size, stance="sit", view="side", face=f, hands=("knee", "lap"), tilt=2)
    for k, x in (("woman", 330), ("ding", 600), ("woman", 900), ("man", 1170)):
        k = who("ding", face__hat="") if k == "ding" else k
        person(p, look(p, k), x, 1010, 560, stance="half", view="back", hands=("down", "down"))
        p.piece(TERRA, [rect(x - 92, 880, 184, 30, 8), rect(x - 92, 940, 184, 26, 8), rect(x - 84, 880, 22, 160), rect(x + 62, 880, 22, 160)], lift=4)


@scene(A18 + "02", "1:1")
def ballot_tin(p: Paper) -> None:
    p.wash("#C96A50")
    p.piece("#A8503C", rect(-10, 820, 1120, 300), lift=4)
    p.piece(DEEP, [rect(220, 430, 660, 470, 24)], [*rosette(550, 670, 180, 12)[1], *saw((240, 480), (860, 480), 26, -22), rect(240, 860, 620, 8)], lift=7, lining=STRAW)
    p.piece(GOLD, [rect(196, 360, 708, 84, 20)], [rect(420, 384, 260, 22, 10), rect(220, 424, 660, 5)], lift=6, lining=INK)
    p.piece(WHITE, poly([(470, 396), (650, 396), (690, 170), (500, 140)]), [taper([(520, 200), (640, 220)], 6), taper([(514, 240), (634, 258)], 6), outline(ellipse(560, 310, 24), 6)], lift=4, lining=RED)
    hand(p, 860, 90, 260, 152, "pinch", True, sleeve=TEAL, arm=260)


@scene(A18 + "03", "3:2")
def liao_stands(p: Paper) -> None:
    room(p, "#E6D3C0", "#6E3A34", .84)
    frame_window(p, 90, 90, 330, 420, WINE, NIGHT, 2, 2)
    p.piece(AMBER, ellipse(800, 170, 300), lift=0, alpha=.12)
    pendant(p, 800, 90, 130)
    person(p, who("liao", face__hat="", face__mouth="firm"), 860, 960, 800, turn=-.5, hands=("chest", "down"), tilt=3)
    chair(p, 480, 960, 440, TERRA)
    person(p, who("jiao", face__glasses="round"), 500, 760, 780, stance="sit", view="side", face=1, hands=("knee", "lap"), tilt=14)
    row(p, ["woman", "man"], 1190, 1390, 1020, 660, face=-1, view="side", stance="half", hands=("chest", "chest"))


@scene(A19 + "01", "3:2")
def blueprint_ring(p: Paper) -> None:
    p.wash("#22343E")
    p.piece("#3B2A30", [rect(0, 125 * i, 1500, 120) for i in range(8)], lift=0)
    p.piece(AMBER, ellipse(750, 520, 560), lift=0, alpha=.13)
    with p.at(750, 540, 1, -3):
        p.piece("#2F5F88", poly([(-420, -190), (400, -210), (520, 220), (-540, 240)]), [outline(poly([(-400, -172), (384, -190), (494, 202), (-510, 220)]), 4), outline(smooth([(-420, 20), (-300, 120), (200, 120), (430, -30), (0, -10)]), 5), *[limb([(-340 + 90 * i, -6), (-330 + 86 * i, 118)], [3, 3]) for i in range(8) if i != 5], *[taper([(-380 + 140 * i, -120), (-280 + 140 * i, -122)], 4) for i in range(5)]], lift=5, lining="#DCE7EE")
    mast_lantern(p, 750, -40, 260)
    spec = [("duan", 380, 500, 1, ((560, 470), "knee")), ("zhu", 1120, 500, -1, ((960, 480), "knee")), ("grandpa", 250, 860, 1, ("knee", "knee")), ("liao", 1260, 880, -1, ((1090, 660), "knee"))]
    for k, x, y, f, h in spec:
        person(p, look(p, k) if k != "liao" else who("liao", face__hat=""), x, y, 640, stance="squat", view="side", face=f, hands=h, lean=24, tilt=12)
    backs(p, ["man", "woman", "grandpa"], 520, 990, 1090, 520)


@scene(A19 + "02", "1:1")
def missing_rib(p: Paper) -> None:
    p.wash("#2F5F88")
    lines = [limb([(60 + 110 * i, -10), (60 + 110 * i, 1110)], [1.6, 1.6]) for i in range(10)] + [limb([(-10, 60 + 110 * i), (1110, 60 + 110 * i)], [1.6, 1.6]) for i in range(10)]
    p.piece("#5C87A8", lines, lift=0)
    hull = smooth([(-40, 340, 0), (300, 800), (760, 930), (1140, 960, 0)], False)
    p.piece("#E6EEF2", [outline(hull, 11), outline(smooth([(-40, 250, 0), (500, 300), (1140, 290, 0)], False), 9)], lift=1)
    keel = sample([(-40, 340), (300, 800), (760, 930), (1140, 960)], 40)
    for i in range(8):
        x = 90 + 130 * i
        foot = min(keel, key=lambda q: abs(q[0] - x - 40))
        if i != 4:
            p.piece("#E6EEF2", [outline(smooth([(x, 275), (x + 16, (275 + foot[1]) / 2), foot], False), 7)], lift=1)
    p.piece(VERM, [moved(outline(ellipse(0, 0, 74, 350), 8), 632, 590, 1, -3)], lift=1)
    p.piece("#E6EEF2", [taper([(90, 140), (300, 136), (420, 142)], 9), taper([(90, 180), (240, 177), (330, 181)], 7)], lift=0)
    p.piece("#F3DFB8", poly([(1110, 760), (1110, 1110), (700, 1110)]), [taper([(860, 1070), (980, 1000), (1080, 980)], 8)], lift=6, lining=SLATE)


@scene(A20 + "01", "3:2")
def nine_in_parlour(p: Paper) -> None:
    room(p, "#EED9BE", "#A9553F", .7)
    frame_window(p, 560, 70, 380, 300, WINE, NIGHT, 2, 2)
    curtain(p, 540, 50, 120, 380, TERRA)
    curtain(p, 960, 50, 120, 380, TERRA, True)
    clock(p, 1240, 170, 64, 7.3)
    calendar_pad(p, 260, 110, 130)
    pendant(p, 750, 60, 90)
    p.piece(DEEP, [rect(240, 470, 1020, 300, 40)], [*saw((270, 510), (1230, 510), 30, 18), rect(580, 500, 6, 240), rect(920, 500, 6, 240)], lift=5, lining=CORAL)
    row(p, ["granny", "yuxl", "grandpa", "granny"], 390, 1120, 700, 620, stance="sit", hands=("lap", "lap"), jitter=.02)
    person(p, someone(p, "man", TEAL), 130, 760, 660, stance="sit", view="side", face=1, hands=("knee", "knee"))
    person(p, someone(p, "grandpa", RED), 1370, 760, 660, stance="sit", view="side", face=-1, hands=("knee", "cup"))
    table(p, 560, 800, 380, 160, WINE)
    for i in range(4):
        bowl(p, 620 + 84 * i, 806, 54, (RED, TEAL)[i % 2], STRAW, i == 1)
    for x, f, k in ((330, 1, "granny"), (1180, -1, "grandpa"), (1040, -1, "woman")):
        person(p, look(p, k), x, 930, 620, stance="sit", view="side", face=f, hands=("knee", "lap"), tilt=-6)
        stool(p, x, 995, 76, TERRA)


@scene(A20 + "02", "2:3")
def facade(p: Paper) -> None:
    sky(p, AUTUMN, (.8, .1, .06), 1)
    brick_block(p, 90, 1340, 820, 1160, RED, AUTUMN.sky, 6, 4)
    washing(p, 130, 760, 450, 770, 4, 76, (CREAM, TEAL, GOLD, WHITE))
    washing(p, 560, 1140, 880, 1146, 4, 76, (GOLD, CREAM, TEAL, ROSE))
    p.piece(WINE, rect(-10, 1330, 1020, 180), lift=4)
    tree(p, 880, 1440, 700, GOLD, n=90)
    bench(p, 180, 1440, 260, 130, TERRA)
    bicycle(p, 560, 1440, 240, TEAL)
    cat(p, 330, 1372, 70, "curl", INK)


@scene(A20 + "03", "3:2")
def bench_cat(p: Paper) -> None:
    p.wash("#C25A42")
    p.piece("#B34E3A", [rect(20 + 150 * c + 75 * (r % 2) - 100, 20 + 62 * r, 138, 52, 2) for c in range(12) for r in range(14)], lift=.6)
    p.piece(INK, rect(900, 120, 420, 720), lift=0)
    p.piece(STRAW, poly([(960, 840), (1260, 840), (1200, 640), (1010, 640)]), lift=0, alpha=.3)
    p.piece(WINE, [rect(870, 90, 480, 44), rect(870, 120, 40, 740), rect(1310, 120, 40, 740)], lift=5)
    p.piece(SLATE, [rect(930, 800 - 56 * i, 360 - 40 * i, 50) for i in range(4)], lift=3)
    p.piece("#8A4A3A", rect(-10, 850, 1520, 180), lift=4)
    bench(p, 120, 950, 660, 330, SAND)
    person(p, someone(p, "granny", TEAL, hair="bun", glasses="round"), 350, 780, 660, stance="sit", turn=.6, hands=("lap", "lap"), tilt=8)
    cat(p, 620, 790, 170, "curl", INK)
    tree(p, 1430, 960, 560, GOLD, n=60)


@scene(A21 + "01", "3:2")
def grinding(p: Paper) -> None:
    sky(p, AUTUMN, (.86, .16, .09), 2)
    crane(p, 1180, 800, 780, "#D98A6A", AUTUMN.sky)
    p.piece("#C9976E", rect(-10, 790, 1520, 240), lift=3)
    shed(p, 80, 940, 760, 760, RED)
    table(p, 180, 700, 560, 230, WINE)
    person(p, who("luo"), 360, 860, 660, stance="half", view="side", face=1, hands=((540, 670), (580, 676)), lean=22, tilt=10)
    p.piece(SLATE, [rect(500, 676, 170, 30, 6)], [rect(510, 688, 150, 3)], lift=3, lining=WHITE)
    p.piece(GREY, smooth([(540, 664, 0), (720, 640, 0), (740, 660), (700, 676, 0), (540, 676, 0)]), lift=3)
    p.piece(TEAL, smooth([(220, 700, 0), (214, 640), (300, 640), (294, 700, 0)]), lift=3)
    for i, k in enumerate(["granny", "man", "woman", "grandpa"]):
        x = 900 + 165 * i
        person(p, look(p, k), x, 950, 590, view="side", face=-1, hands=("forward", "down"))
        p.piece((SLATE, GREY)[i % 2], [smooth([(x - 150, 560, 0), (x - 240, 548, 0), (x - 250, 590, 0), (x - 160, 590, 0)])], lift=3)
        p.piece(WINE, rect(x - 160, 562, 50, 20, 6), lift=2)


@scene(A21 + "02", "3:2")
def haircuts(p: Paper) -> None:
    sky(p, AUTUMN, (.14, .2, .1), 2)
    for i in range(4):
        brick_block(p, 40 + 390 * i, 620, 330, 420, mix("#C9775A", AUTUMN.sky, .3), AUTUMN.sky, 5, 4, False)
    p.piece("#C9976E", rect(-10, 610, 1520, 420), [taper([(-10, 760), (750, 766), (1510, 760)], 5)], lift=3, lining=CREAM)
    tones = (WHITE, TEAL, RED)
    for i in range(3):
        x = 320 + 470 * i
        c = who("ke") if i == 1 else someone(p, "woman", (DEEP, TERRA, TEAL)[i], hair="pony")
        person(p, c, x - 130, 910, 640, view="side", face=1, hands=((x - 10, 480), (x + 10, 500)), lean=6)
        person(p, someone(p, ("grandpa", "granny", "grandpa")[i], hat="", glasses=""), x, 790, 620, stance="sit", view="side", face=1, hands=("lap", "lap"), tilt=8)
        p.piece(tones[i], smooth([(x - 40, 590), (x + 30, 580), (x + 100, 640), (x + 160, 790), (x + 150, 850), (x - 80, 850), (x - 86, 760), (x - 60, 640)]), [taper([(x - 10, 620), (x - 30, 740), (x - 40, 840)], 6), taper([(x + 40, 620), (x + 70, 740), (x + 80, 840)], 6), *saw((x - 76, 840), (x + 146, 840), 12, 14)], lift=4, lining=ROSE if i == 0 else CREAM)
        chair(p, x - 10, 960, 300, WINE)
    falling(p, "leaf", 16, VERM)


@scene(A21 + "03", "1:1")
def old_scissors(p: Paper) -> None:
    p.wash("#E9CFB0")
    p.piece(RED, rect(130, 130, 840, 840, 10), [*rosette(550, 550, 400, 14)[1], *saw((150, 160), (950, 160), 26, -30), *saw((950, 940), (150, 940), 26, -30)], lift=6, lining="#E9CFB0")
    with p.at(540, 560, 1, -42):
        for d in (-1, 1):
            p.piece(SLATE, smooth([(-30, 16 * d, 0), (80, -34 * d), (430, -120 * d, 0), (130, -84 * d), (-30, -30 * d)]), [taper([(40, -34 * d), (340, -96 * d)], 6)], lift=6, lining=WHITE)
            p.piece(INK, [outline(smooth([(-90, 30 * d), (-190, 10 * d), (-330, 50 * d), (-350, 130 * d), (-240, 160 * d), (-120, 110 * d)]), 30), limb([(-96, 36 * d), (0, -10 * d)], [34, 30])], lift=6)
        p.piece(GOLD, ellipse(20, 0, 20), [rect(10, -2, 20, 4)], lift=3, lining=WINE)
        p.piece(VERM, [outline(ellipse(-96, 40, 30, 18), 12), taper([(-110, 60), (-150, 150), (-110, 220)], 18, "one"), taper([(-96, 60), (-80, 150), (-40, 200)], 18, "one")], lift=4)


@scene(A21 + "04", "3:2")
def square_pressure(p: Paper) -> None:
    sky(p, AUTUMN, (.5, .2, .1), 2)
    crane(p, 130, 700, 640, "#D98A6A", AUTUMN.sky)
    p.piece("#C9976E", rect(-10, 690, 1520, 340), lift=3)
    tree(p, 1360, 760, 720, VERM, n=110)
    p.piece(WHITE, rect(330, 660, 760, 220), [*saw((330, 876), (1090, 876), 30, 20), *rosette(710, 770, 70)[1]], lift=4, lining=SAGE)
    p.piece(SAGE, rect(300, 640, 820, 30, 4), lift=4)
    person(p, who("shang"), 480, 760, 660, stance="half", view="side", face=1, hands=((650, 620), (680, 630)), lean=8)
    person(p, someone(p, "grandpa", RED, hat="flat"), 900, 780, 650, stance="half", view="side", face=-1, hands=((720, 636), "down"))
    p.piece(INK, rect(690, 600, 70, 46, 8), lift=3)
    p.piece(WHITE, rect(580, 590, 90, 52, 6), [ellipse(610, 614, 12), rect(632, 606, 26, 4)], lift=3, lining=TEAL)
    p.piece(SAGE, rect(300, 640, 820, 14, 4), lift=2)
    row(p, ["granny", "man"], 1120, 1270, 960, 620, face=-1, view="side")
    falling(p, "leaf", 12, VERM)


@scene(A22 + "01", "3:2")
def under_lantern(p: Paper) -> None:
    p.wash("#2A1D24")
    trusses(p, 150, 150, "#5A2A26", 2)
    p.piece(AMBER, ellipse(750, 420, 640), lift=0, alpha=.12)
    p.piece(AMBER, ellipse(750, 420, 430), lift=0, alpha=.12)
    mast_lantern(p, 750, 110, 300, RED)
    ks = ["granny", "ran", "pei", ("fu", {"hands": ((640, 620), "down")}), "ke", "man", "grandpa"]
    behind_table(p, ks, 200, 1310, 620, 520)
    p.piece(WINE, smooth([(80, 640), (750, 590), (1420, 640), (1460, 760), (750, 850), (40, 760)]), [outline(smooth([(110, 650), (750, 606), (1390, 650), (1424, 750), (750, 830), (76, 750)]), 5)], lift=6, lining=TERRA)
    p.piece(WHITE, poly([(560, 650), (900, 640), (960, 770), (530, 790)]), [outline(rect(620, 680, 90, 60), 5), outline(rect(760, 670, 130, 70), 5), taper([(580, 770), (740, 764), (920, 756)], 6)], lift=3, lining=BLUE)
    backs(p, ["woman", "man", "granny", "rider", "man"], 170, 1340, 1010, 560)


@scene(A22 + "02", "1:1")
def lantern_close(p: Paper) -> None:
    p.wash("#33141A")
    p.piece("#4A1B20", [leaf(550 + 250 * math.cos(a), 560 + 250 * math.sin(a), 420, 60, math.degrees(a)) for a in [math.tau * i / 24 for i in range(24)]], lift=2)
    mast_lantern(p, 550, 60, 960, RED)


@scene(A22 + "03", "3:2")
def fu_points(p: Paper) -> None:
    p.wash("#3A2026")
    p.piece(AMBER, ellipse(760, 250, 700), lift=0, alpha=.13)
    mast_lantern(p, 1180, -10, 300, RED)
    bust(p, who("fu"), 430, 380, 350, .7, tilt=10)
    p.piece(TERRA, rect(-10, 760, 1520, 270), lift=6)
    with p.at(860, 850, 1, -5):
        p.piece(WHITE, poly([(-420, -100), (380, -110), (500, 160), (-520, 170)]), [outline(poly([(-300, -40), (-60, -44), (-50, 60), (-320, 64)]), 6), outline(poly([(60, -60), (300, -62), (340, 70), (70, 74)]), 6), *[limb([(100 + 50 * i, -50), (108 + 54 * i, 66)], [4, 4]) for i in range(4)], taper([(-440, 120), (0, 110), (440, 116)], 8)], lift=4, lining=BLUE)
    hand(p, 520, 700, 280, 14, "point", False, "#F2D3B4", BLUE, arm=300)
    hand(p, 1330, 960, 250, 196, "flat", True, "#E8C4A0", RED, arm=240)


@scene(A22 + "04", "3:2")
def raised(p: Paper) -> None:
    p.wash("#33141A")
    p.piece(AMBER, ellipse(750, 120, 720), lift=0, alpha=.14)
    mast_lantern(p, 750, -60, 330, RED)
    spec = [(110, TEAL), (300, RED), (500, WHITE), (690, GOLD), (880, SLATE), (1070, VERM), (1250, SAGE), (1420, TERRA)]
    for i, (x, c) in enumerate(spec):
        y = 620 + 90 * (i % 3)
        hand(p, x, y, 230 + 20 * (i % 2), -92 + 7 * (i % 3 - 1), ("flat", "spread")[i % 2], i % 2 == 0, p.pick("#F2D3B4", TAN, "#F9E3CB", "#E0B48C"), c, old=i % 3 == 0, arm=400)
