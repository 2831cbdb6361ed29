"""What a command costs: time by the clock, or memory of all its processes together; and on what
machine."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

SAMPLE_SECONDS = 0.02
_PROC = Path("/proc")


class Failed(Exception):
    """A command that did not end well, with the end of what it said."""


@dataclass(frozen=True)
class Figures:
    """The figures of several runs of one thing."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.values)

    def __str__(self) -> str:
        if len(self.values) == 1:
            return f"{self.median:.2f} s"
        return f"{self.median:.2f} s [{min(self.values):.2f}–{max(self.values):.2f}]"


@dataclass(frozen=True)
class Cost:
    """Seconds of one run: by the clock, and of all processors together."""

    wall: float
    processor: float


def cost(command: Sequence[str], cwd: Path) -> Cost:
    """What a command takes from its start to its end; nothing else looks on meanwhile."""
    began, used = time.perf_counter(), _used_by_children()
    done = subprocess.run(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    took = Cost(time.perf_counter() - began, _used_by_children() - used)
    _complain(command, done.returncode, done.stdout)
    return took


def seconds(command: Sequence[str], cwd: Path) -> float:
    """How long a command takes by the clock."""
    return cost(command, cwd).wall


def _used_by_children() -> float:
    """Processor time of every command that has ended, its own processes included."""
    used = os.times()
    return used.children_user + used.children_system


def peak_bytes(command: Sequence[str], cwd: Path) -> int:
    """The most memory that a command and all its processes held at once, sampled every 20 ms.

    Proportional set size (``/proc/…/smaps_rollup``): pages that processes share count once. Walking
    the page tables slows the command down, so a run is measured for its memory or for its time.
    """
    peak = 0
    with (
        TemporaryFile() as said,
        subprocess.Popen(command, cwd=cwd, stdout=said, stderr=said) as running,
    ):
        while running.poll() is None:
            peak = max(peak, sum(_proportional(pid) for pid in family(running.pid)))
            time.sleep(SAMPLE_SECONDS)
        said.seek(0)
        _complain(command, running.returncode, said.read())
    return peak


def _complain(command: Sequence[str], code: int, said: bytes) -> None:
    if code:
        raise Failed(f"{command[0]} … ended with {code}:\n{said.decode(errors='replace')[-2000:]}")


def family(pid: int) -> Iterator[int]:
    """A process and everything it started that is still there."""
    yield pid
    for task in _listed(_PROC / str(pid) / "task"):
        for child in _text(task / "children").split():
            yield from family(int(child))


def processor_seconds(pids: Sequence[int]) -> float:
    """The processor time these processes have used so far (``/proc/…/stat``, fields 14 and 15)."""
    fields = (_text(_PROC / str(pid) / "stat").rpartition(")")[2].split() for pid in pids)
    return sum(int(each[11]) + int(each[12]) for each in fields if each) / os.sysconf("SC_CLK_TCK")


def _proportional(pid: int) -> int:
    lines = _text(_PROC / str(pid) / "smaps_rollup").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the process has ended meanwhile
        return ""


def machine() -> str:
    """Cores, processor, memory, and how busy it was: no names."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in _lines("cpuinfo")
            if line.startswith("model name")
        ),
        "?",
    )
    memory = next(
        (int(line.split()[1]) for line in _lines("meminfo") if line.startswith("MemTotal")), 0
    )
    busy = os.getloadavg()[0]
    return f"{os.cpu_count()} cores ({model}), {memory / 2**20:.0f} GB, load average at the start {busy:.1f}"


def _lines(name: str) -> list[str]:
    return _text(_PROC / name).splitlines()
