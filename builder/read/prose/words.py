"""The plain words of a body's HTML, a line for each paragraph."""

from html import unescape

from builder.regex import regex

_BLOCK_END = regex(
    r"<(?:/(?:p|h[1-6]|li|tr|dt|dd|blockquote|pre|figcaption|caption|summary|div)|br)>"
)
_MARKUP = regex(r'<[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')
_PICTURE = regex(r"\x02[pi]\d+\x03")
_TRAILING = regex(r"[ \t]+\n")
_GAPS = regex(r"\n\s*")


def words_of(html: str) -> str:
    """The text a reader sees, without pictures."""
    text = html.replace("</p>", "\n").replace("<p>", "")
    if "\x02" in text:
        text = _PICTURE.sub("", text)
    if "<" in text:
        text = _MARKUP.sub("", _BLOCK_END.sub("\n", text))
    text = unescape(text)
    if " \n" in text or "\t\n" in text:
        text = _TRAILING.sub("\n", text)
    return _GAPS.sub("\n", text).strip()
