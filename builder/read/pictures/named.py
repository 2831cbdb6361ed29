"""The photos that a story's fields name: by themselves, or in blocks of several."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from builder.model.blocks import Shot
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.story import Story


class NamedPhoto(msgspec.Struct, frozen=True):
    """A photo as a field names it: under which key, in which file; ``caption`` is what its block
    says, ``label`` which of the block's photos it is (“前”)."""

    key: str
    file: str
    caption: str = ""
    label: str = ""

    @property
    def alt(self) -> str:
        """What the photo shows, by its block: ``巷口的路灯（前）``; "" where that says nothing."""
        return f"{self.caption}（{self.label}）" if self.caption else ""


def in_fields(story: Story) -> Iterator[NamedPhoto]:
    """The photos that stand in fields of their own: the cover, a logo."""
    for declared in _photos(type(story)):
        if file := getattr(story, declared.name):
            yield NamedPhoto(declared.name, file)


def in_blocks(story: Story) -> Iterator[NamedPhoto]:
    """The photos that blocks name, the gallery's left out: the two of 前后对比."""
    for blocks in _blocks(type(story)):
        for position, block in enumerate(getattr(story, blocks.name)):
            yield from _of_block(block, f"{blocks.name}.{position}")


def _of_block(block: msgspec.Struct, place: str) -> Iterator[NamedPhoto]:
    caption = _words_of(block)
    for declared in _photos(type(block)):
        if file := getattr(block, declared.name):
            yield NamedPhoto(f"{place}.{declared.name}", file, caption, declared.field.label)


def _words_of(block: msgspec.Struct) -> str:
    """The first text that a block holds beside its photos: what it says of them."""
    texts = (getattr(block, each.name) for each in declared_fields(type(block)) if _is_plain(each))
    return next(filter(None, texts), "")


def _is_plain(declared: Declared) -> bool:
    field = declared.field
    is_more = field.photo or field.vocabulary or field.to or declared.many
    return declared.type is str and not is_more


@cache
def _photos(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    return tuple(each for each in declared_fields(struct) if each.field.photo)


@cache
def _blocks(kind: type[Story]) -> tuple[Declared, ...]:
    return tuple(each for each in declared_fields(kind) if each.many and _is_pictured(each.type))


def _is_pictured(kind: Any) -> bool:
    """Whether a block holds photos; those of a gallery are found with the films among them."""
    return is_struct(kind) and kind is not Shot and bool(_photos(kind))
