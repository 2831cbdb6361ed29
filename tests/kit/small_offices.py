"""Tiny Office documents, made by hand: each part as text, the archive around them."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OF_TYPE = "application/vnd.openxmlformats-officedocument."
_SPACES = f'xmlns:r="{OFFICE}" xmlns:a="{A}"'
_MAIN = {
    "docx": ("word/document.xml", f"{_OF_TYPE}wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", f"{_OF_TYPE}spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", f"{_OF_TYPE}presentationml.presentation.main+xml"),
}
ROOT = ""
"""The owner of a part that the document as a whole leads to."""


class Extra(NamedTuple):
    """A part besides the main one: its name or address, the sort of relationship that leads to it,
    what is in it (None of an address), its type, and which part leads to it ("main": the main
    one). The first one is called ``rId1`` by its owner, and so on."""

    name: str
    sort: str
    content: str | bytes | None = None
    type: str = "application/xml"
    owner: str = "main"


def office(suffix: str, main: str, *extras: Extra) -> bytes:
    """A document of this sort, its main part, and others."""
    name, sort = _MAIN[suffix]
    parts = {name: main, **{each.name: each.content for each in extras if each.content is not None}}
    types = {name: sort, **{each.name: each.type for each in extras if each.content is not None}}
    owners = {each.owner for each in extras} | {ROOT}
    for owner in owners:
        own = name if owner == "main" else owner
        related = [(number, each) for number, each in enumerate(extras, 1) if each.owner == owner]
        start = [(0, Extra(name, "officeDocument", ""))] if owner == ROOT else []
        parts[_rels(own)] = _relationships([*start, *related])
    parts["[Content_Types].xml"] = _listed(types)
    return zipped_plainly(parts)


def zipped_plainly(parts: dict[str, str | bytes]) -> bytes:
    """An archive as programs make it, with the day of today's work."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 3, 4, 5, 6, 8))
            archive.writestr(entry, content)
    return out.getvalue()


def unzipped_texts(content: bytes) -> dict[str, str]:
    """The parts of a document that are text."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    return {name: part.decode("utf-8", "replace") for name, part in found.items()}


def docx(body: str, *extras: Extra) -> bytes:
    """A Word document with these paragraphs."""
    return office("docx", word(f"<w:body>{body}</w:body>", "document"), *extras)


def word(inside: str, root: str) -> str:
    """A part of a Word document."""
    more = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    return f'<w:{root} xmlns:w="{W}" {more} {_SPACES}>{inside}</w:{root}>'


def said(text: str, looks: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:r>{looks and f'<w:rPr>{looks}</w:rPr>'}<w:t>{text}</w:t></w:r></w:p>"


def xlsx(*sheets: str, names: Iterable[str] = (), extras: Iterable[Extra] = ()) -> bytes:
    """A workbook of these sheets (what stands in ``worksheet``); ``names`` may hold a state."""
    listed, more = list(names) or [f'name="{n}"' for n in range(1, len(sheets) + 1)], list(extras)
    parts = [
        Extra(
            f"xl/worksheets/sheet{n}.xml",
            "worksheet",
            sheet_part(each),
            f"{_OF_TYPE}spreadsheetml.worksheet+xml",
        )
        for n, each in enumerate(sheets, 1)
    ]
    lines = "".join(
        f'<sheet {told} sheetId="{n}" r:id="rId{n}"/>' for n, told in enumerate(listed, 1)
    )
    main = f'<workbook xmlns="{S}" {_SPACES}><sheets>{lines}</sheets></workbook>'
    return office("xlsx", main, *parts, *more)


def sheet_part(inside: str) -> str:
    """A whole ``worksheet`` part with this inside."""
    return f'<worksheet xmlns="{S}" {_SPACES}>{inside}</worksheet>'


def rows(*texts: tuple[str, ...]) -> str:
    """The cells of a sheet, row by row, as text."""
    lines = [
        f'<row r="{number}">'
        + "".join(
            f'<c r="{chr(64 + column)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
            for column, text in enumerate(row, 1)
        )
        + "</row>"
        for number, row in enumerate(texts, 1)
    ]
    return f"<sheetData>{''.join(lines)}</sheetData>"


def pptx(*slides: str, extras: Iterable[Extra] = ()) -> bytes:
    """A presentation of these slides (whole parts)."""
    more = list(extras)
    parts = [
        Extra(f"ppt/slides/slide{n}.xml", "slide", each, f"{_OF_TYPE}presentationml.slide+xml")
        for n, each in enumerate(slides, 1)
    ]
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in range(1, len(slides) + 1))
    main = f'<p:presentation xmlns:p="{P}" {_SPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>'
    return office("pptx", main, *parts, *more)


def slide(inside: str, root: str = "sld", told: str = "") -> str:
    """A part of a presentation."""
    return f'<p:{root} xmlns:p="{P}" {_SPACES} {told}>{inside}</p:{root}>'


def shape(text: str, where: str = "") -> str:
    """A shape with a text; ``where`` is the sort of placeholder that it fills."""
    filled = f'<p:nvSpPr><p:nvPr><p:ph type="{where}"/></p:nvPr></p:nvSpPr>' if where else ""
    return f"<p:sp>{filled}<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"


def laid_out(shapes: str, background: str = "") -> str:
    """What stands in a slide with these shapes, as programs write it."""
    return f"<p:cSld>{background}<p:spTree>{shapes}</p:spTree></p:cSld>"


def placed(
    text: str,
    place: tuple[int, int, int, int] | None = None,
    looks: str = "",
    *,
    run: str = "",
    filling: str = "",
    body: str = "",
    turned: bool = False,
) -> str:
    """A shape at this place (left, top, width, height, in points) with these looks and a text of
    one run, which ``run`` (an ``rPr``) describes; ``filling`` is the placeholder that it fills."""
    corners = ""
    if place:
        x, y, cx, cy = (12_700 * each for each in place)
        turn = ' rot="5400000"' if turned else ""
        corners = f'<a:xfrm{turn}><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    said = f"<a:p><a:r>{run}<a:t>{text}</a:t></a:r></a:p>"
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{filling}</p:nvPr></p:nvSpPr><p:spPr>{corners}{looks}</p:spPr>"
        f"<p:txBody>{body}{said}</p:txBody></p:sp>"
    )


def _rels(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _relationships(listed: list[tuple[int, Extra]]) -> str:
    lines = []
    for number, each in listed:
        outside = ' TargetMode="External"' if each.content is None else ""
        target = each.name if each.content is None else f"/{each.name}"
        lines.append(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{each.sort}" Target="{target}"{outside}/>'
        )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(lines)}</Relationships>'


def _listed(types: dict[str, str]) -> str:
    lines = [f'<Override PartName="/{name}" ContentType="{sort}"/>' for name, sort in types.items()]
    usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_TYPES}">{usual}{"".join(lines)}</Types>'
