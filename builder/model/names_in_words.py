"""Names of people in a title, found by their surname and the words around them, where no field says
whom it names.

Rather one too many than one too few: it is asked for what must not stay public.
"""

from collections.abc import Iterator

from builder.regex import regex

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
    "戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯"
    "纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪"
    "简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎"
    "甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
)
_DOUBLE = (
    "欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|令狐|慕容|司徒|东方|南宫|端木|独孤|司空|闻人|百里|呼延"
)
_NAME = rf"(?:{_DOUBLE}|[{_SURNAMES}])[一-龥]{{1,2}}"
_BEFORE = (
    "关于|确定|拟定|列为|拟列|吸收|接收|推荐|批准|任命|选举|授予|表彰|推选|同意|聘任|提名|确认|给予|对|将"
    "|拟|[、，：:和及与（(]"
)
_AFTER = "同志|同学|等|为|担任|任|转为|转正|按期|入党|当选|荣获|获得(?!者)|两位|[、，和及与）(（)]|(?:先生|女士|师傅|老师)"
_CUED = regex(rf"(?:{_BEFORE})({_NAME}?)(?={_AFTER})")
_OF = regex(rf"(?:关于|对|确定|接收|吸收|推荐)({_NAME})(?=的公示)")
_ALONE = regex(rf"^({_NAME}?)(?=同志)")
_THINGS = frozenset(
    "费款额表案划度件务目灯路桥楼屋房区园场车位所站亭墙门树池塘网管道井盖钱物品量权证单员人选会组队"
    "果况息段期项法规则程序工作业户家族民众院校校厂店街巷里村镇市省县湾河湖山林电水气箱柜棚栏线"
)
"""How what is nobody's name ends."""
_WORDS = frozenset(
    [
        "方案",
        "项目",
        "程序",
        "程度",
        "时间",
        "金额",
        "平安",
        "平台",
        "文明",
        "文化",
        "文件",
        "任务",
        "任期",
        "任职",
        "高龄",
        "高温",
        "安全",
        "安置",
        "安装",
        "关爱",
        "经费",
        "温馨",
        "温暖",
        "单位",
        "单元",
        "干部",
        "干群",
        "成员",
        "成果",
        "成立",
        "常委",
        "华侨",
        "阳台",
        "江南",
        "和谐",
        "和平",
        "水电",
        "花坛",
        "党员",
        "党费",
        "计划",
        "应急",
        "管理",
        "景观",
        "严重",
        "连心",
        "国家",
        "国有",
        "公共",
        "公益",
        "公示",
        "相关",
        "支部",
        "支委",
        "居民",
        "居委",
        "来访",
        "来信",
        "平时",
        "商户",
        "商铺",
        "全体",
        "全部",
        "全国",
        "全市",
        "全区",
        "连续",
        "明确",
        "关心",
        "关系",
        "关于",
        "边角",
        "母亲",
        "师生",
        "师徒",
        "乐龄",
        "初审",
        "终审",
        "满意",
        "元旦",
        "海报",
        "车辆",
        "古树",
        "古井",
        "南北",
        "东西",
    ]
)


def probable_names(title: str) -> Iterator[str]:
    """What looks like somebody's name in a title: 王小明 of 关于接收王小明为预备党员的公示."""
    found = (each[1] for cue in (_CUED, _OF, _ALONE) for each in cue.finditer(title))
    yield from (name for name in dict.fromkeys(found) if _is_name(name))


def _is_name(word: str) -> bool:
    return word[-1] not in _THINGS and word not in _WORDS and word[:2] not in _WORDS
