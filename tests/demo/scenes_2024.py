"""Activities of 2024: flasks in winter, lanterns in the dock."""
from __future__ import annotations

from .kit import *

A1, A2 = "activities/2024/thirty-one-flasks/", "activities/2024/lanterns-in-the-dock/"


@scene(A1 + "01", "3:2")
def flasks_up(p: Paper) -> None:
    p.wash("#E2D9CF")
    p.piece("#A9BFB5", rect(-10, 560, 1520, 480), lift=1)
    frame_window(p, 1030, 60, 300, 260, WINE, SNOW.sky, 2, 2)
    falling(p, "snow", 10, WHITE)
    stairs(p, -40, 1000, 1600, 12, 40, "#B4634B", WINE)
    for i, k in enumerate(("bao", "woman", "grandpa", "girl", "granny")):
        x = 1230 - 262 * i
        y = 1000 - 40 * int((x + 40) / 133 + 1)
        person(p, look(p, k), x, y + 6, 520 if k != "girl" else 640, stance="walk", view="side", face=1, hands=((x + 92, y - 306), (x + 86, y - 306)), lean=6)
        thermos(p, x + 100, y - 230, 145, (RED, TEAL, GOLD, CORAL, DEEP)[i])


@scene(A1 + "02", "3:2")
def bulb(p: Paper) -> None:
    room(p, "#EBD3B9", "#A9553F", .84, "#8FB0A0")
    p.piece(WINE, rect(840, 150, 330, 700), [rect(870, 190, 270, 630)], lift=4, lining="#7A3A30")
    p.piece(RED, rect(866, 180, 278, 640), [*rosette(1005, 330, 86)[1], rect(900, 520, 210, 8), rect(900, 760, 210, 8), ellipse(1120, 560, 12)], lift=3, lining=GOLD)
    p.piece(AMBER, ellipse(500, 130, 230), lift=0, alpha=.28)
    p.piece(INK, rect(497, -10, 6, 90), lift=2)
    person(p, someone(p, "man", TEAL, hat=""), 500, 720, 600, hands=((520, 170), (545, 360)), turn=.4, tilt=-12)
    p.piece(WHITE, [ellipse(515, 116, 26, 32), rect(502, 74, 26, 22, 4)], lift=2)
    stool(p, 500, 930, 215, WINE)
    person(p, who("bao"), 270, 940, 620, view="side", face=1, hands=((440, 620), (440, 660)), tilt=-14)
    person(p, who("qu"), 760, 940, 620, view="side", face=-1, hands=("chest", "cup"), tilt=-16)
    thermos(p, 1290, 900, 240, RED)
    cat(p, 1180, 930, 120, "sit", INK, True)


@scene(A1 + "03", "1:1")
def flasks_square(p: Paper) -> None:
    p.wash("#E6D3BE")
    tones = (RED, TEAL, DEEP, CORAL, GOLD, WINE, TERRA, SAGE)
    k = 0
    for r in range(5):
        n = 6 if r else 7
        for c in range(n):
            thermos(p, 550 + (c - (n - 1) / 2) * 150, 250 + 200 * r, 200 + 6 * r, tones[(k * 3 + r) % 8], WINE if tones[(k * 3 + r) % 8] in (GOLD, SAGE) else CREAM)
            k += 1


def dock(p: Paper, y: float = 560) -> None:
    """The shallow dock at night with its long gallery."""
    sky(p, NIGHT_T, (.16, .18, .075))
    crane(p, p.w * .8, y, y * .8, "#5A1F26", NIGHT)
    p.piece("#2A1A22", [rect(-10, y - 150, p.w + 20, 18), rect(-10, y - 176, p.w + 20, 10), *[rect(30 + 130 * i, y - 150, 16, 170) for i in range(int(p.w / 130) + 1)], poly([(-10, y - 176), (60, y - 236), (p.w - 60, y - 236), (p.w + 10, y - 176)])], lift=4)
    river(p, NIGHT_T, y, p.h, "ripples")


@scene(A2 + "01", "16:9")
def two_hundred(p: Paper) -> None:
    dock(p, 520)
    for r, (sag, n, s) in enumerate(((60, 15, 56), (90, 13, 70), (120, 11, 88))):
        for x, y in string_lights(p, -20, 150 + 120 * r, 1620, 120 + 130 * r, sag, n, size=0):
            jar_lamp(p, x, y, s)
    far_crowd(p, 40, 1560, 560, 150, 15, "#120D14", None)
    p.piece(AMBER, [taper([(x, 640), (x + 5, 720), (x - 5, 800)], 12) for x in range(60, 1600, 95)], lift=0, alpha=.4)
    p.piece("#1A0E14", rect(-10, 820, 1620, 100), lift=4)
    row(p, ["woman", "boy", "grandpa", "girl", "man", "granny", "girl"], 120, 1500, 900, 300, view="back", hands=("down", "up"))


