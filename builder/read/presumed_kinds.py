"""Presumed kinds: where kinds.yaml is wrong, every folder of stories that belongs to no known kind,
so that what is withdrawn there is known to be."""

from collections.abc import Iterable

import msgspec

from builder.model.addresses import is_slug
from builder.model.kinds.known import kinds_of
from builder.model.kinds.own import OwnKind, OwnKinds
from builder.model.reserved import KEPT_FOLDERS
from builder.read.files.folder import TEXT_SUFFIXES, File
from builder.read.files.stories import kind_folder


def with_presumed(own: OwnKinds, files: Iterable[File]) -> OwnKinds:
    """What is declared, and a bare kind for each such folder."""
    known = kinds_of(own)
    folders = sorted({kind_folder(file) for file in files if file.suffix in TEXT_SUFFIXES})
    free = (each for each in folders if is_slug(each) and each not in KEPT_FOLDERS)
    presumed = tuple(each for each in free if known.of(each) is None)
    bare = (OwnKind(folder=each, label=each) for each in presumed)
    return msgspec.structs.replace(own, kinds=(*own.kinds, *bare), presumed=presumed)
