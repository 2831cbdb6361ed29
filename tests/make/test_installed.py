"""Versions of libraries, as their folders tell them."""

from importlib import metadata
from platform import python_version

import pytest

from builder.make.installed import version_of_library
from builder.make.makers import MAKERS

NAMED = sorted({name for maker in MAKERS.values() for name in maker.libraries} - {"python"})


def declared(name: str) -> str:
    """What Python itself says; "" of an extra that is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


@pytest.mark.parametrize("name", NAMED)
def test_a_version_is_the_one_that_its_metadata_declare(name):
    assert version_of_library(name) == declared(name)


def test_python_is_a_library_too():
    assert version_of_library("python") == python_version()


def test_what_is_not_installed_has_no_version():
    assert version_of_library("fengcai-no-such-library") == ""
