"""Why a story is not shown on a day: it was taken down, is not ready, not due, not reviewed, or has
errors."""

import datetime as dt

import msgspec

from builder.chinese import date_in_words
from builder.model.blocks import Agreement
from builder.model.choices import Scope, Status
from builder.model.day import Moment
from builder.model.library import Unread
from builder.model.settings import ReviewPolicy, Settings
from builder.model.story import Story

BROKEN = "有错误，改好之前先不发布"
_STAGES = (("first", "初审"), ("second", "复审"), ("final", "终审"))


class PublishingDay(msgspec.Struct, frozen=True):
    """What an edition depends on besides the stories: ``now`` in the site's time zone, and the
    switches of previews."""

    now: dt.datetime
    drafts: bool = False
    marked: str = ""


class Showing(msgspec.Struct, frozen=True):
    """A day, and where something would be shown on it: on the site or on lobby screens."""

    day: PublishingDay
    scope: Scope = Scope.SITE

    def reason(self, story: Story, settings: Settings, *, is_broken: bool) -> str:
        """Why this story is withheld here; "" where it is shown. Takedown comes first.

        An error comes before a missing review: a slip in the review of a published story must stop
        the build, and never take the story off the site as if nobody had reviewed it.
        """
        own = self._not_now(story)
        if own or is_broken:
            return own or BROKEN
        return self._unreviewed(story, settings)

    def why_waiting(self, story: Story, settings: Settings) -> str:
        """Why this story would not be shown here even without errors; "" where it would."""
        return self._not_now(story) or self._unreviewed(story, settings)

    def gone(self, story: Story | Unread) -> str:
        """Why it must leave, whatever else is wrong: its own end, or that of an agreement; "" where
        it need not."""
        taken_down = _taken_down(story.status, story.expires, self.day.now)
        return taken_down or self._not_agreed(story.consent) or self._concluded(story)

    def _not_now(self, story: Story) -> str:
        own = self.gone(story)
        if own or self.day.drafts:
            return own
        return _not_ready(story) or _not_due(story, self.day.now)

    def _unreviewed(self, story: Story, settings: Settings) -> str:
        return "" if self.day.drafts else _not_reviewed(story, settings.review)

    def _not_agreed(self, agreement: Agreement | None) -> str:
        if agreement is None or agreement.allows(self.scope, self.day.now.date()):
            return ""
        if agreement.covers(self.scope) and agreement.until:
            return f"授权到{date_in_words(agreement.until)}为止"
        return f"授权的范围里没有{self.scope.label}"

    def _concluded(self, story: Story | Unread) -> str:
        """A 公示 whose days are over leaves where it cannot even be read; of every other its title
        stays."""
        last = story.notice_until if isinstance(story, Unread) else None
        if last is None or self.day.now.date() <= last:
            return ""
        return f"公示已于{date_in_words(last)}结束"


def _taken_down(status: Status, expires: dt.date | None, now: dt.datetime) -> str:
    """Takedown comes first: not even ``--drafts`` shows these."""
    if status is Status.WITHDRAWN:
        return "已撤下"
    if expires and now.date() >= expires:
        return f"{date_in_words(expires)}起已下线"
    return ""


def _not_ready(story: Story) -> str:
    return "" if story.status is Status.PUBLISHED else f"状态是“{story.status.label}”"


def _not_due(story: Story, now: dt.datetime) -> str:
    if story.publish_at is None or zoned(story.publish_at, now) <= now:
        return ""
    return f"要到{_in_words(story.publish_at)}才发布"


def zoned(moment: Moment, now: dt.datetime) -> dt.datetime:
    """A moment with its zone: a date is its first minute, a time without a zone is the site's local
    time."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime(moment.year, moment.month, moment.day, tzinfo=now.tzinfo)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _in_words(moment: Moment) -> str:
    words = date_in_words(moment)
    is_timed = isinstance(moment, dt.datetime) and moment.time() != dt.time()
    return f"{words}{moment:%H:%M}" if is_timed else words


def _not_reviewed(story: Story, policy: ReviewPolicy) -> str:
    missing = [
        label
        for stage, label in _STAGES
        if getattr(policy, stage) and not getattr(story.review, stage, None)
    ]
    return f"缺{'、'.join(missing)}" if missing else ""
