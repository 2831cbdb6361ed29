"""Rules about how a page is built: language, title, headings, landmarks, references, tables."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml.html import HtmlElement

from builder.assessment.page import WebPage, said_in
from builder.assessment.point import Sight, judged, shown, sight

_REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def language(page: WebPage) -> Iterator[Sight]:
    """WCAG 3.1.1: a page says its language."""
    is_chinese = page.root.get("lang", "").lower().startswith("zh")
    yield sight(page.root, "" if is_chinese else "没有说明是中文（html 的 lang）")


def page_title(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.4.2: a page has a title."""
    found = page.where("//head/title")
    is_said = found and said_in(found[0])
    yield sight(found[0] if found else page.root, "" if is_said else "没有标题（title）")


def heading_levels(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.3.1 and 2.4.6: one h1, no empty heading, no level left out on the way down."""
    found = list(page.all(*_HEADINGS))
    tops = sum(each.tag == "h1" for each in found)
    yield sight(page.root, "" if tops == 1 else f"有 {tops} 个一级标题（h1），应当是一个")
    yield from judged(found, lambda each: "" if page.name_of(each) else "小标题是空的")
    for before, after in pairwise(found):
        if int(after.tag[1]) - int(before.tag[1]) > 1:
            said = shown(said_in(after))
            yield sight(after, f"“{said}”是 {after.tag}，前一个标题是 {before.tag}，跳了一级")


def skip_link(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.4.1: the first link leads to the main part."""
    first = next(iter(page.where("//body//a[@href]")), None)
    target = first.get("href", "").removeprefix("#") if first is not None else ""
    reached = page.by_id.get(target)
    is_main = reached is not None and reached.tag == "main"
    yield Sight("" if is_main else "第一个链接不是“跳到正文”")


def landmarks(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.3.1: one main part; each navigation has a name of its own."""
    mains = len(page.where("//main"))
    yield Sight("" if mains == 1 else f"有 {mains} 个正文区（main），应当是一个")
    found = list(page.all("nav"))
    names = Counter(page.name_of(each) if _is_named(each) else "" for each in found)
    for each in found:
        name = page.name_of(each) if _is_named(each) else ""
        fault = "" if name else "导航没有名称（aria-label）"
        yield sight(each, fault or ("" if names[name] == 1 else f"有几个导航都叫“{name}”"))


def _is_named(element: HtmlElement) -> bool:
    return bool(element.get("aria-label") or element.get("aria-labelledby"))


def id_references(page: WebPage) -> Iterator[Sight]:
    """WCAG 4.1.2: no id twice, and whatever refers to an id finds it."""
    ids = Counter(each.get("id") for each in page.where("//*[@id]"))
    for element in page.where("//*[@id]"):
        again = ids[element.get("id")] > 1
        yield sight(element, f"编号“{element.get('id')}”用了两次" if again else "")
    for element in page.where("//*[@*]"):
        for lost in _lost(element, page):
            yield sight(element, f"指向的编号“{lost}”这一页没有")


def _lost(element: HtmlElement, page: WebPage) -> Iterator[str]:
    for name in _REFERRING:
        yield from (each for each in element.get(name, "").split() if each not in page.by_id)


def tables(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.3.1: a table has headers for its rows or columns."""

    def fault(table: HtmlElement) -> str:
        is_plain = table.get("role") in ("presentation", "none")
        return "" if is_plain or table.xpath(".//th") else "表格没有表头"

    yield from judged(page.all("table"), fault)


def inner_links(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.4.4: a link to a place on its own page finds it."""

    def fault(link: HtmlElement) -> str:
        place = link.get("href", "").removeprefix("#")
        return (
            ""
            if not place or place in page.by_id
            else f"链接“{shown(said_in(link))}”在这一页找不到地方"
        )

    yield from judged(page.where("//a[starts-with(@href,'#')]"), fault)
