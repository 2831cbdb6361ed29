"""Tags and series at one address are told, spellings of one are not."""

import datetime as dt

from builder.check.terms import shared_terms
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.library import Library
from builder.model.settings import Named
from tests.kit.small_library import library_of


def library(*tags: str, known: tuple[Named, ...] = (), **settings) -> Library:
    post = Post(
        title="题", slug="a", date=dt.date(2026, 1, 1), column=Column.NEWS, tags=tags, series="灯会"
    )
    return library_of(post, tags=known, lines={"tags.1.slug": 7}, **settings)


def test_two_names_with_one_slug_are_told_with_the_line_and_what_the_page_is_called():
    known = (Named(name="义诊", slug="clinic"), Named(name="看病", slug="clinic2"))
    assert list(shared_terms(library("义诊", "看病", known=known))) == []
    known = (known[0], Named(name="看病", slug="clinic"))
    (problem,) = shared_terms(library("义诊", "看病", known=known))
    assert (problem.code, problem.path, problem.line) == ("FC921", "content/site.yaml", 7)
    assert "“义诊”和“看病”" in problem.message


def test_a_slug_that_is_another_tag_is_told_at_its_line():
    known = (Named(name="甲", slug="first"), Named(name="复印纸", slug="a4"))
    (problem,) = shared_terms(library("A4", known=known))
    assert problem.line == 7
    assert "“A4”" in problem.message


def test_spellings_of_one_tag_are_not_told():
    assert list(shared_terms(library("AED", "aed", "ＡＥＤ"))) == []


def test_series_are_judged_by_themselves():
    series = (Named(name="灯会", slug="lanterns"), Named(name="灯节", slug="lanterns"))
    (problem,) = shared_terms(library("lanterns", series=series))
    assert problem.message.startswith("系列“灯会”和“灯节”")


def test_a_name_and_its_aliases_are_one_word():
    known = (Named(name="义诊", slug="clinic", aliases=("看病", "量血压")),)
    assert list(shared_terms(library("看病", "义诊", "量血压", known=known))) == []
