"""Tiny variable fonts, as Fedora and Windows ship large ones: each character is a bar, broader
where it is bolder."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

CHARACTERS = "柏舟里灯桅船坞风采小站修的人林二第一党支部先锋物Fengcai…"
WEIGHTS = (100, 100, 900)
THIN, GAIN, TALL = 100, 800, 800
"""A bar in units of 1000 to the em: its breadth where it is plain, what it gains where it is
boldest, its height."""


def variable_glyf(
    name: str, weights: tuple[int, int, int] = WEIGHTS, before: tuple[tuple, ...] = ()
) -> TTFont:
    """Outlines as TrueType has them; the axis of weight has its least, its plain, its greatest
    place."""
    builder = _begun(name, is_ttf=True)
    glyphs = builder.font.getGlyphOrder()
    builder.setupGlyf({glyph: _bar() for glyph in glyphs})
    _set_axes(builder, weights, before)
    corners = [
        (0, 0),
        (0, 0),
        (GAIN, 0),
        (GAIN, 0),
        *[(0, 0)] * 4,
    ]  # the last four are the glyph's own measures
    builder.setupGvar(
        {glyph: [TupleVariation({"wght": (0.0, 1.0, 1.0)}, corners)] for glyph in glyphs}
    )
    return builder.font


def variable_cff(name: str, weights: tuple[int, int, int] = WEIGHTS) -> TTFont:
    """The same as Adobe has them, in CFF2."""
    builder = _begun(name, is_ttf=False)
    _set_axes(builder, weights, ())
    outline = [
        0,
        0,
        "rmoveto",
        THIN,
        GAIN,
        1,
        "blend",
        "hlineto",
        TALL,
        "vlineto",
        -THIN,
        -GAIN,
        1,
        "blend",
        "hlineto",
    ]
    bars = {glyph: T2CharString(program=list(outline)) for glyph in builder.font.getGlyphOrder()}
    builder.setupCFF2(bars, regions=[{"wght": (0.0, 1.0, 1.0)}])
    return builder.font


def saved(path: Path, *fonts: TTFont) -> Path:
    """A font file, or a collection of several."""
    if len(fonts) == 1:
        fonts[0].save(path)
        return path
    collection = TTCollection()
    collection.fonts = list(fonts)
    collection.save(path)
    return path


def _begun(name: str, *, is_ttf: bool) -> FontBuilder:
    builder = FontBuilder(1000, isTTF=is_ttf)
    codes = {ord(character): f"u{ord(character):04X}" for character in " " + CHARACTERS}
    builder.setupGlyphOrder([".notdef", *codes.values()])
    builder.setupCharacterMap(codes)
    builder.setupHorizontalMetrics(dict.fromkeys(builder.font.getGlyphOrder(), (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": name, "styleName": "Thin", "psName": name})
    builder.setupOS2()
    builder.setupPost(keepGlyphNames=False)
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    return builder


def _set_axes(
    builder: FontBuilder, weights: tuple[int, int, int], before: tuple[tuple, ...]
) -> None:
    builder.setupFvar([*before, ("wght", *weights, "Weight")], [])


def _bar():
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, TALL), (THIN, TALL), (THIN, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
