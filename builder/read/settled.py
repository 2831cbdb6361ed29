"""What is settled before any story is read: the settings, and the kinds that the site declares."""

import msgspec

from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.library import AS_THEY_ARE, SiteParts
from builder.model.settings import SETTINGS_FILE, Settings
from builder.problems import Problem, errors
from builder.read.files.folder import kinds_among, settings_among
from builder.read.files.snapshot import Snapshot
from builder.read.kinds_file import read_kinds
from builder.read.presumed_kinds import with_presumed
from builder.read.settings import read_settings


class Settled(msgspec.Struct, frozen=True):
    """What site.yaml and kinds.yaml say, and their problems."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def settings_of(snapshot: Snapshot, instead: SiteParts = AS_THEY_ARE) -> Settled:
    """The site's settings with the kinds it declares, or those given instead."""
    own, told = _own_kinds(snapshot, instead)
    if instead.settings is not None:
        return Settled(msgspec.structs.replace(instead.settings, own=own), told)
    found = _read_or_bare(snapshot, own)
    return Settled(found.settings, (*told, *found.problems))


def _read_or_bare(snapshot: Snapshot, own: OwnKinds) -> Settled:
    """The settings as site.yaml says; those of a bare site where there is none to be read."""
    found = settings_among(snapshot.files)
    content = snapshot.bytes_of(found) if found else b""
    moved = (content,) if isinstance(content, Problem) else ()
    text = b"" if isinstance(content, Problem) else content
    settings, problems = read_settings(found.path if found else SETTINGS_FILE, text, own)
    return Settled(settings, moved or problems)


def _own_kinds(snapshot: Snapshot, instead: SiteParts) -> tuple[OwnKinds, tuple[Problem, ...]]:
    """What the site declares of kinds and fields, and what is wrong with it."""
    found = kinds_among(snapshot.files)
    if instead.kinds is not None or found is None:
        return instead.kinds or NO_KINDS, ()
    content = snapshot.bytes_of(found)
    if isinstance(content, Problem):
        return with_presumed(NO_KINDS, snapshot.files), (content,)
    own, problems = read_kinds(found.path, content)
    return (with_presumed(own, snapshot.files) if errors(problems) else own), problems
