"""Numbers in a text, with the words around them that say what sort of number each is."""

from collections.abc import Iterator

import msgspec

from builder.check.numbers import (
    LongNumber,
    has_digits,
    is_bank_card,
    is_id_number,
    is_mobile,
    may_be_id_number,
    numbers_in,
)
from builder.regex import regex

_ADDRESS = regex(
    r"\]\((?!tel:)[^()\n]*\)|(?:https?://|www\.)[^\s<>\u2e80-\uffef]*"
    r"|\b(?:src|href)\s*=\s*\"(?!tel:)[^\"]*\""
)
_UNSEEN = regex(r"[\u00ad\u200b-\u200d\u2060\ufeff]|(?<=[0-9０-９])[*_~=`]+(?=[0-9０-９])")
_CARD = regex(r"卡|账号|账户|帐号|帐户|开户|户名|银行|信用社|支行|汇款|转账|打款|汇入|捐款")
_NO_CARD = regex(
    r"编号|证号|单号|许可|信用代码|识别号|税号|流水|订单|条码|文号|批号|案号|书号|刊号|序列|型号|二维码"
)
_IDENTITY = regex(r"身份[证證]|身份号码|身份號碼|证件号")
_SENTENCE_END = regex(r"[。！？；\n]")
_KNOWN_CARD = regex(r"62|4|5[1-5]|9558")
_BEFORE, _AFTER = 30, 12


class NumberInText(msgspec.Struct, frozen=True):
    """A number, with the text it stands in."""

    number: LongNumber
    text: str

    @property
    def is_address(self) -> bool:
        """Whether it is part of a web address, which nobody reads as a number."""
        at = self.number.at
        spans = (each.span() for each in _ADDRESS.finditer(self.text))
        return any(start <= at < end for start, end in spans)

    @property
    def around(self) -> str:
        """The words that say what sort of number it is."""
        begin = max(0, self.number.at - _BEFORE)
        return self.text[begin : self.number.end + _AFTER]

    @property
    def before(self) -> str:
        """The words in front of it that name it, back to the sentence's beginning."""
        said = self.text[max(0, self.number.at - _BEFORE) : self.number.at]
        return _SENTENCE_END.split(said)[-1]

    @property
    def is_among_cards(self) -> bool:
        """Whether the words around it speak of cards and accounts."""
        return _CARD.search(self.around) is not None

    @property
    def is_card(self) -> bool:
        """Whether it is a bank card's: valid, and among words about cards; or valid, with a
        beginning that most cards have, and among no words about another sort of number."""
        if not is_bank_card(self.number.digits) or self.is_address:
            return False
        if self.is_among_cards:
            return True
        is_known = _KNOWN_CARD.match(self.number.digits) is not None
        return is_known and not _NO_CARD.search(self.around)

    @property
    def is_id(self) -> bool:
        """Whether it is somebody's ID number (公民身份号码)."""
        digits = self.number.digits
        if is_id_number(digits):
            return True
        return may_be_id_number(digits) and _IDENTITY.search(self.before) is not None

    @property
    def is_phone(self) -> bool:
        """Whether it is a mobile telephone's."""
        return is_mobile(self.number.digits) and not self.is_address


def numbers_of(text: str) -> Iterator[NumberInText]:
    """Every number of a text as it was typed."""
    for number in numbers_in(text):
        yield NumberInText(number, text)


def numbers_seen(text: str) -> Iterator[NumberInText]:
    """Numbers that readers see as one although a mark or a tag stands within them in the text; ID
    numbers also across a line's end."""
    if not has_digits(text):
        return
    shown = _UNSEEN.sub("", text)
    yield from numbers_of(shown)
    if "\n" in shown:
        yield from (each for each in numbers_of(shown.replace("\n", " ")) if each.is_id)
