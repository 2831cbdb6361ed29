"""Everything read: in which order stories stand, and what they are called."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.library import Library, Unread
from builder.model.settings import Settings


def library_of(*stories, unread=()) -> Library:
    return Library(
        settings=Settings(name="站"),
        stories=stories,
        gathering=frozenset(),
        photos={},
        dark={},
        screens=(),
        digests={},
        unread={path: Unread() for path in unread},
        problems=(),
    )


def post(slug, day) -> Post:
    return Post(title=slug, slug=slug, date=dt.date(2026, 1, day), column=Column.NEWS, path=slug)


def test_stories_stand_in_time_however_they_were_read():
    library = library_of(post("c", 3), post("a", 1), post("b", 2))
    assert [story.slug for story in library.in_order] == ["a", "b", "c"]


def test_a_part_of_the_order_is_the_order_of_the_part():
    first, second, third = post("c", 3), post("a", 1), post("b", 2)
    whole = library_of(first, second, third).in_order
    assert [each for each in whole if each is not third] == [*library_of(first, second).in_order]


def test_checks_of_one_story_know_the_kinds_with_a_story_that_could_not_be_read():
    around = library_of(post("a", 1), unread=("content/members/x.md",)).surroundings
    assert around.unread == {"members"}
    assert around.names.known["posts"]["a"] == "posts/a.html"
