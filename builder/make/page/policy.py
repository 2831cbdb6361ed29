"""A page's Content-Security-Policy, and the style sheet of the few values that are its own.

Under the policy no element has a ``style``, and no script or sheet is written into a page but those
whose hash the policy names. ``'self'`` covers what lies beside a page opened from a folder
(``file:``) as well: tried in Chromium 64, 83, 109 and 150 with sheets, scripts (also those that are
added later), pictures, fonts and frames.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from markupsafe import Markup

from builder.regex import regex

_BEFORE, _BEHIND = "\x02", "\x03"
"""No text of a site has these characters."""
_MARK = regex(f"{_BEFORE}([^{_BEFORE}{_BEHIND}]*){_BEHIND}")
_DECLARATIONS = regex(r"(?:[-a-z]+:[-#%., \w]+(?:;(?!$)|$))+", re.ASCII)
"""``--h:66.7%;--c:#8a6116``: nothing that could end a rule or a sheet, or lead elsewhere."""
_HEAD = regex(r'<head>\s*(?:<meta charset="utf-8">\s*)?', re.I)
_POLICY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'"
)
_META = '<meta http-equiv="Content-Security-Policy" content="{}">\n'
_IS_NO_CODE = r"""(?![^>]*\s(?:src=|type=["']application/ld\+json))"""
_REFUSED = regex(
    r"""(?P<style>\sstyle=)|(?P<handler><[a-z][^<>]*\son[a-z]+=["'])"""
    rf"""|(?P<inline><(?:script{_IS_NO_CODE}|style)\b[^>]*>(?!\{{% ?include ))"""
)
"""What a template may have that browsers refuse under the policy."""
_INSTEAD = {
    "style": "style 属性：写成 class，值交给 rule，例如  "
    "class=\"photo {{ '--r:%s'|rule(image.ratio) }}\"",
    "handler": "on… 属性：把脚本写进 assets 里的 .js",
    "inline": "<script>、<style> 里的内容：单独放进 templates/名称.js（.css），写成  "
    '<script>{% include "名称.js" %}</script>',
}


class Inlined(msgspec.Struct, frozen=True):
    """The hashes of the scripts and style sheets that a template writes into its pages."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def rule(declarations: str, *values: object) -> Markup:
    """A class for an element, whose rule has these declarations, filled in as ``format`` does:
    ``class="photo {{ "--r:%s;--c:%s"|rule(image.ratio, image.color) }}"``.

    The sheet with a page's rules stands before those of the theme, so custom properties are best.
    """
    filled = declarations % values if values else declarations
    return Markup(f"{_BEFORE}{filled}{_BEHIND}")


def hash_of(text: str) -> str:
    """The source expression of an inline script or sheet in a policy: ``'sha256-…'`` (CSP Level
    3)."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


class _Rules(dict[str, str]):
    """The class for every rule of a page, by the rule's declarations, in the order in which they
    come."""

    def __missing__(self, declarations: str) -> str:
        if not _DECLARATIONS.fullmatch(declarations):
            raise ValueError(f"rule 写成了“{declarations}”：只能是  --名称:值;--名称:值")
        self[declarations] = f"v{len(self) + 1}"
        return self[declarations]

    @property
    def sheet(self) -> str:
        """All rules as one style sheet: ``.v1{--c:#ce9788}``."""
        return "".join(f".{name}{{{declarations}}}" for declarations, name in self.items())


def guarded(page: str, inlined: Inlined) -> str:
    """A page with its policy and its rules put into its head, where it has one; raises ValueError
    for declarations that are not valid."""
    rules = _Rules()
    page = _MARK.sub(lambda match: rules[match[1]], page)
    head = _HEAD.search(page)
    if not head:
        return page
    own = [hash_of(rules.sheet)] if rules else []
    styles = _listed([*inlined.styles, *own])
    policy = _POLICY.format(scripts=_listed(inlined.scripts), styles=styles)
    sheet = f"<style>{rules.sheet}</style>\n" if rules else ""
    return f"{page[: head.end()]}{_META.format(policy)}{sheet}{page[head.end() :]}"


def loose(markup: str) -> dict[str, Any]:
    """HTML that a script puts into a guarded page, with its rules for the script to carry out: a
    page may take no sheet in.

    Raises ``ValueError`` for declarations that are none.
    """
    rules = _Rules()
    markup = _MARK.sub(lambda match: rules[match[1]], markup)
    return {"html": markup, "rules": {name: declared for declared, name in rules.items()}}


def widened(page: bytes, script: str, address: str) -> bytes:
    """A guarded page whose policy also allows the script with this hash, and connections to this
    address: for the preview."""
    own, more = "script-src 'self'", f"connect-src 'self' {address}; script-src 'self' {script}"
    return page.replace(own.encode(), more.encode(), 1)


def refused(template: str) -> Iterator[tuple[int, str]]:
    """What the policy would make browsers refuse in a template's text: (line, what to write
    instead)."""
    for match in _REFUSED.finditer(template):
        line = template.count("\n", 0, match.end()) + 1
        yield line, _INSTEAD[match.lastgroup or ""]


def _listed(hashes: Iterable[str]) -> str:
    return "".join(f" {each}" for each in hashes)
