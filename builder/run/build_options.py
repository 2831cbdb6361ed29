"""What a build is asked for: every value that the command line decides."""

import datetime as dt
from pathlib import Path

import msgspec

from builder.crew.workers import Workers
from builder.lettering.face import Typeface


class BuildOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be built, for which moment: everything that the command line decides.

    ``now`` is aware of its zone; ``theme`` overrides site.yaml; ``marked`` is the warning across
    every page of what is not the public site, "" for the public one; ``typefaces`` are those of
    this machine for share pictures, the best first; ``confirmed`` says that missing stories were
    deleted on purpose; ``explain`` asks why each file is made again.
    """

    root: Path
    output: Path
    theme_folders: tuple[Path, ...]
    now: dt.datetime
    theme: str = ""
    drafts: bool = False
    marked: str = ""
    keep_going: bool = False
    confirmed: bool = False
    explain: bool = False
    workers: Workers = Workers()
    typefaces: tuple[Typeface, ...] = ()

    @property
    def relative_output(self) -> str:
        """The output folder as seen from the site's, so that what is remembered of it still holds
        where both are moved."""
        root, output = self.root.absolute(), self.output.absolute()
        return output.relative_to(root).as_posix() if output.is_relative_to(root) else str(output)

    @property
    def day(self) -> int:
        """The day (ordinal) on which what is remembered in this run counts as used; 0 for an
        edition that is ``marked`` for staff alone, whose moment may be another than today."""
        return 0 if self.marked else self.now.toordinal()
