"""What can be read of the fate of a story with grave errors: whether it waits, or is on its way
out.

Whatever else is wrong in it, 已撤下, 下线日期, the end of a 授权 and that of a 公示 are obeyed.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Annotated, TypeVar

import msgspec

from builder.model import synonyms as also
from builder.model.blocks import Agreement
from builder.model.choices import Status
from builder.model.field import Field
from builder.model.library import Unread
from builder.read.fields.keys import form_of
from builder.read.fields.schema import typed
from builder.read.fields.tree import Entries, Entry, Node, Text
from builder.regex import regex

_LINE = regex(r"^[^\S\n]*([^\s:：]{2,12})[^\S\n]*[:：][^\S\n]*([^#\n]+)", re.M)
_INDENTED = regex(
    r"^(?P<indent>[^\S\n]*)(?P<key>[^\s:：]{1,12})[^\S\n]*[:：][^\S\n]*(?P<value>[^#\n]*)", re.M
)
_PAIR = regex(r"([^\s:：,，{]{1,12})\s*[:：]\s*([^,，}]+)")
_HEAD = 8_000
"""Characters in which metadata is looked for, where it cannot be told from the body."""


class _Status(msgspec.Struct, frozen=True, kw_only=True):
    status: Annotated[Status, Field("状态", "草稿", also=also.STATUS)] = Status.PUBLISHED


class _Expiry(msgspec.Struct, frozen=True, kw_only=True):
    expires: Annotated[dt.date | None, Field("下线日期", "2027-05-01", also=also.EXPIRES)] = None


class _Agreed(msgspec.Struct, frozen=True, kw_only=True):
    consent: Annotated[Agreement | None, Field("授权", "本人同意", also=also.CONSENT)] = None


class _LastDay(msgspec.Struct, frozen=True, kw_only=True):
    start: Annotated[
        dt.date | None, Field("起", "2026-06-17", key="from", then="end", also=also.NOTICE_FROM)
    ] = None
    end: Annotated[
        dt.date | None, Field("止", "2026-06-23", key="until", also=also.NOTICE_UNTIL)
    ] = None


class _Open(msgspec.Struct, frozen=True, kw_only=True):
    notice: Annotated[_LastDay | None, Field("公示", also=also.NOTICE)] = None


_T = TypeVar("_T", _Status, _Expiry, _Agreed, _Open)


def fate_in(text: str) -> Unread:
    """The fate that the text of a file tells whose metadata cannot be parsed."""
    return fate_of(_entries_in(text[:_HEAD]))


def _entries_in(head: str) -> Iterator[Entry]:
    """What stands like keys with their values: on one line, in curly brackets, or indented below."""
    lines = list(_INDENTED.finditer(head))
    for number, line in enumerate(lines):
        value = line["value"].strip()
        inside = value if value else tuple(_indented_below(line, lines[number + 1 :]))
        if inside:
            yield Entry(line["key"], 1, _node(inside))


def _indented_below(line: re.Match[str], others: Iterable[re.Match[str]]) -> Iterator[Entry]:
    depth = len(line["indent"])
    for each in takewhile(lambda other: len(other["indent"]) > depth, others):
        yield Entry(each["key"], 1, Text(1, each["value"].strip()))


def _node(inside: str | tuple[Entry, ...]) -> Node:
    if not isinstance(inside, str):
        return Entries(1, inside)
    if not inside.startswith(("{", "｛")):
        return Text(1, inside)
    pairs = _PAIR.findall(inside)
    return Entries(1, tuple(Entry(key, 1, Text(1, value.strip())) for key, value in pairs))


def keys_in(text: str) -> list[str]:
    """The words before colons in a text whose metadata cannot be parsed."""
    return [found[1] for found in _LINE.finditer(text[:_HEAD])]


def fate_of(entries: Iterable[Entry]) -> Unread:
    """The fate that metadata tells; each field is read by itself, so that a slip in one does not
    hide the others."""
    listed = tuple(entries)
    status, expiry = _alone(_Status, listed), _alone(_Expiry, listed)
    notice = _alone(_Open, listed).notice
    last_open = notice.end if notice else None
    return Unread(status.status, expiry.expires, _alone(_Agreed, listed).consent, last_open)


def _alone(struct: type[_T], entries: tuple[Entry, ...]) -> _T:
    form = form_of(struct)
    own = tuple(each for each in entries if form.known(each.key))
    return typed(Entries(1, own[:1]), struct, "", {}).value or struct()
