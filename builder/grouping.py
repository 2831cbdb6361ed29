"""Grouping: values put together by what they share."""

from collections.abc import Callable, Iterable
from typing import TypeVar

_Key = TypeVar("_Key")
_Each = TypeVar("_Each")


def grouped(pairs: Iterable[tuple[_Key, _Each]]) -> dict[_Key, tuple[_Each, ...]]:
    """The values that come with each key of these (key, value) pairs; keys and values in the order
    in which they first come."""
    found: dict[_Key, list[_Each]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(together) for key, together in found.items()}


def grouped_by(
    key_of: Callable[[_Each], _Key], values: Iterable[_Each]
) -> dict[_Key, tuple[_Each, ...]]:
    """The values by what ``key_of`` says of each, in the order in which they come."""
    return grouped((key_of(each), each) for each in values)
