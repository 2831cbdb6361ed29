"""The pages of services, venues, teams, mechanisms and public works, built once: what residents
find on them, complete without a script."""

import re

import pytest

from tests.kit.small_site import built, draw, make_site, published, story, write

STORIES = {
    "places/hall.md": "标题: 东厅\n类型: 服务大厅\n地址: 榆钱路1号\n开放时间: 每天 8:00—18:00\n设施: [坡道、热水]",
    "services/barber.md": (
        "标题: 上门理发\n类别: 家政便民\n对象: [老人、残疾人]\n时间: 每周二 9:00—11:00\n地点: 东厅\n"
        "材料: [优待证、照片]\n流程: [打电话、约时间]\n电话: 0000-1234567、1234568\n提供单位: 剪刀队"
    ),
    "services/talk.md": "标题: 说说话\n类别: 心理咨询\n对象: 居民",
    "teams/scissors.md": "标题: 剪刀队\n队长: 阿剪\n人数: 12\n口号: 剪得齐，心里亮",
    "activities/cut.md": (
        "标题: 街边剪发\n日期: 2026-04-20\n类型: 党课\n主办: 剪刀队\n地点: 东厅\n封面: cut.png\n"
        "报名: 0000-1234567，或 https://cut.example/bm"
    ),
    "activities/old.md": "标题: 去年的课\n日期: 2025-04-20\n类型: 党课",
    "mechanisms/lessons.md": (
        "标题: 听课制度\n活动类型: 党课\n频次: 每季一回\n要素:\n"
        "  - {名称: 有课表, 组: 纸上, 达标: 是}\n  - {名称: 有笔记, 组: 手里, 达标: 否}\n"
        "步骤:\n  - {名称: 听, 说明: 坐下来}\n  - {名称: 记}"
    ),
    "projects/steps.md": "标题: 台阶\n日期: 2026-03-01\n进度: 实施\n金额: 3万元",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("kinds"))
    for name, fields in STORIES.items():
        write(root / "content" / name, story(fields))
    draw(root / "content/activities/cut.png", (90, 20, 20))
    assert built(root).summary is not None
    files = published(root / "output")
    return {path: files[path].decode() for path in files if path.endswith(".html")}


def words(html: str) -> str:
    """What is read of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_directory_begins_with_who_you_are_and_leads_on_without_a_script(pages):
    page = pages["services/index.html"]
    assert page.index("您是谁") < page.index("办什么") < page.index("在哪儿办")
    assert 'href="../services/audience/elders/index.html"' in page
    assert "<script" not in page[page.index("<main") : page.index("</main>")]


def test_the_table_has_heads_on_both_sides(pages):
    page = pages["services/index.html"]
    assert page.count('scope="col"') == 3 and page.count('scope="row"') == 2


def test_a_card_has_boxes_to_tick_numbered_steps_and_every_telephone(pages):
    page = pages["services/audience/elders/index.html"]
    assert page.count('type="checkbox"') == 2
    assert "<ol><li><span>打电话</span></li><li><span>约时间</span></li></ol>" in page
    assert 'href="tel:00001234567"' in page and 'href="tel:00001234568"' in page
    assert "说说话" not in words(page)


def test_a_service_page_has_the_same_and_what_is_not_written_leaves_nothing(pages):
    assert pages["services/barber.html"].count('type="checkbox"') == 2
    bare = pages["services/talk.html"]
    assert "checkbox" not in bare and "tel:" not in bare.partition("</main>")[0]


def test_how_to_sign_up_is_a_fact_that_can_be_called_and_followed(pages):
    page = pages["activities/cut.html"].partition("</main>")[0]
    assert 'href="tel:00001234567"' in page
    assert 'href="https://cut.example/bm"' in page
    assert "报名" in words(page)


def test_a_venue_shows_its_street_hours_services_activities_and_album(pages):
    page = words(pages["places/hall.html"])
    for said in ("榆钱路1号", "坡道", "热水", "上门理发", "街边剪发"):
        assert said in page
    assert "albums/place/hall/index.html" in pages["places/hall.html"]
    assert "cut" in pages["activities/cut.html"] and "albums/place/hall/index.html" in pages


def test_a_team_shows_who_leads_it_how_many_they_are_and_what_it_hosted(pages):
    page = words(pages["teams/scissors.html"])
    for said in ("阿剪", "12 人", "街边剪发", "上门理发"):
        assert said in page


def test_a_mechanism_is_ticked_in_words_too_and_lists_what_was_held_by_year(pages):
    page = pages["mechanisms/lessons.html"]
    said = words(page)
    assert "1/2 达标" in said and "，达标" in said and "，还没有达标" in said
    assert "每季一回" in said and "2步" in said
    assert said.index("真正开过的") < said.index("2026 1 次") < said.index("2025 1 次")
    assert page.count("<details") == 2


def test_a_public_work_says_which_stage_it_has_reached(pages):
    stages = re.findall(
        r'<li class="(is-\w+)"( aria-current="step")?><span>(\w+)', pages["projects/steps.html"]
    )
    assert stages == [
        ("is-past", "", "征集"),
        ("is-past", "", "评审"),
        ("is-reached", ' aria-current="step"', "实施"),
        ("is-ahead", "", "完成"),
    ]
