"""Notes taken while one file's metadata is read: problems, the line of each field, and examples
that nobody changed."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from builder.model.field import Declared
from builder.problems import Problem
from builder.read.fields import messages
from builder.read.fields.coerce import Vocabularies
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Node, Text
from builder.read.fields.unclear import Doubtful, Unclear

MOST_TOLD = 5
"""Items of one list that are told of apart."""


class Sample(NamedTuple):
    """A field that holds what its declaration gives as an example, and the line it stands on."""

    declared: Declared
    line: int


class FieldNotes:
    """The notes of one file, filled while its blocks are read.

    ``written`` is all the metadata, ``zone`` the site's own.
    """

    def __init__(
        self, written: WrittenMetadata, vocabularies: Vocabularies, zone: dt.tzinfo
    ) -> None:
        self.written = written
        self.path = written.path
        self.zone = zone
        self.vocabularies = vocabularies
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}
        self.samples: list[Sample] = []

    def told(self, declared: Declared, node: Text, why: Unclear | Doubtful) -> Any:
        """Notes what is doubtful or unclear in a value; gives the value where it is taken all the
        same, else UNSET."""
        if isinstance(why, Unclear):
            return self.unclear(declared, node, why)
        self.problems.append(messages.doubtful(self.path, declared, node, why))
        return why.value

    def unclear(self, declared: Declared, node: Text, why: Unclear) -> Any:
        """Notes a value that its type cannot be read from."""
        self.problems.append(messages.unclear(self.path, declared, node, why))
        return msgspec.UNSET

    def misshapen(self, declared: Declared, node: Node) -> Any:
        """Notes a list or a block where one value belongs, or the other way round."""
        self.problems.append(messages.misshapen(self.path, declared, node))
        return msgspec.UNSET

    def gather(self, declared: Declared, read: Iterable[tuple[Node, Any]], since: int) -> None:
        """Tells together of the items of a list that could not be ``read``, but for the first:
        nobody reads hundreds of messages about words that are in no list.

        Where anything else was noted since (``since`` problems were there before), all stays as it
        is.
        """
        told = len(self.problems) - since
        if told <= MOST_TOLD:
            return
        unread = [node for node, value in read if value is msgspec.UNSET]
        if told == len(unread):
            others = messages.others_unread(self.path, declared, unread[MOST_TOLD:])
            self.problems[since + MOST_TOLD :] = [others]

    def number(self, place: str, nodes: Iterable[Node]) -> None:
        """Notes the lines of a list's values: ``gallery.0``, ``gallery.1``."""
        for number, each in enumerate(nodes):
            self.lines[f"{place}.{number}"] = each.line
