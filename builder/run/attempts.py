"""Once more with a part as it was: what ``--keep-going`` does where leaving stories out is not
enough."""

from collections.abc import Iterable, Iterator

import msgspec

from builder.crew.crew import crew_of
from builder.model.library import AS_THEY_ARE, SitePart
from builder.problems import Problem
from builder.read.files.snapshot import take_snapshot
from builder.run.build_options import BuildOptions
from builder.run.parts import NAMES, last_right, said_of, site_part_of, wrong_among
from builder.run.prepare import Prepared, Resources, prepare
from builder.run.progress import Stopwatch
from builder.run.run import Run
from builder.run.takedown import missed, public_before
from builder.store.memory import Memory
from builder.store.store import Store

_MISSED = "FC816"
_OF_THEMES = "FC7"
"""How the codes begin of what is wrong in a theme, wherever it shows."""


def examine(options: BuildOptions) -> Prepared:
    """Reads, judges and plans, and makes nothing."""
    with crew_of(options.workers) as crew, Store.open(options.root / ".fengcai") as store:
        resources = Resources(Memory(store), crew, Stopwatch())
        prepared = prepare(options, take_snapshot(options.root, store), resources)
        store.commit()
        from builder.plan.clashes import clashes

        return _telling(prepared, tuple(clashes(prepared.plan.artifacts)))


def obstacles(prepared: Prepared, run: Run) -> tuple[Problem, ...]:
    """Why nothing may be published as things stand."""
    return _stopping(prepared, run.options) or run.moved


def _stopping(prepared: Prepared, options: BuildOptions) -> tuple[Problem, ...]:
    """Every error, or with ``--keep-going`` those that leaving stories out does not mend."""
    if not options.keep_going:
        return prepared.blocking
    given = {name for name in NAMES if getattr(prepared.instead, name) is not None}
    wrong = {*NAMES} - given
    blocking = prepared.blocking
    return tuple(p for p in blocking if site_part_of(p.path) in wrong or p.code == _MISSED)


def prepared_for(run: Run) -> Prepared:
    """The site prepared; where parts are wrong, with those that were last right."""
    prepared = _prepared(run, AS_THEY_ARE)
    wrong = wrong_among(prepared.problems)
    if run.options.keep_going and wrong:
        prepared = _with_last_right(prepared, wrong, run)
    return _guarded(prepared, run)


def with_last_theme(prepared: Prepared, found: tuple[Problem, ...], run: Run) -> Prepared | None:
    """The same with the theme that was last right, where it is the theme that cannot be printed."""
    is_theme = any(each.code.startswith(_OF_THEMES) for each in found)
    if not (run.options.keep_going and is_theme) or prepared.instead.theme:
        return None
    again = _with_last_right(prepared, frozenset(["theme"]), run)
    if not again.instead.theme:
        return None
    return _telling(_guarded(again, run), found)


def _with_last_right(prepared: Prepared, wrong: frozenset[str], run: Run) -> Prepared:
    """Prepared again, each wrong part as it was kept; what is wrong is told all the same."""
    kept = last_right(run.store, run.options)
    parts = {name: getattr(kept, name) for name in wrong}
    found = {name: part for name, part in parts.items() if part is not None}
    if not found:
        return prepared
    again = _prepared(run, msgspec.structs.replace(prepared.instead, **found))
    return _telling(again, tuple(_told_of(found, prepared.blocking)))


def _told_of(parts: Iterable[str], blocking: Iterable[Problem]) -> Iterator[Problem]:
    """The errors of these parts, and of each that it is taken as it was."""
    errors = [each for each in blocking if site_part_of(each.path) in parts]
    paths = {site_part_of(each.path): each.path for each in reversed(errors)}
    yield from errors
    yield from (said_of(name, paths.get(name, name)) for name in parts)


def _prepared(run: Run, instead: SitePart) -> Prepared:
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
    problem = missed(before, prepared.library, run.snapshot.problems)
    return _telling(prepared, (problem,)) if problem else prepared


def _telling(prepared: Prepared, problems: tuple[Problem, ...]) -> Prepared:
    known = set(prepared.problems)
    new = [each for each in dict.fromkeys(problems) if each not in known]
    return msgspec.structs.replace(prepared, problems=tuple(sorted((*prepared.problems, *new))))
