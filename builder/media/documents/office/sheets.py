"""The text of an Excel workbook, sheet by sheet, and which of it is hidden."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import chain, pairwise
from typing import Any, NamedTuple

from builder.media.documents.facts import DocumentText, HiddenKind, HiddenPart
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.xml import all_text, attribute, is_on, relationships_named

_NOTHING = ("0", "0.0")
_LAST_COLUMN = 16_384
_SMALLEST = 2
"""Points: below that nobody reads."""
_MOST_TOLD = 5
"""Rows or columns in a row that a message names."""


class Sheet(NamedTuple):
    """A sheet: its name, whether it is hidden, and its part."""

    name: str
    is_hidden: bool
    part: str

    @property
    def where(self) -> str:
        """How a message says where it is: ``工作表“名单”``."""
        return f"工作表“{self.name}”"


class _Row(NamedTuple):
    """A row: its number, whether it is hidden, and the text of each cell by column, from 1."""

    number: int
    is_hidden: bool
    cells: Mapping[int, str]

    @property
    def text(self) -> str:
        """Its filled cells from left to right, with tabs between."""
        return "\t".join(text for text in self.cells.values() if text)


def listed_sheets(package: OfficePackage) -> list[Sheet]:
    """All sheets in their order, those without cells (charts) too."""
    targets = {each.id: each.target for each in package.relationships(package.main)}
    return [_sheet(each, targets) for each in package.tree(package.main).iter("{*}sheet")]


def _sheet(element: Any, targets: Mapping[str, str]) -> Sheet:
    named = [targets.get(id_, "") for _, id_ in relationships_named(element)]
    is_hidden = attribute(element, "state") in ("hidden", "veryHidden")
    return Sheet(attribute(element, "name"), is_hidden, named[0] if named else "")


def sheet_texts(package: OfficePackage) -> Iterator[DocumentText]:
    """What stands in the cells of every sheet, and in its headers and footers."""
    strings = shared_strings(package)
    for sheet in listed_sheets(package):
        for root in _root(package, sheet):
            yield DocumentText(sheet.where, _joined(_lines(root, strings)))


def _lines(root: Any, strings: Sequence[str]) -> Iterator[str]:
    yield from (row.text for row in _rows(root, strings))
    yield from (all_text(each) for each in root.iter("{*}headerFooter"))


def hidden_in_sheets(package: OfficePackage) -> Iterator[HiddenPart]:
    """Hidden sheets, rows and columns, as far as something stands in them."""
    strings = shared_strings(package)
    for sheet in listed_sheets(package):
        for root in _root(package, sheet):
            rows = list(_rows(root, strings))
            if sheet.is_hidden:
                yield HiddenPart(HiddenKind.SHEET, sheet.where, _joined(row.text for row in rows))
            else:
                yield from _hidden_rows(sheet, rows)
                yield from _hidden_columns(sheet, rows, root)
                yield from _hidden_cells(sheet, root, package)


def shared_strings(package: OfficePackage) -> list[str]:
    """The texts that cells name by number; without the readings of Japanese words."""
    return [
        "".join(each.text or "" for each in item.iter("{*}t") if _is_of_text(each))
        for part in package.led_to(package.main, "sharedStrings")
        for item in package.tree(part).findall("{*}si")
    ]


def _is_of_text(element: Any) -> bool:
    return not element.getparent().tag.endswith("}rPh")


def _root(package: OfficePackage, sheet: Sheet) -> list[Any]:
    """The XML of a sheet; none where there is no such part."""
    return [package.tree(sheet.part)] if sheet.part in package.parts else []


def _rows(root: Any, strings: Sequence[str]) -> Iterator[_Row]:
    for count, row in enumerate(root.iter("{*}row"), 1):
        is_flat = attribute(row, "ht") in _NOTHING
        number = attribute(row, "r")
        yield _Row(
            int(number) if number.isdecimal() else count,
            is_on(row, "hidden") or is_flat,
            _cells(row, strings),
        )


def _cells(row: Any, strings: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for count, cell in enumerate(row, 1):
        column = _column(cell.get("r", "")) or count
        found[column] = _cell(cell, strings)
    return found


def _column(where: str) -> int:
    """The number of a column, counted from 1, by the letters of a place; 0 without letters."""
    number = 0
    for letter in where.rstrip("0123456789$"):
        number = 26 * number + ord(letter.upper()) - ord("A") + 1
    return number


def _cell(cell: Any, strings: Sequence[str]) -> str:
    """What a cell shows, without its format."""
    sort = cell.get("t", "")
    if sort == "inlineStr":
        return "".join(each.text or "" for each in cell.iter("{*}t"))
    value = "".join(each.text or "" for each in cell if each.tag.endswith("}v"))
    if sort == "s":
        return _shared(value, strings)
    return _plain_number(value) if sort in ("", "n") else value


def _shared(number: str, strings: Sequence[str]) -> str:
    """The text that a cell names; nothing where there is none of this number."""
    is_known = number.isdecimal() and int(number) < len(strings)
    return strings[int(number)] if is_known else ""


def _plain_number(value: str) -> str:
    """A number without a power of ten, as a telephone number is written."""
    if "E" not in value.upper():
        return value
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    return f"{number:f}" if abs(number.adjusted()) < 40 else value


def _hidden_rows(sheet: Sheet, rows: Iterable[_Row]) -> Iterator[HiddenPart]:
    found = [row for row in rows if row.is_hidden and row.text]
    if found:
        where = f"{sheet.where}第 {_spans([row.number for row in found])} 行"
        yield HiddenPart(HiddenKind.ROWS, where, _joined(row.text for row in found))


def _hidden_columns(sheet: Sheet, rows: Sequence[_Row], root: Any) -> Iterator[HiddenPart]:
    hidden = {number for each in root.iter("{*}col") for number in _unseen_columns(each)}
    found: dict[int, list[str]] = {}
    for row in rows:
        for number in sorted(hidden & row.cells.keys()):
            if row.cells[number]:
                found.setdefault(number, []).append(row.cells[number])
    if found:
        where = f"{sheet.where}{_some([_letters(number) for number in sorted(found)])} 列"
        yield HiddenPart(HiddenKind.COLUMNS, where, _joined(chain(*found.values())))


def _hidden_cells(sheet: Sheet, root: Any, package: OfficePackage) -> Iterator[HiddenPart]:
    """Cells whose format shows nothing, whatever stands in them."""
    formats = _unseen_formats(package)
    if not formats:
        return
    strings = shared_strings(package)
    cells = [each for each in root.iter("{*}c") if each.get("s", "") in formats]
    if text := _joined(_cell(each, strings) for each in cells):
        yield HiddenPart(HiddenKind.TEXT, sheet.where, text)


def _unseen_formats(package: OfficePackage) -> set[str]:
    """The numbers by which cells name a format of nothing (``;;;``; ECMA-376, 18.8.31)."""
    found = set()
    for part in package.led_to(package.main, "styles"):
        root = package.tree(part)
        empty = {each.get("numFmtId") for each in root.iter("{*}numFmt") if _shows_nothing(each)}
        looks = list(enumerate(root.findall("{*}cellXfs/{*}xf")))
        found |= {str(number) for number, each in looks if each.get("numFmtId") in empty}
        faint = _faint_fonts(root)
        found |= {str(number) for number, each in looks if faint.are_in(each)}
    return found


class _FaintFonts(NamedTuple):
    """The fonts of a workbook, by their numbers, that are white or too small to read, and the fills
    that put nothing behind them."""

    white: frozenset[str]
    tiny: frozenset[str]
    clear: frozenset[str]

    def are_in(self, look: Any) -> bool:
        """Whether nobody sees what stands in a cell of this look."""
        font, fill = look.get("fontId", "0"), look.get("fillId", "0")
        return font in self.tiny or (font in self.white and fill in self.clear)


def _faint_fonts(styles: Any) -> _FaintFonts:
    fonts = list(enumerate(styles.findall("{*}fonts/{*}font")))
    fills = enumerate(styles.findall("{*}fills/{*}fill"))
    return _FaintFonts(
        frozenset(str(number) for number, each in fonts if _is_white(each)),
        frozenset(str(number) for number, each in fonts if _is_tiny(each)),
        frozenset(str(number) for number, each in fills if _is_clear(each)) | {"0"},
    )


def _is_white(font: Any) -> bool:
    """By its colour, or as the paper of the workbook's colours."""
    colours = font.findall("{*}color")
    return any(
        each.get("rgb", "").upper().endswith("FFFFFF")
        or (each.get("theme") == "0" and not each.get("tint"))
        or each.get("indexed") in ("1", "9")
        for each in colours
    )


