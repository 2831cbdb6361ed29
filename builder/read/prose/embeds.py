"""A body's pictures, links and headings, found in canonical HTML and put into the page's own
form."""

import re
from html import escape, unescape
from urllib.parse import unquote

import msgspec

from builder.model.story import BodyLink, BodyPicture
from builder.problems import Problem
from builder.read.fields.coerce import file_name
from builder.read.prose.sanitise import ID_PREFIX
from builder.read.prose.words import words_of

_ATTRIBUTES = r'(?: [a-z]+="[^"]*")*'
_ALONE = re.compile(
    rf"<(p|div)>((?:\s|<br>|<img{_ATTRIBUTES}>)*<img{_ATTRIBUTES}>(?:\s|<br>|<img{_ATTRIBUTES}>)*)</\1>"
)
_FIGURE = re.compile(
    rf"<figure>\s*(?:<p>)?\s*<img({_ATTRIBUTES})>\s*(?:</p>)?\s*(?:<figcaption>((?:(?!</?fig|<img).)*)</figcaption>)?\s*</figure>",
    re.S,
)
_TAG = re.compile(rf"<(?:(img)|a)({_ATTRIBUTES})>")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h[1-6]>", re.S)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_OUTSIDE = re.compile(r"(?:https?:)?//|mailto:|tel:|www\.", re.I)
_OWN_HEADING = re.compile(r"h-\d+")
_LINE_UNDER_PICTURE = re.compile(
    r"\x02p(\d+)\x03\s*<p>\s*(?:[▲△↑]\s*|图片?(?:说明)?[：:]\s*|(?=图为))([^<\x02]{1,80})</p>"
)
_WRAPPED = re.compile(r"\n(?<=[\u2e80-\u9fff\uff00-\uffef”’]\n)(?=[\u2e80-\u9fff\uff00-\uffef“‘])")
_BOX = re.compile("<li>(?=[☐☑])")
_EMPTY = re.compile(r"<p>\s*</p>\n?")
_UNUSABLE = re.compile(
    r"(?:\]\(|src\s*=\s*[\"']?)\s*<?((?!https?:|mailto:|tel:)[A-Za-z][A-Za-z0-9+.-]*:[^\s)\"'>]*)",
    re.I,
)

_BARE = re.compile(r"<img\b(?![^>]*\ssrc\s*=\s*[\"']?[^\s\"'>])[^>]*>|!\[[^\]\n]*\]\(\s*\)", re.I)
"""A picture without an address: WeChat's editor writes it elsewhere."""


class Heading(msgspec.Struct, frozen=True):
    """A heading of the body: 2 to 6, its id (``h-1``) and its words."""

    level: int
    id: str
    text: str


