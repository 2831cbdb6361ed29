"""Activities of 2024: the paper ship, the slipway talk, the upper river, six remarks."""
from __future__ import annotations

from .kit import *

A3, A4, A5, A7 = "activities/2024/launch-day-2024/", "activities/2024/slipway-talk-rivet/", "activities/2024/to-the-upper-river/", "activities/2024/six-remarks-for-the-secretary/"


def paper_ship(p: Paper, x: float, y: float, s: float, turn: float = 0, hull: str = CREAM, line: str = DEEP) -> None:
    """The bamboo-and-newspaper freighter, facing right; y is its keel, s its length."""
    with p.at(x, y, s / 300, turn):
        p.piece(CREAM, [rect(-110, -104, 62, 60), rect(-100, -126, 40, 24), rect(20, -80, 70, 36, 4)], [*[rect(-104 + 15 * i, -92, 9, 14) for i in range(4)], *[rect(-96 + 12 * i, -120, 7, 10) for i in range(3)]], lift=3, lining=line)
        p.piece(line, [rect(-86, -160, 14, 36), rect(30, -150, 5, 80), rect(-30, -120, 5, 80), limb([(-28, -118), (20, -84)], [4, 3]), limb([(32, -148), (120, -70)], [3, 2])], lift=3)
        grid = [rect(-140 + 36 * i, -40 + 14 * j, 22, 3) for i in range(8) for j in range(3)] + [rect(-140 + 36 * i, -36 + 14 * j, 14, 2) for i in range(8) for j in range(3)]
        p.piece(hull, smooth([(-150, -48, 0), (150, -56, 0), (124, -14), (104, 2, 0), (-132, 2, 0), (-148, -20)]), grid + [taper([(-146, -44), (0, -44), (140, -50)], 4)], lift=4, lining=line)
        p.piece(RED, smooth([(-136, -10, 0), (118, -8, 0), (104, 4, 0), (-130, 4, 0)]), lift=1.5)


@scene(A3 + "01", "16:9")
def paper_launch(p: Paper) -> None:
    sky(p, DAY, (.8, .22, .13), 3, True)
    hills(p, 420, DAY.far, 18)
    crane(p, 210, 500, 520, CORAL, DAY.sky)
    river(p, SUMMER, 470, 460, "scales", 44)
    far_crowd(p, 700, 1580, 486, 110, 15, ROSE, DEEP)
    side_slip(p, -20, 500, 1100, 250, TERRA, ROSE)
    paper_ship(p, 620, 622, 620, 12.6)
    p.piece(WHITE, [leaf(980, 760, 150, 40, a) for a in (-150, -120, -95, -65, -30)], lift=3)
    far_crowd(p, -20, 1620, 900, 260, 13, DEEP, CREAM, wave=.6)


@scene(A3 + "02", "3:2")
def lofting(p: Paper) -> None:
    p.wash("#E5CDAF")
    p.piece("#D9B88F", [rect(0, 125 * i, 1500, 121) for i in range(8)], [rect(300 * k + 150 * (i % 2), 125 * i, 4, 121) for i in range(8) for k in range(6)], lift=.5, lining=TERRA)
    with p.at(0, 0):
        p.piece(WHITE, poly([(240, 330), (1500, 200), (1500, 980), (180, 900)]), lift=5)
        p.piece(BLUE, [outline(smooth([(280, 600 + 46 * i), (700, 500 + 70 * i), (1200, 470 + 84 * i), (1520, 470 + 90 * i)], False), 5) for i in range(5)] + [limb([(420 + 180 * k, 440 + 6 * k), (400 + 190 * k, 860)], [3, 3]) for k in range(6)], lift=0)
    person(p, who("duan"), 400, 760, 760, stance="kneel", view="side", face=1, hands=((760, 640), (720, 664)), lean=58, tilt=-18)
    p.piece(WINE, cord([(700, 640), (960, 560), (1220, 540), (1460, 560)], 14), lift=5)
    for x, y in ((760, 616), (1000, 552), (1240, 540)):
        p.piece(INK, [rect(x - 30, y - 34, 60, 44, 8), limb([(x, y), (x, y + 28)], [12, 6])], [crescent(x, y - 14, 12, .4, 0)], lift=5, lining=ROSE)
    p.piece(GOLD, limb([(760, 630), (800, 690)], [11, 6]), lift=2)


