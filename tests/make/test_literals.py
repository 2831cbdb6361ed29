"""Values as scripts hold them, whatever they say."""

import json

import pytest

from builder.make.literals import literal, telling, told_in

TEXTS = [
    "灯",
    "</script><script>",
    "a\u2028b\u2029c",
    "\\\"'",
    "\ud83c\udfee".encode("utf-16", "surrogatepass").decode("utf-16"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_comes_back(text):
    assert json.loads(literal([text])) == [text]
    told = telling({"a": text})
    assert json.loads(told.removeprefix("fengcaiTell(").removesuffix(");\n")) == {"a": text}
    assert told_in(told) == {"a": text}


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_ends_a_script_or_a_line(text):
    assert "<" not in literal(text)
    assert not {"\u2028", "\u2029"} & {*literal(text), *telling(text)}
