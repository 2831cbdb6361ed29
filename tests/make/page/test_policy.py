"""What a page's policy allows, and how its own values come into its sheet."""

import re

import pytest

from builder.make.page.policy import Inlined, guarded, hash_of, loose, refused, rule, widened

HEAD = '<html><head>\n<meta charset="utf-8">\n<title>题</title></head>'


def policy_of(page):
    return re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)[1]


def test_values_become_classes_and_each_rule_stands_once():
    wide, narrow = rule("--r:%s", 1.5), rule("--h:%.1f%%;--c:%s", 66.66, "#aabbcc")
    page = guarded(f'{HEAD}<p class="a {wide}"><p class="{narrow}"><p class="{wide}">', Inlined())
    assert '<p class="a v1"><p class="v2"><p class="v1">' in page
    assert "<style>.v1{--r:1.5}.v2{--h:66.7%;--c:#aabbcc}</style>" in page


def test_the_policy_stands_before_all_that_it_judges_and_names_the_sheet():
    page = guarded(f'{HEAD}<p class="{rule("--r:1")}">', Inlined())
    assert page.index("Content-Security-Policy") < page.index("<style>") < page.index("<title>")
    assert f"style-src 'self' {hash_of('.v1{--r:1}')};" in policy_of(page)


def test_a_page_without_values_has_no_sheet_and_allows_nothing_inline():
    page = guarded(HEAD, Inlined())
    assert "<style>" not in page
    assert policy_of(page) == (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
    )


def test_a_themes_inline_scripts_and_sheets_are_named():
    scripts, styles = (hash_of("a()"),), (hash_of("b{}"),)
    policy = policy_of(guarded(HEAD, Inlined(scripts, styles)))
    assert f"script-src 'self' {scripts[0]};" in policy
    assert f"style-src 'self' {styles[0]};" in policy


def test_what_a_script_puts_into_a_page_brings_its_rules_by_class():
    box = rule("--r:%s;--c:%s", 1.5, "#aabbcc")
    part = loose(f'<p class="a {box}"><p class="{box}"><p class="{rule("--f:%s", "50% 30%")}">')
    assert part == {
        "html": '<p class="a v1"><p class="v1"><p class="v2">',
        "rules": {"v1": "--r:1.5;--c:#aabbcc", "v2": "--f:50% 30%"},
    }


def test_the_hash_is_that_which_browsers_work_out():
    """The example of the specification (CSP3, 2.3.1)."""
    text = "alert('Hello, world.');"
    assert hash_of(text) == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize("head", ["<head>", "<HEAD>", '<head><meta charset="utf-8">'])
def test_a_head_written_otherwise_is_one_too(head):
    assert guarded(head, Inlined()).startswith(f"{head}<meta http-equiv=")


@pytest.mark.parametrize(
    "value",
    ["red}body{display:none", "</style><script>", "url(//evil.example/)", "a\\62", "1;--x", ""],
)
def test_what_could_end_a_rule_or_lead_elsewhere_is_none(value):
    with pytest.raises(ValueError, match="rule 写成了"):
        guarded(f'{HEAD}<p class="{rule("--r:%s", value)}">', Inlined())


def test_a_preview_may_run_its_script_and_speak_to_its_server():
    page = widened(guarded(HEAD, Inlined()).encode(), hash_of("again()"), "ws://127.0.0.1:5500")
    policy = policy_of(page.decode())
    assert f"script-src 'self' {hash_of('again()')};" in policy
    assert "connect-src 'self' ws://127.0.0.1:5500;" in policy


@pytest.mark.parametrize(
    "template",
    [
        '<p style="--r:1">',
        "<p class='a'\n style='--r:{{ x }}'>",
        '<img src="a.jpg" onerror="again()">',
        "<script>again()</script>",
        '<script type="module">again()</script>',
        "<style>p { color: red }</style>",
    ],
)
def test_what_browsers_would_refuse_is_told_with_its_line(template):
    found = list(refused(f"\n{template}"))
    assert [line for line, _ in found] == [template.count("\n") + 2]


@pytest.mark.parametrize(
    "template",
    [
        '<p class="{{ "--r:1"|rule }}">',
        '<script src="{{ root }}a.js" defer></script>',
        '<script type="application/ld+json">{{ view.head.json_ld|safe }}</script>',
        '<script>{% include "first.js" %}</script>',
        '<style>{% include "first.css" %}</style>',
        "<p>style=“红” once=1</p>",
    ],
)
def test_what_they_allow_is_not(template):
    assert list(refused(template)) == []
