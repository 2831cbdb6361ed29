"""What a build is asked for: every value that the command line decides."""

import datetime as dt
from pathlib import Path

import msgspec

from builder.crew.workers import Workers
from builder.lettering.face import Typeface


class BuildOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be built, for which moment: everything that the command line decides.

    ``now`` is aware; ``theme`` overrides site.yaml; ``marked`` is shown across every page that is
    not the public site; ``typefaces`` are those of this machine that share pictures may be set in,
    the best first; ``confirmed`` says that missing stories were deleted on purpose; ``explain``
    asks why each file is made again.
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
        """Where the output lies, seen from the site: it stays its own where both are moved."""
        root, output = self.root.absolute(), self.output.absolute()
        return output.relative_to(root).as_posix() if output.is_relative_to(root) else str(output)

    @property
    def day(self) -> int:
        """The day (ordinal) on which what is remembered now counts as used; 0 where it is not
        today's, as with an edition ``marked`` for staff alone."""
        return 0 if self.marked else self.now.toordinal()
