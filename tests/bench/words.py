"""An own small grammar of neighbourhood stories: sentences that read plausibly, and are
nobody's."""

# ruff: noqa: SIM905 - word lists read better in one string
import re
from random import Random

Piece = str | tuple[str, ...]

_WORDS: dict[str, tuple[str, ...]] = {
    "when": tuple(
        "清早六点多 星期六上午 晚饭以后 入冬头一场雨过后 前年秋天 上个月底 这天下午 第二天一早 腊月里 开春以后 "
        "夜里十点 午饭刚过 散会以后 头一个星期 台风过去第三天 天刚擦黑 换灯泡那阵子 停水那天 秋分前后 月初".split()
    ),
    "who": tuple(
        "楼长 网格员 三单元的阿姨 值班的志愿者 支部书记 修鞋的师傅 退休的会计 物业的电工 食堂的厨师 一楼的邻居 "
        "刚下夜班的护士 跑外卖的小伙子 组织委员 看车棚的大爷 开理发店的夫妻 新搬来的租户 老放映员 社区医生 "
        "门口保安 纪检委员 收废品的老乡 裁缝铺老板".split()
    ),
    "where": tuple(
        "活动室里 桥头 车棚边上 老槐树下 服务大厅 二楼走廊 菜场门口 河埠头 楼道口 议事长桌旁 传达室 文化广场 "
        "七号楼后头 小花园 公交站牌下 便民服务点 阅览室 配电房外面".split()
    ),
    "did": tuple(
        "把长桌擦了两遍|把登记本翻到新的一页|拿皮尺量了门口的台阶|给坏掉的路灯换了灯泡|挨家敲了一遍门|"
        "把要办的事一条条抄在黑板上|搬来四把折叠椅|把漏水的接头拆下来看了又看|替邻居收了晒在外面的被子|"
        "给每户留了一张便条|把旧沙发抬到了大门外|在墙上钉了一块小木牌|把钥匙一把一把试过去|重新排了值班的次序|"
        "跟两家人各谈了半个钟头|把去年的账从头念了一遍|煮了一锅姜汤|修好了那台不响的收音机|"
        "用粉笔在地上画出停车的线|给独居的老邻居送了一碗热饭".split("|")
    ),
    "then": tuple(
        "谁也没有先走|茶凉了又添|大家都说这样行|第二天就有人来问|本子上多了一行字|争了半天，最后还是笑了|"
        "事情这才有了眉目|回头一看，已经站了一圈人|没有人再提原来的办法|多出来的一份留给了门卫|"
        "渐渐成了规矩|隔壁楼也照着做了|只是话说得比平时慢|灯一直亮到散场|这件事就算办结了|下一回还定在这里".split(
            "|"
        )
    ),
    "said": tuple(
        "事情不大，拖久了就大了|先记下来，再想办法|能当天办的，不过夜|谁家没有一点难处|门开着，人才愿意进来|"
        "话说到明处，心里就敞亮|多走一趟，就少一个人跑|规矩是大家定的，也得大家守|慢一点不要紧，别落下人|"
        "办成了再说，没办成也要说|东西旧了能修，情分旧了更要修|一盏灯照一段路，多几盏就连上了".split(
            "|"
        )
    ),
    "thing": tuple(
        "晾衣绳 楼道灯 健身器材 下水井盖 充电棚 意见箱 爱心冰箱 共享雨伞 公用电钻 门前花箱 旧报架 快递柜 "
        "宣传栏 台阶扶手 雨水管 长条凳 旧书柜 乒乓球桌".split()
    ),
    "matter": tuple(
        "加装扶手 错时停车 油烟扰邻 楼道堆物 老井清淤 电梯维保 垃圾投放 夜间照明 遛狗牵绳 外墙渗水 公用水表 "
        "屋顶晒被 旧物交换 暑期托管 邻里拼桌 河岸巡护 便民理发 上门修理".split()
    ),
    "count": tuple(
        str(n)
        for n in (3, 4, 6, 7, 9, 11, 12, 14, 16, 18, 21, 23, 26, 28, 32, 37, 41, 46, 53, 68, 74, 86)
    ),
    "unit": tuple("户 个人 件 次 趟 本 张 盏 条".split()),
    "surname": tuple(
        "沈 周 邱 方 裴 陆 梁 许 冯 卫 蒋 韩 杨 秦 尤 何 吕 施 孔 曹 严 华 金 魏 陶 姜 戚 谢 邹 喻".split()
    ),
    "given": tuple(
        "秋萍 海生 晓岚 继安 玉洁 耕文 一川 冬阳 以恒 小航 鸿年 春兰 顺昌 兆河 惠珍 文竹 立群 大为 秀兰 建业 "
        "国梁 美琴 阿根 宝珍 志强 素芬 永福 雪梅 长庚 月英 德胜 桂香".split()
    ),
    "role": tuple(
        "楼栋党小组长 退休电工 网格员 食堂厨师 门卫 社区医生 志愿队队长 调解员 图书管理员 修理师傅".split()
    ),
    "place": tuple(
        "党群服务中心一楼 文化广场 七号楼活动室 老食堂 河边长廊 便民服务点 阅览室 车棚东侧".split()
    ),
}

