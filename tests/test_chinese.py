"""Names sort as people number them; a traditional form is the same word. To renew the table of
characters from OpenCC: ``python -m tests.test_chinese``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.chinese import natural, numeral, shorten, simplified
from tests.kit import ROOT

TABLE = ROOT / "builder" / "traditional.txt"


@pytest.mark.parametrize(
    "ordered",
    [
        ("2-南坡", "10-北坡"),
        ("照片2.jpg", "照片10.jpg", "照片100.jpg"),
        ("合影 (1).jpg", "合影 (2).jpg", "合影 (12).jpg"),
        ("第二支部", "第九支部", "第十支部", "第十一支部", "第二十支部", "第一百零三支部"),
        ("二〇二四年", "2025年", "二〇二六年"),
        ("１", "2", "１０"),
        ("img_9.jpg", "IMG_10.jpg", "img_11.jpg"),
        ("讲座（上）.md", "讲座（中）.md", "讲座（下）.md"),
        ("①开场", "②合唱", "⑩谢幕"),
        ("册/2/01.jpg", "册/10/01.jpg", "册-2/01.jpg"),
        ("一千二百户", "一万户", "三万户", "一亿二千万户"),
        ("007", "8", "0010"),
    ],
)
def test_names_sort_as_people_number_them(ordered):
    backwards = ordered[::-1]
    assert tuple(sorted(backwards, key=natural)) == ordered


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "零"), (3, "三"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")],
)
def test_small_numbers_are_said_in_characters(number, said):
    assert numeral(number) == said


@given(st.lists(st.text(max_size=30), unique=True))
def test_any_texts_have_one_order_whatever_they_came_in(texts):
    backwards = texts[::-1]
    assert sorted(backwards, key=natural) == sorted(texts, key=natural)


@pytest.mark.parametrize("text", ["9" * 6000, "万亿" * 6000])
def test_a_very_long_number_sorts_too(text):
    assert sorted([text + "1", "1", text], key=natural) == ["1", text, text + "1"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("標題", "标题"),
        ("審核", "审核"),
        ("預備黨員", "预备党员"),
        ("學習園地", "学习园地"),
        ("黨羣服務中心", "党群服务中心"),
        ("監護人同意", "监护人同意"),
        ("已發佈", "已发布"),
        ("志願服務", "志愿服务"),
        ("臺帳、台账", "台帐、台账"),
        ("标题 title", "标题 title"),
        ("", ""),
    ],
)
def test_a_traditional_form_is_the_same_word(typed, meant):
    assert simplified(typed) == meant


def test_what_is_simplified_stays_as_it_is():
    everything = "".join(chr(code) for code in range(0x4E00, 0xA000))
    once = simplified(everything)
    assert simplified(once) == once
    assert len(once) == len(everything)


def computed():
    """Every traditional or variant character and its simplified form, where that is one of GB 2312:
    by OpenCC, with Hong Kong's and Taiwan's variants."""
    opencc = pytest.importorskip("opencc", reason="computes the table, which is kept as data")
    main, *variants = (opencc.OpenCC(name).convert for name in ("t2s", "hk2s", "tw2s"))
    traditional = opencc.OpenCC("s2t").convert
    found = {}
    for character in map(chr, range(0x4E00, 0xA000)):
        turned = main(character)
        if turned == character and not is_common(character):
            turned = next((each for turn in variants if is_common(each := turn(character))), "")
        if turned != character and is_common(turned) and traditional(character) == character:
            found[character] = turned
    return found


def is_common(character):
    return len(character.encode("gb2312", "ignore")) == 2


def test_the_table_of_characters_is_as_opencc_computes_it():
    traditional, simple = TABLE.read_text(encoding="utf-8").split()
    assert dict(zip(traditional, simple, strict=True)) == computed()


@pytest.mark.parametrize("sign", ["👨\u200d👩\u200d👧", "👍🏽", "❤\ufe0f", "e\u0301"])
def test_no_sign_is_cut_in_its_middle(sign):
    for limit in range(1, 12):
        words = shorten(sign * 12, limit).removesuffix("……")
        assert words == sign * (len(words) // len(sign))


if __name__ == "__main__":
    found = computed()
    TABLE.write_text(f"{''.join(found)}\n{''.join(found.values())}\n", encoding="utf-8")


def test_plain_names_sort_among_chinese_ones_by_one_rule():
    assert sorted(["B2", "b10", "第2", "b２", "A"], key=natural) == ["A", "B2", "b２", "b10", "第2"]
    assert natural("Posts/A-007.MD")[0] == natural("ｐosts/a-7.md")[0]
