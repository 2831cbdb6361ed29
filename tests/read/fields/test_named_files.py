"""Names of files on one line."""

import pytest

from builder.model.blocks import BeforeAfter, Shot
from builder.model.field import declared_fields
from builder.read.fields.named_files import as_one_pair, file_names
from builder.read.fields.tree import Entries, Text

SHOTS, PAIRS = declared_fields(Shot), declared_fields(BeforeAfter)


def read(text: str, fields) -> list:
    """The nodes as plain values: a text, or the texts of a block by key."""
    return [
        {entry.key: entry.node.text for entry in node.entries}
        if isinstance(node, Entries)
        else node.text
        for node in file_names(Text(3, text), fields)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("旧.png、新.png", ""),
        ("旧.png 新.png", ""),
        ("[旧.png，新.png]", ""),
        ("旧.png → 新.png", ""),
        ("旧.png 新.png 东门的台阶", "东门的台阶"),
        ("旧.png、新.png：东门，朝南", "东门，朝南"),
    ],
)
def test_two_files_are_one_pair_where_a_block_needs_two(text, said):
    caption = {"caption": said} if said else {}
    assert read(text, PAIRS) == [{"before": "旧.png", "after": "新.png", **caption}]


def test_one_file_is_no_pair():
    assert read("旧.png", PAIRS) == ["旧.png"]


def test_two_files_are_two_pictures_of_a_gallery():
    assert read("1.jpg、2.JPG", SHOTS) == ["1.jpg", "2.JPG"]
    assert read("1.jpg：邻居们、孩子们", SHOTS) == ["1.jpg：邻居们、孩子们"]


def listed(fields, *names):
    """What two items of a list are, as keys or as texts."""
    items = as_one_pair([Text(3, name) for name in names], fields)
    return [
        each.text if isinstance(each, Text) else [e.key for e in each.entries] for each in items
    ]


def test_a_list_of_two_pictures_is_the_pair_that_a_block_needs():
    assert listed(PAIRS, "旧.png", "新.jpg") == [["before", "after"]]


@pytest.mark.parametrize(
    "names", [("旧.png",), ("旧.png", "新.jpg", "三.jpg"), ("旧.png 甲.png", "乙")]
)
def test_any_other_list_is_left_as_it_is(names):
    assert listed(PAIRS, *names) == [*names]


def test_a_list_of_two_pictures_of_a_gallery_stays_two():
    assert listed(SHOTS, "1.jpg", "2.jpg") == ["1.jpg", "2.jpg"]
