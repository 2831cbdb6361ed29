"""Activities of 2025: jars, the science class, the rope of knots."""
from __future__ import annotations

from .kit import *

A8, A9, A10 = "activities/2025/thirty-six-broken-jars/", "activities/2025/science-class-on-the-jetty/", "activities/2025/launch-day-2025/"


def lane(p: Paper, t: Tone, y: float, tone: str = "#B9A398", roof: str = WINE) -> None:
    """Houses down both sides of a lane, the cypress at its end."""
    w = p.w
    cypress(p, w * .5, y * .92, y * .72, TEAL, t.sky, .4)
    for k, s, d in ((.2, .74, 0), (.11, .86, 1), (0, 1.06, 2)):
        for side in (0, 1):
            ww, hh = w * .25 * s, y * .5 * s
            x = w * (k - .02) if not side else w * (1 - k + .02) - ww
            lane_house(p, x, y + 46 * d, ww, hh, mix(tone, t.far, .5 - .22 * d), t.sky, (d + side) % 2, mix(roof, t.mid, .4 - .18 * d))
    p.piece(t.ground if t is not SNOW else WHITE, poly([(w * .4, y * .92), (w * .6, y * .92), (w * 1.1, p.h + 20), (-w * .1, p.h + 20)]), [poly([(w * (.5 + q * .02 * r), y + 26 * r * r), (w * (.5 + (q + .8) * .02 * r), y + 26 * r * r), (w * (.5 + (q + .8) * .02 * r), y + 26 * r * r + 5), (w * (.5 + q * .02 * r), y + 26 * r * r + 5)]) for r in range(1, 5) for q in range(-5, 5)], lift=3, lining=t.line)


@scene(A8 + "01", "3:2")
def lane_of_jars(p: Paper) -> None:
    sky(p, SPRING, (.52, .14, .07), 2)
    lane(p, replace_ground(SPRING, "#D8B9A2"), 640)
    for i in range(6):
        s = 110 + 34 * i
        jar_pot(p, 520 - 88 * i, 690 + 60 * i, s, (WINE, TERRA, SLATE)[i % 3], (RED, CORAL, GOLD, VERM)[i % 4])
        jar_pot(p, 980 + 88 * i, 690 + 60 * i, s, (SLATE, WINE, TERRA)[i % 3], (GOLD, RED, ROSE, VERM)[i % 4])
    person(p, someone(p, "granny"), 700, 860, 330, view="back")
    cat(p, 860, 930, 100, "walk", INK)


def replace_ground(t: Tone, ground: str) -> Tone:
    """The tone with another ground."""
    from dataclasses import replace
    return replace(t, ground=ground)


@scene(A8 + "04", "3:2")
def lift_jar(p: Paper) -> None:
    sky(p, SPRING, None, 2)
    for i in range(4):
        lane_house(p, 40 + 390 * i, 700, 300, 420, "#CDB5A6", SPRING.sky, (1, 0, 2, 0)[i], "#8A5A50")
    p.piece("#C79C84", rect(-10, 690, 1520, 340), [taper([(-10, 780 + 90 * i), (750, 786 + 90 * i), (1510, 780 + 90 * i)], 5) for i in range(3)], lift=3, lining=CREAM)
    person(p, someone(p, "man", RED, hat=""), 430, 930, 700, stance="walk", view="side", face=1, hands=((610, 680), (610, 720)), lean=14)
    person(p, someone(p, "man", TEAL, hat="", beard="stubble"), 1070, 930, 700, stance="walk", view="side", face=-1, hands=((890, 680), (890, 720)), lean=14)
    jar_pot(p, 750, 880, 400, WINE, CORAL, TEAL, 0)
    hand(p, 570, 700, 90, 10, "flat", sleeve=RED, arm=20)
    hand(p, 930, 700, 90, 170, "flat", True, sleeve=TEAL, arm=20)
    person(p, who("ke"), 1330, 960, 640, view="side", face=-1, hands=("point", "hip"))
    jar_pot(p, 150, 940, 220, SLATE, RED)


