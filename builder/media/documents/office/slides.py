"""The text of a PowerPoint presentation, slide by slide, and which of it is hidden."""

from collections.abc import Iterator
from typing import Any

from builder.media.documents.facts import DocumentText, HiddenKind, HiddenPart
from builder.media.documents.office.drawn import SlideDrawing
from builder.media.documents.office.package import OfficePackage
from builder.media.documents.office.unseen import unseen_on_slide
from builder.media.documents.office.xml import (
    all_text,
    attribute,
    is_on,
    local,
    relationships_named,
)

_BODY = "body"


def slides_of(package: OfficePackage) -> list[str]:
    """The parts of all slides in the order they are shown."""
    targets = {each.id: each.target for each in package.relationships(package.main)}
    listed = package.tree(package.main).iter("{*}sldId")
    named = (targets.get(id_, "") for each in listed for _, id_ in relationships_named(each))
    return [part for part in named if part in package.parts]


def fixed_text(root: Any) -> str:
    """What a layout or master shows on every slide: places for text only prompt those who write."""
    shapes = [each for each in root.iter() if local(each) == "sp"]
    fixed = (all_text(each) for each in shapes if not _placeholders(each))
    return "\n".join(filter(None, fixed))


def pictured_slides(package: OfficePackage) -> Iterator[int]:
    """The slides, counted from 1, that are nothing but pictures."""
    for number, part in enumerate(slides_of(package), 1):
        root = package.tree(part)
        if not all_text(root) and any(local(each) == "pic" for each in root.iter()):
            yield number


def slide_texts(package: OfficePackage) -> Iterator[DocumentText]:
    """What stands on every slide."""
    for number, part in enumerate(slides_of(package), 1):
        yield DocumentText(_where(number), all_text(package.tree(part)))


def hidden_in_slides(package: OfficePackage) -> Iterator[HiddenPart]:
    """Slides that are passed over, text that nobody sees on the others, and what the speaker is to
    say."""
    for number, part in enumerate(slides_of(package), 1):
        root = package.tree(part)
        if attribute(root, "show") and not is_on(root, "show"):
            yield HiddenPart(HiddenKind.SLIDE, _where(number), all_text(root))
        elif unseen := unseen_on_slide(SlideDrawing(package, part)):
            yield HiddenPart(HiddenKind.TEXT, _where(number), unseen)
        for said in filter(None, map(_spoken, _notes(package, part))):
            yield HiddenPart(HiddenKind.NOTES, _where(number), said)


def _notes(package: OfficePackage, part: str) -> Iterator[Any]:
    return (package.tree(each) for each in package.led_to(part, "notesSlide"))


def _where(number: int) -> str:
    return f"第 {number} 张幻灯片"


def _spoken(root: Any) -> str:
    """What is written in the notes of a slide; its number, a date and a picture of it are not."""
    shapes = [each for each in root.iter() if local(each) == "sp"]
    bodies = [each for each in shapes if _is_body(each)]
    return "\n".join(filter(None, (all_text(each) for each in bodies)))


def _is_body(shape: Any) -> bool:
    places = _placeholders(shape)
    return not places or any(attribute(each, "type") == _BODY for each in places)


def _placeholders(shape: Any) -> list[Any]:
    """That a shape is a place for text, a date or a number; nothing of one that is drawn."""
    return [each for each in shape.iter() if local(each) == "ph"]