@scene(A3 + "03", "3:2")
def bamboo_hands(p: Paper) -> None:
    p.wash("#C25A42")
    for k in range(5):
        p.piece(AMBER, cord([(-20, 300 + 110 * k), (500, 240 + 130 * k), (1000, 260 + 126 * k), (1520, 330 + 100 * k)], 22), [ellipse(250 + 330 * i, 270 + 122 * k, 5, 12) for i in range(4)], lift=4, lining=WINE)
    for k in range(5):
        p.piece(STRAW, cord([(210 + 270 * k, -20), (170 + 280 * k, 500), (230 + 265 * k, 1020)], 22), lift=4)
        p.piece(RED, [limb([(180 + 280 * k - 20, 330 + 250 * (k % 2)), (180 + 280 * k + 26, 370 + 250 * (k % 2))], [9, 9]), limb([(180 + 280 * k - 20, 370 + 250 * (k % 2)), (180 + 280 * k + 26, 330 + 250 * (k % 2))], [9, 9])], lift=3)
    spec = [(60, 160, 40, "grip", TEAL, "#E8C4A0"), (420, 40, 84, "pinch", WHITE, TAN), (1010, 60, 100, "pinch", DEEP, "#F2D3B4"), (1450, 240, 150, "grip", SAGE, TAN), (60, 860, -36, "pinch", WINE, "#F2D3B4"), (600, 990, -84, "grip", SAND, BROWN), (1060, 960, -104, "flat", INK, "#F6DDC3"), (1460, 820, 206, "pinch", STRAW, "#E8C4A0")]
    for i, (x, y, a, k, c, sk) in enumerate(spec):
        hand(p, x, y, 230, a, k, i % 2 == 0, sk, c, old=i % 3 != 1)


@scene(A3 + "05", "3:2")
def pasting(p: Paper) -> None:
    sky(p, SPRING, None, 3)
    p.piece("#D9A58C", rect(-10, 800, 1520, 240), [taper([(-10, 860), (750, 866), (1510, 860)], 5)], lift=3, lining=CREAM)
    paper_ship(p, 780, 800, 1320, 0, WHITE)
    p.piece(WINE, [poly([(300 + 420 * i, 900), (340 + 420 * i, 800), (400 + 420 * i, 800), (440 + 420 * i, 900)]) for i in range(3)], lift=4)
    row(p, ["boy", "girl", "zilu", "yinuo"], 200, 1280, 960, 720, view="back", hands=("forward", "up"), jitter=.02)
    p.piece(CREAM, [poly([(330, 560), (470, 540), (480, 650), (340, 660)]), poly([(980, 570), (1110, 580), (1100, 680), (980, 670)])], [rect(350, 570 + 18 * i, 100, 5) for i in range(4)] + [rect(1000, 590 + 18 * i, 86, 5) for i in range(4)], lift=4, lining=SLATE)
    p.piece(TEAL, smooth([(1360, 960, 0), (1350, 860), (1460, 860), (1450, 960, 0)]), [taper([(1356, 880), (1456, 880)], 6)], lift=3, lining=CREAM)


@scene(A3 + "06", "2:3")
def crane_ribbons(p: Paper) -> None:
    sky(p, DAY, None, 4)
    crane(p, 300, 1440, 1380, RED, CREAM)
    for i, c in enumerate((GOLD, TEAL, CORAL, DEEP, SAGE, VERM, GOLD)):
        x0, y0 = 420 + 58 * i, 636 - 73 * i
        p.piece(c, taper([(x0, y0), (x0 + 50, y0 + 220), (x0 - 30, y0 + 450), (x0 + 40, y0 + 660 + 30 * (i % 3))], 26, "one"), lift=4)
    for x, y in string_lights(p, 120, 800, -20, 1300, -30, 4, size=0):
        p.piece(GOLD, poly([(x - 24, y), (x + 24, y), (x, y + 50)]), lift=2)
    p.piece(TERRA, rect(-10, 1430, 1020, 100), lift=4)
    far_crowd(p, 0, 1000, 1480, 130, 9, DEEP, CREAM)


