"""The XML of an Office document: parsed without entities, asked by local names.

The same words stand in two families of namespaces (transitional and strict); so a name is asked
for without its own.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from builder.media.documents.refusals import incomplete

_OF_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_OFF = ("0", "false", "off", "none")
_BREAKS = {
    "p": "\n",
    "br": "\n",
    "cr": "\n",
    "tab": "\t",
    "tc": "\t",
    "v": "\n",
    "noBreakHyphen": "-",
}
"""What stands for an element before its text: a paragraph, a value of a chart begin a line."""
_TEXTS = {"t", "delText", "instrText", "v", "text", "oddHeader", "oddFooter", "definedName"}


def parsed(content: bytes) -> Any:
    """The root of a part; raises UnreadableDocument, or as lxml does. Comments and instructions to
    programs are left out."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise incomplete()  # no program writes one; only entities need it
    return root


def serialised(root: Any) -> bytes:
    """The bytes of a part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def local(element: Any) -> str:
    """The name of an element, or of an attribute, without its namespace."""
    name = element if isinstance(element, str) else element.tag
    return str(name).rpartition("}")[2]


def attribute(element: Any, name: str) -> str:
    """The value of an attribute of this local name; "" where there is none."""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    found = (value for key, value in element.attrib.items() if local(key) == name)
    return str(next(found, ""))


def is_on(element: Any, name: str) -> bool:
    """Whether an attribute says yes; one that is not there says no."""
    return attribute(element, name).lower() not in ("", *_OFF)


def relationships_named(element: Any) -> Iterator[tuple[str, str]]:
    """The attributes of an element that name relationships, and which."""
    for key, value in element.attrib.items():
        if key.startswith("{") and key[1:].partition("}")[0] in _OF_RELATIONSHIPS:
            yield key, value


def all_text(element: Any) -> str:
    """All text in an element, a line for each paragraph."""
    pieces = []
    for each in element.iter():
        name = local(each)
        pieces.append(_BREAKS.get(name, ""))
        if name in _TEXTS and each.text:
            pieces.append(each.text)
    return "".join(pieces).strip()


def take_out(element: Any) -> None:
    """Takes an element out, with all that is in it; what follows it stays."""
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def is_set(element: Any) -> bool:
    """Whether an element that is a switch is on: it is, unless it says otherwise (ECMA-376,
    22.9.2.7)."""
    return attribute(element, "val").lower() not in _OFF
