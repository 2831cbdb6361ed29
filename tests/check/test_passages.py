"""The texts of a story that readers see, each with its line."""

import datetime as dt

from builder.check.passages import passages_in, passages_of
from builder.model.amount import Amount
from builder.model.blocks import Review, Shot, Signature
from builder.model.settings import Figure, Settings
from tests.kit.small_library import post


def test_fields_come_in_their_order_and_the_body_last():
    story = post("lamp", summary="两句话。", tags=("河", "灯"))
    found = passages_of(story, "正文。", 9)
    assert [(each.field, each.text, each.line) for each in found if each.line] == [
        ("summary", "两句话。", 2),
        ("tags.0", "河", 3),
        ("tags.1", "灯", 3),
        ("", "正文。", 9),
    ]


def test_what_editors_sign_and_files_are_called_is_nobodys_to_read():
    signed = Review(first=Signature(name="温远", date=dt.date(2026, 5, 3)))
    story = post("lamp", review=signed, gallery=(Shot(file="a.jpg", caption="灯下"),))
    texts = [each.text for each in passages_of(story, "", 9)]
    assert "灯下" in texts
    assert not {"温远", "a.jpg"} & {*texts}


def test_the_sites_own_words_have_places_too():
    figure = Figure(name="灯", value=Amount(3.0, "三盏"), note="沿河")
    settings = Settings(name="小站", description="河边的社区", figures=(figure,))
    found = {
        each.field: (each.text, each.line) for each in passages_in(settings, "a", {"figures": 4})
    }
    assert found["description"] == ("河边的社区", 0)
    assert found["figures.0.note"] == ("沿河", 4)
    assert found["figures.0.value"] == ("三盏", 4)
