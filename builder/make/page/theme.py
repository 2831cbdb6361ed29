"""A theme: folders of templates and assets, ready to print pages; with what plan may know of it as
values."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from builder.digest import Digest
from builder.make.literals import telling
from builder.make.page.assets import Assets, joined, lost_addresses
from builder.make.page.body import BodyPart
from builder.make.page.bundles import bundles_of, lost_files
from builder.make.page.colors import (
    Palette,
    as_css,
    as_light_css,
    dark_colors,
    light_colors,
    settle,
    sound,
)
from builder.make.page.compiled import FORGETFUL, Memo
from builder.make.page.contrasts import faint_pairs
from builder.make.page.layers import Layer, chain_of, unfit_defaults
from builder.make.page.mishaps import in_chinese
from builder.make.page.parameters import chosen
from builder.make.page.policy import guarded, loose
from builder.make.page.templates import Frozen, templates_of
from builder.make.page.theme_file import ThemeFile
from builder.model.artifact import Ladder, RenderPage
from builder.model.filtered import CardsView
from builder.model.frame import Frame
from builder.model.settings import Settings
from builder.model.theme import ThemeFacts
from builder.problems import Problem

_PLAIN = Settings(name="")
"""A site that wishes nothing of its theme."""


class Appearance(NamedTuple):
    """What a site's own wishes leave of a theme's colours and parameters."""

    palette: Palette
    parameters: dict[str, str]


class Theme:
    """A theme ready to print pages."""

    def __init__(
        self,
        name: str,
        layers: tuple[Layer, ...],
        look: "Appearance",
        memo: Memo,
        found: tuple[Problem, ...] = (),
    ) -> None:
        self.name, self.layers = name, layers
        self._look, self._found = look, found
        self._templates = templates_of(_template_layers(layers), memo)
        self._assets = _assets_of(layers, look.palette)

    @cached_property
    def facts(self) -> ThemeFacts:
        """What plan may know of it."""
        return ThemeFacts(
            name=self.name,
            templates=self._templates.digests,
            assets=self._assets.paths,
            asset_sources=self._assets.sources,
            ladder=_ladder(self.layers),
            parameters=self._look.parameters,
            colors=light_colors(self._look.palette),
            dark_colors=dark_colors(self._look.palette),
        )

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""
        return (*self._found, *self._templates.problems)

    def render(
        self, recipe: RenderPage, frame: Frame, body: tuple[BodyPart, ...] = ()
    ) -> bytes | Problem:
        """The page as bytes, or the problem that kept its template from being printed."""
        values = {
            "view": recipe.view,
            "frame": frame,
            "body": body,
            "root": root_of(recipe.view.path, frame.base),
        }
        try:
            page: str = self._templates.environment.get_template(recipe.template).render(values)
            page = self._finished(page, recipe)
        except Exception as error:  # a template is its maker's program: whatever goes wrong in it is theirs to read
            return self._problem(recipe, error)
        return page.encode()

    def _finished(self, page: str, recipe: RenderPage) -> str:
        """What was printed, as a browser may have it."""
        view = recipe.view
        if isinstance(view, CardsView):
            return telling({"stamp": view.stamp, **loose(page)})
        inlined = self._templates.inlined[recipe.template]
        return guarded(page, inlined) if view.path.endswith(".html") else page

    def compile(self) -> None:
        """Compiles every template now, so that workers forked from this process need not; their
        faults show when they are printed."""
        for _ in self.in_pieces():
            pass

    def in_pieces(self) -> Iterator[None]:
        """The same, one template at a time."""
        return self._templates.compiled_in_pieces()

    def asset(self, digest: Digest) -> bytes:
        """The bytes of an asset named in ``facts.asset_sources``."""
        return self._assets.content(digest)

    def template_files(self, name: str) -> tuple[str, ...]:
        """The files of the theme that a template is made of, its own first."""
        return self._templates.files_of(name)

    def asset_files(self, name: str) -> tuple[str, ...]:
        """The files of the theme that an asset is made of; the colours it ends with stand in
        theme.yaml."""
        names = bundles_of(self.layers).get(name, (name,))
        files = tuple(filter(None, map(self._file_of, names)))
        if name not in _colored(self.layers, self._look.palette):
            return files
        colored = (layer.shown for layer in self.layers if layer.settings.colors)
        return (*files, *(f"{each}/theme.yaml" for each in colored))

    def _file_of(self, asset: str) -> str:
        """Where the nearest file of this name lies; "" where there is none."""
        owner = next((layer for layer in self.layers if asset in layer.assets), None)
        return f"{owner.shown}/assets/{asset}" if owner else ""

    def _problem(self, recipe: RenderPage, error: Exception) -> Problem:
        path, line = self._spot(error) or (recipe.template, 0)
        said = f"做页面 {recipe.view.path} 时模板出了错：{in_chinese(str(error))}"
        mend = "themes/README.md 列出了模板能用的值"
        return Problem(path=path, line=line, code="FC709", message=said, mend=mend)

    def _spot(self, error: Exception) -> tuple[str, int] | None:
        """The file and line of the innermost template that an error came through."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if frame.filename in self._templates.paths:
                return frame.filename, frame.lineno or 0
        return None


