"""Telephone numbers in a body can be called, and neither they nor ranges of numbers break over a
line."""

from builder.model.telephones import numbers_in_html, written_as_call
from builder.read.prose.held import Held


def with_calls(html: str) -> str:
    """The HTML with its telephone numbers as ``tel:`` links; those in links and code stay."""
    numbers = list(numbers_in_html(html))
    if not numbers:
        return html
    held = Held(html)
    written: list[str] = []
    done = 0
    for found in numbers:
        sort = found.lastgroup or ""
        start, end = found.span(sort)
        if not held.holds(start):
            written += [html[done:start], written_as_call(found[sort], sort)]
            done = end
    return "".join((*written, html[done:]))
