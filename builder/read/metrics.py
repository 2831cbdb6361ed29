"""metrics.yaml: a list of figures, under ``数据:`` or by itself, or a block of its own for each."""

from collections.abc import Iterable

import msgspec

from builder.model.metrics import Metric, Metrics
from builder.problems import Problem
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entries, Entry, Items, Metadata, Text
from builder.read.files.decode import decode, dropped_controls
from builder.read.files.folder import File, metrics_among
from builder.read.files.snapshot import Snapshot

_KNOWN = known_keys(Metrics) | known_keys(Metric)


class MetricsReading(msgspec.Struct, frozen=True):
    """The figures that could be read, and what is wrong with the file."""

    metrics: Metrics = Metrics()
    problems: tuple[Problem, ...] = ()


def metrics_of(
    snapshot: Snapshot, files: Iterable[File], instead: Metrics | None
) -> MetricsReading:
    """The figures of the file among these, or those given instead."""
    found = metrics_among(files)
    if instead is not None or found is None:
        return MetricsReading(instead or Metrics())
    content = snapshot.bytes_of(found)
    if isinstance(content, Problem):
        return MetricsReading(problems=(content,))
    return read_metrics(found.path, content)


def read_metrics(path: str, content: bytes) -> MetricsReading:
    """Every figure of the file; one without a name is told and left out."""
    text = decode(content, path)
    block = text if isinstance(text, Problem) else _block(text, path)
    if isinstance(block, Problem):
        return MetricsReading(Metrics(path=path), (block,))
    found = typed(_gathered(block), Metrics, path, {})
    metrics = msgspec.structs.replace(found.value or Metrics(), path=path, lines=found.lines)
    return MetricsReading(metrics, (*dropped_controls(content, path), *found.problems))


def _block(text: str, path: str) -> Metadata | Problem:
    """The file as a block; a bare list is that of its one key."""
    first = next((line for line in text.split("\n") if _says_something(line)), "")
    if first.lstrip().startswith(("-", "－", "—")):
        return parse(f"数据:\n{text}", path, 0, _KNOWN)
    return parse(text, path, 1, _KNOWN)


def _says_something(line: str) -> bool:
    said = line.strip()
    return bool(said) and not said.startswith("#") and set(said) != {"-"}


def _gathered(block: Metadata) -> Entries:
    """``党员: {数值: 178}`` as one of a list whose name is 党员."""
    apart = tuple(each for each in block.entries if _is_figure(each))
    if not apart:
        return block
    line = apart[0].line
    listed = Entry("数据", line, Items(line, tuple(map(_with_name, apart))))
    others = (each for each in block.entries if each not in apart)
    return msgspec.structs.replace(block, entries=(*others, listed))


def _is_figure(entry: Entry) -> bool:
    """Whether this is a block under a name of its own."""
    return isinstance(entry.node, Entries) and not form_of(Metrics).known(entry.key)


def _with_name(entry: Entry) -> Entries:
    """The block of a figure with its name in it."""
    assert isinstance(entry.node, Entries)
    named = Entry("名称", entry.line, Text(entry.line, entry.key))
    return msgspec.structs.replace(entry.node, entries=(named, *entry.node.entries))
