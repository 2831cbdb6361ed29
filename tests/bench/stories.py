"""The corpus as values: stories of every kind with their relations, the same for every builder that
is measured."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.bench.words import Writer

CHARACTERS = 1260
"""How long a story is on average, in Chinese characters."""

_WITH_MARKS = 1.15
"""A text's length with its punctuation, figures and marks, to its Chinese characters."""

SECTIONS = {
    "members": "先锋人物",
    "activities": "支部活动",
    "brands": "品牌项目",
    "branches": "党组织",
    "posts": "动态",
}

TAGS = {
    "邻里": "neighbours", "手艺": "craft", "夜归": "night", "老人": "elders", "青年": "youth", "一日三餐": "meals",
    "议事": "council", "阅读": "reading", "组织生活": "party-life", "河道": "river", "修理": "repairs",
    "安全": "safety", "环境": "environment", "文体": "culture", "便民": "handy", "法律": "law", "健康": "health",
    "结对": "pairs",
}  # fmt: skip
TERMS: dict[str, dict[str, str]] = {
    "members/identity": {"full": "正式党员", "probationary": "预备党员", "activist": "入党积极分子",
                         "resident": "群众"},
    "members/posts": {"policy": "政策宣传", "patrol": "治安巡逻", "environment": "环境卫生", "mediation": "纠纷调解"},
    "activities/type": {
        "volunteer": "志愿服务", "visit": "走访慰问", "festival": "文体节庆", "council": "议事协商",
        "theme-day": "主题党日", "assembly": "支部党员大会", "lecture": "党课", "convenience": "便民服务",
    },
    "brands/category": {"volunteer": "志愿服务", "culture": "邻里文化", "safety": "平安治理", "care": "养老助困"},
    "brands/level": {"city": "市", "district": "区县", "street": "街道", "community": "社区"},
    "branches/tier": {"community": "社区党委", "general-branch": "党总支", "branch": "党支部"},
    "posts/column": {"news": "要闻", "notices": "通知公告", "publicity": "公示", "diary": "民情日记",
                     "study": "学习园地"},
}  # fmt: skip
"""The listed fields of each kind: slug and words of their terms."""

_PREFIXES = {"members": "p", "activities": "a", "brands": "b", "branches": "o", "posts": "n"}

FIRST_DAY, DAYS = dt.date(2016, 1, 1), 3650


@dataclass(frozen=True)
class Story:
    """One story: what every kind has, and the fields of its own kind by their English keys."""

    kind: str
    slug: str
    title: str
    date: dt.date | None
    branch: str
    summary: str
    body: str
    author: str
    tags: tuple[str, ...] = ()
    series: str = ""
    members: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)
    photo: bool = False

    @property
    def path(self) -> str:
        """Its page, seen from the site's root."""
        return f"{self.kind}/{self.slug}.html"


