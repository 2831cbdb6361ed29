"""What one story's own text may not say."""

import pytest

from builder.check.numbers import is_bank_card, is_id_number
from builder.check.verdict import check_text
from builder.check.wording import WORDING, Wording
from builder.model.passage import Passage
from builder.model.prose import Manuscript
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Problem, Severity, mended
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story

ID = "11010519491231002X"
CARD = "6222021234567890128"
MEMBER = "标题: 门铃声\n姓名: 沈秋萍\n授权: 本人同意\n"
POST = "标题: 放假\n日期: 2026-05-01\n栏目: 要闻\n"


def problems_of(body: str, fields: str = "", kind: str = "posts") -> tuple[Problem, ...]:
    front = {"posts": POST, "members": MEMBER}[kind]
    content = f"---\n{front}{fields}---\n{body}".encode()
    source = SourceText(path=f"content/{kind}/a.md", kind=kind, name="a", text=content)
    return read_story(source, ReadingContext(VOCABULARIES), check_text).problems


def codes_of(body: str, fields: str = "", kind: str = "posts") -> list[str]:
    return [each.code for each in problems_of(body, fields, kind)]


# ── numbers ──


@pytest.mark.parametrize(
    "written",
    [
        *(
            ID,
            ID.lower(),
            "110105 19491231 002X",
            "110105-19491231-002X",
            "１１０１０５１９４９１２３１００２Ｘ",
            "110105　19491231　002x",
        ),
        *(
            "身份证号11010519491231002X。",
            "（11010519491231002X）",
            "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        ),
    ],
)
def test_an_id_number_blocks_however_it_is_spaced(written):
    (problem,) = problems_of(f"第一行\n{written}")
    assert (problem.code, problem.severity, problem.line) == ("FC401", Severity.ERROR, 7)
    assert "110*************2X" in problem.message
    assert "19491231" not in problem.message


def test_numbers_that_only_look_like_one_do_not():
    assert codes_of("110105194912310021，110105194913310023，订单 20260501123456789012345") == []
    assert not is_id_number("000000194912310021")
    assert not is_id_number("110105194912310012")


@pytest.mark.parametrize(
    "written", [CARD, "6222 0212 3456 7890 128", "4111111111111111", "4111-1111-1111-1111"]
)
def test_a_bank_card_blocks(written):
    (problem,) = problems_of(f"账号：{written}")
    assert (problem.code, problem.severity) == ("FC402", Severity.ERROR)
    assert problem.message.count("*") >= 11


def test_a_long_number_that_fails_its_check_digit_is_no_card():
    assert not is_bank_card("6222021234567890129")
    assert not is_bank_card("1234567890123456")


@pytest.mark.parametrize(
    "written",
    [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+86 13800138000",
        "１３８００１３８０００",
        "8613800138000",
    ],
)
def test_a_mobile_number_warns(written):
    (problem,) = problems_of(f"电话：{written}")
    assert (problem.code, problem.severity) == ("FC403", Severity.WARNING)


def test_service_lines_and_record_numbers_are_no_one():
    assert (
        codes_of(
            "电话 0000-8600118，12345，025-12345670，某公网安备32010202010000号，2026-05-01 14:00-16:30"
        )
        == []
    )


def test_numbers_in_fields_count_on_their_own_line():
    (problem,) = problems_of("正文", f"摘要: 我的号码 {ID}\n")
    assert (problem.code, problem.line) == ("FC401", 5)
    (problem,) = problems_of("正文", "图集:\n  - 文件: 1.jpg\n    说明: 电话13800138000\n")
    assert (problem.code, problem.line) == ("FC403", 7)


# ── consent, minors, hardship ──


def test_a_members_story_needs_consent():
    content = "---\n标题: 门铃\n姓名: 沈秋萍\n---\n正文".encode()
    source = SourceText(path="content/members/a.md", kind="members", name="a", text=content)
    (problem,) = read_story(source, ReadingContext(VOCABULARIES), check_text).problems
    assert (problem.code, problem.line, problem.severity) == ("FC404", 3, Severity.ERROR)


@pytest.mark.parametrize(
    "said",
    [
        "几名小学生",
        "未成年人",
        "她今年8岁",
        "12岁的小军",
        "十二岁的小军",
        "７周岁",
        "带着小朋友",
        "15岁女孩",
    ],
)
def test_children_need_their_guardians_consent(said):
    (problem,) = problems_of(f"\n{said}，在广场")
    assert (problem.code, problem.line, problem.severity) == ("FC405", 7, Severity.WARNING)
    assert codes_of(said, "授权: 监护人同意\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "78岁的老人",
        "二十八岁",
        "一百零三岁",
        "18岁",
        "岁月",
        "118岁",
        "3.5岁月",
        "八十岁",
        "百岁老人",
        "十八岁",
        "17岁那年",
        "16岁进厂",
    ],
)
def test_grown_up_ages_do_not(said):
    assert codes_of(said) == []


