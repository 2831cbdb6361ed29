"""Activities of 2025: old applications, the swindler, the thirty-first light, iron pans."""
from __future__ import annotations

from .kit import *

A11, A12, A13, A14 = "activities/2025/reading-their-old-applications/", "activities/2025/she-played-the-swindler/", "activities/2025/thirty-one-lights-on/", "activities/2025/the-prize-was-an-iron-pan/"


def sheet(p: Paper, x: float, y: float, s: float, turn: float = 0, tone: str = "#F3DFB8", ink: str = SLATE, lines: int = 6) -> None:
    """A leaf of old writing paper with a few ruled strokes."""
    with p.at(x, y, s / 100, turn):
        p.piece(tone, rect(-36, -50, 72, 100, 1), [taper([(-28, -38 + 76 * i / lines), (0, -39 + 76 * i / lines), (28 - 14 * (i % 3 == 2), -38 + 76 * i / lines)], 3) for i in range(lines)], lift=2.5, lining=ink)


@scene(A11 + "01", "3:2")
def reading_row(p: Paper) -> None:
    sky(p, SUMMER, None, 2)
    river(p, SUMMER, 420, 300, "scales", 36)
    p.piece("#4F7F6A", [ellipse(120 + 210 * i, 560 + 40 * (i % 2), 90, 30) for i in range(8)], lift=2)
    p.piece(CORAL, [q for i in range(5) for q in petals(220 + 280 * i, 500 + 40 * (i % 2), 44, 7, .5, -90)], lift=2)
    p.piece(WINE, [rect(-10, 60, 1520, 40), rect(-10, 120, 1520, 16), *[rect(30 + 355 * i, 100, 40, 800) for i in range(5)]], [rect(0, 76, 1500, 5)], lift=5, lining=TERRA)
    p.piece("#B9694F", rect(-10, 800, 1520, 230), [rect(100 * i, 810, 4, 200) for i in range(16)], lift=4, lining=CORAL)
    ks = ["lang", "grandpa", "granny", "hu", "duan", "granny", "grandpa"]
    for i, k in enumerate(ks):
        x = 150 + 200 * i
        person(p, look(p, k), x, 930 + 14 * (i % 2), 600, turn=(-.5, .4, -.2)[i % 3], tilt=10, hands=((x - 30, 650), (x + 34, 652)))
        sheet(p, x + 2, 614, 110, p.rand(-6, 6))


@scene(A11 + "02", "1:1")
def yellowed(p: Paper) -> None:
    p.wash("#6E2A26")
    for i in range(3):
        sheet(p, 540 + 12 * i, 530, 920, -14 + 9 * i, (SAND, STRAW, "#F3DFB8")[i], SLATE, 9)
    with p.at(640, 740, 1, -12):
        p.piece(INK, [outline(ellipse(-150, 0, 120, 108), 20), outline(ellipse(150, 0, 120, 108), 20), taper([(-40, -20), (0, -52), (40, -20)], 24), limb([(-262, -30), (-330, -200)], [18, 12]), limb([(262, -30), (330, -180)], [18, 12])], lift=7)
        p.piece(WHITE, [ellipse(-150, 0, 111, 99), ellipse(150, 0, 111, 99)], [taper([(-200 + 300 * k, 40), (-150 + 300 * k, -50)], 14) for k in (0, 1)], lift=0, alpha=.3)


@scene(A11 + "03", "3:2")
def old_microphone(p: Paper) -> None:
    p.wash("#A9BFB5")
    p.piece("#9AB2A8", rosette(430, 480, 420, 12)[0], rosette(430, 480, 420, 12)[1], lift=2, lining="#B8CCC2")
    bust(p, who("hu", face__mouth="sing"), 930, 480, 430, -1, True, tilt=-4)
    p.piece(INK, [rect(500, 640, 26, 400), limb([(513, 660), (560, 560)], [24, 20])], lift=4)
    p.piece(SLATE, smooth([(470, 380), (560, 340), (660, 400), (670, 500), (600, 580), (500, 540), (460, 460)]), [taper([(480 + 26 * i, 392 - 8 * i), (520 + 26 * i, 480), (540 + 24 * i, 560)], 7) for i in range(4)], lift=5, lining=WHITE)
    for i in range(3):
        p.piece(WINE, taper(arc(560, 460, 190 + 70 * i, 150, 210), 14), lift=2)
    sheet(p, 760, 880, 300, -8)
    hand(p, 900, 1010, 230, 216, "pinch", sleeve=DEEP, old=True)


