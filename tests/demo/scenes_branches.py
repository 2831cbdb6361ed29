"""Pictures of the branches, the news and the pages."""
from __future__ import annotations

from .kit import *


@scene("branches/street-committee/01", "16:9")
def two_banks(p: Paper) -> None:
    sky(p, DAWN, (.78, .18, .09), 3)
    hills(p, 250, DAWN.far, 24)
    towers(p, 330, "#EBC8AA", DAWN.sky, 13, 150)
    for r in range(2):
        for i in range(9):
            lane_house(p, -60 + 190 * i + 80 * r, 370 + 60 * r, 130, 80, ("#E3B498", "#D59A7E")[r], DAWN.sky, i % 3, ("#B9705A", "#A8553F")[r])
    p.piece("#C99C8A", smooth([(-20, 470, 0), (400, 440), (900, 500), (1620, 430, 0), (1620, 640, 0), (1100, 690), (500, 600), (-20, 680, 0)]), scales(-20, 460, 1660, 230, 36), lift=4, lining=CREAM)
    bridge(p, 240, 1260, 470, 110, DEEP)
    sampan(p, 1400, 590, 130, DEEP)
    for r in range(3):
        for i in range(8 - r):
            x, y, w = -110 + (230 + 40 * r) * i + 60 * (r % 2), 760 + 70 * r, 170 + 40 * r
            (brick_block(p, x, y, w, 130 + 30 * r, (CORAL, TERRA, RED)[r], DAWN.sky, 4, 3, False) if (i + r) % 3 == 0 else lane_house(p, x, y, w, 84 + 22 * r, (CORAL, TERRA, RED)[r], DAWN.sky, i % 3, WINE))
    for x, h in ((130, 330), (860, 240), (1490, 360)):
        cypress(p, x, 900, h, TEAL, SAGE)


@scene("branches/community-committee/01", "16:9")
def old_canteen(p: Paper) -> None:
    sky(p, DAY, (.16, .2, .1), 3)
    crane(p, 1350, 740, 620, CORAL, DAY.sky)
    cypress(p, 120, 780, 560, TEAL, DAY.sky)
    canteen_front(p, 250, 760, 1000, 480, RED, DAY.sky)
    p.piece("#D3AE94", rect(-10, 750, 1620, 200), [taper([(-10, 810), (800, 816), (1610, 810)], 5)], lift=3, lining=CREAM)
    row(p, ["granny", ("girl", {"hands": ("up", "down")})], 570, 660, 860, 330, view="side", stance="walk", face=1)
    row(p, [("man", {"hands": ("down", "wave")}), "pei"], 860, 980, 860, 340, view="side", stance="walk", face=-1)
    tricycle(p, 330, 860, 250, VERM)
    bench(p, 1150, 860, 220, 110, WINE)
    person(p, someone(p, "grandpa", TEAL), 1240, 806, 330, stance="sit", turn=-.4, hands=("lap", "lap"))
    cat(p, 1070, 862, 80, "sit", TERRA)


@scene("branches/community-committee/02", "3:2")
def service_hall(p: Paper) -> None:
    room(p, "#F0DECA", "#A9553F", .84, "#A9BFB5")
    trusses(p, 110, 100, "#A8553F", 3)
    frame_window(p, 120, 190, 300, 280, WINE, "#FBF1DF", 2, 2)
    clock(p, 760, 250, 66, 9.2)
    plant(p, 1400, 850, 330)
    person(p, someone(p, "woman", RED, hair="bob"), 540, 690, 560, stance="half", turn=.6, hands=("table", (690, 600)))
    person(p, someone(p, "man", TEAL, glasses="square", hat=""), 1060, 690, 560, stance="half", turn=-.5, hands=((960, 600), "table"))
    p.piece(WINE, [rect(250, 600, 1060, 44, 6), rect(280, 640, 1000, 260)], [rect(300 + 166 * i, 670, 140, 200) for i in range(6)], lift=6, lining="#8A4A3A")
    p.piece("#8A4A3A", [rect(306 + 166 * i, 676, 128, 188) for i in range(6)], [q for i in range(6) for q in blossom(370 + 166 * i, 770, 44)], lift=1, lining=WINE)
    p.piece(WHITE, [poly([(700, 606), (820, 606), (840, 590), (730, 590)])], lift=2)
    chair(p, 700, 970, 330, TERRA)
    person(p, someone(p, "grandpa", CORAL, hat="flat"), 730, 830, 600, stance="sit", view="side", face=1, hands=("forward", "knee"))


