"""Typed values from text, by declaration alone."""

import datetime as dt

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Attachment, Headcount, Milestone, Shot, Signature, Waiver
from builder.model.choices import Column, Consent, Identity, Naming, Status
from builder.model.field import declared_fields
from builder.model.kinds import (
    KINDS,
    Activity,
    Branch,
    Brand,
    Mechanism,
    Member,
    Page,
    Post,
    Service,
)
from builder.model.settings import Named, OwnWord, Settings
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Certainty, choice_of
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entries

WORDS = {each.name: each for each in VOCABULARIES}
BASE = {
    Activity: "标题: 好\n日期: 2026-05-01\n类型: 党课\n",
    Member: "标题: 好\n姓名: 沈秋萍\n授权: 本人同意\n",
    Branch: "标题: 好\n层级: 党支部\n",
    Brand: "标题: 好\n类别: 邻里文化\n",
    Post: "标题: 好\n日期: 2026-05-01\n栏目: 要闻\n",
    Mechanism: "标题: 好\n",
    Service: "标题: 好\n类别: 家政便民\n对象: 老人\n",
    Settings: "名称: 柏舟里\n",
}


def read(struct, block):
    tree = parse(BASE[struct] + block, "a.md", 1, known_keys(struct))
    assert isinstance(tree, Entries), tree
    return typed(tree, struct, "a.md", WORDS)


def value_of(struct, block, field):
    found = read(struct, block)
    assert not found.problems, [str(each) for each in found.problems]
    return getattr(found.value, field)


def advice_of(problem):
    return "；".join(f"{label}：{words}" for label, words in problem.advice)


def said_of(struct, block):
    return [
        f"{each.code}:{each.line} {each.message} → {advice_of(each)}"
        for each in read(struct, block).problems
    ]


# ── single values ──


@pytest.mark.parametrize("word", ["是", "对", "√", "true", "Yes", "1", "“是”", "ＹＥＳ", "有"])
def test_yes(word):
    assert value_of(Activity, f"置顶: {word}", "pinned") is True


@pytest.mark.parametrize("word", ["否", "不", "false", "No", "0", "×"])
def test_no(word):
    assert value_of(Activity, f"置顶: {word}", "pinned") is False


@pytest.mark.parametrize(
    ("written", "count"),
    [
        *(
            ("46", 46),
            ("46人", 46),
            ("４６", 46),
            ("约46人", 46),
            ("1,200", 1200),
            ("1，200人", 1200),
            ("一百二十", 120),
        ),
        *(
            ("一百二十人", 120),
            ("1.2万", 12000),
            ("两百", 200),
            ("十五", 15),
            ("二十", 20),
            ("1200.0", 1200),
            ("一千零五", 1005),
        ),
        *(("共 46 名", 46), ("百余人", 100), ("三万五千", 35000), ("二〇二四", 2024)),
    ],
)
def test_whole_numbers(written, count):
    assert value_of(Activity, f"人数: {written}", "attendance").number == count


@pytest.mark.parametrize("written", ["46-50人", "46.5人", "40%", "1/2"])
def test_what_is_no_number_is_said(written):
    (said,) = said_of(Activity, f"人数: {written}")
    assert said.startswith(f"FC203:4 “人数”写成了“{written}”")
    assert said.endswith("→ 照这个样子写：人数: 47（换成实际的人数）")


@pytest.mark.parametrize("written", ["{", "-", "“”", "……", "！"])
def test_a_required_text_has_at_least_one_word(written):
    (problem,) = typed(
        parse(f"标题: {written}\n", "a.md", 1, known_keys(Page)), Page, "a.md", WORDS
    ).problems
    assert (problem.code, problem.line) == ("FC203", 1)
    assert problem.message == f"“标题”写成了“{written}”，里面没有一个字"
    assert [each.certainty for each in problem.fixes] == [Certainty.SHAPE]