@scene(A3 + "07", "3:2")
def siren(p: Paper) -> None:
    sky(p, DAY, (.24, .3, .2), 2, True)
    hills(p, 800, DAY.far, 20)
    p.piece(SLATE, [rect(900, 340, 500, 700), rect(870, 320, 560, 40)], [rect(960 + 150 * i, 480, 80, 120) for i in range(3)] + [rect(920, 430, 460, 5)], lift=5, lining=CREAM)
    p.piece(GOLD, [smooth([(1090, 330, 0), (1100, 250), (1080, 180), (1180, 180), (1160, 250), (1170, 330, 0)]), ellipse(1130, 176, 60, 16)], [crescent(1130, 260, 26, .3, 0)], lift=5, lining=WINE)
    for i in range(3):
        p.piece(WHITE, [moved(taper([(0, -60 - 40 * i), (40 + 22 * i, 0), (0, 60 + 40 * i)], 14), 1180 + 60 * i, 120, 1, -30), moved(taper([(0, -60 - 40 * i), (-40 - 22 * i, 0), (0, 60 + 40 * i)], 14), 1080 - 60 * i, 120, 1, 30)], lift=2)
    rope(p, [(1080, 240), (900, 300), (760, 420)], 15, RED, STRAW)
    person(p, who("lang"), 560, 960, 760, view="side", face=1, hands=((765, 420), (745, 460)), lean=-10, tilt=-14)
    rope(p, [(760, 420), (740, 560), (770, 700)], 15, RED, STRAW)
    far_crowd(p, 0, 420, 980, 220, 4, TERRA, CREAM, wave=.9)


