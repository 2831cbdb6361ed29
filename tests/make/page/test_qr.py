"""QR codes: those composed are those that segno draws."""

import random
import re

import pytest
import segno

from builder.make.page import qr
from builder.make.page.qr_layout import side_of


def by_segno(text: str, version: int) -> list[str]:
    """Rows of 0 and 1, drawn whole."""
    code = segno.make_qr(
        text.encode(), error="l", mode="byte", version=version, mask=2, boost_error=False
    )
    return ["".join(str(module & 1) for module in row) for row in code.matrix]


def rows_of(svg: str) -> list[str]:
    """Rows of 0 and 1, read back from the drawing."""
    side = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    rows = [["0"] * side for _ in range(side)]
    for x, y, run in re.findall(r"M(\d+) (\d+)\.5h(\d+)", svg):
        rows[int(y)][int(x) : int(x) + int(run)] = "1" * int(run)
    return ["".join(row) for row in rows]


@pytest.mark.parametrize("version", range(1, 10))
def test_composed_codes_are_those_that_segno_draws(version):
    chance = random.Random(version)
    shortest = qr._LIMITS[version - 2] + 1 if version > 1 else 1
    for length in (shortest, qr._LIMITS[version - 1], *chance.choices(range(20, 60), k=9)):
        text = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz0123456789-/:.社", k=length))
        text = text.encode()[: qr._LIMITS[version - 1]].decode(errors="ignore")
        assert rows_of(qr._svg(qr._table(version).modules(text.encode()), side_of(version))) == (
            by_segno(text, version)
        )


@pytest.mark.parametrize(
    ("text", "version"),
    [("x", 1), ("https://a.example/", 2), ("x" * 53, 3), ("x" * 79, 5), ("x" * 230, 9)],
)
def test_the_drawing_is_the_code_of_the_smallest_version_that_holds_the_text(text, version):
    assert rows_of(qr.drawing(text)) == by_segno(text, version)


def test_a_very_long_text_is_drawn_whole():
    assert len(rows_of(qr.drawing("x" * 400))) > 53
