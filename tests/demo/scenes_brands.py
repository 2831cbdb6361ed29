"""Pictures of the seven brands."""
from __future__ import annotations

from .kit import *

B1, B2, B3 = "brands/mast-lamp/", "brands/rope-pairs/", "brands/tide-canteen/"


def mark(p: Paper, ground: str, disc: str, line: str) -> None:
    """The round ground that the seven brand marks share."""
    p.wash(ground)
    body, holes = rosette(550, 550, 520, 16)
    p.piece(disc, body, holes[32:], lift=6, lining=ground)
    p.piece(line, outline(ellipse(550, 550, 352), 12), lift=2)
    p.piece(disc, ellipse(550, 550, 345), lift=0)


@scene(B1 + "01", "16:9")
def lit_window(p: Paper) -> None:
    sky(p, NIGHT_T, (.14, .2, .08))
    cypress(p, 160, 860, 620, "#142B34", "#28505A")
    p.piece("#4A1D1F", rect(330, 120, 1300, 800), [rect(350 + 150 * c + 75 * (r % 2), 150 + 50 * r, 132, 4) for c in range(-1, 9) for r in range(15)], lift=6, lining="#662E2C")
    p.piece(AMBER, ellipse(920, 460, 520), lift=0, alpha=.14)
    p.piece(STRAW, smooth([(560, 700, 0), (560, 330), (700, 240), (920, 214), (1140, 240), (1280, 330), (1280, 700, 0)]), lift=0)
    mast_lantern(p, 920, 300, 190, DEEP)
    parts = []
    for i, x in enumerate((640, 740, 850, 990, 1100, 1200)):
        parts += [ellipse(x, 540 + 10 * (i % 2), 30), smooth([(x - 62, 720, 0), (x - 50, 620), (x, 580), (x + 50, 620), (x + 62, 720, 0)])]
    p.piece(WINE, [*parts, limb([(1080, 620), (1020, 600), (990, 650)], [26, 22, 18]), rect(580, 650, 680, 26)], lift=2)
    frame = smooth([(530, 720, 0), (530, 320), (690, 210), (920, 180), (1150, 210), (1310, 320), (1310, 720, 0)])
    p.piece("#2A0F12", minus(frame, smooth([(560, 700, 0), (560, 330), (700, 240), (920, 214), (1140, 240), (1280, 330), (1280, 700, 0)])), lift=5)
    p.piece("#2A0F12", [rect(736, 220, 12, 490), rect(1092, 220, 12, 490), rect(556, 440, 730, 10), rect(500, 704, 840, 28, 4)], lift=4)
    cat(p, 1230, 706, 90, "sit", INK, True, AMBER)


@scene(B1 + "02", "3:2")
def rope_end(p: Paper) -> None:
    p.wash("#3A1B22")
    p.piece(AMBER, ellipse(750, 480, 560), lift=0, alpha=.14)
    rope(p, [(620, -20), (640, 200), (700, 360), (740, 500), (700, 660), (760, 820)], 58, SAND, TERRA, 6)
    p.piece(SAND, [taper([(750 + d * .3, 810), (750 + d, 900), (750 + d * 1.6, 980)], 16, "one") for d in (-60, -30, 0, 30, 60)], lift=3)
    p.piece(RED, rect(716, 770, 76, 40, 8), [rect(724, 786, 60, 5)], lift=4, lining=STRAW)
    hand(p, 300, 640, 400, -14, "cup", True, "#E0B48C", TEAL, old=True, arm=300)
    hand(p, 1210, 420, 380, 168, "grip", True, "#F6DDC3", RED, arm=340)


@scene(B1 + "03", "3:2")
def wooden_tags(p: Paper) -> None:
    p.wash("#E6D0B4")
    p.piece("#DABF9E", [rect(0, 168 * i, 1500, 162) for i in range(6)], lift=0)
    for r in range(2):
        p.piece(WINE, rect(60, 110 + 450 * r, 1380, 22, 6), lift=4)
        for i in range(11):
            x, y = 125 + 125 * i, 130 + 450 * r
            turned = (i * 3 + r * 5) % 4 == 1
            p.piece(INK, [cord([(x, y - 12), (x, y + 40)], 5)], lift=1)
            tone = RED if turned else (SAND, "#D9B06A", "#E3C08A")[(i + r) % 3]
            cuts = [ellipse(x, y + 56, 7)]
            cuts += blossom(x, y + 190, 34) + [leaf(x, y + 230, 60, 20, 60), leaf(x, y + 230, 60, 20, 120)] if turned else [taper([(x - 20 + 20 * k, y + 90), (x - 22 + 20 * k, y + 200), (x - 18 + 20 * k, y + 310)], 4) for k in range(3)]
            with p.at(0, 0):
                p.piece(tone, rect(x - 46, y + 34, 92, 320, 8), cuts, lift=5, lining=STRAW if turned else TERRA)


