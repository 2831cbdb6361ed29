"""A theme: folders of templates and assets, as values plan can name and as pages make can print."""

import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import jinja2
import msgspec
import yaml

from builder.digest import Digest
from builder.make.page.assets import Assets, joined
from builder.make.page.body import BodyPart
from builder.make.page.colors import Pair, Palette, as_css, as_light_css, light_colors, settle, sound
from builder.make.page.compiled import FORGETFUL, Memo
from builder.make.page.templates import Frozen, Templates, templates_of
from builder.model.artifact import Ladder, RenderPage
from builder.model.parts import Frame
from builder.model.theme import ThemeFacts
from builder.problems import Problem

_KEYS = {
    "名称": "name",
    "上级": "parent",
    "宽度": "widths",
    "备用宽度": "fallback",
    "参数": "parameters",
    "资源": "assets",
    "颜色": "colors",
    "深色": "dark",
    "对比": "pairs",
}

_Pixels = Annotated[int, msgspec.Meta(ge=1)]
_Quality = Annotated[int, msgspec.Meta(ge=1, le=100)]


class ThemeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """theme.yaml. What a theme leaves out it has from its parent; themes/README.md explains each key."""

    name: str = ""
    parent: str = ""
    widths: Annotated[tuple[_Pixels, ...], msgspec.Meta(min_length=1)] | None = None
    fallback: _Pixels | None = None
    webp_quality: _Quality | None = None
    jpeg_quality: _Quality | None = None
    avif_quality: _Quality | None = None
    parameters: dict[str, str] = {}
    assets: dict[str, tuple[str, ...]] = {}
    colored: tuple[str, ...] | None = None
    daylight: tuple[str, ...] | None = None
    colors: dict[str, str] = {}
    dark: dict[str, str] = {}
    pairs: tuple[Pair, ...] | None = None


class Layer(msgspec.Struct, frozen=True):
    """One folder of the chain, read."""

    name: str
    settings: ThemeFile
    templates: dict[str, tuple[str, str]]
    assets: dict[str, bytes]


class Theme:
    """A theme ready to print pages. ``facts`` is all that plan knows of it; ``problems`` what is wrong with it."""

    def __init__(self, facts: ThemeFacts, templates: Templates, assets: Assets, problems: tuple[Problem, ...]) -> None:
        self.facts, self.problems = facts, problems
        self._templates, self._assets = templates, assets

    def render(self, recipe: RenderPage, frame: Frame, body: tuple[BodyPart, ...] = ()) -> bytes | Problem:
        """The page, or what kept its template from being printed."""
        values = {"view": recipe.view, "frame": frame, "body": body, "root": root_of(recipe.view.path, frame.base)}
        try:
            page: str = self._templates.environment.get_template(recipe.template).render(values)
        except Exception as error:  # a template is its maker's program: whatever goes wrong in it is theirs to read
            return self._problem(recipe, error)
        return page.encode()

    def compile(self) -> None:
        """Compiles every template now, so that workers forked from this process need not; faults show when printed."""
        for name in self.facts.templates:
            with suppress(jinja2.TemplateError):
                self._templates.environment.get_template(name)

    def asset(self, digest: Digest) -> bytes:
        """The bytes of an asset named in ``facts.asset_sources``."""
        return self._assets.content(digest)

    def _problem(self, recipe: RenderPage, error: Exception) -> Problem:
        frames = traceback.extract_tb(error.__traceback__)
        spot = next((each for each in reversed(frames) if each.filename in self._templates.paths), None)
        path, line = (spot.filename, spot.lineno or 0) if spot else (recipe.template, 0)
        said = f"做页面 {recipe.view.path} 时模板出了错：{error}"
        return Problem(path=path, line=line, code="FC709", message=said, mend="themes/README.md 列出了模板能用的值")


def load_theme(
    name: str,
    folders: Sequence[Path],
    override: Path | None = None,
    colors: Mapping[str, str] | None = None,
    memo: Memo = FORGETFUL,
) -> Theme:
    """The theme of this name in the first of ``folders`` that has it, with its parents and the site's own folder.

    ``colors`` are the site's, ``memo`` keeps what Jinja worked out. Whatever staff or a theme's maker wrote,
    nothing is raised.
    """
    layers, problems = _chain(name, folders, override)
    own, faults = sound(_palette(layers))
    palette, color_problems = settle(own, colors or {})
    files = {name: content for layer in reversed(layers) for name, content in layer.assets.items()}
    published, lost = joined(files, _merged(layers, "assets"), _colored(layers, palette))
    assets, templates = Assets(published), templates_of(_template_layers(layers), memo)
    facts = ThemeFacts(
        name=name,
        templates=templates.digests,
        assets=assets.paths,
        asset_sources=assets.sources,
        ladder=_ladder(layers),
        parameters=_merged(layers, "parameters"),
        colors=light_colors(palette),
    )
    return Theme(facts, templates, assets, (*problems, *lost, *faults, *color_problems, *templates.problems))


