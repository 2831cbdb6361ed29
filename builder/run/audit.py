"""The audit: every published picture and document read back, as a stranger would read it: its raw bytes, then by
a decoder."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec
from PIL.Image import Image

from builder.crew.crew import Crew, crew_of
from builder.crew.workers import Workers
from builder.digest import digest_of
from builder.grouping import grouped
from builder.media.pixels import UnreadablePicture, decoding, open_picture
from builder.media.signature import HEAD, format_of
from builder.media.traces import Trace, TraceKind, film_traces, told, traces
from builder.media.traces.mp3 import mp3_traces
from builder.model.attached import FORMATS, names_document
from builder.problems import Problem
from builder.publish.ledger import survey
from builder.read.files.folder import File, pictures_among, scan
from builder.run.carried import traces_of_document
from builder.run.progress import Tell

DECODED = ("JPEG", "PNG", "WebP", "GIF", "TIFF", "BMP", "AVIF")
"""Formats of the second look; the others are looked at in their bytes only."""
_SUFFIXES = {
    suffix: name
    for name, suffixes in {
        "JPEG": (".jpg", ".jpeg"),
        "PNG": (".png",),
        "WebP": (".webp",),
        "GIF": (".gif",),
        "TIFF": (".tif", ".tiff"),
        "BMP": (".bmp",),
        "AVIF": (".avif",),
        "HEIC": (".heic", ".heif"),
        "SVG": (".svg",),
        "MP4": (".mp4", ".m4v", ".mov", ".m4a"),
        "MP3": (".mp3",),
        "WebM": (".webm",),
        **{sort.noun: (suffix,) for suffix, sort in FORMATS.items()},
    }.items()
    for suffix in suffixes
}
"""What a name promises; a file that is named otherwise is looked at for what it is."""
_FILMS = ("MP4", "WebM")
"""Published as they are, and too large to be held in memory."""
_BESIDE = (
    "exif",
    "xmp",
    "XML:com.adobe.xmp",
    "icc_profile",
    "comment",
    "photoshop",
    "Raw profile type exif",
)
"""Where Pillow keeps what stood beside the pixels."""
_BATCH = 32
_MEND = (
    "这次先不要上传。手工放进去的，换成去掉了这些信息的；程序做的，运行 fengcai clean 再 fengcai build，"
    "还有的话，把这一条发给维护的人"
)
_AGAIN = "手工放进去的，换一个打得开的；程序做的，再运行一次 fengcai build，会重新做好"
_LINK = "公开的文件夹里有一个链接，它指向的内容没有查"
_NO_LINK = "删掉这个链接；需要的文件复制过来"
_NO_ORIGINAL = "从公开的文件夹里删掉；原图只放在 content 里，网页用的由程序去做"


class Look(msgspec.Struct, frozen=True):
    """One file looked at: its format ("" where it is no picture, video or document), what it
    carries, and what else is wrong."""

    path: str
    format: str = ""
    found: tuple[Trace, ...] = ()
    unreadable: str = ""
    original: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether it is readable and carries no trace."""
        return not self.unreadable and not self.found


class Audit(msgspec.Struct, frozen=True):
    """The result of an audit: how many files of each format were looked at, how many were decoded,
    how many originals were searched for, and what is wrong."""

    files: int
    formats: Mapping[str, int]
    decoded: int
    originals: int
    problems: tuple[Problem, ...]


class _Scanner(msgspec.Struct, frozen=True):
    """What looking at one file needs: the output, and the originals (by size in bytes) that must
    not lie in it."""

    output: Path
    site: Path
    originals: Mapping[int, tuple[str, ...]]

    def raw(self, path: str) -> Look:
        """The first look: at the bytes as they are."""
        promised = _SUFFIXES.get("." + path.rpartition(".")[2].lower(), "")
        try:
            with (self.output / path).open("rb") as file:
                return self._opened(path, promised, file)
        except OSError as failure:
            return Look(path, promised, unreadable=f"读不出来（{failure.strerror or '原因不明'}）")

    def _opened(self, path: str, promised: str, file: BinaryIO) -> Look:
        if names_document(path):
            return _document(path, promised, file.read())
        if promised == "MP3":
            return _look(path, promised, promised, tuple(mp3_traces(file.read())))
        head = file.read(HEAD)
        found = format_of(head)
        if found in _FILMS:
            return _look(path, found, promised, film_traces(file))
        return (
            self._picture(path, promised, head + file.read()) if found or promised else Look(path)
        )

    def _picture(self, path: str, promised: str, content: bytes) -> Look:
        look = _look(path, format_of(content[:HEAD]), promised, traces(content))
        return msgspec.structs.replace(look, original=self.original(content))

    def original(self, content: bytes) -> str:
        """The path of the photo of content/ that has exactly these bytes, "" where there is
        none."""
        alike = self.originals.get(len(content), ())
        digest = digest_of(content) if alike else ""
        same = (path for path in alike if digest_of((self.site / path).read_bytes()) == digest)
        return next(same, "")

    def decoded(self, path: str) -> Look:
        """The second look: by a decoder, which must be able to show it, and must not know more than
        we do."""
        try:
            content = (self.output / path).read_bytes()
            with decoding():
                picture = open_picture(content)
                picture.load()
                return Look(path, found=tuple(_known_to_decoder(picture)))
        except (UnreadablePicture, OSError) as failure:
            return Look(path, unreadable=str(failure))


