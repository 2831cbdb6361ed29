"""Text of a story that readers will see, with its place in the file."""

import msgspec

from builder.problems import Spot, Where


class Passage(msgspec.Struct, frozen=True):
    """A stretch of text that readers will see, where it begins, and the field it stands in ("" for
    the body)."""

    text: str
    path: str
    line: int
    field: str = ""

    def line_at(self, position: int) -> int:
        """The file's line of a place in the text; a field's text counts as its first line."""
        return self.line if self.field else self.line + self.text.count("\n", 0, position)

    def where(self, position: int) -> Where:
        """The line of a place in the text."""
        return Where(self.path, self.line_at(position))

    def spot(self, position: int, written: str) -> Spot:
        """Where exactly this stands in the file; in a field, the only place on its line."""
        begin = self.text.rfind("\n", 0, position)
        column = 0 if self.field else position - begin
        return Spot(self.path, self.line_at(position), written, column)
