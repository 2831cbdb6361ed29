"""The pictures, links and headings of a body, found in its canonical HTML and put into the form of
pages."""

import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import unquote

import msgspec

from builder.model.headings import anchor_of
from builder.model.prose import OWN_ID, BodyLink, BodyPicture, Heading
from builder.read.fields.coerce import file_name
from builder.read.prose.autolinks import with_autolinks
from builder.read.prose.line_marks import SEPARATOR, in_tags, without_marks
from builder.read.prose.remarks import Remark
from builder.read.prose.unreachable import (
    NOTE_REFERENCE,
    UNUSABLE_LINK,
    UNUSABLE_PICTURE,
    WrittenAddress,
    dead_ends,
    far_pictures,
    lost_pictures,
    no_heading,
    unreferred,
)
from builder.read.prose.words import words_of
from builder.regex import regex

_ATTRIBUTES = r'(?: [a-z]+="[^"]*")*'
_GAP = f"[\\s{SEPARATOR}-\U0010fffd]"
"""White space, and the numbers of lines."""
_ALONE = regex(
    rf"<(p|div)>((?:{_GAP}|<br>|<img{_ATTRIBUTES}>)*<img{_ATTRIBUTES}>(?:{_GAP}|<br>|<img{_ATTRIBUTES}>)*)</\1>"
)
_FIGURE = regex(
    rf"<figure>{_GAP}*(?:<p>)?{_GAP}*<img({_ATTRIBUTES})>{_GAP}*(?:</p>)?{_GAP}*"
    rf"(?:<figcaption>((?:(?!</?fig|<img).)*)</figcaption>)?{_GAP}*</figure>",
    re.S,
)
_TAG = regex(rf"<(?:(img)|a)({_ATTRIBUTES})>")
_HEADING = regex(r"<h([1-6])(?: id=\"([^\"]*)\")?>(.*?)</h[1-6]>", re.S)
_OWN_ID = regex(rf"{_GAP}*\{{:?{_GAP}*#([^\s{{}}\"<>]+)[^{{}}<>]*\}}{_GAP}*$")
"""``{#name}`` behind a heading, as Pandoc and Kramdown have it."""
_ID = regex(r' id="(t-[^"]*)"')
_ATTRIBUTE = regex(r' ([a-z]+)="([^"]*)"')
_OUTSIDE = regex(r"(?:https?:)?//|www\.", re.I)
_NO_PAGE = regex("mailto:|tel:", re.I)
_MAIL = regex(r"[^\s@/:?#]+@[^\s@/:?#]+\.[A-Za-z]{2,}")
_LINE_UNDER_PICTURE = regex(
    rf"\x02p(\d+)\x03\s*<p>{_GAP}*(?:[▲△↑]\s*|图片?(?:说明)?[：:]\s*|(?=图为))([^<\x02]{{1,80}})</p>"
)
_WRAPPED = regex(r"\n(?<=[\u2e80-\u9fff\uff00-\uffef”’]\n)(?=[\u2e80-\u9fff\uff00-\uffef“‘])")
_UNLINKED = regex(r"<a>(.*?)</a>", re.S)
_EMPTY = regex(rf"<p>{_GAP}*</p>\n?")


