"""Where the stories of a folder belong that is called as no kind is."""

import pytest

from builder.model.kinds.known import BUILT_IN, kinds_of
from builder.read.files.homes import folder_meant, way_home
from tests.kit.own_kinds import BOATS, declared


def way(folder, kinds=BUILT_IN, **called):
    return way_home(folder, kinds, called)


@pytest.mark.parametrize(
    ("folder", "home"),
    [
        ("人物", "members"),
        ("先锋人物", "members"),
        ("活动", "activities"),
        ("activity", "activities"),
        ("Branch", "branches"),
        ("荣誉", "honors"),
        ("隊伍", "teams"),
        ("网格", "grids"),
        ("民生实事", "projects"),
    ],
)
def test_a_name_of_a_kind_is_its_folder_for_certain(folder, home):
    assert way(folder) == f"移到 content/{home} 文件夹里"
    assert folder_meant(folder, BUILT_IN, {}) == home


@pytest.mark.parametrize(
    ("folder", "home", "line"),
    [
        ("通知公告", "posts", "栏目: 通知公告"),
        ("新闻", "posts", "栏目: 要闻"),
        ("党课", "activities", "类型: 党课"),
        ("文化长廊", "places", "类型: 文化长廊"),
    ],
)
def test_a_word_of_one_kind_alone_is_its_folder_with_the_line_that_says_it(folder, home, line):
    assert way(folder) == f"移到 content/{home} 文件夹里，每篇写上  {line}"


@pytest.mark.parametrize("folder", ["志愿服务", "市", "其他", "other"])
def test_a_word_of_several_kinds_decides_nothing(folder):
    assert way(folder).startswith(("移到这些文件夹之一：members", "多半是"))


@pytest.mark.parametrize(
    ("folder", "home"),
    [
        ("党建活动", "activities"),
        ("荣誉榜", "honors"),
        ("四级网格", "grids"),
        ("社区队伍", "teams"),
    ],
)
def test_a_name_with_that_of_a_kind_in_it_is_likely_and_not_certain(folder, home):
    assert way(folder).startswith(f"多半是 content/{home} 文件夹；不是的，移到这些文件夹之一：")


def test_a_name_that_says_nothing_is_told_with_every_folder():
    said = way("草稿箱")
    assert said.startswith("移到这些文件夹之一：")
    assert all(f"{each.about.folder}（{each.about.label}）" in said for each in BUILT_IN.all)


def test_what_the_menus_of_a_site_call_a_kind_is_its_folder():
    assert way("身边榜样", members="身边榜样") == "移到 content/members 文件夹里"


def test_a_kind_that_a_site_declares_is_known_by_its_name_and_its_words():
    kinds = kinds_of(declared(BOATS))
    assert way("渡船", kinds) == "移到 content/boats 文件夹里"
    assert way("巡河船", kinds) == "移到 content/boats 文件夹里，每篇写上  船型: 巡河船"
