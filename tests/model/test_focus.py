"""The point that every crop keeps: in per cent or in words, and no point where none is meant."""

import pytest

from builder.model.focus import Focus, focus_of


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("50% 30%", "50% 30%"),
        ("50 30", "50% 30%"),
        ("12.5％，80％", "12.5% 80%"),
        ("0%、100%", "0% 100%"),
        ("左上", "0% 0%"),
        ("上左", "0% 0%"),
        ("右", "100% 50%"),
        ("下", "50% 100%"),
        ("中间", "50% 50%"),
        ("居中 上", "50% 0%"),
        (" Center TOP ", "50% 0%"),
        ("right, bottom", "100% 100%"),
    ],
)
def test_a_point_is_read_as_it_was_meant(text, css):
    assert focus_of(text).css == css


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "50%",
        "101% 5%",
        "5% 100.1%",
        "-5% 5%",
        "左右",
        "上下",
        "左上中",
        "人脸",
        "左边的人",
        "左上 30%",
    ],
)
def test_what_means_no_point_is_none(text):
    assert focus_of(text) is None


def test_where_nothing_is_said_faces_are_expected_above_the_middle():
    assert Focus().css == "50% 30%"
