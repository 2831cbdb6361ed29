"""What was written is never mended into its contrary."""

import pytest

from builder.model.choices import Consent, Fee, Naming, Status
from builder.model.opposites import are_opposite, without_opposites


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("本人不同意", "本人同意"),
        ("本人不同意", "监护人同意"),
        ("没有同意", "本人同意"),
        ("家长拒绝", "监护人同意"),
        ("不愿意公开", "已公开"),
        ("未发布", "已发布"),
        ("没有发布", "已发布"),
        ("尚未公开", "公开"),
        ("保密", "公开"),
        ("署名", "不署名"),
        ("有偿服务", "无偿"),
        ("不免费", "免费"),
        ("無障礙設施", "有障碍设施"),
        ("未达标", "达标"),
    ],
)
def test_contraries_in_both_directions(one, other):
    assert are_opposite(one, other)
    assert are_opposite(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("未审核", "待审核"),
        ("家长同意", "本人同意"),
        ("没写完", "未完成"),
        ("不公开姓名", "不署名"),
        ("匿名", "不署名"),
        ("已发布", "已发布"),
        ("无偿服务", "无偿"),
        ("不收费", "免费"),
        ("", "已发布"),
        ("不", "否"),
        ("文明楼栋", "文明楼院"),
    ],
)
def test_words_that_are_none(one, other):
    assert not are_opposite(one, other)
    assert not are_opposite(other, one)


@pytest.mark.parametrize(
    ("written", "choices", "left"),
    [
        ("本人不同意", Consent, ["不涉及"]),
        ("未发布", Status, ["草稿", "待审", "已撤下"]),
        ("不公开", Status, ["草稿", "待审", "已撤下"]),
        ("不免费", Fee, ["低偿", "有偿"]),
        ("公开姓名", Naming, ["实名", "化名"]),
    ],
)
def test_of_a_list_those_stay_that_are_no_contrary(written, choices, left):
    words = ((each.label, each.aliases) for each in choices)
    assert list(without_opposites(written, words)) == left
