"""One path, one artifact: a second one is refused, and both are named."""

import datetime as dt

from builder.model.artifact import Artifact, CopyFile, Rank
from builder.model.choices import Column
from builder.model.kinds import Post
from builder.plan import Plan
from builder.plan.clashes import clashes
from builder.plan.machine.redirects import redirect
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

POST = Post(title="桥修好了", slug="bridge", date=dt.date(2026, 1, 2), column=Column.NEWS)


def copy(path: str, source: str) -> Artifact:
    return Artifact(path, Rank.ASSET, lambda: CopyFile(source))


def test_a_site_has_one_artifact_at_each_path():
    artifacts = Plan(site_of(POST, url="https://a.example/"), PAPER).artifacts
    assert len(artifacts) > 5
    assert list(clashes(artifacts)) == []


def test_a_page_and_a_list_at_one_path_are_both_named():
    catalogue = catalogue_of(POST)
    second = redirect("posts/index.html", POST.address, POST.title, catalogue, Rank.PAGE)
    artifacts = (*Plan(catalogue.site, PAPER).artifacts, second)
    (problem,) = clashes(artifacts)
    assert (problem.code, problem.path) == ("FC519", "posts/index.html")
    assert "列表“动态”" in problem.message
    assert "转向页，通到“桥修好了”" in problem.message


def test_case_makes_no_second_path_and_the_same_file_twice_is_one():
    assert len(list(clashes([copy("a.css", "1"), copy("A.css", "2")]))) == 1
    assert list(clashes([copy("a.css", "1"), copy("a.css", "1")])) == []