@scene(A3 + "08", "3:2")
def bottle(p: Paper) -> None:
    p.wash("#F1D9BD")
    p.piece(CREAM, smooth([(-20, 120, 0), (700, 260), (1060, 200, 0), (940, 560), (760, 860), (-20, 960, 0)]), [rect(40 + 150 * i, 330 + 84 * j, 110, 7) for i in range(5) for j in range(6)] + [rect(40 + 150 * i, 352 + 84 * j, 80, 4) for i in range(5) for j in range(6)], lift=8, lining=SLATE)
    p.piece(RED, smooth([(-20, 880, 0), (600, 830), (790, 800), (730, 920), (-20, 1020, 0)]), lift=4)
    for a in range(0, 360, 24):
        p.piece((SAGE, WHITE, TEAL)[a // 24 % 3], leaf(1010 + 80 * math.cos(math.radians(a)), 450 + 80 * math.sin(math.radians(a)), p.rand(110, 250), 34, a), lift=3)
    p.piece(TEAL, [poly([(980, 420), (1080, 390), (1060, 500)]), poly([(1120, 360), (1180, 330), (1170, 410)])], lift=3)
    with p.at(1180, 520, 1, 28):
        p.piece(TEAL, smooth([(-80, -50, 0), (40, -50), (110, -22), (190, -20, 0), (190, 20, 0), (110, 22), (40, 50), (-60, 40, 0), (-40, 10, 0), (-90, 0, 0)]), [taper([(-30, -30), (60, -28), (150, -10)], 8), *blossom(20, 8, 24)], lift=5, lining=CREAM)
    hand(p, 1440, 700, 300, 214, "grip", sleeve=RED, old=True, arm=200)


@scene(A3 + "09", "16:9")
def listing(p: Paper) -> None:
    sky(p, DAY, (.18, .26, .12), 3)
    hills(p, 380, DAY.far, 20)
    towers(p, 420, "#EBD0BC", DAY.sky, 9, 200)
    river(p, SUMMER, 440, 500, "scales", 48)
    paper_ship(p, 820, 640, 760, -11)
    p.piece(WHITE, [taper([(440, 668), (820, 700), (1210, 660)], 16), taper([(380, 720), (800, 744), (1260, 714)], 10)], lift=1)
    sampan(p, 1400, 560, 220, DEEP)
    p.piece(DEEP, silhouette(1400, 550, 110, 1, 1), lift=2)
    far_crowd(p, -20, 640, 910, 200, 8, DEEP, CREAM, wave=.7)
    far_crowd(p, 1040, 1620, 910, 200, 7, DEEP, CREAM, wave=.7)
    egret(p, 480, 200, 120, True)


@scene(A3 + "10", "3:2")
def long_table(p: Paper) -> None:
    p.wash("#B4634B")
    p.piece("#BF7258", [rect(0, 100 * i, 1500, 96) for i in range(10)], lift=0)
    p.piece(CREAM, poly([(610, -20), (890, -20), (1180, 1020), (320, 1020)]), [poly([(640, -20), (648, -20), (400, 1020), (380, 1020)]), poly([(852, -20), (860, -20), (1120, 1020), (1100, 1020)])], lift=6, lining=RED)
    for i in range(9):
        y = 40 + 116 * i
        r = 30 + 5.4 * i
        for k in (-1, 1):
            plate(p, 750 + k * (44 + 12 * i), y, r, (WHITE, TEAL, RED)[(i + k) % 3], (TERRA, SAGE, GOLD, DEEP)[(i * 2 + k) % 4], .6, i % 2)
    tones = (RED, TEAL, GOLD, DEEP, ROSE, WHITE, WINE, SAGE, SLATE)
    for i in range(7):
        for k in (-1, 1):
            x, y, s = 750 + k * (280 + 47 * i), 60 + 140 * i, 52 + 9 * i
            c, hair = tones[(i * 2 + k) % 9], (INK, GREY, INK, WHITE, WINE)[(i + k) % 5]
            p.piece(c, ellipse(x, y, s * 1.05, s * 1.3), [crescent(x + k * s * .5, y, s * .6, .14, 0 if k > 0 else 180)], lift=5, lining=CREAM)
            p.piece(c, limb([(x - k * s * .3, y + s * .9), (x - k * s * 1.2, y + s * .9), (x - k * s * 1.8, y + s * .3)], [s * .5, s * .4, s * .3]), lift=3)
            p.piece("#F2D3B4", ellipse(x - k * s * 1.9, y + s * .2, s * .24), lift=2)
            p.piece(hair, ellipse(x - k * s * .15, y, s * .62, s * .66), [spiral(x - k * s * .15, y, s * .36, s * .1, 1.2, k > 0, i)], lift=5, lining=mix(hair, CREAM, .5))


@scene(A3 + "11", "4:5")
def shading_eyes(p: Paper) -> None:
    sky(p, DAY, (.72, .26, .2), rays=True)
    river(p, SUMMER, 820, 500, "scales", 50)
    paper_ship(p, 905, 850, 230, -6)
    bust(p, who("bao", face__hair="crew", face__mouth="smile"), 400, 560, 400, 1, True, tilt=-4)
    with p.inside(rect(0, 0, 640, 1250)), p.at(612, 470, 1, 6):
        p.m.preScale(1.0, .42)
        hand(p, 0, 0, 250, 180, "flat", True, sleeve="#EBC7A4", old=True, skin="#EBC7A4", arm=-60)
    p.piece(INK, limb([(330, 930), (730, 850), (632, 478)], [180, 150, 96]), [crescent(740, 850, 50, .3, 40), taper([(470, 910), (620, 884)], 12), taper([(692, 730), (660, 600)], 10)], lift=5, lining=ROSE)


@scene(A4 + "01", "3:2")
def slope_talk(p: Paper) -> None:
    sky(p, NIGHT_T, (.84, .16, .07))
    river(p, NIGHT_T, 330, 300, "ripples")
    p.piece("#4A2427", poly([(440, 380), (1060, 380), (1520, 1020), (-20, 1020)]), [poly([(440 + 620 * k, 380), (452 + 620 * k, 380), (-20 + 1560 * k, 1020), (-60 + 1560 * k, 1020)]) for k in (.25, .75)], lift=4, lining="#7A4A44")
    mast_lantern(p, 750, 190, 190)
    p.piece(WINE, [limb([(750, 196), (880, 140), (900, 420)], [8, 8, 12]), rect(640, 420, 200, 20), rect(670, 430, 20, 120), rect(790, 430, 20, 120)], lift=3)
    person(p, who("lang"), 560, 540, 330, hands=("down", "wide"))
    for r in range(4):
        backs(p, ["any"] * (5 + r), 330 - 85 * r, 1170 + 85 * r, 620 + 130 * r, 250 + 44 * r, hands=("down", "down"))


@scene(A4 + "02", "1:1")
def rivet(p: Paper) -> None:
    p.wash("#22414C")
    p.piece(AMBER, ellipse(550, 560, 430), lift=0, alpha=.14)
    p.piece(STRAW, ellipse(550, 560, 300), lift=0, alpha=.25)
    p.piece(SLATE, [rect(470, 520, 160, 400, 20)], [rect(500, 540, 14, 350, 6), crescent(590, 700, 60, .14, 0)], lift=6, lining=WHITE)
    p.piece("#B06A50", smooth([(330, 520, 0), (340, 400), (440, 300), (550, 280), (660, 300), (760, 400), (770, 520, 0), (550, 540)]), [taper([(390, 460), (430, 380), (510, 330)], 18), *saw((350, 512), (750, 512), 16, 22)], lift=8, lining=WHITE)
    p.piece(WINE, [ellipse(550, 930, 260, 40)], lift=0, alpha=.5)
    cat(p, 880, 1010, 230, "curl", TERRA)


@scene(A4 + "03", "3:2")
def lang_speaks(p: Paper) -> None:
    p.wash("#234751")
    p.piece(STRAW, ellipse(980, 360, 230), lift=2)
    crane(p, 880, 1100, 1080, "#16303A", "#234751")
    person(p, who("lang"), 470, 1240, 1280, stance="half", turn=.6, hands=((600, 860), (860, 700)), tilt=4)
    heads = [(830 + 150 * i, 1010 - 30 * (i % 2)) for i in range(5)]
    backs(p, ["any"] * 5, heads[0][0], heads[-1][0], 1160, 520)


@scene(A5 + "02", "3:2")
def stele(p: Paper) -> None:
    sky(p, AUTUMN, (.14, .2, .1))
    hills(p, 420, AUTUMN.far, 60)
    hills(p, 520, "#DDA367", 40)
    tree(p, 1290, 900, 760, VERM, n=120)
    p.piece("#C9A27A", rect(-10, 860, 1520, 160), lift=3)
    p.piece(SLATE, [rect(530, 180, 440, 700, 16), rect(470, 840, 560, 70, 6), smooth([(530, 200), (560, 130), (750, 96), (940, 130), (970, 200)])], [*[rect(590 + 90 * c, 280 + 66 * r, 56, 34, 3) for c in range(4) for r in range(8) if not (c == 3 and r > 4)], *[rect(590 + 270, 280 + 66 * r, 20, 34, 3) for r in (5, 6, 7)], *rosette(750, 190, 44)[1]], lift=6, lining=CREAM)
    row(p, [("yinuo", {"hands": ((620, 600), "down")}), ("girl", {"hands": ((590, 700), "down")})], 430, 330, 960, 720, face=1, view="side")
    person(p, who("zilu"), 1070, 960, 740, view="side", face=-1, hands=((900, 560), "down"), tilt=-6)
    row(p, ["boy"], 1190, 1190, 970, 700, face=-1, view="side", hands=("back", "back"))
    person(p, someone(p, "boy", GOLD), 760, 990, 700, view="back")


@scene(A5 + "03", "3:2")
def autumn_slope(p: Paper) -> None:
    sky(p, AUTUMN, (.3, .28, .15), 3)
    p.piece("#C8B59A", smooth([(-20, 520, 0), (220, 300), (380, 360), (640, 190), (860, 320), (1080, 250), (1520, 460, 0), (1520, 1020, 0), (-20, 1020, 0)]), [taper([(640, 200), (600, 300), (640, 380)], 12), taper([(220, 310), (200, 380), (240, 440)], 10), taper([(1080, 260), (1120, 340), (1090, 400)], 10), taper([(660, 210), (720, 300), (700, 350)], 8)], lift=4, lining=CREAM)
    hills(p, 560, "#D9935A", 40, 6)
    for i in range(16):
        x = -20 + 100 * i
        p.piece((VERM, "#C9772F", GOLD, TERRA)[i % 4], [leaf(x, 640 + 20 * (i % 3), p.rand(130, 210), 76, -90)], [taper([(x, 630), (x, 560), (x + 2, 500)], 4), *[taper([(x, 600 - 30 * k), (x + d * 18, 586 - 30 * k)], 3) for k in range(3) for d in (-1, 1)]], lift=3, lining=CREAM)
    hills(p, 690, "#8FA36B", 20, 4)
    p.piece(CREAM, [taper([(300, 1020), (560, 860), (520, 760), (700, 690)], 30, "one")], lift=1)
    p.piece(DEEP, silhouette(560, 850, 90, 0) + silhouette(610, 866, 64, 1) + silhouette(646, 880, 60, 0) + silhouette(688, 884, 66, 2) + silhouette(520, 840, 62, 0), lift=2)
    tree(p, 1280, 980, 620, VERM, n=100)


@scene(A5 + "04", "3:2")
def sample_water(p: Paper) -> None:
    sky(p, AUTUMN, None, 2)
    hills(p, 330, AUTUMN.far, 50)
    p.piece(TEAL, smooth([(-20, 640, 0), (300, 560), (700, 600), (900, 760), (1520, 800, 0), (1520, 1020, 0), (-20, 1020, 0)]), scales(-20, 660, 1560, 360, 44), lift=4, lining=SAGE)
    p.piece(SLATE, [smooth([(x, y), (x + w * .5, y - w * .34), (x + w, y), (x + w * .5, y + w * .2)]) for x, y, w in ((120, 700, 190), (960, 900, 260), (420, 860, 130), (-60, 880, 200))], [crescent(220, 690, 40, .2, 240), crescent(1090, 880, 60, .2, 240)], lift=4, lining=CREAM)
    person(p, who("kang"), 980, 720, 720, stance="squat", view="side", face=-1, hands=((760, 640), (740, 610)), lean=18)
    person(p, who("zilu"), 480, 650, 820, stance="squat", view="side", face=1, hands=((700, 640), (690, 610)), lean=18)
    person(p, who("yinuo"), 240, 610, 800, view="side", face=1, hands=("cup", "cup"), tilt=8)
    p.piece(WHITE, smooth([(696, 560, 0), (698, 700), (716, 716), (734, 700), (736, 560, 0)]), lift=3)
    p.piece(SAGE, smooth([(700, 620, 0), (701, 698), (716, 710), (731, 698), (732, 620, 0)]), lift=1)
    tree(p, 1330, 760, 700, "#C9772F", n=100)


@scene(A5 + "05", "16:9")
def bus(p: Paper) -> None:
    sky(p, DUSK_T, (.82, .36, .17))
    hills(p, 470, DUSK_T.far, 40)
    hills(p, 560, DUSK_T.mid, 24)
    p.piece(WINE, rect(-10, 770, 1620, 200), [rect(60 + 240 * i, 840, 130, 10) for i in range(7)], lift=3, lining=STRAW)
    for x in (330, 1230):
        p.piece(INK, ellipse(x, 750, 84), [outline(ellipse(x, 750, 44), 8)], lift=4, lining=GREY)
    body = smooth([(60, 740, 0), (60, 300, 0), (110, 240), (1480, 236), (1540, 330), (1560, 560), (1556, 740, 0)])
    p.piece(CREAM, body, [ellipse(330, 760, 96), ellipse(1230, 760, 96)], lift=7)
    p.piece(RED, rect(62, 620, 1494, 60), [*saw((70, 676), (1540, 676), 50, 22)], lift=1.5, lining=CREAM)
    p.piece(STRAW, [rect(110 + 222 * i, 320, 196, 230, 16) for i in range(6)] + [smooth([(1450, 320, 0), (1500, 326), (1540, 500), (1540, 550, 0), (1450, 550, 0)])], lift=1)
    kinds = ("girl", "boy", "yinuo", "girl", "zilu", "boy")
    for i, k in enumerate(kinds):
        with p.inside(rect(110 + 222 * i, 320, 196, 230, 16)):
            person(p, look(p, k), 205 + 222 * i, 640, 620, stance="half", turn=p.rand(-.8, .8), tilt=p.rand(-12, 12), hands=(("up", "down"), ("down", "wave"), ("cheek", "down"))[i % 3])
    p.piece(INK, [outline(rect(110 + 222 * i, 320, 196, 230, 16), 8) for i in range(6)], lift=2)


@scene(A7 + "01", "3:2")
def remarks(p: Paper) -> None:
    room(p, "#EBD9C6", "#9C4A3A", .82, "#A9BFB5")
    blackboard(p, 330, 130, 840, 330, wavy=6)
    clock(p, 1330, 190, 70, 3)
    person(p, who("gan"), 300, 900, 620, turn=.6, hands=("down", (420, 470)))
    backs(p, [("grandpa", {"hands": ("high", "down")}), ("granny", {"hands": ("down", "high")}), ("grandpa", {"hands": ("high", "down")}), ("luo", {"hands": ("down", "down")}), ("granny", {"hands": ("high", "down")}), ("grandpa", {"hands": ("down", "high")})], 470, 1420, 930, 460)
    backs(p, ["granny", ("grandpa", {"hands": ("down", "high")}), ("granny", {"hands": ("high", "down")}), "grandpa", ("grandpa", {"hands": ("high", "down")})], 180, 1320, 1080, 560)


@scene(A7 + "02", "1:1")
def cigarette_paper(p: Paper) -> None:
    p.wash("#7E2A26")
    for i in range(6):
        with p.at(540, 560, 1, -22 + 9 * i):
            p.piece((SAND, CREAM, STRAW, WHITE, ROSE, CREAM)[i], rect(-270, -350, 540, 700, 4), ([rect(-220, -290 + 78 * k, 420 - 90 * (k % 3), 8) for k in range(8)] if i == 5 else []), lift=5, lining=INK)
    p.piece(RED, [taper([(370, 900), (520, 914), (640, 890)], 12)], lift=1)
    with p.at(700, 640, 1, -52):
        p.piece(GOLD, rect(-330, -26, 600, 52, 4), [rect(-330, -6, 600, 4), rect(-330, 10, 600, 3)], lift=7, lining=WINE)
        p.piece(CREAM, poly([(270, -26), (270, 26), (350, 0)]), lift=3)
        p.piece(INK, poly([(326, -8), (326, 8), (352, 0)]), lift=1)
        p.piece(CORAL, rect(-380, -26, 54, 52, 8), lift=3)


@scene(A7 + "03", "3:2")
def gan_stands(p: Paper) -> None:
    room(p, "#D9C0A8", "#8A3A2E", .86)
    blackboard(p, 760, 110, 640, 420, wavy=5)
    person(p, who("gan"), 520, 1230, 1340, stance="half", turn=.5, hands=("hip", (600, 590)), tilt=-4)
    backs(p, ["grandpa", "granny", "grandpa"], 980, 1420, 1150, 520)