@pytest.mark.parametrize("written", ["好", "6", "A", "《家》", "😀笑"])
def test_one_word_is_enough(written):
    assert (
        typed(
            parse(f"标题: {written}\n", "a.md", 1, known_keys(Page)), Page, "a.md", WORDS
        ).value.title
        == written
    )


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        *(
            ("2026-05-01 08:00", (2026, 5, 1, 8, 0)),
            ("2026年5月1日 上午8点", (2026, 5, 1, 8, 0)),
            ("2026-05-01", (2026, 5, 1, 0, 0)),
        ),
        *(
            ("2026年5月1日下午2点半", (2026, 5, 1, 14, 30)),
            ("2026/5/1 14：30", (2026, 5, 1, 14, 30)),
            ("20260501 8:05", (2026, 5, 1, 8, 5)),
        ),
        *(
            ("2026-05-01T08:00:00", (2026, 5, 1, 8, 0)),
            ("2026年5月1日（星期五）19时30分", (2026, 5, 1, 19, 30)),
        ),
        *(
            ("二〇二六年五月一日晚上七点", (2026, 5, 1, 19, 0)),
            ("2026-5-1 2:30 PM", (2026, 5, 1, 14, 30)),
            ("2026.5.1 中午12点", (2026, 5, 1, 12, 0)),
        ),
        *(
            ("2026-05-01 凌晨12点", (2026, 5, 1, 0, 0)),
            ("2026-05-01 凌晨三点一刻", (2026, 5, 1, 3, 15)),
        ),
    ],
)
def test_moments(written, moment):
    assert value_of(Activity, f"发布时间: {written}", "publish_at") == dt.datetime(*moment)


@pytest.mark.parametrize(
    ("written", "time"),
    [("14:00", (14, 0)), ("下午2点", (14, 0)), ("19：30", (19, 30)), ("晚7点半", (19, 30))],
)
def test_a_time_alone_is_on_the_storys_own_date(written, time):
    assert value_of(Activity, f"开始: {written}", "start") == dt.datetime(2026, 5, 1, *time)


def test_a_time_without_any_date_is_a_problem():
    (said,) = said_of(Member, "发布时间: 08:00")
    assert "不知道是哪一天" in said


@pytest.mark.parametrize("written", ["25:00", "2026-05-01 8:75", "4月8日 8:00", "一会儿"])
def test_a_time_that_is_none_is_a_problem(written):
    assert [each[:5] for each in said_of(Activity, f"开始: {written}")] == ["FC203"]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2024年6月", "少了是哪一天"),
        ("6月1日", "少了年份"),
        ("24-6-1", "年份要写四位"),
        ("2024-02-30", "没有这一天"),
        ("去年夏天", "说的是一段日子，不是哪一天"),
        ("2024.10", "少了是哪一天"),
    ],
)
def test_half_a_date_is_told_what_it_lacks_and_never_made_whole(written, why):
    (said,) = said_of(Activity, f"下线日期: {written}")
    assert said == (
        f"FC203:4 “下线日期”写成了“{written}”，{why}"
        " → 照这个样子写：下线日期: 2027-05-06（换成实际的下线日期）"
    )


def test_choices_by_word_or_slug():
    assert value_of(Member, "称呼方式: 化名", "naming") is Naming.ALIAS
    assert value_of(Member, "称呼方式: ALIAS", "naming") is Naming.ALIAS
    assert value_of(Post, "状态: “草稿”", "status") is Status.DRAFT
    assert value_of(Post, "consent: guardian", "consent").form is Consent.GUARDIAN


def test_terms_by_word_or_slug_are_stored_as_slugs():
    assert value_of(Member, "岗位: 纠纷调解、财务监督", "posts") == ("mediation", "audit")
    assert value_of(Member, "岗位:\n  - mediation\n  - 财务监督", "posts") == ("mediation", "audit")
    assert value_of(Brand, "级别: 区县", "level") == "district"


