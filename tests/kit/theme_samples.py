"""Views for the theme's tests: of every page the barest a plan may hand over, and the fullest."""

import msgspec

from builder.model.almanac import Quarter, Subscription
from builder.model.charts import Chart, ChartMark, ChartRow
from builder.model.frame import ColorPair, Feed, Frame, Head, Icons, Meta, NavLink, OtherEdition
from builder.model.home import HomeView
from builder.model.kinds.known import BUILT_IN
from builder.model.parts import (
    Card,
    Choices,
    CountedLink,
    Fact,
    FeedEntry,
    Group,
    Image,
    Item,
    Link,
    Month,
    Number,
    ShownDay,
    Source,
    TreeNode,
    Video,
)
from builder.model.registers import Apprenticeship, Holders, Promises, RegisterView, Side
from builder.model.slips import OpenSpan, Slip
from builder.model.stele import Inscription, Stele, SteleRow
from builder.model.stream import Arrival, StreamDay
from builder.model.views import (
    CalendarView,
    FeedView,
    ListView,
    PlainView,
    RedirectView,
    RobotsView,
    SitemapView,
    StoryView,
)


def shape_of(folder):
    """The shape of the cards of this kind."""
    kind = BUILT_IN.of(folder)
    return kind.about.shape if kind else "plain"


MAY = ShownDay("2026-05-18", "2026年5月18日", 2026, 5, 18, "星期一")
LAST_YEAR = ShownDay("2025-05-18", "2025年5月18日", 2025, 5, 18, "星期日")
HEAD = Head(title="柏舟里")
FULL_HEAD = Head(
    title="她记得“门铃声” & <灯>",
    description="一句“话”",
    canonical="https://baizhouli.example/members/lang.html",
    feed=Feed("members/feed.xml", "柏舟里 · 先锋人物"),
    editions=(OtherEdition("zh-Hant", "https://baizhouli.example/hant/members/lang.html"),),
    metas=(Meta("SiteName", "柏舟里"),),
    properties=(Meta("og:title", "题"),),
    json_ld='{"@type":"Article"}',
    noindex=True,
)
FRAME = Frame(
    name="柏舟里",
    assets={
        "site.css": "assets/site-0.css",
        "lists.css": "assets/lists-0.css",
        "site.js": "assets/site-0.js",
        "pictures.js": "assets/pictures-0.js",
    },
)


def film(place, **more):
    """A video at this place of a gallery."""
    return Video(
        path="media/a.mp4",
        type="video/mp4",
        width=640,
        height=480,
        place=place,
        color="#1c1917",
        **more,
    )


def image(width=1600, height=1067, **said):
    """A picture of this size in pixels."""
    webp = (Source("media/a-320.webp", 320), Source("media/a-1280.webp", 1280))
    return Image(webp, Source("media/a.jpg", 1280), width, height, "#aabbcc", **said)


FULL_FRAME = Frame(
    doors={"people": "members/index.html", "errands": "services/index.html"},
    name="澄榆街道柏舟里社区",
    subtitle="党群服务中心",
    publisher="社区委员会",
    address="船坞路18号",
    phone="0000-8600118",
    records=(Item("某ICP备00000000号"), Item("甲ICP备1号", url="https://beian.example/")),
    footer_lines=("值班 8:30—17:30，电话 0000-8600119", "<b>第二行</b>"),
    nav=(
        NavLink("先锋人物", "members/index.html", "人物"),
        NavLink("支部活动", "activities/index.html", "活动"),
    ),
    paper=ColorPair("#fffcf7", "#1c1613"),
    icons=Icons("assets/icon-0.svg", "assets/icon-0.png"),
    footer=(Link("关于", "pages/about.html"), Link("没有页面")),
    emblem=image(300, 300, alt="徽标"),
    assets=FRAME.assets,
    feed=Feed("feed.xml", "澄榆街道柏舟里社区"),
    marked="这是草稿",
)


