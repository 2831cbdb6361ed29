"""Pictures in the stories of the members."""
from __future__ import annotations

from .kit import *


@scene("members/crane-cabin/02", "2:3")
def crane_whole(p: Paper) -> None:
    sky(p, DAWN, (.7, .2, .1), 2)
    towers(p, 1300, DAWN.far, DAWN.sky, 6, 520)
    hills(p, 1300, "#E0A283", 20)
    crane(p, 330, 1430, 1400, RED, CREAM)
    p.piece(DEEP, rect(-10, 1425, 1020, 100), [rect(-10, 1440, 1020, 5), rect(-10, 1468, 1020, 5)], lift=4, lining=CORAL)
    p.piece(INK, silhouette(228, 1142, 110, 1), lift=2)
    p.piece(INK, silhouette(790, 1430, 120, 1, 2, True) + silhouette(850, 1430, 78, 2), lift=2)


@scene("members/crane-cabin/03", "3:2")
def egg_contest(p: Paper) -> None:
    sky(p, DAY, (.5, .36, .34), rays=True)
    p.piece(RED, [limb([(700, -20), (700, 250)], [14, 14]), rect(640, 240, 120, 90, 14), smooth([(690, 330, 0), (712, 330, 0), (726, 384), (700, 426), (660, 404), (688, 396), (700, 372)])], [ellipse(700, 284, 22), *saw((652, 318), (748, 318), 6, 12)], lift=6, lining=CREAM)
    p.piece(WINE, [cord([(668, 398), (640, 440), (676, 470)], 5), cord([(676, 470), (700, 482), (726, 470)], 5)], lift=2)
    p.piece(WHITE, ellipse(700, 500, 30, 38), [crescent(700, 500, 22, .16, 200)], lift=5, lining=SAND)
    p.piece(TEAL, smooth([(636, 610, 0), (644, 690), (664, 706), (736, 706), (756, 690), (764, 610, 0)]), [*blossom(700, 656, 24), taper([(646, 628), (700, 634), (754, 628)], 5)], lift=4, lining=CREAM)
    p.piece(WINE, rect(560, 704, 280, 26, 4), lift=4)
    row(p, ["man", ("woman", {"hands": ("mouth", "down")}), "grandpa", ("man", {"hands": ("point", "down")})], 80, 500, 960, 560, view="side", face=1, tilt=-18, stance="half")
    row(p, [("man", {"hands": ("point", "down")}), "woman", "man", ("woman", {"hands": ("cheek", "down")})], 930, 1420, 960, 560, view="side", face=-1, tilt=-18, stance="half")


@scene("members/crane-cabin/04", "3:2")
def telling(p: Paper) -> None:
    sky(p, SPRING, (.16, .2, .1), 2)
    brick_block(p, 1010, 860, 520, 560, "#E0A08C", SPRING.sky, 5, 4)
    crane(p, 250, 860, 900, CORAL, SPRING.sky)
    p.piece(TERRA, rect(-10, 840, 1520, 200), [taper([(-20, 880), (700, 886), (1520, 880)], 5)], lift=4, lining=ROSE)
    person(p, who("lang"), 620, 940, 660, turn=.7, hands=((470, 520), (760, 500)), tilt=4)
    row(p, ["boy", "yinuo", "girl", "zilu"], 860, 1360, 950, 700, face=-1, view="side", hands=("up", "down"), tilt=-10)
    row(p, ["girl", "boy", "girl"], 130, 420, 960, 690, face=1, view="side", tilt=-10)


@scene("members/listening-to-the-weld/02", "3:2")
def listening(p: Paper) -> None:
    room(p, "#5E2320", "#3B1418", .78)
    hanging_tools(p, 60, 90, 560, "#8A4A3A")
    sparks(p, 1010, 640, 430)
    table(p, 720, 690, 720, 260, INK)
    rod(p, (1150, 650), (1014, 642))
    person(p, who("liao", face__hat="mask"), 1380, 1310, 800, view="side", face=-1, hands=((1160, 655), (1180, 700)), lean=8)
    stool(p, 400, 960, 200, WINE)
    listener(p, who("jiao", face__glasses="dark"), 400, 770, 760, stance="sit", face=-1, lean=4, tilt=6)


@scene("members/listening-to-the-weld/03", "1:1")
def seam(p: Paper) -> None:
    p.wash("#6B2420")
    p.piece(SLATE, rect(-20, 380, 1140, 330), lift=6)
    p.piece(GREY, [ellipse(60 + 40 * i, 545, 30, 36) for i in range(26)], [crescent(66 + 40 * i, 545, 22, .3, 0) for i in range(26)], lift=3, lining=INK)
    p.piece(INK, [rect(-20, 420, 1140, 5), rect(-20, 664, 1140, 5)], lift=0)
    hand(p, 360, 250, 420, 52, "flat", old=True, sleeve=DEEP, skin="#E8C4A0")
    hand(p, 900, 930, 420, 214, "spread", old=True, sleeve=DEEP, skin="#E8C4A0")


