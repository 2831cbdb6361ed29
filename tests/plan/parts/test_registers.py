"""What one field says on all stories of a kind."""

import datetime as dt

from builder.model.blocks import Mentoring, Pledge
from builder.model.choices import MentoringRole
from builder.model.kinds import Member
from builder.plan.parts.registers import (
    apprenticeships_of,
    holders_of,
    promises_of,
    register_links,
    registers,
    registers_of,
)
from tests.kit.small_catalogue import catalogue_of
from tests.kit.small_library import person, post

TEACHES, LEARNS = MentoringRole.MENTOR, MentoringRole.APPRENTICE


def member(slug: str, **fields) -> Member:
    return person(slug, date=dt.date(2026, 1, 1), **fields)


QI = member(
    "qi",
    title="齐舟",
    posts=("纠纷调解",),
    pledges=(Pledge(what="每周走访"), Pledge(what="夜里巡堤")),
    mentoring=(Mentoring(role=TEACHES, partner="阮帆", what="掌舵"),),
)
RUAN = member(
    "ruan", title="阮帆", mentoring=(Mentoring(role=LEARNS, partner="齐舟", what="掌舵"),)
)


def found(*stories) -> list[str]:
    gathered = registers_of("members", catalogue_of(*stories))
    return [each.told.declared.name for each in gathered]


def test_a_kind_has_a_register_for_each_field_that_someone_filled_in():
    assert found(QI, RUAN) == ["posts", "pledges", "mentoring"]
    assert found(RUAN) == ["mentoring"]
    assert found(member("plain", title="平舟")) == []


def test_entries_are_counted_not_stories():
    totals = {
        each.told.declared.name: each.total for each in registers_of("members", catalogue_of(QI))
    }
    assert totals == {"posts": 1, "pledges": 2, "mentoring": 1}


def test_what_both_tell_is_told_once_under_the_one_who_teaches():
    (told,) = (
        each.told
        for each in registers_of("members", catalogue_of(QI, RUAN))
        if each.told.declared.name == "mentoring"
    )
    pairs = apprenticeships_of(told)
    assert list(pairs) == [QI.address]
    assert [(each.mentor.name, each.apprentice.name) for each in pairs[QI.address]] == [
        ("齐舟", "阮帆")
    ]
    assert pairs[QI.address][0].subjects == ("掌舵",)


def test_promises_and_posts_stand_with_the_people_they_are_of():
    told = {
        each.told.declared.name: each.told for each in registers_of("members", catalogue_of(QI))
    }
    (promises,) = promises_of(told["pledges"])
    assert promises.card.path == QI.address
    assert len(promises.items) == 2
    (holders,) = holders_of(told["posts"])
    assert (holders.label, holders.total) == ("纠纷调解", 1)


def test_links_lead_to_them_and_kinds_that_mix_have_none():
    catalogue = catalogue_of(QI, RUAN)
    links = register_links("members", catalogue)
    assert [link.path for link in links] == [each.path for each in registers(catalogue)]
    assert register_links("", catalogue) == ()


def test_a_kind_whose_fields_are_gathered_nowhere_has_no_register():
    assert list(registers_of("posts", catalogue_of(post("a")))) == []
