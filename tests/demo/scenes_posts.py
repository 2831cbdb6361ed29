"""Pictures of the news and of the page about the community."""
from __future__ import annotations

from .kit import *

N = "posts/2026/"


@scene(N + "the-320000th-lunch/01", "3:2")
def lunch_out(p: Paper) -> None:
    room(p, "#F2DCC4", "#9C4A3A", .88, "#D79F86")
    hatch(p, 330, 210, 700, 400, RED, STRAW)
    hanging_tools(p, 400, 222, 560, WINE)
    person(p, who("mo"), 580, 650, 760, stance="half", turn=.7, hands=((800, 560), (760, 580)), lean=4)
    p.piece(RED, rect(286, 606, 788, 36, 4), lift=5)
    tide_board(p, 80, 220, 180, 300, 2)
    person(p, who("ran", over=""), 1130, 980, 760, view="side", face=-1, hands=((900, 560), (920, 580)), lean=6)
    p.piece(STRAW, rect(800, 500, 130, 66, 8), [rect(816, 520, 98, 5), *blossom(865, 545, 12)], lift=4, lining=RED)
    p.piece(RED, rect(796, 486, 138, 20, 6), lift=3)
    vapour(p, 866, 480, 140, WHITE, 3)
    backs(p, ["granny", "grandpa"], 190, 420, 1060, 560)
    person(p, someone(p, "granny"), 1370, 990, 600, view="side", face=-1, hands=("forward", "forward"))


@scene(N + "the-320000th-lunch/02", "3:2")
def cat_on_tricycle(p: Paper) -> None:
    sky(p, AUTUMN, (.8, .24, .15), 2)
    p.piece("#B34E3A", rect(-10, 200, 900, 640), [rect(20 + 150 * c + 75 * (r % 2) - 100, 230 + 62 * r, 138, 6) for c in range(8) for r in range(10)], lift=4, lining="#C9705A")
    p.piece("#C9976E", rect(-10, 820, 1520, 210), lift=3)
    tricycle(p, 780, 950, 1250, RED)
    for i in range(3):
        p.piece((STRAW, SAND, WHITE)[i], rect(180 + 180 * i, 400, 160, 60, 8), [rect(196 + 180 * i, 424, 120, 5)], lift=3, lining=TERRA)
    cat(p, 440, 400, 290, "sit", "#D9803A", False, CREAM)
    falling(p, "leaf", 18, VERM)


@scene(N + "reading-room-new-window/01", "3:2")
def reading_house(p: Paper) -> None:
    sky(p, SUMMER, (.84, .18, .1), 2)
    river(p, SUMMER, 470, 300, "scales", 36)
    p.piece("#A8B79A", smooth([(-20, 700, 0), (500, 640), (1000, 660), (1520, 620, 0), (1520, 1020, 0), (-20, 1020, 0)]), lift=3)
    p.piece("#B9A398", rect(140, 440, 1000, 420), [rect(150 + 110 * c + 55 * (r % 2), 470 + 52 * r, 96, 4) for c in range(9) for r in range(7)], lift=5, lining=CREAM)
    p.piece(WINE, poly([(80, 450), (1200, 450), (1080, 270), (200, 270)]), [taper([(230 + 62 * i, 280), (130 + 80 * i, 440)], 6) for i in range(14)], lift=6, lining=TERRA)
    p.piece("#8A5528", [rect(180, 250, 920, 24, 4), ellipse(640, 230, 70), rect(630, 130, 20, 90), rect(580, 140, 120, 16, 6)], [outline(ellipse(640, 230, 44), 8), ellipse(640, 230, 14)], lift=5, lining=STRAW)
    rope(p, [(580, 230), (470, 300), (480, 420), (430, 520)], 16, SAND, TERRA)
    p.piece(STRAW, rect(700, 510, 360, 240), lift=0)
    p.piece(INK, silhouette(800, 800, 250, 0)[:1] + [smooth([(740, 750, 0), (760, 640), (800, 610), (840, 640), (860, 750, 0)])], lift=1)
    open_book(p, 850, 690, 90, RED)
    p.piece(RED, [outline(rect(700, 510, 360, 240), 18), rect(874, 510, 12, 240), rect(680, 744, 400, 24, 4)], lift=5)
    p.piece(WINE, rect(260, 540, 170, 320), [rect(280, 560, 60, 120), rect(352, 560, 60, 120)], lift=4, lining=STRAW)
    row(p, ["girl", "grandpa"], 160, 560, 960, 430, view="side", face=1, stance="walk")
    willow(p, 1190, -10, 620, TEAL, 4)
    cat(p, 1000, 900, 110, "curl", INK)


