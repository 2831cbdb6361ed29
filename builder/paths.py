"""Where the builder's own files lie, in a wheel or in a checkout: its themes and the starter
site."""

from pathlib import Path

_HERE = Path(__file__).parent


def theme_folders() -> tuple[Path, ...]:
    """The folders in which themes may lie: in a wheel beside the modules, in a checkout (and an
    editable install of it) beside the package."""
    places = (_HERE / "themes", _HERE.parent / "themes")
    return tuple(place for place in places if (place / "base" / "theme.yaml").is_file())


def starter() -> Path:
    """The small site that ``init`` copies."""
    return _HERE / "starter"
