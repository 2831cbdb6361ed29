"""What a story too broken to be typed says of its own fate is obeyed."""

import datetime as dt

import pytest

from builder.model.choices import Status
from builder.read.fate import fate_in, fate_of
from builder.read.fields.tree import Entries, Entry, Text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("标题: [[[\n状态: 已撤下\n", Status.WITHDRAWN),
        ("状态：撤稿\n标题: {{", Status.WITHDRAWN),
        ("  status : withdrawn   # 过期\n", Status.WITHDRAWN),
        ("状态: 草稿\n", Status.DRAFT),
        ("状态: 不知道\n", Status.PUBLISHED),
        ("正文里没有这一项。\n", Status.PUBLISHED),
    ],
)
def test_the_status_is_found_in_a_text_that_cannot_be_parsed(text, status):
    assert fate_in(text).status is status


def test_the_last_day_is_found_although_the_status_is_no_word():
    found = fate_in("状态: ？？\n下线日期: 2026年3月9日\n")
    assert found.expires == dt.date(2026, 3, 9)


def test_only_the_head_of_a_long_text_is_metadata():
    assert fate_in("字" * 9000 + "\n状态: 已撤下\n").status is Status.PUBLISHED


def test_the_first_of_two_counts():
    entries = [Entry("状态", 2, Text(2, "已撤下")), Entry("状态", 3, Text(3, "草稿"))]
    assert fate_of(entries).status is Status.WITHDRAWN


def test_the_end_of_what_someone_agreed_to_is_found_beside_other_slips():
    form, until = Entry("方式", 3, Text(3, "本人同意")), Entry("至", 4, Text(4, "2026-05-20"))
    entries = [Entry("日期", 2, Text(2, "不知道")), Entry("授权", 3, Entries(3, (form, until)))]
    found = fate_of(entries).consent
    assert found is not None
    assert found.until == dt.date(2026, 5, 20)


@pytest.mark.parametrize(
    "text",
    [
        "标题: 甲\n公示: {起: 2026-05-06, 止: 2026-05-12, 电话: 0000-8600118}\n[[[\n",
        "公示: {起: 5月6日, 止: 2026年5月12日}\n[[[\n",
        "公示:\n  起: 2026-05-06\n  止: 2026-05-12\n  电话:\n标签: [[[\n",
        "notice：｛from：2026-05-06，until：2026-05-12｝\n[[[\n",
    ],
)
def test_the_last_day_of_a_public_notice_is_read_as_well(text):
    assert fate_in(text).notice_until == dt.date(2026, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "标题: [[[\n授权: {方式: 本人同意, 至: 2026-05-12}\n",
        "标题: [[[\n授权:\n  方式: 本人同意\n  至: 2026-05-12\n单位: 河东\n",
    ],
)
def test_so_is_the_end_of_what_someone_agreed_to(text):
    assert fate_in(text).consent.until == dt.date(2026, 5, 12)
