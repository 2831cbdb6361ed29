"""Finds the file of a planned site that somebody named: by its address, or by a file that it is
made of."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import msgspec

from builder.digest import Digest
from builder.model.addresses import same_file
from builder.model.artifact import Artifact, source_of
from builder.model.metrics import METRICS_FILES
from builder.model.story import Story
from builder.plan.pages.figures import figures_page
from builder.read.files.folder import is_kinds_file
from builder.run.build_options import BuildOptions
from builder.run.prepare import Prepared
from builder.run.sought import content_path, paths_meant

Planned = tuple[str, Artifact]
"""An artifact, after what staff call its entry in PLANS."""


class FileFinder(msgspec.Struct, frozen=True, dict=True):
    """A prepared site, in which single files are looked up."""

    options: BuildOptions
    prepared: Prepared

    @cached_property
    def artifacts(self) -> dict[str, Planned]:
        """Every planned artifact with its entry in PLANS, by its path in small letters
        (``same_file``)."""
        found = self.prepared.plan.by_entry
        return {same_file(artifact.path): (plan, artifact) for plan, artifact in found}

    @property
    def home(self) -> str:
        """The site's own complete address."""
        return self.prepared.library.settings.url

    def find(self, written: str) -> Planned | None:
        """The artifact that was named; None where nothing of that name is planned."""
        meant = (*paths_meant(written, self.options, self.home), *self._called(written))
        known = (self.artifacts.get(same_file(path)) for path in meant)
        return next(filter(None, known), None)

    def _called(self, written: str) -> Iterator[str]:
        """The addresses of what staff name otherwise, likeliest first: by its file, its title, or
        what stands in one of its fields."""
        path, words = content_path(written, self.options), written.strip()
        site = self.prepared.plan.site
        if path in self.by_file:
            yield self.by_file[path]
        if story := site.find(words, ("*",)):
            yield story.address
        yield from self._of_source(path)
        yield from (each.address for each in site.stories if _says(each, words))

    @cached_property
    def by_file(self) -> dict[str, str]:
        """The path of the page or file of the site that one of the staff's files becomes, by its
        path in content/."""
        site = self.prepared.plan.site
        settings = dict.fromkeys(self._settings, "index.html")
        metrics = dict.fromkeys(METRICS_FILES, figures_page(site))
        screens = {each.path: f"screen/{each.slug}/index.html" for each in site.screens}
        texts = {story.path: story.address for story in site.stories}
        sidecars = {story.sidecar: story.address for story in site.stories if story.sidecar}
        return {**settings, **metrics, **self._assets, **screens, **sidecars, **texts}

    @property
    def _settings(self) -> Iterator[str]:
        """The files that every page is made of, the home page first of all."""
        library = self.prepared.library
        yield library.settings.path
        yield from filter(is_kinds_file, library.digests)

    @property
    def _assets(self) -> dict[str, str]:
        """Where each sheet, script and font of the theme is published."""
        theme, assets = self.prepared.theme, self.prepared.plan.theme.assets
        made = ((file, path) for name, path in assets.items() for file in theme.asset_files(name))
        return {file: path for file, path in made if not file.endswith("/theme.yaml")}

    def _of_source(self, path: str) -> Iterator[str]:
        """A file made of this photo, film or document; the first will do."""
        known = next((digest for each, digest in self.prepared.library.media if each == path), None)
        yield from self._made_of(known) if known else ()

    def _made_of(self, source: Digest) -> Iterator[str]:
        media = (each for _, each in self.artifacts.values() if each.path.startswith("media/"))
        return (each.path for each in media if source_of(each.recipe()) == source)


def _says(story: Story, words: str) -> bool:
    """Whether one of a story's fields is just these words: a person's name, a phone number."""
    return bool(words) and words in _words_in(msgspec.to_builtins(story))


def _words_in(value: Any) -> Iterator[str]:
    """Every text in a value of lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _words_in(each)
