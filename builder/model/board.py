"""What a board of open notices is made of (公示)."""

import msgspec

from builder.model.parts import Card, ShownDay


class OpenSpan(msgspec.Struct, frozen=True):
    """The first and the last day of a notice, as pages show them."""

    since: ShownDay
    until: ShownDay


class Slip(msgspec.Struct, frozen=True, omit_defaults=True):
    """A notice on the board: its card, when it is open, and whom to call."""

    card: Card
    span: OpenSpan
    phone: str