@dataclass(frozen=True)
class Corpus:
    """What a corpus of this size consists of: the names that stories choose from."""

    seed: int
    size: int
    photos: bool = False

    @property
    def branches(self) -> int:
        """Branches: the committee, its general branches, and theirs."""
        return min(40, 8 + self.size // 400)

    @property
    def brands(self) -> int:
        """Projects a community is known for."""
        return min(60, 6 + self.size // 300)

    @property
    def members(self) -> int:
        """People: one story in seven."""
        return (self.size - self.branches - self.brands) // 7

    @property
    def activities(self) -> int:
        """About as many as posts."""
        return (self.size - self.branches - self.brands) * 3 // 7

    @property
    def series(self) -> tuple[str, ...]:
        """Series run for years: their number grows slowly."""
        return tuple(f"第{number}季邻里夜话" for number in range(1, 9 + self.size // 500))

    def slug(self, kind: str, number: int) -> str:
        """The name of a story's page."""
        return _slug(kind, number)

    def branch_slug(self, name: str) -> str:
        """The slug of the branch of this name."""
        number = next(each for each in range(self.branches) if self.branch_name(each) == name)
        return _slug("branches", number)

    def branch_name(self, number: int) -> str:
        """The name of a branch, as stories write it."""
        if number == 0:
            return "澄河社区党委"
        return f"第{number}片区党总支" if number < 4 else f"第{number - 3}党支部"

    def kinds(self) -> Iterator[tuple[str, int]]:
        """Every story's kind, and its number in that kind."""
        rest = self.size - self.branches - self.brands - self.members - self.activities
        counts = (self.members, self.activities, self.brands, self.branches, rest)
        for kind, count in zip(SECTIONS, counts, strict=True):
            yield from ((kind, number) for number in range(count))

    def stories(self) -> Iterator[Story]:
        """Every story, each from a stream of chance of its own."""
        for kind, number in self.kinds():
            yield _story(kind, number, self)


def _slug(kind: str, number: int) -> str:
    return f"{_PREFIXES[kind]}-{number:06d}"


def _story(kind: str, number: int, corpus: Corpus) -> Story:
    writer = Writer(f"{corpus.seed}/{kind}/{number}")
    date = FIRST_DAY + dt.timedelta(days=writer.number(0, DAYS))
    title = _title(kind, number, writer, corpus)
    return Story(
        kind=kind,
        slug=_slug(kind, number),
        title=title,
        date=date,
        branch=corpus.branch_name(writer.number(0, corpus.branches - 1))
        if kind != "branches"
        else "",
        summary=writer.paragraph(2).replace("**", "")[:110],
        body=_body(writer, corpus),
        author=writer.text("name"),
        fields=_FIELDS[kind](number, date, writer, corpus),
        photo=corpus.photos and number % 3 == 0,
        **_relations(kind, writer, corpus),
    )


def _title(kind: str, number: int, writer: Writer, corpus: Corpus) -> str:
    if kind == "branches":
        return corpus.branch_name(number)
    title = writer.text("title")
    return f"{title}（{number}）" if kind == "brands" else title


def _relations(kind: str, writer: Writer, corpus: Corpus) -> dict[str, Any]:
    """Tags, series and the stories named; half of the activities and posts name people, a third a
    project."""
    known: dict[str, Any] = {"tags": writer.some(tuple(TAGS), 3)}
    if kind not in ("activities", "posts"):
        return known
    if writer.random.random() < 0.5 and corpus.members:
        known["members"] = tuple(
            {_slug("members", writer.number(0, corpus.members - 1)): 1 for _ in range(2)}
        )
    if writer.random.random() < 0.33:
        known["brands"] = (_slug("brands", writer.number(0, corpus.brands - 1)),)
    if writer.random.random() < 0.15:
        known["series"] = writer.some(corpus.series, 1)[0]
    if writer.random.random() < 0.05 and corpus.activities:
        known["related"] = (_slug("activities", writer.number(0, corpus.activities - 1)),)
    return known


def _body(writer: Writer, corpus: Corpus) -> str:
    """Sections of paragraphs with a quote, a list, and links to a person and out of the site."""
    length = max(600, int(writer.random.gauss(CHARACTERS * _WITH_MARKS, 290)))
    blocks = [writer.paragraph(3), writer.paragraph(2)]
    extras = [_quote, _list, _link_in, _link_out]
    while sum(map(len, blocks)) < length:
        blocks.append(f"## {writer.text('heading')}")
        blocks += [writer.paragraph(writer.number(2, 4)) for _ in range(writer.number(1, 3))]
        if extras:
            blocks.append(extras.pop(0)(writer, corpus))
    return "\n\n".join(blocks) + "\n"


def _quote(writer: Writer, _: Corpus) -> str:
    return f"> {writer.word('said')}。"


def _list(writer: Writer, _: Corpus) -> str:
    mark = "- {}" if writer.random.random() < 0.5 else "1. {}"
    return "\n".join(mark.format(writer.text("item")) for _ in range(writer.number(3, 5)))


def _link_in(writer: Writer, corpus: Corpus) -> str:
    kind, count = ("members", corpus.members) if corpus.members else ("brands", corpus.brands)
    target = f"{kind}/{_slug(kind, writer.number(0, count - 1))}.html"
    return f"{writer.text('sentence')}这一段以前写过，见[{writer.word('matter')}]({target})。"


def _link_out(writer: Writer, _: Corpus) -> str:
    return f"{writer.text('sentence')}办法见[{writer.word('matter')}指南](https://www.example.org/guide/)。"


def _member(_: int, __: dt.date, writer: Writer, ___: Corpus) -> dict[str, Any]:
    return {
        "name": writer.text("name"),
        "identity": writer.some(tuple(TERMS["members/identity"]), 1)[0],
        "role": writer.word("role"),
        "posts": writer.some(tuple(TERMS["members/posts"]), 2),
        "quote": f"{writer.word('said')}。",
        "pledges": [
            {
                "what": f"每周{writer.word('matter')}",
                "until": "2025-12-31",
                "done": f"{writer.number(5, 50)}/52",
            }
            for _ in range(writer.number(1, 2))
        ],
        "milestones": [
            {"when": f"{year}年", "what": writer.word("did")}
            for year in range(2012, 2012 + writer.number(2, 4))
        ],
    }


def _activity(_: int, date: dt.date, writer: Writer, corpus: Corpus) -> dict[str, Any]:
    hour = writer.number(8, 18)
    return {
        "type": writer.some(tuple(TERMS["activities/type"]), 1)[0],
        "start": f"{hour:02d}:30",
        "end": f"{hour + 2:02d}:00",
        "place": writer.word("place"),
        "attendance": writer.number(5, 180),
        "hours": writer.number(10, 400),
        "hosts": (corpus.branch_name(writer.number(0, corpus.branches - 1)),),
        "theme": f"{date.month}月{writer.word('matter')}",
    }


def _brand(_: int, __: dt.date, writer: Writer, ___: Corpus) -> dict[str, Any]:
    return {
        "category": writer.some(tuple(TERMS["brands/category"]), 1)[0],
        "slogan": writer.word("said"),
        "since": writer.number(2010, 2020),
        "level": writer.some(tuple(TERMS["brands/level"]), 1)[0],
        "measures": [{"name": writer.word("matter"), "what": writer.word("did")} for _ in range(3)],
        "results": [
            {"name": writer.word("matter"), "value": writer.number(20, 4000), "unit": "件"}
            for _ in range(2)
        ],
    }


def _branch(number: int, _: dt.date, writer: Writer, corpus: Corpus) -> dict[str, Any]:
    general = min(3, corpus.branches - 1)
    tier = "community" if number == 0 else "general-branch" if number <= general else "branch"
    above = {
        "community": "",
        "general-branch": corpus.branch_name(0),
        "branch": corpus.branch_name(number % 3 + 1),
    }
    return {
        "tier": tier,
        "parent": above[tier],
        "secretary": writer.text("name"),
        "committee": [
            {"name": writer.text("name"), "role": role} for role in ("组织委员", "宣传委员")
        ],
        "members_count": [
            {"year": year, "count": writer.number(20, 80)} for year in range(2018, 2026)
        ],
        "founded": f"{writer.number(1998, 2015)}年",
    }


def _post(_: int, date: dt.date, writer: Writer, __: Corpus) -> dict[str, Any]:
    column = writer.some(tuple(TERMS["posts/column"]), 1)[0]
    if column != "publicity":
        return {"column": column}
    return {
        "column": column,
        "notice": {
            "from": str(date),
            "until": str(date + dt.timedelta(days=6)),
            "phone": "0000-8600118",
        },
    }


_FIELDS = {
    "members": _member,
    "activities": _activity,
    "brands": _brand,
    "branches": _branch,
    "posts": _post,
}
