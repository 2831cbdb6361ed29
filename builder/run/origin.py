"""Where a file of the site comes from (``fengcai why``): the site is planned as a build plans it,
and nothing is made."""

import difflib
import enum
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from builder.digest import Digest
from builder.make.makers import MAKERS
from builder.model.addresses import is_safe_path, same_file
from builder.model.artifact import Artifact, Recipe, inputs_of, page_of
from builder.model.library import Withheld
from builder.model.views import View
from builder.publish import Promise
from builder.publish.ledger import Ledger, holds, read_sealed
from builder.publish.paths import MARKER
from builder.run.build_options import BuildOptions
from builder.run.examine import examine
from builder.run.finding import FileFinder, Planned
from builder.run.ingredients import Ingredients, ingredients_of
from builder.run.prepare import workshop_of
from builder.run.produce import Produced
from builder.run.reasons import INPUTS, why_made
from builder.run.sought import content_path, is_elsewhere, paths_meant
from builder.run.unpublished import withheld_called
from builder.store.store import Store

_NEAREST = 5
_TOLD = ("path", "template", "view", "original")
"""Fields of a recipe that are told by themselves."""


class State(enum.Enum):
    """How a file in the output compares to what would be made now."""

    AS_MADE = "as made"
    OUTDATED = "outdated"
    CHANGED = "changed by hand"
    GONE = "gone"
    NOT_YET = "not made yet"
    PRIVATE = "private"
    LEFT_OVER = "left over"
    FOREIGN = "not of a build"
    NOWHERE = "nowhere"
    UNKNOWN = "unknown"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What a file is made of.

    ``plan`` is its entry in PLANS, ``sort`` the tag of its view or recipe, ``theme`` the files of
    its template in the ``layers`` of the theme, ``inputs`` are named in the staff's words, ``why``
    says what has changed since it was made; ``errors`` counts those that keep the whole site from
    being published.
    """

    path: str
    plan: str
    sort: str
    template: str
    theme: tuple[str, ...]
    layers: tuple[str, ...]
    ingredients: Ingredients
    inputs: tuple[str, ...]
    state: State
    why: tuple[str, ...] = ()
    errors: int = 0


class Unmade(msgspec.Struct, frozen=True, kw_only=True):
    """A path that nothing makes: with the story whose page is ``withheld`` there, or with the
    ``near`` paths."""

    path: str
    state: State
    withheld: Withheld | None = None
    near: tuple[str, ...] = ()
    errors: int = 0


class Elsewhere(msgspec.Struct, frozen=True):
    """The complete address of another site; ``home`` is this site's own."""

    home: str


