"""The parts of a site besides its stories (settings, kinds, screens, figures, theme), and how each
was when it was last right.

A slip in one of them must not keep a withdrawn story on the site: with ``--keep-going`` the part
that is wrong is taken as it was when it was right.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from builder.digest import Digest, key_of
from builder.model.library import SiteParts
from builder.model.metrics import METRICS_FILES
from builder.model.settings import Settings
from builder.problems import Problem, Severity, errors
from builder.read.files.folder import is_kinds_file, is_settings
from builder.run.build_options import BuildOptions
from builder.store.store import Store

if TYPE_CHECKING:  # loaded while the stories are read
    from builder.make.page.layers import Layer
    from builder.make.page.theme import Theme

_LABELS = {
    "settings": "网站设置",
    "kinds": "自己的栏目",
    "screens": "大屏",
    "metrics": "数说",
    "theme": "主题",
}
NAMES = tuple(_LABELS)
_parts_in = msgspec.msgpack.Decoder(SiteParts).decode


def site_part_of(path: str) -> str:
    """The part that a file belongs to (``settings``, ``kinds``, ``screens``, ``metrics``,
    ``theme``); "" where to none."""
    if is_settings(path):
        return "settings"
    if is_kinds_file(path):
        return "kinds"
    if path.startswith("content/screens/"):
        return "screens"
    if path.lower() in METRICS_FILES:
        return "metrics"
    return "theme" if path.partition("/")[0] in ("theme", "themes") else ""


def theme_for(
    options: BuildOptions, settings: Settings, store: Store, instead: SiteParts
) -> "Theme":
    """The theme that the command line or the settings name; the one in ``instead`` where that holds
    one."""
    from builder.make.page.theme import load_theme, theme_of

    name = options.theme or settings.theme
    if layers := _kept_layers(store, instead):
        return theme_of(layers, name, settings, store)
    return load_theme(name, options.theme_folders, options.root / "theme", settings, store)


def _kept_layers(store: Store, instead: SiteParts) -> "tuple[Layer, ...]":
    """The layers of the theme that is given instead; () where none is, or none is kept."""
    from builder.make.page.layers import Layer

    kept = store.memo(instead.theme) if instead.theme else None
    return msgspec.msgpack.decode(kept, type=tuple[Layer, ...]) if kept else ()


def placed_in_settings(problems: Iterable[Problem], settings: Settings) -> Iterator[Problem]:
    """The problems of a theme; that there is none of this name at the line of site.yaml that asks
    for it."""
    for problem in problems:
        if problem.code == "FC701":
            asked = settings.where("theme")
            problem = msgspec.structs.replace(problem, path=asked.path, line=asked.line)
        yield problem


def last_right(store: Store, options: BuildOptions) -> SiteParts:
    """Each part as it was when it was last right in this output; None for parts that never were."""
    content = store.memo(_key(options))
    return _parts_in(content) if content else SiteParts()


def keep_right(store: Store, options: BuildOptions, parts: SiteParts, theme: "Theme") -> None:
    """Remembers these parts, which are right, for a time when they are not."""
    store.remember([(_key(options), msgspec.msgpack.encode(parts))])
    if parts.theme and not store.memo(parts.theme):
        store.remember([(parts.theme, msgspec.msgpack.encode(theme.layers))])


def kept_keys(store: Store, options: BuildOptions) -> list[Digest]:
    """The keys under which the store keeps these parts."""
    theme = last_right(store, options).theme
    return [_key(options), *([theme] if theme else [])]


def wrong_among(problems: tuple[Problem, ...]) -> frozenset[str]:
    """The names of the parts that have errors."""
    return frozenset(site_part_of(each.path) for each in errors(problems)) - {""}


def last_right_notice(name: str, path: str) -> Problem:
    """FC817: a part has errors, and is used as it last was without."""
    label = _LABELS[name]
    return Problem(
        path=path,
        code="FC817",
        message=f"{label}有错误，这次用的是上一次没有错误时的{label}",
        mend=f"改好{label}里的错误，再生成一次，改动才会公开",
        severity=Severity.WARNING,
    )


def _key(options: BuildOptions) -> Digest:
    return key_of("parts", options.relative_output)
