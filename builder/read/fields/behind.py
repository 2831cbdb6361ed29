"""Values typed behind the ``#`` of an otherwise empty item: to YAML a comment, to people the
value."""

import datetime as dt
import re

import msgspec

from builder.model.choices import Consent, Naming, Status
from builder.model.field import Declared, is_mapping, is_struct
from builder.model.samples import MAY_STAY_EMPTY
from builder.problems import Problem, Severity, Spot, Where, certain, weighed
from builder.read.fields.coerce import Vocabularies, coercion
from builder.read.fields.messages import allowed_words
from builder.read.fields.pieces import pieces
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Entry, Text
from builder.read.fields.unclear import Doubtful, Unclear
from builder.regex import regex

_EMPTY = regex(r"[^:：]*[:：](?P<all>[ \t\u3000\xa0]*#(?P<remark>.*?))[ \t\u3000\xa0]*")
_OURS = (
    r"可写：[^\s；]*(?: 等)?|(?:见 )?content/README\.md|几项之间用顿号|放在同一个文件夹|例如(?=\s)"
    rf"|{MAY_STAY_EMPTY}"
)
"""The remarks of a new story, whatever their field."""
_MARKS = " \t\u3000\xa0；;，,。：:#"
_BARE = regex(r"(?:[\w、，,.\-/%％（）·]|:(?=\d)|(?<=\S) (?=\S))+")
"""What YAML reads as it stands."""
_NEVER_WRITTEN = (Status, Naming, Consent)
"""Nothing proposes to publish, to name or to consent."""
_DOUBTED = (Doubtful, Unclear)


class Behind(msgspec.Struct, frozen=True):
    """The words behind a ``#``, whether a remark of a new story stands before them, and the place
    of all."""

    text: str
    follows_remark: bool
    spot: Spot


def typed_behind(written: WrittenMetadata, declared: Declared, entry: Entry) -> Behind | None:
    """What somebody wrote behind the ``#`` of an empty item; None where there is nothing but a new
    story's own remark."""
    word, line = declared.word, written.block.line_of(entry.line)
    found = _EMPTY.fullmatch(line)
    if found is None or is_struct(word.type) or is_mapping(word):
        return None
    ours = _end_of_remarks(word, found["remark"])
    text = found["remark"][ours:].strip(_MARKS)
    at = found.start("all")
    spot = Spot(written.path, entry.line, line[at:], at + 1)
    return Behind(text, ours > 0, spot) if text else None


def _end_of_remarks(declared: Declared, remark: str) -> int:
    """Where what a new story says of this field ends, 0 where it says nothing of it."""
    return max((found.end() for found in _remarks_of(declared).finditer(remark)), default=0)


def _remarks_of(declared: Declared) -> re.Pattern[str]:
    """What a new story says of this field behind ``#``."""
    field = declared.field
    example = rf"例如 {re.escape(field.example)}(?=[\s；，]|$)|" if field.example else ""
    hint = f"{re.escape(field.hint)}|" if field.hint else ""
    return re.compile(example + hint + _OURS)


def lost_behind(
    behind: Behind, declared: Declared, vocabularies: Vocabularies, *, top: bool
) -> Problem | None:
    """FC233: a value that was lost behind ``#``; None where the words may be a mere remark.

    ``top`` says that the item is the story's own, not a block's: only then the value is proposed as
    a fix, so that nobody's signature ever is.
    """
    declared = declared.word
    is_value = _is_value(behind, declared, vocabularies)
    if not (declared.required or behind.follows_remark or is_value):
        return None
    said = f"“{declared.field.label}”写在了 # 后面：“{behind.text[:40]}”。# 后面的字是说明，不算数"
    told = Where(behind.spot.path, behind.spot.line)
    if is_value and top and _may_be_proposed(behind, declared):
        problem = told.problem("FC233", said, "", certain(behind.spot, f" {behind.text}"))
    else:
        offered = allowed_words(declared, vocabularies)
        problem = told.problem("FC233", said, "写到冒号后面、# 前面", *offered)
    return weighed(problem, _weight(declared))


def _may_be_proposed(behind: Behind, declared: Declared) -> bool:
    """Whether the words can stand as they are, and are nobody's to decide but the writer's."""
    is_allowed = declared.type not in _NEVER_WRITTEN
    return is_allowed and _BARE.fullmatch(behind.text) is not None


def _weight(declared: Declared) -> Severity:
    """An error where a story without this value cannot come out, or may come out as nobody
    wanted."""
    is_grave = declared.type in (*_NEVER_WRITTEN, dt.date, dt.datetime)
    return Severity.ERROR if declared.required or is_grave else Severity.WARNING


def _is_value(behind: Behind, declared: Declared, vocabularies: Vocabularies) -> bool:
    """Whether the words can be nothing else than what belongs there."""
    if declared.type is str and not declared.field.vocabulary:
        return behind.follows_remark and not declared.field.to
    coerce = coercion(declared)
    parts = pieces(Text(0, behind.text), declared) if declared.many else (Text(0, behind.text),)
    texts = [each.text for each in parts if isinstance(each, Text)]
    return not any(isinstance(coerce(each, vocabularies), _DOUBTED) for each in texts)
