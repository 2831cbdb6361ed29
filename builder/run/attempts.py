"""Preparing a build, once more with a part (settings, theme …) as it last was right: what
``--keep-going`` does where leaving stories out is not enough."""

from collections.abc import Iterable, Iterator

import msgspec

from builder.crew.crew import crew_of
from builder.model.library import AS_THEY_ARE, SiteParts
from builder.problems import Problem
from builder.run.build_options import BuildOptions
from builder.run.parts import NAMES, last_right, last_right_notice, site_part_of, wrong_among
from builder.run.prepare import Prepared, Resources, prepare
from builder.run.run import Run
from builder.run.takedown import MANY_MISSING, many_missing, public_before
from builder.store.memory import Memory

_OF_THEMES = "FC7"
"""How the codes begin of what is wrong in a theme, wherever it shows."""


def obstacles(prepared: Prepared, run: Run) -> tuple[Problem, ...]:
    """The problems because of which nothing may be published; empty where publishing may go on."""
    return _stopping(prepared, run.options) or run.theme_problems


def _stopping(prepared: Prepared, options: BuildOptions) -> tuple[Problem, ...]:
    """Every error, or with ``--keep-going`` those that leaving stories out does not mend."""
    if not options.keep_going:
        return prepared.blocking
    given = {name for name in NAMES if getattr(prepared.instead, name) is not None}
    wrong = {*NAMES} - given
    blocking = prepared.blocking
    return tuple(p for p in blocking if site_part_of(p.path) in wrong or p.code == MANY_MISSING)


def prepared_for(run: Run) -> Prepared:
    """The site read, judged and planned; with ``--keep-going`` each part that is wrong is replaced
    by what it was when it was last right."""
    prepared = _prepared(run, AS_THEY_ARE)
    wrong = wrong_among(prepared.problems)
    if run.options.keep_going and wrong:
        prepared = _with_last_right(prepared, wrong, run)
    return _guarded(prepared, run)


def with_last_theme(prepared: Prepared, found: tuple[Problem, ...], run: Run) -> Prepared | None:
    """The site prepared with the theme that was last right, where these problems are the theme's;
    None where they are not, or no such theme is kept."""
    is_theme = any(each.code.startswith(_OF_THEMES) for each in found)
    if not (run.options.keep_going and is_theme) or prepared.instead.theme:
        return None
    again = _with_last_right(prepared, frozenset(["theme"]), run)
    if not again.instead.theme:
        return None
    return _guarded(again, run).telling(found)


def _with_last_right(prepared: Prepared, wrong: frozenset[str], run: Run) -> Prepared:
    """Prepared again, each wrong part as it was kept; what is wrong is told all the same."""
    kept = last_right(run.store, run.options)
    parts = {name: getattr(kept, name) for name in wrong}
    found = {name: part for name, part in parts.items() if part is not None}
    if not found:
        return prepared
    again = _prepared(run, msgspec.structs.replace(prepared.instead, **found))
    return again.telling(tuple(_told_of(found, prepared.blocking)))


def _told_of(parts: Iterable[str], blocking: Iterable[Problem]) -> Iterator[Problem]:
    """The errors of these parts, and of each that it is taken as it was."""
    errors = [each for each in blocking if site_part_of(each.path) in parts]
    paths = {site_part_of(each.path): each.path for each in reversed(errors)}
    yield from errors
    yield from (last_right_notice(name, paths.get(name, name)) for name in parts)


def _prepared(run: Run, instead: SiteParts) -> Prepared:
    with crew_of(run.options.workers) as crew:
        prepared = prepare(
            run.options, run.snapshot, Resources(Memory(run.store), crew, run.watch), instead
        )
    run.store.commit()
    return prepared


def _guarded(prepared: Prepared, run: Run) -> Prepared:
    """With a problem where so much is missing that it was hardly deleted on purpose."""
    if run.options.marked or run.options.confirmed:
        return prepared
    before = public_before(run.standing, run.publication, prepared.library.kinds)
    problem = many_missing(before, prepared.library, run.snapshot.problems)
    return prepared.telling((problem,)) if problem else prepared