@scene("branches/dock-village/01", "16:9")
def brick_village(p: Paper) -> None:
    sky(p, AUTUMN, (.52, .26, .13), 2)
    crane(p, 660, 700, 640, "#E0906E", AUTUMN.sky)
    for x, h, c in ((-60, 420, TERRA), (1260, 450, TERRA)):
        brick_block(p, x, 700, 420, h, mix(c, AUTUMN.sky, .25), AUTUMN.sky, 6, 4)
    brick_block(p, 210, 780, 400, 560, RED, AUTUMN.sky, 6, 4)
    brick_block(p, 1010, 780, 430, 600, RED, AUTUMN.sky, 6, 4)
    washing(p, 610, 500, 1010, 470, 5, 96, (CREAM, TEAL, WHITE, DEEP, GOLD))
    washing(p, 610, 640, 1010, 630, 4, 96, (VERM, WHITE, SAGE, CREAM))
    p.piece(WINE, rect(-10, 770, 1620, 160), lift=4)
    tree(p, 120, 880, 480, GOLD, n=80)
    row(p, ["granny", ("girl", {"hands": ("up", "down")}), "grandpa"], 720, 930, 870, 290, view="side", face=1)
    bicycle(p, 1180, 870, 200, TEAL)


@scene("branches/dock-village-first/01", "3:2")
def gallery_meeting(p: Paper) -> None:
    sky(p, SUMMER, None, 2)
    river(p, SUMMER, 360, 300, "scales", 34)
    p.piece("#4F7F6A", [ellipse(80 + 230 * i, 470 + 50 * (i % 2), 100, 34) for i in range(7)], lift=2)
    p.piece(WINE, [rect(-10, 40, 1520, 44), rect(-10, 110, 1520, 14), *[rect(40 + 460 * i, 80, 44, 860) for i in range(4)]], [rect(0, 58, 1500, 5)], lift=5, lining=TERRA)
    p.piece("#B9694F", rect(-10, 760, 1520, 270), [rect(110 * i, 770, 4, 240) for i in range(15)], lift=4, lining=CORAL)
    person(p, who("duan"), 300, 900, 620, turn=.6, hands=("down", "wide"))
    held_book(p, 480, 560, 90, RED)
    bench(p, 560, 900, 820, 250, WINE)
    row(p, ["granny", "hu", "lang", "grandpa"], 660, 1270, 780, 560, stance="sit", face=-1, hands=("lap", "knee"), turn=.6, jitter=.02)


@scene("branches/dock-village-first/02", "3:2")
def splines(p: Paper) -> None:
    p.wash("#E3D6C0")
    p.piece("#D6C6AC", [limb([(-10, 90 * i), (1510, 90 * i)], [2, 2]) for i in range(12)] + [limb([(90 * i, -10), (90 * i, 1010)], [2, 2]) for i in range(17)], lift=0)
    for c, a in ((WINE, 0), (TERRA, 110), ("#A8703A", 230)):
        p.piece(c, cord([(60, 760 - a), (420, 560 - a * .9), (800, 470 - a * .7), (1180, 500 - a * .6), (1460, 620 - a * .5)], 22), [taper([(120, 724 - a), (420, 556 - a * .9), (700, 480 - a * .75)], 5)], lift=6, lining=STRAW)
    for x, y, t in ((300, 640, -30), (660, 520, -14), (1010, 500, 6), (1300, 560, 22)):
        with p.at(x, y, 1, t):
            p.piece(INK, smooth([(-60, 30), (-66, 84), (0, 110), (66, 84), (60, 30), (18, 16), (10, -12), (-10, -12), (-18, 16)]), [*blossom(0, 66, 26)], lift=7, lining=GOLD)
    with p.at(1060, 850, 1, -16):
        p.piece(GOLD, rect(-340, -20, 560, 40, 4), [rect(-340, -5, 560, 3), rect(-340, 8, 560, 2)], lift=5, lining=WINE)
        p.piece(CREAM, poly([(220, -20), (220, 20), (290, 0)]), lift=2)
        p.piece(INK, poly([(268, -7), (268, 7), (292, 0)]), lift=1)
    p.piece(SLATE, [limb([(200, 940), (330, 780), (430, 930)], [12, 20, 8])], lift=5)


