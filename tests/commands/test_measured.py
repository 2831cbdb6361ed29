"""A build's report: machines are told of each fix how far it may be trusted."""

import datetime as dt
import json

from builder.commands.measured import account
from builder.problems import Problem, Spot, certain, choice_of
from builder.run.build_options import BuildOptions
from builder.run.result import RunResult


def test_fixes_are_reported_with_their_place_and_certainty(tmp_path):
    fix = certain(Spot("content/posts/a.md", 2, "作者", 1), "供稿")
    problem = Problem(
        path="content/posts/a.md",
        line=2,
        code="FC201",
        message="……",
        fixes=(fix, choice_of(("草稿", "待审"))),
    )
    options = BuildOptions(
        root=tmp_path,
        output=tmp_path / "output",
        theme_folders=(),
        now=dt.datetime(2026, 5, 1, tzinfo=dt.UTC),
    )
    result = RunResult(problems=(problem,))
    [found] = json.loads(account(result, options, 0.5))["found"]
    assert found["fixes"] == [
        {
            "certainty": "certain",
            "texts": ["供稿"],
            "path": "content/posts/a.md",
            "line": 2,
            "column": 1,
            "written": "作者",
        },
        {"certainty": "choice", "texts": ["草稿", "待审"]},
    ]
