"""A body's pictures, links, headings and tables, found in canonical HTML and put into the page's own form."""

import re
from html import escape, unescape
from urllib.parse import unquote

from builder.model.story import BodyLink, BodyPicture
from builder.problems import Problem, Severity
from builder.read.coerce import file_name
from builder.read.sanitise import ID_PREFIX
from builder.read.words import words_of

_PICTURES_ALONE = re.compile(r"<p>((?:\s*(?:<br>)?<img(?: [a-z]+=\"[^\"]*\")*>(?:<br>)?\s*)+)</p>")
_TAG = re.compile(r"<(?:(img)|(a)|(/?)h([1-6])|(/?)table)((?: [a-z]+=\"[^\"]*\")*)>")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h[1-6]>", re.S)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_SCHEME = re.compile(r"(?:https?:)?//|mailto:|tel:|www\.", re.I)
_OWN_HEADING = re.compile(r"h-\d+\Z")


class Embeds:
    """What one body holds, collected while its HTML is gone through once."""

    def __init__(self, path: str, original: str, first_line: int) -> None:
        self.path = path
        self.original = original
        self.first_line = first_line
        self.cursors: dict[str, int] = {}
        self.pictures: list[BodyPicture] = []
        self.links: list[BodyLink] = []
        self.headings: list[tuple[int, str, str]] = []
        self.problems: list[Problem] = []

    def placed(self, html: str) -> str:
        """The HTML with placeholders for pictures and links, numbered headings, and tables that can scroll."""
        if "<img" in html:
            html = _PICTURES_ALONE.sub(lambda found: self.tags(found[1], "p").strip(), html)
        return _HEADING.sub(self.heading, self.tags(html, "i"))

    def tags(self, html: str, form: str) -> str:
        """Pictures in this form (``p`` block, ``i`` inside text), and everything else that is marked."""

        def put(found: re.Match[str]) -> str:
            if found[1]:
                return self.picture(dict(_ATTRIBUTE.findall(found[6])), form)
            if found[2]:
                return self.link(dict(_ATTRIBUTE.findall(found[6])))
            if found[4]:
                return f"<{found[3]}h{max(2, int(found[4]))}>"
            return "</table></div>" if found[5] else '<div class="table"><table>'

        return _TAG.sub(put, html)

    def heading(self, found: re.Match[str]) -> str:
        """A heading with its number as its id."""
        name = f"h-{len(self.headings) + 1}"
        self.headings.append((int(found[1]), name, words_of(found[2])))
        return f'<h{found[1]} id="{name}">{found[2]}</h{found[1]}>'

    def picture(self, attributes: dict[str, str], form: str) -> str:
        """A placeholder, or nothing for a picture that is not beside the story."""
        source = unescape(attributes.get("src", "")).strip()
        line = self.line_of(source)
        if not source or _SCHEME.match(source):
            self.elsewhere(source, line)
            return ""
        alt, caption = unescape(attributes.get("alt", "")), unescape(attributes.get("title", ""))
        self.pictures.append(BodyPicture(file_name(unquote(source)), alt.strip(), caption.strip(), line))
        return f"\x02{form}{len(self.pictures) - 1}\x03"

    def link(self, attributes: dict[str, str]) -> str:
        """The start tag of a link: outside as it is, inside by number, within the page to its id."""
        target = unescape(attributes.get("href", "")).strip()
        name = f' id="{attributes["id"]}"' if "id" in attributes else ""
        if not target:
            return f"<a{name}>"
        if _SCHEME.match(target):
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
        at = self.original.find(target, start) if target else -1
        if at < 0:
            return self.first_line if start == 0 else self.first_line + self.original.count("\n", 0, start)
        self.cursors[target] = at + len(target)
        return self.first_line + self.original.count("\n", 0, at)

    def elsewhere(self, source: str, line: int) -> None:
        """A picture that would be loaded from another site, or from the writer's own disk."""
        self.problems.append(
            Problem(
                path=self.path,
                line=line,
                code="FC302" if source else "FC303",
                message=f"图片“{source[:60]}”在别的网站上" if source else "有一张图片的地址用不了",
                mend="图片要放在稿件旁边：把它存到稿件的文件夹里，写成  ![替代文字](01.jpg)",
                severity=Severity.ERROR,
            )
        )


def _id_of(fragment: str) -> str:
    return fragment if _OWN_HEADING.match(fragment) or fragment.startswith(ID_PREFIX) else ID_PREFIX + fragment
