"""The site that new things are laid into."""

import pytest

from tests.kit.typed_commands import ended


@pytest.fixture
def site(tmp_path):
    """A site as ``fengcai init`` lays it down."""
    assert ended("init", str(tmp_path / "site")) == 0
    return tmp_path / "site"
