"""Pictures of the brands, continued."""
from __future__ import annotations

from .kit import *
from .scenes_brands import mark

B4, B5, B6, B7 = "brands/seven-steps/", "brands/little-oars/", "brands/lighthouse-home/", "brands/ferry-reading/"


@scene(B4 + "01", "16:9")
def repairers(p: Paper) -> None:
    sky(p, SPRING, (.88, .18, .1), 2)
    crane(p, 1340, 760, 700, "#E0A08C", SPRING.sky)
    p.piece("#D8B9A2", rect(-10, 750, 1620, 200), lift=3)
    shed(p, 70, 880, 1200, 760, RED)
    behind_table(p, ["jiao", ("luo", {"hands": ("table", "cheek")}), "grandpa", "granny", "grandpa", "liao"], 190, 1150, 660, 480)
    p.piece(WINE, [rect(90, 660, 1160, 30, 4), *[rect(130 + 350 * i, 680, 22, 200) for i in range(4)]], [rect(110, 673, 1120, 4)], lift=5, lining=TERRA)
    for i, (c, k) in enumerate(((TEAL, 0), (RED, 1), (GOLD, 2), (SLATE, 3), (CORAL, 0), (TEAL, 1))):
        x = 260 + 180 * i
        shapes = {0: [rect(x - 40, 604, 80, 58, 16), rect(x - 28, 590, 56, 18, 6)], 1: [ellipse(x, 616, 44), rect(x - 8, 640, 16, 24)], 2: [smooth([(x - 50, 660, 0), (x - 46, 610), (x + 46, 600), (x + 56, 660, 0)])], 3: [rect(x - 46, 600, 92, 62, 6), limb([(x + 20, 600), (x + 50, 540)], [4, 3])]}[k]
        cuts = {0: [ellipse(x, 634, 14)], 1: petals(x, 616, 38, 3, .7), 2: [rect(x - 26, 626, 54, 8, 3)], 3: [ellipse(x - 16, 632, 18), rect(x + 12, 616, 24, 5), rect(x + 12, 630, 24, 5)]}[k]
        p.piece(c, shapes, cuts, lift=3, lining=CREAM if c != GOLD else WINE)
    row(p, [("woman", {"hands": ("carry", "carry")}), ("grandpa", {"hands": ("carry", "carry")})], 1390, 1520, 880, 470, face=-1, view="side")


@scene(B4 + "02", "3:2")
def fan_parts(p: Paper) -> None:
    p.wash("#2E5A55")
    p.piece("#3B6A64", rect(50, 50, 1400, 900, 20), saw((80, 70), (1420, 70), 50, -18) + saw((1420, 930), (80, 930), 50, -18), lift=5, lining="#2E5A55")
    p.piece(STRAW, outline(ellipse(360, 360, 230), 12), lift=3)
    p.piece(STRAW, [taper([(360 + 30 * math.cos(a), 360 + 30 * math.sin(a)), (360 + 226 * math.cos(a), 360 + 226 * math.sin(a))], 7) for a in [math.tau * i / 28 for i in range(28)]] + [outline(ellipse(360, 360, r), 5) for r in (90, 150)], lift=2)
    p.piece(RED, [moved(smooth([(10, -30), (90, -110), (200, -90), (210, -10), (110, 10), (20, 24)]), 800, 340, 1, 120 * i) for i in range(3)], [moved(taper([(60, -50), (130, -70), (180, -50)], 7), 800, 340, 1, 120 * i) for i in range(3)], lift=5, lining=CREAM)
    p.piece(GOLD, ellipse(800, 340, 46), [ellipse(800, 340, 16)], lift=4, lining=WINE)
    p.piece(SLATE, [rect(1090, 210, 250, 200, 40), rect(1330, 290, 70, 30, 8)], [*[rect(1120 + 34 * i, 240, 14, 140, 6) for i in range(6)]], lift=5, lining=WHITE)
    p.piece(CREAM, [rect(180, 700, 360, 110, 50), rect(330, 650, 60, 70, 10)], [ellipse(250, 755, 22), ellipse(330, 755, 22), ellipse(410, 755, 22), ellipse(480, 755, 14)], lift=5, lining=RED)
    p.piece(CREAM, cord([(640, 640), (760, 560), (880, 660), (780, 780), (640, 760), (700, 860), (900, 850)], 14), lift=4)
    p.piece(INK, [rect(890, 826, 70, 46, 8), rect(958, 832, 30, 8), rect(958, 858, 30, 8)], lift=3)
    p.piece(GOLD, [q for i in range(7) for q in [ellipse(1080 + 54 * i, 560 + 30 * (i % 2), 16)]], [rect(1070 + 54 * i, 558 + 30 * (i % 2), 20, 4) for i in range(7)], lift=3, lining=WINE)
    p.piece(RED, [rect(1080, 720, 150, 60, 26)], [rect(1100, 740, 110, 5), rect(1100, 756, 110, 5)], lift=4, lining=STRAW)
    p.piece(SLATE, [rect(1226, 740, 190, 20, 4)], lift=4)