@scene("members/thirty-seven-dark-corners/02", "3:2")
def dark_map(p: Paper) -> None:
    p.wash("#D9B28C")
    with p.at(760, 500, 1, -4):
        p.piece(WHITE, rect(-620, -400, 1240, 800), lift=8)
        lanes = [cord([(-600, -150), (-200, -170), (260, -120), (600, -170)], 30), cord([(-600, 70), (0, 90), (600, 60)], 30), cord([(-360, -390), (-330, 0), (-380, 390)], 24), cord([(60, -390), (90, 0), (40, 390)], 24), cord([(390, -390), (360, 0), (400, 300)], 20)]
        p.piece(STRAW, lanes, lift=.5)
        p.piece(SAGE, smooth([(-620, 250, 0), (-200, 230), (200, 290), (620, 240, 0), (620, 400, 0), (-620, 400, 0)]), ripples(-600, 270, 1200, 110, 20, p.rand), lift=1, lining=WHITE)
        p.piece(ROSE, [rect(x, y, 90, 70, 3) for x, y in [(-560, -330), (-270, -330), (-150, -320), (130, -310), (240, -300), (450, -320), (-560, -60), (-250, -70), (-100, -60), (150, -50), (260, -40), (450, -60), (-560, 140), (-250, 150), (-90, 150), (150, 150)]], lift=1)
        dots = [(p.rand(-560, 560), p.rand(-350, 210)) for _ in range(37)]
        p.piece(INK, [ellipse(x, y, p.rand(9, 13)) for x, y in dots], lift=1)
        p.piece(RED, [outline(ellipse(dots[5][0], dots[5][1], 28), 5), *[taper([(x - 18, y - 18), (x + 18, y + 18)], 6) for x, y in dots[9:10]]], lift=.5)
    hand(p, 1180, 880, 360, 222, "pinch", sleeve=RED, skin=TAN, part="under")
    p.piece(GOLD, limb([(880, 560), (1150, 860)], [26, 26]), [limb([(896, 560), (1150, 842)], [4, 4])], lift=4, lining=TERRA)
    p.piece(CREAM, poly([(866, 574), (892, 550), (846, 528)]), lift=2)
    hand(p, 1180, 880, 360, 222, "pinch", sleeve=RED, skin=TAN, part="over")


@scene("members/thirty-seven-dark-corners/03", "16:9")
def night_rider(p: Paper) -> None:
    sky(p, NIGHT_T, (.88, .16, .06))
    for i, (x, w, h, k) in enumerate([(-60, 300, 430, 0), (250, 260, 360, 2), (930, 300, 380, 1), (1250, 380, 470, 0)]):
        lane_house(p, x, 760, w, h, mix("#28505A", NIGHT, .2 * (i % 2)), "#122831" if k != 1 else "#3A5F66", k, "#14303A")
    cypress(p, 780, 770, 640, "#17343E", "#2F5C66")
    p.piece("#0F242C", rect(-10, 755, 1620, 200), lift=4)
    beam(p, 560, 690, 1610, 90, 190)
    person(p, who("ran"), 400, 690, 420, stance="bike", view="side", hands=((545, 570), (552, 572)), feet=((470, 790), (440, 800)), lean=10)
    steering(p, 420, 830, 400)
    cat(p, 1330, 800, 90, "sit", INK, True, AMBER)


@scene("members/large-letters-on-the-box/02", "3:2")
def boxes(p: Paper) -> None:
    p.wash("#E9D3BD")
    frame_window(p, 90, -40, 520, 430, SAGE, "#F7ECDA", 2, 2)
    plant(p, 1300, 520, 330)
    p.piece(TERRA, rect(-20, 620, 1540, 420), [taper([(-20, 760), (800, 766), (1520, 760)], 6)], lift=6, lining=CORAL)
    for i, (c, kind) in enumerate([(RED, 0), (WHITE, 1), (TEAL, 0), (ROSE, 1), (GOLD, 0)]):
        x, h = 120 + 260 * i, 300 + 40 * (i % 3)
        p.piece(mix(c, INK, .2), poly([(x + 200, 700 - h), (x + 240, 670 - h), (x + 240, 680), (x + 200, 720)]), lift=3)
        p.piece(c, rect(x, 710 - h, 205, h), [rect(x + 14, 724 - h, 176, 6), rect(x + 14, 690, 120, 6)], lift=4, lining=WINE if c in (WHITE, ROSE, GOLD) else CREAM)
        p.piece(WHITE, rect(x + 20, 770 - h, 165, 165, 4), lift=2)
        cx, cy = x + 102, 852 - h
        if kind:
            p.piece(INK, ellipse(cx, cy, 58), lift=1)
            p.piece(WHITE, ellipse(cx + 24, cy - 12, 50), lift=0)
        else:
            p.piece(RED, [ellipse(cx, cy, 34), *petals(cx, cy, 70, 12, .12, 0, 42)], lift=1)
    p.piece(WHITE, [ellipse(560 + 60 * i, 820 + 30 * (i % 2), 26, 16) for i in range(3)], [rect(545 + 60 * i, 818 + 30 * (i % 2), 30, 3) for i in range(3)], lift=3, lining=TERRA)