@scene(A11 + "04", "3:2")
def two_compare(p: Paper) -> None:
    p.wash("#EBD6B8")
    p.piece(TEAL, [leaf(100 + 190 * i, -20, 280, 120, 70 + 12 * (i % 3)) for i in range(8)], [taper([(110 + 190 * i, 0), (140 + 190 * i, 200)], 5) for i in range(8)], lift=3, lining=SAGE)
    bust(p, someone(p, "granny", TERRA, hair="bob", tone=GREY, eye="smile", mouth="laugh", glasses="round"), 420, 430, 370, 1, True, tilt=6)
    bust(p, someone(p, "grandpa", TEAL, hair="bald", tone=GREY, hat="", eye="smile", mouth="laugh", beard="moustache", glasses=""), 1090, 430, 370, -1, True, tilt=6)
    for x, a, f, c in ((640, 8, False, TERRA), (880, -8, True, TEAL)):
        sheet(p, x, 790, 380, a)
        hand(p, x - 190 * (-1 if f else 1), 1000, 210, -50 if not f else 230, "pinch", f, sleeve=c, old=True)


@scene(A12 + "01", "3:2")
def swindler(p: Paper) -> None:
    p.wash("#234751")
    p.piece(AMBER, poly([(700, -20), (800, -20), (1050, 700), (450, 700)]), lift=0, alpha=.22)
    p.piece("#16303A", rect(-10, 640, 1520, 400), lift=4)
    person(p, who("gan"), 750, 760, 640, view="side", face=-1, hands=((690, 470), "hip"), tilt=-4)
    p.piece(INK, [smooth([(664, 420), (690, 410), (700, 480), (676, 490)]), cord([(690, 490), (780, 640), (900, 600), (1020, 700)], 7)], lift=3)
    table(p, 960, 640, 220, 160, WINE)
    backs(p, ["granny", "grandpa", ("granny", {"hands": ("cheek", "down")}), "man", "grandpa", "woman", "granny"], 130, 1370, 960, 430)
    backs(p, ["grandpa", ("woman", {"hands": ("mouth", "down")}), "granny", "grandpa", "girl", "granny"], 60, 1440, 1110, 540)


@scene(A12 + "02", "3:2")
def answering(p: Paper) -> None:
    p.wash("#2B4A52")
    p.piece(AMBER, ellipse(750, 380, 520), lift=0, alpha=.12)
    bust(p, someone(p, "grandpa", RED, hair="receding", hat="", glasses="", brow="raised", eye="round", mouth="soft", tone=GREY, beard=""), 750, 440, 350, -.3)
    p.piece(INK, [smooth([(870, 330), (920, 340), (940, 430), (920, 540), (870, 560), (860, 500), (886, 440), (860, 390)])], [taper([(900, 370), (912, 440), (900, 520)], 7)], lift=5, lining=GREY)
    hand(p, 1010, 720, 220, -128, "grip", True, sleeve=RED, old=True)
    bust(p, someone(p, "granny", TEAL, hair="perm", tone=GREY, eye="smile", glasses=""), 280, 620, 280, .7, tilt=8)
    hand(p, 250, 900, 190, -62, "flat", True, sleeve=TEAL, old=True, arm=80)
    bust(p, someone(p, "woman", GOLD, hair="bob", eye="smile", glasses=""), 1260, 620, 280, -.7, tilt=-8)
    hand(p, 1310, 900, 190, -118, "flat", sleeve=GOLD, arm=80)


