"""Days, times and spans as people write them."""

import datetime as dt

import pytest

from builder.read.fields.dates import Partial
from builder.read.fields.moments import Point, When, read_when
from builder.read.fields.unclear import Unclear

DAY = dt.date(2025, 10, 18)


def minutes(written):
    found = read_when(written)
    assert isinstance(found, When), found
    return found.start.minutes, found.end.minutes if found.end else None


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        *(("9:40", 580, None), ("晚上12点", 1440, None), ("24:00", 1440, None), ("零点", 0, None)),
        *(
            ("中午12点半", 750, None),
            ("中午1点", 780, None),
            ("正午", 720, None),
            ("凌晨12点", 0, None),
        ),
        *(("夜里11点", 1380, None), ("下午15:20", 920, None), ("三点三刻", 225, None)),
        *(("12:15 AM", 15, None), ("12:15 pm", 735, None), ("18.45", 1125, None)),
        *(("9:00—11:15", 540, 675), ("下午3点到5点半", 900, 1050), ("晚7点至9点", 1140, 1260)),
        *(("3-5点", 180, 300), ("下午3-5点", 900, 1020), ("1:00-3:00 PM", 780, 900)),
        *(("23:00~0:40", 1380, 40), ("十五点到十七点", 900, 1020), ("9点整开始", 540, None)),
    ],
)
def test_times_of_day(written, start, end):
    assert minutes(written) == (start, end)


@pytest.mark.parametrize(
    "written",
    [
        *("2025年10月18日 9:40", "2025-10-18T09:40:00", "2025.10.18上午9点40分", "20251018 9:40"),
        *("二〇二五年十月十八日上午九点四十分", "October 18, 2025 9:40", "18 Oct 2025 9:40 am"),
        *(
            "活动时间：2025年10月18日（星期六）9:40",
            "定于2025/10/18 9：40",
            "Sat, 18 Oct 2025 9:40",
        ),
    ],
)
def test_a_day_with_a_time(written):
    found = read_when(written)
    assert (found.start, found.end, found.unused) == (Point(DAY, 580), None, "")


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        *(("2025-10-18T09:40:00Z", 0), ("2025-10-18 09:40 UTC+8", 8), ("2025-10-18 09:40 GMT", 0)),
        *(("2025-10-18T09:40:00-05:00", -5), ("2025-10-18 09:40:00 +0530", 5.5)),
        *(("2025-10-18 9:40（北京时间）", 8), ("2025-10-18 9:40 Asia/Tokyo", 9)),
    ],
)
def test_a_zone_is_honoured_and_is_no_second_time(written, offset):
    found = read_when(written)
    assert found.zone.utcoffset(dt.datetime(2025, 10, 18)) == dt.timedelta(hours=offset)
    assert (found.start, found.end) == (Point(DAY, 580), None)


@pytest.mark.parametrize(
    ("written", "end"),
    [
        *(
            ("2025-10-18 21:00至次日1:30", Point(Partial(later=1), 90)),
            ("2025-10-18 21:00-23:00", Point(None, 1380)),
        ),
        *(("2025年10月18日9:00-20日17:00", Point(Partial(day=20), 1020)),),
        *(
            ("2025年10月18日至11月2日", Point(Partial(11, 2))),
            ("2025.10.18-10.20", Point(Partial(10, 20))),
        ),
    ],
)
def test_a_span_ends_on_a_day_that_leans_on_the_first(written, end):
    found = read_when(written)
    assert found.start.day == DAY
    assert found.end == end


@pytest.mark.parametrize(
    ("written", "why"),
    [
        *(
            ("农历九月初九", "写的是农历，这里要写公历的年月日"),
            ("2025年腊月廿三", "写的是农历，这里要写公历的年月日"),
        ),
        *(
            ("昨天", "别人读的时候，不知道说的是哪一天"),
            ("上周六", "别人读的时候，不知道说的是哪一天"),
        ),
        *(
            ("2025年10月中旬", "说的是一段日子，不是哪一天"),
            ("2025年三季度", "说的是一段日子，不是哪一天"),
        ),
        *(
            ("2025年", "少了是几月几日"),
            ("2025年10月", "少了是哪一天"),
            ("25-10-18", "年份要写四位"),
        ),
        *(("10/18/2025", "年份要写在最前面"), ("2025-10-32", "没有这一天")),
        *(("晚上2点", "不知道“晚上2点”是当天凌晨还是次日凌晨"), ("上午15点", "“上午”没有15点")),
        *(("26:10", "没有这个钟点"), ("9:40 EDT", "不知道“EDT”是哪里的时间，要写成本地时间")),
        *(("等通知", "看不出是哪一天"), ("2025-10-18 9:40 4号楼", "看不懂“4号楼”")),
    ],
)
def test_what_is_no_day_or_time_is_told_in_one_way(written, why):
    found = read_when(written)
    assert isinstance(found, Unclear)
    assert found.why == why


def test_words_that_say_nothing_of_the_time_are_kept_to_be_told():
    assert read_when("9:40左右").unused == "左右"
    assert read_when("2025-10-18（重阳节前）").unused == "(重阳节前)"