@scene(A8 + "05", "3:2")
def hedgehogs(p: Paper) -> None:
    p.wash("#D9B79C")
    p.piece("#CBA68A", [ellipse(p.rand(0, 1500), p.rand(0, 1000), p.rand(40, 90), p.rand(26, 50)) for _ in range(36)], lift=1)
    p.piece(WINE, smooth([(480, 300, 0), (520, 220), (980, 220), (1020, 300, 0), (960, 380), (540, 380)]), [*saw((520, 350), (980, 350), 16, -26)], lift=5, lining=SAND)
    p.piece(GOLD, [leaf(750 + p.rand(-210, 210), 610 + p.rand(-80, 80), p.rand(60, 120), 18, p.rand(0, 360)) for _ in range(46)], lift=2)
    for x, y, s, f in ((690, 600, 1.5, False), (850, 640, .8, True), (800, 560, .7, False), (620, 660, .75, True)):
        with p.at(x, y, s, 0, f):
            p.piece(SLATE, [leaf(-6, -4, 66, 12, -180 + 12 * i) for i in range(15)], lift=2)
            p.piece(INK, smooth([(-50, 6), (-34, -30), (6, -40), (36, -20), (40, 8), (0, 16)]), [leaf(-8, 0, 40, 4, -170 + 16 * i) for i in range(10)], lift=2, lining=GREY)
            p.piece("#E8C4A0", smooth([(30, -18), (48, -10), (72, 6, 0), (50, 14), (30, 14)]), [ellipse(48, -2, 3.4)], lift=1.5, lining=INK)
            p.piece(INK, ellipse(72, 5, 5), lift=0)
    people = [("boy", 210, 1), ("granny", 470, 1), ("girl", 1010, -1), ("chang", 1290, -1)]
    for k, x, f in people:
        person(p, look(p, k), x, 980 if abs(x - 750) > 300 else 1040, 700, stance="squat", view="side", face=f, hands=("knee", "knee"), lean=20, tilt=14)


@scene(A9 + "01", "3:2")
def jetty_class(p: Paper) -> None:
    sky(p, SPRING, (.82, .18, .09), 2)
    hills(p, 300, SPRING.far, 16)
    river(p, SPRING, 340, 700, "scales", 46)
    sampan(p, 1180, 470, 330, DEEP)
    p.piece("#C9A48E", [poly([(-10, 420 + 90 * i), (560 + 130 * i, 420 + 90 * i), (600 + 130 * i, 1020), (-10, 1020)]) for i in range(1)], lift=3)
    for i in range(6):
        p.piece(mix("#D8B9A2", INK, .06 * i), poly([(-10, 440 + 100 * i), (500 + 130 * i, 440 + 100 * i), (520 + 130 * i, 1020), (-10, 1020)]), [taper([(20, 456 + 100 * i), (260, 460 + 100 * i), (480 + 130 * i, 456 + 100 * i)], 5)], lift=4, lining=CREAM)
    row(p, ["girl", "boy", "yinuo", "girl"], 90, 520, 560, 470, face=1, tilt=6)
    row(p, ["zilu", "girl", "boy"], 100, 440, 850, 620, face=1, view="side", tilt=8)
    person(p, who("kang"), 830, 900, 720, stance="squat", view="side", face=1, hands=((1050, 690), (1040, 700)), lean=20)
    p.piece(WHITE, rect(1040, 560, 34, 360), [rect(1040, 580 + 40 * i, 17 if i % 2 else 24, 6) for i in range(8)], lift=3, lining=RED)


