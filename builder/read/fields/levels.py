"""The lists and blocks that are open at a line of metadata, told by their columns."""

import msgspec


class _Level(msgspec.Struct, frozen=True):
    """An open list or block: the column of its dashes or keys."""

    column: int
    is_list: bool


class Levels:
    """The open lists and blocks, the innermost last.

    Columns count from 0; a list or block opens only where a key above has no value yet
    (``expecting``).
    """

    def __init__(self) -> None:
        self._open: list[_Level] = []

    def __bool__(self) -> bool:
        return bool(self._open)

    def are_left_by(self, indent: int) -> bool:
        """Whether a line that is indented so far lies deeper than the innermost open list or
        block."""
        return bool(self._open) and indent > self._open[-1].column

    def open_block(self, column: int) -> int:
        """Opens a block whose keys stand in this column."""
        self._open.append(_Level(column, is_list=False))
        return column

    def of_key(self, indent: int, *, expecting: bool) -> int:
        """The column a key belongs in: a new block under a key without a value, else the nearest
        that is open."""
        if not self._open or (expecting and self.are_left_by(indent)):
            return self.open_block(indent)
        return self._nearest(indent, is_list=False)

    def of_dash(self, indent: int, *, expecting: bool) -> int | None:
        """The column a dash belongs in, likewise; None where no list can stand here."""
        if expecting and indent >= self._open[-1].column:
            self._open.append(_Level(indent, is_list=True))
            return indent
        is_in_list = any(level.is_list for level in self._open)
        return self._nearest(indent, is_list=True) if is_in_list else None

    def _nearest(self, indent: int, *, is_list: bool) -> int:
        """The column of the nearest open list or block; what is open within it ends."""
        columns = [level.column for level in self._open if level.is_list is is_list]
        column = min(reversed(columns), key=lambda each: abs(each - indent))
        while self._open[-1] != _Level(column, is_list):
            self._open.pop()
        return column
