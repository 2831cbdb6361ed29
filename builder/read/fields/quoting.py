"""Quotes around values, so that YAML reads them as they stand."""

from builder.read.fields.tree import AS_IS, LINE_END
from builder.regex import regex

_CLOSED = regex(r"\"(?:[^\"\\]|\\[\"\\/abefnrtv0 _NLP])*\"|'(?:[^']|'')*'")
_REMARK = regex(r"(?:^|[ \t\u3000\xa0])#(?:\s.*)?$")


def without_remark(value: str) -> str:
    """The value without the comment that YAML would pass over: ``46 # 大约`` → ``46``."""
    return _REMARK.sub("", value)


def is_closed(value: str) -> bool:
    """Whether this is one text between YAML's quotes, with nothing but a remark behind it."""
    return _CLOSED.fullmatch(without_remark(value).strip()) is not None


def without_outer_quotes(value: str) -> str:
    """``"她说："有事您说话""`` → ``她说："有事您说话"``."""
    is_quoted = len(value) > 4 and value[0] == value[-1] == '"'
    is_doubled = is_quoted and '"' in (value[1], value[-2])
    return value[1:-1] if is_doubled else value


def quoted(key: str) -> str:
    """A text between double quotes."""
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted_as_is(value: str) -> str:
    """A value between YAML's quotes, marked as not quoted by its writer; "" for an empty one."""
    if not value:
        return ""
    text = quoted(AS_IS + value)
    for character, escape in ((AS_IS, "\\x02"), (LINE_END, "\\x1f"), ("\t", "\\t")):
        text = text.replace(character, escape)
    return text
