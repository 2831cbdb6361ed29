"""Old addresses are judged where they are written, and only their own story has to wait."""

import datetime as dt

import pytest

from builder.check.old_addresses import old_addresses
from builder.model.choices import Column, Status
from builder.model.kinds import Post
from builder.problems import Problem, Severity
from tests.kit.small_library import library_of


def post(slug: str, *aliases: str, day: int = 1, **fields) -> Post:
    return Post(
        title=f"{slug}篇",
        slug=slug,
        path=f"content/posts/{slug}.md",
        date=dt.date(2026, 1, day),
        column=Column.NEWS,
        aliases=aliases,
        lines={f"aliases.{position}": 7 + position for position in range(len(aliases))},
        **fields,
    )


def found(*stories: Post, **settings) -> list[Problem]:
    return list(old_addresses(library_of(*stories, **settings)))


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("view.php?id=3", "FC510", "问号"),
        ("/", "FC510", "首页"),
        ("../up.html", "FC510", "不在这个网站里面"),
        ("%C2%EB%CD%B7.html", "FC510", "编码"),
        ("old/a|b.html", "FC510", "不能用的字符"),
        ("posts/", "FC511", "“动态”的列表"),
        ("/posts/page-2.html", "FC511", "“动态”的列表"),
        ("Feed.xml", "FC511", "订阅"),
        ("screen/hall/", "FC511", "大屏"),
        ("media/2019/a.html", "FC511", "照片和视频"),
        ("posts/other", "FC502", "“other篇”（content/posts/other.md）"),
        ("POSTS/Other.html", "FC502", "“other篇”"),
        ("posts/other.html/more.html", "FC512", "“other篇”"),
    ],
)
def test_what_cannot_be_an_old_address_is_an_error_of_its_story_at_its_line(written, code, said):
    (problem,) = found(post("moved", "fine.html", written), post("other"))
    assert (problem.code, problem.severity) == (code, Severity.ERROR)
    assert problem.location == "content/posts/moved.md:8"
    assert f"“{written}”" in problem.message
    assert said in problem.message


def test_of_two_stories_with_one_old_address_the_older_keeps_it():
    (problem,) = found(post("new", "a/one", day=9), post("old", "/a/one.html", day=2))
    assert (problem.code, problem.path) == ("FC512", "content/posts/new.md")
    assert "content/posts/old.md" in problem.message


def test_a_draft_takes_no_old_address_from_a_published_story():
    draft = post("draft", "one.html", day=1, status=Status.DRAFT)
    (problem,) = found(draft, post("public", "one.html", day=9))
    assert problem.path == "content/posts/draft.md"


def test_an_address_that_a_draft_will_have_is_a_reminder():
    draft = post("coming", status=Status.DRAFT)
    (problem,) = found(post("public", "posts/coming.html"), draft)
    assert (problem.code, problem.severity) == ("FC502", Severity.WARNING)


def test_the_address_of_what_is_withdrawn_may_lead_on():
    gone = post("gone", "x.html", "posts/public.html", status=Status.WITHDRAWN)
    assert found(post("public", "posts/gone.html", "x.html"), gone) == []


def test_old_addresses_in_a_circle_are_each_an_error():
    circle = found(post("one", "posts/two.html"), post("two", "posts/one.html"))
    assert [each.code for each in circle] == ["FC502", "FC502"]


@pytest.mark.parametrize("order", [("v1.0", "v1.0/a.html"), ("v1.0/a.html", "v1.0")])
def test_an_address_cannot_be_a_file_and_a_folder(order):
    problems = found(post("one", order[0]), post("two", order[1], day=2))
    assert [each.path for each in problems if each.code == "FC512"] == ["content/posts/two.md"]


@pytest.mark.parametrize("written", ["posts/moved.html", "fine.html"])
def test_what_is_there_already_is_only_noticed(written):
    (problem,) = found(post("moved", "fine.html", written))
    assert (problem.code, problem.severity, problem.line) == ("FC513", Severity.NOTICE, 8)


def test_what_few_readers_would_come_through_is_a_reminder():
    (anchor,) = found(post("moved", "old.html#two"))
    (program,) = found(post("moved", "show.asp"))
    assert (anchor.code, anchor.severity) == ("FC513", Severity.NOTICE)
    assert (program.code, program.severity) == ("FC513", Severity.WARNING)
    assert ".asp" in program.message


def test_a_complete_address_of_the_site_is_relative_to_its_folder():
    moved = post("moved", "https://quay.example/town/posts/")
    assert [each.code for each in found(moved, url="https://quay.example/town/")] == ["FC511"]
