"""Templates once parsed and compiled, by their text: what Jinja worked out in one build serves the
next."""

import marshal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import CodeType
from typing import Protocol

import jinja2
import msgspec
from jinja2 import meta
from jinja2.bccache import Bucket

from builder.digest import Digest, key_of

_VERSION = (jinja2.__version__, sys.version)
_encode = msgspec.msgpack.Encoder().encode
_names = msgspec.msgpack.Decoder(tuple[str | None, ...]).decode


class Memo(Protocol):
    """What was worked out before, by the digest of everything it was worked out from."""

    def memo(self, key: Digest) -> bytes | None:
        """What is remembered under this key."""

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Keeps values for the next time."""


class Forgetful:
    """A memo that keeps nothing."""

    def memo(self, key: Digest) -> bytes | None:
        """Nothing."""
        del key
        return None

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Not at all."""
        del items


FORGETFUL = Forgetful()


def references_in(
    text: str, parse: Callable[[str], jinja2.nodes.Template], memo: Memo
) -> tuple[str | None, ...]:
    """The templates a text names, None for one it does not name outright; raises
    TemplateSyntaxError."""
    key = key_of("references", _VERSION, text)
    known = memo.memo(key)
    if known is not None:
        return _names(known)
    found = tuple(meta.find_referenced_templates(parse(text)))
    memo.remember([(key, _encode(found))])
    return found


class Bytecode(jinja2.BytecodeCache):
    """Compiled templates in the store; the store proves what it gives back, so it is safe to
    run."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket with what an earlier build compiled of the very same text."""
        known = self._memo.memo(_key(bucket))
        if known is not None:
            with suppress(ValueError, EOFError, TypeError):  # no bytecode: it is compiled again
                code = marshal.loads(known)
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was just compiled."""
        if bucket.code is not None:
            self._memo.remember([(_key(bucket), marshal.dumps(bucket.code))])


def _key(bucket: Bucket) -> Digest:
    return key_of("bytecode", _VERSION, bucket.key, bucket.checksum)