@scene(B4 + "03", "3:2")
def teach_screw(p: Paper) -> None:
    p.wash("#F0DAC0")
    for i in range(9):
        p.piece(RED if i % 2 == 0 else CREAM, poly([(168 * i - 10, -10), (168 * (i + 1) - 10, -10), (168 * (i + 1) - 10, 120), (168 * i + 74, 170), (168 * i - 10, 120)]), lift=3)
    bust(p, who("luo"), 400, 450, 330, .8, tilt=8)
    bust(p, someone(p, "woman", CORAL, hair="wavy", glasses="", eye="down", mouth="soft", age=0), 1090, 450, 330, -.7, tilt=8)
    p.piece(WINE, rect(-10, 840, 1520, 200), [rect(0, 864, 1500, 5)], lift=6, lining=TERRA)
    p.piece(TEAL, [rect(600, 660, 320, 190, 40), rect(660, 620, 200, 56, 16)], [ellipse(690, 760, 34), rect(760, 720, 120, 8), rect(760, 750, 120, 8), rect(760, 780, 80, 8)], lift=6, lining=CREAM)
    with p.at(880, 640, 1, 52):
        p.piece(SLATE, rect(-150, -7, 150, 14, 4), lift=3)
        p.piece(RED, rect(-300, -26, 160, 52, 22), [rect(-280, -8, 120, 5), rect(-280, 8, 120, 5)], lift=4, lining=STRAW)
    hand(p, 1010, 720, 200, 214, "grip", True, "#F6DDC3", CORAL, arm=260)
    hand(p, 420, 900, 220, -24, "point", False, "#E8C4A0", TERRA, old=True, arm=200)


@scene(B4 + "04", "1:1")
def mark_wrench(p: Paper) -> None:
    mark(p, CREAM, TEAL, STRAW)
    for i in range(7):
        p.piece(STRAW, rect(330 + 62 * i, 760 - 46 * i, 450 - 62 * i, 48), [rect(342 + 62 * i, 772 - 46 * i, 426 - 62 * i, 5)], lift=2, lining=TEAL)
    with p.at(520, 520, 1, -52):
        p.piece(CREAM, [limb([(-200, 0), (150, 0)], [64, 56]), minus(ellipse(210, 0, 104), poly([(200, -42), (360, -50), (360, 50), (200, 42)])), minus(ellipse(-220, 0, 72), ellipse(-220, 0, 34))], [rect(-140, -8, 240, 16, 8)], lift=6, lining=RED)


@scene(B5 + "01", "16:9")
def three_boats(p: Paper) -> None:
    sky(p, SUMMER, (.2, .24, .12), 3)
    hills(p, 350, SUMMER.far, 24)
    crane(p, 1210, 400, 400, CORAL, SUMMER.sky)
    river(p, SUMMER, 390, 540, "scales", 54)
    for bx, by, s, c in ((430, 520, 300, TERRA), (1010, 600, 400, RED), (520, 780, 560, DEEP)):
        crew = [("wu" if s > 500 else "man", -.4), ("woman", -.16), ("zilu" if s > 500 else "boy", .1), ("girl", .36)]
        for i, (k, d) in enumerate(crew):
            x, one = bx + d * s, replace(look(p, k), over="life", over_tone=GOLD)
            if i < 2:
                person(p, one, x, by + s * .02, s * .8, stance="half", view="side", face=1, hands=("knee", "knee"))
                continue
            person(p, one, x, by - s * .05, s * .9, stance="half", view="side", face=1, hands=("row", "row"), lean=(8, 2)[i - 2])
            oar(p, (x + s * .17, by - s * .12), (x + s * .02, by + s * .24), s * .024, WINE, .36)
        sampan(p, bx, by + s * .06, s * 1.35, c)
    egret(p, 820, 190, 130, True)