def test_people_in_hardship_are_not_named_by_default():
    (problem,) = problems_of("她家是低保户。", kind="members")
    assert (problem.code, problem.severity) == ("FC406", Severity.WARNING)
    assert codes_of("她家是低保户。", "称呼方式: 不署名\n", "members") == []
    assert codes_of("走访困难群众。") == []


# ── names ──


def test_an_alias_must_be_given():
    (problem,) = problems_of("正文", "称呼方式: 化名\n", "members")
    assert (problem.code, problem.line) == ("FC407", 5)


@pytest.mark.parametrize("written", ["沈秋萍", "沈 秋 萍", "沈**秋萍**", "沈　秋萍"])
def test_a_hidden_name_stands_nowhere_in_its_story(written):
    (problem,) = problems_of(f"从前，{written}说", "称呼方式: 化名\n对外称呼: 梁阿姨\n", "members")
    assert (problem.code, problem.severity, problem.line) == ("FC408", Severity.ERROR, 8)
    assert "沈秋萍" not in problem.message + problem.mend


def test_a_hidden_name_in_a_caption_is_found_there():
    found = problems_of(
        "正文", "称呼方式: 不署名\n图集: [{文件: 1.jpg, 说明: 沈秋萍在修门铃}]\n", "members"
    )
    assert [(each.code, each.line) for each in found] == [("FC408", 6)]


# ── wording ──


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("攻府", "政府"), ("共合国", "共和国"), ("扫黑险恶", "扫黑除恶"), ("领导小姐", "领导小组")],
)
def test_wrong_words_are_errors_with_the_right_one(wrong, right):
    (problem,) = problems_of(f"好的{wrong}好")
    assert (problem.code, problem.severity) == ("FC410", Severity.ERROR)
    above = "\n" * (problem.line - 1)
    assert mended(f"{above}好的{wrong}好", problem.fixes).text == f"{above}好的{right}好"


def test_right_sentences_hold_no_wrong_word():
    assert (
        codes_of(
            "年轻的领导小姐姐说：居委汇报文书计划，入党小姐姐打造网格园地，三会一课、支部书籍角、共产觉悟。"
        )
        == []
    )
    assert not set(WORDING) & set(WORDING.values())


def test_a_site_may_have_its_own_list():
    check = Wording({"百周里": "柏舟里"})
    typed = Manuscript("甲\n百周里", 3, "甲\n百周里")
    (problem,) = check(None, (Passage(typed.typed, "a.md", 3),), typed)
    assert problem.line == 4
    assert mended("1\n2\n甲\n百周里", problem.fixes).text == "1\n2\n甲\n柏舟里"
    assert list(Wording({})(None, (Passage("甲", "a.md", 3),), Manuscript("甲", 3, "甲"))) == []


# ── waivers ──


def test_a_waived_warning_is_gone_and_a_waived_error_a_notice():
    assert codes_of("电话 13800138000", "豁免: [{编号: FC403, 理由: 公开的}]\n") == []
    (problem,) = problems_of("区攻府来人", "豁免: [{编号: fc410, 理由: 原文照录}]\n")
    assert (problem.code, problem.severity) == ("FC410", Severity.NOTICE)
    assert "原文照录" in problem.message


def test_a_waiver_without_a_finding_is_a_notice():
    (problem,) = problems_of("正文", "豁免: [{编号: FC403, 理由: 公开的}]\n")
    assert (problem.code, problem.line, problem.severity) == ("FC409", 5, Severity.NOTICE)
    assert codes_of("正文", "豁免: [{编号: FC503, 理由: 别的检查}]\n") == ["FC231"]


def test_a_consent_that_cannot_be_read_is_told_once():
    text = "---\n标题: 好\n姓名: 沈秋萍\n授权: 家长同意\n---\n正文\n"
    source = SourceText(path="content/members/a.md", kind="members", name="a", text=text.encode())
    found = read_story(source, ReadingContext(VOCABULARIES), check_text).problems
    assert [each.code for each in found] == ["FC203"]
    assert "本人同意" in found[0].fixes[0].texts
