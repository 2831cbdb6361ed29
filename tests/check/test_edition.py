"""Which stories are public: status, dates, review, takedown; and that options never leak."""

import datetime as dt

import pytest

from builder.check.edition import PublishingDay, edition, turning_points
from builder.check.verdict import unchanged_between
from builder.model.frame import Mourning
from builder.model.library import Shown
from builder.model.mourning import MourningSpan
from builder.model.pictures import StoryPictures
from builder.model.settings import ReviewPolicy
from tests.kit.notices import LAST, notice
from tests.kit.small_library import library_of
from tests.kit.small_site import NOW, REVIEW, built, make_site, published, story, told, write

NEW = "content/posts/new.md"


def build_with(tmp_path, fields: str, *, review: bool = True, **more):
    root = make_site(tmp_path / "site")
    text = story(f"标题: 新的一篇\n日期: 2026-05-02\n栏目: 要闻\n网址名: fresh\n{fields}")
    write(root / NEW, text if review else text.replace(REVIEW, ""))
    result = built(root, **more)
    return root, result, {each.path: each.reason for each in result.withheld}


def is_public(root, text: str = "新的一篇") -> bool:
    return any(text.encode() in content for content in published(root / "output").values())


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("状态: 草稿", "状态是“草稿”"),
        ("状态: 待审", "状态是“待审”"),
        ("状态: 已撤下", "已撤下"),
        ("发布时间: 2026-05-21 08:00", "要到2026年5月21日08:00才发布"),
        ("发布时间: 2026-05-21", "要到2026年5月21日才发布"),
        ("下线日期: 2026-05-20", "2026年5月20日起已下线"),
    ],
)
def test_what_is_not_due_leaves_no_byte_in_the_output_and_is_listed_with_its_reason(
    tmp_path, fields, reason
):
    root, result, withheld = build_with(tmp_path, fields)
    assert withheld == {NEW: reason}
    assert result.summary is not None
    assert not is_public(root)


@pytest.mark.parametrize(
    "fields",
    ["状态: 已发布", "发布时间: 2026-05-20 09:00", "发布时间: 2026-05-20", "下线日期: 2026-05-21"],
)
def test_what_is_due_is_published(tmp_path, fields):
    root, _, withheld = build_with(tmp_path, fields)
    assert withheld == {}
    assert (root / "output/posts/fresh.html").exists()


def test_a_story_without_review_is_withheld_and_the_stages_it_lacks_are_named(tmp_path):
    root, _, withheld = build_with(tmp_path, "状态: 已发布", review=False)
    assert withheld == {NEW: "缺初审、复审、终审"}
    assert not is_public(root)


def test_the_site_decides_which_stages_are_needed(tmp_path):
    root = make_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    write(settings, settings.read_text() + "审核: {初审: 是, 复审: 否, 终审: 否}\n")
    write(
        root / NEW,
        "---\n标题: 只有初审\n日期: 2026-05-02\n栏目: 要闻\n审核: {初审: {姓名: 甲, 日期: 2026-05-01}}\n---\n正文。\n",
    )
    assert built(root).withheld == ()