@scene(B5 + "02", "3:2")
def record_sheet(p: Paper) -> None:
    p.wash("#B9CDBE")
    p.piece("#A9C0B0", scales(-40, 40, 1600, 1000, 70), lift=0)
    bust(p, someone(p, "girl", GOLD, hair="pigtails", eye="down", mouth="soft", glasses="round"), 420, 400, 380, .7, tilt=12)
    with p.at(930, 720, 1, -6):
        p.piece(WINE, rect(-320, -260, 640, 620, 14), lift=6)
        p.piece(WHITE, rect(-290, -220, 580, 570), [rect(-250, -150 + 74 * i, 500, 4) for i in range(6)] + [rect(-80 + 170 * i, -170, 4, 450) for i in range(2)], lift=2, lining=DUSK)
        p.piece(GOLD, rect(-90, -284, 180, 60, 10), [ellipse(0, -262, 12)], lift=3, lining=WINE)
        for i, c in enumerate((SAGE, TEAL, DUSK, SAGE)):
            p.piece(c, smooth([(-180, -122 + 74 * i, 0), (-158, -92 + 74 * i), (-180, -74 + 74 * i), (-202, -92 + 74 * i)]), lift=1)
        p.piece(RED, [taper([(-40, -96 + 74 * i), (-10, -80 + 74 * i), (50, -124 + 74 * i)], 10) for i in range(3)], lift=1)
    hand(p, 1230, 960, 280, 214, "pinch", True, "#F9E3CB", GOLD, arm=260, part="under")
    p.piece(RED, limb([(990, 760), (1190, 560)], [10, 24]), lift=4)
    hand(p, 1230, 960, 280, 214, "pinch", True, "#F9E3CB", GOLD, arm=260, part="over")
    hand(p, 500, 900, 250, -10, "flat", False, "#F9E3CB", GOLD, arm=200)


@scene(B5 + "03", "3:2")
def outfall(p: Paper) -> None:
    p.wash("#C9D3C4")
    p.piece(SLATE, poly([(-10, 260), (930, 330), (930, 1020), (-10, 1020)]), [rect(20 + 150 * c + 75 * (r % 2) - 100, 300 + 90 * r, 140, 6) for c in range(7) for r in range(8)], lift=5, lining=GREY)
    p.piece("#8FA36B", smooth([(-10, 270, 0), (200, 220), (500, 270), (940, 320, 0), (930, 350, 0), (-10, 290, 0)]), lift=4)
    outlet(p, 470, 560, 130)
    p.piece(TEAL, smooth([(380, 640, 0), (400, 600), (540, 600), (560, 640), (590, 860, 0), (330, 860, 0)]), [taper([(430 + 36 * i, 640), (426 + 40 * i, 840)], 7) for i in range(4)], lift=4, lining=MIST)
    river(p, SUMMER, 820, 260, "scales", 50)
    person(p, who("yinuo"), 1050, 780, 640, stance="half", view="side", face=-1, hands=((640, 560), "down"), lean=6)
    person(p, who("zilu"), 1240, 800, 640, stance="half", view="side", face=-1, hands=("cup", "cup"))
    held_book(p, 1160, 690, 90, RED)
    sampan(p, 1130, 860, 760, RED)
    reeds(p, 1440, 1010, 330, 12, TEAL)


@scene(B5 + "04", "1:1")
def mark_oar(p: Paper) -> None:
    mark(p, CREAM, "#2E6067", STRAW)
    oar(p, (380, 300), (730, 830), 46, CREAM, .4)
    p.piece(STRAW, [taper([(300, 690 + 60 * i), (420, 660 + 60 * i), (550, 694 + 60 * i), (680, 660 + 60 * i), (800, 690 + 60 * i)], 20) for i in range(2)], lift=3)


@scene(B6 + "01", "16:9")
def walk_home(p: Paper) -> None:
    sky(p, NIGHT_T, (.12, .16, .06))
    for i in range(6):
        lane_house(p, -60 + 290 * i, 680, 240, 330 + 60 * (i % 3), mix("#2E4A52", "#1F3842", .5 * (i % 2)), "#14262E" if i % 3 else AMBER, (0, 2, 0, 1, 0, 2)[i], "#12252D")
    p.piece("#12242C", rect(-10, 670, 1620, 260), [taper([(-10, 760), (800, 766), (1610, 760)], 6)], lift=4, lining="#2A4750")
    for i in range(5):
        lamp_post(p, 130 + 350 * i, 800, 480, INK, AMBER, i % 2 == 1)
    person(p, someone(p, "woman", RED, hair="lob", glasses=""), 720, 850, 440, view="side", stance="walk", face=1, hands=("down", "down"), tilt=-3)
    person(p, who("ran", face__hat="", over="vest", over_tone=GOLD), 880, 850, 460, view="side", stance="walk", face=1, hands=("down", (1010, 640)), tilt=-3)
    beam(p, 1020, 650, 1500, -60, 230, AMBER, .25)
    cat(p, 1390, 850, 80, "walk", INK, True, AMBER)


