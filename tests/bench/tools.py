"""The builders as the runner knows them: a source folder, a command, one story to edit."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.bench import peers
from tests.bench.corpus import write_corpus
from tests.bench.stories import Corpus

WITHOUT_RELATED = "Hugo without related stories"
EDITED = ("posts", 3)
"""The story whose body is edited: a kind and a number."""


@dataclass
class Tool:
    """One builder with its own copy of the corpus; ``source`` is its site's folder."""

    name: str
    writer: str
    program: Path
    command: Callable[[Path, Path], list[str]]
    version_command: list[str]
    traces: tuple[str, ...] = ()
    is_incremental: bool = False
    source: Path = field(default_factory=Path)
    _outputs: int = 0

    @property
    def is_here(self) -> bool:
        """Whether it could be installed."""
        return self.program.exists()

    @property
    def version(self) -> str:
        """Name and version."""
        said = subprocess.run(
            self.version_command, capture_output=True, text=True, check=False, cwd=peers.ROOT
        ).stdout
        number = re.search(r"\d+\.\d+(?:\.\d+)?", said)
        return f"{self.name} {number[0]}" if number else self.name

    def write(self, corpus: Corpus, work: Path) -> None:
        """Its source of this corpus."""
        self.source = work / f"{self.writer}-{corpus.size}"
        if self.source.exists():
            shutil.rmtree(self.source)
        write_corpus(self.writer, corpus, self.source)

    def forget(self) -> None:
        """Puts aside what it remembers of earlier builds: nothing is deleted while times are
        taken."""
        for trace in self.traces:
            if (self.source / trace).exists():
                (self.source / trace).rename(
                    self.source / f".old-{trace.strip('.')}-{self._outputs}"
                )

    def fresh_output(self) -> Path:
        """A folder that no build has written to."""
        self._outputs += 1
        name = self.name.lower().replace(" ", "-")
        return self.source.with_name(f"{self.source.name}-{name}-output-{self._outputs}")

    def building(self, output: Path) -> list[str]:
        """The command of a whole build into this folder."""
        return self.command(self.source, output)

    def edit(self, corpus: Corpus, turn: int) -> None:
        """Changes one sentence in the body of one story."""
        kind, number = EDITED
        file = self.source / "content" / kind / f"{corpus.slug(kind, number)}.md"
        text = file.read_text(encoding="utf-8")
        head, mark, body = text.partition("\n---\n")
        file.write_text(f"{head}{mark}\n第{turn}次改过的一句话。{body}", encoding="utf-8")


def fengcai() -> Tool:
    """This project, run as its users run it."""
    return Tool(
        name="Fengcai",
        writer="fengcai",
        program=Path(sys.executable),
        command=lambda source, output: [
            *_BUILDER,
            "build",
            "--site",
            str(source),
            "--output",
            str(output),
        ],
        version_command=[*_BUILDER, "--version"],
        traces=(".fengcai",),
        is_incremental=True,
    )


_BUILDER = [sys.executable, "-m", "builder"]


def hugo() -> Tool:
    """Hugo with the theme in ``hugo/``."""
    program = peers.hugo()
    return Tool(
        name="Hugo",
        writer="hugo",
        program=program,
        command=lambda source, output: [
            str(program), "--source", str(source), "--destination", str(output), "--noBuildLock", "--quiet"
        ],
        version_command=[str(program), "version"],
        traces=("resources",),
    )  # fmt: skip


def hugo_without_related() -> Tool:
    """Hugo with the same theme, spared its related stories: their search takes it most of its time
    at 10,000."""
    full = hugo()
    return replace(
        full,
        name=WITHOUT_RELATED,
        command=lambda source, output: [
            "env",
            "HUGO_PARAMS_KIN=false",
            *full.command(source, output),
        ],
    )


def pelican() -> Tool:
    """Pelican with the small theme in ``pelican/``."""
    program = peers.pelican()
    return Tool(
        name="Pelican",
        writer="pelican",
        program=program,
        command=lambda source, output: [
            str(program), str(source / "content"), "--output", str(output), "-s", str(source / "settings.py"), "-q"
        ],
        version_command=[str(program), "--version"],
        traces=("cache",),
    )  # fmt: skip


def eleventy() -> Tool:
    """Eleventy with the small templates in ``eleventy/``."""
    program = peers.eleventy()
    return Tool(
        name="Eleventy",
        writer="eleventy",
        program=program,
        command=lambda source, output: [
            "sh", "-c", 'cd "$1" && exec "$2" --quiet --output="$3"', "sh", str(source), str(program), str(output)
        ],
        version_command=[str(program), "--version"],
    )  # fmt: skip
