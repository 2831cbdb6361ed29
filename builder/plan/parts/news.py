"""What feeds tell as news, and from which day or moment."""

import datetime as dt
from collections.abc import Iterable

from builder.model.site import Site
from builder.model.story import Story
from builder.regex import regex

BETWEEN_PEOPLE = regex("([、，,；;])")
"""What stands between names in a row."""


def signed_day(story: Story) -> dt.date | None:
    """The day of its last signature."""
    review = story.review
    signatures = (review.first, review.second, review.final) if review else ()
    return max((each.date for each in signatures if each), default=None)


def published_at(story: Story) -> dt.datetime | None:
    """The moment of its publication, where one is written: 发布时间, else a clock behind its day."""
    day = story.exact_day
    if story.publish_at and story.date:
        return story.publish_at
    return dt.datetime.combine(day, story.clock) if day and story.clock else None


def told_day(story: Story) -> dt.date | None:
    """The day or moment when a story came out, as far as it says: 发布时间, else its own day, else that
    of its last signature; an announcement came out when it was signed."""
    signed, day = signed_day(story), story.exact_day
    if story.publish_at or day is None:
        return story.publish_at or signed
    if signed and signed < day and story.about.calendar:
        return signed
    return dt.datetime.combine(day, story.clock) if story.clock else day


def local_moment(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    """A day or a moment in the site's time zone; a day is its first minute."""
    moment = day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time())
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def news_of(stories: Iterable[Story]) -> list[Story]:
    """The stories that feeds can tell: those that say when they came out; in kinds without days,
    the newest first."""
    dated = [(day, story) for story in stories if (day := told_day(story))]
    if dated and not dated[0][1].about.sorted_by_date:
        dated.sort(key=lambda each: str(each[0]), reverse=True)
    return [story for _, story in dated]


def is_told(stories: Iterable[Story], site: Site) -> bool:
    """Whether a feed can be made of these stories: the site has an address, and at least one story
    says when it came out."""
    return bool(site.settings.url) and any(told_day(story) for story in stories)


def feed_at(folder: str, stories: Iterable[Story], site: Site) -> str:
    """The path of a kind's feed, or (folder "") of the whole site's; "" where there is none."""
    if not is_told(stories, site) or (folder and not site.kinds.is_section(folder)):
        return ""
    return f"{folder}/feed.xml" if folder else "feed.xml"


def site_news(site: Site) -> Iterable[Story]:
    """What the whole site's feed tells, newest first."""
    told = reversed(site.stories)
    return (story for story in told if story.date and story.about.sorted_by_date)


def people_in(text: str) -> tuple[str, ...]:
    """The names in a text: ``许闻、周敏`` → both of them."""
    names = (part.strip() for part in BETWEEN_PEOPLE.split(text)[::2])
    return tuple(dict.fromkeys(name for name in names if name))