def bare_card(kind="posts"):
    """A card with nothing but what every card has."""
    return Card(
        kind=kind,
        label="动态",
        path=f"{kind}/a.html",
        title="题",
        name="题",
        phrases=("题",),
        shape=shape_of(kind),
    )


def full_card(kind="members", date=MAY, **more):
    """A card with all that one may have."""
    return Card(
        kind=kind,
        label="先锋人物",
        path=f"{kind}/lang.html",
        title="二十六米高的驾驶室，她上去过一万三千次",
        name="郎玉琴",
        phrases=("二十六米高的", "驾驶室，", "她上去过", "一万三千次"),
        summary="一句话 & <摘要>",
        date=date,
        image=more.pop("image", image(1280, 1600, alt="人像", focus="50% 30%")),
        kicker=Link("正式党员", "members/identity/full/index.html"),
        branch=Link("第一党支部", "branches/first.html"),
        note="看潮开饭，一人一份",
        note_phrases=("看潮开饭，", "一人一份"),
        quote="钩子要稳，人先要稳。",
        quote_phrases=("钩子要稳，", "人先要稳。"),
        attendance=1480,
        figures=(result("累计供餐", "316,100"), result("每日", "280")),
        pinned=True,
        shape=shape_of(kind),
    )


def result(name, value):
    """A figure of a brand."""
    return Item(
        parts={
            "name": Item(name),
            "value": Item(value, number=1.0),
            "unit": Item("份"),
            "as_of": Item("2026年10月31日"),
        }
    )


def parts(**texts):
    """A value made of these parts."""
    return Item(parts={key.rstrip("_"): Item(text) for key, text in texts.items()})


def fact(label, *items):
    """A field with these values."""
    return Fact(label, tuple(Item(item) if isinstance(item, str) else item for item in items))


def marks(*counts):
    """A mark for each year of a chart; "" where nothing was written."""
    years = ("2024", "2025", "现在")
    return tuple(
        ChartMark(year, words, length, is_named=bool(words))
        for year, (words, length) in zip(years, counts, strict=True)
    )


GROWTH = Chart(
    shape="columns",
    title="两年，28 人到 33 人",
    label="党员数",
    counted="年份",
    unit="人",
    marks=marks(("28", 850), ("", 0), ("33", 1000)),
    rows=(ChartRow("预备", "人", marks(("", 0), ("2", 1000), ("", 0))),),
)
"""A chart with gaps in every row."""


def full_tree():
    """A tree with everything that a plate can show, one body of it the current one."""
    leaf = TreeNode(bare_card("branches"), current=True)
    body = TreeNode(
        full_card("branches"),
        (leaf, leaf),
        size=Item("33", number=33.0, unit="人"),
        facts={
            "partners": fact("共建单位", Item("三小", "branches/school.html"), "骑手站"),
            **FACTS["grids"],
        },
        tallies=(CountedLink("活动", "activities/branch/a/index.html", 9),),
    )
    trunk = TreeNode(bare_card("branches"), (body, leaf))
    return (TreeNode(full_card("branches"), (trunk, body)),)


