"""Rules about what is said to those who do not see."""

import pytest

from builder.assessment import names
from builder.assessment.page import WebPage


def looked(rule, html: str) -> list[str]:
    return [each.fault for each in rule(WebPage("a.html", f"<body><main>{html}".encode()))]


@pytest.mark.parametrize(
    ("rule", "html"),
    [
        (names.pictures, "<img src=1 alt='长桌'><img src=2 alt=''>"),
        (
            names.pictures,
            "<svg role=img><title>柱</title></svg><svg role=img aria-label='柱'></svg>",
        ),
        (names.controls, "<a href=x>活动</a><button>关</button>"),
        (names.controls, "<a href=x aria-hidden=true><img src=1 alt=''></a>"),
        (names.link_words, "<a href=x>更多活动</a><a href=x aria-label='第二页的活动'>更多</a>"),
        (names.form_fields, "<label>单位<select></select></label><input type=hidden>"),
        (names.form_fields, "<label for=q>找</label><input id=q>"),
        (names.heard_and_written, f"<audio></audio><p>{'钟敲了三下。' * 10}</p>"),
        (names.telephones, "<a href='tel:0258611'>0000-8600118</a>"),
        (names.telephones, "<p class=on-paper>电话：0000-8600118</p><p>9:00—11:30</p>"),
        (names.telephones, "<time>2026-05-01</time><p>一共 8600118 元</p>"),
    ],
)
def test_nothing_is_said_of_what_has_a_name(rule, html):
    assert set(looked(rule, html)) <= {""}


@pytest.mark.parametrize(
    ("rule", "html", "said"),
    [
        (names.pictures, "<img src=1.webp>", "图片“1.webp”没有替代文字（alt）"),
        (names.pictures, "<svg role=img></svg>", "图形没有名称"),
        (names.controls, "<a href=x.html><img src=1 alt=''></a>", "链接没有名称：x.html"),
        (names.controls, "<button class=zoom><svg></svg></button>", "按钮没有名称：zoom"),
        (names.link_words, "<a href=x>点击这里</a>", "链接只写了“点击这里”"),
        (names.link_words, "<a href=x>Click Here</a>", "链接只写了“Click Here”"),
        (names.form_fields, "<input type=search>", "要填的一格没有说明填什么"),
        (names.heard_and_written, "<audio></audio><p>听。</p>", "有录音，页面上没有一样内容的文字"),
        (names.telephones, "<p>电话：0000-8600118。</p>", "电话“0000-8600118”点了不能拨"),
    ],
)
def test_each_fault_is_told(rule, html, said):
    assert [each for each in looked(rule, html) if each] == [said]
