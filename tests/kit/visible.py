"""What a manuscript holds for readers, and what of it is on its page: letters and digits in their
order."""

import re
from html import unescape

from builder.read.prose.markdown import Body

_SYNTAX = re.compile(
    r"<!--.*?-->"
    r"|!\[(?P<alt>[^\]\n]*)\]\((?P<far>https?:|//)?[^()\n]*?(?:\"(?P<caption>[^\"\n]*)\")?\)"
    r"|(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"
    r"|^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\])?"
    r"|^[ \t>]*(?:```|~~~)[^\n]*",
    re.M | re.S,
)
_TAG = re.compile(r'<[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')
_PICTURE = re.compile(r"\x02[pi](\d+)\x03")


def typed_words(source: str) -> str:
    """The letters and digits of a manuscript, but for those that are Markdown's or HTML's, the
    numbers of items and what is said of pictures on other sites among them."""
    return _words(unescape(_SYNTAX.sub(_kept, source)))


def _kept(found: re.Match[str]) -> str:
    return "" if found["far"] else f"{found['alt'] or ''}{found['caption'] or ''}"


def shown_words(body: Body) -> str:
    """The letters and digits on the page, the words of pictures among them."""
    html = _PICTURE.sub(lambda found: _said_of(body, int(found[1])), body.html)
    return _words(unescape(_TAG.sub("", html)))


def _said_of(body: Body, number: int) -> str:
    picture = body.pictures[number]
    return f"{picture.alt}{picture.caption}"


def _words(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
