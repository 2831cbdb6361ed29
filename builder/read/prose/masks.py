"""Masks: stars that stand for something hidden (138****5678, 王**, 李*明, **街道), and stars that are
signs (长*宽, 带*号的).

What stands before and after a run of stars speaks for or against it; the rest of the text is not
looked at.
"""

import re

import msgspec

from builder.regex import regex

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁任沈姚"
    "卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤温施牛樊葛"
    "邢伍庞颜倪庄聂章鲁岳翟殷詹欧耿兰焦俞柳甘祝尚符舒阮柯纪梅童凌毕裴霍苗曲翁冉骆蓝辛靳柴华喻祁蒲屈饶牟"
    "艾尤穆卓吉缪芦褚娄窦戚岑宫卜晏席柏瞿桂佟臧闵苟邬卞栾隋刁荣巫寇桑郎甄仲虞敖佘池苑迟邝"
)
_LIKE_WORDS = (
    "高于万方白金常武康安齐易乔关左包宁成盛路游管鲍房解时农司古简车项连麦景党费冷卫米应和师商小老阿"
)
"""Surnames that are words more often: they count only where everything else speaks for a name."""
_COMPOUND = "欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|令狐|夏侯|司徒|端木|东方|南宫|公孙|某"
_ROLES = (
    "居民|市民|村民|公民|党员|书记|主任|网格员|志愿者|义工|老人|同志|业主|住户|学生|教师|医生|护士|民警|司机|群众|"
    "职工|工人|患者|病人|家属|户主|申请人|当事人|负责人|联系人|受益人|救助对象|代表|委员|组长|楼长|队长|队员|经理|"
    "老师|会长|社长|站长|家长|孩子|儿子|女儿|丈夫|妻子|母亲|父亲|爷爷|奶奶|邻居|同学|伤者|姓名|嫌疑人|被告|原告|"
    "先生|女士|店主|租客|房东|社工|干事|工作人员|评委|嘉宾|模范|劳模|老兵|女|男|姓|叫|[员长师者民户妇人工生]"
)
_LEADS = "和与及同跟给对向由请找为让帮被把等是或、至到在从于往去经以"
_INTO_NAMES = (
    "感谢|慰问|看望|走访|帮助|祝贺|表彰|访问|救助|联系|陪同|邀请|其中|分别是|包括|例如|比如|有"
)
_TITLES = (
    "同志|先生|女士|小姐|老师|书记|主任|大爷|大妈|大叔|大娘|阿姨|叔叔|爷爷|奶奶|老人|师傅|医生|护士|教授|院长|校长|"
    "局长|处长|科长|所长|站长|队长|组长|社长|会长|经理|委员|同学|夫妇|夫妻|大姐|大哥|大伯|"
    "伯伯|婆婆|姐|哥|嫂|某"
)
_PERSONS = "居民|村民|业主|党员|代表|一家|家中|家里|本人"
_FOLLOWING = "和与及跟同等或、"
_GOES_ON = (
    "在是向对说表将已被把从因于为到来去有住也还又都就则却称觉给的患拿带主反当自独拨致报身现年曾正一"
)
_ENDS = r"\s/、，。；：！？…,.;:!?）)】》〉」』”’\]|*＊"
_OPENS = r"\s/、，。；：！？…,.;:!?（(【《〈「『“‘\[|*＊"
_PLACES = (
    "省(?![心力钱时])|市(?![民场容面集])|自治[区州县旗]|县|区(?![别分域间])|州|旗(?![帜袍下])|镇(?!定)|"
    "乡(?![亲音])|村(?!民)|屯|组(?![织长成合建员])|街道|街(?![坊头])|路(?![上过线灯边人])|巷|弄(?![清懂])|"
    "里(?![面边])|大道|社区|小区|花园|新村|家园|苑|公寓|大厦|广场|号楼|号(?![召码称角])|楼(?![上下道梯长])|"
    "栋|幢|单元|室(?![内外])|户(?![外籍主])|层(?![层面次])|公司|集团|有限|厂(?![房长])|店(?![面主])|超市|学校|"
    "中学|小学|大学|学院|幼儿园|医院|银行|支行|派出所|法院|局(?![面部势长])|单位|机构|部门|党工委|党委|党总支|"
    "党支部|居委会|村委会|网格|年级|班(?![长子])|科(?![学技普目员])|"
    "线(?![上下索路条])|站(?![点在起长])|年(?![轻龄度初底级末内货])|月(?![底初亮度末季])|日(?![常前子期益后报])|"
    "时(?![间候代常刻期])|点(?![燃赞击名滴评亮])|分(?![享别为工析类发布配成组批散管期头])|元(?![旦宵素月])|万元"
)