def _is_tiny(font: Any) -> bool:
    sizes = (each.get("val", "") for each in font.findall("{*}sz"))
    return any(each.replace(".", "", 1).isdecimal() and float(each) < _SMALLEST for each in sizes)


def _is_clear(fill: Any) -> bool:
    patterns = fill.findall("{*}patternFill")
    return all(each.get("patternType", "none") == "none" for each in patterns) and not fill.findall(
        "{*}gradientFill"
    )


def _shows_nothing(form: Any) -> bool:
    code = form.get("formatCode", "")
    return bool(code) and not code.strip(";")


def _unseen_columns(element: Any) -> range:
    if not is_on(element, "hidden") and attribute(element, "width") not in _NOTHING:
        return range(0)
    first, last = (attribute(element, name) for name in ("min", "max"))
    if not (first.isdecimal() and last.isdecimal()):
        return range(0)
    return range(int(first), min(int(last), _LAST_COLUMN) + 1)


def _letters(number: int) -> str:
    """``AB`` of 28."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _spans(numbers: Sequence[int]) -> str:
    """``3—5、9`` of 3, 4, 5 and 9."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b != a + 1)]
    ends = [*(a for a, b in pairwise(numbers) if b != a + 1), numbers[-1]]
    pairs = zip(starts, ends, strict=True)
    return _some([f"{a}—{b}" if a < b else f"{a}" for a, b in pairs])


def _some(told: Sequence[str]) -> str:
    return "、".join(told[:_MOST_TOLD]) + (" 等" if len(told) > _MOST_TOLD else "")


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))
