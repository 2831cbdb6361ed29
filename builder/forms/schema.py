"""A kind's declaration → JSON Schema (draft 2020-12), by which editors propose keys and words and
mark slips while staff type.

What the reader takes is never refused here, but for keys in another width or script than they are
declared in; it reads on where a schema stops, and has the last word.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from builder.forms.schema_values import Schema, WordsByName, value_schema
from builder.forms.words import PHOTO, reference_in_words
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.kinds.known import Kinds
from builder.model.story import Story
from builder.model.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONE_LINE = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""A block that is said in one line: ``周敏 2026-05-01``."""
_NOTHING = (
    {"type": "null"},
    {"type": "array", "maxItems": 0},
    {"type": "object", "maxProperties": 0},
)
"""What the reader takes for a key that was left empty."""


def schema_of(kind: type[Story], kinds: Kinds, words: Iterable[Vocabulary]) -> Schema:
    """The JSON Schema of a story's metadata: of this kind, among these ``kinds``, with the site's
    ``words``."""
    of_site = _Site(kinds, {each.name: each for each in words})
    whole = of_site.fields_of(kind, "#")
    blocks = {each.__name__: of_site.block(each) for each in _blocks_in(kind)}
    return {
        "$schema": DIALECT,
        "title": kind.about.label,
        "description": f"content/{kind.about.folder} 里的稿件开头要写的各项",
        **whole,
        "$defs": {**whole["$defs"], **blocks},
    }


def _blocks_in(struct: type[msgspec.Struct]) -> dict[type[msgspec.Struct], None]:
    """Every block that stands in these fields or deeper, each once."""
    found: dict[type[msgspec.Struct], None] = {}
    for each in declared_fields(struct):
        if is_struct(each.type):
            found |= {each.type: None, **_blocks_in(each.type)}
    return found


class _Site(msgspec.Struct, frozen=True):
    """What the schemas of one site share: its kinds, and its vocabularies by name."""

    kinds: Kinds
    vocabularies: WordsByName

    def fields_of(self, struct: type[msgspec.Struct], at: str) -> Schema:
        """An object with these fields, each under its Chinese and its English key; ``at`` is where
        the object itself stands in the schema."""
        fields = declared_fields(struct)
        return {
            "type": "object",
            "properties": dict(_referring(fields, at)),
            "additionalProperties": False,
            **_required(fields),
            "$defs": {each.key: self.field(each) for each in fields},
        }

    def block(self, struct: type[msgspec.Struct]) -> Schema:
        """A block of fields within another."""
        return self.fields_of(struct, _pointer(struct))

    def field(self, declared: Declared) -> Schema:
        """What one field may hold, with what staff are told of it; what need not be there may be
        left empty."""
        inside = self._block_schema(declared) if is_struct(declared.type) else None
        value = inside or value_schema(declared, self.vocabularies)
        return {**self._told(declared), **(value if declared.required else _or_empty(value))}

    def _told(self, declared: Declared) -> Schema:
        field = declared.field
        parts = (self._meant(declared), field.hint)
        told = {"title": field.label, "description": "；".join(filter(None, parts))}
        examples = [] if field.made_up or is_struct(declared.type) else [field.example]
        said = {key: text for key, text in told.items() if text}
        return {**said, "examples": examples} if any(examples) else said

    def _meant(self, declared: Declared) -> str:
        if declared.field.photo:
            return PHOTO
        return reference_in_words(declared, self.kinds) if declared.field.to else ""

    def _block_schema(self, declared: Declared) -> Schema:
        """A block, or a list of them, in full or in one line."""
        forms = [{"$ref": _pointer(declared.type)}, *self._short_forms(declared)]
        if not declared.many:
            return {"anyOf": forms}
        pairs = _pairs(declared.type)
        several = {"type": "array", "items": {"anyOf": [*forms, {**pairs, "maxProperties": 1}]}}
        return {"anyOf": [several, *forms, pairs]}

    def _short_forms(self, declared: Declared) -> Iterator[Schema]:
        """How a block is said in one line, where it can be."""
        if declared.word is not declared:
            yield value_schema(msgspec.structs.replace(declared.word, many=False), {})
        elif not _is_all_blocks(declared.type):
            yield _ONE_LINE


def _pointer(struct: type[msgspec.Struct]) -> str:
    return f"#/$defs/{struct.__name__}"


def _referring(fields: Iterable[Declared], at: str) -> Iterator[tuple[str, Schema]]:
    """Both keys of every field, the Chinese first: editors propose them in this order."""
    for each in fields:
        meant = {"$ref": f"{at}/$defs/{each.key}"}
        yield each.field.label, meant
        yield each.key, meant


def _required(fields: Iterable[Declared]) -> Schema:
    """That each of these is there, under one of its keys."""
    needed = [
        {"anyOf": [{"required": [each.field.label]}, {"required": [each.key]}]}
        for each in fields
        if each.required
    ]
    return {"allOf": needed} if needed else {}


def _or_empty(schema: Schema) -> Schema:
    """The same, or nothing behind the key."""
    allowed: Sequence[Any] = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
    return {"anyOf": [*allowed, *_NOTHING]}


def _is_all_blocks(struct: type[msgspec.Struct]) -> bool:
    """审核: 是 says nothing of which stage."""
    return all(is_struct(each.type) for each in declared_fields(struct))


def _pairs(struct: type[msgspec.Struct]) -> Schema:
    """``{2019年3月: ……}``: an entry a key, which is none of the block's own; a block of one field has
    no such form."""
    own = [key for each in declared_fields(struct) for key in (each.field.label, each.key)]
    room = {} if len(own) > 2 else {"maxProperties": 0}
    return {"type": "object", "propertyNames": {"not": {"enum": own}}, "minProperties": 1, **room}
