"""Where addresses that people write lead."""


def old_address_path(written: str) -> str:
    """The file an old address names: ``/old/`` is ``old/index.html``, ``/old`` is ``old.html``,
    home is ""."""
    bare = written.partition("://")[2].partition("/")[2] if "://" in written else written
    path = bare.partition("#")[0].partition("?")[0].lstrip("/")
    if path.endswith("/"):
        return f"{path}index.html"
    return path if not path or "." in path.rpartition("/")[2] else f"{path}.html"