@scene(B1 + "04", "1:1")
def mark_lamp(p: Paper) -> None:
    mark(p, CREAM, RED, STRAW)
    mast_lantern(p, 550, 270, 540, CREAM, AMBER, False)


@scene(B2 + "01", "16:9")
def rope_pair(p: Paper) -> None:
    p.wash("#F0DCC4")
    p.piece(CORAL, ellipse(800, 420, 300), lift=3)
    p.piece("#E9C7AC", [leaf(800 + 330 * math.cos(a), 420 + 330 * math.sin(a), 420, 40, math.degrees(a)) for a in [math.tau * i / 30 for i in range(30)]], lift=1)
    rope(p, [(430, 716), (580, 730), (700, 590), (800, 490), (900, 590), (800, 690), (700, 590), (820, 530), (1030, 730), (1180, 712)], 40, RED, STRAW, 6)
    person(p, who("jiao", face__glasses="round"), 230, 880, 900, stance="half", view="side", face=1, hands=((440, 715), (420, 722)), lean=6)
    person(p, who("liao"), 1370, 880, 900, stance="half", view="side", face=-1, hands=((1165, 712), (1185, 718)), lean=6)


@scene(B2 + "02", "3:2")
def cutting_rope(p: Paper) -> None:
    p.wash("#B4634B")
    p.piece("#C0735A", [rect(0, 145 * i, 1500, 138) for i in range(7)], [taper([(100 * k, 145 * i + 70), (100 * k + 200, 145 * i + 60), (100 * k + 420, 145 * i + 74)], 4) for i in range(7) for k in (1, 7)], lift=0, lining="#A8553F")
    p.piece(RED, [rect(250, 210, 1000, 580, 10)], [*saw((270, 236), (1230, 236), 34, -26), *saw((1230, 764), (270, 764), 34, -26), *rosette(430, 500, 110)[1], *rosette(1070, 500, 110)[1]], lift=5, lining=STRAW)
    rope(p, [(-30, 420), (300, 470), (600, 500), (726, 500)], 60, SAND, TERRA, 6)
    rope(p, [(1530, 560), (1200, 520), (900, 500), (774, 500)], 60, SAND, TERRA, 6)
    with p.at(760, 520, 1, -76):
        for d in (-1, 1):
            p.piece(SLATE, smooth([(-20, 12 * d, 0), (60, -20 * d), (290, -70 * d, 0), (90, -50 * d), (-20, -18 * d)]), [taper([(40, -22 * d), (220, -56 * d)], 4)], lift=6, lining=WHITE)
            p.piece(INK, [outline(ellipse(-170, 62 * d, 80, 50), 22), limb([(-100, 40 * d), (0, -6 * d)], [24, 20])], lift=6)
        p.piece(GOLD, ellipse(14, 0, 14), lift=3)
    hand(p, 130, 880, 260, -48, "grip", True, "#E0B48C", TEAL, old=True, arm=200)
    hand(p, 1370, 130, 260, 132, "grip", True, "#F6DDC3", WHITE, arm=200)


