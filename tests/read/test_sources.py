"""A story's metadata and body, wherever they stand; files that are metadata alone."""

import pytest

from builder.problems import Problem
from builder.read.sources import MetadataAndBody, SourceText, metadata_alone, metadata_and_body

KNOWN = frozenset({"标题", "日期"})


def source(text, sidecar=None):
    return SourceText(
        path="content/posts/灯/index.md",
        kind="posts",
        name="灯",
        text=text.encode(),
        sidecar=sidecar.encode() if sidecar is not None else None,
        sidecar_path="content/posts/灯/index.yaml" if sidecar is not None else "",
    )


def cut(text, sidecar=None):
    found = metadata_and_body(source(text, sidecar), KNOWN)
    if isinstance(found, Problem):
        return found.code, found.path.rpartition("/")[2], found.line
    keys = {each.key: (each.node.raw, each.line) for each in found.block.entries}
    return keys, found.fields_path.rpartition("/")[2], found.body.strip(), found.body_line


def test_both_in_one_file_know_their_lines():
    text = "\n---\n标题: 灯\n日期: 2026-01-02\n---\n\n正文。\n"
    keys = {"标题": ("灯", 3), "日期": ("2026-01-02", 4)}
    assert cut(text) == (keys, "index.md", "正文。", 6)


@pytest.mark.parametrize("sidecar", ["标题: 灯\n", "---\n标题: 灯\n---\n", "---\n标题: 灯\n"])
def test_metadata_in_a_sidecar_with_lines_around_it_or_without(sidecar):
    keys, where, body, line = cut("正文。\n", sidecar)
    assert keys["标题"][0] == "灯"
    assert (where, body, line) == ("index.yaml", "正文。", 1)


def test_beside_a_sidecar_a_text_that_begins_like_metadata_is_a_text():
    keys, _, body, _ = cut("标题: 这是正文的第一行\n", "标题: 灯\n")
    assert (keys["标题"][0], body) == ("灯", "标题: 这是正文的第一行")


def test_metadata_in_both_is_told_of_the_text_and_an_empty_head_is_none():
    assert cut("---\n标题: 灯\n---\n正文。\n", "标题: 灯\n") == ("FC106", "index.md", 1)
    assert cut("---\n---\n正文。\n", "标题: 灯\n")[1] == "index.yaml"


@pytest.mark.parametrize(
    ("text", "sidecar", "told"),
    [
        ("---\n标题: 灯\n\n放了一夜\n---\n", None, ("FC105", "index.md", 4)),
        ("标题: 灯\n\n正文。\n", None, ("FC104", "index.md", 1)),
        ("---\n标题: 灯\n\n正文。\n", None, ("FC103", "index.md", 2)),
        ("正文。\n", "标题: 灯\n\n放了一夜\n", ("FC105", "index.yaml", 3)),
    ],
)
def test_what_cannot_be_cut_says_in_which_file_and_line(text, sidecar, told):
    assert cut(text, sidecar) == told


def test_a_file_of_no_metadata_is_a_body_alone():
    assert cut("正文。\n") == ({}, "index.md", "正文。", 1)


def test_bytes_of_no_text_are_told_of_their_own_file():
    torn = SourceText(path="a.md", kind="posts", name="a", text=b"\xff\x00\xff\x00\x81")
    assert metadata_and_body(torn, KNOWN).path == "a.md"


def test_a_line_end_of_words_within_the_metadata_is_a_space():
    found = metadata_and_body(source("---\n标题: 灯\u2028河\n---\n正\u2028文\n"), KNOWN)
    assert isinstance(found, MetadataAndBody)
    assert found.block.entries[0].node.raw == "灯 河"
    assert found.body == "正\u2028文\n"


def test_a_file_that_is_metadata_alone():
    block = metadata_alone("标题：灯\n".encode(), "content/screens/hall.yaml", KNOWN)
    assert [(each.key, each.node.raw) for each in block.entries] == [("标题", "灯")]
    assert metadata_alone(b"", "content/screens/hall.yaml", KNOWN).entries == ()


@pytest.mark.parametrize(
    ("content", "code"), [(b"\xff\x00\xff\x00\x81", "FC101"), (b"- [", "FC105")]
)
def test_a_file_that_cannot_be_read_says_why(content, code):
    assert metadata_alone(content, "content/screens/hall.yaml", KNOWN).code == code
