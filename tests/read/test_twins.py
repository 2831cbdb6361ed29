"""One text under two names is one story."""

import datetime as dt

from builder.digest import Digest
from builder.model.choices import Column, Status
from builder.model.kinds import Post
from builder.model.prose import Prose
from builder.read.twins import twin_problem, twins_among


def post(path: str, *, title: str = "赛龙舟", day: int = 30, body: str = "1", **fields) -> Post:
    return Post(
        title=title,
        path=f"content/posts/{path}",
        date=dt.date(2026, 5, day),
        column=Column.NEWS,
        prose=Prose(body=Digest(body)),
        lines={"title": len(path)},
        **fields,
    )


def twins(*stories: Post, beside=lambda _: ()) -> dict[str, str]:
    found = twins_among(stories, beside)
    return {path: first.path for path, first in found.items()}


def test_the_same_text_under_another_name_or_address_is_a_twin():
    first, second = post("龙舟.md", slug="race"), post("五月/端午.md", slug="race-2")
    assert twins(second, first) == {second.path: first.path}


def test_the_name_that_people_count_first_stays():
    second, first = post("10.md"), post("9.md")
    assert twins(second, first) == {second.path: first.path}


def test_any_difference_that_readers_see_makes_two_stories():
    stories = [
        post("a.md"),
        post("b.md", body="2"),
        post("c.md", day=29),
        post("d.md", title="划龙舟"),
        post("e.md", branch="河东"),
        post("f.md", status=Status.WITHDRAWN),
    ]
    assert twins(*stories) == {}


def test_other_photos_beside_it_make_another_story():
    a, b = post("a/index.md"), post("b/index.md")
    assert twins(a, b, beside=lambda story: story.path) == {}
    assert twins(a, b) == {b.path: a.path}


def test_a_number_behind_the_name_makes_a_twin_where_title_and_day_are_the_same():
    first, edited = post("龙舟.md"), post("龙舟 2.md", body="2")
    assert twins(first, edited) == {edited.path: first.path}
    assert twins(first, post("龙舟 2.md", body="2", day=31)) == {}
    folder, second = post("龙舟/index.md"), post("龙舟-2/index.md", body="2")
    assert twins(folder, second) == {second.path: folder.path}


def test_both_names_are_said():
    problem = twin_problem("content/posts/b.md", post("a.md"))
    assert (problem.code, problem.path) == ("FC518", "content/posts/b.md")
    assert "content/posts/a.md" in problem.message
