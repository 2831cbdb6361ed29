"""Serialising: Python-Markdown's tree as HTML, its line breaks and its serialiser in one, for the
elements that Markdown makes."""

import re
from collections.abc import Container
from xml.etree.ElementTree import Element

from builder.regex import regex

_ENTITY = regex(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.I)
_CLOSED = frozenset({"br", "hr", "img"})


def html_of_tree(root: Element, blocks: Container[str]) -> str:
    """The HTML inside of ``root``; elements named in ``blocks`` are followed by a line end."""
    for br in root.iter("br"):  # beforehand: Python-Markdown may have put one of them in two places
        br.tail = f"\n{br.tail}" if br.tail and br.tail.strip() else "\n"
    written: list[str] = []
    _inside(root, blocks, written)
    return "".join(written).strip()


def _block(element: Element, blocks: Container[str], written: list[str]) -> None:
    """An element in a line of its own."""
    tag, text, tail = element.tag, element.text, element.tail
    after = _escaped(tail) if tail and not tail.isspace() else "\n"
    attributes = _attributes(element) if element.attrib else ""
    if not len(element) and tag not in _CLOSED:
        written.append(f"<{tag}{attributes}>{_escaped(text) if text else ''}</{tag}>{after}")
        return
    written.append(f"<{tag}{attributes}>")
    if tag == "pre":
        _preformatted(element, written)
    else:
        _inside(element, blocks, written)
    written.append(after if tag in _CLOSED else f"</{tag}>{after}")


def _inside(element: Element, blocks: Container[str], written: list[str]) -> None:
    """Writes what stands within an element."""
    text = element.text
    if len(element) and element[0].tag in blocks and not (text and text.strip()):
        written.append("\n")
    elif text:
        written.append(_escaped(text))
    for child in element:
        if child.tag in blocks:
            _block(child, blocks, written)
        else:
            _inline(child, written)


def _preformatted(element: Element, written: list[str]) -> None:
    """Code ends with exactly one line end."""
    code = element[0]
    if code.tag == "code" and not len(code) and code.text is not None:
        code.text = code.text.rstrip() + "\n"
    if element.text:
        written.append(_escaped(element.text))
    for child in element:
        _inline(child, written)


def _inline(element: Element, written: list[str]) -> None:
    """An element within a line."""
    tag, text, tail = element.tag, element.text, element.tail
    written.append(f"<{tag}{_attributes(element)}>" if element.attrib else f"<{tag}>")
    if text:
        written.append(_escaped(text))
    for child in element:
        _inline(child, written)
    if tag not in _CLOSED:
        written.append(f"</{tag}>")
    if tail:
        written.append(_escaped(tail))


def _attributes(element: Element) -> str:
    return "".join(f' {name}="{_quoted(value)}"' for name, value in sorted(element.items()))


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def _escaped(text: str) -> str:
    """Entities the writer gave stay."""
    if "&" in text:
        text = _ENTITY.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