@scene("branches/dock-village-second/01", "3:2")
def bench_meeting(p: Paper) -> None:
    room(p, "#E4D2BC", "#8A3A2E", .7, "#A9BFB5")
    blackboard(p, 480, 90, 760, 340, wavy=4)
    window_flower(p, 230, 250, 120)
    clock(p, 1370, 180, 60, 2)
    person(p, who("gan"), 360, 830, 580, turn=.6, hands=("down", (510, 440)))
    for r in range(2):
        y = 860 + 140 * r
        backs(p, ["grandpa", "granny", "luo", "granny", "grandpa"], 560 - 90 * r, 1390, y + 20, 440 + 80 * r)
        p.piece(WINE, rect(470 - 120 * r, y - 6, 1040 + 120 * r, 26, 4), lift=4)


@scene("branches/dock-village-second/02", "1:1")
def toolbox(p: Paper) -> None:
    p.wash("#E6CFB2")
    p.piece("#B9694F", rect(-10, 850, 1120, 270), lift=4)
    tools = [(330, -12, SLATE), (430, -4, WINE), (560, 4, SLATE), (690, 10, "#A8703A"), (790, 16, SLATE)]
    for i, (x, a, c) in enumerate(tools):
        with p.at(x, 560, 1, a):
            head = [[rect(-18, -330, 36, 350, 8), minus(ellipse(0, -350, 62), poly([(-26, -440), (26, -440), (20, -350), (-20, -350)]))], [rect(-12, -280, 24, 300), rect(-90, -340, 180, 76, 10)], [limb([(-26, 0), (0, -190), (22, -330)], [22, 26, 14]), limb([(26, 0), (0, -190), (-22, -330)], [22, 26, 14])], [rect(-26, -170, 52, 190, 16), rect(-8, -360, 16, 200)], [rect(-14, -300, 28, 320), smooth([(-14, -300, 0), (-70, -370), (30, -400), (14, -300, 0)])]][i]
            p.piece(c, head, [rect(-3, -240, 6, 160)], lift=4, lining=WHITE)
    p.piece(RED, [rect(180, 520, 740, 380, 14)], [rect(210, 560, 680, 7), *rosette(550, 730, 120, 10)[1], *saw((210, 880), (890, 880), 28, 18)], lift=8, lining=STRAW)
    p.piece(DEEP, [rect(150, 490, 800, 50, 10)], [rect(180, 512, 740, 5)], lift=6, lining=STRAW)
    p.piece(GOLD, [rect(470, 520, 160, 60, 10)], [rect(500, 540, 100, 20, 8)], lift=4, lining=WINE)
    p.piece(SLATE, [ellipse(200 + 90 * i, 960 + 20 * (i % 2), 26) for i in range(3)], [ellipse(200 + 90 * i, 960 + 20 * (i % 2), 11) for i in range(3)], lift=3, lining="#B9694F")


