"""How the parts of an Office document lead to one another."""

import pytest

from builder.media.documents.office.relationships import (
    Relationship,
    relationships_name,
    relationships_of,
)
from tests.kit.small_offices import OFFICE, PACKAGE


def listed(part: str, *told: str) -> dict[str, bytes]:
    lines = "".join(f"<Relationship {each}/>" for each in told)
    content = f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'
    return {relationships_name(part): content.encode()}


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("", "_rels/.rels"),
        ("word/document.xml", "word/_rels/document.xml.rels"),
        ("a.xml", "_rels/a.xml.rels"),
    ],
)
def test_where_those_of_a_part_are_listed(part, name):
    assert relationships_name(part) == name


@pytest.mark.parametrize(
    ("target", "where"),
    [
        ("media/a.png", "word/media/a.png"),
        ("../docProps/core.xml", "docProps/core.xml"),
        ("/word/styles.xml", "word/styles.xml"),
        ("a%20b.xml#top", "word/a b.xml"),
        ("../../../etc/passwd", "etc/passwd"),
    ],
)
def test_a_target_is_seen_from_the_part_that_names_it(target, where):
    parts = listed("word/document.xml", f'Id="rId1" Type="{OFFICE}/image" Target="{target}"')
    assert relationships_of(parts, "word/document.xml") == [
        Relationship("rId1", "image", where, is_outside=False)
    ]


@pytest.mark.parametrize(
    ("target", "is_address"),
    [("https://example.org/", True), ("mailto:a@b.org", True), ("file:///C:/a.doc", False)],
)
def test_what_lies_outside_is_an_address_or_a_file_of_some_computer(target, is_address):
    told = f'Id="rId1" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"'
    (found,) = relationships_of(listed("", told), "")
    assert (found.is_outside, found.is_address, found.target) == (True, is_address, target)


def test_a_part_without_a_list_has_none():
    assert relationships_of({}, "word/document.xml") == []