@scene(A2 + "02", "3:2")
def child_jar(p: Paper) -> None:
    p.wash(NIGHT)
    for i in range(9):
        jar_lamp(p, 100 + 165 * i, 60 + 90 * (i % 3), 70, halo=True)
    p.piece(AMBER, ellipse(860, 470, 420), lift=0, alpha=.16)
    bust(p, someone(p, "girl", RED, hair="pigtails", eye="round", glasses="", mouth="smile"), 480, 500, 400, .9, tilt=-6)
    jar_lamp(p, 1000, 330, 420)
    hand(p, 1270, 330, 250, 186, "grip", sleeve=RED, skin="#F6DDC3", arm=300)


@scene(A2 + "03", "3:2")
def wire_bending(p: Paper) -> None:
    sky(p, DUSK_T, (.82, .2, .11))
    trusses(p, 120, 120, "#8A3A2A", 3)
    p.piece("#8A3A2A", [rect(60 + 460 * i, 120, 34, 900) for i in range(4)], lift=4)
    behind_table(p, ["luo", "granny", "grandpa", "gan"], 240, 1260, 640, 640)
    p.piece(WINE, rect(-10, 646, 1520, 380), [rect(-10, 668, 1520, 5), *[rect(40 + 260 * i, 700, 6, 300) for i in range(6)]], lift=6, lining=TERRA)
    for i in range(5):
        jar_lamp(p, 130 + 310 * i, 500, 150, halo=i % 2 == 0)
    p.piece(SLATE, [outline(smooth([(400 + 320 * i, 640), (440 + 320 * i, 560), (500 + 320 * i, 600), (520 + 320 * i, 540)], False), 6) for i in range(3)], lift=2)


@scene(A2 + "04", "2:3")
def hanging_string(p: Paper) -> None:
    p.wash("#16303A")
    p.piece(WINE, [rect(-10, -10, 1020, 130), poly([(-10, 110), (1010, 190), (1010, 240), (-10, 170)])], [rect(-10, 60, 1020, 8), *saw((0, 150), (1000, 228), 30, 26)], lift=6, lining=TERRA)
    p.piece("#24464F", ellipse(790, 960, 190), lift=0, alpha=.7)
    p.piece(STRAW, ellipse(790, 960, 132), lift=2)
    p.piece("#122831", smooth([(-20, 1310, 0), (260, 1280), (620, 1316), (1020, 1270, 0), (1020, 1520, 0), (-20, 1520, 0)]), lift=3)
    p.piece(STRAW, [taper([(790 - 96 + 13 * i, 1350 + 34 * i), (790, 1353 + 34 * i), (790 + 96 - 13 * i, 1350 + 34 * i)], 10) for i in range(5)], lift=0, alpha=.6)
    for k, (x, n, s) in enumerate(((300, 5, 220), (560, 4, 170), (840, 3, 130))):
        p.piece(INK, rect(x - 2, 150, 4, n * s * 1.08), lift=1)
        for i in range(n):
            jar_lamp(p, x + (i % 2) * 12 - 6, 220 + i * s * 1.12 + 30 * k, s)


@scene(A2 + "05", "3:2")
def riddles(p: Paper) -> None:
    p.wash("#3A1B22")
    p.piece(AMBER, ellipse(750, 330, 620), lift=0, alpha=.12)
    string_lights(p, -10, 60, 1510, 50, 40, 12)
    for i in range(11):
        x, h = 90 + 132 * i, 230 + 60 * math.sin(i * 1.9)
        p.piece(RED, [rect(x - 34, 80, 68, h, 3)], [rect(x - 3, 110, 6, 24), *saw((x - 30, 80 + h - 12), (x + 30, 80 + h - 12), 5, 14), *blossom(x, 80 + h * .6, 18)], lift=4, lining=STRAW)
    row(p, [("grandpa", {"hands": ("cheek", "down")}), ("woman", {"hands": ("point", "down")}), "girl", ("man", {"hands": ("high", "down")}), ("granny", {"hands": ("chest", "chest")}), "boy", ("yu", {"hands": ("cheek", "back")})], 130, 1370, 1010, 640, tilt=-8)


