"""Where a file of the site comes from: planned, as a build plans it; nothing is made."""

import difflib
import enum
import posixpath
from collections.abc import Iterator
from functools import cached_property

import msgspec

from builder.digest import Digest
from builder.make.makers import MAKERS
from builder.model.addresses import safe_path, same_file
from builder.model.artifact import Artifact, Recipe, RenderPage, inputs_of, source_of
from builder.model.library import Withheld
from builder.publish import Promise
from builder.publish.ledger import Ledger, LedgerEntry, holds, read_sealed
from builder.publish.paths import MARKER
from builder.run.attempts import examine
from builder.run.build_options import BuildOptions
from builder.run.ingredients import Ingredients, ingredients_of
from builder.run.prepare import Prepared, workshop_of
from builder.run.produce import Produced
from builder.run.reasons import INPUTS, why_made
from builder.run.sought import content_path, is_elsewhere, paths_meant
from builder.run.unpublished import withheld_addresses, withheld_at
from builder.store.store import Store

_NEAREST = 5
_NAMED_ELSEWHERE = ("path", "template")
"""Parts of a recipe that are told by themselves."""


class State(enum.Enum):
    """How a file of the output stands to what would be made now."""

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
    """Of what a file is made: ``plan`` is the entry of PLANS, ``sort`` the tag of its view or
    recipe, ``theme`` the files of its template in the ``layers`` of the theme, ``inputs`` are the
    staff's words, ``why`` says what is other than when it was made; ``errors`` hold all back."""

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
    """A path that nothing makes: the story that is ``withheld`` from it, or the ``near`` paths."""

    path: str
    state: State
    withheld: Withheld | None = None
    near: tuple[str, ...] = ()
    errors: int = 0


class Elsewhere(msgspec.Struct, frozen=True):
    """The complete address of another site; ``home`` is this one's."""

    home: str


def origin_of(options: BuildOptions, written: str) -> Origin | Unmade | Elsewhere:
    """What makes the file that was named, and of what."""
    prepared = examine(options)
    home = prepared.library.settings.url
    written = written.encode("utf-8", "replace").decode()  # a broken name cannot be told on
    if is_elsewhere(written, home):
        return Elsewhere(home)
    inquiry = Inquiry(options, prepared)
    found = inquiry.find(written)
    return inquiry.origin(found) if found else inquiry.unmade(written)


