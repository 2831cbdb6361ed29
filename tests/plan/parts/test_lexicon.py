"""A site's own terms."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Branch, Post
from builder.plan.parts.lexicon import lexicon_of
from tests.kit.small_catalogue import site_of


def terms_in(text, *stories, **settings) -> list[str]:
    spans = lexicon_of(site_of(*stories, **settings)).spans(text)
    return [text[start:end] for start, end in spans]


def post(**given) -> Post:
    return Post(title="潮", slug="tide", date=dt.date(2026, 3, 2), column=Column.NEWS, **given)


def test_names_of_branches_series_tags_and_the_site_are_terms():
    east = Branch(title="渡口东支部", slug="east", tier="branch")
    story = post(series="扫水节", tags=("缆绳班",))
    found = terms_in("澄河里渡口东支部在扫水节请来缆绳班", east, story, name="澄河里")
    assert {"澄河里", "渡口东支部", "扫水节", "缆绳班"} <= {*found}


def test_a_dated_headline_is_no_term():
    assert "昨夜涨潮" not in terms_in("昨夜涨潮", post())


def test_what_no_narrow_line_holds_is_no_term():
    name = "很长很长很长很长很长很长的名字"
    assert name not in terms_in(name, post(series=name))
