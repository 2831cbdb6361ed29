"""The name of some bytes, or of a value: equal content, equal name."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, BinaryIO, NewType

import msgspec

Digest = NewType("Digest", str)
"""32 hexadecimal digits (BLAKE2b, 128 bits)."""

_PIECE = 1 << 20
_encode = msgspec.msgpack.Encoder().encode


def digest_of(content: bytes) -> Digest:
    """The name of these bytes."""
    return Digest(blake2b(content, digest_size=16).hexdigest())


def digest_of_pieces(pieces: Iterable[bytes]) -> Digest:
    """The name of bytes that come one piece after the other, since all of them would be too many at
    once."""
    name = blake2b(digest_size=16)
    for piece in pieces:
        name.update(piece)
    return Digest(name.hexdigest())


def digest_of_file(file: BinaryIO) -> Digest:
    """The name of what an open file holds, however large it is."""
    return digest_of_pieces(iter(lambda: file.read(_PIECE), b""))


def key_of(*values: Any) -> Digest:
    """The name of these values, by their msgpack form: a struct's tag counts (not its name), and a
    dict's order."""
    return digest_of(_encode(values))
