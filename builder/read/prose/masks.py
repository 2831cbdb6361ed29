"""Stars that hide something (138****5678, 王**, 李*明) stay stars; those around words stay
Markdown's."""

import re

_RUN = re.compile(r"^[ \t]*(?:\*[ \t]*)+$|^[ \t]*\*[ \t]+|(?P<stars>(?<![\\*])\*+)", re.M)
"""A rule, a bullet, or stars within a line."""
_CLOSING = re.compile(r"[\s，。、；：！？,;:.!?）)》”’】\]]|$")
_HAN = re.compile("[\u4e00-\u9fff]")
_WITHIN_NAME = re.compile("[\u4e00-\u9fff](?![\u4e00-\u9fff*])|[（(][^()（）*\n]{1,12}[)）](?!\\*)")
"""The last of three characters; what is said of a person between brackets."""


def with_masks(body: str) -> str:
    """The body with those stars escaped that hide digits or parts of names, else Markdown may take
    two for a pair."""
    return "\n\n".join(_paragraph(each) if "*" in each else each for each in body.split("\n\n"))


def _paragraph(text: str) -> str:
    is_open = False

    def settled(found: re.Match[str]) -> str:
        nonlocal is_open
        stars = found["stars"]
        if not stars:
            return found[0]
        if _hides_digits(text, found) or (not is_open and _hides_name(text, found)):
            return r"\*" * len(stars)
        is_open = not is_open
        return stars

    return _RUN.sub(settled, text)


def _hides_digits(text: str, run: re.Match[str]) -> bool:
    before, after = text[max(0, run.start() - 1) : run.start()], text[run.end() : run.end() + 1]
    return len(run[0]) > 1 and before.isdigit() and after.isdigit()


def _hides_name(text: str, run: re.Match[str]) -> bool:
    """Nothing bold begins where a sentence goes on or a word ends; nor within a word of three, 李*明,
    王**（女）."""
    start, end = run.span()
    if start == 0 or text[start - 1].isspace():
        return False
    if _CLOSING.match(text, end):
        return True
    before = text[max(0, start - 2) : start]
    is_surname = _HAN.match(before[-1]) and not (len(before) > 1 and _HAN.match(before))
    return bool(is_surname and _WITHIN_NAME.match(text, end))
