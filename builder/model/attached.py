"""Files that stories attach: which ones a story names, what was found in them, and where readers
get them."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from posixpath import basename, dirname, splitext
from urllib.parse import quote

import msgspec

from builder.digest import Digest
from builder.model.addresses import media_path, readable_name
from builder.model.choices import AttachmentFormat
from builder.model.filenames import Filenames, Meant
from builder.model.story import Story

FORMATS = {f".{each.value}": each for each in AttachmentFormat}
"""Sorts of files that may be attached, by how their names end."""
DOCUMENT_SUFFIXES = tuple(FORMATS)
_FINGERPRINT = 8
"""Characters of a digest that staff copy."""
_LONGEST_END = 12
"""Characters at the end of a name that are looked at, blanks among them."""


def format_named(file: str) -> AttachmentFormat | None:
    """The sort of a file by its name, however wide its end was typed; None of what may not be
    attached."""
    plain = file if file.isascii() else unicodedata.normalize("NFKC", file)
    end = plain[-_LONGEST_END:].strip().lower()
    if not end.endswith(DOCUMENT_SUFFIXES):
        return None
    return next(sort for suffix, sort in FORMATS.items() if end.endswith(suffix))


def names_document(written: str) -> bool:
    """Whether this is the name of a file that may be attached, and no address."""
    return format_named(written) is not None and "//" not in written


class PrivateNumbers(msgspec.Struct, frozen=True):
    """The private numbers of one sort in a document: the code of the problem that tells of them,
    how many there are, the first one masked, and where it stands."""

    code: str
    count: int
    masked: str
    place: str


class AttachedDocument(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of a document that can be published.

    ``source`` is the digest of the staff's own file, ``bytes`` the size of the published copy.
    ``hidden`` says what the copy would still show to nobody but a machine, ``removed`` what the
    copy no longer holds; ``unjudged`` are pages, counted from 1, that are nothing but a picture.
    ``words`` is the digest of its whole text in the store.
    """

    source: Digest
    format: AttachmentFormat
    bytes: int
    pages: int = 0
    hidden: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unjudged: tuple[int, ...] = ()
    has_text: bool = True
    is_signed: bool = False
    numbers: tuple[PrivateNumbers, ...] = ()
    words: Digest = Digest("")

    @property
    def fingerprint(self) -> str:
        """The beginning of its digest, short enough to be typed: says which bytes were looked
        through."""
        return self.source[:_FINGERPRINT]

    @property
    def is_judged(self) -> bool:
        """Whether all of it could be read by a machine."""
        return self.has_text and not self.unjudged


class Unattachable(msgspec.Struct, frozen=True):
    """Why a document cannot be published, and what to do."""

    reason: str
    mend: str


class NamedFile(msgspec.Struct, frozen=True):
    """A file as a story names it: in its 附件, by the field's ``key``, or in its body, on a ``line``;
    with who says to have looked through it, and the fingerprint of what they looked through."""

    file: str
    label: str = ""
    seen_by: str = ""
    seen: str = ""
    key: str = ""
    line: int = 0


class Attached(msgspec.Struct, frozen=True):
    """A file that a story names, and those of content/ that may be meant by the name."""

    named: NamedFile
    meant: Meant

    @property
    def path(self) -> str:
        """The path of the one file meant, "" where there is none or several may be meant."""
        return self.meant.path

    @property
    def title(self) -> str:
        """What readers see it called: its 名称, else its own name without the end."""
        return self.named.label or splitext(basename(self.path))[0]


class Enclosure(msgspec.Struct, frozen=True):
    """A document as readers get it: the path in content/ of the staff's file (``path``), and what
    readers see it called."""

    document: AttachedDocument
    path: str
    title: str

    @property
    def file(self) -> str:
        """Its path below the output: by its bytes, the staff's own name at the end."""
        name = readable_name(basename(self.path), self.document.format.value)
        return media_path(name, self.document.source, "document")

    @property
    def url(self) -> str:
        """Its path percent-encoded, as links write it for ``https://`` and ``file://`` alike."""
        return quote(self.file)


def files_named(story: Story) -> Iterator[NamedFile]:
    """The files that a story's 附件 lists, then those that links in its body lead to."""
    for number, each in enumerate(story.files):
        key = f"files.{number}.file"
        yield NamedFile(each.file, each.label, each.seen_by, each.digest, key)
    for link in story.prose.links:
        if names_document(link.target):
            yield NamedFile(link.target, line=link.line)


def attached_by(stories: Iterable[Story], papers: Filenames) -> dict[str, tuple[Attached, ...]]:
    """What each story attaches, by the story's path; stories that attach nothing are left out."""
    naming = (story for story in stories if story.files or story.prose.links)
    found = ((story.path, tuple(_attached(story, papers))) for story in naming)
    return {path: attached for path, attached in found if attached}


def _attached(story: Story, papers: Filenames) -> Iterator[Attached]:
    folder = dirname(story.path)
    for named in files_named(story):
        yield Attached(named, papers.meant(named.file, folder))


def enclosures(
    attached: Iterable[Attached], documents: Mapping[str, AttachedDocument]
) -> tuple[Enclosure, ...]:
    """The documents of a story as readers get them, each once, under the name it was given first;
    those that cannot be published are left out."""
    found: dict[str, Enclosure] = {}
    for each in attached:
        if each.path in documents:
            found.setdefault(each.path, Enclosure(documents[each.path], each.path, each.title))
    return tuple(found.values())
