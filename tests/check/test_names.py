"""The real name of someone who is not named, in other stories: fields and bodies."""

import pytest

from builder.check.names import hidden_in_body, hidden_names, texts_of
from builder.digest import Digest
from builder.model.blocks import Shot
from builder.model.choices import Consent, Naming
from builder.model.kinds import Member
from builder.model.prose import Prose
from tests.kit.small_library import library_of, post

HIDDEN = Member(
    title="守灯的人",
    person="苏禾",
    naming=Naming.UNNAMED,
    consent=Consent.SELF,
    slug="keeper",
    path="content/members/keeper.md",
    lines={"title": 2, "person": 3},
)


def told_in_body(html: str) -> list[str]:
    story = post("lamp", prose=Prose(body=Digest("a")))
    around = library_of(HIDDEN, story).surroundings
    return [each.message for each in hidden_in_body(story, around, lambda _: html.encode())]


def test_a_caption_that_says_the_name_is_told_at_its_line():
    story = post("lamp", gallery=(Shot(file="a.jpg", caption="苏禾在桥头"),))
    (problem,) = hidden_names(story, library_of(HIDDEN, story).surroundings)
    assert (problem.code, problem.line, problem.path) == ("FC508", 2, "content/posts/lamp.md")
    assert "content/members/keeper.md" in problem.message
    assert "苏禾" not in str(problem)


def test_the_field_that_holds_the_name_may_hold_it_and_no_other():
    around = library_of(HIDDEN).surroundings
    assert list(hidden_names(HIDDEN, around)) == []


@pytest.mark.parametrize("html", ["<p>昨天苏禾来了。</p>", "<p>昨天苏<b>禾</b>来了。</p>"])
def test_a_body_that_says_it_is_told_with_the_words_around_it_and_without_the_name(html):
    (said,) = told_in_body(html)
    assert "“昨天一位居民来了。”" in said
    assert "苏禾" not in said


def test_other_bodies_hear_nothing():
    assert told_in_body("<p>昨天有人来了。</p>") == []


def test_every_text_of_a_story_is_known_with_its_place():
    story = post("lamp", tags=("河", "灯"), gallery=(Shot(file="a.jpg", alt="一盏灯"),))
    found = dict(texts_of(story))
    assert found["tags.1"] == "灯"
    assert found["gallery.0.alt"] == "一盏灯"
