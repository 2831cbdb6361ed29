"""Problems: what is wrong, as a value; collected, never raised, in the writer's own language."""

from collections.abc import Iterable, Mapping
from enum import IntEnum

import msgspec


class Severity(IntEnum):
    """How much a problem stops: an error keeps a story from being published, the others only
    inform."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word staff read."""
        return {1: "提示", 2: "提醒", 3: "错误"}[self.value]


class Certainty(IntEnum):
    """How far a fix may be trusted, and so who may write it into the file: a program, or only a
    person."""

    CERTAIN = 1
    """It follows from what was typed or stands in a table: a command may write it."""
    CHOICE = 2
    """One of these is right, and only the writer knows which."""
    SHAPE = 3
    """How such a value looks; what it says is nobody's, and it is never written by a command."""

    @property
    def label(self) -> str:
        """The word staff read before the fix: 改成, 可以选, 照这个样子写."""
        return {1: "改成", 2: "可以选", 3: "照这个样子写"}[self.value]


class Fix(msgspec.Struct, frozen=True, kw_only=True, order=True, omit_defaults=True):
    """What to write instead; made by ``certain``, ``choice_of`` and ``shape_of`` alone.

    ``texts`` is the replacement, every allowed value, or the example. A certain one says exactly
    where: in ``path``, on ``line``, from ``column`` on (1 is the line's first character; 0: the
    only place of that line) stands ``written``. ``total`` is how many there are where a choice
    names only the likeliest; ``about`` is what an example is one of (“人数”).
    """

    certainty: Certainty
    texts: tuple[str, ...]
    path: str = ""
    line: int = 0
    column: int = 0
    written: str = ""
    total: int = 0
    about: str = ""

    @property
    def words(self) -> str:
        """What staff read behind its label."""
        if self.certainty is Certainty.SHAPE:
            about = f"“{self.about}”" if len(self.about) == 1 else self.about
            return f"{self.texts[0]}（换成实际的{about}）"
        lines = (text.split("\n") for text in self.texts)
        said = "、".join("（另起一行）".join(map(str.strip, each)) for each in lines)
        return f"{said} ……（共 {self.total} 个，这几个最像）" if self.total else said

    def __str__(self) -> str:
        return f"{self.certainty.label}：{self.words}"


class Spot(msgspec.Struct, frozen=True, order=True):
    """A place in a file, and exactly what was found there."""

    path: str
    line: int
    written: str
    column: int = 0


def certain(spot: Spot, text: str) -> Fix:
    """A fix that a program may write: what was typed, or a table of synonyms, leaves no doubt about
    it."""
    return Fix(
        certainty=Certainty.CERTAIN,
        texts=(text,),
        path=spot.path,
        line=spot.line,
        column=spot.column,
        written=spot.written,
    )


def choice_of(texts: Iterable[str], total: int = 0) -> Fix:
    """A fix of which staff choose: all texts that may stand there; ``total`` where these are only
    the likeliest of so many."""
    offered = tuple(texts)
    return Fix(
        certainty=Certainty.CHOICE, texts=offered, total=total if total > len(offered) else 0
    )


def shape_of(example: str, about: str = "") -> Fix:
    """A fix that staff write themselves after an example; ``about`` says what the example is one of
    (“人数”)."""
    return Fix(certainty=Certainty.SHAPE, texts=(example,), about=about)