@scene(A2 + "06", "1:1")
def riddle_slip(p: Paper) -> None:
    p.wash("#F0DCC2")
    for i, (x, c) in enumerate(((160, CORAL), (940, TERRA))):
        p.piece(c, rect(x - 90, -20, 180, 900 - 100 * i), [*saw((x - 84, 860 - 100 * i), (x + 84, 860 - 100 * i), 8, 24)], lift=4, lining=CREAM)
    p.piece(RED, rect(400, -20, 300, 960, 4), [rect(424, 60, 252, 5), rect(424, 60, 5, 760), rect(671, 60, 5, 760), rect(424, 818, 252, 5), *rosette(550, 880, 40)[1]], lift=8, lining=STRAW)
    boat = [smooth([(450, 520, 0), (500, 548), (600, 548), (652, 512, 0), (622, 590), (486, 590)]), rect(546, 360, 7, 190), smooth([(556, 370, 0), (640, 480), (556, 500, 0)]), smooth([(542, 390, 0), (480, 490), (542, 500, 0)])]
    p.piece(STRAW, boat, [taper([(480, 560), (550, 572), (626, 556)], 5)], lift=2, lining=RED)
    p.piece(STRAW, ripples(450, 610, 200, 60, 7, p.rand), lift=1)
    p.piece(GOLD, [cord([(540 + 7 * k, 940), (520 + 20 * k, 1010), (516 + 22 * k, 1080)], 5) for k in range(4)], lift=2)


@scene(A2 + "07", "3:2")
def sweet_dumplings(p: Paper) -> None:
    sky(p, NIGHT_T)
    for x, y in string_lights(p, -10, 90, 1510, 130, 60, 9, size=0):
        red_lantern(p, x, y, 96)
    p.piece("#132830", rect(-10, 850, 1520, 200), lift=4)
    person(p, who("sun"), 760, 720, 760, stance="half", hands=((640, 620), (880, 600)), turn=-.4)
    boiler(p, 760, 960, 520, INK)
    vapour(p, 760, 540, 330, WHITE, 5, .55)
    p.piece(SLATE, [limb([(640, 620), (720, 640)], [12, 10])], lift=3)
    row(p, [("girl", {"hands": ("forward", "forward")}), ("woman", {"hands": ("forward", "forward")})], 200, 420, 960, 620, face=1, view="side")
    row(p, [("grandpa", {"hands": ("forward", "forward")}), ("boy", {"hands": ("forward", "forward")})], 1130, 1350, 960, 620, face=-1, view="side")
    bowl(p, 560, 720, 80, RED, WHITE)
    bowl(p, 960, 720, 80, TEAL, WHITE)


@scene(A2 + "08", "4:5")
def shoulders(p: Paper) -> None:
    sky(p, NIGHT_T, (.2, .14, .07))
    for i in range(7):
        jar_lamp(p, 80 + 150 * i, 140 + 60 * (i % 3), 110)
    father, child = someone(p, "man", TEAL, hat="", glasses="square"), someone(p, "girl", RED, hair="pigtails", eye="smile", mouth="laugh", glasses="")
    bust(p, father, 480, 900, 300, -.3, tilt=4)
    p.piece(INK, [limb([(400, 700), (330, 900), (350, 1140)], [90, 80, 64]), limb([(560, 700), (640, 900), (620, 1140)], [90, 80, 64])], lift=4)
    p.piece(RED, [ellipse(356, 1170, 54, 36), ellipse(620, 1170, 54, 36)], lift=3)
    person(p, child, 480, 790, 1200, stance="half", turn=.5, hands=((390, 700), (760, 330)), tilt=-6)
    bust_hair = father.face.tone
    p.piece(INK, smooth([(380, 800), (390, 720), (480, 700), (570, 720), (580, 800)]), lift=3)
    p.piece(bust_hair, smooth([(360, 800), (400, 748), (480, 738), (560, 748), (600, 800), (480, 780)]), lift=2)
    hand(p, 300, 1230, 150, -80, "grip", sleeve=TEAL, arm=100)
    hand(p, 690, 1230, 150, -100, "grip", True, sleeve=TEAL, arm=100)
    jar_lamp(p, 770, 310, 220)


