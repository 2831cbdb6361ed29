"""site.yaml, read in the way of a story's metadata."""

import msgspec

from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.settings import Settings
from builder.problems import Problem
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entries, Entry, Text
from builder.read.files.decode import dropped_controls
from builder.read.implausible import implausible
from builder.read.keyed import with_known_keys
from builder.read.site_address import with_address
from builder.read.sources import metadata_alone
from builder.read.traditional_words import with_usable_words


def read_settings(
    path: str, content: bytes, own: OwnKinds = NO_KINDS
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in site.yaml, for a site with these kinds of its own, and their problems; where
    nothing can be read, those of a bare site."""
    block = metadata_alone(content, path, known_keys(Settings))
    if isinstance(block, Problem):
        return Settings(name="未命名", path=path, own=own), (block,)
    found = typed(block, Settings, path, {})
    written = found.value or _nameless(block, path)
    settings, told = _made_sense_of(
        msgspec.structs.replace(written, path=path, lines=found.lines, own=own)
    )
    return settings, (*dropped_controls(content, path), *found.problems, *told)


def _made_sense_of(written: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """Keys and address as the builder knows them, and what is said of values that make no sense."""
    known, unknown = with_known_keys(written)
    located, addressed = with_address(known)
    settings, words = with_usable_words(located)
    problems = (*unknown, *addressed, *words, *implausible(settings))
    # What is planned of a site that may not be published is divided by it all the same.
    return msgspec.structs.replace(settings, page_size=max(1, settings.page_size)), problems


def _nameless(block: Entries, path: str) -> Settings:
    """All that a site.yaml without a name says otherwise, so that its words and tags are known."""
    named = Entry("name", block.line, Text(block.line, "未命名"))
    others = tuple(entry for entry in block.entries if entry.key.strip() not in ("名称", "name"))
    return typed(Entries(block.line, (named, *others)), Settings, path, {}).value or Settings(
        name="未命名"
    )
