"""Names that OpenCC would misspell: surnames, given names, places that end in 里; and their forms.

A surname is one word, not what the same character means elsewhere: 于 stays 于, and 范 is no 範.
A given name is spelt character by character, since it is no phrase: 长发 is 長發 in it, not 長髮.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.make.hant.converter import TextConverter
from builder.make.hant.opencc_here import Conversion
from builder.model.traditional import Spelling
from builder.regex import regex

SURNAMES = {
    **{each: each for each in "于范余岳郁涂游咸种占后党台斗仆"},
    "万俟": "万俟",
    "单于": "單于",
    "鲜于": "鮮于",
    "淳于": "淳于",
    "谷梁": "穀梁",
}
"""Surnames whose Traditional form is not what the character becomes elsewhere."""
_SURE = frozenset("于范余岳郁涂")
"""Those with which no other word begins that may stand where a name stands."""
_GIVEN = {**{each: each for each in "里于岳郁涂咸松征游斗谷采岩后"}, "冲": "沖", "须": "須"}
"""Characters that in a given name are others than OpenCC's first choice for one alone."""
_ENDS_NO_NAME = tuple("组团队办部社会室站科局处所校园院报台网心")
"""With which the names of bodies end that sign as people do."""
_TITLES = (
    *("书记", "主任", "师傅", "老师", "阿姨", "大姐", "大哥", "大爷", "大妈", "奶奶", "爷爷"),
    *("同志", "医生", "警官", "叔叔", "伯伯", "校长", "院长", "会长", "站长", "队长", "组长"),
    *("委员", "律师", "教授", "工程师", "护士", "经理", "厨师", "婆婆", "老人", "老汉", "家"),
)
"""What people are called by behind their surname."""
_LEADS = {
    "于": "终关属位勇善乐敢处鉴基等源始便急过限用甘忠苦精敏疏勤陷置归居止见安寓趋倾胜大小高低多少"
    "异隶献介由对在至",
    "范": "模示师规典防",
    "余": "其业多剩残盈富结",
    "郁": "浓葱馥忧抑沉",
    "涂": "糊",
    "游": "旅漫导畅郊春秋上中下",
    "岳": "山五东西南北",
}
"""Before a surname these make another word with it: 终于洋溢 holds no 于洋."""
_ALSO_LEADS = frozenset("由对在至")
"""Of these a name may follow: 由于洋主持 is 由 and 于洋."""

_BODY = (
    "社区|小区|街道|居委|居民|党|支部|新村|片区|网格|邻里|老年|中学|小学|幼儿园|医院|广场|公园|菜场|食堂"
    "|[东西南北中]|[路街巷弄桥]|[0-9一二三四五六七八九十]+[号弄]"
)
_LI = regex(rf"(?<=.)里(?=$|{_BODY}|[、，（(·])")
"""The 里 at the end of a place: of a name itself, or before what stands there."""
_PLACE = regex(
    rf"(?:^|中共|[省市区县道镇乡、，])([\u4e00-\u9fff]{{1,4}}里)(?=$|{_BODY}|[、，（(·])"
)
"""The place in the name of a body: 柏舟里 in 柏舟里社区党委."""
_FAMILY = regex(r"^[于范余岳](?=[家氏公庄村湾巷桥街塘浜店宅坊弄])")
"""The surname with which a place begins: 于家湾."""
_NAME = regex(r"[\u3400-\u9fff]{2,5}")


def forms_of(spelling: Spelling, plain: Conversion) -> dict[str, str]:
    """What each name and word of the site becomes; only those that ``plain`` alone would misspell,
    or that hold one of these."""
    people, places = dict(_people(spelling, plain)), spelling.places
    titled = dict(_titled(people, plain))
    known = {**_within(places, plain), **titled, **people, **dict(spelling.pairs)}
    reads = TextConverter(plain, known)
    needed = _needed({**{place: _place(place, reads) for place in places}, **known}, plain)
    words = _words_around({**people, **dict(spelling.pairs)}, plain)
    return {**words, **needed, **dict(spelling.pairs)}


def _people(spelling: Spelling, plain: Conversion) -> Iterator[tuple[str, str]]:
    """The names of people."""
    signed = (each for each in spelling.signed if _is_surely_one(each))
    for name in (*signed, *spelling.people):
        if _NAME.fullmatch(name):
            yield name, _person(name, plain)


def _is_surely_one(signed: str) -> bool:
    """Whether what stands below a text is a person's name."""
    return len(signed) < 4 and signed[0] in _SURE and not signed.endswith(_ENDS_NO_NAME)


def _person(name: str, plain: Conversion) -> str:
    surname = name[:2] if name[:2] in SURNAMES and len(name) > 2 else name[0]
    given = (_GIVEN.get(each) or plain(each) for each in name[len(surname) :])
    return "".join((SURNAMES.get(surname) or plain(surname), *given))


def _titled(names: Iterable[str], plain: Conversion) -> Iterator[tuple[str, str]]:
    """The surnames of these people with what people are called by: 于书记, 老于."""
    for surname in {name[0] for name in names} & _SURE:
        yield from ((surname + title, surname + plain(title)) for title in _TITLES)
        familiar = (each + surname for each in ("老", "小") if each + surname != "小于")
        yield from ((each, each) for each in familiar)


def _words_around(names: Mapping[str, str], plain: Conversion) -> dict[str, str]:
    """The words that end with the surname of one of these names, as they are without it; and these
    names behind what may also stand before a name."""
    surnames = {name[0] for name in names} & _LEADS.keys()
    words = [lead + surname for surname in surnames for lead in _LEADS[surname]]
    led = [name for name in names if name[0] == "于"]
    named = {lead + name: plain(lead) + names[name] for name in led for lead in _ALSO_LEADS}
    return {**{word: plain(word) for word in words}, **named}


def _within(names: Iterable[str], plain: Conversion) -> dict[str, str]:
    """The places that these names name: 柏舟里 of 中共柏舟里社区委员会."""
    found = {place for name in names for place in _PLACE.findall(name)}
    return {place: f"{plain(place[:-1])}里" for place in found}


def _place(name: str, reads: TextConverter) -> str:
    """A place or body with the names it holds, its 里, and the surname it begins with."""
    pieces = list(reads.pieces(name))
    for kept in (*_LI.finditer(name), *_FAMILY.finditer(name)):
        pieces[kept.start()] = kept[0]
    return "".join(pieces)


def _needed(forms: Mapping[str, str], plain: Conversion) -> dict[str, str]:
    """Those of which OpenCC would make something else, and those that hold one of them."""
    wrong = [name for name, form in forms.items() if plain(name) != form]
    held = regex("|".join(map(re.escape, wrong))) if wrong else None
    return {name: form for name, form in forms.items() if held and held.search(name)}