@scene(B2 + "03", "3:2")
def nine_tools(p: Paper) -> None:
    p.wash("#EBD3B6")
    p.piece(DEEP, rect(60, 110, 1380, 780, 14), [*saw((80, 136), (1420, 136), 48, -20), *saw((1420, 864), (80, 864), 48, -20)], lift=5, lining=CORAL)
    x = [160 + 147 * i for i in range(9)]
    t = STRAW
    p.piece(t, [limb([(x[0], 260), (x[0], 560)], [30, 30]), limb([(x[0], 540), (x[0] + 30, 700)], [16, 8]), rect(x[0] - 24, 240, 48, 60, 8)], [rect(x[0] - 16, 330, 32, 5), rect(x[0] - 16, 360, 32, 5)], lift=4, lining=DEEP)
    p.piece(t, [limb([(x[1] - 24, 760), (x[1], 430), (x[1] + 24, 260)], [24, 26, 18]), limb([(x[1] + 24, 760), (x[1], 430), (x[1] - 24, 260)], [24, 26, 18])], [ellipse(x[1], 430, 9)], lift=4, lining=DEEP)
    p.piece(t, [rect(x[2] - 46, 300, 92, 360, 8), smooth([(x[2] - 10, 300, 0), (x[2] - 30, 230), (x[2] + 20, 220), (x[2] + 20, 300, 0)])], [rect(x[2] - 12, 380, 24, 120), taper([(x[2] - 30, 560), (x[2] + 30, 560)], 7)], lift=4, lining=DEEP)
    p.piece(t, [outline(ellipse(x[3] - 24, 700, 26, 44), 13), outline(ellipse(x[3] + 26, 700, 26, 44), 13), limb([(x[3] - 14, 660), (x[3] + 26, 260)], [14, 5]), limb([(x[3] + 16, 660), (x[3] - 26, 260)], [14, 5])], lift=4)
    p.piece(t, [rect(x[4] - 8, 240, 16, 330), smooth([(x[4] - 52, 560, 0), (x[4] + 52, 560, 0), (x[4] + 40, 720), (x[4], 760), (x[4] - 40, 720)])], [taper([(x[4] - 36, 600), (x[4], 610), (x[4] + 36, 600)], 6)], lift=4, lining=DEEP)
    p.piece(t, [rect(x[5] - 8, 250, 16, 260), rect(x[5] - 24, 500, 48, 250, 18)], [rect(x[5] - 12, 530, 5, 190), rect(x[5] + 6, 530, 5, 190)], lift=4, lining=DEEP)
    p.piece(t, [leaf(x[6], 760, 520, 14, -90), ellipse(x[6], 300, 46, 60)], [ellipse(x[6], 300, 30, 14), ellipse(x[6], 270, 26, 10), ellipse(x[6], 330, 26, 10)], lift=4, lining=DEEP)
    p.piece(RED, cord([(x[6], 270), (x[6] + 60, 420), (x[6] - 50, 560), (x[6] + 30, 740)], 6), lift=2)
    p.piece(t, [ellipse(x[7], 420, 58), rect(x[7] - 14, 340, 28, 30, 5), rect(x[7] - 20, 470, 40, 290, 6), rect(x[7] - 20, 250, 40, 110, 6)], [ellipse(x[7], 420, 42), rect(x[7] - 10, 520, 20, 6), rect(x[7] - 10, 570, 20, 6)], lift=4, lining=DEEP)
    p.piece(RED, limb([(x[7], 420), (x[7], 390)], [6, 5]), lift=1)
    p.piece(t, [rect(x[8] - 14, 240, 28, 330, 6), smooth([(x[8] - 18, 570, 0), (x[8] + 18, 570, 0), (x[8] + 24, 650), (x[8], 770, 0), (x[8] - 24, 650)])], [rect(x[8] - 14, 560, 28, 7), taper([(x[8], 600), (x[8], 720)], 5)], lift=4, lining=DEEP)


@scene(B2 + "04", "1:1")
def mark_knot(p: Paper) -> None:
    from .scenes_2025 import reef_knot
    mark(p, CREAM, DEEP, STRAW)
    with p.inside(ellipse(550, 550, 340)):
        reef_knot(p, 550, 550, 250, 62, STRAW, CORAL, TERRA, CREAM)


@scene(B3 + "01", "16:9")
def canteen_hall(p: Paper) -> None:
    room(p, "#F2DEC6", "#B4634B", .7)
    trusses(p, 150, 140, "#A8553F", 3)
    for i in range(6):
        x = 90 + 250 * i
        p.piece("#FFF3DC", [rect(x, 250, 150, 250), ellipse(x + 75, 250, 75, 50)], lift=0)
        p.piece(WINE, [outline(rect(x, 240, 150, 260), 10), rect(x + 70, 210, 10, 290), rect(x, 360, 150, 8)], lift=3)
    p.piece("#FFF3DC", [poly([(90 + 250 * i, 500), (240 + 250 * i, 500), (330 + 250 * i, 900), (130 + 250 * i, 900)]) for i in range(6)], lift=0, alpha=.2)
    behind_table(p, ["granny", "grandpa", "granny", ("grandpa", {"hands": ("mouth", "table")}), "granny", "man"], 200, 1400, 590, 400)
    p.piece(WINE, [rect(60, 590, 1480, 26, 4), *[rect(120 + 330 * i, 600, 20, 130) for i in range(5)]], lift=5)
    for i in range(9):
        bowl(p, 150 + 165 * i, 598, 56, (RED, TEAL, DEEP)[i % 3], STRAW, i % 3 == 0)
    behind_table(p, ["grandpa", ("granny", {"hands": ("mouth", "table")}), "grandpa", "granny", "grandpa"], 140, 1300, 800, 520)
    p.piece(WINE, [rect(-10, 800, 1620, 34, 4), rect(-10, 834, 1620, 100)], [rect(0, 814, 1600, 4)], lift=6, lining=TERRA)
    for i in range(8):
        (bowl if i % 2 else plate)(p, 60 + 210 * i, 812 if i % 2 else 800, 76 if i % 2 else 64, (RED, TEAL, DEEP)[i % 3] if i % 2 else WHITE)
    person(p, someone(p, "woman", RED, hair="pony"), 1480, 880, 560, view="side", face=-1, hands=("forward", "forward"), stance="walk")
    thermos(p, 1330, 640, 120, TEAL)


