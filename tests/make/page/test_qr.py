"""QR codes: those composed are those that segno draws."""

import random
import re

import pytest
import segno

from builder.make.page import qr


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


def test_composed_codes_are_those_that_segno_draws():
    chance = random.Random(7)
    composer = qr._Composer(4)
    for number in range(qr._FEW + 150):
        name = "".join(
            chance.choice("abcdefghijklmnopqrstuvwxyz0123456789-")
            for _ in range(chance.randint(10, 30))
        )
        text = f"https://baizhouli.example/posts/{name}.html"[:78]
        if number >= qr._FEW - 5:
            assert composer.modules(text.encode()) == int("".join(by_segno(text, 4)), 2)
        else:
            composer._asked += 1


@pytest.mark.parametrize(
    ("text", "version"),
    [("x", 1), ("https://a.example/", 2), ("x" * 53, 3), ("x" * 79, 5), ("x" * 230, 9)],
)
def test_the_drawing_is_the_code_of_the_smallest_version_that_holds_the_text(text, version):
    assert rows_of(qr.drawing(text)) == by_segno(text, version)


def test_a_very_long_text_is_drawn_whole():
    assert len(rows_of(qr.drawing("x" * 400))) > 53
