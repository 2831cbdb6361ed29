"""Rules about all pages together: one navigation, ways to every page, 长辈版 everywhere, no dead
link."""

from collections import Counter
from collections.abc import Iterator

from builder.assessment.point import Sight
from builder.assessment.whole_site import PublishedSite

_ARRIVED_AT = ("index.html", "404.html")
"""Pages that nobody has to be led to."""


def one_navigation(site: PublishedSite) -> Iterator[Sight]:
    """WCAG 3.2.3: the sections stand on every page of a language, in one order."""
    counted = Counter((each.language, each.sections) for each in site.gists)
    usual = dict(reversed([most for most, _ in counted.most_common()]))
    for gist in site.gists:
        fault = "" if gist.sections == usual[gist.language] else "导航和别的页不一样"
        yield Sight(fault, path=gist.path)


def ways(site: PublishedSite) -> Iterator[Sight]:
    """WCAG 2.4.5: every page is linked from another."""
    named = {name for gist in site.gists for name, _ in gist.names if name != gist.path}
    for gist in site.gists:
        is_reached = gist.path in named or gist.path in _ARRIVED_AT
        yield Sight("" if is_reached else "没有一页连到它", path=gist.path)


def dead_links(site: PublishedSite) -> Iterator[Sight]:
    """Every file of the site that a page names exists."""
    for gist in site.gists:
        for name, line in gist.names:
            fault = "" if name in site.files else f"连到的“{name}”不在网站里"
            yield Sight(fault, line, gist.path)


def elder_edition(site: PublishedSite) -> Iterator[Sight]:
    """长辈版 can be chosen on every page, and is applied before anything is shown."""
    for gist in site.gists:
        yield Sight("" if gist.has_elder else "没有“长辈版”的按钮", path=gist.path)