@pytest.mark.parametrize(
    ("struct", "written", "field", "value"),
    [
        (Post, "状态: 初稿", "status", Status.DRAFT),
        (Post, "狀態: 已撤回", "status", Status.WITHDRAWN),
        (Post, "栏目: 學習園地", "column", Column.STUDY),
        (Member, "身份: 預備黨員", "identity", Identity.PROBATIONARY),
        (Member, "身份: 正式", "identity", Identity.FULL),
        (Member, "稱呼方式: 匿名", "naming", Naming.UNNAMED),
        (Member, "岗位: 調解、巡逻岗", "posts", ("mediation", "patrol")),
        (Activity, "类型: 慰问", "type", ("visit",)),
        (Brand, "級別: 省级", "level", "province"),
    ],
)
def test_a_word_with_the_same_meaning_is_read_without_a_word(struct, written, field, value):
    key = written.partition(":")[0]
    base = "".join(e for e in BASE[struct].splitlines(keepends=True) if not e.startswith(key))
    tree = parse(base + written, "a.md", 1, known_keys(struct))
    found = typed(tree, struct, "a.md", WORDS)
    assert not found.problems, [str(each) for each in found.problems]
    assert getattr(found.value, field) == value


@pytest.mark.parametrize(
    ("struct", "written", "words"),
    [
        (Member, "岗位: 数星星", [term.label for term in WORDS["posts"].terms]),
        (Activity, "类型: 义诊", [term.label for term in WORDS["activity-types"].terms]),
        (Branch, "层级: 工会", [term.label for term in WORDS["tiers"].terms]),
        (Post, "状态: 发布一半", ["草稿", "待审", "已发布", "已撤下"]),
        (Post, "状态: 未发布", ["草稿", "待审", "已撤下"]),
        (Member, "授权: 家长同意", ["本人同意", "监护人同意", "不涉及"]),
        (Member, "身份: 党员", [each.label for each in Identity]),
        (Post, "置顶: 第一", ["是", "否"]),
    ],
)
def test_an_unknown_word_is_told_every_word_that_may_stand_there(struct, written, words):
    key, _, word = written.partition(": ")
    base = "".join(
        each for each in BASE[struct].splitlines(keepends=True) if not each.startswith(key)
    )
    tree = parse(base + written, "a.md", 1, known_keys(struct))
    (problem,) = typed(tree, struct, "a.md", WORDS).problems
    assert problem.message.startswith(f"“{key}”写成了“{word}”，")
    assert problem.mend == ""
    assert problem.fixes == (choice_of(words),)


@pytest.mark.parametrize("word", ["本人不同意", "监护人拒绝", "没有同意", "未经本人同意"])
def test_a_refusal_is_offered_no_consent_not_even_as_an_example(word):
    base = "".join(e for e in BASE[Member].splitlines(keepends=True) if not e.startswith("授权"))
    for written in (f"授权: {word}", f"授权: {{方式: {word}}}"):
        tree = parse(base + written, "a.md", 1, known_keys(Member))
        told = typed(tree, Member, "a.md", WORDS).problems
        assert told and not any(fix for each in told if each.code == "FC203" for fix in each.fixes)
        assert "不要改成同意" in told[0].mend


def test_several_where_one_belongs_is_a_problem():
    (said,) = said_of(Activity, "地点:\n  - 广场\n  - 公园")
    assert said.startswith("FC206:5")
    assert value_of(Activity, "地点:\n  - 广场", "place") == "广场"


# ── lists ──


def test_references_behind_dashes_are_whole():
    assert value_of(Activity, "相关:\n  - 一张长桌，百家饭香\n  - 门铃、路灯", "related") == (
        "一张长桌，百家饭香",
        "门铃、路灯",
    )
    assert value_of(Activity, "主办: 第二党支部、物业党支部", "hosts") == (
        "第二党支部",
        "物业党支部",
    )
    assert value_of(Activity, "主办: 第二党支部", "hosts") == ("第二党支部",)


# ── short forms ──


def test_a_gallery_of_plain_names():
    assert value_of(Activity, "图集: 01.jpg", "gallery") == (Shot(file="01.jpg"),)
    assert value_of(Activity, "图集:\n  - 01.jpg\n  - 我的 照片.JPG 说明在此", "gallery") == (
        Shot(file="01.jpg"),
        Shot(file="我的 照片.JPG", caption="说明在此"),
    )
    assert value_of(Activity, "图集:\n  - 01.jpg: 长桌\n  - 02.jpg：灯", "gallery")[1] == Shot(
        file="02.jpg", caption="灯"
    )
    assert value_of(Activity, "图集: {文件: .\\a\\01.jpg}", "gallery") == (Shot(file="a/01.jpg"),)
    assert value_of(Activity, "图集:\n  文件: 01.jpg\n  说明: 长桌", "gallery") == (
        Shot(file="01.jpg", caption="长桌"),
    )