@scene(A9 + "03", "3:2")
def about_oar(p: Paper) -> None:
    sky(p, SUMMER, (.2, .2, .1))
    river(p, SUMMER, 330, 800, "scales", 56)
    p.piece("#A8553F", [rect(-10, 820 + 64 * i, 1520, 56) for i in range(4)], [ellipse(60 + 230 * i, 848 + 64 * j, 6) for i in range(7) for j in range(3)], lift=4, lining=WINE)
    oar(p, (330, 250), (1330, 700), 34, WINE, .36)
    person(p, who("wu"), 600, 960, 740, turn=.6, hands=((470, 330), (760, 450)), tilt=4)
    row(p, ["girl", ("zilu", {"hands": ((1090, 590), "down")}), "boy", "yinuo"], 960, 1400, 970, 680, face=-1, view="side", tilt=-8)
    row(p, ["girl", "boy"], 130, 290, 970, 660, face=1, view="side", tilt=-8)


@scene(A9 + "04", "1:1")
def tubes(p: Paper) -> None:
    p.wash("#E9E1CF")
    frame_window(p, 120, 60, 860, 600, SAGE, "#DCE7DF", 3, 2)
    p.piece("#B9694F", rect(-10, 870, 1120, 260), lift=5)
    p.piece(WINE, [rect(120, 620, 860, 44, 6), rect(120, 880, 860, 50, 6), rect(140, 620, 40, 300), rect(920, 620, 40, 300)], [rect(140, 640, 820, 4)], lift=4, lining=TERRA)
    for i in range(6):
        x = 250 + 120 * i
        lvl = (560, 520, 600, 480, 620, 540)[i]
        tube = smooth([(x - 34, 380, 0), (x - 34, 850), (x, 890), (x + 34, 850), (x + 34, 380, 0)])
        p.piece(WHITE, tube, lift=4, alpha=.85)
        with p.inside(tube):
            p.piece((SAGE, TEAL, "#B9B08A", "#8FB0A0", "#C9A27A", DUSK)[i], rect(x - 40, lvl, 80, 400), [taper([(x - 30, lvl + 30 * k + 20), (x, lvl + 26 + 30 * k), (x + 30, lvl + 20 + 30 * k)], 5) for k in range(7)], lift=1, lining=WHITE)
        p.piece(WHITE, rect(x - 42, 368, 84, 22, 8), lift=3)
    p.piece(WINE, rect(120, 700, 860, 36, 4), [rect(150, 716, 800, 4)], lift=4, lining=TERRA)
    p.piece(RED, leaf(860, 930, 130, 46, 170), [taper([(840, 932), (760, 944)], 4)], lift=4, lining=CREAM)


@scene(A9 + "05", "3:2")
def signing(p: Paper) -> None:
    sky(p, SPRING, (.5, .24, .16))
    river(p, SPRING, 380, 300, "ripples")
    egret(p, 1290, 380, 150)
    steps(p, 640, 4, 100, "#CDB0A0")
    person(p, who("pei"), 480, 770, 760, stance="sit", view="side", face=1, hands=((700, 650), (690, 640)), lean=14, tilt=10)
    person(p, who("kang", face__hat=""), 1020, 770, 760, stance="sit", view="side", face=-1, hands=((800, 650), (810, 640)), lean=14, tilt=10)
    with p.at(750, 668, 1, 0):
        p.piece(TEAL, poly([(-190, 30), (190, 30), (150, -40), (-150, -40)]), lift=4)
        p.piece(WHITE, [poly([(-160, 18), (-10, 18), (-10, -34), (-130, -34)]), poly([(10, 18), (160, 18), (130, -34), (10, -34)])], [taper([(-120 + 140 * k, -20 + 14 * i), (-30 + 140 * k, -20 + 14 * i)], 3) for i in range(3) for k in (0, 1)], lift=2, lining=RED)
    p.piece(GOLD, [limb([(700, 640), (730, 684)], [8, 5]), limb([(800, 640), (776, 684)], [8, 5])], lift=2)
    row(p, ["yinuo", "boy"], 150, 260, 960, 640, face=1, view="side")
    row(p, ["girl"], 1360, 1360, 960, 640, face=-1, view="side")


