"""Values between YAML's quotes: whatever stands in them, YAML reads them as they were typed."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.read.fields.quoting import (
    is_closed,
    quoted,
    quoted_as_is,
    without_outer_quotes,
    without_remark,
)
from builder.read.fields.tree import AS_IS, LINE_END


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("46 # 大约", "46"),
        ("# 写不写都行", ""),
        ("46\u3000#", "46"),
        ("C#", "C#"),
        ("灯会 #护河", "灯会 #护河"),
        ("https://example.org/#top", "https://example.org/#top"),
    ],
)
def test_a_remark_begins_with_a_space_before_its_mark_and_one_behind(written, bare):
    assert without_remark(written) == bare


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ('"有事您说话"', True),
        ('"有事您说话"  # 口号', True),
        ("'it''s'", True),
        (r'"两行\n一句"', True),
        (r'"C:\照片"', False),
        ('"她说："有事您说话""', False),
        ('"没有写完', False),
        ('"一句" "又一句"', False),
    ],
)
def test_a_text_in_quotes_is_closed_where_nothing_but_a_remark_follows(written, closed):
    assert is_closed(written) is closed


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"她说："有事您说话""', '她说："有事您说话"'),
        ('""有事"您说话"', '"有事"您说话'),
        ('"有事您说话"', '"有事您说话"'),
        ('""', '""'),
        ('"""', '"""'),
    ],
)
def test_quotes_around_quotes_are_the_writers_own_and_go(written, text):
    assert without_outer_quotes(written) == text


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"), whitelist_characters="\t")))
def test_yaml_reads_any_value_in_quotes_as_it_was_typed(text):
    assert yaml.safe_load(quoted_as_is(text)) == (AS_IS + text if text else None)


def test_the_line_ends_of_a_value_are_kept_as_marks():
    assert yaml.safe_load(quoted_as_is(f"一{LINE_END}二")) == f"{AS_IS}一{LINE_END}二"


def test_a_key_keeps_its_quotes_and_backslashes():
    assert yaml.safe_load(f"{quoted('a')}: 1\n{quoted(chr(92) + chr(34))}: 2") == {"a": 1, '\\"': 2}
