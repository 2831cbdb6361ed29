"""A body's blocks in a few characters each, for comparing what was typed with what is read.

`p 一段`, `h2 题`, `- 项`, `1. 项`, `> 引`, `| 格 | 格 |` (a head: `|| 格 |`), `code`, `hr`, `img 1.jpg 说明`;
what stands within another is two columns in; `⏎` is a line end, `**粗**`, `[字](x)` as in Markdown.
"""

import re
from html.parser import HTMLParser

from builder.read.prose.markdown import Body

_PLACED = re.compile(r"\x02([pi])(\d+)\x03")
_CALLED = re.compile(r'<a href="tel:[^"]*">([^<]*)</a>')
_LINKED = re.compile(r"\x02l(\d+)\x03")
_SIGNS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "mark": "==", "code": "`"}
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption", "dt", "dd"})


def outline(body: Body) -> str:
    """The blocks of a page, one a line."""
    html = _PLACED.sub(lambda found: _picture(body, found[1], int(found[2])), body.html)
    html = _LINKED.sub(lambda found: body.links[int(found[1])].target, html)
    html = _CALLED.sub(r"\1", html)
    drawing = _Drawing()
    drawing.feed(html)
    drawing.close()
    drawing.end_line()
    return "\n".join(drawing.lines)


def _picture(body: Body, form: str, number: int) -> str:
    picture = body.pictures[number]
    said = " ".join(each for each in (picture.file, picture.alt, picture.caption) if each)
    return f"<figure>img {said}</figure>" if form == "p" else f"{{img {said}}}"


class _Drawing(HTMLParser):
    """Draws the outline of some HTML, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.line = ""
        self.first = ""
        self.depth = 0
        self.lists: list[int | None] = []
        self.in_code = False
        self.target = ""

    def end_line(self) -> None:
        """Ends the line that is being drawn, where there is anything in it."""
        text = self.line.strip()
        if text or self.first:
            indent = "  " * (self.depth - bool(self.first and self.depth))
            sign = self.first or ("" if text[:2] in ("hr", "||", "| ") else "p ")
            self.lines.append(f"{indent}{sign}{text}".rstrip())
        self.line = self.first = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "br":
            self.line = self.line.rstrip() + "⏎"
        elif tag == "hr":
            self.whole("hr")
        elif tag in ("ul", "ol"):
            self.end_line()
            self.lists.append(int(given.get("start", 1)) if tag == "ol" else None)
        elif tag == "li":
            self.begin_item()
        elif tag in ("blockquote", "details"):
            self.end_line()
            self.first = "> " if tag == "blockquote" else "details "
            self.depth += 1
        elif tag in _BLOCKS:
            self.begin_block(tag)
        elif tag == "pre":
            self.end_line()
            self.in_code = True
        elif tag == "figure":
            self.end_line()
        elif tag == "tr":
            self.end_line()
            self.line = ""
        elif tag in ("td", "th"):
            self.begin_cell(tag, given)
        elif tag == "a":
            self.target = given.get("href", "")
            self.line += "["
        elif tag in _SIGNS and not self.in_code:
            self.line += _SIGNS[tag]

    def begin_item(self):
        """Begins the item of a list with its sign or number."""
        self.end_line()
        number = self.lists[-1] if self.lists else None
        self.first = "- " if number is None else f"{number}. "
        if number is not None:
            self.lists[-1] += 1
        self.depth += 1

    def begin_block(self, tag):
        """Begins a block with its sign."""
        if self.line.strip() or (self.first and tag != "p"):
            self.end_line()
        if tag != "p":
            self.line = ""
            self.lines.append("  " * self.depth + f"{tag} ")

    def begin_cell(self, tag, given):
        """Begins a cell behind its stroke."""
        spans = [f"{given[name]}{name[0]}" for name in ("colspan", "rowspan") if name in given]
        side = {"left": ":", "right": "::", "center": ":::"}.get(given.get("align", ""), "")
        said = "".join(f"{each} " for each in (*spans, side) if each)
        self.line += ("|| " if tag == "th" else "| ") + said

    def whole(self, text):
        """Draws a line with this text alone."""
        self.end_line()
        self.lines.append("  " * self.depth + text)

    def handle_endtag(self, tag):
        if tag in ("li", "blockquote", "details"):
            self.end_line()
            self.depth -= 1
        elif tag in ("ul", "ol"):
            self.lists.pop()
        elif tag == "p":
            self.end_line()
        elif tag in _BLOCKS:
            self.lines[-1] += self.line.strip()
            self.line = ""
        elif tag in ("td", "th"):
            self.line += " "
        elif tag == "tr":
            self.line = self.line.rstrip() + " |"
            self.end_line()
        elif tag == "pre":
            for text in self.line.rstrip("\n").split("\n"):
                self.lines.append("  " * self.depth + f"code {text}".rstrip())
            self.line, self.in_code = "", False
        elif tag == "figure":
            self.lines.append("  " * self.depth + self.line.strip())
            self.line = ""
        elif tag == "a":
            self.line += f"]({self.target})"
        elif tag in _SIGNS and not self.in_code:
            self.line += _SIGNS[tag]

    def handle_data(self, data):
        if self.in_code:
            self.line += data
        elif self.line.strip() and not self.line.endswith("⏎"):
            self.line += data.replace("\n", " ")
        else:
            self.line += data.lstrip("\n").replace("\n", " ")
