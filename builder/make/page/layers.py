"""The layers of a theme: its folders as they lie on disk, from the site's own to the oldest
parent."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from builder.make.page.parameters import unfit
from builder.make.page.theme_file import ThemeFile, read_theme_file
from builder.problems import Problem, choice_of


class Layer(msgspec.Struct, frozen=True):
    """One folder of a theme's chain, read; ``shown`` is its path as problems name it."""

    name: str
    settings: ThemeFile
    templates: dict[str, tuple[str, str]]
    assets: dict[str, bytes]
    shown: str = "theme"


def chain_of(
    name: str, folders: Sequence[Path], override: Path | None
) -> tuple[list[Layer], list[Problem]]:
    """The layers of a theme, the site's own folder first, then the theme, then each parent; and
    what is wrong in them."""
    layers: list[Layer] = []
    problems: list[Problem] = []
    if override and override.is_dir():
        layers.append(read_layer("theme", override, "theme", problems))
    layers += _inherited(name, folders, problems)
    return layers, problems


def _inherited(name: str, folders: Sequence[Path], problems: list[Problem]) -> Iterator[Layer]:
    """The theme's own folder, its parent's, that one's parent's; up to one that is not there, or
    comes round again."""
    seen: set[str] = set()
    while name:
        folder = next((path.parent for path in _found(folders) if path.parent.name == name), None)
        if name in seen or folder is None:
            problems.append(_circular(name) if folder else _missing(name, folders))
            return
        seen.add(name)
        layer = read_layer(name, folder, f"themes/{name}", problems)
        yield layer
        name = layer.settings.parent


def _circular(name: str) -> Problem:
    said, path = "主题的上级绕回到了自己", f"themes/{name}/theme.yaml"
    return Problem(path=path, code="FC703", message=said)


def _found(folders: Sequence[Path]) -> Iterator[Path]:
    """The theme.yaml of every theme there is."""
    return (path for folder in folders for path in folder.glob("*/theme.yaml"))


def _missing(name: str, folders: Sequence[Path]) -> Problem:
    found = sorted({path.parent.name for path in _found(folders)})
    fixes = (choice_of(found),) if found else ()
    return Problem(
        path="content/site.yaml", code="FC701", message=f"没有名为“{name}”的主题", fixes=fixes
    )


def read_layer(name: str, folder: Path, shown: str, problems: list[Problem]) -> Layer:
    """One folder of a theme: its templates, its assets, its theme.yaml; what is wrong is added to
    ``problems``."""
    settings = _settings(folder / "theme.yaml", f"{shown}/theme.yaml", problems)
    texts = _contents(folder / "templates", f"{shown}/templates", problems)
    templates = {
        path: _template(f"{shown}/templates/{path}", content, problems)
        for path, content in texts.items()
    }
    assets = _contents(folder / "assets", f"{shown}/assets", problems)
    return Layer(name, settings, templates, assets, shown)


def _contents(folder: Path, shown: str, problems: list[Problem]) -> dict[str, bytes]:
    """Every file's bytes by its path; one that went meanwhile, that another program holds, or that
    lies elsewhere is a problem."""
    if _leads_away(folder, folder.parent):
        problems.append(_elsewhere(shown))
        return {}
    found: dict[str, bytes] = {}
    for path in _files(folder):
        content = _content(folder / path, folder, f"{shown}/{path}")
        if isinstance(content, Problem):
            problems.append(content)
        else:
            found[path] = content
    return found


def _content(file: Path, folder: Path, shown: str) -> bytes | Problem:
    if _leads_away(file, folder):
        return _elsewhere(shown)
    try:
        return file.read_bytes()
    except OSError:
        return _held(shown)


def _leads_away(path: Path, folder: Path) -> bool:
    """Whether this is a link to what lies outside of the folder, and so nobody's theme."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _elsewhere(shown: str) -> Problem:
    said = "这是一个链接，指到了主题的文件夹外面，没有用它"
    return Problem(path=shown, code="FC717", message=said, mend="把文件本身复制到这里")


def _held(shown: str) -> Problem:
    said = "主题的这个文件读不出来：被移走了，或者被别的程序占用"
    mend = "等它保存好（或同步完），再生成一次"
    return Problem(path=shown, code="FC713", message=said, mend=mend)


def _template(shown: str, content: bytes, problems: list[Problem]) -> tuple[str, str]:
    """Where a template stands, and its text; none where it is not in UTF-8."""
    try:
        return shown, content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        said = "这个模板不是用 UTF-8 编码保存的，读不出来"
        problems.append(_not_utf8(shown, "FC705", said))
        return shown, ""


def _files(folder: Path) -> Iterator[str]:
    """Relative paths with forward slashes, sorted; hidden files are the system's."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix()


def _settings(path: Path, shown: str, problems: list[Problem]) -> ThemeFile:
    """What theme.yaml says; nothing, where there is none, or none that can be read."""
    if not path.is_file():
        return ThemeFile()
    if _leads_away(path, path.parent):
        problems.append(_elsewhere(shown))
        return ThemeFile()
    try:
        settings, wrong = read_theme_file(path.read_text(encoding="utf-8-sig"), shown)
    except UnicodeDecodeError:
        said = "theme.yaml 不是用 UTF-8 编码保存的，读不出来"
        settings, wrong = ThemeFile(), (_not_utf8(shown, "FC702", said),)
    except OSError:
        settings, wrong = ThemeFile(), (_held(shown),)
    problems += wrong
    return settings


def unfit_defaults(layers: Sequence[Layer]) -> Iterator[Problem]:
    """FC702: parameters whose own value is not what they allow."""
    for layer in layers:
        for name in unfit(layer.settings.parameters):
            said = f"“参数”里“{name}”的“默认”不是它自己说的能写的"
            path, mend = f"{layer.shown}/theme.yaml", "改“默认”，或者改“可选”“最小”“最大”“最长”"
            yield Problem(path=path, code="FC702", message=said, mend=mend)


def _not_utf8(shown: str, code: str, said: str) -> Problem:
    return Problem(path=shown, code=code, message=said, mend="用编辑器另存为 UTF-8")
