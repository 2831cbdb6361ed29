"""Blocks of fields, and what an agreement allows."""

import datetime as dt

import pytest

from builder.model import blocks
from builder.model.blocks import Agreement, Value
from builder.model.choices import Consent, Scope
from builder.model.field import declared_fields

BLOCKS = [
    each
    for each in vars(blocks).values()
    if isinstance(each, type) and issubclass(each, Value) and each is not Value
]
LAST = dt.date(2026, 6, 30)
NEXT = dt.date(2026, 7, 1)


@pytest.mark.parametrize("scope", list(Scope))
def test_an_agreement_that_names_no_scope_is_for_the_site_and_its_screens(scope):
    agreement = Agreement(form=Consent.SELF)
    assert agreement.covers(scope) == (scope in (Scope.SITE, Scope.SCREEN))


@pytest.mark.parametrize("scope", list(Scope))
def test_an_agreement_for_one_thing_is_for_nothing_else(scope):
    assert Agreement(form=Consent.SELF, scope=(Scope.POSTER,)).covers(scope) == (
        scope is Scope.POSTER
    )


@pytest.mark.parametrize(
    ("until", "day", "holds"),
    [(LAST, LAST, True), (LAST, NEXT, False), (None, dt.date.max, True), (LAST, dt.date.min, True)],
)
def test_an_agreement_holds_through_its_last_day(until, day, holds):
    agreement = Agreement(form=Consent.GUARDIAN, until=until)
    assert agreement.allows(Scope.SITE, day) == holds
    assert agreement.has_ended(day) != holds


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)
def test_no_two_fields_of_a_block_have_one_key(block):
    keys = [key for each in declared_fields(block) for key in {each.key, each.field.label}]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)
def test_a_field_is_part_of_or_followed_by_one_that_is_there(block):
    names = {each.name for each in declared_fields(block)}
    named = {
        word for each in declared_fields(block) for word in (each.field.within, each.field.then)
    }
    assert named - {""} <= names
