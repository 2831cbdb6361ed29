"""What is wrong with a value that cannot be read, or that is taken although it can hardly be
meant."""

from typing import Any

import msgspec


class Unclear(msgspec.Struct, frozen=True):
    """Why a value cannot be read, in words that follow “写成了……，”.

    ``choices`` are all the words that may stand there; ``advice`` is what else to do.
    ``is_refusal`` says that nothing is to be written there instead, not even after an example.
    """

    why: str
    choices: tuple[str, ...] = ()
    advice: str = ""
    is_refusal: bool = False


class Doubtful(msgspec.Struct, frozen=True):
    """A value that is taken as it stands, with the code and the reason of the question about it, in
    words that follow “写成了……，”."""

    value: Any
    why: str
    advice: str
    code: str = "FC209"
