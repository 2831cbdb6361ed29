"""Python-Markdown, set up for what a text holds: what cannot occur in it is not looked for."""

import re
from functools import cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_INLINE_MARK = re.compile(r"[`\\\[<&*_\x02]|  \n")


MOST_BRACKETS = 2000
"""Python-Markdown looks for the end of each; the time grows with the square of their number."""


class Traits(NamedTuple):
    """Which parts of Markdown a text may use."""

    html: bool
    links: bool
    entities: bool
    references: bool
    code: bool
    fences: bool
    escapes: bool
    tables: bool
    footnotes: bool


def html_of(source: str) -> str | None:
    """Markdown → HTML, not sanitised; None for nested lists and brackets beyond any sense.

    Nothing of one text remains for the next.
    """
    if source.count("[") > MOST_BRACKETS:
        return None
    converter = _converter(_traits(source))
    converter.reset()
    try:
        return converter.convert(source)
    except RecursionError:  # Python-Markdown's, on hundreds of levels
        _converter.cache_clear()
        return None


def _traits(source: str) -> Traits:
    return Traits(
        html="<" in source,
        links="](" in source,
        entities="&" in source,
        references="]:" in source,
        code="`" in source,
        fences="```" in source or "~~~" in source,
        escapes="\\" in source,
        tables="|" in source,
        footnotes="[^" in source,
    )


@cache
def _converter(traits: Traits) -> markdown.Markdown:
    extensions = {
        "sane_lists": True,
        "md_in_html": traits.html,
        "fenced_code": traits.fences,
        "tables": traits.tables,
        "footnotes": traits.footnotes,
    }
    converter = markdown.Markdown(extensions=[name for name, used in extensions.items() if used], output_format="html")
    converter.treeprocessors.register(_PlainText(converter), "plain_text", 25)
    _without(converter, traits)
    return converter


def _without(converter: markdown.Markdown, traits: Traits) -> None:
    unused = {
        ("html", "autolink", "automail"): traits.html,
        ("entity",): traits.entities,
        ("link", "image_link"): traits.links,
        ("reference", "image_reference", "short_reference", "short_image_ref"): traits.references,
        ("backtick",): traits.code,
        ("escape",): traits.escapes,
    }
    for names, used in unused.items():
        for name in () if used else names:
            converter.inlinePatterns.deregister(name)
    if not traits.html:
        converter.preprocessors.deregister("html_block")


class _PlainText(Treeprocessor):
    """Text without any inline mark is marked as done; in Chinese stories that is most of it."""

    def run(self, root: Element) -> None:
        """Goes through every element's text before the inline patterns do."""
        search = _INLINE_MARK.search
        for element in root.iter():
            if element.text and not search(element.text):
                element.text = AtomicString(element.text)
