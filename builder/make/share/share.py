"""Share pictures: what chat programs and other sites show of a page, 1200×630 as Open Graph readers
crop it.

A photo stands in its whole height beside a panel of paper with the words, so that no head is cut
and no letter lies on a face; a page without a photo shows the site's card.
"""

from collections.abc import Sequence
from io import BytesIO
from math import ceil, inf

import msgspec
from PIL import Image, ImageDraw

from builder.lettering.face import Typeface
from builder.lettering.headline import LEADING, Setting, TextRoom
from builder.lettering.pen import Pen, can_write
from builder.make.picture.decode import upright_srgb
from builder.media.pixels import decoding, open_picture, upright_size
from builder.model.focus import Focus
from builder.model.share import SHARE_HEIGHT, SHARE_WIDTH, MakeShare, ShareColors, Words

_BYTES = 150_000
_QUALITIES = (86, 80, 72, 62, 50)
"""The first that keeps a picture under 150 kB: some readers pass over larger ones."""

_NARROWEST, _WIDEST = 504, 680
"""Pixels across that a photo has beside the panel: 4:5, and what leaves a column of seven large
characters."""
_RULES = ((0, 8), (14, 16))
"""The double rule at the photo's edge, thick and thin, in pixels from it."""
_MARGIN, _GUTTER = 60, 52
_LABEL_TOP, _WORDS_TOP, _WORDS_FOOT, _SITE_TOP = 62, 128, 516, 548

_HEADLINE = (112, 104, 96, 90, 84, 80, 74, 68, 62, 58, 54, 50, 46, 42, 38, 36)
_LINES = ((14, 3), (28, 4), (inf, 5))
"""Lines that a headline of up to so many em may have."""
_ROOM = 0.86
"""How much of its room a headline fills at most: what is left keeps it clear of label and rule."""
_LINE = (34, 32, 30, 28)
_SMALL = (30, 28, 26, 24, 22)
_CARD = (150, 132, 116, 100, 88, 76, 66, 56)
_CARD_LINE = (40, 36, 32, 28)
_CARD_WIDTH, _MIDDLE = SHARE_WIDTH - 240, SHARE_WIDTH // 2
_FRAME = ((30, 4), (42, 1))
"""The card's two lines: pixels from its edge, and how thick."""
_CARD_ROOM = 280
"""Pixels down that the site's name fills at most: two lines, clear of the frame."""
_BELOW_NAME = 32
"""Pixels down from the site's name to the rule below it."""
_RULE = (88, 2)
"""The rule below the site's name: pixels across and down."""
_BELOW_RULE = 34
"""Pixels down from that rule to the line below it."""
_BRIGHT = 225
"""Luminance from which on a pixel is lost on paper."""


def make_share(content: bytes, recipe: MakeShare, faces: Sequence[Typeface]) -> bytes:
    """The share picture as JPEG; raises UnreadablePicture.

    ``content`` is the photo's file (b"" for the site's card), ``faces`` are the recipe's typefaces.
    Where no typeface has all characters of the words, the photo stands alone.
    """
    face = _face_for(recipe.words, faces)
    if not recipe.source:
        return _encoded(_card(recipe, face))
    with decoding():
        picture = open_picture(content)
        if face is None:
            return _encoded(_cropped(picture, (SHARE_WIDTH, SHARE_HEIGHT), recipe))
        return _encoded(_beside_panel(picture, recipe, face))


def _beside_panel(picture: Image.Image, recipe: MakeShare, face: Typeface) -> Image.Image:
    width, height = upright_size(picture)
    across = min(_WIDEST, max(_NARROWEST, round(SHARE_HEIGHT * width / height)))
    canvas = _panel(SHARE_WIDTH - across, recipe, face)
    canvas.paste(_cropped(picture, (across, SHARE_HEIGHT), recipe), (SHARE_WIDTH - across, 0))
    return canvas


def _face_for(words: Words, faces: Sequence[Typeface]) -> Typeface | None:
    """The first typeface that has every character."""
    text = "".join((*words.headline, *words.line, words.label, words.site, "…"))
    return next((face for face in faces if can_write(face, text)), None)


def _cropped(picture: Image.Image, size: tuple[int, int], recipe: MakeShare) -> Image.Image:
    """As much of the photo as has this shape, placed by its focus as CSS does."""
    upright = upright_srgb(picture, _width_to_fill(size, upright_size(picture)))
    box = _window(upright.size, size, recipe.focus)
    if box[2:] == (box[0] + size[0], box[1] + size[1]):
        cropped = upright.crop(box)
    else:
        cropped = upright.resize(size, Image.Resampling.BICUBIC, box)
    return _opaque(cropped, recipe.colors)


def _width_to_fill(size: tuple[int, int], whole: tuple[int, int]) -> int:
    """Pixels across to which a picture is narrowed that is to fill a frame; its own at most."""
    scale = max(size[0] / whole[0], size[1] / whole[1])
    return min(whole[0], ceil(whole[0] * scale))


def _opaque(picture: Image.Image, colors: ShareColors) -> Image.Image:
    """In RGB; transparent parts show a ground."""
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    flat = Image.new("RGB", picture.size, _ground(picture, colors))
    flat.paste(picture, mask=picture.getchannel("A"))
    return flat


def _ground(picture: Image.Image, colors: ShareColors) -> str:
    """What a picture with transparent parts lies on: paper, or the card's colour below an emblem in
    white."""
    shown = picture.convert("L").histogram(
        picture.getchannel("A").point(lambda alpha: 255 * (alpha > 127))
    )
    bright = sum(shown[_BRIGHT:])
    return colors.sheet if 2 * bright > sum(shown) else colors.paper