_SURNAME = regex(
    rf"(?P<before>.*?)(?:(?P<some>某{{1,2}})|(?P<double>{_COMPOUND})|(?P<clear>[{_SURNAMES}])"
    rf"|[{_LIKE_WORDS}])$",
    re.S,
)
_OPEN = regex(rf"(?:^|[{_OPENS}])$")
_INTO_NAME = regex(rf"(?:^|[{_OPENS}{_LEADS}]|{_ROLES}|{_INTO_NAMES})$")
_NICKNAME = regex(r"[小老阿大]$")
_AFTER_NAME = (
    (3, regex(rf"{_TITLES}|{_PERSONS}|[（(]")),
    (2, regex(rf"$|[{_ENDS}{_FOLLOWING}]|[两二三四五六七八九十几0-9]{{1,3}}[位名人户口]")),
    (2, regex(rf"[\u4e00-\u9fff](?:$|[{_ENDS}{_FOLLOWING}（(]|{_TITLES})")),
    (1, regex(rf"[{_GOES_ON}]")),
)
_PLACE = regex(rf"(?:{_PLACES}|{_TITLES})")
_PLACE_BEGINS = frozenset(each[0] for each in f"{_PLACES}|{_TITLES}".split("|"))
_BARE = regex(rf"(?:{_PLACES}|{_TITLES})[{_FOLLOWING}]?$")
_AFTER_PLACE = regex(rf"(?:某|[0-9０-９]|{_PLACES})$")
_BEFORE_PLACE = regex(rf"(?:^|[{_OPENS}{_LEADS}我本原该]|位于|来自|走进|住|{_ROLES})$")
_LISTED = (
    (regex(r"、[\u4e00-\u9fff]{1,3}$"), regex(rf"$|[{_ENDS}{_FOLLOWING}]")),
    (regex(r"(?:^|[\s、，。；：（(“])[\u4e00-\u9fff]{1,3}$"), regex("[、 \u3000]")),
    (regex(r"(?:^|[\s、，。；：（(“])[\u4e00-\u9fff]$"), regex("[（(]")),
)
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_TAIL = regex(r"(?:尾号|末|后[一二三四两\d]位|号码|电话|手机|号)[:：为是]{0,2}\s?$")
_PLATE = regex(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•A-Z0-9]{0,4}$"
)
_MAIL = regex(r"[A-Za-z0-9._-]{0,20}@")
_FACTORS = (
    "长|宽|高|厚|深|底|边长|半径|直径|周长|面积|体积|单价|数量|金额|总价|价格|人数|天数|次数|件数|户数|月数|年限|时长|"
    "工时|小时|得分|分值|权重|比例|系数|倍数|基数|标准|费率|利率|税率|折扣|占比|米|厘米|毫米|公里|公斤|元|份|件|人|天"
)
_FACTOR_BEFORE = regex(rf"(?:[0-9０-９)）%]|(?<![A-Za-z])[A-Za-z]{{1,2}}|{_FACTORS})$")
_FACTOR_AFTER = regex(rf"[0-9０-９(（]|[A-Za-z]{{1,2}}(?![A-Za-z])|{_FACTORS}")
_QUOTED = regex(r"[“\"‘'（(\[【「]$"), regex(r"[”\"’'）)\]】」]")
_NAMED_SIGN = (
    regex(r"(?:带|标|打|注|加|有|含|凡|星号|画)$"),
    regex(r"号|的|者|为|项|处|表"),
)
_NOTE = regex(r"(?:^|\n)$"), regex(r"注|备注|说明|数据|以上|本表|资料|来源|为?必填|表示")
_FILE = regex(r"(?:^|[^A-Za-z0-9])$"), regex(r"\.[A-Za-z]{2,4}(?![A-Za-z])")
_OCTET = regex(r"[0-9*]\.$"), regex(r"$|[^0-9A-Za-z]")
_EQUATION = regex(r"[=＝≈×÷]|等于|公式|计算")
_NEAR = 12
_SURNAME_ENDS = frozenset(
    f"{_SURNAMES}{_LIKE_WORDS}" + "".join(each[-1] for each in _COMPOUND.split("|"))
)
_BEFORE = (
    _SURNAME_ENDS
    | _DIGITS
    | {each[-1] for each in _FACTORS.split("|")}
    | frozenset(")）%“\"‘'（([【「*＊·•带标打注加有含凡画号")
)
BEFORE_A_TAIL = frozenset("末位码话机为是：:")
"""What stands at once before stars that hide all of a number but its last digits."""
_AFTER = _DIGITS | frozenset(".@*＊（(注备说数以本资来为必表")


class Around(msgspec.Struct, frozen=True):
    """A run of stars: what stands before it, how many there are, and what stands after it."""

    before: str
    count: int
    after: str


