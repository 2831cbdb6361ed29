"""Charts: lengths, names, sentences."""

from builder.model.amount import Amount
from builder.plan.parts.charts import comparison, parts, share, with_unit


def amounts(**numbers: float) -> list[tuple[str, Amount]]:
    return [(label.lstrip("y"), Amount(number)) for label, number in numbers.items()]


def test_a_few_parts_are_a_strip_of_the_whole_many_are_compared():
    few = parts(amounts(a=30, b=70), "人")
    assert (few.shape, [each.length for each in few.marks]) == ("strip", [300, 700])
    assert few.title == "最多的是b，70 人"
    assert parts(amounts(a=30, b=30, c=9), "人").title == "最多的有 2 项，都是 30 人"
    many = parts(amounts(a=1, b=2, c=3, d=4, e=5, f=10), "人")
    assert (many.shape, many.marks[0].length, many.marks[-1].length) == ("lollipops", 100, 1000)
    assert comparison(amounts(a=0, b=0), "").marks[0].length == 0


def test_things_are_dots_of_which_the_others_are_hollow_and_thousands_are_a_strip():
    chart = share(Amount(389), Amount(417), "件")
    assert (chart.shape, chart.filled, chart.total) == ("dots", 389, 417)
    assert chart.title == "417 件里有 389 件"
    large = share(Amount(2844), Amount(8671), "")
    assert (large.shape, [each.length for each in large.marks]) == ("strip", [328, 672])


def test_a_unit_is_said_once():
    assert with_unit(Amount(31), "人") == "31 人"
    assert with_unit(Amount(31, "31 户", named=True), "人") == "31 户"
    assert with_unit(Amount(31), "") == "31"
    assert comparison(amounts(a=1, b=2), "").title == "最多的是b，2"
    assert share(Amount(3), Amount(4), "").title == "4 里有 3"