def load_theme(
    name: str,
    folders: Sequence[Path],
    override: Path | None = None,
    settings: Settings = _PLAIN,
    memo: Memo = FORGETFUL,
) -> Theme:
    """The theme of this name in the first of ``folders`` that has it, with its parents and the
    site's own folder (``override``).

    ``settings`` are the site's, ``memo`` keeps what Jinja worked out. Whatever staff or a theme's
    maker wrote, nothing is raised: see ``problems``.
    """
    layers, problems = chain_of(name, folders, override)
    return theme_of(layers, name, settings, memo, problems)


def theme_of(
    layers: Sequence[Layer],
    name: str,
    settings: Settings,
    memo: Memo = FORGETFUL,
    problems: Iterable[Problem] = (),
) -> Theme:
    """The theme that these layers make, the site's own folder first; ``problems`` are added to its
    own."""
    look, faults = _look_of(layers, settings)
    lost = (*lost_files(layers), *lost_addresses(layers))
    return Theme(name, tuple(layers), look, memo, (*problems, *lost, *faults))


def _look_of(layers: Sequence[Layer], settings: Settings) -> tuple[Appearance, tuple[Problem, ...]]:
    """Its colours and parameters as the site wants them, and what is wrong with either."""
    origin = _origin(layers)
    own, faults = sound(_palette(layers), origin)
    palette, color_problems = settle(own, settings)
    values, problems = chosen(_merged(layers, "parameters"), settings)
    faint = faint_pairs(palette, settings, origin)
    told = (*faults, *color_problems, *faint, *unfit_defaults(layers), *problems)
    return Appearance(palette, values), told


def root_of(path: str, base: str = "/") -> str:
    """The way from a page back to the site's root (``../``); a 404 is served at any address, so it
    gets the absolute ``base``."""
    return base if path == "404.html" else "../" * path.count("/")


def _assets_of(layers: Sequence[Layer], palette: Palette) -> Assets:
    files = {name: content for layer in reversed(layers) for name, content in layer.assets.items()}
    return Assets(joined(files, bundles_of(layers), _colored(layers, palette)))


def _template_layers(layers: Sequence[Layer]) -> Frozen:
    return tuple((layer.name, tuple(layer.templates.items())) for layer in layers)


def _merged(layers: Sequence[Layer], key: str) -> dict[str, Any]:
    """A mapping of theme.yaml where a child's entries replace its parents'."""
    return {
        name: value
        for layer in reversed(layers)
        for name, value in getattr(layer.settings, key).items()
    }


def _together(layers: Sequence[Layer], key: str) -> tuple[Any, ...]:
    """A list of theme.yaml, to which each child's adds."""
    found = (each for layer in reversed(layers) for each in getattr(layer.settings, key))
    return tuple(dict.fromkeys(found))


def _nearest(layers: Sequence[Layer], key: str, otherwise: Any) -> Any:
    """The value of the first layer that gives one."""
    given = (getattr(layer.settings, key) for layer in layers)
    return next((value for value in given if value is not None), otherwise)


def _colored(layers: Sequence[Layer], palette: Palette) -> dict[str, str]:
    """The colours each style sheet ends with: by the reader's setting, or always the light ones (a
    lobby's screen)."""
    reader = dict.fromkeys(_together(layers, "colored"), as_css(palette))
    return reader | dict.fromkeys(_together(layers, "daylight"), as_light_css(palette))


def _ladder(layers: Sequence[Layer]) -> Ladder:
    standard = Ladder()
    own = [key for key in Ladder.__struct_fields__ if key in ThemeFile.__struct_fields__]
    single = {key: _nearest(layers, key, getattr(standard, key)) for key in own if key != "widths"}
    return Ladder(widths=_together(layers, "widths") or standard.widths, **single)


def _palette(layers: Sequence[Layer]) -> Palette:
    light, dark = _merged(layers, "colors"), _merged(layers, "dark")
    return Palette(light, {**light, **dark}, _together(layers, "pairs"))


def _origin(layers: Sequence[Layer]) -> dict[str, str]:
    """The theme.yaml that says each colour, of the layer nearest to the site, whose come first; of a
    name that is no colour, the one whose 对比 has it."""
    said, paired = dict[str, str](), dict[str, str]()
    for layer in reversed(layers):
        path, settings = f"{layer.shown}/theme.yaml", layer.settings
        said |= dict.fromkeys((*settings.colors, *settings.dark), path)
        paired |= dict.fromkeys(chain.from_iterable(settings.pairs), path)
    return paired | said