FACTS = {
    "members": {
        "identity": fact("身份", Item("正式党员", "members/identity/full/index.html")),
        "role": fact("职务", "组织委员"),
        "posts": fact("岗位", "纠纷调解", "文体活动"),
        "quote": fact("金句", "钩子要稳。"),
        "pledges": fact(
            "承诺",
            parts(what="随叫随到"),
            Item(
                parts={
                    "what": Item("走访"),
                    "done": Item("38/52", ratio=0.73),
                    "until": Item("2026年12月31日"),
                }
            ),
            parts(what="写册子", done="写了一半"),
        ),
        "mentoring": fact(
            "师徒",
            parts(as_="师傅", with_="祝小航", what="绳结"),
            parts(as_="徒弟", with_="严师傅"),
        ),
        "milestones": fact("年表", parts(when="1975年", what="第一次上去")),
    },
    "activities": {
        "type": fact("类型", "议事协商"),
        "start": fact("开始", "19:30"),
        "end": fact("结束", "21:00"),
        "place": fact("地点", "桅灯议事厅"),
        "attendance": fact("人数", "34"),
        "hours": fact("志愿时长", "68"),
        "hosts": fact("主办", Item("社区党委", "branches/a.html"), "三小"),
        "partners": fact("协办", "卫生站"),
        "theme": fact("主题", "议事"),
    },
    "brands": {
        "slogan": fact("口号", "看潮开饭"),
        "since": fact("创建年份", "2021"),
        "measures": fact("举措", parts(name="三档饭价", what="一样的菜"), parts(name="一色饭卡")),
        "results": fact("成效", result("累计供餐", "316,100"), parts(name="每日", value="280")),
        "milestones": fact("里程碑", parts(when="2021年", what="开张")),
    },
    "branches": {
        "tier": fact("层级", "党支部"),
        "secretary": fact("书记", "段鸿年"),
        "committee": fact("委员", parts(name="佟广生", role="宣传委员"), parts(name="邹汉")),
        "partners": fact("共建单位", "澄榆第三小学党支部", "骑手站"),
    },
    "posts": {
        "column": fact("栏目", "公示"),
        "notice": fact(
            "公示", parts(from_="2026年5月6日", until="2026年5月12日", phone="0000-8600118")
        ),
    },
    "pages": {},
    "grids": {
        "level": fact("级别", "3"),
        "area": fact("范围", "老巷1号至46号"),
        "head": fact("格长", "柯桂芳"),
        "people": fact(
            "责任人",
            parts(name="柯桂芳", role="片长"),
            parts(name="孙来福"),
            parts(name="俞<景平>"),
        ),
        "duties": fact("职责", "每天走一遍", "当天的事当天报"),
    },
}


def bare_story(kind):
    """The barest story of a kind."""
    return StoryView(
        path=f"{kind}/a.html",
        head=HEAD,
        section=f"{kind}/index.html",
        crumbs=(),
        card=bare_card(kind),
    )


def full_story(kind):
    """A story of a kind with all that one may have."""
    return StoryView(
        path=f"{kind}/lang.html",
        head=FULL_HEAD,
        section=f"{kind}/index.html",
        crumbs=(Link("首页", "index.html"), Link("先锋人物", "members/index.html"), Link("郎玉琴")),
        card=full_card(kind),
        updated=MAY,
        series=Link("下水节", "series/launch/index.html"),
        series_years=(
            CountedLink("2025", "activities/a.html"),
            CountedLink("2026", f"{kind}/lang.html", current=True),
        ),
        subscription=SUBSCRIPTION,
        tags=(Link("手艺", "tags/craft/index.html"), Link("河", "tags/river/index.html")),
        source="宣传组",
        author=(Link("许闻"),),
        photographer=(Link("摄影队"),),
        minutes=5,
        facts=FACTS[kind],
        pictures=(image(caption="说明", credit="许闻"), None, image(900, 1600)),
        links=("activities/a.html", ""),
        gallery=tuple(
            image(width, 1000, caption="第 & 张") for width in (1500, 800, 1000, 2600, 700)
        ),
        videos=(
            film(1, still="media/a.webp", length="1:05", caption="片 & 段", credit="许闻"),
            film(5),
        ),
        groups=tuple(
            Group(
                f"组{kind}", (full_card(kind),), kind, shape_of(kind), f"{kind}/index.html", 3, "位"
            )
            for kind in FACTS
        ),
        growth=GROWTH,
        tree=full_tree(),
        related=(full_card("members"), bare_card("posts")),
        older=bare_card(),
        newer=full_card(),
    )


def bare_list(kind):
    """The barest page of a kind's list."""
    return ListView(
        path=f"{kind}/index.html",
        head=HEAD,
        section=f"{kind}/index.html",
        crumbs=(),
        kind=kind,
        label="栏",
        heading="栏",
    )