class Inquiry(msgspec.Struct, frozen=True, dict=True):
    """A prepared site, asked about single files."""

    options: BuildOptions
    prepared: Prepared

    @cached_property
    def artifacts(self) -> dict[str, tuple[str, Artifact]]:
        """Every promise, and what its plan is called, by path as any system sees it."""
        found = self.prepared.plan.by_entry
        return {same_file(artifact.path): (plan, artifact) for plan, artifact in found}

    def find(self, written: str) -> tuple[str, Artifact] | None:
        """The promise that was named: by its path, else by what staff call its story or photo."""
        home = self.prepared.library.settings.url
        meant = (*paths_meant(written, self.options, home), self._named(written))
        return next(
            (self.artifacts[path] for path in map(same_file, meant) if path in self.artifacts), None
        )

    def _named(self, written: str) -> str:
        """The address of what staff name by its file, or a story by its title or 网址名, too."""
        path, site = content_path(written, self.options), self.prepared.plan.site
        story = site.find(written.strip(), ("*",))
        return self.by_file.get(path) or (story.address if story else self._of_picture(path))

    @cached_property
    def by_file(self) -> dict[str, str]:
        """A page or file of the site that a file in content/ is made into, by its path."""
        site = self.prepared.plan.site
        own = {site.settings.path: "index.html"}
        screens = {each.path: f"screen/{each.slug}/index.html" for each in site.screens}
        texts = {story.path: story.address for story in site.stories}
        sidecars = {story.sidecar: story.address for story in site.stories if story.sidecar}
        return {**own, **screens, **sidecars, **texts}

    def _of_picture(self, path: str) -> str:
        """A file made of this photo or film."""
        library = self.prepared.library
        known = library.photos.get(path) or library.films.get(path)
        return self._made_of(known.source) if known else ""

    def _made_of(self, source: Digest) -> str:
        media = (each for _, each in self.artifacts.values() if each.path.startswith("media/"))
        return next((each.path for each in media if source_of(each.recipe()) == source), "")

    def origin(self, found: tuple[str, Artifact]) -> Origin:
        """Everything that a promise is made of."""
        plan, artifact = found
        recipe = artifact.recipe()
        page = recipe if isinstance(recipe, RenderPage) else None
        theme = self.prepared.theme
        state, why = self._standing(artifact, recipe)
        return Origin(
            path=artifact.path,
            plan=plan,
            sort=_tag(page.view if page else recipe),
            template=page.template if page else "",
            theme=_own_first(theme.template_files(page.template)) if page else (),
            layers=tuple(layer.shown for layer in theme.layers) if page else (),
            ingredients=ingredients_of(artifact, recipe, self.prepared, self._recipe_at),
            inputs=tuple(_inputs(recipe)),
            state=state,
            why=why,
            errors=len(self.prepared.blocking),
        )

    def unmade(self, written: str) -> Unmade:
        """What can be said of a path that nothing makes."""
        home = self.prepared.library.settings.url
        meant = tuple(paths_meant(written, self.options, home)) or ("index.html",)
        path = next((each for each in meant if each in self._ledger.entries), meant[0])
        withheld = self._withheld(written, meant)
        near = () if withheld else self._near(meant)
        return Unmade(
            path=path,
            state=self._state_of(path),
            withheld=withheld,
            near=near,
            errors=len(self.prepared.blocking),
        )

    def _state_of(self, path: str) -> State:
        """What stands where nothing is planned; not to be told where no theme could be planned
        with."""
        if not self.artifacts:
            return State.UNKNOWN
        if path in self._ledger.entries:
            return State.LEFT_OVER
        is_there = safe_path(path) and (self.options.output / path).is_file()
        return State.FOREIGN if is_there else State.NOWHERE

    def _withheld(self, written: str, meant: tuple[str, ...]) -> Withheld | None:
        """The story that was named, where it is not public."""
        addresses = withheld_addresses(self.prepared)
        file = content_path(written, self.options)
        by_file = {each.path: each for each in addresses.values()}
        by_folder = {each.path.removesuffix("/index.md"): each for each in addresses.values()}
        by_title = {each.title: each for each in addresses.values() if each.title}
        by_slug = {address.rpartition("/")[2]: each for address, each in addresses.items()}
        named = (
            by_file.get(file)
            or by_folder.get(posixpath.dirname(file))
            or by_title.get(written.strip())
        )
        found = (withheld_at(path, addresses) for path in meant)
        bare = (by_slug.get(path) for path in meant if path != "index.html")
        return named or next(filter(None, (*found, *bare)), None)

    def _near(self, meant: tuple[str, ...]) -> tuple[str, ...]:
        """The paths that look most like it."""
        known = {path: artifact.path for path, (_, artifact) in self.artifacts.items()}
        by_name = {_name(path): path for path in known if path.endswith(".html")}
        asked = same_file(meant[0])
        near = difflib.get_close_matches(asked, known, _NEAREST, cutoff=0.6)
        named = difflib.get_close_matches(_name(asked), by_name, _NEAREST, cutoff=0.6)
        found = dict.fromkeys((*near, *(by_name[each] for each in named)))
        return tuple(known[each] for each in found)[:_NEAREST]

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
        if self._ledger.mark.startswith("private"):
            return State.PRIVATE, ()
        entry = self._ledger.entries.get(artifact.path)
        if entry is None:
            return State.NOT_YET, ()
        file = self.options.output / artifact.path
        if not holds(file, entry.digest):
            return (State.CHANGED if file.exists() else State.GONE), ()
        return self._compared(artifact, recipe, entry)

    def _compared(
        self, artifact: Artifact, recipe: Recipe, entry: LedgerEntry
    ) -> tuple[State, tuple[str, ...]]:
        with Store.open(self.options.root / ".fengcai") as store:
            workshop, inputs = workshop_of(self.prepared, self.options, store), inputs_of(recipe)
            key = workshop.key(recipe, inputs)
            if key == entry.key:
                return State.AS_MADE, ()
            promise = Promise(artifact.path, key, artifact.rank)
            now = Produced(promise, workshop.checksums(recipe, inputs))
            return State.OUTDATED, why_made(now, entry.key, store)


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
    parts = [recipe, *([recipe.view] if isinstance(recipe, RenderPage) else [])]
    named = [(name, getattr(part, name)) for part in parts for name in part.__struct_fields__]
    filled = (name for name, value in named if value and name != "view")
    own = MAKERS[type(recipe)].inputs
    words = (
        own.get(name) or INPUTS.get(name, name) for name in filled if name not in _NAMED_ELSEWHERE
    )
    yield from dict.fromkeys(words)