def around(text: str, start: int, end: int) -> Around:
    """The run of stars from ``start`` to ``end``."""
    return Around(text[max(0, start - _NEAR) : start], end - start, text[end : end + _NEAR])


def hides(run: Around) -> int:
    """How much speaks for these stars hiding something, or being a sign themselves: from 0
    (nothing) to 6 (everything)."""
    return max(_digits(run), _name(run), _place(run), _factor(run), _sign(run))


def may_hide(text: str, start: int, end: int) -> bool:
    """Whether anything at once beside a run of stars could make ``hides`` say more than 0."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _BEFORE or after in _AFTER:
        return True
    return (before.isascii() and before.isalnum()) or _place_at(text, end) is not None


def ends_in_name(text: str) -> bool:
    """Whether a text ends in a surname alone: what is bold seldom does."""
    is_likely = text.removesuffix("\n")[-1:] in _SURNAME_ENDS
    found = _SURNAME.match(text[-_NEAR:]) if is_likely else None
    if found is None or _NICKNAME.search(found["before"]):
        return False
    return bool(found["clear"] or found["double"] or _INTO_NAME.search(found["before"]))


def is_bare(text: str) -> bool:
    """Whether a text is nothing but the sort of noun that a hidden name stands before: 市, 公司,
    同志与."""
    return text[:1] in _PLACE_BEGINS and _BARE.match(text) is not None


def begins_a_place(text: str) -> bool:
    """Whether a text begins with such a noun."""
    return _place_at(text, 0) is not None


def _place_at(text: str, at: int) -> re.Match[str] | None:
    """The noun that begins there, None where none does; one character tells of most texts."""
    return _PLACE.match(text, at) if text[at : at + 1] in _PLACE_BEGINS else None


def _digits(run: Around) -> int:
    """How much says that digits are hidden: of a telephone, an identity card, a number plate."""
    before, after = run.before[-1:] in _DIGITS, run.after[:1] in _DIGITS
    if _MAIL.match(run.after) or (before and after):
        return 6
    if run.count > 2 and (before or after or _among_digits(run)):
        return 4
    is_tail = after and _TAIL.search(run.before)
    return 4 if is_tail or (run.count > 1 and _PLATE.search(run.before)) else 0


def _among_digits(run: Around) -> bool:
    """``6222 **** **** 1234``."""
    sides = run.before.rstrip(" -*")[-1:], run.after.lstrip(" -*")[:1]
    return any(side in _DIGITS for side in sides)


def _name(run: Around) -> int:
    """How much says that a given name is hidden behind a surname."""
    found = _SURNAME.match(run.before) if run.before[-1:] in _SURNAME_ENDS else None
    if found is None:
        return 2 * any(_stand_around(sides, run) for sides in _LISTED)
    if found["some"]:
        return 5
    begins = bool(_INTO_NAME.search(found["before"]))
    follows = next((weight for weight, after in _AFTER_NAME if after.match(run.after)), 0)
    if found["clear"] or found["double"]:
        return 2 + follows if begins else _within(found["before"], follows)
    return 1 + follows if begins and follows > 1 else 0


def _within(before: str, follows: int) -> int:
    """A surname in the midst of a sentence: 小王 is whole, and what follows must speak for a name."""
    if _NICKNAME.search(before):
        return 0
    return follows if follows > 1 else 1


def _place(run: Around) -> int:
    """How much says that a number or a name of a place is hidden."""
    if not _place_at(run.after, 0):
        return 0
    if found := _AFTER_PLACE.search(run.before):
        return 2 if found[0][0] in _DIGITS else 3
    return 2 if _BEFORE_PLACE.search(run.before) else 1


def _factor(run: Around) -> int:
    """One star between two quantities."""
    if run.count > 1:
        return 0
    before, after = _FACTOR_BEFORE.search(run.before), _FACTOR_AFTER.match(run.after)
    if before and after:
        return 4
    in_equation = _EQUATION.search(run.before) or _EQUATION.search(run.after)
    return 3 if in_equation and (before or after) else 0


def _sign(run: Around) -> int:
    """A star that is spoken of, or refers to a note."""
    if run.count < 4 and _stand_around(_QUOTED, run):
        return 5
    if _stand_around(_FILE, run):
        return 4
    if run.count > 1:
        return 0
    if _stand_around(_NAMED_SIGN, run) or _stand_around(_OCTET, run):
        return 4
    return 2 if _stand_around(_NOTE, run) else 0


def _stand_around(sides: tuple[re.Pattern[str], re.Pattern[str]], run: Around) -> bool:
    return bool(sides[1].match(run.after) and sides[0].search(run.before))