@scene(N + "reading-room-new-window/02", "3:2")
def window_reader(p: Paper) -> None:
    p.wash("#8A4A3A")
    shelf(p, -20, 60, 430, 960, 5, WINE)
    p.piece(SUMMER.sky, rect(470, 90, 900, 620), lift=0)
    with p.inside(rect(470, 90, 900, 620)):
        p.piece(AMBER, ellipse(1180, 230, 70), lift=2)
        hills(p, 360, SUMMER.far, 20)
        p.piece(SUMMER.water, rect(460, 400, 920, 320), scales(440, 410, 980, 320, 44), lift=3, lining=CREAM)
        sampan(p, 930, 590, 230, DEEP)
        egret(p, 1010, 330, 120, True)
    frame_window(p, 470, 90, 900, 620, RED, "", 3, 1)
    person(p, who("zhu", over=""), 640, 840, 760, stance="sit", view="side", face=1, hands=((790, 650), (800, 650)), tilt=14)
    held_book(p, 822, 620, 130, TEAL, -8)
    person(p, someone(p, "grandpa", SAGE, hat="", glasses="round"), 1240, 840, 740, stance="sit", view="side", face=-1, hands=((1080, 650), (1090, 650)), tilt=14)
    held_book(p, 1066, 620, 130, RED, 8)
    p.piece(WINE, rect(470, 880, 920, 50, 6), lift=5)
    cat(p, 950, 884, 150, "curl", TERRA)


