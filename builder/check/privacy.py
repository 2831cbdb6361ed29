"""Numbers of people in a story's text, as it was typed and as readers see it; and in the site's own
words."""

import re
from collections.abc import Iterator

import msgspec

from builder.check.numbers import (
    LongNumber,
    has_digits,
    is_bank_card,
    is_id_number,
    is_mobile,
    numbers_in,
)
from builder.check.passages import passages_in
from builder.model.library import Library
from builder.model.metrics import Metrics
from builder.model.passage import Passage
from builder.model.prose import Manuscript
from builder.model.screen import Playlist
from builder.model.site import Settings
from builder.model.story import Story
from builder.problems import Problem, Where

_ADDRESS = re.compile(
    r"\]\((?!tel:)[^()\n]*\)|(?:https?://|www\.)[^\s<>\u2e80-\uffef]*"
    r"|\b(?:src|href)\s*=\s*\"(?!tel:)[^\"]*\""
)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]|(?<=[0-9０-９])[*_~=`]+(?=[0-9０-９])")
_CARD = re.compile(r"卡|账号|账户|帐号|帐户|开户|户名|银行|信用社|支行|汇款|转账|打款|汇入|捐款")
_NO_CARD = re.compile(
    r"编号|证号|单号|许可|信用代码|识别号|税号|流水|订单|条码|文号|批号|案号|书号|刊号|序列|型号|二维码"
)
_KNOWN_CARD = re.compile(r"62|4|5[1-5]|9558")
_BEFORE, _AFTER = 30, 12
_FARTHEST = 60
_NO_ID = "删掉整个号码；需要区分同名的人时，写出生年份就够了"
_NO_ACCOUNT = "删掉整个号码；捐款账户写在线下的通知里"
_OTHER_NUMBER = "；不是卡号的，在号码前面写明是什么，像“编号”“单号”"
_NO_MOBILE = "换成社区的座机；可以公开的，加一条  豁免: [{编号: FC403, 理由: ……}]，写清为什么"


class _Found(msgspec.Struct, frozen=True):
    """A number, with the text it stands in and its line."""

    number: LongNumber
    text: str
    where: Where

    @property
    def is_address(self) -> bool:
        """Whether it is a part of an address, which nobody reads as a number."""
        at = self.number.at
        spans = (each.span() for each in _ADDRESS.finditer(self.text))
        return any(start <= at < end for start, end in spans)

    @property
    def around(self) -> str:
        """The words that say what sort of number it is."""
        begin = max(0, self.number.at - _BEFORE)
        return self.text[begin : self.number.end + _AFTER]

    @property
    def is_card(self) -> bool:
        """A valid number of a card, where cards are spoken of; or one that begins as most cards
        do, where no other sort of number is."""
        if not is_bank_card(self.number.digits) or self.is_address:
            return False
        if _CARD.search(self.around):
            return True
        is_known = _KNOWN_CARD.match(self.number.digits) is not None
        return is_known and not _NO_CARD.search(self.around)


def numbers(
    _story: Story, passages: tuple[Passage, ...], manuscript: Manuscript
) -> Iterator[Problem]:
    """FC401 to FC403: numbers that say who a person is, where their money is, how to reach them."""
    known: set[str] = set()
    for each in _typed(passages):
        known.add(each.number.digits)
        yield from _judged(each)
    for each in _shown(manuscript, passages[-1]):
        if each.number.digits not in known:
            known.add(each.number.digits)
            yield from _judged(each)


def _typed(passages: tuple[Passage, ...]) -> Iterator[_Found]:
    for passage in passages:
        for number in numbers_in(passage.text):
            yield _Found(number, passage.text, passage.where(number.at))


def _shown(manuscript: Manuscript, body: Passage) -> Iterator[_Found]:
    """What readers see as one number although something stood within it: a mark, a tag; of ID
    numbers a line's end."""
    if not has_digits(manuscript.shown):
        return
    shown = _UNSEEN.sub("", manuscript.shown)
    yield from _seen(numbers_in(shown), shown, manuscript, body)
    if "\n" in shown:
        joined = shown.replace("\n", " ")
        ids = [each for each in numbers_in(joined) if is_id_number(each.digits)]
        yield from _seen(ids, joined, manuscript, body)


def _seen(
    found: list[LongNumber], text: str, manuscript: Manuscript, body: Passage
) -> Iterator[_Found]:
    for number in found:
        line = body.line + _line_within(manuscript.typed, number)
        yield _Found(number, text, Where(body.path, line))


def _line_within(typed: str, number: LongNumber) -> int:
    """The line of the typed text on which a number begins, whatever stands between its digits."""
    for length in (12, 6):
        pattern = rf"[^0-9\uff10-\uff19]{{0,{_FARTHEST}}}?".join(
            f"[{digit}{chr(ord(digit) + 0xFEE0)}]" for digit in number.digits[:length]
        )
        if found := re.search(pattern, typed):
            return typed.count("\n", 0, found.start())
    return 0


def _judged(found: _Found) -> Iterator[Problem]:
    yield from _secret(found)
    number = found.number
    if is_mobile(number.digits) and not found.is_address:
        yield found.where.problem("FC403", f"这里有手机号“{number.masked}”", _NO_MOBILE)


def _secret(found: _Found) -> Iterator[Problem]:
    """What nobody may publish, and nobody may waive."""
    number = found.number
    if is_id_number(number.digits):
        yield found.where.problem("FC401", f"这里有身份证号“{number.masked}”", _NO_ID)
    elif found.is_card:
        mend = _NO_ACCOUNT if _CARD.search(found.around) else _NO_ACCOUNT + _OTHER_NUMBER
        yield found.where.problem("FC402", f"这里像是银行卡号“{number.masked}”", mend)


def numbers_of_the_site(library: Library) -> Iterator[Problem]:
    """FC401 and FC402 in the settings, the figures and the playlists of screens; a mobile number there is one
    that the community gives."""
    sources: tuple[Settings | Playlist | Metrics, ...]
    sources = (library.settings, library.metrics, *library.screens)
    for source in sources:
        for found in _typed(passages_in(source, source.path, source.lines)):
            yield from _secret(found)
