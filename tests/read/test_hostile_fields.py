"""Every field of every kind, those within blocks too, with what nobody should write: it ends in a
value or in a problem on its line, and nothing is lost in silence."""

import msgspec
import pytest

from builder.model.field import declared_fields, is_struct
from builder.model.kinds import KINDS
from builder.model.story import Story
from builder.model.vocabularies import VOCABULARIES
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.required import REQUIRED

EMPTY = {"empty": "", "empty text": '""', "empty list": "[]", "empty block": "{}", "null": "~"}
HOSTILE = {
    **EMPTY,
    "text": "某样东西",
    "number": "-7",
    "endless number": "9" * 400,
    "not a number": "nan",
    "neither": "也许",
    "no day": "2026-13-02",
    "a year to come": "2062-01-01",
    "a span backwards": "2026-05-09至2026-05-01",
    "another unit": "23对",
    "block": "{甲: 乙}",
    "nested": "{甲: [{乙: {丙: [丁]}}]}",
    "list": "[甲, 乙]",
    "hundreds": "、".join(f"第{n}项" for n in range(300)),
    "endless text": "很" * 1500,
    "script": "<script>alert(1)</script>",
    "link": "[甲](javascript:alert(1))",
    "way out": "../../../etc/passwd",
    "colons": "甲：乙：丙",
    "brackets": "{甲",
    "direction": "\u202e甲",
    "joined": "👍🏽👨‍👩‍👧",
    "nothing": "\u200b",
    "widths": "１２３，４５６",
    "from Word": "MsoNormal 甲\u3000\u3000乙\u00a0丙…… “丁”",
    "a table from Word": "甲\t乙\t丙",
}
SHARED = declared_fields(Story)


def fields_of(kind):
    """Those of its own, and for one kind those that all have."""
    own = (each for each in declared_fields(kind) if each not in SHARED)
    return [*own, *(SHARED if kind is KINDS[-1] else ())]


def lines_of(declared, text):
    """A field with this text; of a block each of its fields in turn, those that must be there
    beside it."""
    yield (f"{declared.field.label}: {text}",)
    for inner in declared_fields(declared.type) if is_struct(declared.type) else ():
        beside = (
            each for each in declared_fields(declared.type) if each.required and each != inner
        )
        pairs = [f"{each.field.label}: {each.field.example or '甲'}" for each in beside]
        within = [f"{inner.field.label}: {text}", *pairs]
        mark = "  - " if declared.many else "  "
        yield (
            f"{declared.field.label}:",
            *((mark if n == 0 else " " * len(mark)) + line for n, line in enumerate(within)),
        )


def read(kind, *lines):
    folder = kind.about.folder
    content = "\n".join(["---", "标题: 灯", *lines, "---", "正文。\n"]).encode()
    source = SourceText(path=f"content/{folder}/a.md", kind=folder, name="a", text=content)
    return read_story(source, ReadingContext(vocabularies=VOCABULARIES), lambda *_: ())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_ends_in_a_value_or_in_a_problem_on_its_line(kind, text):
    for declared in fields_of(kind):
        label = declared.field.label
        others = [
            line for line in REQUIRED[kind.about.folder].split("\n") if not line.startswith(label)
        ]
        for written in lines_of(declared, text):
            found = read(kind, *others, *written)
            at = [each for each in found.problems if each.line > len(others) + 2]
            said = "".join(map(str, found.problems))
            assert all(each.path.startswith("content/") for each in found.problems)
            assert len(said) < 3000, "a message may quote only so much"
            if not at and found.story is not None:
                unsaid = msgspec.structs.fields(kind)
                default = next(each.default for each in unsaid if each.name == declared.name)
                value = getattr(found.story, declared.name)
                assert value != default or not text.strip("\u200b{") or text in EMPTY.values(), (
                    written
                )


def many_of(declared):
    """A thousand entries of a field: of a block whole ones, else words in a row."""
    if not is_struct(declared.type):
        yield f"{declared.field.label}: {'、'.join(f'甲{n}号' for n in range(1000))}"
        return
    yield f"{declared.field.label}:"
    for number in range(1000):
        for at, inner in enumerate(declared_fields(declared.type)):
            said = f"甲{number}号" if inner.type is str else inner.field.example or "甲"
            yield f"{'    ' if at else '  - '}{inner.field.label}: {said}"


@pytest.mark.whole  # four seconds, too long for `make quick`
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)
def test_of_a_thousand_entries_none_is_lost_in_silence(kind):
    for declared in fields_of(kind):
        if declared.many:
            label = declared.field.label
            needed = REQUIRED[kind.about.folder].split("\n")
            others = [line for line in needed if not line.startswith(label)]
            found = read(kind, *others, *many_of(declared))
            kept = len(getattr(found.story, declared.name)) if found.story else 0
            at = {each.line for each in found.problems if each.line > len(others) + 2}
            assert kept == 1000 or at, label
            assert all(len(str(each)) < 3000 for each in found.problems)