@scene("branches/old-lane/01", "3:2")
def cypress_lane(p: Paper) -> None:
    sky(p, DAY, (.8, .18, .1), 3)
    for i, (x, w, h, k) in enumerate([(-80, 330, 380, 1), (260, 260, 330, 0), (1010, 270, 340, 1), (1290, 330, 390, 0)]):
        lane_house(p, x, 780, w, h, ("#B9A398", "#CDB5A6")[i % 2], DAY.sky, k, WINE)
    cypress(p, 730, 860, 860, TEAL, DAY.sky, .46)
    p.piece("#D3AE94", rect(-10, 770, 1520, 260), [taper([(-10, 860), (750, 866), (1510, 860)], 5), taper([(-10, 950), (750, 956), (1510, 950)], 5)], lift=3, lining=CREAM)
    p.piece(SLATE, [ellipse(730, 850, 210, 34)], [outline(ellipse(730, 850, 180, 24), 5)], lift=4, lining=CREAM)
    red_lantern(p, 60, 560, 90)
    red_lantern(p, 1180, 560, 90)
    person(p, who("ke"), 1130, 930, 480, turn=-.5, hands=("hip", "wave"))
    person(p, who("sun"), 120, 930, 480, turn=.5, hands=("carry", "carry"))
    row(p, ["granny", "boy"], 420, 520, 940, 450, view="side", face=1, stance="walk")
    bench(p, 830, 910, 200, 110, WINE)
    cat(p, 930, 856, 90, "curl", INK)


