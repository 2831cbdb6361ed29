"""党组织: what its card says."""

import pytest

from builder.model.kinds import Branch


@pytest.mark.parametrize(("secretary", "note"), [("时鸿", "书记 时鸿"), ("", "")])
def test_a_card_says_who_leads_it_where_that_was_written(secretary, note):
    branch = Branch(title="渡口党支部", slug="ferry", tier="党支部", secretary=secretary)
    assert branch.note == note
