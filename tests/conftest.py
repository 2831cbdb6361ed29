"""How random cases are drawn: always the same ones in `make test`, ever new and many more in `make
fuzz`.

And the sites that tests of a rough world begin with.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.kit.standing_site import built_clean, copied, make_standing
from tests.kit.whole_sites import builds_a_site

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "fuzz", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("FENGCAI_CASES", "steady"))


def pytest_collection_modifyitems(items):
    """Marks what `make quick` leaves to `make test`."""
    for item in items:
        if builds_a_site(item):
            item.add_marker(pytest.mark.whole)


def pytest_make_parametrize_id(val, argname):
    """Whole files in a table of cases are called by their place in it, not by their bytes."""
    return argname if isinstance(val, bytes) and len(val) > 100 else None


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A site that is published, with an edit that is not."""
    return make_standing(tmp_path_factory.mktemp("standing") / "site")


@pytest.fixture(scope="module")
def edited(standing, tmp_path_factory):
    """What a build from nothing makes of the edited site."""
    return built_clean(copied(standing, tmp_path_factory.mktemp("edited") / "site"))
