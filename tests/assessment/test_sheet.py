"""Rules about the sheet that all pages load."""

import pytest

from builder.assessment import sheet
from builder.assessment.whole_site import PublishedSite

SHEET = (
    ":root{--measure:36rem}html{font-size:112.5%;x:y}body{margin:0;line-height:1.75;a:b}.prose{line-height:1.85}"
    "@media screen{.elder{font-size:175%}.elder body{line-height:1.6}}\n"
    ":root{color-scheme:light dark;--ink:#211A17;--paper:#FFFCF7;--soft:#5C5149;--red:#A50F1A}\n"
    "@media screen and (prefers-color-scheme:dark){:root{--ink:#F0E7DD;--paper:#1C1613;--red:#F28B80}}"
)


def faults(rule, text: str) -> list[str]:
    site = PublishedSite(gists=(), files=frozenset(), sheet=text)
    return [each.fault for each in rule(site) if each.fault]


@pytest.mark.parametrize("rule", [sheet.text_sizes, sheet.line_distances, sheet.colour_pairs])
def test_nothing_is_said_of_a_legible_sheet(rule):
    assert list(rule(PublishedSite(gists=(), files=frozenset(), sheet=SHEET)))
    assert faults(rule, SHEET) == []


@pytest.mark.parametrize(
    ("rule", "instead", "by", "said"),
    [
        (sheet.text_sizes, "112.5%", "100%", "普通版的正文是 16 像素，不到 18"),
        (sheet.text_sizes, "175%", "150%", "长辈版的正文是 24 像素，不到 28"),
        (sheet.text_sizes, ".elder{", ".older{", "样式里没有找到长辈版的字号"),
        (sheet.line_distances, "1.75;", "1.2;", "行距是 1.2 倍，不到 1.3 倍"),
        (sheet.colour_pairs, "#5C5149", "#9C9189", "浅色：次要的字和底的对比度是 3.0，不到 4.5"),
        (sheet.colour_pairs, "#F28B80", "#A50F1A", "深色：链接和底的对比度是 2.3，不到 4.5"),
    ],
)
def test_each_fault_is_told(rule, instead, by, said):
    assert faults(rule, SHEET.replace(instead, by)) == [said]
