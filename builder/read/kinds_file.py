"""kinds.yaml: the kinds and fields that a site declares for itself, read and judged."""

from collections.abc import Iterator, Sequence

import msgspec

from builder.model.kinds.known import kinds_of
from builder.model.kinds.own import NO_KINDS, KindsFile, OwnKind, OwnKinds
from builder.problems import Problem, Where, shape_of
from builder.read.declared_fields import Ground, declared_examples, fields_judged
from builder.read.declared_kinds import Declaration, consent_unasked, declarations_judged
from builder.read.fields.gathered import is_empty
from builder.read.fields.schema import Typed, known_keys, typed
from builder.read.fields.tree import Entries, Entry
from builder.read.files.decode import dropped_controls
from builder.read.sources import metadata_alone


def read_kinds(path: str, content: bytes) -> tuple[OwnKinds, tuple[Problem, ...]]:
    """What kinds.yaml declares, and its problems; a kind or field that is wrong is left out."""
    block = metadata_alone(content, path, _known())
    if isinstance(block, Problem):
        return NO_KINDS, (block,)
    found = typed(_under_one_key(block), KindsFile, path, {})
    kept, problems = declarations_judged(_declarations(found, path))
    own, wrong = _with_fields(kept)
    told = (*dropped_controls(content, path), *_empty(block, path))
    return own, (*told, *found.problems, *problems, *wrong)


def _under_one_key(block: Entries) -> Entries:
    """The file as its struct has it: all kinds are the pairs of one field."""
    return Entries(block.line, (Entry("kinds", block.line, block),))


def _known() -> frozenset[str]:
    """Every key that may stand in the file."""
    return known_keys(KindsFile) | known_keys(OwnKind)


def _declarations(found: Typed[KindsFile], path: str) -> Iterator[Declaration]:
    """Each kind that is declared, by the name it has in the file."""
    written = found.value.kinds if found.value else {}
    for name, kind in written.items():
        yield Declaration(name, kind, path, found.lines)


def _empty(block: Entries, path: str) -> Iterator[Problem]:
    """FC930: a kind under whose name nothing stands."""
    for entry in block.entries:
        if is_empty(entry.node):
            said = f"“{entry.key}”下面什么都没有写，这个栏目没有用上"
            example = shape_of(f"{entry.key}: {{文件夹: stars, 量词: 位}}", "文件夹和量词")
            yield Where(path, entry.line).problem("FC930", said, "", example)


def _with_fields(kept: Sequence[Declaration]) -> tuple[OwnKinds, list[Problem]]:
    """The declarations with those of their fields that are right."""
    ground, problems, kinds = Ground.of(kept), list[Problem](), list[OwnKind]()
    for each in kept:
        fields, wrong = fields_judged(each, ground)
        kinds.append(msgspec.structs.replace(each.settled(), fields=fields))
        problems += (*wrong, *consent_unasked(each))
    own = OwnKinds(tuple(kinds))
    for each in kept:
        problems += declared_examples(each, kinds_of(own))
    return own, problems
