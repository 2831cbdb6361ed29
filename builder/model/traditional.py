"""The Traditional edition: whose characters it is written in, which words it keeps, where it stands."""

import msgspec

from builder.model.field import Choice

TRADITIONAL_FOLDER = "hant"
_BESIDE = ("media/", "assets/", "screen/", f"{TRADITIONAL_FOLDER}/")
"""Folders that both editions use: pictures, assets, screens; the other edition is no page of one."""
_ALONE = frozenset({"404.html", "robots.txt", "sitemap.xml"})

AMBIGUOUS = frozenset(
    "㐹万丑个丰么了于云亘仆仇仑价仿伙余佛佣俊修借僵克党具冢冬冲凄准凌几凶出划别刮制勋千升卜占卤卫卷厂历厘参发只台叶叹吁吃合吊同后向吣呆周咏咨咸咽哄哗"
    "唇啮喂噪回团困坐坛坝坯埙堤复夫夸夹奸妍姗姜娘娴宁它家尝尸尽局岩岳峰巨布帘席干并幸幺广床庵弥弦强当录彝彩征径御志念恒恤恶愈愿戚扇才扎托扣折抵拐拿挂"
    "挨挽捆捍据搜摆斗斤斫旋昆暗曲札术朱朴杆杠杯杰松板极果枪柏柜栗核梁棱檗欲毁汇沈沾泛注浚涂涌淀温游溪滟漓澄炼烟焰熏狸玩琅症皂矩矿确硷私秋种穗筑筱签糊"
    "系累纤线绣绱绷群耇胄背胜胡脏腊腌膻致舍艳芸苏苔苹范荐荡荫药获蒙蔑蕴藤虫虱蚝蜡蝎表袅裥证谥谷豆象赝赞跖辟迹适郁酸采里鉴针钟钥钫钻铲链锄锫镋镎镢镰闲"
    "雇雕霉面韵须颖饥鹇"
)
"""Characters that become different ones in different words (OpenCC's dictionaries, 1.4): only
names with one of these can be spelt wrongly."""


class Script(Choice):
    """Whose Traditional characters a site has an edition in."""

    NONE = "none", "不要", "不做、没有、无、否、关"
    GENERAL = "t", "通用", "是、要、做、繁体、标准"
    TAIWAN = "tw", "台湾", "正体、台湾正体、台湾繁体"
    HONG_KONG = "hk", "香港", "港澳、澳门、香港繁体"

    @property
    def language(self) -> str:
        """Its language tag (BCP 47), "" for none."""
        return _LANGUAGES.get(self, "")

    @property
    def locale(self) -> str:
        """What Open Graph calls it, "" where it has no word for it."""
        return _LOCALES.get(self, "")

    @property
    def config(self) -> str:
        """The conversion that OpenCC calls so, "" for none: of characters, never of other words."""
        return "" if self is Script.NONE else f"s2{self.value}"


_LANGUAGES = {
    Script.GENERAL: "zh-Hant",
    Script.TAIWAN: "zh-Hant-TW",
    Script.HONG_KONG: "zh-Hant-HK",
}
_LOCALES = {Script.TAIWAN: "zh_TW", Script.HONG_KONG: "zh_HK"}


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """All that a conversion depends on besides OpenCC: ``home`` is the site's complete address,
    whose pages of this edition stand in a folder of it.

    ``people`` and ``places`` are names of the site, ``signed`` those that stand below stories, be
    they of people or not; ``pairs`` are the site's own words with what they become.
    """

    script: Script
    home: str = ""
    people: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


def traditional_path(path: str) -> str:
    """Where a file stands in the Traditional edition: ``hant/members/lamp.html``."""
    return f"{TRADITIONAL_FOLDER}/{path}"


def simplified_path(path: str) -> str:
    """The same file in the Simplified edition; a path of that is itself."""
    return path.removeprefix(f"{TRADITIONAL_FOLDER}/")


def in_every_script(path: str) -> tuple[str, str]:
    """The paths of the same file in both editions: a title in other characters is the same
    title."""
    simplified = simplified_path(path)
    return simplified, traditional_path(simplified)


def is_shared(path: str) -> bool:
    """Whether a path from the site's root leads both editions to one file (``media/3f/…jpg``)."""
    return path.startswith(_BESIDE) or path in _ALONE or path.endswith(".ics")
