"""The people of the stories, one look each, and passers-by without names."""
from __future__ import annotations

from dataclasses import replace

from .faces import Face
from .paper import AMBER, CORAL, CREAM, DEEP, GOLD, GREY, INK, RED, ROSE, SAGE, SAND, SLATE, TEAL, TERRA, VERM, WHITE, WINE, Paper
from .people import Look

TAN, PALE, BROWN = "#E8BE94", "#F8E4CE", "#D9A87C"
BLUE = "#3F6F78"


def _f(hair: str, eye: str, mouth: str, **more) -> Face:
    return Face(hair=hair, eye=eye, mouth=mouth, **more)


CAST: dict[str, Look] = {
    "lang": Look(_f("swept", "smile", "wry", tone=GREY, age=2, nose="soft", brow="arc", cheek=1.05, mark="earring"), RED, "jacket", INK, over="scarf", over_tone=BLUE, build=1.05),
    "jiao": Look(_f("receding", "narrow", "firm", tone=GREY, age=3, nose="long", brow="bushy", jaw=.95, chin=1.06, glasses="square"), DEEP, "padded", INK, build=.98),
    "ran": Look(_f("crew", "almond", "teeth", skin=TAN, hat="rider", hat_tone=GOLD, brow="thick", nose="soft", jaw=1.04), RED, "jacket", INK, over="strap", over_tone=INK),
    "shang": Look(_f("lob", "fold", "soft", age=1, glasses="round", brow="thin", nose="thin", jaw=.94), WHITE, "coat", TEAL, lining=RED),
    "yu": Look(_f("short", "down", "soft", tone=GREY, age=2, brow="flat", nose="thin", beard="stubble", chin=1.05), TEAL, "uniform", INK, over="strap", over_tone=SAND),
    "zhu": Look(_f("fringe", "round", "wry", glasses="round", nose="button", cheek=1.03, chin=.95), VERM, "hoodie", BLUE),
    "wu": Look(_f("crew", "narrow", "smile", skin=BROWN, tone=GREY, age=3, hat="straw", nose="broad", brow="bushy", jaw=1.08), WHITE, "shirt", INK, build=1.06, lining=DEEP),
    "mo": Look(_f("fringe", "smile", "laugh", hat="chef", cheek=1.12, jaw=1.14, nose="button", brow="thin", mark="earring", age=1), WHITE, "uniform", INK, over="apron", over_tone=RED, build=1.22, lining=RED),
    "ke": Look(_f("bun", "lash", "soft", brow="arc", age=1, mark="earring", jaw=.92, nose="soft"), TERRA, "qipao", INK, over="apron", over_tone=DEEP, build=1.02),
    "liao": Look(_f("spiky", "almond", "teeth", hat="weld", hat_tone=DEEP, nose="button", brow="knit", jaw=.98), BLUE, "uniform", INK),
    "shen": Look(_f("crew", "almond", "soft", hat="cap", hat_tone="#2F4256", mark="mole", nose="soft", brow="raised", jaw=.96), "#3C4A5C", "uniform", INK, build=1.2),
    "duan": Look(_f("short", "narrow", "firm", tone=GREY, age=2, nose="thin", jaw=.86, chin=1.1, brow="flat"), SLATE, "jacket", INK, build=.88, lining=CREAM),
    "hu": Look(_f("receding", "almond", "laugh", tone=WHITE, age=2, nose="hook", brow="arc"), DEEP, "uniform", INK),
    "qihong": Look(_f("braid", "almond", "soft", age=1, brow="thin"), ROSE, "flower", DEEP, lining=DEEP),
    "yiming": Look(_f("swept", "dot", "soft", nose="button"), BLUE, "hoodie", INK, height=.95, build=.9),
    "pei": Look(_f("bob", "almond", "soft", age=1), RED, "shirt", INK),
    "bao": Look(_f("crew", "narrow", "laugh", tone=GREY, age=2, nose="broad", jaw=1.15, brow="thick"), INK, "padded", INK, build=1.22, lining=ROSE),
    "gan": Look(_f("perm", "fold", "lips", tone=WINE, age=2, glasses="square", nose="soft"), VERM, "qipao", INK, build=1.08),
    "luo": Look(_f("bald", "narrow", "firm", tone=GREY, age=2, nose="broad", brow="bushy"), TERRA, "shirt", INK, over="apron", over_tone=TEAL, build=1.06),
    "sun": Look(_f("crew", "smile", "laugh", cheek=1.16, jaw=1.24, nose="button", brow="arc"), WHITE, "tee", INK, over="apron", over_tone=DEEP, build=1.4, lining=RED),
    "fu": Look(_f("short", "almond", "soft", beard="stubble", brow="thick", nose="soft"), BLUE, "jacket", INK, build=1.08),
    "li": Look(_f("curly", "smile", "smile", nose="broad"), TERRA, "hoodie", INK, build=1.05),
    "ding": Look(_f("swept", "narrow", "soft", brow="thick", hat="rider", hat_tone=RED), INK, "jacket", INK, lining=GOLD),
    "kang": Look(_f("pony", "almond", "smile", hat="straw", nose="soft"), SAGE, "flower", CREAM, legs="skirt", lining=DEEP),
    "qin": Look(_f("short", "almond", "firm", tone=SLATE, age=1, nose="long"), WHITE, "coat", INK, lining=TEAL),
    "yuxl": Look(_f("bun", "smile", "soft", tone=WHITE, age=3, glasses="half"), SAGE, "sweater", INK, lining=WINE),
    "qu": Look(_f("bun", "smile", "smile", tone=GREY, age=3, nose="soft", chin=.92), DEEP, "qipao", INK, build=.96, height=.9),
    "gong": Look(_f("perm", "almond", "laugh", age=1, tone=INK, nose="button"), CORAL, "qipao", DEEP, over="apron", over_tone=TEAL, build=1.15),
    "chang": Look(_f("bald", "almond", "wry", tone=GREY, age=2, nose="hook", beard="moustache"), SLATE, "padded", INK, build=1.05),
    "yinuo": Look(_f("pony", "round", "smile", nose="button", chin=.93, cheek=1.06), VERM, "tee", BLUE, over="vest", over_tone=GOLD, height=.7),
    "zilu": Look(_f("bowl", "round", "laugh", nose="button", chin=.92, cheek=1.1, mark="freckles"), TEAL, "tee", INK, legs="shorts", over="vest", over_tone=GOLD, height=.67),
    "driver": Look(_f("crew", "smile", "laugh", skin=TAN, nose="broad", jaw=1.12, hat="cap", hat_tone=TEAL), SAND, "jacket", INK, build=1.15, lining=DEEP),
}

