"""A published page, parsed for the rules to look at."""

from collections.abc import Iterator
from functools import cached_property

from lxml.html import HtmlElement, HTMLParser, document_fromstring

_UNSAID = ("script", "style", "template", "noscript")
_ALWAYS_UTF8 = HTMLParser(encoding="utf-8")


class WebPage:
    """A page by its path in the site, parsed as forgivingly as browsers do."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.root = document_fromstring(content or b"<html></html>", parser=_ALWAYS_UTF8)

    def all(self, *tags: str) -> Iterator[HtmlElement]:
        """Every element with one of these tags, in the order of the source."""
        yield from self.root.iter(*tags)

    def where(self, condition: str) -> list[HtmlElement]:
        """The elements that an XPath finds."""
        found: list[HtmlElement] = self.root.xpath(condition)
        return found

    @cached_property
    def by_id(self) -> dict[str, HtmlElement]:
        """Every element that has an id; of several with one the last."""
        return {each.get("id", ""): each for each in self.where("//*[@id]")}

    @property
    def has_moved(self) -> bool:
        """Whether it only redirects to another page."""
        return bool(self.where("//meta[translate(@http-equiv,'REFSH','refsh')='refresh']"))

    def name_of(self, element: HtmlElement) -> str:
        """What a screen reader calls an element (Accessible Name and Description Computation 1.2,
        without what only CSS says)."""
        referred = element.get("aria-labelledby", "").split()
        said = " ".join(said_in(self.by_id[each]) for each in referred if each in self.by_id)
        own = element.get("aria-label", "") or element.get("alt", "")
        return (said or own or said_in(element) or element.get("title", "")).strip()


def said_in(element: HtmlElement) -> str:
    """The words in an element, those of its pictures and labels among them."""
    if element.tag in _UNSAID or element.get("aria-hidden") == "true":
        return ""
    if element.tag == "img":
        return element.get("alt") or ""
    inside = (f"{_words_in(each)}{each.tail or ''}" for each in element)
    return f"{element.text or ''}{''.join(inside)}".strip()


def _words_in(element: HtmlElement) -> str:
    """Those of an element inside another; a comment has none."""
    if not isinstance(element.tag, str):
        return ""
    return element.get("aria-label") or said_in(element)
