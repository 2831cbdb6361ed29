"""The board of the home page: which notices hang there, in what order, and whose board it may be."""

import datetime as dt

import msgspec

from builder.model.kinds import Branch
from builder.plan.catalogue import Catalogue
from builder.plan.parts.board import board_of, bodies_of, open_span
from tests.kit.notices import PHONE, notice
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of
from tests.kit.small_library import post

LATE, SOON = notice("late", dt.date(2026, 6, 9)), notice("soon", dt.date(2026, 5, 21))


def test_the_first_to_end_hangs_first_with_whom_to_call():
    soon, late = board_of(catalogue_of(LATE, post("tide"), SOON))
    assert (soon.card.path, late.card.path) == (SOON.address, LATE.address)
    assert (soon.span.since.iso, soon.span.until.iso) == ("2026-05-11", "2026-05-21")
    assert soon.phone == PHONE


def test_one_that_has_ended_is_taken_down():
    site = site_of(LATE, msgspec.structs.replace(SOON, concluded=True))
    (left,) = board_of(Catalogue(site, PAPER))
    assert left.card.path == LATE.address


def test_a_page_says_when_it_is_open_only_where_it_is():
    assert open_span(LATE).until.iso == "2026-06-09"
    assert open_span(post("tide")) is None


def test_a_reader_may_belong_to_any_body_that_has_a_page():
    branch = Branch(title="河口党支部", slug="mouth", tier="branch")
    assert [link.text for link in bodies_of(catalogue_of(branch, LATE))] == ["河口党支部"]
    assert bodies_of(catalogue_of(LATE)) == ()
