"""A notebook never changes an answer, and asks only for what is new."""

from builder.store.memory import Notebook


class Counting:
    """A function that knows how often it was asked."""

    def __init__(self, function):
        self.function, self.asked = function, []
        self.__qualname__ = "counting"

    def __call__(self, *given):
        self.asked.append(given)
        return self.function(*given)


def test_the_same_question_is_answered_once_and_another_anew():
    notes, add = Notebook(), Counting(lambda a, b: a + b)
    assert [
        notes.once(add, 1, 2),
        notes.once(add, 1, 2),
        notes.once(add, 2, 2),
        notes.once(add, 1, 2),
    ] == [3, 3, 4, 3]
    assert add.asked == [(1, 2), (2, 2), (1, 2)]


def test_of_many_items_only_the_new_ones_are_worked_out_unless_the_context_is_another():
    notes, pair = Notebook(), Counting(lambda item, around: (item, around))
    one, two, three = ["one"], ["two"], ["three"]
    assert notes.each(pair, [one, two], "x") == [(one, "x"), (two, "x")]
    assert notes.each(pair, [two, three, two], "x") == [(two, "x"), (three, "x"), (two, "x")]
    assert pair.asked == [(one, "x"), (two, "x"), (three, "x")]
    assert notes.each(pair, [two], "y") == [(two, "y")]
    assert notes.each(pair, [one], "y") == [(one, "y")]
    assert len(pair.asked) == 5


def test_what_is_not_asked_for_any_more_is_forgotten():
    notes, looked_up = Notebook(), []

    def find(keys):
        looked_up.append(list(keys))
        return {key: key.encode() for key in keys if key != "missing"}

    assert notes.decoded(bytes.decode, ["a", "b", "missing"], find) == {"a": "a", "b": "b"}
    assert notes.decoded(bytes.decode, ["b", "c"], find) == {"b": "b", "c": "c"}
    assert notes.decoded(bytes.decode, ["a"], find) == {"a": "a"}
    assert looked_up == [["a", "b", "missing"], ["c"], ["a"]]
