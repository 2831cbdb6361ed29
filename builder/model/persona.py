"""The person a story is about, and the name that the public reads."""

import msgspec

from builder.model.choices import Naming


class Persona(msgspec.Struct, frozen=True):
    """The person a story is about: the real name, and how the public may know them."""

    person: str
    naming: Naming
    shown_as: str

    @property
    def name(self) -> str:
        """The name the public reads: never the real one of someone who is not named."""
        if not self.is_hidden:
            return self.person
        return self.shown_as or "一位居民"

    @property
    def is_hidden(self) -> bool:
        """Whether the real name stands nowhere."""
        return self.naming is not Naming.REAL
