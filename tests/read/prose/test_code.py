"""Where code is."""

import pytest

from builder.read.prose.code import code_in, code_spans, fence_around, fences


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["```", "a", "```"], {0: 2}),
        (["~~~ python", "```", "~~~"], {0: 2}),
        (["````", "```", "````"], {0: 2}),
        (["```", "a", "````"], {0: 2}),
        (["> ```", "> a", "> ```"], {0: 2}),
        (["```", "a", "```", "```", "b", "```"], {0: 2, 3: 5}),
        (["```", "a"], {}),
        (["```a`b", "```"], {}),
        (["桥头", "渡口"], {}),
    ],
)
def test_an_opening_fence_is_closed_by_one_of_its_kind(lines, found):
    assert fences(lines) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`a` 和 ``b`c``", {0: 3, 2: 10, 6: 13}),
        ("`a\n\n b`", {}),
        ("`a\nb`", {0: 5}),
        ("`a", {}),
    ],
)
def test_a_run_of_backticks_ends_with_the_next_of_its_length(text, found):
    assert code_spans(text) == found


def test_fenced_code_is_known_by_the_place_of_its_fence():
    assert code_in("桥\n\n  ```\na\n```\n渡")[5] == len("桥\n\n  ```\na\n```\n")


@pytest.mark.parametrize(
    ("code", "fence"),
    [("", "```"), ("灯", "```"), ("`灯`", "```"), ("```\n灯\n```", "````"), ("``````", "```````")],
)
def test_a_fence_is_longer_than_any_run_of_backticks_in_its_code(code, fence):
    assert fence_around(code) == fence
