"""What a workshop is given, in a folder of its own."""

import pytest

from builder.store.store import Store
from tests.kit.small_materials import materials_in


@pytest.fixture
def materials(tmp_path):
    with Store.open(tmp_path / ".fengcai") as store:
        yield materials_in(tmp_path, store)