@scene(B3 + "02", "3:2")
def board_at_door(p: Paper) -> None:
    p.wash("#B34E3A")
    p.piece("#A84433", [rect(20 + 150 * c + 75 * (r % 2) - 100, 10 + 62 * r, 138, 52, 2) for c in range(12) for r in range(16)], lift=.6)
    p.piece(STRAW, rect(1010, 140, 420, 900), lift=0)
    p.piece(WINE, [rect(980, 110, 30, 900), rect(1430, 110, 30, 900), rect(960, 80, 520, 44)], lift=5)
    person(p, someone(p, "granny", TEAL, hair="perm", glasses="round"), 1180, 1000, 640, view="side", face=-1, hands=("point", "down"), tilt=-10)
    tide_board(p, 180, 170, 560, 620, 1)
    p.piece(INK, [cord([(260, 160), (460, 40), (660, 160)], 8)], lift=2)
    p.piece("#7A3A2E", rect(-10, 930, 1520, 100), lift=4)
    cat(p, 820, 980, 170, "sit", TERRA, False)


@scene(B3 + "03", "3:2")
def delivery(p: Paper) -> None:
    sky(p, AUTUMN, (.2, .24, .14), 3)
    crane(p, 1020, 790, 860, "#E0906E", AUTUMN.sky)
    towers(p, 780, AUTUMN.far, AUTUMN.sky, 8, 240, 0, 800)
    p.piece("#C9976E", rect(-10, 770, 1520, 260), [taper([(-10, 880), (750, 886), (1510, 880)], 6)], lift=3, lining=CREAM)
    person(p, someone(p, "man", TEAL, hat="cap", hat_tone=RED, glasses=""), 740, 690, 540, stance="bike", view="side", face=1, hands=((850, 600), (845, 596)), feet=((800, 850), (770, 830)), lean=10)
    tricycle(p, 700, 940, 820, RED)
    for i in range(3):
        for j in range(2):
            p.piece((STRAW, WHITE, SAND)[i], rect(310 + 104 * i, 556 - 52 * j, 96, 48, 6), [rect(320 + 104 * i, 570 - 52 * j, 70, 4)], lift=3, lining=TERRA)
    vapour(p, 460, 480, 150, WHITE, 3)
    falling(p, "leaf", 22, VERM)


@scene(B3 + "04", "2:3")
def flood_line(p: Paper) -> None:
    p.wash("#B34E3A")
    p.piece("#A84433", [rect(20 + 170 * c + 85 * (r % 2) - 120, 10 + 70 * r, 156, 58, 2) for c in range(8) for r in range(20)], lift=.8)
    p.piece("#7A2A22", [rect(250, 140, 500, 560), ellipse(500, 140, 250, 110)], lift=3)
    p.piece("#F2DEC6", [rect(286 + 150 * i, 160, 130, 500) for i in range(3)], [rect(286, 300 + 160 * k, 440, 10) for k in range(2)], lift=2, lining="#7A2A22")
    p.piece(TEAL, smooth([(-20, 910), (200, 890), (420, 914), (640, 890), (860, 912), (1020, 894), (1020, 940), (860, 956), (640, 936), (420, 958), (200, 936), (-20, 954)]), [taper([(0, 925), (500, 926), (1000, 922)], 5)], lift=3, lining=CREAM)
    p.piece(MIST, scales(-20, 960, 1060, 90, 36), lift=1, alpha=.4)
    p.piece(GOLD, [rect(780, 880, 90, 70, 6)], [ellipse(796, 896, 4), ellipse(854, 896, 4), taper([(794, 925), (856, 925)], 5)], lift=3, lining=WINE)
    p.piece("#6E3A34", rect(-10, 1370, 1020, 160), lift=4)
    cat(p, 400, 1400, 370, "sit", "#D9803A", False, CREAM)


@scene(B3 + "05", "1:1")
def mark_bowl(p: Paper) -> None:
    mark(p, CREAM, TERRA, STRAW)
    bowl(p, 550, 690, 370, CREAM, STRAW, line=TERRA)
    p.piece(CREAM, [taper([(320, 730 + 50 * i), (436, 700 + 50 * i), (550, 734 + 50 * i), (664, 700 + 50 * i), (780, 730 + 50 * i)], 20) for i in range(2)], lift=3)
    vapour(p, 550, 470, 170, CREAM, 3, 1)
