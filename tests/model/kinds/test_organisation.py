"""党组织: what its card says."""

import pytest

from builder.model.kinds import Branch


@pytest.mark.parametrize(
    ("tier", "secretary", "note"),
    [
        ("branch", "时鸿", "书记 时鸿"),
        ("community", "时鸿", "书记 时鸿"),
        ("group", "时鸿", "组长 时鸿"),
        ("household", "时鸿", "户主 时鸿"),
        ("self-governing", "时鸿", "主任 时鸿"),
        ("group", "", ""),
    ],
)
def test_a_card_says_who_leads_it_and_as_what_where_that_was_written(tier, secretary, note):
    branch = Branch(title="渡口党支部", slug="ferry", tier=tier, secretary=secretary)
    assert branch.note == note
