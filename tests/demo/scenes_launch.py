"""The tenth launch day, 2026: twenty pictures."""
from __future__ import annotations

from .kit import *

L = "activities/2026/launch-day-2026/"


@scene(L + "01", "16:9")
def launch(p: Paper) -> None:
    sky(p, DAY, (.66, .25, .16), 3, True)
    hills(p, 400, DAY.far, 22)
    towers(p, 440, "#EBCDB8", DAY.sky, 12, 170)
    river(p, SUMMER, 450, 480, "scales", 46)
    far_crowd(p, 900, 1620, 470, 100, 13, ROSE, DEEP)
    crane(p, 170, 470, 470, CORAL, DAY.sky)
    side_slip(p, -20, 470, 1180, 330, TERRA, ROSE)
    baizhou(p, 760, 668, 520, 15.6, tone="#A8553F")
    splash(p, 1080, 800, 230)
    far_crowd(p, -30, 560, 920, 300, 6, DEEP, CREAM, wave=.8)
    far_crowd(p, 1160, 1640, 930, 310, 5, DEEP, CREAM, wave=.8)


@scene(L + "02", "3:2")
def five_pairs(p: Paper) -> None:
    sky(p, SPRING, (.5, .3, .24), rays=True)
    p.piece("#D8B9A2", rect(-10, 760, 1520, 260), [taper([(-10, 850), (750, 856), (1510, 850)], 5)], lift=3, lining=CREAM)
    row(p, [("grandpa", {"hands": ("forward", "down")}), "liao", ("granny", {"turn": -.3}), ("man", {"hands": ("down", "hip")}), "ke", ("woman", {"face": -1})], 200, 1320, 830, 560, hands=("down", "down"))
    baizhou(p, 750, 800, 1060, tone="#B9694F")
    trestles(p, 750, 900, 1000, 100)
    row(p, ["jiao", ("boy", {"hands": ("down", "up")}), ("mo", {"hands": ("hip", "down")}), "man"], 110, 1400, 985, 540, hands=("down", "down"))


@scene(L + "03", "3:2")
def planing(p: Paper) -> None:
    p.wash("#E9CFAE")
    p.piece("#E0C098", rosette(1130, 260, 250, 10)[0], rosette(1130, 260, 250, 10)[1], lift=1, lining="#E9CFAE")
    plank_end(p, -30, 640, 1560, 130, SAND, TERRA, 3)
    p.piece(WINE, rect(-10, 770, 1520, 260), [rect(0, 800, 1500, 5)], lift=6, lining=TERRA)
    for i, (x, y, r, f) in enumerate(((930, 560, 80, False), (1080, 590, 56, True), (1210, 560, 74, False), (1340, 600, 46, True), (240, 870, 66, True), (420, 900, 50, False), (1180, 880, 60, False))):
        p.piece((STRAW, CREAM, "#E8C48C")[i % 3], [spiral(x, y, r, r * .3, 1.8, f, i)], lift=4)
    hand(p, 380, 330, 330, 46, "grip", False, "#E0B48C", TEAL, old=True, part="under", arm=300)
    p.piece("#8A4A2E", [rect(420, 560, 400, 84, 10), smooth([(470, 565, 0), (456, 480), (500, 450), (540, 500), (536, 565, 0)]), rect(770, 520, 50, 60, 20)], [rect(450, 600, 340, 5), poly([(640, 560), (690, 560), (660, 620)])], lift=6, lining=STRAW)
    p.piece(SLATE, poly([(640, 500), (676, 500), (690, 640), (664, 640)]), lift=3)
    hand(p, 380, 330, 330, 46, "grip", False, "#E0B48C", TEAL, old=True, part="over", arm=300)
    hand(p, 980, 350, 300, 136, "grip", True, "#E0B48C", TEAL, old=True, arm=300)


