"""Templates parsed and compiled once: what Jinja made of a text in one build serves the next."""

import marshal
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from types import CodeType
from typing import Protocol

import jinja2
import msgspec
from jinja2 import meta, nodes

from builder.digest import Digest, key_of
from builder.make.page.policy import refused

_VERSION = (jinja2.__version__, sys.version, 4)
"""Jinja's, Python's, and that of our own code generator (``printing``)."""
_NAMING = (nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)
_encode = msgspec.msgpack.Encoder().encode
_names = msgspec.msgpack.Decoder(tuple[str | None, ...]).decode


def _is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


class Memo(Protocol):
    """A memory of earlier results, by the digest of everything they were made from."""

    def memo(self, key: Digest) -> bytes | None:
        """What is remembered under this key."""

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Keeps values for the next time."""


class Forgetful:
    """A memo that keeps nothing."""

    def memo(self, key: Digest) -> bytes | None:
        """None, whatever was given to be kept."""
        del key
        return None

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Drops what it is given."""
        del items


FORGETFUL = Forgetful()


class TemplateSource:
    """One template file: its place, its text, the templates it names, and its compiled code.

    Parsed once for all of these, and not at all where an earlier build remembered them.
    """

    def __init__(self, path: str, text: str, environment: jinja2.Environment, memo: Memo) -> None:
        self.path, self.text = path, text
        self._environment, self._memo = environment, memo

    @property
    def references(self) -> tuple[str | None, ...]:
        """The templates that it names; None for a name that is computed."""
        return self._read[0]

    @property
    def fault(self) -> jinja2.TemplateSyntaxError | None:
        """Where Jinja cannot parse it, and why; None where it can."""
        return self._read[1]

    def line_naming(self, name: str | None) -> int:
        """The line that names this template; for None, one that names a template by no plain
        text. 0 where there is none."""
        for node in self._tree.find_all(_NAMING):
            named = node.template  # type: ignore[attr-defined]
            texts = [each.value for each in (named, *named.find_all(nodes.Const)) if _is_text(each)]
            if name in texts or (name is None and not texts):
                return node.lineno
        return 0

    @cached_property
    def refused(self) -> tuple[tuple[int, str], ...]:
        """What the page's policy would make browsers refuse: (line, what to write instead)."""
        return tuple(refused(self.text))

    @cached_property
    def _tree(self) -> jinja2.nodes.Template:
        return self._environment.parse(self.text)

    @cached_property
    def _read(self) -> tuple[tuple[str | None, ...], jinja2.TemplateSyntaxError | None]:
        key = key_of("references", _VERSION, self.text)
        known = self._memo.memo(key)
        if known is not None:
            return _names(known), None
        try:
            found = tuple(meta.find_referenced_templates(self._tree))
        except jinja2.TemplateSyntaxError as fault:
            return (), fault
        self._memo.remember([(key, _encode(found))])
        return found, None

    def code(self, name: str) -> CodeType:
        """Its compiled code under this name; raises TemplateSyntaxError.

        The store proves what it gives back by its digest, so that it is safe to run.
        """
        key = key_of("code", _VERSION, name, self.path, self.text)
        known = self._memo.memo(key)
        if known is not None:
            with suppress(ValueError, EOFError, TypeError):  # no bytecode: it is compiled again
                code = marshal.loads(known)
                if isinstance(code, CodeType):
                    return code
        compiled = self._environment.compile(self._tree, name, self.path)
        self._memo.remember([(key, marshal.dumps(compiled))])
        return compiled
