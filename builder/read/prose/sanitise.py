"""Sanitising: any HTML becomes the little of it that a story may hold (nh3 over html5ever), in one
canonical form."""

import re

import nh3

from builder.model.prose import OWN_ID
from builder.read.prose.angles import TEXT_ANGLE
from builder.regex import NONCHARACTERS, regex

TAGS = frozenset(
    {
        *(
            "p",
            "br",
            "hr",
            "div",
            "span",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "details",
            "summary",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
        *(
            "a",
            "img",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
        ),
        *("code", "kbd", "abbr", "q", "cite", "ruby", "rt", "rp"),
    }
)
_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "a": {"href", "id"},
    "img": {"src", "alt", "title"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "ol": {"start", "reversed"},
    "li": {"id", "value"},
    "sup": {"id"},
    "abbr": {"title"},
    "details": {"open"},
}
_DROPPED_WHOLE = {
    *("script", "style", "svg", "math", "iframe", "object", "embed", "applet", "noscript"),
    *("template", "select", "noembed", "noframes", "audio", "video", "canvas"),
}

_TEXT = r"[^<&\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufdd0\ufeff]"
_VALUE = r"[^<>&\"\x00-\x1f\x7f-\xa0\u2028\u2029\ufdd0\ufeff]"
_ADDRESS = (
    r"(?:https?://(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.){1,6}[a-z]{2,20}(?=[/\"]))?"
    r"[^<>&\"\s:\\\x00-\x20\x7f-\xa0\u2028\u2029\ufdd0\ufeff]*"
)
_CANONICAL = regex(
    rf"(?:{_TEXT}++|</?(?:p|strong|em|h[1-6]|ul|ol|li|blockquote|code)>|<[bh]r>|<ol start=\"[0-9]{{1,9}}\">"
    rf"|<a href=\"{_ADDRESS}\">{_TEXT}*+</a>"
    rf"|<img alt=\"{_VALUE}*+\" src=\"{_ADDRESS}\"(?: title=\"{_VALUE}*+\")?>)*+"
)
"""HTML that cleaning leaves as it is, provided that its elements are nested as Markdown nests
them."""

_CONTROL = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    f"{NONCHARACTERS}]"
)
"""As reading a file leaves them out; but a writer may give them as entities."""

_NAMED = regex(r"(<a\b[^<>]*?)\sname=(?=[\"'])", re.I)
"""An anchor as it was written before HTML 5."""

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=_DROPPED_WHOLE,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
    id_prefix=OWN_ID,
)


def is_canonical(html: str) -> bool:
    """Whether this HTML, made by Markdown of a text without any HTML, is already what ``sanitised``
    would make of it.

    Only the plainest elements and addresses are recognised; everything else is left to
    ``sanitised``.
    """
    return _CANONICAL.fullmatch(html) is not None


def sanitised(html: str) -> str:
    """No scripts, styles, classes, forms, frames, foreign schemes or control characters; attributes
    in double quotes, elements closed.

    Control characters, with the two among them that mark placeholders, are removed last: ``&#2;``
    would otherwise make one.
    """
    if "name=" in html:
        html = _NAMED.sub(r"\1 id=", html)
    return _CONTROL.sub("", _cleaner.clean(html).replace(TEXT_ANGLE, "&lt;"))
