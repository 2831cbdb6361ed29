"""Links in bodies: dead ones with the nearest target, waiting ones with the reason."""

import datetime as dt

import pytest

from builder.check.body_links import body_links, waiting_links
from builder.model.choices import Column
from builder.model.kinds import Member, Post
from builder.model.library import Edition, Library, Withheld
from builder.model.links import Atlas
from builder.model.prose import BodyLink, Heading, Prose
from builder.model.settings import Settings
from builder.problems import Severity
from tests.kit.small_catalogue import site_of

DAY = dt.date(2026, 3, 2)
FILES = frozenset({"index.html", "posts/index.html", "posts/year/2026/index.html"})


def post(slug, *links, **given):
    prose = Prose(links=tuple(links))
    path = f"content/posts/{slug}.md"
    return Post(
        title=slug, date=DAY, column=Column.NEWS, slug=slug, path=path, prose=prose, **given
    )


def library_of(*stories, unread=None):
    return Library(
        settings=Settings(name="小站", url="https://harbour.example/"),
        stories=stories,
        gathering=frozenset(),
        photos={},
        dark={},
        screens=(),
        digests={},
        unread=unread or {},
        problems=(),
    )


def atlas_of(*stories):
    site = site_of(*stories, url="https://harbour.example/")
    return Atlas(site.settings.url, site.stories, site.names, lambda: FILES)


def told(*stories, **given):
    return list(body_links(library_of(*stories, **given), atlas_of(*stories)))


@pytest.mark.parametrize(
    "target", ["quay.md", "https://harbour.example/posts/quay.html", "/", "/posts/year/2026/"]
)
def test_a_link_that_leads_somewhere_is_not_spoken_of(target):
    assert told(post("quay"), post("boat", BodyLink(target, 9))) == []


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("quai.md", "posts/quay.html"),
        ("https://harbour.example/posts/quai.html", "posts/quay.html"),
        ("/posts/year/2025/", "posts/year/2026/index.html"),
    ],
)
def test_a_dead_link_is_an_error_on_its_line_with_the_nearest_target(target, near):
    (problem,) = told(post("quay"), post("boat", BodyLink(target, 9)))
    assert (problem.code, problem.line, problem.severity) == ("FC505", 9, Severity.ERROR)
    assert target in problem.message
    assert near in problem.fixes[0].texts


@pytest.mark.parametrize(("target", "way"), [("01.jpg", "感叹号"), ("表格.doc", "PDF")])
def test_a_photo_or_a_paper_has_a_way_of_its_own(target, way):
    (problem,) = told(post("boat", BodyLink(target, 9)))
    assert way in problem.mend


def test_a_document_that_a_link_names_is_judged_as_an_attachment():
    assert told(post("boat", BodyLink("表格.docx", 9))) == []


def test_a_story_that_cannot_be_read_may_be_the_one_that_was_meant():
    (problem,) = told(post("boat", BodyLink("quay", 9)), unread={"content/posts/quay.md": None})
    assert problem.severity is Severity.WARNING


def test_a_list_that_comes_with_its_first_story_is_no_error():
    (problem,) = told(post("boat", BodyLink("../members/", 9)))
    assert (problem.code, problem.severity) == ("FC506", Severity.NOTICE)


def test_a_heading_that_is_not_there_is_told_with_those_that_are():
    quay = post("quay", headings=(Heading("h-1", "一、时间"), Heading("h-2", "二、报名")))
    (problem,) = told(quay, post("boat", BodyLink("quay.md", 9, "二、报名办法")))
    assert (problem.code, problem.line, problem.severity) == ("FC310", 9, Severity.WARNING)
    assert problem.fixes[0].texts[0] == "#二、报名"
    assert told(quay, post("boat", BodyLink("quay.md", 9, "二报名"))) == []


def test_a_link_to_what_is_not_public_is_left_out_and_told_with_the_reason():
    quay = Member(title="修缆绳的人", person="某", slug="rope", path="content/members/rope.md")
    boat = post("boat", BodyLink("../members/rope.md", 9))
    public = Edition(site_of(boat), (Withheld(quay.path, quay.title, "已撤下"),))
    found = waiting_links(library_of(quay, boat), public, atlas_of(quay, boat), atlas_of(boat))
    (problem,) = found
    assert (problem.code, problem.line, problem.severity) == ("FC506", 9, Severity.NOTICE)
    assert "已撤下" in problem.message