@scene(A10 + "01", "16:9")
def rope_street(p: Paper) -> None:
    sky(p, DAY, (.5, .2, .1), 3)
    lane(p, replace_ground(DAY, "#DDBBA2"), 520, "#B9A398")
    far_crowd(p, 520, 1080, 590, 130, 8, TERRA, CREAM)
    pts = [(-20, 640), (300, 610), (620, 650), (940, 606), (1260, 646), (1620, 610)]
    ks = ["granny", "man", "girl", "woman", "grandpa", "boy", "rider"]
    for i, k in enumerate(ks):
        x = 150 + 220 * i
        person(p, look(p, k), x, 860, 470 if k not in ("girl", "boy") else 560, turn=(-.5, .5)[i % 2], tilt=8, hands=((x - 26, 632), (x + 30, 632)))
    rope(p, pts, 30, RED, STRAW, 5)
    for i in range(15):
        x = 40 + 110 * i
        y = 628 + 18 * math.sin(x / 100)
        p.piece(RED if i % 3 else GOLD, [ellipse(x, y, 22, 26), taper([(x - 6, y + 10), (x - 22, y + 50)], 12, "one"), taper([(x + 6, y + 10), (x + 20, y + 54)], 12, "one")], [crescent(x, y, 12, .4, 30)], lift=3, lining=STRAW)


@scene(A10 + "02", "3:2")
def old_and_small_hands(p: Paper) -> None:
    p.wash("#EBC9A8")
    p.piece(CORAL, rosette(750, 500, 470, 10)[0], rosette(750, 500, 470, 10)[1], lift=2, lining="#EBC9A8")
    rope(p, [(-30, 560), (380, 520), (640, 430), (800, 400), (880, 500), (780, 600), (660, 560), (700, 430), (900, 380), (1520, 440)], 54, SAND, TERRA, 6)
    hand(p, 230, 250, 420, 26, "pinch", True, "#E0B48C", TEAL, old=True, arm=260)
    hand(p, 330, 960, 400, -44, "grip", False, "#E0B48C", TEAL, old=True, arm=260)
    hand(p, 1180, 820, 270, 222, "pinch", False, "#F9E3CB", RED, arm=320)
    hand(p, 1250, 240, 260, 150, "pinch", True, "#F9E3CB", RED, arm=320)


def reef_knot(p: Paper, x: float, y: float, s: float, w: float, a: str = RED, b: str = SAND, la: str = STRAW, lb: str = TERRA) -> None:
    """平结: two bights through one another; s is half its width."""
    k = s / 100
    left = [(x - 150 * k, y - 34 * k), (x - 20 * k, y - 34 * k), (x + 60 * k, y - 40 * k), (x + 84 * k, y), (x + 60 * k, y + 40 * k), (x - 20 * k, y + 34 * k), (x - 150 * k, y + 34 * k)]
    right = [(2 * x - px, py) for px, py in left]
    rope(p, left, w, a, la, 6)
    rope(p, right, w, b, lb, 6)
    rope(p, [(x - 46 * k, y - 35 * k), (x + 6 * k, y - 36 * k), (x + 44 * k, y - 40 * k)], w, a, la, 5)
    rope(p, [(x - 44 * k, y + 38 * k), (x, y + 36 * k), (x + 46 * k, y + 36 * k)], w, b, lb, 5)
    rope(p, [(x + 60 * k, y - 40 * k), (x + 84 * k, y), (x + 70 * k, y + 26 * k)], w, a, la, 5)


@scene(A10 + "03", "1:1")
def reef(p: Paper) -> None:
    p.wash("#8E2A26")
    p.piece("#7A1F20", rosette(550, 550, 500, 12)[0], rosette(550, 550, 500, 12)[1], lift=2, lining="#9C3A32")
    reef_knot(p, 550, 550, 400, 96, STRAW, RED, TERRA, STRAW)


