"""Where a story's metadata and its body stand: together in one file, or the one in a sidecar; and
files of the site that are metadata alone."""

import msgspec

from builder.problems import Problem, Where
from builder.read.fields.frontmatter import CutFile, parse, split
from builder.read.fields.tree import Entries, Metadata
from builder.read.files.decode import decode, decode_prose, without_soft_breaks


class SourceText(msgspec.Struct, frozen=True, kw_only=True):
    """A story as it lies on disk: ``kind`` is its top folder, ``name`` its file or folder name.

    Paths are relative to the site's folder, with forward slashes
    (``content/members/lamp/index.md``).
    """

    path: str
    kind: str
    name: str
    text: bytes
    sidecar: bytes | None = None
    sidecar_path: str = ""

    @property
    def has_sidecar(self) -> bool:
        """Whether its metadata stands in a file of its own."""
        return self.sidecar is not None


class MetadataAndBody(msgspec.Struct, frozen=True):
    """The metadata and the body of a story, wherever each was found."""

    block: Entries
    fields_path: str
    body: str
    body_line: int


def metadata_and_body(source: SourceText, known: frozenset[str]) -> MetadataAndBody | Problem:
    """A story's files, decoded and cut; or what keeps them from being read at all. ``known`` are
    the keys of its kind."""
    text = decode_prose(source.text, source.path)
    if isinstance(text, Problem):
        return text
    parts = split(text, source.path, frozenset() if source.has_sidecar else known)
    if isinstance(parts, Problem):
        return parts
    if source.has_sidecar:
        return _with_sidecar(source, parts, known)
    block = parse(without_soft_breaks(parts.block or ""), source.path, parts.block_line, known)
    return _joined(block, source.path, parts)


def _joined(
    block: Metadata | Problem, fields_path: str, parts: CutFile
) -> MetadataAndBody | Problem:
    """A block with the body that belongs to it."""
    if isinstance(block, Problem):
        return block
    return MetadataAndBody(block, fields_path, parts.body, parts.body_line)


def metadata_alone(content: bytes, path: str, known: frozenset[str]) -> Metadata | Problem:
    """All of a file that is nothing but metadata, or what keeps it from being read. ``known`` are
    the keys that may stand in it."""
    text = decode(content, path)
    return text if isinstance(text, Problem) else parse(text, path, 1, known)


def _with_sidecar(
    source: SourceText, parts: CutFile, known: frozenset[str]
) -> MetadataAndBody | Problem:
    """The body of one file and the metadata of the other; FC106 where both have metadata."""
    if parts.block is not None and parts.block.strip():
        return _two_places(source)
    metadata = _metadata(source)
    if isinstance(metadata, Problem):
        return metadata
    block = parse(metadata.body, source.sidecar_path, metadata.body_line, known)
    return _joined(block, source.sidecar_path, parts)


def _metadata(source: SourceText) -> CutFile | Problem:
    """The sidecar's text as a body, whether or not lines of ``---`` stand around it."""
    text = decode(source.sidecar or b"", source.sidecar_path)
    if isinstance(text, Problem):
        return text
    cut = split(text, source.sidecar_path, frozenset())
    if isinstance(cut, Problem) or cut.block is None:
        return cut
    return CutFile(None, 1, cut.block, cut.block_line)


def _two_places(source: SourceText) -> Problem:
    said = f"稿件开头写了项目，旁边又有“{source.sidecar_path}”，不知道以哪个为准"
    mend = "只留一处：把两处的内容合到一起，再删掉另一处"
    return Where(source.path, 1).problem("FC106", said, mend)