@scene(N + "look-at-your-water-meter/01", "1:1")
def meter_box(p: Paper) -> None:
    p.wash("#C9D0CC")
    p.piece("#B9C2BE", [rect(20 + 190 * c + 95 * (r % 2) - 100, 20 + 90 * r, 178, 78, 2) for c in range(7) for r in range(13)], lift=.6)
    p.piece(WINE, rect(200, 230, 700, 640, 14), lift=6)
    p.piece("#3B2A30", rect(240, 270, 620, 560), lift=0)
    p.piece(CREAM, [ellipse(300 + 130 * i, 330 + 470 * (i % 2), 110, 80) for i in range(5)] + [ellipse(280 + 540 * (i % 2), 420 + 110 * (i // 2), 90, 90) for i in range(6)], [spiral(300 + 130 * i, 330 + 470 * (i % 2), 50, 10, 1.3, i % 2 == 0) for i in range(5)], lift=4, lining=ROSE)
    p.piece(TEAL, [rect(200, 530, 700, 50, 10)], [rect(210, 546, 680, 5)], lift=4, lining=MIST)
    p.piece(GOLD, [ellipse(550, 550, 150), rect(500, 380, 100, 40, 10)], lift=6)
    p.piece(WHITE, ellipse(550, 550, 118), [limb([(550 + 88 * math.cos(a), 550 + 88 * math.sin(a)), (550 + 106 * math.cos(a), 550 + 106 * math.sin(a))], [5, 5]) for a in [math.tau * i / 20 for i in range(20)]], lift=1, lining=INK)
    p.piece(RED, [limb([(550, 550), (610, 500)], [12, 5]), ellipse(550, 550, 14), *petals(520, 600, 22, 8, .3)], lift=2)
    p.piece(RED, [cord([(180, 470), (540, 440), (920, 480)], 12), smooth([(880, 470), (960, 420), (970, 500)]), smooth([(880, 470), (950, 540), (900, 560)])], lift=4)
    falling(p, "snow", 26, WHITE)


@scene(N + "the-window-on-the-fifth-floor/01", "2:3")
def closed_window(p: Paper) -> None:
    p.wash(AUTUMN.sky)
    p.piece(RED, rect(60, 160, 880, 1360), [rect(70 + 118 * c + 59 * (r % 2), 180 + 44 * r, 104, 3) for c in range(-1, 8) for r in range(31)], lift=5, lining=CORAL)
    p.piece(WINE, rect(40, 130, 920, 44), lift=5)
    for r in range(6):
        for c in range(3):
            x, y = 140 + 270 * c, 220 + 218 * r
            closed = (r, c) == (1, 1)
            p.piece(INK if closed else (STRAW, CREAM, BLUSH)[(r + c) % 3], rect(x, y, 180, 130), lift=0)
            if closed:
                p.piece("#7A4A44", [rect(x + 6, y + 6, 80, 118), rect(x + 94, y + 6, 80, 118)], [rect(x + 14 + 88 * k, y + 18 + 15 * i, 64, 5) for k in (0, 1) for i in range(7)], lift=2, lining=INK)
            else:
                p.piece((TEAL, ROSE, GOLD)[(r * 2 + c) % 3], [smooth([(x, y, 0), (x + 70, y, 0), (x + 50, y + 70), (x + 20, y + 130, 0), (x, y + 130, 0)])], lift=2)
                if (r + c) % 2:
                    plant(p, x + 130, y + 130, 70)
            p.piece(WINE, [outline(rect(x, y, 180, 130), 10), rect(x + 86, y, 8, 130), rect(x - 14, y + 128, 208, 14, 3)], lift=3)
    p.piece("#4F7F6A", [taper([(960, 1500), (900, 1000), (930, 620), (880, 420)], 12), *[leaf(920 - 20 * (i % 3), 1400 - 70 * i, 90, 40, (160, 30)[i % 2]) for i in range(14)]], lift=3)


@scene(N + "who-moved-the-bench/01", "3:2")
def bench_moved(p: Paper) -> None:
    sky(p, AUTUMN, (.6, .2, .1), 2)
    for i in range(3):
        lane_house(p, 860 + 260 * i, 640, 210, 280, mix("#B9A398", AUTUMN.sky, .3), AUTUMN.sky, i % 2, "#A87264")
    p.piece("#D9B48C", rect(-10, 650, 1520, 380), [taper([(-10, 960), (750, 966), (1510, 960)], 5)], lift=3, lining=CREAM)
    p.piece("#B98A5E", [rect(420, 850, 36, 44, 6), rect(720, 850, 36, 44, 6), rect(432, 812, 316, 14, 5)], lift=0)
    p.piece("#C9A076", [taper([(780, 862), (830, 868), (890, 862)], 9), taper([(780, 892), (830, 898), (890, 892)], 7)], lift=0)
    p.piece("#C39A70", [leaf(270 + 46 * math.cos(a) * 2.2, 862 + 26 * math.sin(a), 60, 16, math.degrees(a) * .5) for a in [math.tau * i / 12 for i in range(12)]], lift=1)
    bark = [taper([(x, 380), (x + d, 600), (x + d * 2, 800)], 7) for x, d in ((200, -4), (226, 5), (252, -3), (276, 4))] + [taper([(310, 380), (314, 480), (310, 590)], 7), taper([(316, 740), (322, 790), (338, 836)], 7)]
    p.piece("#7A4632", smooth([(176, 340, 0), (344, 340, 0), (338, 560), (346, 720), (372, 810), (440, 868, 0), (330, 860), (262, 876), (190, 862), (90, 868, 0), (152, 800), (176, 700), (180, 520)]), bark, lift=5, lining="#A8704E")
    p.piece("#4F2A20", ellipse(300, 668, 43, 54), lift=2)
    p.piece("#DDAE78", ellipse(301, 668, 34, 45), [outline(ellipse(302, 669, 23, 32), 4), outline(ellipse(303, 670, 11, 17), 4)], lift=1.5, lining="#8A5638")
    with p.inside(minus(rect(-20, -20, 1540, 1040), rect(170, 506, 180, 200))):
        cypress(p, 260, 560, 980, TEAL, AUTUMN.sky, .5)
    bench(p, 900, 930, 470, 260, RED)
    cat(p, 1240, 806, 110, "curl", INK)
    falling(p, "leaf", 24, GOLD)


@scene(N + "notes-on-a-small-meeting/01", "1:1")
def exercise_book(p: Paper) -> None:
    p.wash("#E9D6BC")
    p.piece("#D8B48C", [rect(0, 140 * i, 1100, 134) for i in range(8)], lift=0)
    with p.at(470, 560, 1, -9):
        p.piece(RED, rect(-330, -430, 660, 860, 10), lift=7)
        p.piece("#F7ECD4", rect(-310, -412, 630, 830, 4), [rect(-280, -300 + 66 * i, 570, 3) for i in range(11)], lift=2, lining=ROSE)
        p.piece(INK, [taper([(-210, -316 + 132 * i), (20, -322 + 132 * i), (220 - 90 * (i % 2), -316 + 132 * i)], 9) for i in range(5)] + [taper([(-210, -250 + 132 * i), (-60, -254 + 132 * i), (60 + 60 * (i % 3), -250 + 132 * i)], 9) for i in range(5)], lift=0)
        p.piece(RED, [ellipse(-256, -316 + 132 * i, 15) for i in range(5)], lift=1)
    for x, y, r, c in ((880, 760, 170, TEAL), (830, 330, 120, CORAL)):
        p.piece(c, ellipse(x, y, r), [moved(taper(arc(0, 0, r * k, 200, 340, 7, .6), r * .05), x, y + r * .2, 1, a) for a in (0, 60, -50) for k in (.5, .75, .95)], lift=7, lining=CREAM)
    p.piece(TEAL, cord([(800, 900), (640, 980), (420, 960), (300, 1040), (100, 1010)], 12), lift=3)
    p.piece(GOLD, [limb([(640, 130), (960, 520)], [14, 10]), limb([(1010, 160), (720, 560)], [14, 10])], lift=5)
    p.piece(WINE, [ellipse(640, 130, 22), ellipse(1010, 160, 22)], lift=4)


@scene("pages/about/01", "16:9")
def whole_place(p: Paper) -> None:
    sky(p, DAWN, (.52, .16, .09), 4)
    hills(p, 220, DAWN.far, 24)
    p.piece("#C99C8A", smooth([(-20, 330, 0), (400, 290), (900, 340), (1620, 280, 0), (1620, 470, 0), (1000, 520), (500, 450), (-20, 520, 0)]), scales(-20, 300, 1660, 230, 34), lift=4, lining=CREAM)
    bridge(p, -40, 330, 330, 70, DEEP)
    sampan(p, 1180, 400, 120, DEEP)
    egret(p, 980, 230, 90, True)
    p.piece("#EBCDAF", smooth([(-20, 500, 0), (400, 440), (1000, 510), (1620, 450, 0), (1620, 920, 0), (-20, 920, 0)]), lift=4)
    towers(p, 640, CORAL, DAWN.sky, 5, 330, -20, 440)
    p.piece("#D9A083", poly([(655, 455), (715, 455), (760, 640), (600, 640)]), [poly([(668, 455), (673, 455), (642, 640), (630, 640)]), poly([(697, 455), (702, 455), (730, 640), (718, 640)])], lift=2, lining=CREAM)
    baizhou(p, 684, 452, 90, tone=WINE)
    crane(p, 900, 690, 360, RED, DAWN.sky)
    for r in range(2):
        for i in range(5):
            lane_house(p, 1060 + 110 * i - 30 * r, 560 + 80 * r, 90, 66, ("#CDB5A6", "#B9A398")[r], DAWN.sky, i % 3, WINE)
    cypress(p, 1060, 680, 230, TEAL, DAWN.sky)
    steps(p, 500, 1, 10, "#D3B09A", 1560, 1620)
    for i in range(5):
        brick_block(p, -60 + 190 * i, 850, 150, 200 + 20 * (i % 2), (TERRA, RED)[i % 2], DAWN.sky, 6, 3, False)
    canteen_front(p, 920, 850, 330, 150, RED, DAWN.sky)
    mast_flats(p, 1330, 860, 200, 300, "#A8553F", DAWN.sky, WINE)
    p.piece(DEEP, rect(-10, 845, 1620, 80), [rect(40 + 160 * i, 880, 90, 6) for i in range(10)], lift=5, lining=STRAW)
    far_crowd(p, 0, 1600, 905, 60, 26, INK, None)
