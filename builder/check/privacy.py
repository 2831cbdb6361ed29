"""Private numbers in a story's text, as it was typed and as readers see it, and in the site's own
words."""

import re
from collections.abc import Iterator

import msgspec

from builder.check.numbers import LongNumber
from builder.check.passages import passages_in
from builder.check.seen_numbers import NumberInText, numbers_of, numbers_seen
from builder.model.library import Library
from builder.model.metrics import Metrics
from builder.model.passage import Passage
from builder.model.prose import Manuscript
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.story import Story
from builder.problems import Problem, Where

_FARTHEST = 60
_NO_ID = "删掉整个号码；需要区分同名的人时，写出生年份就够了"
_NO_ACCOUNT = "删掉整个号码；捐款账户写在线下的通知里"
_OTHER_NUMBER = "；不是卡号的，在号码前面写明是什么，像“编号”“单号”"
_NO_MOBILE = "换成社区的座机；可以公开的，加一条  豁免: [{编号: FC403, 理由: ……}]，写清为什么"


class _Placed(msgspec.Struct, frozen=True):
    """A number in a text, with the line it stands on."""

    found: NumberInText
    where: Where


def numbers(
    _story: Story, passages: tuple[Passage, ...], manuscript: Manuscript
) -> Iterator[Problem]:
    """FC401 to FC403: ID numbers, bank cards, mobile numbers."""
    known: set[str] = set()
    for each in _typed(passages):
        known.add(each.found.number.digits)
        yield from _judged(each)
    for each in _shown(manuscript, passages[-1]):
        if each.found.number.digits not in known:
            known.add(each.found.number.digits)
            yield from _judged(each)


def _typed(passages: tuple[Passage, ...]) -> Iterator[_Placed]:
    for passage in passages:
        for found in numbers_of(passage.text):
            yield _Placed(found, passage.where(found.number.at))


def _shown(manuscript: Manuscript, body: Passage) -> Iterator[_Placed]:
    for found in numbers_seen(manuscript.shown):
        line = body.line + _line_within(manuscript.typed, found.number)
        yield _Placed(found, Where(body.path, line))


def _line_within(typed: str, number: LongNumber) -> int:
    """The line of the typed text on which a number begins, whatever stands between its digits."""
    for length in (12, 6):
        pattern = rf"[^0-9\uff10-\uff19]{{0,{_FARTHEST}}}?".join(
            f"[{digit}{chr(ord(digit) + 0xFEE0)}]" for digit in number.digits[:length]
        )
        if found := re.search(pattern, typed):
            return typed.count("\n", 0, found.start())
    return 0


def _judged(each: _Placed) -> Iterator[Problem]:
    yield from _secret(each)
    if each.found.is_phone:
        masked = each.found.number.masked
        yield each.where.problem("FC403", f"这里有手机号“{masked}”", _NO_MOBILE)


def _secret(each: _Placed) -> Iterator[Problem]:
    """What nobody may publish, and nobody may waive."""
    found, masked = each.found, each.found.number.masked
    if found.is_id:
        yield each.where.problem("FC401", f"这里有身份证号“{masked}”", _NO_ID)
    elif found.is_card:
        mend = _NO_ACCOUNT if found.is_among_cards else _NO_ACCOUNT + _OTHER_NUMBER
        yield each.where.problem("FC402", f"这里像是银行卡号“{masked}”", mend)


def numbers_of_the_site(library: Library) -> Iterator[Problem]:
    """FC401 and FC402 in the settings, the figures and the playlists of screens; a mobile number
    there is one that the community gives."""
    sources: tuple[Settings | Playlist | Metrics, ...]
    sources = (library.settings, library.metrics, *library.screens)
    for source in sources:
        for each in _typed(passages_in(source, source.path, source.lines)):
            yield from _secret(each)
