"""Complete public addresses of pages."""

from string import ascii_letters, digits
from urllib.parse import quote

from builder.model.settings import Settings

_AS_IT_IS = "/~!$&'()*+,;=:@"
"""What a path may hold besides letters, digits, ``-._`` (RFC 3986, 3.3)."""
_PLAIN = f"{ascii_letters}{digits}-._{_AS_IT_IS}"


def absolute(settings: Settings, path: str) -> str:
    """The public address of a page, without ``index.html``, percent-encoded; "" where the site has
    no URL of its own yet."""
    if not settings.url:
        return ""
    is_index = path == "index.html" or path.endswith("/index.html")
    bare = path.removesuffix("index.html") if is_index else path
    is_plain = not bare.strip(_PLAIN)  # nearly all are, and ``quote`` takes ten times as long
    return f"{settings.url.rstrip('/')}/{bare if is_plain else quote(bare, safe=_AS_IT_IS)}"