@scene("branches/old-lane/02", "2:3")
def chess_lane(p: Paper) -> None:
    sky(p, SUMMER, None, 1)
    for side in (0, 1):
        for d in range(3):
            lane_house(p, -150 - 60 * d if not side else 680 + 30 * d, 760 + 90 * d, 380 + 30 * d, 500 + 90 * d, mix("#B9A398", SUMMER.far, .5 - .25 * d), SUMMER.sky, (d + side) % 2, mix(WINE, SUMMER.mid, .4 - .2 * d))
    p.piece("#CDB8A2", poly([(400, 760), (640, 760), (1020, 1520), (-20, 1520)]), [rect(120 + 150 * (i % 6) + 60 * (i // 6 % 2), 860 + 110 * (i // 6), 110, 6) for i in range(30)], lift=3, lining=CREAM)
    tree(p, 860, 900, 760, SAGE, n=110)
    person(p, someone(p, "grandpa", WHITE, hat="", hair="bald"), 250, 1210, 640, stance="sit", view="side", face=1, hands=((430, 1120), "knee"), lean=14, tilt=12)
    person(p, someone(p, "grandpa", TEAL, hat="flat"), 760, 1210, 640, stance="sit", view="side", face=-1, hands=("cheek", "knee"), lean=14, tilt=12)
    for x, f in ((240, False), (770, True)):
        with p.at(x, 1390, 1, 0, f):
            p.piece("#C98A3A", [rect(-90, -180, 180, 26, 8), limb([(-80, -170), (-100, 0)], [16, 14]), limb([(80, -170), (90, 0)], [16, 14]), limb([(-84, -176), (-120, -380)], [16, 14])], [rect(-80, -170, 160, 4)], lift=4, lining=WINE)
    p.piece(WINE, [rect(380, 1140, 250, 26, 4), limb([(410, 1160), (390, 1330)], [14, 12]), limb([(600, 1160), (620, 1330)], [14, 12])], lift=4)
    p.piece(STRAW, poly([(400, 1140), (610, 1140), (590, 1112), (420, 1112)]), [*[limb([(430 + 30 * i, 1114), (424 + 34 * i, 1138)], [2, 2]) for i in range(6)], rect(410, 1125, 190, 2)], lift=2, lining=WINE)
    p.piece(RED, [ellipse(450 + 40 * i, 1120 + 8 * (i % 2), 11, 7) for i in range(4)], lift=2)
    person(p, someone(p, "boy", VERM), 520, 1080, 560, stance="half", hands=("cheek", "cheek"), tilt=10)
    p.piece(TEAL, smooth([(880, 1330, 0), (890, 1250), (960, 1250), (966, 1330, 0)]), blossom(925, 1292, 20), lift=3, lining=CREAM)


@scene("branches/river-bend/01", "16:9")
def nine_high(p: Paper) -> None:
    sky(p, SPRING, (.86, .2, .11), 3)
    towers(p, 600, "#D9A08C", SPRING.sky, 9, 520)
    p.piece("#A8B79A", rect(-10, 590, 1620, 130), lift=3)
    for i in range(7):
        tree(p, 90 + 240 * i, 660, 170, (CORAL, SAGE, ROSE)[i % 3], WINE, 40)
    river(p, SPRING, 690, 230, "scales", 34)
    p.piece("#D8B9A2", smooth([(-20, 800, 0), (500, 770), (1000, 800), (1620, 760, 0), (1620, 920, 0), (-20, 920, 0)]), lift=4)
    person(p, someone(p, "woman", RED, hair="pony"), 480, 880, 350, view="side", stance="walk", face=1, hands=((570, 740), (570, 744)))
    p.piece(TEAL, [smooth([(590, 760, 0), (600, 700), (660, 670), (690, 690, 0), (700, 790), (720, 800, 0), (610, 820)]), limb([(560, 736), (600, 780), (690, 840)], [8, 8, 7]), limb([(700, 800), (610, 850)], [8, 7])], [crescent(650, 740, 40, .2, 200), *saw((610, 800), (700, 790), 7, 12)], lift=3, lining=CREAM)
    p.piece(INK, [outline(ellipse(606, 856, 22), 8), outline(ellipse(694, 850, 22), 8)], lift=2)
    row(p, [("man", {"hands": ("down", "down")}), ("girl", {"hands": ("up", "down")})], 1040, 1120, 880, 340, view="side", face=-1, stance="walk")
    bicycle(p, 1380, 870, 190, DEEP)
    egret(p, 240, 740, 110)


@scene("branches/river-bend/02", "3:2")
def stilt_floor(p: Paper) -> None:
    p.wash("#DDE0CB")
    willow(p, 300, -10, 500, SAGE, 6)
    hills(p, 560, "#BFCBAE", 16)
    p.piece(GREY, [rect(-10, -10, 1520, 110), *[rect(90 + 430 * i, 90, 90, 760) for i in range(4)]], [rect(0, 70, 1500, 6)], lift=5, lining=CREAM)
    p.piece("#C7A78F", rect(-10, 760, 1520, 270), [rect(0, 850, 1500, 4), rect(0, 940, 1500, 4)], lift=4, lining=CREAM)
    spec = [("man", 260, 720, 1), ("woman", 500, 680, 1), ("fu", 750, 670, 1), ("woman", 1000, 680, -1), ("grandpa", 1240, 720, -1)]
    for k, x, y, f in spec:
        person(p, look(p, k), x, y + 60, 560, stance="sit", face=f, turn=.6, hands=("knee", "lap"))
        stool(p, x, y + 180, 110, TERRA)
    p.piece(WINE, [ellipse(750, 860, 230, 46), rect(730, 870, 40, 130)], [outline(ellipse(750, 860, 200, 34), 4)], lift=5, lining=TERRA)
    bowl(p, 690, 860, 56, RED)
    bowl(p, 810, 862, 56, TEAL)
    for x, f in ((140, 1), (1370, -1)):
        person(p, someone(p, "woman" if f > 0 else "man"), x, 900, 620, stance="sit", view="side", face=f, hands=("knee", "lap"))
        stool(p, x, 1000, 110, TERRA)


@scene("branches/mast-youth/01", "16:9")
def mast_block(p: Paper) -> None:
    sky(p, DUSK_T, (.82, .3, .15), 2)
    towers(p, 720, DUSK_T.far, DUSK_T.sky, 9, 280)
    mast_flats(p, 240, 770, 760, 660, "#8A2A22", STRAW, WINE)
    p.piece(WINE, rect(-10, 760, 1620, 160), [rect(60 + 240 * i, 850, 130, 8) for i in range(7)], lift=4, lining=STRAW)
    steering(p, 1240, 850, 340, RED, lamp=True)
    person(p, who("ran"), 1225, 730, 370, stance="bike", view="side", face=1, hands=((1345, 625), (1350, 628)), feet=((1285, 815), (1260, 820)), lean=10)
    person(p, who("zhu", over="strap", over_tone=TEAL), 330, 860, 390, view="side", stance="walk", face=1)
    p.piece(TEAL, rect(262, 590, 58, 100, 16), [rect(272, 640, 38, 5)], lift=3, lining=CREAM)
    row(p, ["li", ("woman", {"hands": ("down", "wave")})], 550, 690, 860, 380, face=1)
    person(p, someone(p, "man", SLATE, glasses="round"), 900, 865, 380, view="side", stance="walk", face=-1, hands=("cup", "down"))


@scene("branches/mast-youth/02", "3:2")
def rack_meeting(p: Paper) -> None:
    room(p, "#3A3540", "#241E28", .82)
    pendant(p, 750, 120, 130)
    p.piece(SLATE, rect(120, 150, 330, 560, 6), [rect(140, 170 + 136 * i, 290, 116) for i in range(4)], lift=4, lining="#2A2630")
    for i in range(4):
        for k in range(2):
            p.piece((GOLD, RED, TEAL, TERRA)[(i + k) % 4], rect(160 + 130 * k, 206 + 136 * i, 110, 78, 8), [rect(174 + 130 * k, 224 + 136 * i, 80, 5)], lift=3, lining=CREAM)
    p.piece(SLATE, [rect(560, 600, 400, 24, 4), rect(580, 620, 16, 300), rect(924, 620, 16, 300), rect(560, 760, 400, 14)], lift=4)
    for i in range(3):
        p.piece((RED, GOLD, TEAL)[i], rect(590 + 126 * i, 520, 104, 80, 8), [rect(604 + 126 * i, 540, 76, 5)], lift=3, lining=CREAM)
    person(p, who("ran", face__hat=""), 500, 930, 640, view="side", face=1, hands=("forward", "cup"))
    person(p, who("zhu"), 1030, 940, 640, view="side", face=-1, hands=("forward", "cup"))
    person(p, who("ding"), 1210, 950, 640, view="side", face=-1, hands=("cup", "hip"))
    person(p, who("li"), 330, 950, 640, view="side", face=1, hands=("chest", "cup"))
    clock(p, 1290, 230, 74, 10.6)
    p.piece(GOLD, smooth([(1330, 960, 0), (1336, 900), (1400, 870), (1462, 900), (1470, 960, 0)]), [taper([(1400, 876), (1402, 950)], 6)], lift=4, lining=WINE)


@scene("branches/building-seven/01", "3:2")
def stair_bench(p: Paper) -> None:
    p.wash("#C25A42")
    p.piece("#B34E3A", [rect(20 + 150 * c + 75 * (r % 2) - 100, 20 + 62 * r, 138, 52, 2) for c in range(12) for r in range(14)], lift=.6)
    p.piece("#2A1A20", rect(590, 150, 340, 690), lift=0)
    p.piece(WINE, [rect(550, 120, 420, 44), rect(560, 150, 36, 700), rect(924, 150, 36, 700), poly([(520, 120), (1000, 120), (960, 70), (560, 70)])], [rect(560, 100, 400, 5)], lift=5, lining=CORAL)
    p.piece(SLATE, [rect(620, 800 - 54 * i, 280 - 36 * i, 48) for i in range(5)], lift=3)
    p.piece("#8A4A3A", rect(-10, 850, 1520, 180), lift=4)
    bench(p, 60, 940, 500, 270, SAND)
    row(p, ["yuxl", "grandpa"], 190, 430, 820, 560, stance="sit", face=1, hands=("lap", "knee"))
    bench(p, 1000, 940, 420, 270, SAND)
    row(p, ["granny"], 1150, 1150, 820, 560, stance="sit", face=-1, hands=("lap", "lap"))
    person(p, someone(p, "grandpa", TEAL, hat="beret"), 760, 940, 560, view="side", face=-1, hands=("point", "back"))
    cat(p, 1330, 812, 120, "curl", INK)
    p.piece(RED, ellipse(240, 690, 36), [spiral(240, 690, 26, 5, 2)], lift=3, lining=STRAW)
