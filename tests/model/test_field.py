"""How fields are declared: what cannot be, is refused at once."""

from typing import Annotated

import msgspec
import pytest

from builder.model.addresses import KEPT_KEYS
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
