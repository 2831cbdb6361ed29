"""Names, and phrases of the field with names, posts, places and dishes: none is wrong that the site's
names or a pair can set right."""

from functools import cache
from pathlib import Path

import msgspec
import pytest

from builder.make.hant.converter import TextConverter
from builder.make.hant.names import forms_of
from builder.make.hant.opencc_here import conversion_for
from builder.model.traditional import AMBIGUOUS, Script, Spelling

PHRASES = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").split("# ")[1:]
AROUND_NAMES, OF_THE_FIELD, BY_PAIRS = (
    [tuple(line.split("\t")) for line in part.splitlines()[1:]] for part in PHRASES
)
SITE = Spelling(
    script=Script.TAIWAN,
    people=(
        *("于洋", "于秀兰", "于得水", "范小虎", "范采薇", "范围城", "余小满", "余静", "余庆丰"),
        *("岳红梅", "岳松", "郁金海", "涂志强", "游小云", "李长发", "赵千里", "周才干", "钟一鸣"),
        *("叶落秋", "万俟明", "单于清", "沈面山", "万里云", "党育红", "种玉", "干志勇", "占小冲"),
    ),
    signed=("范禾", "于一帆", "宣传组", "余晖摄影社", "青年突击队"),
    places=(
        *("柏舟里", "柏舟里社区", "柏舟里社区党群服务中心", "中共柏舟里社区委员会"),
        *("柏舟里第一党支部", "鼓楼里老年大学", "幸福里3号", "春和里", "春和里网格"),
        *("于家湾党支部", "范公堤", "余家桥广场", "岳家浜居民小组", "于洋工作室"),
        *("范小虎调解室", "余热生辉党支部", "千里马车队", "里仁巷", "百里画廊党小组"),
        "河里街道",
    ),
    pairs=(("公交车", "公車"), ("于谦巷", "于謙巷"), ("老面馒头", "老麵饅頭")),
)


@cache
def converter(spelling: Spelling) -> TextConverter:
    plain = conversion_for(spelling.script)
    return TextConverter(plain, forms_of(spelling, plain))


@pytest.mark.parametrize(("phrase", "right"), AROUND_NAMES)
def test_a_name_is_itself_and_the_words_around_it_are_theirs(phrase, right):
    assert converter(SITE).text(phrase) == right


def test_phrases_of_the_field_are_right():
    assert len(AROUND_NAMES + OF_THE_FIELD) > 180
    wrong = [(each, right) for each, right in OF_THE_FIELD if converter(SITE).text(each) != right]
    assert wrong == []


@pytest.mark.parametrize(("phrase", "right"), BY_PAIRS)
def test_what_no_name_of_the_site_can_set_right_a_pair_does(phrase, right):
    assert converter(SITE).text(phrase) != right
    told = msgspec.structs.replace(SITE, pairs=((phrase, right),))
    assert converter(told).text(f"在{phrase}，") == f"在{right}，"


def test_a_pair_goes_before_a_name():
    told = msgspec.structs.replace(SITE, pairs=(("于洋", "於洋"),))
    assert converter(told).text("于洋来了") == "於洋來了"


def test_in_hong_kong_a_name_is_spelt_as_there():
    told = msgspec.structs.replace(SITE, script=Script.HONG_KONG, people=("卫范里",))
    assert converter(told).text("卫范里在家里") == "衞範里在家裏"


@pytest.mark.parametrize("name", ["周宣传部", "于", "OK", "于<b>", "阿依古丽买买提", "(于", "于.*"])
def test_what_is_no_name_of_two_to_five_characters_is_converted_as_any_text(name):
    told = msgspec.structs.replace(SITE, people=(name,), signed=(), places=(), pairs=())
    plain = conversion_for(Script.TAIWAN)
    assert converter(told).text(f"{name}终于来了") == plain(f"{name}终于来了")


def test_only_names_with_an_ambiguous_character_can_be_misspelt():
    """So that plans need not name all others."""
    plain = conversion_for(Script.TAIWAN)
    clear = [chr(code) for code in range(0x4E00, 0x9FA6) if chr(code) not in AMBIGUOUS]
    alone = [each for each in clear if len(plain(each)) == 1]
    pairs = ["".join(pair) for pair in zip(alone, alone[7:], strict=False)]
    assert [each for each in pairs if plain(each) != "".join(map(plain, each))] == []