class Embeds:
    """What one body holds, noted while its HTML is gone through once."""

    def __init__(self, original: str, first_line: int) -> None:
        self.original = original
        self.first_line = first_line
        self.told: set[tuple[int, int]] = set()
        self.pictures: list[BodyPicture] = []
        self.links: list[BodyLink] = []
        self.headings: list[Heading] = []
        self.far: list[WrittenAddress] = []
        self.lost: list[WrittenAddress] = []
        self.dead: list[WrittenAddress] = []
        self.astray: list[WrittenAddress] = []

    @property
    def remarks(self) -> Iterator[Remark]:
        """What staff are told of pictures and links that lead nowhere."""
        yield from far_pictures(self.far)
        yield from lost_pictures(self.lost)
        yield from dead_ends(self.dead)
        for each in self.astray:
            is_note = each.written.startswith(NOTE_REFERENCE)
            yield unreferred(each) if is_note else no_heading(each, self.headings)

    def with_placeholders(self, html: str) -> str:
        """The HTML with placeholders for pictures and links, numbered headings, and no gaps between
        full-width lines; what tells the lines of its text stays in it.

        A picture alone in its paragraph (or ``figure``) stands between paragraphs; ``▲……`` below it
        is its caption.
        """
        if "<pre" not in html:
            html = _WRAPPED.sub("", html)
        holds_any = "<a" in html or "<img" in html
        if holds_any:
            html = self.with_pictures_apart(in_tags(html))
        html = self.with_headings(html)
        if holds_any:
            html = self.with_tags(html)
        html = with_autolinks(html, self.outside)
        for box in ("<li>☐", "<li>☑"):
            html = html.replace(box, f'<li class="to-do">{box[-1]}')
        return _EMPTY.sub("", html).strip()

    def with_pictures_apart(self, html: str) -> str:
        """With the placeholders of pictures alone in their paragraph or figure."""
        return _ALONE.sub(self.alone, _FIGURE.sub(self.figure, html)) if "<img" in html else html

    def with_headings(self, html: str) -> str:
        """With an id for each heading; other ids may be led to as well."""
        html = _HEADING.sub(self.heading, html)
        if ' id="t-' in html:
            self.headings += (Heading(each) for each in self.anchors(html))
        return html

    def with_tags(self, html: str) -> str:
        """With the placeholders of links and of pictures within text, and without the lines that
        are captions."""
        html = _UNLINKED.sub(r"\1", _TAG.sub(self.tag, html))
        return _LINE_UNDER_PICTURE.sub(self.caption, html) if self.pictures else html

    def alone(self, found: re.Match[str]) -> str:
        """A paragraph that is nothing but pictures."""
        placed = (self.picture(_attributes(each[2]), "p") for each in _TAG.finditer(found[2]))
        return "\n".join(each for each in placed if each)

    def figure(self, found: re.Match[str]) -> str:
        """A picture whose caption the writer gave in HTML."""
        caption = {"title": escape(_words(found[2]))} if found[2] else {}
        return self.picture(_attributes(found[1]) | caption, "p")

    def tag(self, found: re.Match[str]) -> str:
        """A picture within text, or a link."""
        return (
            self.picture(_attributes(found[2]), "i")
            if found[1]
            else self.link(_attributes(found[2]))
        )

    def heading(self, found: re.Match[str]) -> str:
        """A heading with the id its writer gave it, or else its number."""
        words, own = _without_own_id(found[3])
        given = OWN_ID + own if own else found[2]
        heading = Heading(given or f"h-{len(self.headings) + 1}", _words(words))
        self.headings.append(heading)
        level = max(2, int(found[1]))
        return f'<h{level} id="{heading.id}">{words}</h{level}>'

    def anchors(self, html: str) -> list[str]:
        """The ids that a writer gave to anything else."""
        known = {heading.id for heading in self.headings}
        return [each for each in dict.fromkeys(_ID.findall(html)) if each not in known]

    def caption(self, found: re.Match[str]) -> str:
        """The line under a picture, as newspapers write it."""
        number = int(found[1])
        if self.pictures[number].caption:
            return found[0]
        self.pictures[number] = msgspec.structs.replace(
            self.pictures[number], caption=_words(found[2])
        )
        return f"\x02p{number}\x03"

    def picture(self, attributes: dict[str, str], form: str) -> str:
        """A placeholder, or nothing for a picture that is not beside the story."""
        source = unescape(attributes.get("src", "")).strip()
        line = int(attributes.get("line", 0))
        if not source:
            self.lost.append(WrittenAddress(self.typed(UNUSABLE_PICTURE, line), line))
            return ""
        if _OUTSIDE.match(source) or _NO_PAGE.match(source):
            self.far.append(WrittenAddress(source, line))
            return ""
        self.pictures.append(self.beside(source, line, attributes))
        return f"\x02{form}{len(self.pictures) - 1}\x03"

    def beside(self, source: str, line: int, attributes: dict[str, str]) -> BodyPicture:
        """A picture that lies beside the story, or near it."""
        alt, caption = (unescape(attributes.get(key, "")).strip() for key in ("alt", "title"))
        return BodyPicture(file_name(_unquoted(source)), alt, caption, self.first_line + line)

    def link(self, attributes: dict[str, str]) -> str:
        """The start tag of a link: outside as it is, inside by number, within the page to its
        id."""
        target = unescape(attributes.get("href", "")).strip()
        name = f' id="{attributes["id"]}"' if "id" in attributes else ""
        line = int(attributes.get("line", 0))
        page, _, fragment = target.partition("#")
        if not target:
            return self.dead_link(name, line)
        if _MAIL.fullmatch(target):
            return f'<a href="mailto:{escape(target)}"{name}>'
        if not page:
            return self.link_within(fragment, name, line)
        if _NO_PAGE.match(page):
            return f'<a href="{escape(target)}" rel="noopener"{name}>'
        return self.link_to_page(BodyLink(_whole(page), line, _unquoted(fragment)), name)

    def link_to_page(self, link: BodyLink, name: str) -> str:
        """The start tag of a link to a page or file, by its number; its line is the body's."""
        relation = ' rel="noopener"' if _OUTSIDE.match(link.target) else ""
        self.links.append(msgspec.structs.replace(link, line=self.first_line + link.line))
        return f'<a href="\x02l{len(self.links) - 1}\x03"{relation}{name}>'

    def dead_link(self, name: str, line: int) -> str:
        """The start tag of a link that cleaning left without an address, or of a place in the
        page."""
        if not name:
            self.dead.append(WrittenAddress(self.typed(UNUSABLE_LINK, line), line))
        return f"<a{name}>"

    def outside(self, address: str, line: int) -> str:
        """The start tag of a link whose address stands bare in the text."""
        return self.link({"href": address, "line": str(line)})

    def link_within(self, fragment: str, name: str, line: int) -> str:
        """The start tag of a link to some place of its own page."""
        anchor = anchor_of(fragment, self.headings) if fragment else ""
        if fragment and not anchor and fragment != "top":
            self.astray.append(WrittenAddress(_unquoted(fragment), line))
            return f"<a{name}>"
        return f'<a href="#{escape(anchor)}"{name}>'

    def typed(self, pattern: re.Pattern[str], line: int) -> str:
        """What of this sort stands on the line, or on those below it that it goes on; each once."""
        for number, text in enumerate(self.original.split("\n")[line : line + 4], line):
            for found in pattern.finditer(text):
                if (number, found.start()) not in self.told:
                    self.told.add((number, found.start()))
                    return (found[1] or found[2]).strip()
        return "……"


def _without_own_id(words: str) -> tuple[str, str]:
    """A heading's words, and the id that was written behind them."""
    own = _OWN_ID.search(words) if "{" in words else None
    return (words[: own.start()], own[1]) if own else (words, "")


def _whole(address: str) -> str:
    """A complete address with its scheme, and any other as it is read."""
    if not _OUTSIDE.match(address):
        return _unquoted(address)
    return {"//": "https:", "ww": "http://"}.get(address[:2].lower(), "") + address


def _unquoted(address: str) -> str:
    """With its characters as they are read, but for those that no terminal and no page may get."""
    read = unquote(address)
    return address if any(each < " " or "\x7f" <= each < "\xa0" for each in read) else read


def _words(html: str) -> str:
    is_plain = not any(sign in html for sign in "<&\n\x02")
    return without_marks(html if is_plain else words_of(html)).strip()


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))
