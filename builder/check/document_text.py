"""Private numbers in the text of attached documents."""

from collections.abc import Iterator

from builder.check.numbers import has_digits
from builder.check.seen_numbers import NumberInText, numbers_seen
from builder.media.documents.facts import Document
from builder.model.attached import PrivateNumbers


def check_document(document: Document) -> tuple[PrivateNumbers, ...]:
    """The private numbers in a document, those in hidden text, too: of each sort the first one
    masked, and how many there are."""
    found: dict[str, dict[str, PrivateNumbers]] = {}
    for code, number, place in _private(document):
        first = PrivateNumbers(code, 1, number.number.masked, place)
        found.setdefault(code, {}).setdefault(number.number.digits, first)
    return tuple(_together(list(numbers.values())) for _, numbers in sorted(found.items()))


def _private(document: Document) -> Iterator[tuple[str, NumberInText, str]]:
    for each in document.all_texts():
        for number in _numbers_in(each.text):
            if code := _code_of(number):
                yield code, number, each.where


def _numbers_in(text: str) -> Iterator[NumberInText]:
    """As it is read, and word by word: in a table a row's number stands before that of a card."""
    if has_digits(text):
        yield from numbers_seen(text)
        yield from numbers_seen("\n".join(text.split()))


def _code_of(number: NumberInText) -> str:
    if number.is_id:
        return "FC654"
    if number.is_card:
        return "FC655"
    return "FC657" if number.is_phone else ""


def _together(numbers: list[PrivateNumbers]) -> PrivateNumbers:
    first = numbers[0]
    return PrivateNumbers(first.code, len(numbers), first.masked, first.place)