@scene(A12 + "03", "1:1")
def telephone(p: Paper) -> None:
    p.wash("#E3C9A8")
    p.piece("#B9694F", rect(-10, 860, 1120, 260), lift=5)
    p.piece(WHITE, poly([(130, 900), (970, 900), (900, 820), (200, 820)]), [*saw((150, 900), (950, 900), 24, 20)], lift=2, lining=TERRA)
    p.piece(RED, smooth([(200, 850, 0), (230, 700), (340, 520), (430, 470), (670, 470), (760, 520), (870, 700), (900, 850, 0), (550, 880)]), [taper([(240, 820), (550, 846), (860, 820)], 10), *saw((280, 790), (820, 790), 16, 20)], lift=7, lining=STRAW)
    p.piece(WINE, ellipse(550, 650, 150, 130), [ellipse(550 + 98 * math.cos(a), 650 + 84 * math.sin(a), 22, 20) for a in [math.tau * (i + .5) / 12 for i in range(10)]], lift=5, lining=STRAW)
    p.piece(GOLD, ellipse(550, 650, 50, 44), blossom(550, 650, 32), lift=2, lining=WINE)
    p.piece(INK, [rect(400, 430, 40, 50, 8), rect(660, 430, 40, 50, 8), smooth([(170, 460, 0), (190, 340), (330, 290), (550, 270), (770, 290), (910, 340), (930, 460, 0), (780, 470, 0), (760, 400), (550, 384), (340, 400), (320, 470, 0)])], [taper([(230, 370), (550, 310), (870, 370)], 9), taper([(200, 430), (260, 436), (300, 430)], 7), taper([(800, 430), (850, 436), (900, 430)], 7)], lift=7, lining=GREY)
    p.piece(INK, [outline(ellipse(960 + 4 * (i % 2), 560 + 44 * i, 34, 26), 10) for i in range(7)], lift=2)


@scene(A12 + "04", "3:2")
def going_up(p: Paper) -> None:
    sky(p, NIGHT_T, (.2, .2, .08))
    towers(p, 430, "#2A4F5A", AMBER, 9, 240, dark=True)
    p.piece("#4A2427", poly([(-20, 1020), (-20, 760), (1100, 400), (1520, 400), (1520, 1020)]), [poly([(-20, 790), (1100, 430), (1110, 440), (-20, 810)]), poly([(-20, 960), (1300, 430), (1320, 430), (-20, 985)])], lift=5, lining="#8A5A50")
    lamp_post(p, 1330, 440, 330, INK, AMBER, True)
    for i, k in enumerate(["grandpa", "woman", "boy", "granny", "man", "girl"]):
        x = 180 + 185 * i
        person(p, look(p, k), x, 880 - 62 * i, 450 - 22 * i, view="side", stance="walk", face=1, hands=("back", "back") if k == "grandpa" else ("down", "forward"), lean=6)
        if i in (0, 3):
            stool(p, x + 70, 770 - 62 * i, 60, TERRA)


@scene(A13 + "01", "3:2")
def light_on_ladder(p: Paper) -> None:
    p.wash("#234751")
    p.piece("#3B2A30", rect(-10, 120, 900, 760), [rect(20 + 120 * c + 60 * (r % 2), 150 + 56 * r, 106, 5) for c in range(-1, 8) for r in range(13)], lift=5, lining="#5A4448")
    p.piece(INK, poly([(-10, 130), (930, 130), (890, 60), (-10, 40)]), [taper([(40 + 90 * i, 60), (30 + 92 * i, 126)], 6) for i in range(10)], lift=5, lining="#5A4448")
    p.piece(AMBER, ellipse(820, 290, 330), lift=0, alpha=.22)
    p.piece(WINE, [limb([(760, 260), (820, 230)], [10, 10]), smooth([(770, 280, 0), (820, 220), (870, 280, 0)])], lift=3)
    p.piece(STRAW, ellipse(820, 290, 30, 24), lift=2)
    p.piece("#122730", rect(-10, 870, 1520, 160), lift=4)
    ladder(p, (1010, 930), (850, 330), 120, 10, TERRA)
    person(p, who("ran", face__hat="", over="vest", over_tone=GOLD), 930, 640, 560, view="side", face=-1, hands=((840, 310), (880, 430)), feet=((930, 640), (965, 700)))
    row(p, [("shen", {"hands": ((950, 700), (960, 660)), "face": 1})], 800, 800, 950, 580, view="side", tilt=-14)
    person(p, who("chang"), 1220, 950, 580, view="side", face=-1, hands=((1030, 720), (1010, 680)), tilt=-14)
    person(p, someone(p, "woman", CORAL), 1130, 970, 560, view="back", hands=((1060, 800), "down"))
    person(p, who("sun"), 330, 960, 600, turn=.6, hands=("hip", "hip"), tilt=-10)


