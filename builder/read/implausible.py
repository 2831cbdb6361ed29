"""Settings of the right type that make no sense."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from builder.model.addresses import is_slug
from builder.model.site import Named, Settings
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Term
from builder.problems import Problem, Severity, shape_of


def implausible(settings: Settings) -> Iterator[Problem]:
    """Values of the right type that make no sense."""
    if not _is_zone(settings.timezone):
        said = f"“时区”写成了“{settings.timezone}”，没有这个时区"
        yield _problem(settings, "timezone", "FC902", said, "时区: Asia/Shanghai")
    if settings.page_size < 1:
        said = f"“每页篇数”写成了“{settings.page_size}”，至少要有一篇"
        yield _problem(settings, "page_size", "FC903", said, "每页篇数: 12")
    yield from _unfit_slugs(settings)
    yield from _known_words(settings)


def _problem(settings: Settings, key: str, code: str, said: str, shape: str) -> Problem:
    return Problem(
        path=settings.path,
        line=settings.lines.get(key, 0),
        code=code,
        message=said,
        fixes=(shape_of(shape, shape.partition(":")[0]),),
    )


def _unfit_slugs(settings: Settings) -> Iterator[Problem]:
    """Slugs of tags, series and words that no address can hold."""
    lists = {"tags": settings.tags, "series": settings.series}
    lists |= {f"vocabularies.{name}": words for name, words in settings.vocabularies.items()}
    for key, listed in lists.items():
        for position, named in enumerate(listed):
            if not is_slug(named.slug):
                yield Problem(
                    path=settings.path,
                    line=settings.lines.get(f"{key}.{position}.slug", 0)
                    or settings.lines.get(key, 0),
                    code="FC904",
                    message=f"“{named.name}”的网址名写成了“{named.slug}”，网址里用不了",
                    mend="只用小写字母、数字和短横线",
                    fixes=(shape_of("网址名: launch-day", "网址名"),),
                )


def _known_words(settings: Settings) -> Iterator[Problem]:
    """Words of the site's own whose name or address another word has already."""
    for vocabulary in VOCABULARIES:
        for position, named in enumerate(settings.vocabularies.get(vocabulary.name, ())):
            term = named.term
            holder, vocabulary = vocabulary.holder(term), vocabulary.extended((term,))
            if holder and not (holder.label == named.name and named.says_more):
                key = f"vocabularies.{vocabulary.name}.{position}"
                said, mend = _known_word(named, holder)
                yield Problem(
                    path=settings.path,
                    line=settings.lines.get(f"{key}.slug", 0) or settings.lines.get(key, 0),
                    code="FC920",
                    message=said,
                    mend=mend,
                    severity=Severity.WARNING,
                )


def _known_word(named: Named, holder: Term) -> tuple[str, str]:
    if named.name == holder.label:
        return f"“{named.name}”这个词本来就有，这一条没有用上", "删掉这一条"
    said = f"“{named.name}”的网址名“{named.slug}”已经是“{holder.label}”的，给它另用了一个网址"
    return said, "换一个别的词没有用的网址名；两个词其实是一回事的，删掉这一条"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
