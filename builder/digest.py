"""The name of some bytes, or of a value: equal content, equal name."""

from hashlib import blake2b
from typing import Any, NewType

import msgspec

Digest = NewType("Digest", str)
"""32 hexadecimal digits (BLAKE2b, 128 bits)."""

_encode = msgspec.msgpack.Encoder().encode


def digest_of(content: bytes) -> Digest:
    """The name of these bytes."""
    return Digest(blake2b(content, digest_size=16).hexdigest())


def key_of(*values: Any) -> Digest:
    """The name of these values, by their msgpack form: a struct's tag counts (not its name), and a dict's order."""
    return digest_of(_encode(values))
