"""What looks like somebody's name in a title."""

import pytest

from builder.model.names_in_words import probable_names


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("关于接收陆小帆为预备党员的公示", ["陆小帆"]),
        ("关于陆小帆、江舟同志按期转正的公示", ["陆小帆", "江舟"]),
        ("拟确定江帆等3名同志为发展对象的公示", ["江帆"]),
        ("关于陆小帆的公示", ["陆小帆"]),
        ("江帆同志拟任职公示", ["江帆"]),
        ("关于推荐司马青担任网格员的公示", ["司马青"]),
        ("候选人（陆小帆、江帆）公示", ["陆小帆", "江帆"]),
        ("关于李阿婆等三户低保的公示", ["李阿婆"]),
    ],
)
def test_by_the_words_around_it(title, names):
    assert sorted(probable_names(title)) == sorted(names)


@pytest.mark.parametrize(
    "title",
    [
        "关于拟列为发展对象人选的公示",
        "关于路灯改造方案的公示",
        "关于江南路的公示",
        "关于高温补贴的公示",
        "关于方案的公示",
        "关于管理费的公示",
        "关于成立业主委员会的公示",
        "关于公共收益为居民所用的公示",
        "关于确定文明楼栋、平安单元的公示",
        "关于拟推荐先进集体为候选的公示",
        "关于项目经费、明细的公示",
        "关于金奖获得者的公示",
        "关于平安社区、文化社区为示范的公示",
        "关于2026年度社区好邻居候选人的公示",
        "关于船坞路充电棚施工方案的公示",
    ],
)
def test_what_is_nobodys_name(title):
    assert list(probable_names(title)) == []