HAIRS_M, HAIRS_F = ("short", "crew", "swept", "spiky", "curly", "short"), ("bob", "lob", "pony", "long", "fringe", "wavy", "bun", "braid")
EYES, MOUTHS = ("almond", "smile", "narrow", "dot", "fold"), ("smile", "soft", "teeth", "laugh", "wry", "smile")
NOSES, BROWS = ("soft", "broad", "long", "button", "thin", "hook"), ("arc", "thick", "flat", "thin", "raised")
TOPS = (RED, DEEP, TERRA, TEAL, VERM, ROSE, WHITE, SLATE, GOLD, SAGE, CORAL, WINE, CREAM, BLUE)


def someone(p: Paper, kind: str = "any", top: str | None = None, **face) -> Look:
    """A passer-by: any, man, woman, old man ("grandpa"), old woman ("granny"), boy, girl or rider;
    never twice the same."""
    if kind == "any":
        kind = p.pick("man", "woman", "grandpa", "granny", "man", "woman")
    f = {"eye": p.pick(*EYES), "mouth": p.pick(*MOUTHS), "nose": p.pick(*NOSES), "brow": p.pick(*BROWS), "jaw": p.rand(.9, 1.14), "cheek": p.rand(.97, 1.08), "skin": p.pick("#F6DDC3", PALE, TAN, "#F2D3B4"), "glasses": p.pick("", "", "", "round", "square")}
    build, height, cut, legs = p.rand(.92, 1.2), p.rand(.94, 1.04), p.pick("jacket", "shirt", "padded", "uniform", "sweater"), "trousers"
    if kind in ("man", "rider"):
        f |= {"hair": p.pick(*HAIRS_M), "beard": p.pick("", "", "stubble"), "age": p.pick(0, 0, 1)}
    elif kind == "woman":
        f |= {"hair": p.pick(*HAIRS_F), "age": p.pick(0, 0, 1), "mouth": p.pick("smile", "soft", "lips", "laugh"), "brow": p.pick("arc", "thin")}
        cut, legs = p.pick("qipao", "flower", "jacket", "sweater", "shirt"), p.pick("trousers", "trousers", "skirt")
    elif kind == "grandpa":
        f |= {"hair": p.pick("bald", "receding", "crew", "short"), "tone": p.pick(GREY, WHITE, SLATE), "age": p.pick(2, 3), "brow": p.pick("bushy", "flat"), "hat": p.pick("", "", "flat", "beret"), "beard": p.pick("", "", "moustache", "goatee", "stubble"), "hat_tone": p.pick(DEEP, TEAL, INK)}
        cut, height = p.pick("padded", "uniform", "jacket"), p.rand(.9, .98)
    elif kind == "granny":
        f |= {"hair": p.pick("perm", "bun", "bob", "perm"), "tone": p.pick(GREY, WHITE, SLATE), "age": p.pick(2, 3), "brow": "thin"}
        cut, height = p.pick("qipao", "sweater", "padded", "flower"), p.rand(.86, .94)
    elif kind in ("boy", "girl"):
        f |= {"hair": p.pick("bowl", "crew", "spiky", "short") if kind == "boy" else p.pick("pigtails", "pony", "fringe", "bob"), "nose": "button", "chin": .93, "cheek": 1.08, "eye": p.pick("round", "smile", "dot"), "brow": "thin", "glasses": p.pick("", "", "", "", "round"), "jaw": 1.0, "mouth": p.pick("smile", "laugh", "sing")}
        cut, height, legs = p.pick("flower", "hoodie", "sweater", "tee"), p.rand(.58, .7), p.pick("trousers", "shorts" if kind == "boy" else "skirt")
    if kind == "rider":
        f |= {"hat": "rider", "hat_tone": p.pick(GOLD, RED, TEAL)}
    f |= face
    tone = top or p.pick(*TOPS)
    lining = RED if tone in (WHITE, CREAM) else (DEEP if tone in (ROSE, GOLD, SAGE, CORAL, SAND, AMBER) else CREAM)
    return Look(Face(**f), tone, cut, p.pick(INK, WINE, TEAL, SLATE, INK), legs, build=build, height=height, lining=lining)


def who(name: str, **change) -> Look:
    """A named person, perhaps dressed otherwise; face__x changes the face."""
    look = CAST[name]
    face = {k[6:]: v for k, v in change.items() if k.startswith("face__")}
    rest = {k: v for k, v in change.items() if not k.startswith("face__")}
    return replace(look, face=replace(look.face, **face), **rest)
