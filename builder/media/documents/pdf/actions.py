"""What happens when a reader of a PDF clicks somewhere (ISO 32000-2, 12.6)."""

from typing import Any

import pikepdf

from builder.media.documents.pdf.walk import name_at, text_at

_TO_PAGES = {"GoTo", "Named"}
_SCHEMES = ("http://", "https://", "mailto:", "tel:")


def is_harmless(action: Any) -> bool:
    """Whether it leads only to a page of the document, or to an address; nothing else may follow
    it."""
    if "/Next" in action:
        return False
    sort = name_at(action, "/S")
    if sort == "URI":
        return text_at(action, "/URI").lower().startswith(_SCHEMES)
    return sort in _TO_PAGES and not isinstance(action.get("/F"), pikepdf.Object)
