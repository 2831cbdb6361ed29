"""How fields are declared: what cannot be, is refused at once."""

import datetime as dt
from typing import Annotated, Any

import msgspec
import pytest

from builder.model.addresses import KEPT_KEYS
from builder.model.amount import Amount
from builder.model.blocks import Pledge
from builder.model.choices import Status
from builder.model.field import Field, declared_fields


@pytest.mark.parametrize("key", sorted(KEPT_KEYS))
def test_a_listed_field_is_never_called_like_a_folder_of_lists(key):
    class Tool(msgspec.Struct):
        name: Annotated[str, Field("名称", key=key, listed=True)] = ""

    with pytest.raises(ValueError, match=key):
        declared_fields(Tool)


def test_a_field_that_has_no_lists_may_be_called_so():
    class Tool(msgspec.Struct):
        year: Annotated[int, Field("年份")] = 0

    assert [each.key for each in declared_fields(Tool)] == ["year"]


@pytest.mark.parametrize("kind", [int, float, bool, Amount, dt.date, dt.datetime, Pledge])
def test_only_words_have_pages_of_their_own(kind):
    one: Any = Annotated[kind | None, Field("几", listed=True)]
    many: Any = Annotated[tuple[kind, ...], Field("几", listed=True)]
    for hint in (one, many):
        tool = msgspec.defstruct("Tool", [("figure", hint, None)])
        with pytest.raises(ValueError, match="figure"):
            declared_fields(tool)


@pytest.mark.parametrize("kind", [str, Status])
def test_words_and_choices_have(kind):
    hint: Any = Annotated[kind | None, Field("词", listed=True)]
    tool = msgspec.defstruct("Tool", [("word", hint, None)])
    assert [each.field.listed for each in declared_fields(tool)] == [True]