@scene(A13 + "03", "2:3")
def end_of_lane(p: Paper) -> None:
    p.wash("#1F3F4B")
    p.piece(AMBER, ellipse(520, 620, 360), lift=0, alpha=.18)
    for i, c in enumerate(("#2E4A52", "#24404A", "#1A323C")):
        a = 330 - 130 * i
        p.piece(c, [poly([(a, 420 - 130 * i), (a, 1520), (-20, 1520), (-20, 200 - 130 * i)]), poly([(1000 - a + 60, 420 - 130 * i), (1000 - a + 60, 1520), (1020, 1520), (1020, 200 - 130 * i)])], [rect(a - 90, 560 + 150 * k, 50, 80) for k in range(3) if (k + i) % 2] + [rect(1000 - a + 110, 520 + 150 * k, 50, 80) for k in range(3) if (k + i) % 2 == 0], lift=5, lining="#14262E")
    p.piece("#102027", poly([(330, 1000), (730, 1000), (900, 1520), (100, 1520)]), lift=3)
    p.piece(AMBER, poly([(520, 600), (700, 1100), (360, 1100)]), lift=0, alpha=.3)
    p.piece(INK, [limb([(520, 1010), (520, 580), (560, 540)], [12, 10, 8]), smooth([(490, 600, 0), (530, 540), (570, 600, 0)])], lift=3)
    p.piece(STRAW, ellipse(530, 606, 20, 16), lift=2)
    person(p, someone(p, "woman", RED, hair="pony"), 560, 1290, 420, view="back", stance="stand")
    cat(p, 330, 1400, 110, "sit", INK, False, AMBER)
    p.piece("#2C525C", ellipse(690, 150, 84), lift=0, alpha=.5)
    p.piece(STRAW, within(ellipse(690, 150, 50), ellipse(680, 159, 50)), lift=2)


@scene(A13 + "04", "3:2")
def wonton_light(p: Paper) -> None:
    p.wash("#2A2A30")
    p.piece("#5A2A28", rect(-10, -10, 1520, 640), [rect(20 + 150 * c + 75 * (r % 2), 20 + 66 * r, 132, 5) for c in range(-1, 11) for r in range(10)], lift=3, lining="#74403A")
    p.piece(AMBER, ellipse(1120, 200, 330), lift=0, alpha=.25)
    p.piece(INK, [limb([(1120, -10), (1120, 130)], [8, 8]), smooth([(1050, 190, 0), (1120, 110), (1190, 190, 0)])], lift=3)
    p.piece(STRAW, ellipse(1120, 200, 40, 30), lift=2)
    person(p, who("sun"), 480, 760, 800, stance="half", turn=.6, hands=((700, 560), (660, 640)))
    p.piece(WINE, rect(-10, 800, 1520, 230), [rect(0, 824, 1500, 5), *saw((0, 880), (1500, 880), 50, 24)], lift=6, lining=TERRA)
    boiler(p, 820, 960, 560, INK, fire=False)
    p.piece(SLATE, [limb([(690, 540), (800, 570)], [14, 12]), ellipse(820, 576, 46, 20)], lift=3)
    vapour(p, 850, 540, 430, WHITE, 5, .5)
    for i in range(3):
        bowl(p, 1180 + 130 * i, 810, 110, (RED, TEAL, DEEP)[i], WHITE)
    p.piece(WHITE, [smooth([(90 + 62 * i, 800, 0), (100 + 62 * i, 766), (120 + 62 * i, 774), (140 + 62 * i, 764), (150 + 62 * i, 800, 0)]) for i in range(4)], lift=2)


