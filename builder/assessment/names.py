"""Rules about what is said to those who do not see: pictures, links, buttons, fields, recordings."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from builder.assessment.page import WebPage, said_in
from builder.assessment.point import Sight, judged, shown, sight
from builder.chinese import same_word
from builder.model.telephones import numbers_in_html

_VAGUE = frozenset(
    same_word(each)
    for each in (
        *(
            "点击这里",
            "点这里",
            "点击",
            "点我",
            "这里",
            "此处",
            "链接",
            "网址",
            "详情",
            "查看",
            "更多",
        ),
        *("here", "click here", "link", "more"),
    )
)
"""Words that do not say where a link leads."""
_NO_FIELDS = ("hidden", "submit", "button", "reset", "image")
_LEAST_TEXT = 40
"""Characters of a text that may stand for a recording."""


def pictures(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.1.1: every picture has an alternative text, or is marked as decorative."""
    yield from judged(
        page.all("img"), lambda img: "" if "alt" in img.attrib else _without_words(img)
    )
    yield from judged(page.where("//*[name()='svg'][@role='img']"), lambda svg: _drawn(page, svg))


def _without_words(img: HtmlElement) -> str:
    return f"图片“{shown(img.get('src', ''), 40)}”没有替代文字（alt）"


def _drawn(page: WebPage, svg: HtmlElement) -> str:
    named = page.name_of(svg) or svg.xpath("./*[name()='title']")
    return "" if named else "图形没有名称"


def controls(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.4.4 and 4.1.2: every link and button has a name."""

    def fault(element: HtmlElement) -> str:
        is_hidden = element.get("aria-hidden") == "true"
        called = "按钮" if element.tag == "button" else "链接"
        return "" if is_hidden or page.name_of(element) else f"{called}没有名称：{_leads(element)}"

    yield from judged(page.where("//a[@href] | //button | //summary"), fault)


def _leads(element: HtmlElement) -> str:
    return shown(element.get("href") or element.get("class") or element.tag, 40)


def link_words(page: WebPage) -> Iterator[Sight]:
    """WCAG 2.4.4: the words of a link say where it leads."""

    def fault(link: HtmlElement) -> str:
        words = page.name_of(link)
        return f"链接只写了“{words}”" if same_word(words) in _VAGUE else ""

    yield from judged(page.where("//a[@href]"), fault)


def form_fields(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.3.1 and 3.3.2: every field has a label."""
    labelled = {each.get("for") for each in page.all("label")}

    def fault(field: HtmlElement) -> str:
        own = field.get("aria-label") or field.get("aria-labelledby") or field.get("title")
        around = any(True for _ in field.iterancestors("label"))
        return "" if own or around or field.get("id") in labelled else "要填的一格没有说明填什么"

    found = (each for each in page.all("input", "select", "textarea"))
    yield from judged((each for each in found if each.get("type") not in _NO_FIELDS), fault)


def heard_and_written(page: WebPage) -> Iterator[Sight]:
    """WCAG 1.2.1: beside a recording stands its text."""
    for audio in page.all("audio"):
        text = sum(len(said_in(each)) for each in page.where("//main//p"))
        yield sight(audio, "" if text >= _LEAST_TEXT else "有录音，页面上没有一样内容的文字")


def telephones(page: WebPage) -> Iterator[Sight]:
    """Every telephone number can be tapped."""
    yield from judged(page.where("//a[starts-with(@href,'tel:')]"), lambda _: "")
    for element in page.where("//body//*[not(self::script or self::style)]"):
        for text in _own_texts(element):
            yield from (sight(element, f"电话“{number}”点了不能拨") for number in _numbers(text))


def _own_texts(element: HtmlElement) -> list[str]:
    """The texts directly in an element, unless a link leads on from there."""
    if any(_is_no_call(each) for each in (element, *element.iterancestors())):
        return []
    texts: list[str] = element.xpath("./text()")
    return texts


def _is_no_call(element: HtmlElement) -> bool:
    """Whether what stands in an element is tapped already, or shown on paper only."""
    on_paper = {"on-paper", "print-only"} & {*element.get("class", "").split()}
    return element.tag in ("a", "button", "time") or bool(on_paper)


def _numbers(text: str) -> Iterator[str]:
    for found in numbers_in_html(text):
        if found.lastgroup != "range":
            yield found[found.lastgroup or 0]
