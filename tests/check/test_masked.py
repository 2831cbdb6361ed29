"""No report spells a whole ID or card number, whatever it quotes."""

import pytest

from builder.check.masked import masked, shortened
from builder.problems import Problem, Spot, certain, shape_of

ID = "11010519491231002X"


@pytest.mark.parametrize(
    "typed", [ID, ID.lower(), "110105 19491231 002X", "１１０１０５１９４９１２３１００２Ｘ"]
)
def test_a_quoted_number_is_cut_short(typed):
    said = shortened(f"“人数”写成了“{typed}”，位数太多了")
    assert said == f"“人数”写成了“110{'*' * 13}2X”，位数太多了"


def test_a_number_that_is_named_as_an_id_is_cut_short_too():
    assert shortened("身份证号 110105491231002 没有填") == "身份证号 110**********02 没有填"


@pytest.mark.parametrize(
    "text", ["2026-05-01 14:00 到 2026-05-02 16:30", "编号 110105194912310021", "46人"]
)
def test_other_numbers_stay_as_they_are(text):
    assert shortened(text) == text


def test_a_fix_that_would_spell_it_is_left_out():
    problem = Problem(path="a.md", line=3, code="FC203", message=f"写成了“{ID}”")
    spelt = certain(Spot("a.md", 3, ID), "46")
    assert masked(Problem(path="a.md", code="FC203", message="甲", fixes=(spelt,))).fixes == ()
    assert ID not in str(masked(problem))
    sample = Problem(path="a.md", code="FC203", message="甲", fixes=(shape_of("人数: 46"),))
    assert masked(sample) is sample