@scene(A2 + "09", "3:2")
def reflection(p: Paper) -> None:
    p.wash("#1B3A45")
    p.piece("#122831", rect(-10, -10, 1520, 330), lift=3)
    for i in range(8):
        x = 100 + 186 * i
        jar_lamp(p, x, 150 + 30 * (i % 2), 130)
        for k in range(6):
            p.piece(AMBER, taper([(x - 46 + 5 * k, 400 + 74 * k), (x, 404 + 74 * k), (x + 46 - 5 * k, 400 + 74 * k)], 15 - k), lift=0, alpha=.75 - .1 * k)
    p.piece("#2F5C66", ripples(0, 360, 1500, 620, 40, p.rand, 7), lift=1, alpha=.8)
    for x, y, s, f in ((420, 640, 1, False), (900, 800, 1.3, True)):
        with p.at(x, y, s, -14, f):
            p.piece(VERM, [smooth([(-110, 0), (-40, -30), (50, -20), (96, 0), (50, 22), (-40, 30)]), smooth([(80, 0, 0), (150, -44), (140, 0), (150, 44)]), leaf(0, 20, 70, 26, 60), leaf(0, -20, 70, 26, -60)], [*scales(-50, -18, 100, 36, 12, .3), ellipse(-84, -6, 5)], lift=3, lining=STRAW)
    p.piece(SAGE, [ellipse(1240, 560, 130, 44), ellipse(180, 860, 150, 50)], [poly([(1240, 560), (1380, 540), (1380, 580)]), poly([(180, 860), (340, 820), (340, 860)])], lift=3)


@scene(A2 + "10", "3:2")
def wind(p: Paper) -> None:
    p.wash("#2B4A52")
    for i in range(4):
        p.piece("#40646B", [spiral(300 + 330 * i, 200 + 70 * (i % 2), 80, 16, 1.2), taper([(300 + 330 * i - 300, 250 + 70 * (i % 2)), (300 + 330 * i - 60, 290 + 70 * (i % 2)), (380 + 330 * i, 200 + 70 * (i % 2))], 16)], lift=2)
    p.piece(INK, cord([(-10, 120), (750, 260), (1510, 90)], 6), lift=1)
    for i in range(6):
        x, y = 130 + 250 * i, 150 + 100 * math.sin((i + .5) / 6 * 3.14)
        with p.at(x, y, 1, -26 - 4 * (i % 3)):
            jar_lamp(p, 0, 0, 130, AMBER if i % 3 else SLATE, halo=i % 3 != 0)
    p.piece("#16262C", rect(-10, 930, 1520, 100), lift=3)
    row(p, [("woman", {"hands": ((260, 560), (330, 560))}), ("grandpa", {"hands": ((560, 590), (620, 600))}), ("girl", {"hands": "up up".split()}), ("man", {"hands": ((1010, 550), (1080, 550))}), ("granny", {"hands": ((1250, 600), (1300, 590))})], 290, 1260, 980, 640, lean=10, jitter=0)
    for x, y in ((295, 500), (590, 540), (1045, 490), (1275, 540)):
        jar_lamp(p, x, y, 130)


@scene(A2 + "11", "2:3")
def moon_crane(p: Paper) -> None:
    p.wash(NIGHT)
    p.piece("#2A4E58", ellipse(560, 430, 380), lift=1)
    p.piece(STRAW, ellipse(560, 430, 300), lift=3)
    crane(p, 320, 1440, 1330, DEEP, NIGHT)
    for x, y in string_lights(p, 430, 560, 1010, 900, 120, 6, size=0):
        jar_lamp(p, x, y, 110)
    for x, y in string_lights(p, -10, 900, 250, 800, 60, 3, size=0):
        jar_lamp(p, x, y, 100)
    p.piece("#101F26", rect(-10, 1430, 1020, 100), lift=4)
    p.piece("#101F26", silhouette(700, 1440, 150, 1) + silhouette(780, 1440, 96, 2) + silhouette(120, 1440, 140, 0, 2, True), lift=2)


@scene(A2 + "12", "3:2")
def packing_up(p: Paper) -> None:
    dock(p, 600)
    p.piece("#120D14", rect(-10, 880, 1520, 150), lift=4)
    ladder(p, (1010, 950), (930, 330), 100, 10, TERRA)
    for x, y in string_lights(p, 300, 200, 1510, 160, 70, 5, size=0):
        jar_lamp(p, x, y, 110, AMBER if x > 700 else SLATE, halo=x > 700)
    person(p, someone(p, "man", RED), 950, 640, 520, stance="stand", view="side", face=-1, hands=((790, 330), (960, 480)), feet=((950, 640), (985, 680)))
    person(p, someone(p, "woman", TERRA, hair="lob"), 480, 950, 600, view="side", face=1, hands=((640, 640), (640, 650)), tilt=-10)
    p.piece(SAND, smooth([(560, 700, 0), (760, 700, 0), (730, 840), (590, 840)]), [outline(ellipse(600 + 40 * i, 760, 26, 40), 5) for i in range(4)], lift=4, lining=WINE)
    for i in range(3):
        jar_lamp(p, 610 + 48 * i, 610, 100, SLATE, halo=False)