class Embeds:
    """What one body holds, collected while its HTML is gone through once."""

    def __init__(self, path: str, original: str, first_line: int) -> None:
        self.path = path
        self.original = original
        self.first_line = first_line
        self.cursors: dict[str, int] = {}
        self.pictures: list[BodyPicture] = []
        self.links: list[BodyLink] = []
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []

    def placed(self, html: str) -> str:
        """The HTML with placeholders for pictures and links, numbered headings, and no gaps between
        full-width lines.

        A picture alone in its paragraph (or ``figure``) stands between paragraphs; ``▲……`` below it
        is its caption.
        """
        if "<pre" not in html:
            html = _WRAPPED.sub("", html)
        if "<img" in html:
            html = _ALONE.sub(self.alone, _FIGURE.sub(self.figure, html))
        if "<a" in html or "<img" in html:
            html = _TAG.sub(self.tag, html)
        if self.pictures:
            html = _LINE_UNDER_PICTURE.sub(self.caption, html)
        if "<li>☐" in html or "<li>☑" in html:
            html = _BOX.sub('<li class="to-do">', html)
        html = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
        return _EMPTY.sub("", _HEADING.sub(self.heading, html)).strip()

    def alone(self, found: re.Match[str]) -> str:
        """A paragraph that is nothing but pictures."""
        placed = (self.picture(_attributes(each[2]), "p") for each in _TAG.finditer(found[2]))
        return "\n".join(each for each in placed if each)

    def figure(self, found: re.Match[str]) -> str:
        """A picture whose caption the writer gave in HTML."""
        caption = {"title": escape(words_of(found[2]))} if found[2] else {}
        return self.picture(_attributes(found[1]) | caption, "p")

    def tag(self, found: re.Match[str]) -> str:
        """A picture within text, or a link."""
        return (
            self.picture(_attributes(found[2]), "i")
            if found[1]
            else self.link(_attributes(found[2]))
        )

    def heading(self, found: re.Match[str]) -> str:
        """A heading with its number as its id."""
        heading = Heading(int(found[1]), f"h-{len(self.headings) + 1}", words_of(found[2]))
        self.headings.append(heading)
        return f'<h{heading.level} id="{heading.id}">{found[2]}</h{heading.level}>'

    def caption(self, found: re.Match[str]) -> str:
        """The line under a picture, as newspapers write it."""
        number = int(found[1])
        if self.pictures[number].caption:
            return found[0]
        self.pictures[number] = msgspec.structs.replace(
            self.pictures[number], caption=unescape(found[2]).strip()
        )
        return f"\x02p{number}\x03"

    def picture(self, attributes: dict[str, str], form: str) -> str:
        """A placeholder, or nothing for a picture that is not beside the story."""
        source = unescape(attributes.get("src", "")).strip()
        if not source or _OUTSIDE.match(source):
            self.elsewhere(source)
            return ""
        alt, caption = unescape(attributes.get("alt", "")), unescape(attributes.get("title", ""))
        line = self.line_of(source)
        self.pictures.append(
            BodyPicture(file_name(unquote(source)), alt.strip(), caption.strip(), line)
        )
        return f"\x02{form}{len(self.pictures) - 1}\x03"

    def link(self, attributes: dict[str, str]) -> str:
        """The start tag of a link: outside as it is, inside by number, within the page to its
        id."""
        target = unescape(attributes.get("href", "")).strip()
        name = f' id="{attributes["id"]}"' if "id" in attributes else ""
        if not target:
            return f"<a{name}>"
        if _OUTSIDE.match(target):
            whole = {"//": "https:", "ww": "http://"}.get(target[:2].lower(), "") + target
            return f'<a href="{escape(whole)}" rel="noopener"{name}>'
        page, _, fragment = target.partition("#")
        anchor = "#" + escape(_id_of(fragment)) if fragment else ""
        if not page:
            return f'<a href="{anchor or "#"}"{name}>'
        self.links.append(BodyLink(unquote(page), self.line_of(target)))
        return f'<a href="\x02l{len(self.links) - 1}\x03{anchor}"{name}>'

    def line_of(self, target: str) -> int:
        """The file's line on which this address stands, the next one each time it is asked for."""
        start = self.cursors.get(target, 0)
        at = self.original.find(target, start)
        at = self.original.find(unquote(target), start) if at < 0 else at
        at = start if at < 0 else at
        self.cursors[target] = at + 1
        return self.first_line + self.original.count("\n", 0, at)

    def elsewhere(self, source: str) -> None:
        """A picture that would be loaded from another site, or from the writer's own disk."""
        written = source or next(
            (each for each in _UNUSABLE.findall(self.original) if each not in self.cursors), ""
        )
        bare = (
            ""
            if written
            else next(
                (each for each in _BARE.findall(self.original) if each not in self.cursors), ""
            )
        )
        where = "在别的网站上" if source else "只在写稿的电脑上，或写在了地址里，网站上看不到"
        self.problems.append(
            Problem(
                path=self.path,
                line=self.line_of(written or bare),
                code="FC302" if source else "FC303",
                message=f"图片“{written[:60]}”{where}"
                if written
                else f"有一张图片没有写文件名：{bare[:60]}",
                mend="图片要放在稿件旁边：把它存到稿件的文件夹里，写成  ![替代文字](01.jpg)",
            )
        )


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))


def _id_of(fragment: str) -> str:
    return (
        fragment
        if _OWN_HEADING.fullmatch(fragment) or fragment.startswith(ID_PREFIX)
        else ID_PREFIX + fragment
    )
