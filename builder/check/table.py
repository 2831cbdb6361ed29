"""The one table: every check, what it may report, and how grave that is.

A check is a function that asks, by the names of its parameters, for what it needs: one ``story``
with its ``passages`` (judged while it is read) or with what is ``around`` it, the whole
``library``, the ``atlas`` of where links lead if all was public or of what is ``published``, the
``edition`` that is public, what is ``shown`` of photos, the ``day``, a ``body`` by its digest. It yields problems; one that is less grave than the table says brings its own severity.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from inspect import signature
from typing import Any

import msgspec

from builder.check.addresses import addresses
from builder.check.agreements import ending, not_shown, when_ending
from builder.check.attachments import attachments, hidden_in_attachments
from builder.check.body_links import body_links, waiting_links
from builder.check.bounds import more_than_all, said_twice
from builder.check.circles import circles
from builder.check.date_order import out_of_order
from builder.check.dates import far_ahead, when_near
from builder.check.emblem import missing_emblem
from builder.check.films import films
from builder.check.focus import focus_points
from builder.check.frame import frame_words, quiet_site
from builder.check.metrics import disagreeing, when_counted
from builder.check.named import dropped_links, named_stories, names_without_page
from builder.check.names import hidden_in_body, hidden_names
from builder.check.notice import concluded_notices, named_in_titles, notices, when_concluded
from builder.check.odd_dates import odd_dates, when_plain
from builder.check.old_addresses import old_addresses
from builder.check.pairs import mutual_pairs
from builder.check.photos import dark_photos, lingering, still_pictures, unused_media
from builder.check.privacy import numbers, numbers_of_the_site
from builder.check.ratios import wrong_shares
from builder.check.recordings import recordings
from builder.check.samples import placeholders, sample_settings
from builder.check.screens import playlists
from builder.check.terms import shared_terms
from builder.check.text import aliases, consent, hardship, minors, real_names
from builder.check.wording import WORDING, Wording
from builder.model.library import Library
from builder.problems import Problem, Severity, weighed

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE


def _never(_: Library) -> Iterable[dt.date]:
    return ()


class Check(msgspec.Struct, frozen=True, dict=True):
    """A function of the house's values, and the gravest severity of each code that it reports.

    ``turns`` gives the days on which its answer may change although nothing was edited.
    """

    look: Callable[..., Iterable[Problem]]
    gravity: Mapping[str, Severity]
    turns: Callable[[Library], Iterable[dt.date]] = _never

    @cached_property
    def asks(self) -> tuple[str, ...]:
        """The names of the values it has to be given: the parameters of its function."""
        return tuple(name.lstrip("_") for name in signature(self.look).parameters)

    def problems(self, seen: Mapping[str, Any]) -> Iterator[Problem]:
        """What it finds in these values (by parameter name), each problem as grave as the table
        says."""
        for problem in self.look(*(seen[name] for name in self.asks)):
            severity = min(problem.severity, self.gravity[problem.code])
            yield weighed(problem, severity)


CHECKS: tuple[Check, ...] = (
    Check(numbers, {"FC401": _ERROR, "FC402": _ERROR, "FC403": _WARNING}),
    Check(consent, {"FC404": _ERROR}),
    Check(minors, {"FC405": _WARNING}),
    Check(hardship, {"FC406": _WARNING}),
    Check(aliases, {"FC407": _ERROR}),
    Check(real_names, {"FC408": _ERROR}),
    Check(Wording(WORDING), {"FC410": _ERROR}),
    Check(placeholders, {"FC225": _WARNING, "FC226": _WARNING}),
    Check(out_of_order, {"FC210": _WARNING}),
    Check(more_than_all, {"FC251": _WARNING}),
    Check(said_twice, {"FC252": _WARNING}),
    Check(notices, {"FC227": _ERROR}),
    Check(wrong_shares, {"FC557": _WARNING}),
    Check(named_stories, {"FC503": _ERROR, "FC504": _ERROR, "FC541": _WARNING}),
    Check(body_links, {"FC505": _ERROR, "FC506": _NOTICE, "FC310": _WARNING}),
    Check(hidden_names, {"FC508": _ERROR}),
    Check(hidden_in_body, {"FC508": _ERROR}),
    Check(
        attachments,
        dict.fromkeys((f"FC{code}" for code in range(650, 657)), _ERROR)
        | {"FC657": _WARNING, "FC659": _NOTICE, "FC661": _NOTICE, "FC662": _WARNING},
    ),
    Check(
        recordings,
        {
            **dict.fromkeys(("FC670", "FC671"), _ERROR),
            **dict.fromkeys(("FC672", "FC674"), _WARNING),
            "FC673": _NOTICE,
        },
    ),
    Check(hidden_in_attachments, {"FC658": _ERROR}),
    Check(named_in_titles, {"FC254": _WARNING}),
    Check(concluded_notices, {"FC255": _NOTICE}, when_concluded),
    Check(focus_points, {"FC609": _WARNING}),
    Check(addresses, {"FC501": _ERROR}),
    Check(
        old_addresses,
        dict.fromkeys(("FC502", "FC510", "FC511", "FC512"), _ERROR) | {"FC513": _WARNING},
    ),
    Check(names_without_page, {"FC540": _NOTICE}),
    Check(circles, {"FC228": _ERROR}),
    Check(mutual_pairs, {"FC253": _WARNING}),
    Check(numbers_of_the_site, {"FC401": _ERROR, "FC402": _ERROR}),
    Check(sample_settings, {"FC226": _WARNING}),
    Check(missing_emblem, {"FC229": _WARNING, "FC632": _NOTICE}),
    Check(dark_photos, {"FC601": _WARNING}),
    Check(still_pictures, {"FC610": _NOTICE}),
    Check(films, {"FC620": _WARNING, "FC623": _WARNING, "FC624": _NOTICE, "FC631": _WARNING}),
    Check(
        disagreeing,
        {
            **dict.fromkeys(("FC550", "FC551", "FC552", "FC553"), _ERROR),
            **dict.fromkeys(("FC554", "FC555", "FC556"), _WARNING),
        },
        when_counted,
    ),
    Check(frame_words, {"FC908": _WARNING, "FC926": _WARNING}),
    Check(shared_terms, {"FC921": _WARNING}),
    Check(far_ahead, {"FC509": _WARNING}, when_near),
    Check(odd_dates, {"FC234": _WARNING}, when_plain),
    Check(dropped_links, {"FC506": _NOTICE}),
    Check(waiting_links, {"FC506": _NOTICE}),
    Check(quiet_site, {"FC906": _NOTICE, "FC507": _WARNING}),
    Check(playlists, {f"FC{code}": _WARNING for code in (*range(911, 919), 924)}),
    Check(ending, {"FC430": _WARNING}, when_ending),
    Check(not_shown, {"FC431": _WARNING}),
    Check(unused_media, {"FC628": _WARNING}),
    Check(lingering, {"FC629": _WARNING}),
)

TEXT_CHECKS = tuple(each for each in CHECKS if "passages" in each.asks)
STORY_CHECKS = tuple(each for each in CHECKS if "story" in each.asks and each not in TEXT_CHECKS)
SITE_CHECKS = tuple(each for each in CHECKS if {"edition", "shown"} & {*each.asks})
LIBRARY_CHECKS = tuple(
    each for each in CHECKS if {*each.asks} <= {"library", "atlas", "day", "recall"}
)


def turning_days(library: Library) -> Iterator[dt.date]:
    """The days on which any check's answer may change although nothing was edited."""
    for check in CHECKS:
        yield from check.turns(library)


def problems_of(checks: Iterable[Check], **seen: Any) -> tuple[Problem, ...]:
    """Everything that these checks find in these values, by the names of their parameters."""
    return tuple(problem for check in checks for problem in check.problems(seen))