@scene(A13 + "05", "16:9")
def roost(p: Paper) -> None:
    p.wash("#21434E")
    p.piece(STRAW, ellipse(1180, 230, 120), lift=2)
    p.piece("#2C525C", ellipse(1180, 230, 200), lift=0, alpha=.4)
    for layer, (c, n, h) in enumerate((("#2A4F5A", 12, 520), ("#1A363F", 9, 660), ("#0F232B", 6, 800))):
        for i in range(n):
            x = 1600 * (i + .5) / n + p.rand(-40, 40)
            parts = [limb([(x, 920), (x, 900 - h)], [h * .03, 3])]
            for k in range(9):
                y, half = 860 - h + h * .09 * k + 20, h * (.03 + .017 * k)
                parts += [leaf(x, y, half * 1.25, h * .028, 160), leaf(x, y, half * 1.25, h * .028, 20), leaf(x, y + h * .03, half, h * .024, 170), leaf(x, y + h * .03, half, h * .024, 10)]
            p.piece(c, parts, lift=4)
        if layer < 2:
            for _ in range(5):
                egret(p, p.rand(80, 1520), p.rand(330, 600), 90 + 30 * layer, False, p.rand(0, 1) > .5, (MIST, WHITE)[layer], TEAL)
    egret(p, 620, 190, 150, True)
    for x, y, f in ((330, 420, False), (960, 380, True), (1410, 470, False)):
        egret(p, x, y, 140, False, f, WHITE, TEAL)
    river(p, NIGHT_T, 800, 120, "ripples")


def pan(p: Paper, x: float, y: float, s: float, turn: float = 0, ribbon: bool = True) -> None:
    """A cast-iron wok with a red ribbon."""
    with p.at(x, y, s / 100, turn):
        p.piece(INK, [limb([(40, -14), (98, -40)], [9, 8]), outline(ellipse(-52, -8, 11, 9), 6)], lift=3)
        p.piece(INK, ellipse(0, 0, 50), [outline(ellipse(0, 0, 42), 2), crescent(0, 0, 34, .1, 200), crescent(4, 2, 22, .12, 30)], lift=4, lining=SLATE)
        if ribbon:
            p.piece(RED, [smooth([(0, -4), (-26, -22), (-36, -4), (-22, 10)]), smooth([(0, -4), (26, -22), (36, -4), (22, 10)]), ellipse(0, 0, 8), taper([(-2, 4), (-14, 30), (-20, 46)], 9, "one"), taper([(2, 4), (14, 30), (18, 48)], 9, "one")], [taper([(-28, -8), (-8, -2)], 2.4), taper([(28, -8), (8, -2)], 2.4)], lift=3, lining=STRAW)


@scene(A14 + "01", "3:2")
def ten_pans(p: Paper) -> None:
    room(p, "#EED9C4", "#8A3A2E", .8)
    trusses(p, 130, 110, "#A8553F", 3)
    p.piece(RED, [smooth([(160 * i - 10, 150, 0), (80 + 160 * i, 230), (160 * (i + 1) - 10, 150, 0)]) for i in range(10)], [ellipse(80 + 160 * i - 10, 186, 12) for i in range(10)], lift=3, lining=STRAW)
    ks = ["mo", "grandpa", "ke", "man", "granny", "zhu", "woman", "grandpa", "man", "granny"]
    for i, k in enumerate(ks):
        x, y = 110 + 142 * i, 830 if i % 2 else 930
        person(p, look(p, k), x, y, 520, turn=(-.4, .3)[i % 2], hands=((x - 50, y - 270), (x + 52, y - 270)))
        pan(p, x, y - 270, 112)


@scene(A14 + "02", "3:2")
def tally(p: Paper) -> None:
    room(p, "#E3D3C0", "#8A3A2E", .86, "#A9BFB5")
    blackboard(p, 420, 90, 920, 560, tally=5)
    person(p, someone(p, "man", DEEP, hair="crew", glasses="", hat=""), 330, 960, 720, view="back", hands=("down", (560, 370)))
    person(p, someone(p, "woman", RED, hair="pony", glasses=""), 1200, 980, 680, view="side", face=-1, hands=((1040, 640), (1060, 660)), tilt=8)
    sheet(p, 1030, 640, 130, 6, WHITE)
    backs(p, ["granny", "grandpa"], 700, 900, 1120, 520)


