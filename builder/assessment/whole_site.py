"""A published site as the rules about all pages together see it."""

from collections.abc import Iterable
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

import msgspec

from builder.assessment.page import WebPage, said_in

_ADDRESSED = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}


class PageGist(msgspec.Struct, frozen=True):
    """What is kept of a page: its language, the words of its navigation, the files of the site that
    it names (with the line), and whether 长辈版 can be chosen on it."""

    path: str
    language: str
    sections: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, int], ...]
    has_elder: bool


class PublishedSite(msgspec.Struct, frozen=True, kw_only=True):
    """The pages in order, the paths of all files, and the text of the sheet that pages load."""

    gists: tuple[PageGist, ...]
    files: frozenset[str]
    sheet: str = ""


def gist_of(page: WebPage) -> PageGist:
    """What the rules about the whole site need to know of one page."""
    links = page.where("//body/header//nav//a[@href]")
    chosen = page.where("//button[@data-elder]") and page.where("//head/script[not(@src)]")
    return PageGist(
        path=page.path,
        language=page.root.get("lang", ""),
        sections=tuple((said_in(each), _inside(page.path, each.get("href", ""))) for each in links),
        names=tuple(_named_by(page)),
        has_elder=bool(chosen),
    )


def _named_by(page: WebPage) -> Iterable[tuple[str, int]]:
    for element in page.all(*_ADDRESSED):
        inside = _inside(page.path, element.get(_ADDRESSED[element.tag], ""))
        if inside:
            yield inside, element.sourceline or 0


def _inside(path: str, address: str) -> str:
    """The file of the site that an address on this page leads to; "" where it leads elsewhere, or
    nowhere else."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    place = unquote(parts.path)
    if place.endswith("/"):
        place += "index.html"
    return (
        place.lstrip("/")
        if place.startswith("/")
        else normpath(f"{dirname(path)}/{place}").lstrip("/")
    )