@scene(A10 + "04", "3:2")
def wheelchair(p: Paper) -> None:
    sky(p, DAY, (.18, .2, .1), 2)
    for i in range(4):
        lane_house(p, 20 + 390 * i, 680, 300, 400, "#DCC6B6", DAY.sky, (0, 1, 0, 2)[i], "#A87264")
    p.piece("#D3AE94", rect(-10, 670, 1520, 350), lift=3)
    x = 520
    person(p, someone(p, "woman", TEAL, hair="pony"), 250, 940, 700, view="side", face=1, hands=((400, 600), (400, 620)), lean=8)
    p.piece(INK, [limb([(395, 600), (430, 640), (420, 800)], [12, 12, 12]), rect(420, 760, 200, 16), limb([(610, 770), (680, 900), (730, 905)], [12, 10, 10])], lift=3)
    person(p, someone(p, "grandpa", RED, hat="flat", hair="short", eye="smile"), x, 760, 760, stance="sit", view="side", face=1, hands=((800, 600), (820, 610)), lean=8, tilt=6)
    p.piece(INK, [outline(ellipse(500, 850, 116), 14), outline(ellipse(690, 930, 34), 12)], lift=4)
    p.piece(SLATE, [taper([(500, 850), (500 + 108 * math.cos(a), 850 + 108 * math.sin(a))], 4) for a in [math.tau * i / 12 for i in range(12)]], lift=0)
    rope(p, [(640, 560), (820, 600), (1000, 570), (1250, 620), (1520, 560)], 34, RED, STRAW, 5)
    for i in range(5):
        p.piece(RED if i % 2 else GOLD, [ellipse(960 + 120 * i, 584 + 20 * math.sin(i), 24, 28), taper([(960 + 120 * i, 600), (940 + 120 * i, 660)], 12, "one"), taper([(964 + 120 * i, 600), (984 + 120 * i, 662)], 12, "one")], lift=4)
    person(p, someone(p, "girl", VERM), 1090, 950, 760, view="side", face=-1, hands=((900, 610), (930, 640)))
    person(p, someone(p, "man", SAGE), 1370, 950, 640, view="side", face=-1, hands=((1240, 620), (1250, 640)))


@scene(A10 + "05", "3:2")
def rider_knot(p: Paper) -> None:
    sky(p, DAY, (.8, .2, .1), 2)
    mast_flats(p, 60, 700, 620, 600, "#E5C1AB", DAY.sky, TERRA)
    p.piece("#D3AE94", rect(-10, 690, 1520, 340), [taper([(-10, 800), (750, 806), (1510, 800)], 6)], lift=3, lining=CREAM)
    steering(p, 500, 930, 640, RED)
    person(p, someone(p, "rider", INK, hat_tone=GOLD), 800, 950, 700, view="side", face=1, hands=((990, 590), (1000, 610)), lean=6, tilt=8)
    rope(p, [(700, 540), (900, 580), (1100, 560), (1320, 600), (1520, 570)], 34, RED, STRAW, 5)
    p.piece(GOLD, [ellipse(1000, 580, 30, 34), taper([(996, 600), (970, 680)], 14, "one"), taper([(1004, 600), (1030, 684)], 14, "one")], [crescent(1000, 580, 16, .4, 40)], lift=4, lining=RED)
    row(p, [("granny", {"hands": ((1180, 600), "down")}), ("boy", {"hands": ("wave", "down")})], 1260, 1410, 960, 650, face=-1, view="side")


@scene(A10 + "06", "2:3")
def rope_from_crane(p: Paper) -> None:
    sky(p, DAY, (.74, .3, .14), 3)
    crane(p, 170, 1300, 1280, CORAL, DAY.sky, hook=.02)
    rope(p, [(890, 150), (880, 500), (700, 900), (720, 1160), (600, 1250), (400, 1320), (200, 1540)], 46, RED, STRAW, 6)
    for i, (x, y) in enumerate([(888, 330), (850, 620), (740, 830), (704, 1060), (560, 1270)]):
        p.piece((GOLD, TEAL, DEEP, GOLD, TEAL)[i], [ellipse(x, y, 42, 46), taper([(x - 10, y + 20), (x - 60, y + 110)], 22, "one"), taper([(x + 10, y + 20), (x + 50, y + 120)], 22, "one")], [crescent(x, y, 24, .4, 30)], lift=5, lining=CREAM)
    person(p, someone(p, "woman", TEAL), 520, 1470, 420, view="back", hands=("down", (600, 1250)))
    person(p, someone(p, "boy", RED), 330, 1480, 480, view="back", hands=((390, 1310), "down"))