@pytest.mark.parametrize(
    "written",
    [
        "01.jpg、02.jpg",
        "\n1、01.jpg\n2、02.jpg",
        "\n  1. 01.jpg\n  2. 02.jpg",
        "[01.jpg，02.jpg]",
        "\n  01.jpg\n  02.jpg",
    ],
)
def test_a_gallery_as_one_would_jot_it_down(written):
    assert value_of(Activity, f"图集：{written}", "gallery") == (
        Shot(file="01.jpg"),
        Shot(file="02.jpg"),
    )


def test_a_range_of_days_is_no_date():
    (said,) = said_of(Activity, "下线日期: 2026年5月1日-5月3日")
    assert "不止一天" in said


@pytest.mark.parametrize(
    "written",
    [
        *(
            "周敏 2026-05-01",
            "周敏，2026-05-01",
            "周敏：2026年5月1日",
            "周敏（2026-5-1）",
            "{姓名: 周敏, 日期: 2026-05-01}",
        ),
        *(
            "{姓名：周敏，日期：2026-05-01}",
            "｛姓名：周敏，日期：2026-05-01｝",
            "{周敏: 2026-05-01}",
            "\n    姓名: 周敏\n    日期: 2026-05-01",
        ),
        *("\n    周敏: 2026-5-1", "\n    - 周敏 2026-05-01", "{name: 周敏, date: 2026/5/1}"),
    ],
)
def test_a_signature_in_a_hurry(written):
    review = value_of(Activity, f"审核:\n  初审: {written}", "review")
    assert review.first == Signature(name="周敏", date=dt.date(2026, 5, 1))


def test_a_signature_without_a_date_is_a_problem():
    (said,) = said_of(Activity, "审核:\n  初审: 周敏")
    assert said.startswith("FC206:5")
    assert "姓名: 某某" in said


@pytest.mark.parametrize(
    "written",
    [
        *(
            "{“2019年3月”: “第一次开灯”, 2020年春: 搬家}",
            "\n  2019年3月: 第一次开灯\n  2020年春: 搬家",
            "\n  2019年3月：第一次开灯\n  2020年春：搬家",
        ),
        *(
            "\n  - 2019年3月: 第一次开灯\n  - 2020年春: 搬家",
            "\n  - 2019年3月：第一次开灯\n  - 2020年春：搬家",
            "\n  - 2019年3月 第一次开灯\n  - 2020年春，搬家",
        ),
        *(
            "\n  - 时间: 2019年3月\n    事件: 第一次开灯\n  - {时间: 2020年春, 事件: 搬家}",
            "\n　　2019年3月 第一次开灯\n　　2020年春 搬家",
        ),
    ],
)
def test_a_chronicle_in_a_hurry(written):
    found = value_of(Member, f"年表: {written}", "milestones")
    assert [each.when.strip("“”") for each in found] == ["2019年3月", "2020年春"]
    assert [each.what.strip("“”") for each in found] == ["第一次开灯", "搬家"]


def test_a_head_count_now_or_by_year():
    assert value_of(Branch, "党员数: 31", "members_count") == (Headcount(count=Amount(31)),)
    assert value_of(Branch, "党员数: 31名", "members_count") == (Headcount(count=Amount(31)),)
    by_year = (
        Headcount(year=2024, count=Amount(28)),
        Headcount(year=2025, count=Amount(31)),
    )
    assert value_of(Branch, "党员数: {2024: 28, 2025: 31}", "members_count") == by_year
    assert value_of(Branch, "党员数:\n  2024年：28人\n  2025年：31人", "members_count") == by_year


