"""Names sort as people number them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.chinese import natural


@pytest.mark.parametrize(
    "ordered",
    [
        ("2-南坡", "10-北坡"),
        ("照片2.jpg", "照片10.jpg", "照片100.jpg"),
        ("合影 (1).jpg", "合影 (2).jpg", "合影 (12).jpg"),
        ("第二支部", "第九支部", "第十支部", "第十一支部", "第二十支部", "第一百零三支部"),
        ("二〇二四年", "2025年", "二〇二六年"),
        ("１", "2", "１０"),
        ("img_9.jpg", "IMG_10.jpg", "img_11.jpg"),
        ("讲座（上）.md", "讲座（中）.md", "讲座（下）.md"),
        ("①开场", "②合唱", "⑩谢幕"),
        ("册/2/01.jpg", "册/10/01.jpg", "册-2/01.jpg"),
        ("一千二百户", "一万户", "三万户", "一亿二千万户"),
        ("007", "8", "0010"),
    ],
)
def test_names_sort_as_people_number_them(ordered):
    backwards = ordered[::-1]
    assert tuple(sorted(backwards, key=natural)) == ordered


@given(st.lists(st.text(max_size=30), unique=True))
def test_any_texts_have_one_order_whatever_they_came_in(texts):
    backwards = texts[::-1]
    assert sorted(backwards, key=natural) == sorted(texts, key=natural)


@pytest.mark.parametrize("text", ["9" * 6000, "万亿" * 6000])
def test_a_very_long_number_sorts_too(text):
    assert sorted([text + "1", "1", text], key=natural) == ["1", text, text + "1"]
