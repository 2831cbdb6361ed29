"""JSON Schema of every kind: right as a schema, in words staff read, and in one mind with the
reader."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builder.forms.schema import schema_of
from builder.model.field import declared_fields
from builder.model.kinds import KINDS
from builder.model.kinds.known import BUILT_IN, kinds_of
from builder.model.story import Story
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Severity
from builder.read.kinds_file import read_kinds
from builder.read.settings import read_settings
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story
from tests.kit.own_kinds import BOATS, FERRY, MORE_OF_PEOPLE, declared
from tests.kit.typed_yaml import typed_yaml

SITE = Path(__file__).parents[2] / "content"
OWN, _ = read_kinds("content/kinds.yaml", (SITE / "kinds.yaml").read_bytes())
SETTINGS, _ = read_settings("content/site.yaml", (SITE / "site.yaml").read_bytes(), OWN)
BY_FOLDER = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.about.folder)


def validator(kind, kinds=BUILT_IN, words=VOCABULARIES):
    return Draft202012Validator(schema_of(kind, kinds, words))


def metadata_of(file):
    """What an editor sees of a story's fields, above its text or in a file of their own."""
    sidecar = file.with_suffix(".yaml")
    if sidecar.is_file():
        return typed_yaml(sidecar.read_text(encoding="utf-8"))
    return typed_yaml(file.read_text(encoding="utf-8").split("---\n")[1])


def stories_of(kind):
    return [
        file
        for file in sorted((SITE / kind.about.folder).rglob("*.md"))
        if not file.name.startswith("_")
    ]


@pytest.mark.parametrize("kind", SETTINGS.kinds.all, ids=lambda kind: kind.about.folder)
def test_every_story_of_the_demonstration_is_as_its_schema_says(kind):
    asked = validator(kind, SETTINGS.kinds, SETTINGS.all_vocabularies)
    files = stories_of(kind)
    assert files
    for file in files:
        wrong = [error.message for error in asked.iter_errors(metadata_of(file))]
        assert wrong == [], file


@BY_FOLDER
def test_it_is_a_schema_of_the_draft_that_it_names(kind):
    schema = schema_of(kind, BUILT_IN, VOCABULARIES)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema["title"] == kind.about.label


@BY_FOLDER
def test_every_field_stands_under_both_its_keys_with_what_staff_are_told(kind):
    schema = schema_of(kind, BUILT_IN, VOCABULARIES)
    for each in declared_fields(kind):
        meant = {"$ref": f"#/$defs/{each.key}"}
        assert schema["properties"][each.field.label] == meant
        assert schema["properties"][each.key] == meant
        told = schema["$defs"][each.key]
        assert told["title"] == each.field.label
        assert each.field.hint in told.get("description", "")


@BY_FOLDER
def test_every_reference_leads_somewhere(kind):
    schema = schema_of(kind, BUILT_IN, VOCABULARIES)
    for pointer in references_in(schema):
        found = schema
        for part in pointer.removeprefix("#/").split("/"):
            found = found[part]
        assert "title" in found or found["type"] == "object"


