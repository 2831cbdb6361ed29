"""Digests: a short name for some bytes or for a value. Equal content, equal digest."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, BinaryIO, NewType

import msgspec

Digest = NewType("Digest", str)
"""32 hexadecimal digits (BLAKE2b, 128 bits)."""

_PIECE = 1 << 20
_encode = msgspec.msgpack.Encoder().encode


def digest_of(content: bytes) -> Digest:
    """The digest of these bytes."""
    return Digest(blake2b(content, digest_size=16).hexdigest())


def digest_of_pieces(pieces: Iterable[bytes]) -> Digest:
    """The digest of bytes that come piece by piece, where all of them at once would take too much
    memory."""
    name = blake2b(digest_size=16)
    for piece in pieces:
        name.update(piece)
    return Digest(name.hexdigest())


def digest_of_file(file: BinaryIO) -> Digest:
    """The digest of what an open file holds, read piece by piece however large it is."""
    return digest_of_pieces(iter(lambda: file.read(_PIECE), b""))


def key_of(*values: Any) -> Digest:
    """The digest of these values, by their msgpack form: a struct's tag counts (not its name), and
    the order of a dict's keys."""
    return digest_of(_encode(values))
