"""Record numbers lead to the register that confirms them; an example leads nowhere."""

import pytest

from builder.plan.parts.records import registered

MIIT, POLICE = "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/#/query/webSearch?code="


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("京ICP备12345678号", MIIT),
        ("沪ICP备2024012345号-1", MIIT),
        ("粤ICP证 030173号", MIIT),
        ("京公网安备 11010502030143号", f"{POLICE}11010502030143"),
        ("某ICP备00000000号（示例）", ""),
        ("某公网安备00000000000000号", ""),
        ("京ICP备12号", ""),
        ("京公网安备1101号", ""),
        ("统一社会信用代码 91110000", ""),
        ('"><script>ICP备12345678号', MIIT),
        ("", ""),
    ],
)
def test_a_number_leads_to_its_register(written, url):
    found = registered(written)
    assert (found.text, found.url) == (written, url)
