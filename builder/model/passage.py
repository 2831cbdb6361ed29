"""Text of a story that readers will see, with its place in the file."""

import msgspec

from builder.problems import Spot, Where


class Passage(msgspec.Struct, frozen=True):
    """A stretch of text that readers will see, the file and line where it begins, and the field it
    stands in ("" for the body)."""

    text: str
    path: str
    line: int
    field: str = ""

    def line_at(self, position: int) -> int:
        """The file's line of a position (in characters) in the text; all of a field's text counts
        as its first line."""
        return self.line if self.field else self.line + self.text.count("\n", 0, position)

    def where(self, position: int) -> Where:
        """The place of a position (in characters) in the text, to say a problem of."""
        return Where(self.path, self.line_at(position))

    def spot(self, position: int, written: str) -> Spot:
        """Exactly where in the file a stretch of the text stands; in a field, the only such place
        on its line."""
        begin = self.text.rfind("\n", 0, position)
        column = 0 if self.field else position - begin
        return Spot(self.path, self.line_at(position), written, column)
