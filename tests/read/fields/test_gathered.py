"""What YAML took apart is put together again: blocks whose keys were not indented."""

import pytest

from builder.model.kinds import Activity
from builder.read.fields.gathered import indented_again, is_empty
from builder.read.fields.keys import form_of
from builder.read.fields.tree import Entries, Entry, Items, Text
from tests.kit.small_metadata import block_of

FORM = form_of(Activity)


def gathered(text):
    return indented_again(block_of(text, Activity).entries, FORM)


@pytest.mark.parametrize(
    "node",
    [
        Text(1, ""),
        Text(1, "~"),
        Text(1, "null"),
        Text(1, "\u3000 \xa0"),
        Items(1, ()),
        Entries(1, ()),
    ],
)
def test_nothing_was_written_there(node):
    assert is_empty(node)


@pytest.mark.parametrize(
    "node",
    [
        Text(1, "", quoted=True),
        Text(1, "~", quoted=True),
        Text(1, "无"),
        Text(1, "0"),
        Text(1, "nullify"),
        Items(1, (Text(1, ""),)),
        Entries(1, (Entry("灯", 1, Text(1, "")),)),
    ],
)
def test_something_was_written_there(node):
    assert not is_empty(node)


def test_the_stages_of_a_review_that_stand_beside_it_are_within_it():
    (review,) = gathered("审核:\n初审: 周敏 2026-01-02\n复审: 何立 2026-01-03")
    assert [each.key for each in review.node.entries] == ["初审", "复审"]
    assert review.node.line == 2


def test_only_keys_right_below_an_empty_one_are_within_it():
    found = gathered("审核:\n人数: 46\n初审: 周敏 2026-01-02")
    assert [each.key for each in found] == ["审核", "人数", "初审"]


def test_a_block_in_braces_takes_nothing_in():
    found = gathered("审核: {初审: 周敏 2026-01-02}\n复审: 何立 2026-01-03")
    assert [each.key for each in found] == ["审核", "复审"]


def test_a_pair_whose_full_width_colon_made_it_one_key_is_a_pair():
    entries = (Entry("人数：46", 1, Text(1, "")), Entry("口号：46", 2, Text(2, "")))
    first, other = indented_again(entries, FORM)
    assert (first.key, first.node.text) == ("人数", "46")
    assert other.key == "口号：46"


def test_a_block_of_known_keys_is_as_it_was():
    block = block_of("标题: 河灯\n人数: 46", Activity)
    assert indented_again(block.entries, FORM) == list(block.entries)
