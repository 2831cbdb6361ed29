"""A site as it stands on one day."""

import msgspec
import pytest

from builder.digest import Digest
from builder.model.amount import Amount
from builder.model.blocks import StoryFigure
from builder.model.metrics import Metric
from builder.model.prose import Prose
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import person, post

FERRY, HARBOUR = post("ferry", title="渡口"), post("harbour", title="码头")
SITE = site_of(FERRY, HARBOUR, person("qi", title="齐舟"), post("qi", title="齐舟"))


@pytest.mark.parametrize(
    ("text", "kinds", "address"),
    [
        ("渡口", ("posts",), "posts/ferry.html"),
        ("ferry", ("*",), "posts/ferry.html"),
        ("渡口", ("members",), None),
        ("齐舟", ("members",), "members/qi.html"),
        ("齐舟", ("posts",), "posts/qi.html"),
        ("齐舟", ("members", "posts"), "members/qi.html"),
        ("无此篇", ("*",), None),
        ("渡口", ("nowhere",), None),
        ("渡口", (), None),
        ("", ("*",), None),
    ],
)
def test_a_reference_finds_a_story_among_the_kinds_it_may_name(text, kinds, address):
    found = SITE.find(text, kinds)
    assert (found.address if found else None) == address


def test_a_bare_name_is_given_only_where_nothing_of_it_is_kept_back():
    site = msgspec.structs.replace(SITE, withheld={"齐家渡": True, "posts/secret.html": False})
    assert site.bare_name("渡口", ("posts",)) == ""
    assert site.bare_name("渡口", ("members",)) == "渡口"
    assert site.bare_name("齐家渡", ("posts",)) == "齐家渡"
    assert site.bare_name("posts/secret.html", ("posts",)) == ""


def test_an_edit_of_a_body_leaves_the_outline_and_any_other_edit_does_not():
    edited = msgspec.structs.replace(FERRY, prose=Prose(body=Digest("other")))
    renamed = msgspec.structs.replace(FERRY, title="老渡口")
    here = site_of(FERRY, HARBOUR).outline
    assert site_of(edited, HARBOUR).outline == here
    assert site_of(renamed, HARBOUR).outline != here
    assert site_of(FERRY, HARBOUR, subtitle="江边").outline != here
    assert site_of(HARBOUR).outline != here


def test_what_screens_show_otherwise_counts_for_the_outline():
    apart = msgspec.structs.replace(SITE, on_screens=site_of(FERRY))
    pageless = msgspec.structs.replace(SITE, pageless=frozenset([FERRY.address]))
    assert len({SITE.outline, apart.outline, pageless.outline}) == 3


def test_a_site_has_figures_where_it_keeps_one_or_a_story_tells_one():
    told = post("a", figures=(StoryFigure(name="新路灯", value=Amount(86)),))
    assert not site_of(FERRY).has_figures
    assert site_of(FERRY, told).has_figures
    kept = msgspec.structs.replace(SITE, metrics=(Metric(name="楼", value=Amount(46)),))
    assert kept.has_figures
