"""Whatever shape stands behind a key, reading ends in a value or in a problem with its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.check.verdict import check_text
from builder.model.field import declared_fields, is_struct
from builder.model.kinds import KINDS
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.vocabularies import VOCABULARIES
from builder.read.playlists import read_playlist
from builder.read.settings import read_settings
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story

SHAPES = {
    "text": "某样东西",
    "number": "7",
    "long number": "9" * 40,
    "yes": "是",
    "null": "~",
    "day": "2025-10-18",
    "list": "[甲, 乙]",
    "dashes": "\n  - 甲\n  - 乙",
    "mapping": "{甲: 乙}",
    "lines": "\n  甲: 乙\n  丙: 丁",
    "nested": "{甲: [{乙: {丙: [丁]}}]}",
    "deep": "[" * 30 + "]" * 30,
    "mapping in a list": "[{甲: 乙}, [丙], 丁]",
    "hash": "{red: #A50F1A}",
    "tag": "!!python/object:os.system 甲",
    "anchor": "&甲 [*甲]",
    "open": "{甲: [",
    "control": "甲\x02\x1b[31m乙",
}
WORDS = ReadingContext(tuple(VOCABULARIES))


def problems_in(struct, block):
    """Everything that is said of such a file."""
    if struct is Settings:
        return read_settings("content/site.yaml", block.encode())[1]
    if struct is Playlist:
        return read_playlist("content/screens/hall.yaml", block.encode()).problems
    source = SourceText(
        path=f"content/{struct.about.folder}/a.md",
        kind=struct.about.folder,
        name="a",
        text=f"---\n{block}\n---\n正文。\n".encode(),
    )
    return read_story(source, WORDS, check_text).problems


def labels(struct):
    for declared in declared_fields(struct):
        yield declared.field.label
        if is_struct(declared.type):
            yield from labels(declared.type)


@pytest.mark.parametrize("struct", [*KINDS, Settings, Playlist])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_takes_every_shape(struct, shape):
    for label in labels(struct):
        for problem in problems_in(struct, f"{label}: {SHAPES[shape]}"):
            assert problem.path.startswith("content/")
            assert problem.line > 0, str(problem)
            assert problem.message


@pytest.mark.parametrize(
    ("shape", "label", "sample"),
    [
        ("text", "栏目名称", "栏目名称: {members: 身边榜样}"),
        ("list", "主题色", "主题色: {red: '#A50F1A'}"),
        ("number", "月主题", "月主题: {5: 邻里月}"),
        ("list", "名称", "名称: 柏舟里"),
        ("mapping", "简介", "简介: 搜索和分享时显示的一两句话"),
        ("yes", "审核", "审核: {初审: 是, 复审: 是}"),
        ("text", "系列", "系列: {名称: 下水节, 网址名: launch-day}"),
        ("text", "词表", "词表: {posts: [{名称: 河道巡护, 网址名: river-patrol}]}"),
    ],
)
def test_another_shape_is_told_with_the_shape_of_that_setting(shape, label, sample):
    name = "" if label == "名称" else "名称: 小站\n"
    (problem,) = problems_in(Settings, f"{name}{label}: {SHAPES[shape]}")
    assert (problem.code, problem.line) == ("FC206", 2 if name else 1)
    assert problem.fixes[0].texts == (sample,)


TEXT = st.sampled_from(
    [*SHAPES.values(), "：", "，", "#", "'", '"', "-", "{", "]", "3-5人", "次日"]
)
VALUE = st.one_of(TEXT, st.lists(TEXT, max_size=3).map("".join), st.text(max_size=10))


@pytest.mark.parametrize("struct", [*KINDS, Settings, Playlist])
def test_no_mixture_of_shapes_ends_in_an_exception(struct):
    line = st.tuples(
        st.sampled_from(["", "  ", "- ", "  - "]),
        st.sampled_from([*labels(struct)]),
        st.sampled_from([": ", "：", ":", "=", " "]),
        VALUE,
    )

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(line.map("".join), max_size=5))
    def told(lines):
        block = "\n".join(lines).encode("utf-8", "replace").decode()
        assert all(str(problem) for problem in problems_in(struct, block))

    told()
