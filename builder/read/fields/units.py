"""A figure and its unit that were typed together (``数值: 189件``), put into a field each."""

from builder.model.amount import ANYTHING, Amount
from builder.model.field import Declared
from builder.read.fields.amounts import amount
from builder.read.fields.keys import Form
from builder.read.fields.numerals import NUMERAL, in_common_forms, number_of
from builder.read.fields.tree import Entries, Entry, Text
from builder.regex import regex

_PERCENT = regex(rf"百分之({NUMERAL})")
_UNIT = regex(r"[^\d０-９\s,，.。;；:：（）()+/~=<>-]{1,12}(?:[（(].*[)）])?")
_LONGEST_UNIT = 40
_SCALED_UNIT = regex("千[克米瓦伏卡赫焦帕]|百分点|万能")
"""Units whose first character is no power."""


def with_units(block: Entries, form: Form) -> Entries:
    """The block with a unit put into the field behind the figure's, where that is for units and was
    not given."""
    given = {each.name: entry for entry in block.entries if (each := form.find(entry.key))}
    entries: list[Entry] = []
    for entry in block.entries:
        unit = _unit_behind(entry, form)
        entries += _parted(entry, unit, given.get(unit.name)) if unit else (entry,)
    return Entries(block.line, tuple(entries), block.raw)


def _unit_behind(entry: Entry, form: Form) -> Declared | None:
    """The field for the unit of the figure that was typed here; None where there is no figure or
    no such field."""
    figure = form.find(entry.key)
    if figure is None or figure.type is not Amount or not isinstance(entry.node, Text):
        return None
    at = form.fields.index(figure) + 1
    after = form.fields[at] if at < len(form.fields) else None
    return after if after and after.type is str and not after.many else None


def _parted(figure: Entry, unit: Declared, given: Entry | None) -> tuple[Entry, ...]:
    """A figure and its unit, taken apart where the unit is given nowhere else, or given alike."""
    number, named = divided(figure.node.raw.strip())
    said = _text_of(given) if given else ""
    if not named or said not in ("", named):
        return (figure,)
    line = figure.node.line
    bare = Entry(figure.key, figure.line, Text(line, number))
    return (bare,) if said else (bare, Entry(unit.key, figure.line, Text(line, named)))


def _text_of(entry: Entry) -> str:
    return entry.node.text.strip() if isinstance(entry.node, Text) else ""


def divided(text: str) -> tuple[str, str]:
    """A figure and the unit behind it: ``200余人`` → (``200余``, ``人``); the text and "" where there
    is none."""
    if percent := _PERCENT.fullmatch(in_common_forms(text)):
        share = number_of(percent[1])
        return (f"{share:f}", "%") if share is not None else (text, "")
    end = _end_of_figure(text)
    unit = text[end:].strip()
    return (text[:end].strip(), unit) if _UNIT.fullmatch(unit) else (text, "")


def _end_of_figure(text: str) -> int:
    """Where the longest figure at the beginning of a text ends: at its end where there is none."""
    shortest = max(1, len(text) - _LONGEST_UNIT)
    for end in range(len(text), shortest - 1, -1):
        is_split = _SCALED_UNIT.match(text, end - 1)
        if not is_split and isinstance(amount(text[:end], ANYTHING), Amount):
            return end
    return len(text)