_SENTENCES = """
{when}，{who}在{where}{did}，{then}。
{who}说：“{said}。”{then}。
{when}来了{count}个人，{who}{did}。
关于{matter}，{where}已经谈过{count}次，{then}。
{who}{did}，{who}在一旁看着，{then}。
那批{thing}是{when}添的，用到现在，{then}。
{when}，{thing}坏了，{who}先到，{did}，又叫来{who}。
有人问{matter}归谁管，{who}答得干脆：“{said}。”
从{where}走到{where}，{who}数过，一共{count}步。
{matter}这件事，起先只有{count}户响应，后来{then}。
{who}不大爱说话，{when}却开了口：“{said}。”
{where}摆着{thing}，{who}每天经过，总要停一停。
记录本第{count}页写着{matter}，旁边画了一个勾，{then}。
{when}下着小雨，{who}还是到了{where}，{did}。
算下来，{matter}一共办了{count}件，{thing}修了{count}次。
{who}原先不同意，听完{who}的话，{then}。
""".strip().splitlines()

_HEADINGS = (
    "{matter}怎么办;从{thing}说起;{when};{where}的灯;第{count}次;{who}的本子;先谈{matter};还有{thing}"
).split(";")
_TITLES = (
    "{who}和{where}的{thing};{when}，{who}{did};{matter}，谈到第{count}回;{count}{unit}{thing}的下落;"
    "{where}的{count}个晚上;{said};{thing}搬到了{where};{who}说{matter}"
).split(";")
_ITEMS = (
    "{matter}：{who}牵头，{when}办完;{thing}挪到{where};{who}负责{matter};{count}{unit}{thing}登记在册;{did}"
).split(";")


def _parsed(template: str) -> tuple[Piece, ...]:
    """``{who}说`` → (the words for who, "说")."""
    parts = re.split(r"\{(\w+)\}", template)
    return tuple(_WORDS[part] if place % 2 else part for place, part in enumerate(parts) if part)


_TEMPLATES: dict[str, tuple[tuple[Piece, ...], ...]] = {
    name: tuple(map(_parsed, templates))
    for name, templates in {
        "sentence": _SENTENCES,
        "heading": _HEADINGS,
        "title": _TITLES,
        "item": _ITEMS,
        "name": ["{surname}{given}"],
    }.items()
}


class Writer:
    """Makes texts from one stream of chance: the same seed, the same texts."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)

    def word(self, name: str) -> str:
        """One word of a list."""
        words = _WORDS[name]
        return words[int(self.random.random() * len(words))]

    def text(self, name: str) -> str:
        """A ``sentence``, ``heading``, ``title``, list ``item`` or person's ``name``."""
        chance, templates = self.random.random, _TEMPLATES[name]
        template = templates[int(chance() * len(templates))]
        return "".join([p if isinstance(p, str) else p[int(chance() * len(p))] for p in template])

    def paragraph(self, sentences: int) -> str:
        """Some sentences; in one paragraph of three, a few words of them bold."""
        made = [self.text("sentence") for _ in range(sentences)]
        if self.random.random() < 0.34:
            words = self.word("matter")
            made.insert(1, f"这里头要紧的是**{words}**。")
        return "".join(made)

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.random.random() * (high - low + 1))

    def some(self, things: tuple[str, ...], most: int) -> tuple[str, ...]:
        """One to ``most`` different things."""
        return tuple(self.random.sample(things, min(len(things), self.number(1, most))))
