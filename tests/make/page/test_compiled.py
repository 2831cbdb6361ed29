"""Templates are parsed and compiled once: what one build worked out serves the next."""

import jinja2
import pytest

from builder.make.page.compiled import FORGETFUL, TemplateSource
from builder.make.page.templates import environment_for


class Kept(dict):
    """A memo in memory."""

    def memo(self, key):
        return self.get(key)

    def remember(self, items):
        self.update(items)


class Unparsed(jinja2.Environment):
    """Knows no templates: whatever asks it to parse one fails."""

    def parse(self, *_, **__):
        raise AssertionError


ENVIRONMENT = environment_for(jinja2.DictLoader({}))
TEXT = '{% extends "frame.html" %}{% block main %}{% include "a.html" %}{{ 3 }}{% endblock %}'


def test_what_a_template_names_is_known_and_remembered():
    memo = Kept()
    first = TemplateSource("one.html", TEXT, ENVIRONMENT, memo)
    assert first.references == ("frame.html", "a.html")
    again = TemplateSource("one.html", TEXT, environment_for(jinja2.DictLoader({}), Unparsed), memo)
    assert again.references == first.references
    assert again.fault is None


def test_its_code_is_remembered_by_its_name_and_text():
    memo = Kept()
    code = TemplateSource("one.html", "{{ 1 + 2 }}", ENVIRONMENT, memo).code("one.html")
    unparsed = environment_for(jinja2.DictLoader({}), Unparsed)
    again = TemplateSource("one.html", "{{ 1 + 2 }}", unparsed, memo)
    assert again.code("one.html") == code
    with pytest.raises(AssertionError):
        again.code("another.html")


@pytest.mark.parametrize("kept", [b"", b"no code", b"i\x07\0\0\0"])
def test_what_is_no_code_is_compiled_again(kept):
    memo = Kept()
    TemplateSource("one.html", "{{ 1 }}", ENVIRONMENT, memo).code("one.html")
    damaged = Kept(dict.fromkeys(memo, kept))
    code = TemplateSource("one.html", "{{ 1 }}", ENVIRONMENT, damaged).code("one.html")
    assert code.co_filename == "one.html"


def test_what_cannot_be_read_is_its_fault_and_nothing_is_remembered_of_it():
    source = TemplateSource("one.html", "一\n{% if %}", ENVIRONMENT, memo := Kept())
    assert source.references == ()
    assert source.fault.lineno == 2
    assert memo == {}


def test_a_memo_that_keeps_nothing_keeps_nothing():
    FORGETFUL.remember([("a", b"b")])
    assert FORGETFUL.memo("a") is None


NAMING = """{% extends "frame.html" %}
{% block main %}
{% from "parts.html" import x %}
{% include ["first.html", "second.html"] %}
{% include view.path %}
{% endblock %}"""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("frame.html", 1),
        ("parts.html", 3),
        ("second.html", 4),
        (None, 5),
        ("none.html", 0),
    ],
)
def test_the_line_that_names_a_template_is_found(name, line):
    source = TemplateSource("one.html", NAMING, ENVIRONMENT, FORGETFUL)
    assert source.line_naming(name) == line