def test_a_withdrawn_story_takes_its_page_pictures_lists_and_feeds_with_it(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    before = published(root / "output")
    lamp = root / "content/members/lamp/index.md"
    write(lamp, lamp.read_text().replace("标题: 修灯的人\n", "标题: 修灯的人\n状态: 已撤下\n"))
    built(root)
    after = published(root / "output")
    gone = set(before) - set(after)
    assert "members/lamp.html" in gone
    assert any(path.startswith("media/") for path in gone)
    assert not any("修灯的人".encode() in content for content in after.values())


def test_takedown_happens_with_keep_going_although_another_story_is_broken(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    note, rope = root / "content/posts/note.md", root / "content/members/rope.md"
    write(note, note.read_text().replace("标题: 通知一则\n", "标题: 通知一则\n状态: 已撤下\n"))
    write(rope, rope.read_text().replace("日期: 2026-02-05", "日期: 2026-13-05"))
    assert built(root).summary is None
    assert (root / "output/posts/note.html").exists()
    result = built(root, keep_going=True)
    assert result.summary is not None
    assert not result.is_clean
    assert not (root / "output/posts/note.html").exists()


def test_a_failed_build_changes_no_byte(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    before = published(root / "output")
    write(root / "content/posts/note.md", "---\n标题: 坏了\n日期: 2026-13-01\n---\n")
    result = built(root)
    assert result.summary is None
    assert published(root / "output") == before


def test_an_error_in_a_draft_stops_nothing(tmp_path):
    _, result, withheld = build_with(tmp_path, "状态: 草稿\n封面: missing.jpg")
    assert result.summary is not None
    assert withheld == {NEW: "状态是“草稿”"}


def test_a_half_written_draft_that_lacks_required_fields_stops_nothing(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / NEW, "---\n标题: 才开个头\n状态: 草稿\n---\n")
    result = built(root)
    assert result.summary is not None
    assert [each.path for each in result.withheld] == [NEW]


def test_a_link_to_a_withheld_story_is_left_out_with_a_notice(tmp_path):
    root = make_site(tmp_path / "site")
    lamp = root / "content/members/lamp/index.md"
    write(lamp, lamp.read_text().replace("标题: 修灯的人\n", "标题: 修灯的人\n状态: 草稿\n"))
    result = built(root)
    assert [problem.code for problem in told(result)] == ["FC506"]
    assert "lamp.html" not in (root / "output/activities/one.html").read_text()


def test_the_real_name_behind_an_alias_reaches_no_byte(tmp_path):
    root = make_site(tmp_path / "site")
    fields = "标题: 窗里的灯\n日期: 2026-05-03\n姓名: 谭依宁\n称呼方式: 化名\n对外称呼: 小禾（化名）\n授权: 本人同意"
    fields += "\n网址名: window"
    write(root / "content/members/window.md", story(fields))
    result = built(root)
    assert result.summary is not None
    assert not any("谭依宁".encode() in content for content in published(root / "output").values())
    assert "小禾（化名）" in (root / "output/members/window.html").read_text()


def test_a_hidden_name_in_another_story_is_an_error_of_that_story(tmp_path):
    root = make_site(tmp_path / "site")
    fields = "标题: 窗里的灯\n日期: 2026-05-03\n姓名: 谭依宁\n称呼方式: 不署名\n授权: 本人同意\n网址名: window"
    write(root / "content/members/window.md", story(fields))
    note = root / "content/posts/note.md"
    write(note, note.read_text() + "\n后来谭依宁也来了。\n")
    result = built(root)
    assert result.summary is None
    assert [(problem.path, problem.code) for problem in told(result)] == [
        ("content/posts/note.md", "FC508")
    ]


def test_another_day_shows_what_was_public_on_it_and_marks_every_page(tmp_path):
    root = make_site(tmp_path / "site")
    output = tmp_path / "that-day"
    built(root, output, now=NOW - dt.timedelta(days=90), marked="按 2026-02-19 来看")
    pages = [content for path, content in published(output).items() if path.endswith(".html")]
    assert pages
    assert all("按 2026-02-19 来看".encode() in page or b"http-equiv" in page for page in pages)
    assert all(b"noindex" in page for page in pages)
    assert "sitemap.xml" not in published(output)


def test_a_slip_in_the_review_of_a_published_story_stops_the_build_and_takes_nothing_down(tmp_path):
    root = make_site(tmp_path / "site")
    built(root)
    before = published(root / "output")
    note = root / "content/posts/note.md"
    write(
        note,
        note.read_text().replace(
            "终审: {姓名: 丙, 日期: 2026-01-03}", "终审: {姓名: 丙, 日期: 2026-13-03}"
        ),
    )
    result = built(root)
    assert result.summary is None
    assert ("content/posts/note.md", "FC203") in {
        (problem.path, problem.code) for problem in result.problems
    }
    assert published(root / "output") == before


def test_a_story_that_cannot_be_read_does_not_drag_down_those_that_name_it(tmp_path):
    root = make_site(tmp_path / "site")
    lamp = root / "content/members/lamp/index.md"
    write(lamp, lamp.read_text().replace("\n---\n", "\n", 1))
    result = built(root, keep_going=True)
    assert [each.path for each in result.withheld] == ["content/members/lamp/index.md"]
    assert (root / "output/activities/one.html").exists()


NO_REVIEW = ReviewPolicy(first=False, second=False, final=False)
AFTER = LAST + dt.timedelta(days=1)


def ended_on(day: dt.date, *stories) -> frozenset:
    """Which notices are over on this day."""
    library = library_of(*stories, review=NO_REVIEW)
    shown = Shown({story.path: StoryPictures() for story in stories}, frozenset())
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    return edition(library, PublishingDay(noon), frozenset(), shown).site.ended


def test_a_notice_is_over_on_the_day_after_its_last():
    gate, late = notice("gate"), notice("late", AFTER)
    assert ended_on(LAST, gate, late) == frozenset()
    assert ended_on(AFTER, gate, late) == {gate.address}


def test_an_edition_holds_until_a_notice_is_over():
    library = library_of(notice("gate"), notice("for ever", dt.date.max))
    found = turning_points(library, dt.datetime.combine(LAST, dt.time(9), dt.UTC))
    assert [moment.date() for moment in found] == [AFTER]


def test_two_days_on_which_other_notices_are_open_are_two_outlines():
    gate = notice("gate")
    library = library_of(gate, review=NO_REVIEW)
    shown = Shown({gate.path: StoryPictures()}, frozenset())
    days = [PublishingDay(dt.datetime.combine(day, dt.time(12), dt.UTC)) for day in (LAST, AFTER)]
    open_one, over = (edition(library, day, frozenset(), shown).site for day in days)
    assert open_one.outline != over.outline


def mourned(now: str, marked: str = ""):
    """What the pages of a site with one day of mourning know on this moment."""
    library = library_of(mourning=(MourningSpan(first=dt.date(2026, 12, 13)),))
    day = PublishingDay(dt.datetime.fromisoformat(now), marked=marked)
    return library, edition(library, day, frozenset(), Shown({}, frozenset(), {})).site.mourning


def test_on_a_day_of_mourning_the_site_is_grey_and_knows_the_day_before():
    _, before = mourned("2026-12-12T09:00+08:00")
    _, then = mourned("2026-12-13T09:00+08:00")
    assert (before.today, then.today) == (False, True)
    assert before.days == then.days == "2026-12-13/2026-12-13"


def test_a_preview_of_another_day_has_no_days_by_which_a_script_could_decide():
    _, marked = mourned("2026-12-13T09:00+08:00", "内部预览")
    assert marked == Mourning("", today=True)


def test_what_was_decided_holds_until_a_day_of_mourning_begins_or_is_over():
    library, _ = mourned("2026-12-12T09:00+08:00")
    now = dt.datetime.fromisoformat("2026-12-13T09:00+08:00")
    assert unchanged_between(library, now) == (
        dt.datetime.fromisoformat("2026-12-13T00:00+08:00"),
        dt.datetime.fromisoformat("2026-12-14T00:00+08:00"),
    )
