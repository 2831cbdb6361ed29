"""Settings of the right type that make no sense, told."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from builder.chinese import date_in_words
from builder.model.addresses import is_slug
from builder.model.settings import Named, OwnWord, Settings
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Term, Vocabulary
from builder.problems import Problem, shape_of

_LONGEST_MOURNING = 30
"""Days; a longer span is rather a slip in the year."""


def implausible(settings: Settings) -> Iterator[Problem]:
    """A problem for every value that makes no sense."""
    if not _is_zone(settings.timezone):
        said = f"“时区”写成了“{settings.timezone}”，没有这个时区"
        yield _problem(settings, "timezone", "FC902", said, "时区: Asia/Shanghai")
    if settings.page_size < 1:
        said = f"“每页篇数”写成了“{settings.page_size}”，至少要有一篇"
        yield _problem(settings, "page_size", "FC903", said, "每页篇数: 12")
    yield from _long_mourning(settings)
    yield from _unfit_slugs(settings)
    yield from _known_words(settings)


def _long_mourning(settings: Settings) -> Iterator[Problem]:
    """FC925: days of mourning that are more than anybody proclaims."""
    for position, span in enumerate(settings.mourning):
        if span.length > _LONGEST_MOURNING:
            said = (
                f"“哀悼日”从{date_in_words(span.first)}到{date_in_words(span.end)}，"
                f"一共 {span.length} 天，整个网站和大屏一直是灰的"
            )
            mend = "看看是不是写错了年份；只有一天的，只写那一天"
            where = settings.where(f"mourning.{position}.last")
            yield where.warning("FC925", said, mend, shape_of("哀悼日: 2026-12-13", "日子"))


def _problem(settings: Settings, key: str, code: str, said: str, shape: str) -> Problem:
    fix = shape_of(shape, shape.partition(":")[0])
    return settings.where(key).problem(code, said, "", fix)


def _unfit_slugs(settings: Settings) -> Iterator[Problem]:
    """FC904: slugs of tags, series and words that no address can hold."""
    for key, named in _named(settings):
        if not is_slug(named.slug):
            said = f"“{named.name}”的网址名写成了“{named.slug}”，网址里用不了"
            fix = shape_of("网址名: launch-day", "网址名")
            where = settings.where(f"{key}.slug")
            yield where.problem("FC904", said, "只用小写字母、数字和短横线", fix)


def _named(settings: Settings) -> Iterator[tuple[str, Named]]:
    """Every tag, series and word that a site names itself, with its place in the settings."""
    lists = {"tags": settings.tags, "series": settings.series}
    lists |= {f"vocabularies.{name}": words for name, words in settings.vocabularies.items()}
    for key, listed in lists.items():
        for position, named in enumerate(listed):
            yield f"{key}.{position}", named


def _known_words(settings: Settings) -> Iterator[Problem]:
    """FC920: words of the site's own whose name or address another word has already."""
    for vocabulary in VOCABULARIES:
        words = settings.vocabularies.get(vocabulary.name, ())
        for position, (named, holder) in enumerate(_holders(words, vocabulary)):
            if holder and not (holder.label == named.name and named.says_more):
                where = settings.where(f"vocabularies.{vocabulary.name}.{position}.slug")
                yield where.warning("FC920", *_known_word(named, holder))


def _holders(
    words: Iterable[OwnWord], vocabulary: Vocabulary
) -> Iterator[tuple[OwnWord, Term | None]]:
    """Each word, and the one before it that has its name or address."""
    for named in words:
        yield named, vocabulary.holder(named.term)
        vocabulary = vocabulary.extended((named.term,))


def _known_word(named: Named, holder: Term) -> tuple[str, str]:
    """What is said of such a word, and what to do."""
    if named.name == holder.label:
        return f"“{named.name}”这个词本来就有，这一条没有用上", "删掉这一条"
    said = f"“{named.name}”的网址名“{named.slug}”已经是“{holder.label}”的，给它另用了一个网址"
    return said, "换一个别的词没有用的网址名；两个词其实是一回事的，删掉这一条"


def _is_zone(name: str) -> bool:
    """Whether the database of time zones knows this name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
