"""What the calendar of a year is made of besides its months: quarters, and where to subscribe."""

import msgspec

from builder.model.parts import Month


class Quarter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Three months of a year, with the theme that they share."""

    number: int
    months: tuple[Month, ...]
    theme: str = ""


class Subscription(msgspec.Struct, frozen=True, omit_defaults=True):
    """A calendar to subscribe to: the path of its file, and its ``webcal:`` address, "" where the
    site has none of its own."""

    path: str
    webcal: str = ""
