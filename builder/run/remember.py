"""What is kept of a run for the next one, once everything is published."""

import msgspec

from builder.check.verdict import unchanged_between
from builder.digest import key_of
from builder.model.library import Library, SiteParts
from builder.run.clean import mark_used
from builder.run.parts import keep_right, last_right, wrong_among
from builder.run.prepare import Prepared, local_time
from builder.run.produce import Produced
from builder.run.reasons import remember_inputs
from builder.run.run import Run
from builder.run.standing import Findings, SiteRecord, encoded_standing, memory_key


def standing_after(prepared: Prepared, record: SiteRecord, run: Run) -> bytes:
    """What the next run should know of the output that this run publishes, encoded for the
    store."""
    since, until = unchanged_between(prepared.library, local_time(run.options, prepared.library))
    findings = Findings(
        published=len(prepared.edition.site.stories),
        withheld=prepared.edition.withheld,
        problems=prepared.problems,
        since=since,
        until=until,
    )
    return encoded_standing(findings, record)


def remember(prepared: Prepared, outcomes: tuple[Produced, ...], standing: bytes, run: Run) -> None:
    """Keeps what the next run needs: what was published, the inputs of what was made, the parts
    that were right; once a week drops from the store what is too old."""
    run.store.remember([(memory_key(run.options), standing)])
    remember_inputs(run.store, outcomes)
    keep_right(run.store, run.options, _right_parts(prepared, run), prepared.theme)
    _prune_when_due(prepared, run)


def _prune_when_due(prepared: Prepared, run: Run) -> None:
    """Once a week, drops what no build used for long; never by the clock of another day."""
    is_of_today = not run.options.marked
    if is_of_today and run.store.is_due(run.options.now):
        mark_used(prepared, run)
        run.store.prune(run.options.now)


def _right_parts(prepared: Prepared, run: Run) -> SiteParts:
    """The parts as they are now; of one that is wrong, as it was before."""
    before = last_right(run.store, run.options)
    wrong = wrong_among(prepared.problems)
    now = _parts_now(prepared.library, run)
    return msgspec.structs.replace(now, **{name: getattr(before, name) for name in wrong})


def _parts_now(library: Library, run: Run) -> SiteParts:
    settings = library.settings
    return SiteParts(
        settings=settings,
        kinds=settings.own,
        screens=library.screens,
        metrics=library.metrics,
        theme=key_of("layers", run.themes, run.options.theme or settings.theme),
    )
