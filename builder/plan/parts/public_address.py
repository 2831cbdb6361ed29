"""Complete public addresses of pages."""

from urllib.parse import quote

from builder.model.settings import Settings

_AS_IT_IS = "/~!$&'()*+,;=:@"
"""What a path may hold besides letters, digits, ``-._`` (RFC 3986, 3.3)."""


def absolute(settings: Settings, path: str) -> str:
    """The public address of a page, without ``index.html``, percent-encoded; "" where the site has
    no URL of its own yet."""
    if not settings.url:
        return ""
    is_index = path == "index.html" or path.endswith("/index.html")
    bare = path.removesuffix("index.html") if is_index else path
    return f"{settings.url.rstrip('/')}/{quote(bare, safe=_AS_IT_IS)}"