class Problem(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One thing to mend: where it stands, what was found there, and what to do about it.

    ``path`` is relative to the site's folder, with forward slashes; ``line`` counts from the file's
    top (1), 0 where the whole file is meant. ``mend`` is advice in words, ``fixes`` what to write
    instead. Every code is listed in ``content/README.md``.
    """

    path: str
    line: int = 0
    code: str
    message: str
    mend: str = ""
    severity: Severity = Severity.ERROR
    fixes: tuple[Fix, ...] = ()

    @property
    def location(self) -> str:
        """``content/posts/a.md:3``, as editors make it clickable."""
        return f"{self.path}:{self.line}" if self.line else self.path

    @property
    def advice(self) -> tuple[tuple[str, str], ...]:
        """What to do, each with the word that tells its sort: 改法, 改成, 可以选, 照这个样子写."""
        said = (("改法", self.mend),) if self.mend else ()
        return (*said, *((fix.certainty.label, fix.words) for fix in self.fixes))

    def __str__(self) -> str:
        said = f"{self.location}  {self.severity.label} {self.code}：{self.message}"
        return "\n    ".join([said, *(f"{label}：{words}" for label, words in self.advice)])


class Where(msgspec.Struct, frozen=True):
    """A line of a file (0: the whole file), to make problems that are said of it.

    Each method takes the code, ``said`` (what was found there), ``mend`` (advice in words), and
    ``fixes`` (what to write instead).
    """

    path: str
    line: int = 0

    def problem(self, code: str, said: str, mend: str = "", *fixes: Fix) -> Problem:
        """A problem as grave as an error; one of a check gets its gravity from ``check.table``."""
        return Problem(
            path=self.path, line=self.line, code=code, message=said, mend=mend, fixes=fixes
        )

    def warning(self, code: str, said: str, mend: str = "", *fixes: Fix) -> Problem:
        """What keeps nothing from being published, and ought to be looked at."""
        return weighed(self.problem(code, said, mend, *fixes), Severity.WARNING)

    def notice(self, code: str, said: str, mend: str = "", *fixes: Fix) -> Problem:
        """What staff only need to know."""
        return weighed(self.problem(code, said, mend, *fixes), Severity.NOTICE)


def weighed(problem: Problem, severity: Severity) -> Problem:
    """The same problem with this severity."""
    return msgspec.structs.replace(problem, severity=severity)


def line_among(lines: Mapping[str, int], key: str) -> int:
    """The line of a field (``gallery.0.caption``), or else of the nearest block around it; 0 where
    none was written."""
    while key not in lines and "." in key:
        key = key.rpartition(".")[0]
    return lines.get(key, 0)


class Stopped(Exception):
    """Raised where the machine, not the content, ends our work (a full disk, a dead worker);
    ``problem`` says it to staff."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that keep something from being published."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


class Mended(msgspec.Struct, frozen=True):
    """A file's text with its certain fixes written in, and those that no longer fit it."""

    text: str
    refused: tuple[Fix, ...]


def mended(text: str, fixes: Iterable[Fix]) -> Mended:
    """One file's text with its certain fixes written in.

    ``text`` is what ``decode`` gave to those who found the problems. A fix whose place no longer
    holds exactly what was found there, or that overlaps another, is refused and changes nothing;
    choices and shapes are passed over.
    """
    lines = text.split("\n")
    refused: list[Fix] = []
    upper = (len(lines) + 1, 0)
    for edit in sorted(_edits(lines, fixes), reverse=True):  # so that the places before it hold
        if edit.fits_before(upper):
            lines[edit.line - 1] = edit.written_into(lines[edit.line - 1])
            upper = (edit.line, edit.start)
        else:
            refused.append(edit.fix)
    return Mended("\n".join(lines), tuple(sorted(refused)))


class _Edit(msgspec.Struct, frozen=True, order=True):
    """A certain fix, and where on its line the text stands that it replaces; -1 where it does
    not."""

    line: int
    start: int
    fix: Fix

    def fits_before(self, upper: tuple[int, int]) -> bool:
        """Whether its text is there, and ends before the line and place from which on something
        was replaced already."""
        return self.start >= 0 and (self.line, self._end) <= upper

    def written_into(self, line: str) -> str:
        """Its line with the new text."""
        return line[: self.start] + self.fix.texts[0] + line[self._end :]

    @property
    def _end(self) -> int:
        return self.start + len(self.fix.written)


def _edits(lines: list[str], fixes: Iterable[Fix]) -> set[_Edit]:
    """The certain ones of these, each once."""
    return {_edit(lines, fix) for fix in fixes if fix.certainty is Certainty.CERTAIN}


def _edit(lines: list[str], fix: Fix) -> _Edit:
    line = lines[fix.line - 1] if 0 < fix.line <= len(lines) else ""
    return _Edit(fix.line, _start(line, fix), fix)


def _start(line: str, fix: Fix) -> int:
    if fix.column:
        at = fix.column - 1
        return at if at <= len(line) and line.startswith(fix.written, at) else -1
    return line.find(fix.written) if line.count(fix.written) == 1 else -1