@scene("members/large-letters-on-the-box/03", "3:2")
def pressure(p: Paper) -> None:
    room(p, "#EAD8C4", "#B9694F", .8)
    frame_window(p, 470, 90, 560, 460, WINE, "#F6E9D0", 3, 2)
    branch(p, 1040, 180, 420, 170, WINE, CORAL)
    curtain(p, 400, 70, 150, 560, ROSE)
    plant(p, 1380, 820, 320)
    person(p, who("qu"), 420, 720, 760, stance="sit", view="side", face=1, hands=((700, 610), "knee"))
    chair(p, 400, 940, 470, WINE)
    table(p, 600, 640, 330, 300, TERRA)
    p.piece(INK, rect(672, 590, 74, 44, 10), lift=3)
    p.piece(WHITE, rect(780, 580, 110, 60, 8), [rect(792, 592, 60, 30, 3), ellipse(872, 608, 8)], lift=3, lining=TEAL)
    p.piece(INK, cord([(745, 612), (770, 650), (790, 626)], 6), lift=2)
    person(p, who("shang"), 1080, 720, 800, stance="sit", view="side", face=-1, hands=((800, 600), (720, 600)), lean=8)
    stool(p, 1080, 940, 200, WINE)


@scene("members/large-letters-on-the-box/04", "1:1")
def marker(p: Paper) -> None:
    p.wash("#C96A50")
    p.piece(WHITE, ellipse(380, 420, 260), [ellipse(380, 420, 110), *[outline(ellipse(380, 420, r), 3) for r in (150, 190, 228)]], lift=7, lining=GREY)
    p.piece("#C96A50", ellipse(380, 420, 108), lift=0)
    p.piece(WHITE, smooth([(400, 676, 0), (700, 700), (1010, 640, 0), (1020, 760, 0), (700, 820), (380, 680, 0)]), lift=5)
    p.piece(RED, [ellipse(800, 726, 26), *petals(800, 726, 52, 10, .14, 0, 32)], lift=1)
    with p.at(640, 900, 1, -24):
        p.piece(INK, [rect(-330, -46, 460, 92, 22), rect(150, -36, 90, 72, 8)], [rect(-300, -10, 300, 5), *saw((20, 30), (110, 30), 5, 20)], lift=7, lining=GOLD)
        p.piece(RED, [rect(120, -50, 60, 100, 8)], lift=3)
        p.piece(INK, poly([(240, -18), (240, 18), (286, 6), (286, -10)]), lift=3)


@scene("members/six-forty-at-the-ferry/02", "16:9")
def dawn_reading(p: Paper) -> None:
    sky(p, DAWN, (.7, .3, .12), 1)
    hills(p, 330, DAWN.far, 18)
    river(p, DAWN, 380, 300, "ripples")
    sampan(p, 1130, 430, 240, "#A8553F", awning=True)
    for i in range(3):
        body, _ = cloud(300 + 480 * i, 400 + 26 * i, 90, i % 2 == 0)
        p.piece("#FDF3E4", body, lift=1, alpha=.75)
    steps(p, 500, 5, 86, "#E0C3AB")
    row(p, ["granny", "man", "yu", "gong", "grandpa"], 220, 1380, 610, 400, stance="sit", hands=("carry", "carry"), tilt=10)
    books = [(220, 500), (510, 498), (800, 500), (1090, 500), (1380, 500)]
    row(p, ["girl", "grandpa", "woman", "granny", "boy", "man"], 100, 1500, 800, 440, stance="sit", hands=("carry", "carry"), tilt=10)
    for i, (x, y) in enumerate(books):
        open_book(p, x, y + 44, 74, (RED, TEAL, DEEP)[i % 3])
    for i in range(6):
        held_book(p, 100 + 280 * i, 716, 84, (DEEP, RED, TEAL, WINE)[i % 4], -4)


