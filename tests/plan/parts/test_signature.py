"""Who signs a story: people with a page are links to it, piece by piece as it was typed."""

import pytest

from builder.model.choices import Identity, Naming
from builder.model.kinds import Member
from builder.model.parts import Link
from builder.plan.parts.signature import signature
from tests.kit.small_catalogue import site_of


def member(name, slug, **given) -> Member:
    return Member(title=f"修伞的{name}", person=name, slug=slug, identity=Identity.FULL, **given)


PAGE = "members/umbrella.html"


@pytest.fixture
def site():
    return site_of(member("丁小桥", "umbrella"))


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("丁小桥", (Link("丁小桥", PAGE),)),
        ("丁小桥、许闻", (Link("丁小桥", PAGE), Link("、"), Link("许闻"))),
        ("许闻, 丁小桥", (Link("许闻"), Link(","), Link(" 丁小桥", PAGE))),
        ("社区宣传组", (Link("社区宣传组"),)),
        ("umbrella", (Link("umbrella"),)),
        ("修伞的丁小桥", (Link("修伞的丁小桥"),)),
        ("", ()),
    ],
)
def test_whoever_has_a_page_is_a_link_to_it(typed, pieces, site):
    assert signature(typed, site) == pieces


def test_nothing_that_was_typed_is_lost(site):
    typed = "丁小桥；许闻，社区摄影队 "
    assert "".join(piece.text for piece in signature(typed, site)) == typed


def test_a_name_that_stands_for_another_is_no_signature():
    hidden = member("丁小桥", "umbrella", naming=Naming.ALIAS, shown_as="小桥")
    assert signature("小桥", site_of(hidden)) == (Link("小桥"),)
