"""Pieces of data for search engines."""

import json

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.parts import Link
from builder.plan.parts.schema_org import document, linked_thing, publisher, without_empty
from tests.kit.small_catalogue import catalogue_of

SITE = catalogue_of(
    Post(title="题", slug="a", date=None, column=Column.NEWS), url="https://a.example/"
)


def test_what_says_nothing_is_left_out():
    assert without_empty({"a": "", "b": [], "c": {}, "d": 0, "e": "x"}) == {"e": "x"}


def test_a_thing_without_a_page_has_no_address():
    assert linked_thing("Person", Link(" 许闻 "), SITE) == {"@type": "Person", "name": "许闻"}


def test_who_publishes_is_the_site_where_nobody_else_is_named():
    assert publisher(SITE) == {
        "@type": "Organization",
        "name": "小站",
        "url": "https://a.example/",
    }


def test_a_document_ends_no_script_and_no_line():
    text = document({"name": "</script>\u2028&"})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"@context": "https://schema.org", "name": "</script>\u2028&"}
