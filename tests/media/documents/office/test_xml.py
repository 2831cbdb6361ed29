"""The XML of an Office document."""

import pytest
from lxml import etree

from builder.media.documents.office.xml import (
    all_text,
    attribute,
    is_on,
    is_set,
    local,
    parsed,
    relationships_named,
    serialised,
    take_out,
)
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.small_offices import OFFICE

LAUGHS = b"""<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>"""


def test_comments_and_instructions_are_left_out():
    assert serialised(parsed(b"<a><!-- Wen --><?mso x?><b/></a>")).endswith(b"<a><b/></a>")


@pytest.mark.parametrize("content", [LAUGHS, b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'])
def test_entities_are_never_followed(content):
    with pytest.raises(UnreadableDocument):
        parsed(content)


@pytest.mark.parametrize("content", [b"", b"<a>", b"words", b"<a>" * 5000 + b"</a>" * 5000])
def test_what_is_no_xml_or_too_deep_is_an_error_of_the_library(content):
    with pytest.raises(etree.LxmlError):
        parsed(content)


def test_names_without_their_namespaces():
    root = parsed(b'<w:p xmlns:w="a" w:val="1" on="2"/>')
    assert (local(root), local("{a}val"), local("on")) == ("p", "val", "on")
    assert [attribute(root, name) for name in ("val", "on", "none")] == ["1", "2", ""]


@pytest.mark.parametrize(
    ("value", "on"), [("1", True), ("true", True), ("0", False), ("off", False)]
)
def test_switches(value, on):
    root = parsed(f'<a val="{value}" hidden="{value}"/>'.encode())
    assert (is_on(root, "hidden"), is_set(root)) == (on, on)


def test_a_switch_that_says_nothing_is_on_and_an_attribute_that_is_not_there_off():
    assert is_set(parsed(b"<a/>"))
    assert not is_on(parsed(b"<a/>"), "hidden")


def test_which_relationships_an_element_names():
    root = parsed(f'<a xmlns:r="{OFFICE}" r:id="rId4" id="4"/>'.encode())
    assert [id_ for _, id_ in relationships_named(root)] == ["rId4"]


def test_text_has_a_line_for_each_paragraph():
    root = parsed(b"<a><p><t>one</t><tab/><t>two</t></p><p><t>three</t></p><x>none</x></a>")
    assert all_text(root) == "one\ttwo\nthree"


def test_a_hyphen_that_does_not_break_a_line_is_one():
    assert all_text(parsed(b"<p><t>010</t><noBreakHyphen/><t>8888</t></p>")) == "010-8888"


def test_an_element_that_is_taken_out_takes_all_in_it_along():
    root = parsed(b"<a><b><c/></b><d/></a>")
    take_out(root[0])
    take_out(root)
    assert serialised(root).endswith(b"<a><d/></a>")
