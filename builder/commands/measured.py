"""A build's account for machines (``--report``): how long each room took, how much was made, why,
and what is wrong."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from builder.problems import Fix, Problem, Severity
from builder.publish import Summary
from builder.run.build_options import BuildOptions
from builder.run.result import RunResult


def account(result: RunResult, options: BuildOptions, seconds: float) -> bytes:
    """The account as JSON, in UTF-8; ``seconds`` is what the whole command took."""
    told = {
        "outcome": _outcome(result.summary),
        "moment": options.now,
        "seconds": _rounded({**result.seconds, "total": seconds}),
        **_files(result.summary),
        **_stories(result),
        **_problems(result.problems),
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _stories(result: RunResult) -> dict[str, Any]:
    """How many were published, which were not, and why each file was made."""
    counts = {"published": result.published, "withheld": len(result.withheld)}
    made = [{"path": each.path, "why": each.why} for each in result.reasons]
    return {"stories": counts, "withheld": result.withheld, "made": made}


def _problems(problems: Sequence[Problem]) -> dict[str, Any]:
    """All of them, and how many there are of each severity."""
    found = Counter(each.severity for each in problems)
    counts = {each.name.lower(): found[each] for each in Severity}
    return {"problems": counts, "found": [_problem(each) for each in problems]}


def _outcome(summary: Summary | None) -> str:
    if summary is None:
        return "refused"
    return "made" if summary.made or summary.removed else "unchanged"


def _rounded(seconds: dict[str, float]) -> dict[str, float]:
    return {room: round(spent, 4) for room, spent in seconds.items()}


def _files(summary: Summary | None) -> dict[str, Any]:
    """What became of the files: counts, bytes that were written, paths that were removed."""
    made = summary.made if summary else ()
    removed = summary.removed if summary else ()
    counts = {
        "made": len(made),
        "unchanged": summary.unchanged if summary else 0,
        "removed": len(removed),
        "by_folder": dict(sorted(Counter(map(_folder, made)).items())),
    }
    return {"files": counts, "bytes": summary.bytes if summary else 0, "removed": removed}


def _folder(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""


def _problem(problem: Problem) -> dict[str, Any]:
    fixes = [_fix(each) for each in problem.fixes]
    severity = problem.severity.name.lower()
    return {**msgspec.structs.asdict(problem), "severity": severity, "fixes": fixes}


def _fix(fix: Fix) -> dict[str, Any]:
    return {**msgspec.to_builtins(fix), "certainty": fix.certainty.name.lower()}
