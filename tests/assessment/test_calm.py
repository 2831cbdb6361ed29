"""Rules about what a page does of itself."""

import pytest

from builder.assessment import calm
from builder.assessment.page import WebPage

VIEWPORT = "<meta name=viewport content='width=device-width, initial-scale=1'>"


def looked(rule, html: str) -> list[str]:
    content = f"<head>{VIEWPORT if '<meta name=viewport' not in html else ''}</head><body>{html}"
    return [each.fault for each in rule(WebPage("a.html", content.encode()))]


RULES = (
    calm.zooming,
    calm.motion,
    calm.time_limits,
    calm.foreign_things,
    calm.key_order,
    calm.hurdles,
)


@pytest.mark.parametrize("rule", RULES)
def test_a_calm_page_is_looked_at_and_nothing_is_said(rule):
    seen = looked(
        rule, "<p tabindex=-1>好</p><script src=a.js></script><button onclick=a()>x</button>"
    )
    assert seen
    assert set(seen) == {""}


@pytest.mark.parametrize(
    ("rule", "html", "said"),
    [
        (
            calm.zooming,
            "<meta name=viewport content='user-scalable = no'>",
            "不让放大页面（viewport）",
        ),
        (calm.motion, "<marquee>喜讯</marquee>", "有自己动的文字（marquee）"),
        (calm.motion, "<video autoplay></video>", "录音或视频自己开始播放"),
        (calm.players, "<audio></audio>", "录音或视频没有暂停的按钮（controls）"),
        (calm.time_limits, "<meta http-equiv=REFRESH content=5>", "页面会自己刷新或跳走"),
        (calm.foreign_things, "<iframe></iframe>", "嵌了别处的内容（iframe）"),
        (
            calm.foreign_things,
            "<script src='//ads.example/a.js'></script>",
            "从别处取脚本或样式：//ads.example/a.js",
        ),
        (calm.key_order, "<a tabindex=3 href=x>x</a>", "用数字改了 Tab 键的先后"),
        (calm.key_order, "<div onclick=a()>x</div>", "只能用鼠标点（div 的 onclick）"),
        (calm.hurdles, "<input type=password>", "要登录或必须填写"),
        (calm.hurdles, "<select required></select>", "要登录或必须填写"),
    ],
)
def test_each_fault_is_told(rule, html, said):
    assert [each for each in looked(rule, html) if each] == [said]


def test_players_with_buttons_and_films_that_stand_for_a_link_are_none():
    html = "<audio controls></audio><a href=x><video muted></video></a>"
    assert [each for each in looked(calm.players, html) if each] == []


def test_a_page_that_is_not_laid_out_for_phones_is_told():
    assert [each.fault for each in calm.zooming(WebPage("a.html", b"<p>x"))] == [
        "没有按手机的宽度排（viewport）"
    ]
