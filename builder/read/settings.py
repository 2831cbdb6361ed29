"""site.yaml and the playlists of screens: the same reading as a story's metadata, for the site
itself."""

import msgspec

from builder.model.addresses import is_slug
from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.screen import Playlist
from builder.model.site import Settings
from builder.problems import Problem, shape_of
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entries, Entry, Text
from builder.read.files.decode import decode, dropped_controls
from builder.read.implausible import implausible
from builder.read.keyed import with_known_keys
from builder.read.site_address import with_address


class PlaylistReading(msgspec.Struct, frozen=True):
    """A playlist, and what is wrong with it."""

    playlist: Playlist | None
    problems: tuple[Problem, ...]


def read_settings(
    path: str, content: bytes, own: OwnKinds = NO_KINDS
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of a site with these kinds of its own; where they cannot be read, a bare site
    with the problems that say why."""
    block = _block(path, content, known_keys(Settings))
    if isinstance(block, Problem):
        return Settings(name="未命名", path=path, own=own), (block,)
    found = typed(block, Settings, path, {})
    told = dropped_controls(content, path)
    typed_so_far = found.value or _nameless(block, path)
    written = msgspec.structs.replace(typed_so_far, path=path, lines=found.lines, own=own)
    known, unknown = with_known_keys(written)
    settings, addressed = with_address(known)
    problems = (*told, *found.problems, *unknown, *addressed, *implausible(settings))
    # What is planned of a site that may not be published is divided by it all the same.
    return msgspec.structs.replace(settings, page_size=max(1, settings.page_size)), problems


def _nameless(block: Entries, path: str) -> Settings:
    """All that a site.yaml without a name says otherwise, so that its words and tags are known."""
    named = Entry("name", block.line, Text(block.line, "未命名"))
    others = tuple(entry for entry in block.entries if entry.key.strip() not in ("名称", "name"))
    return typed(Entries(block.line, (named, *others)), Settings, path, {}).value or Settings(
        name="未命名"
    )


def read_playlist(path: str, content: bytes) -> PlaylistReading:
    """One screen's playlist; its name is the file's."""
    block = _block(path, content, known_keys(Playlist))
    if isinstance(block, Problem):
        return PlaylistReading(None, (block,))
    slug = path.rpartition("/")[2].rpartition(".")[0].lower()
    if not is_slug(slug):
        return PlaylistReading(None, (_unfit_name(path, slug),))
    found = typed(block, Playlist, path, {})
    playlist = found.value and msgspec.structs.replace(
        found.value, slug=slug, path=path, lines=found.lines
    )
    return PlaylistReading(playlist, (*dropped_controls(content, path), *found.problems))


def _block(path: str, content: bytes, known: frozenset[str]) -> Entries | Problem:
    text = decode(content, path)
    return text if isinstance(text, Problem) else parse(text, path, 1, known)


def _unfit_name(path: str, slug: str) -> Problem:
    return Problem(
        path=path,
        code="FC905",
        message=f"大屏文件叫“{slug}”，它要做网址用，这个名字用不了",
        mend="改成小写字母、数字和短横线",
        fixes=(shape_of("lobby.yaml", "文件名"),),
    )
