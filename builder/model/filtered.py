"""The cards of a filtered list, as a theme prints them."""

import msgspec

from builder.model.parts import Card


class CardsView(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="cards"):
    """Cards of a list, the oldest first, for the script that shows those a reader has chosen: a
    template prints them in one element, each as one element. ``stamp`` tells one edition of the
    file from another."""

    path: str
    shape: str
    cards: tuple[Card, ...]
    stamp: str