@scene(L + "04", "1:1")
def board(p: Paper) -> None:
    p.wash("#7A3A2A")
    for i in (0, 1, 3):
        plank_end(p, -20, 40 + 270 * i, 1140, 250, "#B9785A", "#8A4A36", 4)
    plank_end(p, -20, 580, 1140, 250, SAND, TERRA, 3)
    p.piece(WINE, [taper([(x, y), (x + dx, y + dy)], 9) for x, y, dx, dy in [(p.rand(120, 900), p.rand(610, 780), p.rand(60, 160), p.rand(-40, 40)) for _ in range(34)]], lift=0)
    p.piece(GOLD, [ellipse(60 + 980 * (i % 2), 620 + 170 * (i // 2), 14) for i in range(4)], lift=2)
    hand(p, 240, 1010, 330, -58, "flat", False, "#F2CFAE", WHITE, line=WINE, arm=100)


@scene(L + "05", "3:2")
def weld_ring(p: Paper) -> None:
    p.wash("#4A171A")
    sparks(p, 840, 560, 560, 44)
    listener(p, who("jiao", face__glasses="dark"), 330, 800, 660, "down", stance="half", face=-1, lean=4, tilt=8)
    baizhou(p, 430, 860, 1000, 0, tone="#8A4A36")
    p.piece(SLATE, outline(ellipse(890, 620, 60), 24), lift=4)
    rod(p, (1040, 610), (850, 562))
    person(p, who("liao", face__hat="mask"), 1260, 1264, 760, view="side", face=-1, hands=((1050, 618), (1070, 660)), lean=9)


@scene(L + "06", "2:3")
def crane_rope(p: Paper) -> None:
    sky(p, DAWN, (.62, .24, .17), 2, True)
    towers(p, 1400, DAWN.far, DAWN.sky, 6, 460)
    crane(p, 330, 1440, 1360, RED, CREAM)
    rope(p, [(120, 700), (260, 780), (420, 720), (520, 640)], 34, VERM, STRAW, 5)
    for x, y, k in ((250, 770, 1.2), (420, 720, 1)):
        with p.at(x, y, k):
            p.piece(VERM, [smooth([(0, 0), (-80, -50), (-110, 10), (-60, 40)]), smooth([(0, 0), (80, -50), (110, 10), (60, 40)]), ellipse(0, 0, 28), taper([(-6, 14), (-40, 130), (-20, 260)], 30, "one"), taper([(6, 14), (40, 140), (70, 250)], 30, "one")], [taper([(-84, -14), (-24, -2)], 7), taper([(84, -14), (24, -2)], 7)], lift=5, lining=STRAW)
    p.piece(DEEP, rect(-10, 1430, 1020, 90), lift=4)
    far_crowd(p, 430, 1000, 1470, 120, 6, WINE, CREAM)


@scene(L + "07", "3:2")
def watch(p: Paper) -> None:
    sky(p, DAY, (.2, .24, .14), 2)
    hills(p, 900, DAY.far, 30)
    rope(p, [(1200, -20), (1180, 300), (1210, 560), (1190, 1020)], 46, RED, STRAW, 6)
    bust(p, who("lang"), 520, 430, 390, .75, tilt=8)
    hand(p, 1400, 700, 280, 196, "grip", True, "#F2D3B4", RED, old=True, arm=260)
    hand(p, 300, 1010, 260, -28, "grip", False, "#F2D3B4", RED, old=True, arm=160)
    p.piece(WINE, rect(284, 938, 60, 110, 10), lift=4)
    p.piece(GOLD, ellipse(330, 960, 74), lift=5)
    p.piece(CREAM, ellipse(330, 960, 60), [limb([(330 + 46 * math.cos(a), 960 + 46 * math.sin(a)), (330 + 54 * math.cos(a), 960 + 54 * math.sin(a))], [4, 4]) for a in [math.tau * i / 12 for i in range(12)]], lift=1, lining=WINE)
    p.piece(RED, [limb([(330, 960), (354, 986)], [8, 6]), limb([(330, 960), (372, 976)], [6, 4])], lift=1)


@scene(L + "08", "3:2")
def classroom(p: Paper) -> None:
    room(p, "#F0E3CC", "#B9694F", .9, "#8FB0A0")
    blackboard(p, 120, 90, 560, 330)
    p.piece(CREAM, [smooth([(240, 290, 0), (300, 320), (460, 320), (540, 280, 0), (510, 360), (280, 360)]), rect(384, 150, 7, 150), smooth([(398, 160, 0), (500, 270), (398, 290, 0)])], lift=0)
    frame_window(p, 800, 80, 420, 360, WINE, "#DCE7DF", 3, 2)
    p.piece(SLATE, [rect(1300, 90, 130, 150, 8)], [*[ellipse(1320 + 30 * i, 112 + 30 * j, 8) for i in range(4) for j in range(4)]], lift=4, lining=INK)
    p.piece(RED, [taper(arc(1365, 170, 110 + 44 * i, 130, 180), 11) for i in range(3)], lift=2)
    for r in range(2):
        ks = ("girl", "boy", "yinuo", "boy", "girl") if r == 0 else ("zilu", "girl", "boy", "girl")
        y = 640 + 250 * r
        for i, k in enumerate(ks):
            x = (170 + 290 * i) if r == 0 else (300 + 300 * i)
            person(p, look(p, k), x, y, 640 + 100 * r, stance="half", turn=.7, tilt=-12, hands=(("table", "table"), ("high", "down"), ("cheek", "table"))[(i + r) % 3])
            p.piece(WINE, [rect(x - 120, y - 14, 240, 26, 4), rect(x - 100, y, 14, 300), rect(x + 86, y, 14, 300)], lift=4)
            open_book(p, x - 40, y - 22, 76, (RED, TEAL)[i % 2])


@scene(L + "09", "3:2")
def cut_rope(p: Paper) -> None:
    p.wash("#E6CDAE")
    p.piece(TERRA, [leaf(740 + 60 * math.cos(a), 560 + 60 * math.sin(a), 700, 50, math.degrees(a)) for a in [math.tau * (i + .5) / 22 for i in range(22)]], lift=1)
    p.piece(WINE, [rect(540, 680, 420, 380, 20)], [outline(ellipse(750, 720, 150 - 40 * i, 22 - 6 * i), 5) for i in range(3)], lift=6, lining=TERRA)
    rope(p, [(-30, 520), (300, 560), (600, 660), (726, 668)], 76, SAND, TERRA, 6)
    rope(p, [(1530, 440), (1200, 520), (920, 600), (776, 660)], 76, SAND, TERRA, 6)
    p.piece(STRAW, [taper([(726, 668 + d), (760, 640 + d * 1.8), (800, 600 + d * 2.2)], 9, "one") for d in (-24, -8, 10, 24)] + [taper([(776, 655 + d), (740, 620 + d * 1.8), (710, 570 + d * 2)], 9, "one") for d in (-20, 0, 20)], lift=3)
    with p.at(770, 330, 1, 16):
        p.piece("#8A4A2E", rect(-34, -360, 62, 520, 16), [taper([(-10, -320), (-8, 0), (-10, 140)], 5)], lift=5, lining=STRAW)
        p.piece(SLATE, smooth([(-40, 120, 0), (40, 120, 0), (150, 90), (190, 300, 0), (0, 330), (-190, 300, 0), (-120, 130)]), [taper([(-160, 288), (0, 310), (160, 288)], 7), *saw((-110, 180), (110, 180), 9, 24)], lift=7, lining=WHITE)
    hand(p, 1180, 60, 330, 176, "grip", True, "#E8C4A0", DEEP, old=True, arm=360)


@scene(L + "10", "16:9")
def afloat(p: Paper) -> None:
    sky(p, DAWN, (.28, .36, .2), 2, True)
    hills(p, 420, DAWN.far, 30)
    hills(p, 470, "#E5BE9F", 16)
    river(p, DAWN, 490, 430, "scales", 54)
    p.piece(CREAM, [taper([(640, 704), (960, 730), (1300, 700)], 14), taper([(580, 750), (960, 776), (1380, 748)], 9)], lift=1)
    person(p, who("wu"), 800, 650, 330, view="side", face=-1, hands=((720, 540), (730, 570)))
    oar(p, (730, 530), (540, 780), 12, WINE, .36)
    baizhou(p, 960, 710, 560, tone="#A8553F")
    for x, y, s, f in ((1180, 190, 230, False), (980, 300, 150, False), (1400, 330, 120, False)):
        egret(p, x, y, s, True, f)
    reeds(p, 80, 910, 360, 13, WINE)


@scene(L + "11", "4:5")
def wu_sculls(p: Paper) -> None:
    sky(p, SUMMER, (.76, .2, .14))
    hills(p, 430, SUMMER.far, 20)
    river(p, SUMMER, 480, 800, "scales", 62)
    person(p, who("wu"), 460, 1040, 860, view="side", face=1, stance="walk", hands=((700, 590), (720, 650)), lean=12)
    oar(p, (690, 540), (960, 1200), 26, WINE, .38)
    baizhou(p, 380, 1170, 1060, flip=True, tone="#A8553F")


@scene(L + "12", "3:2")
def hand_over(p: Paper) -> None:
    sky(p, DAY, (.5, .42, .3), rays=True)
    river(p, SUMMER, 640, 400, "scales", 44)
    p.piece("#A8553F", rect(-10, 860, 1520, 160), [rect(0, 900, 1500, 5), rect(0, 950, 1500, 5)], lift=4, lining=WINE)
    person(p, who("wu"), 430, 940, 740, view="side", face=1, hands=((660, 560), (620, 600)), lean=6)
    person(p, who("yinuo"), 1060, 940, 840, view="side", face=-1, hands=((880, 560), (920, 590)), tilt=-8)
    oar(p, (340, 640), (1280, 480), 28, WINE, .34)
    hand(p, 640, 600, 90, -10, "cup", sleeve=WHITE, skin=BROWN, arm=20)
    row(p, ["zilu", "girl"], 1260, 1400, 950, 740, face=-1, view="side")


@scene(L + "13", "3:2")
def shower(p: Paper) -> None:
    sky(p, RAIN, None, 5)
    hills(p, 520, RAIN.far, 20)
    crane(p, 1150, 620, 560, "#B9857A", RAIN.sky)
    river(p, RAIN, 560, 200, "ripples")
    p.piece("#7A5A54", rect(-10, 700, 1520, 330), [taper([(60 + 170 * i, 900), (130 + 170 * i, 906), (200 + 170 * i, 900)], 6) for i in range(9)], lift=3, lining=MIST)
    ks = ["woman", "grandpa", "man", "granny", "girl"]
    for i, k in enumerate(ks):
        x, f = 170 + 290 * i, 1 if i % 2 else -1
        person(p, look(p, k), x, 950, 600 if k != "girl" else 680, face=f, turn=.5, hands=((x - 30, 640), "down"))
        umbrella(p, x - 24, 318 + 16 * (i % 2) + (56 if k == "girl" else 0), 168, (RED, TEAL, GOLD, DEEP, CORAL)[i], -4 + 4 * (i % 3))
    p.piece(MIST, smooth([(560, 560), (760, 500), (960, 560), (980, 700, 0), (540, 700, 0)]), [taper([(600, 600), (620, 690)], 4)], lift=2, alpha=.45)
    falling(p, "rain", 90, WHITE)


@scene(L + "14", "3:2")
def stays(p: Paper) -> None:
    sky(p, RAIN, None, 3)
    river(p, RAIN, 430, 300, "ripples")
    p.piece("#7A5A54", poly([(-10, 640), (1510, 560), (1510, 1020), (-10, 1020)]), [poly([(-10, 700 + 130 * i), (1510, 620 + 130 * i), (1510, 632 + 130 * i), (-10, 714 + 130 * i)]) for i in range(2)], lift=4, lining=MIST)
    baizhou(p, 1160, 520, 420, -2, tone="#B9857A")
    chair(p, 470, 930, 430, WINE)
    person(p, someone(p, "grandpa", INK, hat="flat", hat_tone=DEEP, beard="", glasses="round"), 480, 740, 780, stance="sit", view="side", face=1, hands=((650, 700), (650, 720)), tilt=-4)
    p.piece(WINE, limb([(650, 690), (668, 930)], [14, 10]), lift=3)
    person(p, someone(p, "woman", RED, hair="bob"), 240, 960, 640, view="side", face=1, hands=((412, 500), "down"), lean=6)
    umbrella(p, 420, 218, 300, RED, 6)
    falling(p, "rain", 110, WHITE)


@scene(L + "15", "3:2")
def after_school(p: Paper) -> None:
    sky(p, DUSK_T, (.5, .3, .2))
    river(p, DUSK_T, 400, 200, "scales", 30)
    slipway(p, 620, 880, 430, 1020, "#8A3A30", DUSK_T.line, 4.2)
    baizhou(p, 750, 440, 230, tone=WINE)
    spec = [("girl", 330, 960, 680), ("boy", 560, 900, 620), ("zilu", 800, 980, 720), ("yinuo", 1040, 910, 660), ("girl", 1260, 970, 690), ("boy", 140, 890, 560)]
    for k, x, y, s in sorted(spec, key=lambda q: q[2]):
        person(p, look(p, k), x, y, s, view="back", stance="walk", hands=("high", "up"), lean=p.rand(-8, 8))
        p.piece(p.pick(RED, TEAL, GOLD), rect(x - .058 * s, y - .5 * s, .116 * s, .13 * s, 10), [rect(x - .04 * s, y - .42 * s, .08 * s, .01 * s), ellipse(x, y - .46 * s, .012 * s)], lift=3, lining=CREAM)


@scene(L + "16", "16:9")
def hundred_metres(p: Paper) -> None:
    sky(p, DUSK_T, (.5, .26, .13))
    for k in range(6):
        s = 1 - .14 * k
        for side in (-1, 1):
            brick_block(p, 800 + side * (860 - 130 * k) - 150, 520 - 10 * k, 300 * s, 430 * s, mix("#8A2A22", DUSK_T.sky, .12 * k), DUSK_T.sky, 5, 3, False) if k in (0, 2, 4) else None
    p.piece("#A8553F", poly([(700, 400), (900, 400), (1900, 920), (-300, 920)]), lift=2)
    p.piece(CREAM, poly([(788, 400), (812, 400), (1080, 920), (520, 920)]), [poly([(790, 410), (792, 410), (580, 920), (560, 920)]), poly([(808, 410), (810, 410), (1040, 920), (1020, 920)])], lift=4, lining=RED)
    for i in range(11):
        t = (i / 10) ** 1.6
        y, r = 420 + 460 * t, 7 + 40 * t
        for k in (-1, 1):
            plate(p, 800 + k * (8 + 100 * t), y, r, (WHITE, TEAL, RED)[(i + k) % 3], (TERRA, SAGE, GOLD)[i % 3], .5, i % 2)
    for i in range(8):
        t = ((i + .6) / 8) ** 1.5
        y, s = 470 + 470 * t, 130 + 340 * t
        for k in (-1, 1):
            person(p, look(p, p.pick("any", "any", "girl")), 800 + k * (90 + 330 * t), y, s, stance="half", view="side", face=-k, hands=("forward", "forward"), tilt=p.rand(-6, 6))
    for j in range(4):
        for x, y in string_lights(p, 40 + 150 * j, 130 + 50 * j, 1560 - 150 * j, 130 + 50 * j, 60 - 10 * j, 9 - j, size=0):
            red_lantern(p, x, y, 80 - 14 * j)


@scene(L + "17", "3:2")
def serving(p: Paper) -> None:
    sky(p, DUSK_T, (.2, .26, .13))
    string_lights(p, -10, 110, 1510, 90, 60, 12)
    person(p, who("mo"), 520, 800, 900, stance="half", turn=.6, hands=((800, 560), (680, 640)), tilt=4)
    p.piece(WINE, rect(-10, 760, 1520, 270), [*saw((0, 820), (1500, 820), 46, 26), rect(0, 776, 1500, 5)], lift=6, lining=TERRA)
    p.piece(SLATE, [limb([(790, 470), (880, 660)], [14, 12]), ellipse(890, 676, 56, 24)], lift=4)
    p.piece(TERRA, [ellipse(870 + 20 * i, 660, 16, 12) for i in range(4)], lift=2)
    for i in range(4):
        p.piece(SLATE, [rect(90 + 170 * i, 700, 150, 70, 8), ellipse(165 + 170 * i, 700, 75, 16)], [rect(100 + 170 * i, 730, 130, 4)], lift=3, lining=WHITE)
        p.piece((TERRA, SAGE, GOLD, RED)[i], [ellipse(120 + 30 * k + 170 * i, 694, 20, 12) for k in range(4)], lift=2)
    row(p, [("granny", {"hands": ("forward", "forward")}), ("girl", {"hands": ("forward", "forward")}), ("man", {"hands": ("forward", "forward")})], 1110, 1420, 1010, 640, face=-1, view="side")
    bowl(p, 960, 770, 120, RED, STRAW)


@scene(L + "18", "1:1")
def noodles(p: Paper) -> None:
    p.wash("#B4634B")
    p.piece("#BF7258", [rect(0, 110 * i, 1100, 105) for i in range(10)], lift=0)
    p.piece(RED, ellipse(530, 560, 430), [*[moved(crescent(0, 0, 30, .4, 90), 530 + 404 * math.cos(a), 560 + 404 * math.sin(a), 1, math.degrees(a)) for a in [math.tau * i / 20 for i in range(20)]]], lift=9, lining=CREAM)
    p.piece(CREAM, ellipse(530, 560, 375), lift=1)
    p.piece("#D98A4E", ellipse(530, 560, 348), lift=0)
    for k in range(9):
        p.piece(STRAW, outline(smooth(arc(530 + 30 * math.sin(k), 570, 60 + 28 * k, 20 * k, 20 * k + 240, 9), False), 13), lift=2)
    p.piece("#4F7F6A", [leaf(330, 420, 190, 76, -20 + 26 * i) for i in range(3)], [taper([(350, 420), (440, 410)], 4)], lift=3)
    p.piece(WHITE, ellipse(660, 430, 92, 78), lift=3)
    p.piece(GOLD, ellipse(664, 432, 48, 42), lift=1)
    p.piece(DEEP, [rect(560 + 52 * i, 660 - 14 * i, 44, 130, 8) for i in range(3)], [rect(570 + 52 * i, 690 - 14 * i, 24, 5) for i in range(3)], lift=3, lining=CORAL)
    p.piece(SAGE, [outline(ellipse(420 + p.rand(-90, 160), 640 + p.rand(-80, 120), 12), 5) for _ in range(12)], lift=1)
    p.piece(WINE, [limb([(840, -20), (1000, 900)], [22, 14]), limb([(910, -20), (1050, 890)], [22, 14])], [rect(840, 60, 20, 5)], lift=6)


@scene(L + "19", "2:3")
def lanterns_on(p: Paper) -> None:
    sky(p, NIGHT_T)
    stars(p, 90, 1130)
    p.piece("#5A2A30", smooth([(-20, 1180, 0), (300, 1150), (700, 1175), (1020, 1140, 0), (1020, 1520, 0), (-20, 1520, 0)]), lift=3)
    river(p, NIGHT_T, 1240, 300, "ripples")
    for k, (y, n, s, sag) in enumerate(((90, 7, 120, 50), (300, 6, 150, 60), (540, 5, 190, 70), (830, 3, 250, 60))):
        for i, (x, ly) in enumerate(string_lights(p, -40, y, 1040, y - 60, sag, n, size=0)):
            mast_lantern(p, x, ly, s, RED if (i + k) % 2 else TERRA)
    p.piece(AMBER, [taper([(x, 1270), (x + 6, 1360), (x - 6, 1450)], 16) for x in (150, 340, 520, 700, 880)], lift=0, alpha=.35)
    p.piece("#0F1C22", silhouette(430, 1440, 230, 1) + silhouette(560, 1446, 160, 2) + silhouette(650, 1440, 220, 0, 2, True), lift=3)


@scene(L + "20", "16:9")
def night_end(p: Paper) -> None:
    sky(p, NIGHT_T)
    stars(p, 70, 330)
    towers(p, 560, "#264852", AMBER, 12, 260, dark=True)
    river(p, NIGHT_T, 560, 360, "ripples")
    crane(p, 1130, 640, 600, "#8A1F26", NIGHT)
    for x, y in string_lights(p, -10, 330, 1000, 420, 60, 8, size=0):
        mast_lantern(p, x, y, 96)
    baizhou(p, 420, 690, 260, tone="#6A2A26")
    p.piece(AMBER, [taper([(x, 600), (x + 5, 680), (x - 5, 740)], 12) for x in range(80, 1000, 130)], lift=0, alpha=.45)
    p.piece("#101E25", smooth([(-20, 780, 0), (500, 740), (1100, 770), (1620, 700, 0), (1620, 920, 0), (-20, 920, 0)]), lift=5)
    for i, (x, k) in enumerate([(180, "granny"), (270, "grandpa"), (620, "woman"), (700, "girl"), (1010, "man"), (1350, "woman"), (1430, "boy")]):
        person(p, look(p, k), x, 880 - 14 * (i % 3), 300, view="back", stance="stand", hands=("down", "down"))