@scene("members/the-app-she-deleted/02", "3:2")
def knot_on_door(p: Paper) -> None:
    p.wash("#B78E74")
    p.piece(mix(TERRA, INK, .15), [rect(-20, -20, 720, 1060), rect(740, -20, 800, 1060)], [rect(60 + 640 * d, 60, 10, 900) for d in (0, 1)] + [rect(110 + 800 * k, 120 + 430 * r, 440, 6) for k in (0, 1) for r in (0, 1)] + [taper([(180 + 100 * i, 160), (190 + 100 * i, 320), (176 + 100 * i, 500)], 7) for i in range(4)] + [taper([(980 + 100 * i, 600), (990 + 100 * i, 760), (976 + 100 * i, 940)], 7) for i in range(4)], lift=6, lining=WINE)
    for x in (640, 800):
        p.piece(INK, [ellipse(x, 430, 62), rect(x - 10, 400, 20, 40)], [*petals(x, 430, 44, 8, .3)], lift=5, lining=GOLD)
        p.piece(GOLD, outline(ellipse(x, 530, 66), 20), lift=5)
    rope(p, [(800, 596), (760, 640), (830, 690), (770, 740), (820, 790)], 30, RED, STRAW, 4)
    rope(p, [(820, 600), (870, 650), (780, 700), (850, 750), (800, 800)], 30, RED, STRAW, 4)
    p.piece(RED, [smooth([(800, 640), (730, 600), (700, 650), (740, 690), (800, 670), (860, 700), (904, 650), (870, 604)])], [taper([(730, 640), (800, 655), (872, 645)], 8)], lift=5, lining=STRAW)
    p.piece(RED, [cord([(800, 790), (780 + 14 * i, 860), (770 + 18 * i, 950)], 8) for i in range(5)], lift=3)
    window_flower(p, 1240, 300, 150, RED)


@scene("members/the-app-she-deleted/03", "1:1")
def four_steps(p: Paper) -> None:
    p.wash(CREAM)
    for i in range(4):
        x, y = 60 + 500 * (i % 2), 60 + 500 * (i // 2)
        p.piece((BLUSH, "#EAD6C0", "#EAD6C0", BLUSH)[i], rect(x, y, 480, 480, 18), lift=3)
        with p.at(x + 240, y + 240):
            if i == 0:
                rope(p, [(-190, 60), (-60, -40), (60, 40), (190, -60)], 40, RED, STRAW)
            elif i == 1:
                rope(p, [(-190, 120), (-40, 60), (90, -40), (40, -130), (-60, -80), (-20, 30), (100, 100), (190, 130)], 40, RED, STRAW)
            elif i == 2:
                rope(p, [(-190, -110), (-40, -90), (60, 0), (-40, 90), (-190, 110)], 40, RED, STRAW)
                rope(p, [(190, -110), (40, -90), (-60, 0), (40, 90), (190, 110)], 40, TERRA, STRAW)
            else:
                rope(p, [(0, -200), (0, -90)], 40, RED, STRAW)
                p.piece(RED, [smooth([(0, -60), (-110, -120), (-160, -40), (-90, 30), (0, 0), (90, 30), (160, -40), (110, -120)]), ellipse(0, -20, 52)], [taper([(-120, -50), (-30, -24)], 12), taper([(120, -50), (30, -24)], 12), crescent(0, -20, 30, .3, 90)], lift=5, lining=STRAW)
                p.piece(RED, [cord([(-10 + 5 * k, 30), (-50 + 25 * k, 110), (-64 + 32 * k, 190)], 12) for k in range(5)], lift=3)
        p.piece(WINE, [ellipse(x + 44 + 30 * k, y + 44, 9) for k in range(i + 1)], lift=1)


@scene("members/the-app-she-deleted/04", "3:2")
def phone_and_cord(p: Paper) -> None:
    room(p, "#F0DBC6", "#A9553F", .82)
    window_flower(p, 750, 230, 130)
    frame_window(p, 90, 110, 330, 380, WINE, "#F8ECD8", 2, 2)
    calendar_pad(p, 1180, 150, 150)
    table(p, 380, 650, 740, 300, WINE)
    person(p, who("qu"), 270, 740, 840, stance="sit", view="side", face=1, hands=((590, 620), (560, 610)), lean=6)
    chair(p, 250, 960, 460, TERRA)
    person(p, who("zhu"), 1230, 740, 860, stance="sit", view="side", face=-1, hands=((880, 620), (900, 612)), lean=8)
    chair(p, 1250, 960, 460, TERRA, True)
    rope(p, [(560, 620), (640, 560), (700, 640), (760, 600), (840, 640)], 18, RED, STRAW)
    p.piece(INK, rect(890, 560, 60, 84, 8), [rect(896, 568, 48, 66, 3)], lift=3, lining=DUSK)
    bowl(p, 740, 652, 60, TEAL, STRAW)
    cat(p, 700, 960, 150, "curl", TERRA)
