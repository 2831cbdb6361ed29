"""The slips that are made most in templates are told in Chinese, as Jinja itself words them."""

import jinja2
import pytest

from builder.make.page.mishaps import in_chinese
from builder.make.page.templates import environment_for


def said_by_jinja(text: str) -> str:
    environment = environment_for(jinja2.DictLoader({"a.html": text}))
    try:
        environment.get_template("a.html").render({"view": object()})
    except Exception as error:
        return str(getattr(error, "message", None) or error)
    raise AssertionError("nothing is wrong with it")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ 1|nosuch }}", "没有叫“nosuch”的过滤器"),
        ("{% if 1 is nosuch %}{% endif %}", "is 后面没有“nosuch”这一种"),
        ("{% nosuch %}", "没有“nosuch”这一种标签"),
        ("{% if 1 %}", "写到最后还没有"),
        ("{{ 1 2 }}", "这里应当是"),
        ("{{ ) }}", "这里的“)”多了"),
        ("{{ view，path }}", "看看是不是全角的符号"),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "“a”这个块写了两次"),
        ("{{ 1 / 0 }}", "除数是 0"),
        ("{{ 1 % 0 }}", "除数是 0"),
        ("{{ 1(2) }}", "这里不能加括号来用"),
        ("{{ nosuch }}", "没有“nosuch”这个值"),
    ],
)
def test_a_slip_is_told_in_chinese(text, told):
    assert told in in_chinese(said_by_jinja(text))


def test_what_is_no_usual_slip_is_told_as_it_is():
    assert in_chinese("something {0} rare") == "something {0} rare"