def full_list(kind):
    """The newest page of a kind's list with all that one may have."""
    weeks = ((0, 0, 0, 0, 1, 2, 3), (4, 5, 6, 7, 8, 9, 10))
    many = tuple(
        CountedLink(f"第{n}党支部", f"posts/branch/{n}/index.html", n) for n in range(1, 11)
    )
    return ListView(
        path=f"{kind}/index.html",
        head=FULL_HEAD,
        section=f"{kind}/index.html",
        crumbs=(Link("首页", "index.html"), Link("先锋人物")),
        kind=kind,
        shape=shape_of(kind),
        label="先锋人物",
        heading="正式党员",
        note="一句话",
        cards=(full_card(kind), full_card(kind, LAST_YEAR, image=None), bare_card(kind)),
        span="2025年3月—11月",
        total=23,
        counter="位",
        choices=(
            Choices("身份", (CountedLink("正式党员", "x/index.html", 14, current=True),)),
            Choices("单位", many),
        ),
        tree=full_tree() if kind in ("branches", "grids") else (),
        months=(Month(2026, 5, weeks, {5: (full_card("activities"),)}, "下水节"),),
        stelae=(full_stele(kind, 2026), full_stele(kind, 0)),
        calendar=Link("活动日历", "calendar/index.html"),
        subscription=SUBSCRIPTION,
        registers=(CountedLink("党员承诺", "members/pledges/index.html", 9),),
        newest="posts/index.html",
        newer="posts/page-3.html",
        older="posts/page-1.html",
    )


SUBSCRIPTION = Subscription("calendar/site.ics", "webcal://a.example/calendar/site.ics")


def full_stele(kind, year):
    """Two ranks, one over the full width, with and without all that a line may have."""
    card, rank = full_card(kind), Item("全国", "honors/level/national/index.html")
    to = (Item("廖冬妮", "members/weld.html"), Item("外来的人"))
    lines = (Inscription(card, rank, to, Item("协会")), Inscription(card, rank))
    rows = (SteleRow(rank, lines, wide=True), SteleRow(rank, lines[1:]))
    return Stele(rows, year, f"honors/year/{year}/index.html" if year else "")


def full_calendar():
    """A year with themes, days, what is known to no day, and the way to other years."""
    card = full_card("activities")
    weeks = ((0, 0, 0, 0, 1, 2, 3), (4, 5, 6, 7, 8, 9, 10))
    months = [Month(2026, number, weeks, {}) for number in range(1, 13)]
    months[4] = Month(2026, 5, weeks, {5: (card, card)}, "下水节", (card,))
    months[8] = Month(2026, 9, weeks, {}, "敬师", (card,))
    return CalendarView(
        path="calendar/index.html",
        head=FULL_HEAD,
        section="calendar/index.html",
        crumbs=(Link("首页", "index.html"),),
        label="活动日历",
        heading="2026年",
        total=4,
        counter="次",
        shown=months[8],
        quarters=tuple(
            Quarter(
                number, tuple(months[3 * number - 3 : 3 * number]), "暖冬" if number == 1 else ""
            )
            for number in range(1, 5)
        ),
        coming=(card, full_card("activities", LAST_YEAR)),
        years=(
            CountedLink("2026年", "calendar/index.html", current=True),
            CountedLink("2025年", "calendar/2025/index.html"),
        ),
        subscription=SUBSCRIPTION,
    )


def full_home(**more):
    """The home page with all that one may have."""
    kinds = ("members", "activities", "brands", "honors", "posts", "services", "branches", "pages")
    return HomeView(
        path="index.html",
        head=FULL_HEAD,
        sections=("lead", "figures", *kinds),
        lead=more.get("lead", full_card()),
        groups={kind: _full_group(kind) for kind in kinds},
        stream=stream(),
        board=tuple(Slip(full_card("posts"), OpenSpan(MAY, MAY), "0000-8600118") for _ in range(6)),
        bodies=(Link("第一党支部", "branches/first.html"), Link("第二党支部", "branches/b.html")),
        figures=(Number("4,260", "小时", "志愿服务", "今年"), Number("9", "", "支部")),
    )


