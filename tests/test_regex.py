"""Regular expressions: compiled when they are first asked, and then as ``re.compile`` makes them."""

import importlib
import pickle
import pkgutil
import re

import pytest

import builder
from builder.regex import regex


@pytest.mark.parametrize(
    ("ask", "given"),
    [
        ("search", ("村里有3条路",)),
        ("fullmatch", ("3条",)),
        ("match", ("3条路", 0)),
        ("split", ("东3条西5条北",)),
        ("findall", ("东3条西5条北",)),
        ("sub", ("几条", "东3条西5条北", 1)),
        ("subn", (r"\1", "东3条西5条北")),
    ],
)
def test_it_answers_as_a_compiled_expression_does(ask, given):
    text = r"(\d)条"
    for _ in range(2):  # the first question compiles it
        ours, plain = getattr(regex(text), ask)(*given), getattr(re.compile(text), ask)(*given)
        assert _told(ours) == _told(plain)


def _told(answer):
    return (answer.span(), answer.groups()) if isinstance(answer, re.Match) else answer


def test_it_keeps_its_flags_and_its_text():
    word = regex(r"(?P<name>abc)", re.IGNORECASE)
    assert word.pattern == r"(?P<name>abc)"
    assert word.fullmatch("ABC")
    assert word.flags & re.IGNORECASE
    assert dict(word.groupindex) == {"name": 1}


def test_it_is_for_bytes_too():
    assert regex(rb"\xff.").findall(b"a\xffbc") == [b"\xffb"]


def test_it_is_not_compiled_before_it_is_asked():
    broken = regex("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("x")


@pytest.mark.parametrize("asked", [False, True])
def test_it_crosses_to_another_process(asked):
    one = regex("a+", re.IGNORECASE)
    if asked:
        one.search("")
    assert pickle.loads(pickle.dumps(one)).sub("b", "xAa") == "xb"


def test_it_has_nothing_that_a_compiled_expression_has_not():
    with pytest.raises(AttributeError):
        _ = regex("a").colour


def test_every_expression_of_the_house_can_be_compiled():
    names = [found.name for found in pkgutil.walk_packages(builder.__path__, "builder.")]
    modules = [importlib.import_module(name) for name in names if name != "builder.__main__"]
    kept = [each for module in modules for each in vars(module).values()]
    expressions = [each for each in kept if type(each).__module__ == "builder.regex"]
    assert len(expressions) > 200
    assert all(each.flags for each in expressions if isinstance(each.pattern, str))
