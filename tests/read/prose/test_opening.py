"""What may stand in a summary: sentences of the text alone."""

import pytest

from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render
from builder.read.prose.opening import summary_of

TEXT = "灯亮了，桌子摆到了巷尾。"


def opening(typed: str, title: str = "灯下议事") -> str:
    return summary_of(render(clean(typed), "a.md", typed, 1).opening, title)


@pytest.mark.parametrize(
    "beside",
    [
        "您的位置:首页 > 新闻中心 > 正文",
        "您现在的位置：首页>>社区动态",
        "当前位置：首页 > 要闻",
        "首页 > 要闻 > 正文",
        "1234人已围观",
        "点击数：56",
        "阅读 1024",
        "浏览次数：[ 77 ]",
        "已有 300 人浏览",
        "责任编辑：某某",
        "编辑：甲　审核：乙",
        "字体：大 中 小",
        "【字体：大 中 小】",
        "【打印】【关闭】",
        "打印本页 | 关闭窗口",
        "来源：社区宣传组　发布时间：2026-03-02 10:00",
        "发布日期：2026年3月2日",
        "2026-03-02 10:20:30 来源：社区",
        "2026年3月2日 08:30",
        "作者：某某 时间：2026/3/2 点击：5",
        "分享到：",
        "点击上方蓝字关注我们",
    ],
)
def test_what_a_copied_page_shows_beside_its_text_is_left_out(beside):
    assert opening(f"{beside}\n\n{TEXT}") == TEXT
    assert opening(f"{TEXT}\n\n{beside}") == TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "首页上的灯换成了红的。",
        "来源：他说，是老船厂的旧图纸，谁也没有见过。",
        "2026年3月2日，灯亮了。",
        "编辑部的灯一直亮着",
        "有三百人围着看，一直看到天黑。",
        "阅读是一件小事",
    ],
)
def test_sentences_stay(sentence):
    assert opening(f"{sentence}\n\n{TEXT}") == sentence + TEXT


def test_a_title_said_again_is_left_out_unless_it_is_all():
    assert opening(f"灯下议事\n\n{TEXT}") == TEXT
    assert opening(f"**《灯下议事》**\n\n{TEXT}") == TEXT
    assert opening(f"灯下议事开始了。\n\n{TEXT}") == f"灯下议事开始了。{TEXT}"
    assert opening("灯下议事") == "灯下议事"


def test_footnotes_are_no_part_of_it():
    assert opening("办了三十二期[^1]。\n\n[^1]: 到十一月底的数。") == "办了三十二期。"
