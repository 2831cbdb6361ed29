"""What is said of a value that cannot be read, or that is taken although it hardly can be meant."""

from typing import Any

import msgspec


class Unclear(msgspec.Struct, frozen=True):
    """Why a value cannot be read, to follow “写成了……，”.

    ``choices`` are all the words that may stand there; ``advice`` is what else to do.
    ``is_refusal`` says that nothing is to be written there instead, not even after an example.
    """

    why: str
    choices: tuple[str, ...] = ()
    advice: str = ""
    is_refusal: bool = False


class Doubtful(msgspec.Struct, frozen=True):
    """A value that is taken as it stands, and why it is asked about, to follow “写成了……，”; under
    which code."""

    value: Any
    why: str
    advice: str
    code: str = "FC209"