class Used(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the theme that is no file of the site itself: with the templates that it is part
    of."""

    path: str
    templates: tuple[str, ...]
    errors: int = 0


Answer = Origin | Used | Unmade | Elsewhere


def origin_of(options: BuildOptions, written: str) -> Answer:
    """What makes the file that was named, and of what.

    ``written`` may be an address, a path in the output, a file of content/ or of the theme.
    """
    inquiry = Inquiry(options, examine(options))
    written = written.encode("utf-8", "replace").decode()  # a broken name cannot be told on
    if is_elsewhere(written, inquiry.home):
        return Elsewhere(inquiry.home)
    return inquiry.answer(written)


class Inquiry(FileFinder, frozen=True, dict=True):
    """A prepared site, asked about single files."""

    def answer(self, written: str) -> Origin | Used | Unmade:
        """What is known of the file that was named."""
        found = self.find(written)
        return self.origin(found) if found else self._used(written) or self.unmade(written)

    def origin(self, found: Planned) -> Origin:
        """All that is known of a planned artifact."""
        plan, artifact = found
        recipe = artifact.recipe()
        page = page_of(recipe)
        state, why = self._standing(artifact, recipe)
        return Origin(
            path=artifact.path,
            plan=plan,
            sort=_tag(page.view if page else recipe),
            **self._template(page.template if page else ""),
            ingredients=ingredients_of(artifact, recipe, self.prepared, self._recipe_at),
            inputs=tuple(_inputs(recipe)),
            state=state,
            why=why,
            errors=self._errors,
        )

    def _template(self, name: str) -> dict[str, Any]:
        """A template, with the files of the theme that it consists of."""
        theme = self.prepared.theme
        files = _own_first(theme.template_files(name)) if name else ()
        layers = tuple(layer.shown for layer in theme.layers) if name else ()
        return {"template": name, "theme": files, "layers": layers}

    def _used(self, written: str) -> Used | None:
        """A file of the theme, by its path; theme.yaml is part of all templates."""
        path, theme = content_path(written, self.options), self.prepared.theme
        names = sorted(self.prepared.plan.theme.templates)
        own = tuple(each for each in names if path in theme.template_files(each))
        is_whole = path in {f"{layer.shown}/theme.yaml" for layer in theme.layers}
        used = tuple(names) if is_whole else own
        return Used(path=path, templates=used, errors=self._errors) if used else None

    @property
    def _errors(self) -> int:
        return len(self.prepared.blocking)

    def unmade(self, written: str) -> Unmade:
        """What can be said of a path that nothing makes."""
        meant = tuple(paths_meant(written, self.options, self.home)) or ("index.html",)
        path = next((each for each in meant if each in self._ledger.entries), meant[0])
        withheld = withheld_called(written, self.prepared, self.options)
        near = () if withheld else self._near(meant)
        state = self._state_of(path)
        return Unmade(path=path, state=state, withheld=withheld, near=near, errors=self._errors)

    def _state_of(self, path: str) -> State:
        """What stands where nothing is planned; not to be told where no theme could be planned
        with."""
        if not self.artifacts:
            return State.UNKNOWN
        if path in self._ledger.entries:
            return State.LEFT_OVER
        is_there = is_safe_path(path) and (self.options.output / path).is_file()
        return State.FOREIGN if is_there else State.NOWHERE

    def _near(self, meant: tuple[str, ...]) -> tuple[str, ...]:
        """The paths that look most like it."""
        known = {path: artifact.path for path, (_, artifact) in self.artifacts.items()}
        by_name = {_name(path): path for path in known if path.endswith(".html")}
        asked = same_file(meant[0])
        near = _alike(asked, known)
        named = (by_name[each] for each in _alike(_name(asked), by_name))
        return tuple(known[each] for each in dict.fromkeys((*near, *named)))[:_NEAREST]

    def _recipe_at(self, path: str) -> Recipe | None:
        found = self.artifacts.get(same_file(path))
        return found[1].recipe() if found else None

    @cached_property
    def _ledger(self) -> Ledger:
        """What builds made; nothing, where there is no output yet."""
        try:
            return read_sealed(self.options.output / MARKER / "ledger", Ledger) or Ledger()
        except OSError:  # the folder is a file, or another user's
            return Ledger()

    def _standing(self, artifact: Artifact, recipe: Recipe) -> tuple[State, tuple[str, ...]]:
        """Whether the file is what would be made now, and what is other where it is not."""
        entry = self._ledger.entries.get(artifact.path)
        if self._ledger.mark.startswith("private"):
            return State.PRIVATE, ()
        if entry is None:
            return State.NOT_YET, ()
        file = self.options.output / artifact.path
        if not holds(file, entry.digest):
            return (State.CHANGED if file.exists() else State.GONE), ()
        return self._compared(artifact, recipe, entry.key)

    def _compared(
        self, artifact: Artifact, recipe: Recipe, before: Digest
    ) -> tuple[State, tuple[str, ...]]:
        """By the key that it was made by."""
        with Store.open(self.options.root / ".fengcai") as store:
            workshop, inputs = workshop_of(self.prepared, self.options, store), inputs_of(recipe)
            promise = Promise(artifact.path, workshop.key(recipe, inputs), artifact.rank)
            if promise.key == before:
                return State.AS_MADE, ()
            now = Produced(promise, workshop.checksums(recipe, inputs))
            return State.OUTDATED, why_made(now, before, store)


def _alike(text: str, known: Iterable[str]) -> list[str]:
    return difflib.get_close_matches(text, known, _NEAREST, cutoff=0.6)


def _own_first(files: tuple[str, ...]) -> tuple[str, ...]:
    """The template's own file, then those that lie in the site's folder."""
    return (*files[:1], *sorted(files[1:], key=lambda path: not path.startswith("theme/")))


def _name(path: str) -> str:
    """What a page is called in its address."""
    bare = path.removesuffix("/index.html").removesuffix(".html")
    return bare.rpartition("/")[2]


def _tag(value: msgspec.Struct) -> str:
    return str(value.__struct_config__.tag)


def _inputs(recipe: Recipe) -> Iterator[str]:
    """What staff call each thing that a recipe names, once."""
    own = MAKERS[type(recipe)].inputs
    parts = filter(None, (recipe, getattr(recipe, "original", None), _view_of(recipe)))
    filled = (name for part in parts for name in _filled(part))
    yield from dict.fromkeys(own.get(name) or INPUTS.get(name, name) for name in filled)


def _view_of(recipe: Recipe) -> View | None:
    page = page_of(recipe)
    return page.view if page else None


def _filled(part: msgspec.Struct) -> Iterator[str]:
    """The fields that hold something, but for those that are told by themselves."""
    for name in part.__struct_fields__:
        if getattr(part, name) and name not in _TOLD:
            yield name