@pytest.mark.parametrize(
    ("typed_as", "people"),
    [
        ("潘春（组织委员）、王八（宣传委员）", [("潘春", "组织委员"), ("王八", "宣传委员")]),
        ("潘春 组织委员、王八 宣传委员", [("潘春", "组织委员"), ("王八", "宣传委员")]),
        ("潘春（组织委员、纪检委员）、王八", [("潘春", "组织委员、纪检委员"), ("王八", "")]),
        ("[潘春、王八]", [("潘春", ""), ("王八", "")]),
        ("\n  - 潘春（组织委员）、王八（宣传委员）", [("潘春", "组织委员"), ("王八", "宣传委员")]),
        ("{潘春: 组织委员、纪检委员}", [("潘春", "组织委员、纪检委员")]),
    ],
)
def test_several_people_on_one_line_are_several(typed_as, people):
    committee = value_of(Branch, f"委员: {typed_as}", "committee")
    assert [(each.name, each.role) for each in committee] == people


@pytest.mark.parametrize(
    ("typed_as", "steps"),
    [
        ("收集、议事→办理", [("收集", ""), ("议事", ""), ("办理", "")]),
        ("收集：上门、打电话", [("收集", "上门、打电话")]),
        ("\n  - 打扫、清运\n  - 回访", [("打扫、清运", ""), ("回访", "")]),
    ],
)
def test_steps_on_one_line_are_several_unless_what_follows_is_said_of_one(typed_as, steps):
    read = value_of(Mechanism, f"步骤: {typed_as}", "steps")
    assert [(each.name, each.what) for each in read] == steps


def test_steps_between_arrows_are_several():
    steps = value_of(Service, "流程: 打电话→约时间 → 上门", "steps")
    assert steps == ("打电话", "约时间", "上门")


def test_pledges_committees_measures_and_results_in_a_hurry():
    assert value_of(Member, "承诺: 每周走访，风雨无阻", "pledges")[0].what == "每周走访，风雨无阻"
    committee = value_of(
        Branch,
        "委员:\n  - 周敏: 组织委员\n  - 李明 宣传委员\n  - 王芳（纪检委员）\n  - 赵强",
        "committee",
    )
    assert [(each.name, each.role) for each in committee] == [
        *(("周敏", "组织委员"), ("李明", "宣传委员"), ("王芳", "纪检委员"), ("赵强", ""))
    ]
    measures = value_of(
        Brand, "举措:\n  - 每月一席: 议事上饭桌\n  - 名称: 开灯\n    说明: 天黑就开", "measures"
    )
    assert [each.what for each in measures] == ["议事上饭桌", "天黑就开"]
    results = value_of(
        Brand,
        "成效:\n  - {名称: 办结心事, 数值: 189, 单位: 件}\n  - 满意度: 96.5%\n  - 开灯: 1,024次",
        "results",
    )
    assert [(each.name, each.value.number, each.unit) for each in results] == [
        *(("办结心事", 189, "件"), ("满意度", 96.5, "%"), ("开灯", 1024, "次"))
    ]


def test_mentoring_and_waivers_in_a_hurry():
    mentoring = value_of(
        Member, "师徒:\n  - 师傅: 周海生\n  - {身份: 徒弟, 对方: 小李, 内容: 管道}", "mentoring"
    )
    assert [each.partner for each in mentoring] == ["周海生", "小李"]
    assert value_of(Member, "豁免: FC403 社区公开的热线", "waive") == (
        Waiver(code="FC403", reason="社区公开的热线"),
    )


def test_problems_inside_blocks_have_their_own_lines():
    block = "图集:\n  - 文件: 1.jpg\n    说明文字: 好\n  - 说明: 少了文件\n公示: {起: 2026-05-06, 止: 下周, 电话: 1}"
    assert [each[:7] for each in said_of(Post, block)] == ["FC201:6", "FC204:7", "FC203:8"]


def test_lines_name_every_field():
    lines = read(Activity, "图集:\n  - 文件: 1.jpg\n    说明: 好\n  - 2.jpg\n标签: 一、二").lines
    assert (
        lines["title"],
        lines["gallery.0.file"],
        lines["gallery.0.caption"],
        lines["gallery.1"],
    ) == (1, 5, 6, 7)
    assert lines["tags.1"] == 8


# ── site.yaml ──