@scene(A14 + "03", "1:1")
def ribbon_pan(p: Paper) -> None:
    p.wash("#E8C9A4")
    p.piece(CORAL, rosette(550, 560, 520, 14)[0], rosette(550, 560, 520, 14)[1], lift=3, lining="#E8C9A4")
    pan(p, 500, 580, 700, 12)


@scene(A14 + "04", "3:2")
def clapping(p: Paper) -> None:
    p.wash("#8E1F22")
    p.piece("#A5302C", [leaf(750 + 120 * math.cos(a), 1050 + 120 * math.sin(a), 1000, 60, math.degrees(a)) for a in [math.pi + math.pi * (i + .5) / 18 for i in range(18)]], lift=2)
    spec = [(200, 330, TEAL, "#F2D3B4"), (620, 210, WHITE, TAN), (1080, 300, GOLD, "#F6DDC3"), (1380, 560, WINE, "#E8C4A0"), (400, 640, TERRA, "#F9E3CB"), (860, 570, SAGE, "#E0B48C")]
    for i, (x, y, c, s) in enumerate(spec):
        k = 190 + 14 * (i % 3)
        hand(p, x - 120, y + 250, k, -64, "flat", False, s, c, old=i % 2 == 0, arm=260)
        hand(p, x + 130, y + 250, k, -116, "flat", True, s, c, old=i % 2 == 0, arm=260)
        p.piece(STRAW, [leaf(x + 110 * math.cos(a), y - 10 + 110 * math.sin(a), 60, 13, math.degrees(a)) for a in (-2.3, -1.95, -1.57, -1.2, -.85)], lift=2)


@scene(A14 + "05", "3:2")
def give_pan(p: Paper) -> None:
    p.wash("#DCE0D9")
    for x, c, _ in ((60, RED, TEAL), (860, TEAL, RED)):
        p.piece("#B9694F", rect(x - 60, 40, 720, 900), lift=2)
        p.piece(c, rect(x + 120, 160, 340, 720), [rect(x + 160, 210, 260, 8), *rosette(x + 290, 380, 90)[1], rect(x + 160, 560, 260, 8), rect(x + 160, 830, 260, 8), ellipse(x + 420, 600, 14)], lift=4, lining=CREAM)
    p.piece("#9C4A3A", rect(-10, 880, 1520, 150), lift=4)
    person(p, someone(p, "woman", GOLD, hair="wavy"), 500, 950, 700, view="side", face=1, hands=((690, 620), (700, 650)), lean=6)
    person(p, someone(p, "grandpa", DEEP, hat="", hair="receding", eye="smile", mouth="laugh"), 1000, 950, 680, view="side", face=-1, hands=((830, 620), (820, 650)), lean=6)
    pan(p, 762, 610, 230)
    cat(p, 1220, 950, 120, "walk", INK, True)


@scene(A14 + "06", "4:5")
def pan_home(p: Paper) -> None:
    sky(p, SNOW, (.74, .14, .06))
    for x, h in ((-80, 640), (640, 720)):
        brick_block(p, x, 820, 440, h, "#D3A091", SNOW.sky, 5, 3)
    p.piece(WHITE, smooth([(-20, 830, 0), (300, 800), (700, 840), (1020, 800, 0), (1020, 1270, 0), (-20, 1270, 0)]), [ellipse(440 - 20 * (i % 2), 1180 - 60 * i, 14 - i, 7) for i in range(6)], lift=4, lining=MIST)
    person(p, someone(p, "grandpa", RED, hat="knit", hat_tone=TEAL), 520, 1160, 760, view="back", stance="stand", hands=("down", (650, 760)))
    pan(p, 640, 760, 260, 20)
    tree(p, 900, 980, 620, WINE, INK, 40, .4, True)
    falling(p, "snow", 70, WHITE)
