"""Printing costs less than Jinja's own, and gives the same text."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as some
from markupsafe import Markup, escape

from builder.make.page.body import body_parts
from builder.make.page.printing import Printing, printed
from builder.make.page.templates import Missing, environment_for
from builder.make.page.theme import load_theme, root_of
from tests.kit import ROOT
from tests.kit import theme_samples as samples

HONG = load_theme("hong", [ROOT / "themes"])
BODY = "<p>灯下 &amp; 桥边</p>\x02p0\x03<p>说\x02i2\x03完</p>"


class Said(str):
    """Text of a type of its own."""


class Drawn:
    """What says itself how it is shown."""

    def __html__(self):
        return "<b>舟</b>"


@given(some.text())
def test_a_text_is_escaped_as_markupsafe_does(text):
    assert printed(text) == str(escape(text))


@pytest.mark.parametrize(
    "value", [7, 2.5, True, None, Said("甲<乙"), Markup("<i>丙</i>"), Drawn(), ("<丁>", 1)]
)
def test_whatever_else_is_printed_is_escaped_as_markupsafe_does(value):
    assert printed(value) == str(escape(value))


def plain():
    """Jinja's own environment with the very same templates."""
    sources = HONG._templates._sources
    loader = jinja2.DictLoader({name: source.text for name, source in sources.items()})
    return environment_for(loader, jinja2.Environment)


PAGES = {
    **{f"{kind}.html": samples.full_story(kind) for kind in samples.FACTS},
    "story.html": samples.full_story("posts"),
    "list.html": samples.full_list("branches"),
    "list-branches.html": samples.full_list("branches"),
    "list-grids.html": samples.full_list("grids"),
    "list-activities.html": samples.full_list("activities"),
    "home.html": samples.full_home(),
    "register.html": samples.full_register(),
    "404.html": samples.LOST,
    "redirect.html": samples.MOVED,
    "feed.xml": samples.FEED,
    "sitemap.xml": samples.SITEMAP,
    "robots.txt": samples.ROBOTS,
}


@pytest.mark.parametrize("template", PAGES)
def test_a_page_is_the_one_that_plain_jinja_prints(template):
    view = PAGES[template]
    root = root_of(view.path)
    body = body_parts(BODY, view, root) if hasattr(view, "body") else ()
    given = {"view": view, "frame": samples.FULL_FRAME, "body": body, "root": root}
    ours = HONG._templates.environment.get_template(template).render(given)
    assert ours == plain().get_template(template).render(given)


WAYS = """
{%- macro said(what, how="“%s”") %}<q>{{ how|format(what) }}</q>{% endmacro %}
{%- macro twice(times=2) %}{% for _ in range(times) %}{{ caller(loop.index) }}{% endfor %}{% endmacro %}
{%- macro rest() %}{{ varargs|join("、") }}{{ kwargs.n }}{% endmacro %}
{{- said("桥<") }}{{ said(how="%s。", what="灯") }}{{ rest("一", "<二>", n=3) }}
{%- call(number) twice(times=3) %}[{{ number }}]{% endcall %}
{%- set kept %}{{ "<存>" }}{% endset %}{{ kept }}{{ kept|upper ~ "&" }}
{%- for n in [1, 2] %}{{ said(n) }}{% endfor %}
"""


def test_macros_are_called_in_every_way_as_plain_jinja_calls_them():
    def text(kind):
        environment = environment_for(jinja2.DictLoader({"ways.html": WAYS}), kind)
        environment.globals["range"] = range
        return environment.get_template("ways.html").render()

    assert text(Printing) == text(jinja2.Environment)
    assert "<q>“桥&lt;”</q>" in text(Printing)


def test_a_value_that_is_not_there_is_told_in_chinese():
    environment = environment_for(jinja2.DictLoader({"one.html": "{{ view.lamp }}"}))
    with pytest.raises(jinja2.UndefinedError, match="没有“lamp”这一项"):
        environment.get_template("one.html").render(view=samples.HEAD)
    assert issubclass(environment.undefined, Missing)


def printed_by(kind, **templates):
    """The page ``one.html`` of these templates, as this kind of environment prints it."""
    texts = {f"{name}.html": text for name, text in templates.items()}
    return environment_for(jinja2.DictLoader(texts), kind).get_template("one.html").render(n=3)


PARTS = '{% macro lamp(n, mark="灯") %}{{ mark * n }}{% endmacro %}{% set oil = "<油>" %}'
FRAME = "<h1>{% block head %}桥{% endblock %}</h1>{% block main %}{% endblock %}"


@pytest.mark.parametrize(
    "one",
    [
        '{% extends "frame.html" %}{% from "parts.html" import lamp, oil as fuel %}'
        "{% block main %}{{ lamp(n) }}{{ fuel }}{% endblock %}",
        '{% extends "frame.html" %}{% block head %}{{ super() }}与{{ super() }}{% endblock %}',
        '{% extends "frame.html" %}{% block main %}{% for i in [1, 2] %}{% block inner scoped %}'
        "{{ i }}{% endblock %}{% endfor %}{% endblock %}",
        '{% for i in [1, 2] %}{% from "parts.html" import lamp %}{{ lamp(i, mark=n) }}{% endfor %}',
        '{% from "parts.html" import lamp with context %}{{ lamp(2) }}',
        '{% from "parts.html" import nothing %}一',
    ],
)
def test_blocks_and_imports_print_what_plain_jinja_prints(one):
    ours = printed_by(Printing, one=one, parts=PARTS, frame=FRAME)
    assert ours == printed_by(jinja2.Environment, one=one, parts=PARTS, frame=FRAME)


def test_using_a_name_that_a_template_does_not_have_is_told_as_plain_jinja_tells_it():
    one = '一\n{% from "parts.html" import nothing %}{{ nothing(2) }}'
    said = "imported on line 2 in 'one.html'.*'nothing'"
    for kind in (Printing, jinja2.Environment):
        with pytest.raises(jinja2.UndefinedError, match=said):
            printed_by(kind, one=one, parts=PARTS)
