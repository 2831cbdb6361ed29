"""The numerals of the themes: seventeen characters of Source Serif 4 (SIL OFL 1.1), as a sheet with
the font in it.

Usage: ``python3 -m tests.demo.numerals FOLDER``, where FOLDER is the unpacked npm package
``@fontsource/source-serif-4`` (``npm pack``); needs brotli. The name is another, as the licence
asks of what is derived from a font with a reserved name.
"""

import base64
import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from tests.kit import ROOT

CHARACTERS = "0123456789,.%–:/-"
NAME = "Fengcai Numerals"
WEIGHT = 600
"""One for all weights: between the figures that stand large and the small ones beside words."""
SHEET = ROOT / "themes/base/assets/numerals.css"
LICENCE = ROOT / "themes/base/OFL-numerals.txt"
_RECORDS = [0, 1, 2, 4, 6, 13, 14]
"""What it says of itself, whose it is and under which licence among it."""
_FAMILY, _FULL, _POSTSCRIPT = (1, 16), (4,), (6,)


def subset(content: bytes) -> bytes:
    """A font of these characters alone, as WOFF2, under its own name."""
    font = TTFont(BytesIO(content), recalcTimestamp=False)
    features = ["kern", "lnum", "tnum"]
    options = Options(layout_features=features, hinting=False, name_IDs=_RECORDS)
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    _renamed(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def _renamed(font: TTFont) -> None:
    for record in font["name"].names:
        if record.nameID in (*_FAMILY, *_FULL):
            record.string = NAME
        elif record.nameID in _POSTSCRIPT:
            record.string = NAME.replace(" ", "")


def face(font: bytes) -> str:
    """One ``@font-face``; its range keeps the font away from every other character."""
    data = base64.b64encode(font).decode()
    codes = ",".join(f"U+{ord(each):X}" for each in sorted(CHARACTERS))
    return (
        f'@font-face {{ font-family: "{NAME}"; font-weight: 100 900; font-display: optional;\n'
        f"  unicode-range: {codes};\n"
        f'  src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )


def main(folder: Path) -> None:
    font = folder / f"files/source-serif-4-latin-{WEIGHT}-normal.woff"
    head = (
        "/* Numerals: seventeen characters of Source Serif 4, © Adobe (http://www.adobe.com/), renamed;\n"
        "   SIL Open Font License 1.1, https://openfontlicense.org. Made by tests/demo/numerals.py. */\n"
    )
    SHEET.write_text(head + face(subset(font.read_bytes())), encoding="utf-8")
    LICENCE.write_text((folder / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