@scene(A10 + "07", "3:2")
def open_air_pot(p: Paper) -> None:
    sky(p, DAY, (.2, .22, .12), 2)
    canteen_front(p, 140, 720, 1240, 420, "#D99A80", DAY.sky)
    p.piece("#C98A6E", rect(-10, 710, 1520, 320), lift=3)
    person(p, who("mo"), 560, 800, 760, stance="half", turn=.6, hands=((760, 560), (700, 640)), lean=4)
    boiler(p, 780, 970, 640, INK)
    p.piece(SLATE, [limb([(740, 520), (860, 580)], [16, 14]), ellipse(880, 590, 60, 26)], lift=3)
    vapour(p, 800, 520, 380, WHITE, 5, .7)
    row(p, [("girl", {"hands": ("forward", "forward")}), ("grandpa", {"hands": ("forward", "forward")}), ("woman", {"hands": ("forward", "forward")})], 1120, 1420, 970, 620, face=-1, view="side")
    row(p, [("granny", {"hands": ("forward", "forward")})], 220, 220, 970, 640, face=1, view="side")
    bowl(p, 350, 720, 90, RED)


@scene(A10 + "08", "3:2")
def evening_table(p: Paper) -> None:
    sky(p, DUSK_T, (.5, .36, .2))
    hills(p, 430, DUSK_T.far, 20)
    river(p, DUSK_T, 450, 200, "ripples")
    crane(p, 1240, 520, 480, "#8A2A22", DUSK_T.sky, True)
    for x, y in string_lights(p, -10, 130, 1510, 110, 70, 11, size=0):
        red_lantern(p, x, y, 78)
    behind_table(p, ["granny", ("man", {"hands": ("high", "down")}), "woman", "grandpa", "girl", "granny", ("man", {"view": "side"})], 120, 1390, 690, 520)
    p.piece(CREAM, rect(-10, 690, 1520, 90), [*saw((0, 778), (1500, 778), 50, 24), rect(0, 704, 1500, 4)], lift=6, lining=RED)
    for i in range(11):
        (bowl(p, 90 + 132 * i, 712, 62, (RED, TEAL, DEEP)[i % 3], STRAW) if i % 2 else plate(p, 90 + 132 * i, 696, 56, WHITE, (TERRA, SAGE, GOLD)[i % 3], .3, i % 4))
    backs(p, ["any", "girl", "any", "any", "boy", "any"], 110, 1400, 1030, 560)


@scene(A10 + "09", "4:5")
def last_knot(p: Paper) -> None:
    sky(p, DUSK_T, (.76, .2, .13))
    hills(p, 430, DUSK_T.far, 20)
    bust(p, who("driver"), 500, 480, 380, -.4, tilt=5)
    rope(p, [(-30, 900), (240, 930), (500, 960), (760, 930), (1030, 890)], 54, RED, STRAW, 6)
    p.piece(GOLD, [ellipse(500, 950, 66, 72), taper([(480, 990), (420, 1140)], 34, "one"), taper([(520, 990), (590, 1150)], 34, "one")], [crescent(500, 950, 40, .36, 30), crescent(490, 950, 22, .4, 210)], lift=6, lining=RED)
    hand(p, 170, 1150, 250, -44, "pinch", sleeve=SAND, skin=TAN, line=WINE)
    hand(p, 840, 1140, 250, 224, "pinch", True, sleeve=SAND, skin=TAN)
