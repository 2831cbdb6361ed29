"""A theme's templates: found along the chain, named by all they are made of, checked beforehand."""

import pickle

import pytest

from builder.make.page.policy import Inlined, hash_of
from builder.make.page.templates import Templates, templates_of

BASE = {"story.html": "基", "frame.html": "框", "parts/a.html": "甲"}


def templates(**layers: dict[str, str]) -> Templates:
    """Layers from the site's own to the oldest."""
    found = tuple(
        (name, tuple((file, (f"{name}/{file}", text)) for file, text in files.items()))
        for name, files in layers.items()
    )
    return templates_of(found)


def test_a_name_is_the_first_of_the_chain_and_a_themes_own_is_named_with_it():
    own = {"story.html": '{% extends "base:story.html" %}'}
    found = templates(theme=own, base=BASE)
    assert found.names == ("frame.html", "parts/a.html", "story.html")
    assert found.files_of("story.html") == ("theme/story.html", "base/story.html")
    assert found.environment.get_template("story.html").render() == "基"


def test_a_change_in_what_a_template_includes_is_one_in_it_and_in_no_other():
    one = {"story.html": '{% include "parts/a.html" %}', "list.html": "列"}
    before = templates(base=BASE | one).digests
    after = templates(base=BASE | one | {"parts/a.html": "乙"}).digests
    assert {name for name in before if before[name] != after[name]} == {
        "story.html",
        "parts/a.html",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{% if %}", "FC705"),
        ("{% include name %}", "FC706"),
        ('{% include "gone.html" %}', "FC707"),
        ('{% include "story.html" %}', "FC708"),
        ('{% extends "frame.html" %}', "FC708"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_before_any_page_is_made(text, code):
    loop = {"frame.html": '{% include "story.html" %}'} if "frame" in text else {}
    found = templates(base=BASE | loop | {"story.html": text})
    assert {each.code for each in found.problems} == {code}
    assert {each.path for each in found.problems} <= {"base/story.html", "base/frame.html"}


def test_templates_cross_to_another_process_as_their_texts():
    found = templates(base=BASE)
    again = pickle.loads(pickle.dumps(found))
    assert again.digests == found.digests


def test_every_template_is_compiled_a_piece_at_a_time_and_a_faulty_one_is_no_obstacle():
    found = templates(base=BASE | {"bad.html": "{% if %}"})
    assert sum(1 for _ in found.compiled_in_pieces()) == 2 * len(found.names)


def test_included_scripts_and_sheets_are_hashed_as_they_are_printed():
    page = '<script>{% include "first.js" %}</script><style>{% include "first.css" %}</style>'
    files = {"story.html": page, "list.html": "列", "first.js": "go();\n", "first.css": "b{}\n"}
    found = templates(base=files)
    assert found.inlined["story.html"] == Inlined((hash_of("go();"),), (hash_of("b{}"),))
    assert found.inlined["list.html"] == Inlined()
    assert found.problems == ()
    assert "<script>go();</script>" in found.environment.get_template("story.html").render()


def test_what_the_policy_refuses_is_told_and_holds_nothing_up():
    found = templates(base={"story.html": '\n<p style="color:red">'}).problems
    assert [(each.code, each.severity.label) for each in found] == [("FC714", "提醒")]
    assert found[0].location == "base/story.html:2"