def _window(
    whole: tuple[int, int], size: tuple[int, int], focus: Focus
) -> tuple[int, int, int, int]:
    """The part of a picture that fills a frame of this shape (``object-fit: cover``,
    ``object-position``).

    Of a picture narrowed for this frame it has the frame's own size; of one that is too small it is
    to be enlarged.
    """
    scale = min(1.0, whole[0] / size[0], whole[1] / size[1])
    width, height = round(size[0] * scale), round(size[1] * scale)
    left = round((whole[0] - width) * focus.across / 100)
    top = round((whole[1] - height) * focus.down / 100)
    return left, top, left + width, top + height


class _Column(msgspec.Struct, frozen=True):
    """The column of a panel in which the words stand: its width (px), and its colours."""

    pen: Pen
    width: int
    colors: ShareColors

    def write(self, words: Words) -> None:
        """All words of a page."""
        self.write_small(words.label, _LABEL_TOP, self.colors.red)
        self.write_headline(words)
        self.write_small(words.site, _SITE_TOP, self.colors.soft)

    def write_headline(self, words: Words) -> None:
        """The headline and the line below it, a little above the middle of their room."""
        room = _WORDS_FOOT - _WORDS_TOP
        title, line = self.headline(words.headline, _ROOM * room), self.line(words.line)
        gap = title.size * (LEADING - 1) + 14
        height = title.height + (gap + line.height if line.lines else 0)
        top = _WORDS_TOP + (room - height) * 0.42
        below = self.pen.write(title, (_MARGIN, top), self.colors.ink)
        self.pen.write(line, (_MARGIN, below + 14), self.colors.soft)

    def write_small(self, text: str, top: int, color: str) -> None:
        """One small line: the label, the site's name."""
        line = self.pen.fitted((text,), TextRoom(self.width, 1, _SMALL))
        self.pen.write(line, (_MARGIN, top), color)

    def headline(self, words: tuple[str, ...], height: float) -> Setting:
        """The headline as large as so many pixels down allow."""
        ems = self.pen.measure("".join(words))
        most = next(lines for upto, lines in _LINES if ems <= upto)
        return self.pen.fitted(words, TextRoom(self.width, most, _HEADLINE, height))

    def line(self, words: tuple[str, ...]) -> Setting:
        """What stands below the headline; without words it is no line at all."""
        return self.pen.fitted(words, TextRoom(self.width, 3, _LINE, at_stops=False))


def _panel(width: int, recipe: MakeShare, face: Typeface) -> Image.Image:
    """The canvas with a panel so wide: label, headline, the site's name, the double rule at the
    photo's edge."""
    canvas = Image.new("RGB", (SHARE_WIDTH, SHARE_HEIGHT), recipe.colors.paper)
    for near, far in _RULES:
        canvas.paste(recipe.colors.red, (width - far, 0, width - near, SHARE_HEIGHT))
    across = width - _RULES[-1][1] - _MARGIN - _GUTTER
    above_site = (_MARGIN, _SITE_TOP - 18, _MARGIN + across, _SITE_TOP - 17)
    canvas.paste(recipe.colors.gold, above_site)
    _Column(Pen(canvas, face), across, recipe.colors).write(recipe.words)
    return canvas


def _card(recipe: MakeShare, face: Typeface | None) -> Image.Image:
    """The site's name in the middle of a framed sheet; the frame alone where no typeface has the
    name."""
    card = Image.new("RGB", (SHARE_WIDTH, SHARE_HEIGHT), recipe.colors.sheet)
    draw = ImageDraw.Draw(card)
    for inset, thick in _FRAME:
        corners = (inset, inset, SHARE_WIDTH - 1 - inset, SHARE_HEIGHT - 1 - inset)
        draw.rectangle(corners, outline=recipe.colors.gold, width=thick)
    if face is not None:
        _Masthead(card, Pen(card, face), recipe.colors).write(recipe.words)
    return card


class _Masthead(msgspec.Struct, frozen=True):
    """The site's name in the middle of the card, with a rule and a line below it where there is a
    line."""

    card: Image.Image
    pen: Pen
    colors: ShareColors

    def write(self, words: Words) -> None:
        """The whole of it, as high above the middle as below."""
        name = self.pen.fitted(words.headline, TextRoom(_CARD_WIDTH, 2, _CARD, _CARD_ROOM))
        line = self.pen.fitted(words.line, TextRoom(_CARD_WIDTH, 2, _CARD_LINE))
        below = _BELOW_NAME + _RULE[1] + _BELOW_RULE + line.height if line.lines else 0
        top = (SHARE_HEIGHT - name.height - below) / 2
        self.pen.centre(name, (_MIDDLE, top), self.colors.on_sheet)
        if line.lines:
            self.write_below(line, round(top + name.height + _BELOW_NAME))

    def write_below(self, line: Setting, rule: int) -> None:
        """The rule at so many pixels down, and the line below it."""
        across, thick = _RULE
        left = _MIDDLE - across // 2
        self.card.paste(self.colors.gold, (left, rule, left + across, rule + thick))
        self.pen.centre(line, (_MIDDLE, rule + thick + _BELOW_RULE), self.colors.sheet_gold)


def _encoded(picture: Image.Image) -> bytes:
    """As JPEG of at most 150 kB, or of the least quality we would show."""
    for quality in _QUALITIES:
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
        if out.tell() <= _BYTES:
            break
    return out.getvalue()
