"""Whom stories name, and by what they may be named."""

import datetime as dt

from builder.model.blocks import Mentoring
from builder.model.choices import Column, Identity, MentoringRole, Status
from builder.model.kinds import Activity, Branch, Member, Post
from builder.model.references import is_tree, names_among, references

DAY = dt.date(2026, 3, 2)


def post(slug, **given) -> Post:
    path = f"content/posts/{slug}.md"
    return Post(
        title=given.pop("title", slug), slug=slug, date=DAY, column=Column.NEWS, path=path, **given
    )


def test_references_come_with_their_place_in_the_field():
    story = post("tide", branch="东支部", members=("沈秋萍", "陆河"), related=("码头",))
    found = {(each.key, each.text) for each in references(story)}
    assert found == {
        ("branch", "东支部"),
        ("members.0", "沈秋萍"),
        ("members.1", "陆河"),
        ("related.0", "码头"),
    }


def test_references_within_blocks_are_found():
    pair = Mentoring(role=MentoringRole.MENTOR, partner="陆河")
    master = Member(
        title="师傅", person="师傅", slug="m", identity=Identity.FULL, mentoring=(pair, pair)
    )
    found = [(each.key, each.text) for each in references(master)]
    assert found == [("mentoring.0.partner", "陆河"), ("mentoring.1.partner", "陆河")]


def test_a_name_of_two_stories_names_neither_and_tells_both():
    names = names_among([post("a", title="开船"), post("b", title="开船")])
    assert "开船" not in names.known["posts"]
    assert names.shared == {("posts", "开船"): ("a", "b")}
    assert names.known["posts"]["a"] == "posts/a.html"


def test_what_was_withdrawn_takes_no_name_away():
    gone = post("old", title="开船", status=Status.WITHDRAWN)
    names = names_among([gone, post("new", title="开船")])
    assert names.known["posts"]["开船"] == "posts/new.html"
    assert not names.shared


def test_only_a_kind_that_names_what_is_above_it_is_a_tree():
    assert is_tree(Branch)
    assert not is_tree(Activity)