@scene(B6 + "02", "3:2")
def gathering(p: Paper) -> None:
    sky(p, NIGHT_T)
    towers(p, 700, "#24464F", AMBER, 6, 560, dark=True)
    p.piece("#12242C", rect(-10, 690, 1520, 340), lift=4)
    booth(p, 1220, 820, 360, AMBER, DEEP)
    p.piece(AMBER, ellipse(1220, 560, 300), lift=0, alpha=.16)
    for i, k in enumerate(("man", "woman", "li", "woman", "ding")):
        x, y = 150 + 190 * i, 900 + 20 * (i % 2)
        base = replace(look(p, k), over="vest", over_tone=GOLD if i % 2 else VERM)
        person(p, base, x, y, 580, turn=.6, hands=("down", (x + 110, y - 340)))
        p.piece(INK, limb([(x + 110, y - 350), (x + 150, y - 362)], [18, 26]), lift=3)
        p.piece(AMBER, poly([(x + 156, y - 376), (x + 330, y - 470), (x + 360, y - 330), (x + 158, y - 350)]), lift=0, alpha=.3)


@scene(B6 + "03", "3:2")
def unlit_wood(p: Paper) -> None:
    p.wash("#1B3742")
    p.piece("#28505A", ellipse(1080, 280, 230), lift=1)
    p.piece(STRAW, ellipse(1080, 280, 150), lift=3)
    for layer, (c, n, h) in enumerate((("#25454F", 9, 640), ("#12272F", 6, 820))):
        for i in range(n):
            x = 1500 * (i + .5) / n + p.rand(-50, 50)
            parts = [limb([(x, 1010), (x, 980 - h)], [h * .035, 4])]
            for k in range(10):
                y, half = 960 - h + h * .085 * k, h * (.03 + .016 * k)
                parts += [leaf(x, y, half * 1.3, h * .028, a) for a in (158, 22, 172, 8)]
            p.piece(c, parts, lift=4)
        if not layer:
            for _ in range(6):
                egret(p, p.rand(100, 1400), p.rand(420, 640), 110, False, p.rand(0, 1) > .5, MIST, TEAL)
    egret(p, 1000, 330, 260, True)
    egret(p, 330, 560, 190, False, False, WHITE, TEAL)
    egret(p, 480, 520, 150, False, True, WHITE, TEAL)
    p.piece("#0D1C22", smooth([(-20, 900, 0), (500, 930), (1000, 890), (1520, 930, 0), (1520, 1020, 0), (-20, 1020, 0)]), lift=4)


@scene(B6 + "04", "1:1")
def mark_lighthouse(p: Paper) -> None:
    mark(p, CREAM, NIGHT, AMBER)
    with p.inside(ellipse(550, 550, 340)):
        p.piece(AMBER, [poly([(540, 372), (120, 240), (120, 430)]), poly([(560, 372), (980, 240), (980, 430)])], lift=0, alpha=.85)
        p.piece(CREAM, smooth([(470, 800, 0), (506, 440, 0), (594, 440, 0), (630, 800, 0)]), [poly([(486, 640), (614, 620), (620, 690), (480, 710)]), poly([(498, 510), (602, 496), (608, 556), (492, 574)])], lift=5, lining=RED)
        p.piece(RED, [rect(480, 412, 140, 32, 5), smooth([(496, 330, 0), (510, 286), (550, 262), (590, 286), (604, 330, 0)]), rect(506, 326, 10, 90), rect(584, 326, 10, 90), rect(546, 246, 8, 26)], lift=4)
        p.piece(AMBER, ellipse(550, 372, 34, 40), lift=3)
        p.piece(TEAL, [taper([(230, 810 + 46 * i), (390, 780 + 46 * i), (550, 814 + 46 * i), (710, 780 + 46 * i), (870, 810 + 46 * i)], 22) for i in range(2)], lift=3)


