"""A build's account of itself for machines: how long each room took, how much was made, why, and
what is wrong."""

from collections import Counter
from typing import Any

import msgspec

from builder.problems import Fix, Problem, Severity
from builder.run.build_options import BuildOptions
from builder.run.result import RunResult


def account(result: RunResult, options: BuildOptions, seconds: float) -> bytes:
    """The account as JSON (``--report``); ``seconds`` is what the whole command took."""
    return (
        msgspec.json.format(msgspec.json.encode(_account(result, options, seconds)), indent=2)
        + b"\n"
    )


def _account(result: RunResult, options: BuildOptions, seconds: float) -> dict[str, Any]:
    summary = result.summary
    return {
        "outcome": "refused"
        if summary is None
        else "made"
        if summary.made or summary.removed
        else "unchanged",
        "moment": options.now,
        "seconds": {
            room: round(spent, 4) for room, spent in {**result.seconds, "total": seconds}.items()
        },
        "stories": {"published": result.published, "withheld": len(result.withheld)},
        "files": {
            "made": len(summary.made) if summary else 0,
            "unchanged": summary.unchanged if summary else 0,
            "removed": len(summary.removed) if summary else 0,
            "by_folder": dict(
                sorted(Counter(_folder(path) for path in (summary.made if summary else ())).items())
            ),
        },
        "bytes": summary.bytes if summary else 0,
        "problems": {
            each.name.lower(): sum(p.severity is each for p in result.problems) for each in Severity
        },
        "made": [{"path": each.path, "why": each.why} for each in result.reasons],
        "removed": summary.removed if summary else (),
        "withheld": result.withheld,
        "found": [_problem(each) for each in result.problems],
    }


def _folder(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""


def _problem(problem: Problem) -> dict[str, Any]:
    fixes = [_fix(each) for each in problem.fixes]
    severity = problem.severity.name.lower()
    return {**msgspec.structs.asdict(problem), "severity": severity, "fixes": fixes}


def _fix(fix: Fix) -> dict[str, Any]:
    return {**msgspec.to_builtins(fix), "certainty": fix.certainty.name.lower()}