def references_in(schema):
    if isinstance(schema, dict):
        yield from ([schema["$ref"]] if isinstance(schema.get("$ref"), str) else [])
        for inner in schema.values():
            yield from references_in(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from references_in(inner)


@BY_FOLDER
def test_every_example_is_a_value(kind):
    schema = schema_of(kind, BUILT_IN, VOCABULARIES)
    asked = Draft202012Validator(schema)
    for key, field in schema["$defs"].items():
        for example in field.get("examples", ()):
            alone = {"$ref": f"#/$defs/{key}", "$defs": schema["$defs"]}
            assert asked.evolve(schema=alone).is_valid(example), key


def test_words_of_a_list_are_proposed_by_the_names_that_people_read():
    schema = schema_of(BUILT_IN.by_folder["honors"], BUILT_IN, VOCABULARIES)
    proposed = schema["$defs"]["level"]["anyOf"][0]["enum"]
    assert proposed == ["全国", "省", "市", "区县", "街道", "社区"]


def test_the_words_that_a_site_adds_are_proposed_too():
    settings, problems = read_settings(
        "content/site.yaml", "名称: 某地\n词表: {活动类型: {河灯会: lanterns}}".encode()
    )
    assert problems == ()
    kind = BUILT_IN.by_folder["activities"]
    story = {"标题": "放灯", "日期": "2026-07-15", "类型": "河灯会"}
    assert validator(kind, words=settings.all_vocabularies).is_valid(story)
    assert not validator(kind).is_valid(story)


GOOD = {
    "members": "标题: 灯\n姓名: 苏禾\n授权: 本人同意",
    "activities": "标题: 放灯\n日期: 2026-07-15\n类型: 党课",
    "brands": "标题: 灯会\n类别: 邻里文化",
    "branches": "标题: 河湾支部\n层级: 党支部",
    "honors": "标题: 好邻居\n类别: 优秀志愿者\n级别: 市\n年度: 2025",
    "services": "标题: 修伞\n类别: 家政便民\n对象: 老人、居民",
    "places": "标题: 小屋\n类型: 党员活动室\n地址: 河湾路3号",
    "posts": "标题: 停水\n日期: 2026-07-15\n栏目: 通知公告",
    "grids": "标题: 河湾网格\n级别: 3",
    "mechanisms": "标题: 灯下议事\n频次: 每月一次",
    "teams": "标题: 撑船队",
    "projects": "标题: 换路灯\n进度: 完成",
    "pages": "标题: 关于",
}
BROKEN = [
    ("members", "授权: 是", "a word that is not in the list"),
    ("members", "姓名: 苏禾\n无此项: 某样", "a key of nobody's"),
    ("members", "姓名: {甲: 乙}", "a block where a text belongs"),
    ("members", "姓名:", "nothing where something must be"),
    ("members", "置顶: 也许", "neither yes nor no"),
    ("members", "岗位: [站岗]", "a post that there is not"),
    ("members", "承诺: [{期限: 2026-12-31}]", "a promise of nothing"),
    ("members", "审核: {初审: {姓名: 某某, 日期: 2026-05-01}}", "a signature of nobody's"),
    ("members", "审核: 通过", "of which stage is not said"),
    ("members", "图集: [{文件: 1.jpg, 摄影师傅: 丁}]", "a key of nobody's in a block"),
    ("activities", "日期: 昨天", "no day"),
    ("activities", "日期: 2026-13-02", "no such month"),
    ("activities", "日期: 2026-5-32", "no such day"),
    ("activities", "类型: 吃饭", "no such type"),
    ("activities", "开始: 看通知", "no time"),
    ("brands", "创建年份: 1026", "before there were any"),
    ("branches", "层级: [党支部, 党小组]", "several where there is one"),
    ("honors", "年度: 去年", "no year"),
    ("honors", "级别: 宇宙", "no such level"),
    ("services", "方式: [飞书]", "no such way"),
    ("places", "面积: -3", "less than nothing"),
    ("places", "坐标: 河湾路口", "no place on a map"),
    ("posts", "栏目: 头条", "no such column"),
    ("posts", "公示: {起: 2026-06-17, 止: 2026-06-23}", "no telephone"),
    ("grids", "级别: 7", "there are four levels"),
    ("mechanisms", "要素: [{达标: 是}]", "an element without a name"),
    ("teams", "人数: [1, 2]", "several where there is one"),
    ("projects", "前后对比: [{前: 1.jpg}]", "nothing after"),
    ("pages", "排序: 先", "no number"),
]


@pytest.mark.parametrize("folder", GOOD)
def test_what_has_all_it_must_have_is_right(folder):
    assert validator(BUILT_IN.by_folder[folder]).is_valid(typed_yaml(GOOD[folder]))


@pytest.mark.parametrize(("folder", "line", "why"), BROKEN, ids=lambda said: str(said)[:24])
def test_what_the_reader_would_refuse_is_marked(folder, line, why):
    whole = {**typed_yaml(GOOD[folder]), **typed_yaml(line)}
    assert not validator(BUILT_IN.by_folder[folder]).is_valid(whole), why


@pytest.mark.parametrize("folder", GOOD)
def test_without_what_must_be_there_it_is_not_right(folder):
    kind = BUILT_IN.by_folder[folder]
    whole = typed_yaml(GOOD[folder])
    for each in declared_fields(kind):
        if each.required:
            less = {key: value for key, value in whole.items() if key != each.field.label}
            assert not validator(kind).is_valid(less), each.key


TYPED = [
    *("某样东西", "7", "31人", "200余", "近6年", "1.2万", "三十多", "半天", "2小时30分", "若干"),
    *(
        "2026-05-01",
        "2026年5月1日",
        "2026.5.1",
        "2024.10",
        "2011年11月",
        "2026年春",
        "二〇二六年五月一日",
    ),
    *("19:30", "下午2点半", "2026-05-01 14:00至16:30", "是", "不", "true", "√", "本人同意", "市级"),
    *("31.2304, 121.4737", "北纬31.2304°、东经121.4737°", "38/52", "73%", "百分之七十", "50% 30%"),
    *("[甲, 乙]", "甲、乙", "\n  - 甲\n  - 乙", "{甲: 乙}", "{2024: 31, 2025: 33}", "01.jpg", ""),
    *("苏禾 2026-05-01", "[苏禾, 2026-05-01]", "收集→商量→办", "治安巡逻、法律服务", "老人，居民"),
    *(
        "党课\n  党小组会",
        "2",
        "四级",
        "2025",
        "2025年",
        "已完成",
        "党支部",
        "通知公告",
        "优秀志愿者",
    ),
    *("党员活动室", "养老助残", "窗口 上门", "城市网格", "~", "[]", "{}", "|\n  几行\n  字"),
]
"""What staff type, right or wrong, in one field or another."""


def is_read(kind, key, text):
    """Whether reading says nothing worse of this line, the last of a whole story, than a
    warning."""
    folder = kind.about.folder
    whole = [line for line in GOOD[folder].split("\n") if not line.startswith(f"{key}:")]
    content = "\n".join(["---", *whole, f"{key}: {text}", "---", "正文。\n"]).encode()
    source = SourceText(path=f"content/{folder}/a.md", kind=folder, name="a", text=content)
    found = read_story(source, ReadingContext(vocabularies=VOCABULARIES), lambda *_: ())
    at = len(whole) + 2
    return not any(each.line >= at and each.severity is Severity.ERROR for each in found.problems)


@BY_FOLDER
def test_nothing_is_marked_that_the_reader_takes(kind):
    asked, taken = validator(kind), 0
    shared = () if kind is KINDS[0] else declared_fields(Story)
    for each in declared_fields(kind):
        for text in TYPED if each not in shared else ():
            if is_read(kind, each.field.label, text):
                taken += 1
                values = asked.evolve(schema={**asked.schema, "allOf": []})
                meant = typed_yaml(f"{each.field.label}: {text}")
                assert values.is_valid(meant), f"{each.field.label}: {text}"
    assert taken or kind.about.folder == "pages"


def test_a_kind_that_a_site_declares_has_a_schema_like_any():
    kinds = kinds_of(declared())
    asked = validator(kinds.by_folder["boats"], kinds, kinds.vocabularies)
    assert asked.is_valid(typed_yaml(FERRY))
    for line in ("船型: 火箭", "班次: 夜班", "在用: 也许", "修船: [{修了什么: 换板}]", "船号:"):
        assert not asked.is_valid({**typed_yaml(FERRY), **typed_yaml(line)}), line
    told = asked.schema["$defs"]["number"]
    assert (told["title"], told["examples"]) == ("船号", ["渡-01"])


def test_two_tables_of_one_kind_keep_apart():
    more = """\
    - {名称: 换船, 键: swaps, 样子: 表, 各项: [{名称: 换给谁, 键: to, 必填: 是}, {名称: 为什么}]}
"""
    kinds = kinds_of(declared(BOATS + more))
    asked = validator(kinds.by_folder["boats"], kinds, kinds.vocabularies)
    story = typed_yaml(FERRY)
    assert asked.is_valid({**story, "换船": [{"换给谁": "林二"}]})
    assert not asked.is_valid({**story, "换船": [{"日子": "2026-01-02", "修了什么": "换板"}]})


def test_fields_that_a_site_adds_stand_beside_ours():
    kinds = kinds_of(declared(BOATS + MORE_OF_PEOPLE))
    asked = validator(kinds.by_folder["members"], kinds, kinds.vocabularies)
    story = typed_yaml(GOOD["members"])
    assert asked.is_valid({**story, "船工证": "CG-7", "常驾": "老渡一号"})
    assert not asked.is_valid({**story, "船工证": ["CG-7", "CG-8"]})
