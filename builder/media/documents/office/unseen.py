"""Text of a slide that nobody sees: in the colour of what is behind it, below something that hides
it, without ink, too small to read, beside the slide or in a box without room."""

from collections.abc import Iterator, Sequence
from typing import Any

from builder.media.documents.office.colours import CLEAR, MIXED, are_alike
from builder.media.documents.office.drawn import DrawnShape, SlideDrawing
from builder.media.documents.office.xml import all_text, local
from builder.media.documents.rectangle import Rectangle

_SMALLEST = 200
"""Hundredths of a point: below that nobody reads."""
_TABLE = "graphicFrame"
_ONE_COLOUR = 6
"""Letters of a colour as it is written."""


def unseen_on_slide(drawing: SlideDrawing) -> str:
    """All such text, a line for each piece."""
    shapes = [*drawing.below, *drawing.shapes]
    first = len(drawing.below)
    pieces = (_unseen_in(drawing, shapes, place) for place in range(first, len(shapes)))
    return "\n".join(filter(None, pieces))


def _unseen_in(drawing: SlideDrawing, shapes: Sequence[DrawnShape], place: int) -> str:
    """What nobody sees of the text of the shape at this place of the order."""
    shape = shapes[place]
    text = all_text(shape.element)
    if not text or _is_away(shape, drawing.sheet) or _is_covered(drawing, shapes, place):
        return text
    ground = _ground(shape, shapes[:place], drawing.background)
    runs = (each for each in shape.element.iter() if local(each) in ("r", "fld"))
    return "".join(all_text(each) for each in runs if _is_faint(each, ground, drawing))


def _is_away(shape: DrawnShape, sheet: Rectangle) -> bool:
    """Whether it lies beside the slide, or has no room and does not make itself any."""
    if shape.place is None:
        return False
    grows = (
        local(shape.element) == _TABLE or next(shape.element.iter("{*}spAutoFit"), None) is not None
    )
    return shape.place.is_apart(sheet) or (shape.place.is_flat and not grows)


def _is_covered(drawing: SlideDrawing, shapes: Sequence[DrawnShape], place: int) -> bool:
    """Whether a plain rectangle is drawn over it; where shapes come and go, that is no secret."""
    box = shapes[place].place
    if box is None or drawing.root.find("{*}timing") is not None:
        return False
    return any(_hides(each, box) for each in shapes[place + 1 :])


def _hides(shape: DrawnShape, box: Rectangle) -> bool:
    form = shape.element.find("{*}spPr/{*}prstGeom")
    is_plain = len(shape.fill) == _ONE_COLOUR and form is not None and form.get("prst") == "rect"
    return is_plain and shape.place is not None and shape.place.holds(box)


def _ground(shape: DrawnShape, below: Sequence[DrawnShape], background: str) -> str:
    """The colour right behind the text of a shape; MIXED where nobody can say."""
    if shape.fill != CLEAR:
        return shape.fill
    if shape.place is None:
        return MIXED
    for each in reversed(below):
        if each.fill != CLEAR and each.place and not each.place.is_apart(shape.place):
            return each.fill if each.place.holds(shape.place) else MIXED
    return background


def _is_faint(run: Any, ground: str, drawing: SlideDrawing) -> bool:
    """Whether nobody sees a run: too small, without ink, or of the colour behind it."""
    looks = list(_looks_of(run))
    if _is_tiny(looks):
        return True
    fills = (drawing.colours.fill(each) for each in looks)
    ink = next(filter(None, fills), MIXED)
    return _is_dry(ink, looks) or are_alike(ink, _ground_of_run(run, looks, drawing) or ground)


def _is_tiny(looks: Sequence[Any]) -> bool:
    sizes = (each.get("sz", "") for each in looks)
    size = next((each for each in sizes if each.isdecimal()), "")
    return bool(size) and int(size) < _SMALLEST


def _ground_of_run(run: Any, looks: Sequence[Any], drawing: SlideDrawing) -> str:
    """What is behind a run alone: a marker's colour, or the cell of a table; "" where nothing is."""
    is_marked = any(each.find("{*}highlight") is not None for each in looks)
    return MIXED if is_marked else _ground_of_cell(run, drawing)


def _is_dry(ink: str, looks: Sequence[Any]) -> bool:
    """Whether letters are not filled, nor have an outline."""
    return ink == CLEAR and all(each.find("{*}ln") is None for each in looks)


def _looks_of(run: Any) -> Iterator[Any]:
    """What a run says of its looks, then what its shape says of all runs."""
    yield from run.findall("{*}rPr")
    body = next((each for each in run.iterancestors() if local(each) == "txBody"), None)
    if body is not None:
        yield from body.findall("{*}lstStyle/{*}lvl1pPr/{*}defRPr")


def _ground_of_cell(run: Any, drawing: SlideDrawing) -> str:
    """What the cell of a table is filled with that a run stands in; "" where it does not say."""
    cell = next((each for each in run.iterancestors() if local(each) == "tc"), None)
    looks = None if cell is None else cell.find("{*}tcPr")
    own = drawing.colours.fill(looks)
    return MIXED if cell is not None and own in ("", CLEAR) else own