def stream():
    """Two days of the stream: one with a story of every shape, one known to the season."""
    cards = [full_card(kind.about.folder) for kind in BUILT_IN.all]
    came = [Arrival(card, (image(), image(1280, 1600)), 20) for card in cards]
    spring = ShownDay("2026", "2026年春", 2026, 0, 0, "", ("2026年", "春"))
    return (
        StreamDay(MAY, tuple(came)),
        StreamDay(spring, (Arrival(full_card("posts", spring)),)),
    )


def _full_group(kind):
    month = Month(
        2026, 5, ((0, 0, 0, 0, 1, 2, 3),), {1: (full_card("activities"), bare_card())}, "下水节"
    )
    return Group(
        kind,
        (full_card(kind), bare_card(kind)),
        kind,
        shape_of(kind),
        f"{kind}/index.html",
        9,
        "个",
        month=month if kind == "activities" else None,
        tree=full_tree() if kind == "branches" else (),
        doors=(CountedLink("老人", "services/audience/elders/index.html", 6),)
        if kind == "services"
        else (),
    )


def bare_register():
    """A page of a register that is not the newest."""
    return RegisterView(
        path="members/pledges/page-1.html",
        head=HEAD,
        section="members/index.html",
        crumbs=(),
        label="先锋人物",
        heading="党员承诺",
    )


def full_register():
    """All sorts of a register at once."""
    promise = parts(what="每周读报 & 念信", until="2026年12月31日", done="38/52")
    half = Item(parts={"what": Item("教拉二胡"), "done": Item("73%", ratio=0.73)})
    cards = (full_card("members"), bare_card("members"))
    sides = (Side("郎玉琴", cards[0]), Side("曾小禾", cards[1]), Side("一<诺>"))
    return msgspec.structs.replace(
        bare_register(),
        head=FULL_HEAD,
        crumbs=(Link("首页", "index.html"), Link("先锋人物", "members/index.html")),
        promises=tuple(Promises(card, (promise, half)) for card in cards),
        holders=(
            Holders("政策宣传", "每月<一次>", cards, 30, "members/posts/policy/index.html"),
            Holders("治安巡逻", "每晚一圈"),
        ),
        pairs=(
            Apprenticeship(sides[0], sides[1], ("焊接", "识图")),
            Apprenticeship(sides[2], sides[0]),
        ),
        number=0,
        total=9,
        counter="条",
        people=4,
        others=tuple(CountedLink(f"第{n}页", f"members/{n}/index.html", n, n == 1) for n in (1, 2)),
        newest="members/pledges/index.html",
        newer="members/pledges/page-3.html",
        older="members/pledges/page-1.html",
    )


BARE_HOME = HomeView(
    path="index.html", head=HEAD, sections=("lead", "members", "figures", "nothing")
)
LOST = PlainView(path="404.html", head=HEAD)
MOVED = RedirectView(
    path="members/old.html",
    target="members/lang.html",
    title="郎 & 玉琴",
    canonical="https://a.example/",
)
ENTRY = FeedEntry(
    "题 & <题>",
    "https://a.example/x.html",
    "2026-05-01T00:00:00+08:00",
    "2026-05-01T00:00:00+08:00",
)
FULL_ENTRY = FeedEntry(
    "题",
    "https://a.example/y.html",
    ENTRY.updated,
    ENTRY.published,
    "摘要",
    ("许闻", "周敏"),
    ("要闻", "邻里 & 互助"),
    "https://a.example/a.jpg",
)
FEED = FeedView(
    path="feed.xml",
    title="柏舟里",
    url="https://a.example/feed.xml",
    home="https://a.example/",
    updated=ENTRY.updated,
    author="社区",
    entries=(ENTRY, FULL_ENTRY),
)
SITEMAP = SitemapView(
    path="sitemap.xml", urls=(("https://a.example/?a&b", "2026-05-01"), ("https://a.example/x", ""))
)
ROBOTS = RobotsView(path="robots.txt", sitemap="https://a.example/sitemap.xml", closed=False)