def test_settings_read_by_the_same_rules():
    block = (
        "主题色：{red: '#A50F1A'}\n导航: [members，activities]\n月主题: {5: 邻里月}\n审核: {初审: 是, 复审: 否}\n"
        "系列:\n  - 下水节 launch-day\n  - {名称: 敬老月, 网址名: elders}\n"
        "词表:\n  posts:\n    - {名称: 垃圾分类, 网址名: waste}\n  activity-types: 赶集 fair\n"
    )
    found = read(Settings, block)
    assert not found.problems, [str(each) for each in found.problems]
    site = found.value
    assert site.colors == {"red": "#A50F1A"}
    assert site.nav == ("members", "activities")
    assert site.month_themes == {"5": "邻里月"}
    assert (site.review.first, site.review.second, site.review.final) == (True, False, True)
    assert site.series == (
        Named(name="下水节", slug="launch-day"),
        Named(name="敬老月", slug="elders"),
    )
    assert site.vocabularies["posts"] == (OwnWord(name="垃圾分类", slug="waste"),)
    assert site.vocabularies["activity-types"] == (OwnWord(name="赶集", slug="fair"),)


@pytest.mark.parametrize("kind", KINDS)
def test_every_declared_example_reads_without_a_problem(kind):
    examples = [each for each in declared_fields(kind) if each.field.example]
    block = "\n".join(f"{each.field.label}: {each.field.example}" for each in examples)
    tree = parse(block, "a.md", 1, known_keys(kind))
    made_up = [each for each in examples if each.field.made_up]
    assert len(typed(tree, kind, "a.md", WORDS).problems) == len(made_up)


def test_a_chronicle_keeps_the_time_as_written():
    assert value_of(Brand, "里程碑:\n  - {时间: 2019.10, 事件: 开灯}", "milestones") == (
        Milestone(when="2019.10", what="开灯"),
    )


def test_columns_are_required_of_posts():
    assert read(Post, "").value.column is Column.NEWS


def test_a_full_width_colon_inside_braces_parts_a_pair_too():
    found = read(Activity, "审核: {初审: {姓名: 周敏, 日期：2026-05-02}}")
    assert found.problems == ()
    assert found.value.review.first.date == dt.date(2026, 5, 2)


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("数值: 260余人次", Amount(260.0, "260余"), "人次"),
        ("数值: 31件, 单位: 件", Amount(31.0), "件"),
        ("数值: 1.4万, 单位: 份", Amount(14000.0, "1.4万"), "份"),
    ],
)
def test_a_result_takes_its_unit_from_where_it_stands(written, value, unit):
    (result,) = value_of(Brand, f"成效:\n  - {{名称: 送餐, {written}}}", "results")
    assert (result.value, result.unit) == (value, unit)


def test_a_result_whose_units_disagree_is_asked_about():
    (said,) = said_of(Brand, "成效:\n  - {名称: 送餐, 数值: 31件, 单位: 份}")
    assert "不知道“件”是什么" in said


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("38/52", "38/52"),
        ("３８／５２", "38/52"),
        ("三十八/五十二", "38/52"),
        ("38 / 52", "38/52"),
        ("７３％", "73%"),
        ("百分之七十三点五", "73.5%"),
        ("一百/一百", "100/100"),
        ("三五/五二", "三五/五二"),
        ("每周都去", "每周都去"),
    ],
)
def test_how_far_a_pledge_has_come_is_read_however_its_figures_are_written(written, read_as):
    (pledge,) = value_of(Member, f"承诺: [{{内容: 走访, 进度: {written}}}]", "pledges")
    assert pledge.done == read_as


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("附件: 章程.pdf、名单.xlsx", (("章程.pdf", ""), ("名单.xlsx", ""))),
        ("附件: 旧 章程 (1).PDF 章程", (("旧 章程 (1).PDF", "章程"),)),
        (
            "附件:\n  - 章程.pdf：秋游章程\n  - 旧名单.doc",
            (("章程.pdf", "秋游章程"), ("旧名单.doc", "")),
        ),
        ("附件: 报名表.pdf", (("报名表.pdf", ""),)),
    ],
)
def test_attachments_are_files_with_what_they_are_called(written, read_as):
    found = value_of(Post, written, "files")
    assert found == tuple(Attachment(file=file, label=label) for file, label in read_as)
    assert not read(Post, written).samples
