"""No headline of the demonstration ends a line inside a term, a number or a name, at any width."""

from itertools import pairwise

import pytest

from builder.lettering.phrases import Lexicon, bound_positions, field_lexicon
from tests.browser.demonstration import PAGES

pytestmark = pytest.mark.browser

OWN = Lexicon(
    ["船坞新村", "柏舟里", "桅灯", "老巷", "先锋人物", "支部活动", "品牌项目", "正式党员"]
)
LINES = """() => [...document.querySelectorAll('.headline')].filter(e => e.offsetParent).map(e => {
  const range = document.createRange(), walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  const middles = []; let text = '', node;
  while (node = walker.nextNode()) for (let i = 0; i < node.data.length; i++) {
    range.setStart(node, i); range.setEnd(node, i + 1);
    const box = range.getClientRects()[0];
    text += node.data[i]; middles.push(box ? box.top + box.height / 2 : -1);
  }
  return [text, middles];
})"""
"""Every headline's text, and how far down each of its characters stands."""


def ends(middles: list[float]) -> list[int]:
    """Where lines end: the next character stands lower."""
    return [
        at
        for at, (before, after) in enumerate(pairwise(middles), 1)
        if before >= 0 and after - before > 6
    ]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_line_of_a_headline_ends_inside_a_term_or_a_number(chromium, demonstration, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    found = 0
    for name in PAGES.values():
        page.goto(f"{demonstration}/{name}.html")
        for text, middles in page.evaluate(LINES):
            bound = bound_positions(text, (field_lexicon(), OWN))
            found += len(ends(middles))
            cut = [f"{text[:at]}|{text[at:]}" for at in ends(middles) if at in bound]
            assert cut == [], f"{name} at {width}"
    page.close()
    assert found > (100 if width < 500 else 10)
