"""A house to build in, for each test."""

import pytest

from tests.kit.house_copy import House


@pytest.fixture
def house(tmp_path) -> House:
    return House(tmp_path)