def _known_to_decoder(picture: Image) -> Iterator[Trace]:
    """What a decoder has found beside the pixels; a TIFF describes its pixels by tags."""
    beside = "、".join(key for key in _BESIDE if picture.info.get(key))
    if picture.format != "TIFF" and picture.getexif():
        yield Trace(TraceKind.EXIF, beside)
    if beside:
        yield Trace(TraceKind.EXTRA, beside)


def audit(output: Path, site: Path, workers: Workers, tell: Tell, *, quick: bool = False) -> Audit:
    """Looks at every published picture, video and document for what must not be public.

    ``site`` is where the originals lie, if it has a content/ at all. The second look, by a decoder,
    takes some 15 ms a picture; ``quick`` leaves it out.
    """
    tree, originals = survey(output), _originals(site)
    scanner = _Scanner(output, site, _by_size(originals))
    with crew_of(workers) as crew:
        looks = _Looking(crew, tell).twice(sorted(tree.files), scanner, quick=quick)
    return Audit(
        files=len(tree.files),
        formats=looks.formats,
        decoded=len(looks.decoded),
        originals=len(originals),
        problems=tuple(_problems(output.name, looks, tree.others)),
    )


def _originals(site: Path) -> tuple[File, ...]:
    """The photos of content/, which must not be published as they are."""
    return tuple(pictures_among(scan(site)[0])) if (site / "content").is_dir() else ()


def _sound(looks: Iterable[Look]) -> list[str]:
    """The pictures at which a second look is worth while."""
    return [look.path for look in looks if look.is_sound and look.format in DECODED]


def _by_size(originals: Iterable[File]) -> dict[int, tuple[str, ...]]:
    return grouped((file.size, file.path) for file in originals)


_LookAt = Callable[[str], Look]


class _Looks(NamedTuple):
    """What the first look found at files of known formats, and the second at pictures."""

    raw: list[Look]
    decoded: list[Look]

    @property
    def formats(self) -> dict[str, int]:
        """How many files there are of each format, by its name."""
        return dict(sorted(Counter(look.format for look in self.raw).items()))


class _Looking(NamedTuple):
    """Looking at many files: who does it, and who is told how far it has come."""

    crew: Crew
    tell: Tell

    def twice(self, paths: Sequence[str], scanner: _Scanner, *, quick: bool) -> _Looks:
        """The first look at all of these files, and unless it is to be quick the second at the
        pictures that passed."""
        raw = [look for look in self.all("文件", scanner.raw, paths) if look.format]
        return _Looks(raw, [] if quick else self.all("图片", scanner.decoded, _sound(raw)))

    def all(self, what: str, look_at: _LookAt, paths: Sequence[str]) -> list[Look]:
        """One look at each of these files, in their order."""
        looks: list[Look] = []
        for found in self.crew.map(partial(_look_at_all, look_at), _batches(paths), worth=4):
            looks.extend(found)
            self.tell(what, len(looks), len(paths))
        return looks


def _batches(paths: Sequence[str]) -> list[Sequence[str]]:
    """The paths in their order, so many at a time as are worth a worker's journey."""
    return [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]


def _look_at_all(look_at: _LookAt, paths: Sequence[str]) -> list[Look]:
    return [look_at(path) for path in paths]


def _document(path: str, promised: str, content: bytes) -> Look:
    """The look at a document, which nothing but its own reader can open."""
    carried = traces_of_document(content)
    broken = [trace.detail for trace in carried if trace.is_damage]
    whole = tuple(trace for trace in carried if not trace.is_damage)
    return Look(path, promised, whole, "".join(broken))


def _look(path: str, found: str, promised: str, carried: Sequence[Trace]) -> Look:
    """The look at a file of this format, whose name promises another or the same."""
    whole = tuple(trace for trace in carried if not trace.is_damage)
    wrong = "" if len(whole) == len(carried) else "结构不完整，可能没有写完"
    if promised and found != promised:
        wrong = f"名字像 {promised}，内容{f'是 {found}' if found else '却不是图片也不是视频'}"
    return Look(path, found or promised, whole, wrong)


def _problems(folder: str, looks: _Looks, links: Iterable[str]) -> Iterator[Problem]:
    """Every finding, one for each file and each sort of fault."""
    for look in (*looks.raw, *looks.decoded):
        for code, message, mend in _findings(look):
            yield Problem(path=f"{folder}/{look.path}", code=code, message=message, mend=mend)
    for link in sorted(links):
        yield Problem(path=f"{folder}/{link}", code="FC694", message=_LINK, mend=_NO_LINK)


def _findings(look: Look) -> Iterator[tuple[str, str, str]]:
    """Code, message and mend of what is wrong with a file."""
    if look.found:
        yield "FC691", f"里面带着{told(look.found)}", _MEND
    if look.unreadable:
        yield "FC692", f"这个公开的文件{look.unreadable}", _AGAIN
    if look.original:
        yield "FC693", f"这是原图，和 {look.original} 一模一样", _NO_ORIGINAL
