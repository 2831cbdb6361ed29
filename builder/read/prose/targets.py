"""The brackets of links and pictures, in whatever width they were typed; and whether an exclamation
mark before them is a picture's."""

import re

from builder.regex import regex

_SUFFIX = r"\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|heic|heif|hif|avif|svg|mp4|webm|mov)"
_ANY = regex(
    r"(?P<mark>[!！]?)(?P<open>[\[【［])(?P<text>[^\[\]【】［］\n]{0,200})[\]】］]"
    r"(?P<gap>[ \t]?)(?P<round>[(（])(?P<target>[^()（）\n]{1,500})[)）]"
)
_PICTURE = regex(
    rf"[^\n]{{1,190}}{_SUFFIX}(?:[ \t　]+[\"“”'‘’][^\n]*)?|[^\n]*\bwx_fmt=[^\n]*", re.I
)
_LINK = regex(
    r"(?:https?:|mailto:|tel:|\.{0,2}/|#)[^\s]{1,500}|[^\s]{1,200}\.(?:md|html?|pdf|docx|xlsx|pptx)(?:#\S*)?",
    re.I,
)
_QUOTES = r"(?:[“”]([^“”\"\n]{0,200})[“”]|‘([^‘’\"\n]{0,200})’)"
_TITLE = regex(rf"(!?\[[^\]\n]*\]\([^()\n“”‘’\"]{{1,200}}?)[ \t\u3000]*{_QUOTES}\)")
_EXCLAIMED = regex(
    r"(?<=[\u4e00-\u9fff\uff00-\uffef0-9A-Za-z”’》）])!(\[[^\[\]\n]{1,200}\]\(([^()\s]{1,500})\))"
)
_NO_PICTURE = regex(
    r"[^\n]*\.(?:md|html?|aspx?|php|jsp)(?:[?#]\S*)?|https?://[^/\s]+/?[^.\s]*", re.I
)


def with_targets(body: str) -> str:
    """The body with its links and pictures in Markdown's own brackets and quotes.

    An exclamation mark that ends a sentence makes no picture of the link behind it.
    """
    if any(sign in body for sign in ("（", "【", "［", "！[")):
        body = _ANY.sub(_narrowed, body)
    if "”)" in body or "“)" in body or "’)" in body:
        body = _TITLE.sub(lambda found: f'{found[1]} "{found[2] or found[3] or ""}")', body)
    if "![" in body:
        body = _EXCLAIMED.sub(_as_link, body)
    return body


def _narrowed(found: re.Match[str]) -> str:
    """A link or a picture in ASCII marks; what is neither as it was typed."""
    mark, text, target = found["mark"], found["text"], found["target"]
    if mark and _is_picture(found):
        ends_sentence = mark == "！" and found.string[: found.start()][-1:].isalnum()
        return f"{'！' if ends_sentence else ''}![{text}]({target})"
    is_typed_so = found["open"] == "[" and found["round"] == "("
    if is_typed_so or found["gap"] or not text or not _LINK.fullmatch(target):
        return found[0]
    shown = "\\!" if mark == "!" else mark
    return f"{shown}[{text}]({target})"


def _is_picture(found: re.Match[str]) -> bool:
    """Whether a mark of exclamation makes a picture: by the file's name, or as Markdown has it."""
    is_markdown = found["mark"] == "!" and found["open"] == "["
    return is_markdown or _PICTURE.fullmatch(found["target"]) is not None


def _as_link(found: re.Match[str]) -> str:
    is_link = _NO_PICTURE.fullmatch(found[2]) and not _PICTURE.fullmatch(found[2])
    return rf"\!{found[1]}" if is_link else found[0]
