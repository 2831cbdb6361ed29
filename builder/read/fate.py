"""What a story too broken to be typed says of its own fate: whether it waits, or is on its way out.

Whatever else is wrong in it, 已撤下, 下线日期 and the end of a 授权 are obeyed.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Annotated, TypeVar

import msgspec

from builder.model import synonyms as also
from builder.model.blocks import Agreement
from builder.model.choices import Status
from builder.model.field import Field
from builder.model.library import Unread
from builder.read.fields.keys import form_of
from builder.read.fields.schema import typed
from builder.read.fields.tree import Entries, Entry, Text
from builder.regex import regex

_LINE = regex(r"^[^\S\n]*([^\s:：]{2,12})[^\S\n]*[:：][^\S\n]*([^#\n]+)", re.M)
_HEAD = 8_000
"""Characters in which metadata is looked for, where it cannot be told from the body."""


class _Status(msgspec.Struct, frozen=True, kw_only=True):
    status: Annotated[Status, Field("状态", "草稿", also=also.STATUS)] = Status.PUBLISHED


class _Expiry(msgspec.Struct, frozen=True, kw_only=True):
    expires: Annotated[dt.date | None, Field("下线日期", "2027-05-01", also=also.EXPIRES)] = None


class _Agreed(msgspec.Struct, frozen=True, kw_only=True):
    consent: Annotated[Agreement | None, Field("授权", "本人同意", also=also.CONSENT)] = None


_T = TypeVar("_T", _Status, _Expiry, _Agreed)


def fate_in(text: str) -> Unread:
    """Read from the file's text itself, where its metadata cannot be parsed."""
    found = _LINE.finditer(text[:_HEAD])
    return fate_of(Entry(each[1], 1, Text(1, each[2].strip())) for each in found)


def keys_in(text: str) -> list[str]:
    """What stands like keys before the text's values, where it cannot be parsed."""
    return [found[1] for found in _LINE.finditer(text[:_HEAD])]


def fate_of(entries: Iterable[Entry]) -> Unread:
    """Read from its metadata; each field by itself, so that a slip in one hides not the other."""
    listed = tuple(entries)
    status, expiry = _alone(_Status, listed), _alone(_Expiry, listed)
    return Unread(status.status, expiry.expires, _alone(_Agreed, listed).consent)


def _alone(struct: type[_T], entries: tuple[Entry, ...]) -> _T:
    form = form_of(struct)
    own = tuple(each for each in entries if form.known(each.key))
    return typed(Entries(1, own[:1]), struct, "", {}).value or struct()