@scene(B7 + "01", "16:9")
def steps_reading(p: Paper) -> None:
    sky(p, DAWN, (.24, .3, .15), 2, True)
    hills(p, 380, DAWN.far, 20)
    river(p, DAWN, 430, 500, "scales", 48)
    sampan(p, 520, 560, 420, "#A8553F", awning=True)
    p.piece(DEEP, silhouette(660, 540, 150, 0, 1), lift=2)
    oar(p, (676, 480), (770, 600), 8, WINE, .4)
    for i in range(5):
        p.piece(mix("#D3B09A", INK, .06 * i), poly([(1610, 380 + 100 * i), (1010 - 170 * i, 380 + 100 * i), (950 - 170 * i, 920), (1610, 920)]), [taper([(1040 - 170 * i, 396 + 100 * i), (1300, 400 + 100 * i), (1600, 396 + 100 * i)], 5)], lift=5, lining=CREAM)
    spec = [("granny", 1130, 430), ("yu", 1400, 430), ("man", 1010, 545), ("gong", 1290, 545), ("girl", 1530, 545), ("grandpa", 830, 660), ("woman", 1130, 660), ("boy", 1420, 660)]
    for i, (k, x, y) in enumerate(spec):
        person(p, look(p, k), x, y + 20, 330 + 30 * (i // 3), stance="sit", view="side", face=-1, hands=("cup", "cup"), tilt=12)
        open_book(p, x - (40 + 5 * (i // 3)), y - 52 - 6 * (i // 3), 54 + 6 * (i // 3), (RED, TEAL, WINE)[i % 3], turn=-12)


@scene(B7 + "02", "3:2")
def basket_book(p: Paper) -> None:
    p.wash("#D8C3A8")
    p.piece("#C9B095", [rect(0, 250 * i, 740 + 30 * (i % 2), 244) for i in range(4)] + [rect(752 + 30 * (i % 2), 250 * i, 760, 244) for i in range(4)], lift=.6)
    for i, a in enumerate((-136, -112, -92, -70, -44)):
        with p.at(720 + 30 * (i - 2), 560, 1, a):
            p.piece(("#4F7F6A", "#6B9A78", "#3F6F5A")[i % 3], smooth([(40, 0, 0), (110, -60), (260, -84), (400, -30), (420, 30), (300, 90), (110, 60)]), [taper([(70, 0), (220, 4), (390, 0)], 9), *[taper([(150 + 60 * k, 0), (190 + 60 * k, d * 40)], 6) for k in range(3) for d in (-1, 1)]], lift=4, lining=CREAM)
    p.piece(VERM, [smooth([(930, 480), (1010, 440), (1080, 500), (1050, 620), (960, 620)])], [crescent(1010, 530, 50, .14, 200)], lift=4, lining=CREAM)
    p.piece("#4F7F6A", [leaf(1010, 450, 60, 20, a) for a in (-150, -100, -40)], lift=2)
    with p.at(560, 420, 1, -16):
        p.piece(WHITE, rect(-130, -200, 270, 400, 4), lift=3)
        p.piece(RED, rect(-140, -210, 260, 420, 6), [rect(-110, -180, 200, 6), rect(-110, 176, 200, 6), rect(-110, -180, 6, 360), *rosette(-8, -30, 78)[1], taper([(-70, 110), (60, 110)], 8)], lift=5, lining=STRAW)
    weave = [rect(330 + 66 * c + 33 * (r % 2), 590 + 44 * r, 46, 14, 6) for c in range(14) for r in range(8)]
    p.piece("#A8703A", smooth([(270, 560, 0), (1230, 560, 0), (1150, 860), (1080, 940), (420, 940), (350, 860)]), weave, lift=8, lining=STRAW)
    p.piece("#8A5528", rect(240, 540, 1020, 50, 24), [taper([(280 + 64 * i, 580), (320 + 64 * i, 552)], 7) for i in range(15)], lift=6, lining=STRAW)
    p.piece("#8A5528", outline(smooth([(330, 560), (400, 180), (750, 60), (1100, 180), (1170, 560)], False), 36), lift=7)


@scene(B7 + "04", "1:1")
def mark_book(p: Paper) -> None:
    mark(p, CREAM, CORAL, CREAM)
    open_book(p, 550, 500, 480, DEEP, CREAM)
    p.piece(CREAM, [taper([(300, 690 + 56 * i), (424, 660 + 56 * i), (550, 694 + 56 * i), (676, 660 + 56 * i), (800, 690 + 56 * i)], 22) for i in range(3)], lift=3)
