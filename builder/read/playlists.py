"""The playlists of lobby screens: content/screens/, a file for each screen."""

from collections.abc import Sequence

import msgspec

from builder.model.addresses import is_slug
from builder.model.screen import Playlist
from builder.problems import Problem, Where, shape_of
from builder.read.fields.schema import Typed, known_keys, typed
from builder.read.files.decode import dropped_controls
from builder.read.files.folder import File, doubled_screens, screens_among
from builder.read.files.snapshot import Snapshot
from builder.read.sources import metadata_alone


class PlaylistReading(msgspec.Struct, frozen=True):
    """A playlist, and what is wrong with it."""

    playlist: Playlist | None
    problems: tuple[Problem, ...] = ()


class ScreensReading(msgspec.Struct, frozen=True):
    """All playlists of a site, and the problems of files with the same name as another."""

    readings: tuple[PlaylistReading, ...]
    doubled: tuple[Problem, ...]

    @property
    def playlists(self) -> tuple[Playlist, ...]:
        """Those that could be read."""
        return tuple(each.playlist for each in self.readings if each.playlist)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong in them."""
        return tuple(problem for each in self.readings for problem in each.problems)


def read_screens(
    snapshot: Snapshot, files: Sequence[File], instead: tuple[Playlist, ...] | None
) -> ScreensReading:
    """The playlists among these files, or those given instead."""
    if instead is None:
        readings = tuple(_read(snapshot, file) for file in screens_among(files))
    else:
        readings = tuple(map(PlaylistReading, instead))
    return ScreensReading(readings, tuple(doubled_screens(files)))


def _read(snapshot: Snapshot, file: File) -> PlaylistReading:
    content = snapshot.bytes_of(file)
    if isinstance(content, Problem):
        return PlaylistReading(None, (content,))
    return read_playlist(file.path, content)


def read_playlist(path: str, content: bytes) -> PlaylistReading:
    """One screen's playlist; its name is the file's. FC905 where no address can hold that name."""
    block = metadata_alone(content, path, known_keys(Playlist))
    if isinstance(block, Problem):
        return PlaylistReading(None, (block,))
    slug = path.rpartition("/")[2].rpartition(".")[0].lower()
    if not is_slug(slug):
        return PlaylistReading(None, (_unfit_name(path, slug),))
    found = typed(block, Playlist, path, {})
    problems = (*dropped_controls(content, path), *found.problems)
    return PlaylistReading(_named(found, path, slug), problems)


def _named(found: Typed[Playlist], path: str, slug: str) -> Playlist | None:
    """The playlist with what its file says of it."""
    if found.value is None:
        return None
    return msgspec.structs.replace(found.value, slug=slug, path=path, lines=found.lines)


def _unfit_name(path: str, slug: str) -> Problem:
    said = f"大屏文件叫“{slug}”，它要做网址用，这个名字用不了"
    name = shape_of("lobby.yaml", "文件名")
    return Where(path).problem("FC905", said, "改成小写字母、数字和短横线", name)