def root_of(path: str, base: str = "/") -> str:
    """From a page back to the site's root; 404 is served at any address, so it knows only the base."""
    return base if path == "404.html" else "../" * path.count("/")


def _chain(name: str, folders: Sequence[Path], override: Path | None) -> tuple[list[Layer], list[Problem]]:
    layers: list[Layer] = []
    problems: list[Problem] = []
    if override and override.is_dir():
        layers.append(_read_layer("theme", override, "theme", problems))
    names: list[str] = []
    while name and name not in names:
        folder = next((each / name for each in folders if (each / name / "theme.yaml").is_file()), None)
        if folder is None:
            problems.append(_missing(name, folders))
            break
        names.append(name)
        layers.append(_read_layer(name, folder, f"themes/{name}", problems))
        name = layers[-1].settings.parent
    if name in names:
        problems.append(Problem(path=f"themes/{name}/theme.yaml", code="FC703", message="主题的上级绕回到了自己"))
    return layers, problems


def _missing(name: str, folders: Sequence[Path]) -> Problem:
    found = sorted({path.parent.name for folder in folders for path in folder.glob("*/theme.yaml")})
    mend = f"现有的主题：{'、'.join(found)}" if found else ""
    return Problem(path="content/site.yaml", code="FC701", message=f"没有名为“{name}”的主题", mend=mend)


def _read_layer(name: str, folder: Path, shown: str, problems: list[Problem]) -> Layer:
    settings = _settings(folder / "theme.yaml", f"{shown}/theme.yaml", problems)
    texts = _contents(folder / "templates", f"{shown}/templates", problems)
    templates = {path: _template(f"{shown}/templates/{path}", content, problems) for path, content in texts.items()}
    return Layer(name, settings, templates, _contents(folder / "assets", f"{shown}/assets", problems))


def _contents(folder: Path, shown: str, problems: list[Problem]) -> dict[str, bytes]:
    """Every file's bytes by its path; one that went meanwhile, or that another program holds, is a problem."""
    found: dict[str, bytes] = {}
    for path in _files(folder):
        try:
            found[path] = (folder / path).read_bytes()
        except OSError:
            said, mend = "主题的这个文件读不出来：被移走了，或者被别的程序占用", "等它保存好（或同步完），再生成一次"
            problems.append(Problem(path=f"{shown}/{path}", code="FC713", message=said, mend=mend))
    return found


def _template(shown: str, content: bytes, problems: list[Problem]) -> tuple[str, str]:
    """Where a template stands, and its text; none where it is not in UTF-8."""
    try:
        return shown, content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        said, mend = "这个模板不是用 UTF-8 编码保存的，读不出来", "用编辑器另存为 UTF-8"
        problems.append(Problem(path=shown, code="FC705", message=said, mend=mend))
        return shown, ""


def _files(folder: Path) -> Iterator[str]:
    """Relative paths with forward slashes, sorted; hidden files are the system's."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix()


def _settings(path: Path, shown: str, problems: list[Problem]) -> ThemeFile:
    if not path.is_file():
        return ThemeFile()
    try:
        written = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
        keyed = {_KEYS.get(key, key): value for key, value in written.items()}
        return msgspec.convert(keyed, ThemeFile, strict=False)
    except (yaml.YAMLError, msgspec.ValidationError, AttributeError, UnicodeDecodeError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        mend = "themes/README.md 列出了 theme.yaml 的每一项"
        problems.append(Problem(path=shown, line=line, code="FC702", message=f"看不懂 theme.yaml：{fault}", mend=mend))
        return ThemeFile()


def _template_layers(layers: Sequence[Layer]) -> Frozen:
    return tuple((layer.name, tuple(layer.templates.items())) for layer in layers)


def _merged(layers: Sequence[Layer], key: str) -> dict[str, Any]:
    """A mapping of theme.yaml where a child's entries replace its parents'."""
    return {name: value for layer in reversed(layers) for name, value in getattr(layer.settings, key).items()}


def _nearest(layers: Sequence[Layer], key: str, otherwise: Any) -> Any:
    """The value of the first layer that gives one."""
    given = (getattr(layer.settings, key) for layer in layers)
    return next((value for value in given if value is not None), otherwise)


def _colored(layers: Sequence[Layer], palette: Palette) -> dict[str, str]:
    """The colours each style sheet ends with: by the reader's setting, or always the light ones (a lobby's screen)."""
    reader = dict.fromkeys(_nearest(layers, "colored", ()), as_css(palette))
    return reader | dict.fromkeys(_nearest(layers, "daylight", ()), as_light_css(palette))


def _ladder(layers: Sequence[Layer]) -> Ladder:
    standard = Ladder()
    own = [key for key in Ladder.__struct_fields__ if key in ThemeFile.__struct_fields__]
    return Ladder(**{key: _nearest(layers, key, getattr(standard, key)) for key in own})


def _palette(layers: Sequence[Layer]) -> Palette:
    light, dark = _merged(layers, "colors"), _merged(layers, "dark")
    return Palette(light, {**light, **dark}, _nearest(layers, "pairs", ()))
