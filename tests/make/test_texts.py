"""A text is what its recipe says."""

from builder.make.texts import TEXTS
from builder.model.artifact import WriteText


def test_a_text_is_what_its_recipe_says(materials):
    assert TEXTS.make(WriteText("灯\n"), materials) == "灯\n".encode()
