"""Words of site.yaml that choose what is shown (导航, 首页, 页脚): one that chooses nothing is told
of."""

import difflib
from collections.abc import Iterator

from builder.model.kinds import BESIDE_KINDS, KINDS, Page
from builder.model.library import Edition, Library
from builder.problems import Problem

_FOLDERS = tuple(kind.about.folder for kind in KINDS if kind is not Page)
_FRAME = (*_FOLDERS, *BESIDE_KINDS)
_HOME = ("lead", *_FOLDERS, "figures")


def frame_words(library: Library) -> Iterator[Problem]:
    """FC908: a word in 导航, 首页 or 页脚 that names no section and no page."""
    settings = library.settings
    pages = tuple(library.names.known.get(Page.about.folder, {}))
    for key, label, words, known in (
        ("nav", "导航", settings.nav, (*_FRAME, *pages)),
        ("home", "首页", settings.home, _HOME),
        ("footer", "页脚", settings.footer, (*_FRAME, *pages)),
    ):
        for word in words:
            if word not in known:
                yield _chooses_nothing(library, (key, label, word), known)


def _chooses_nothing(
    library: Library, written: tuple[str, str, str], known: tuple[str, ...]
) -> Problem:
    key, label, word = written
    labels = {said: folder for folder, said in BESIDE_KINDS.items()}
    labels |= {kind.about.label: kind.about.folder for kind in KINDS}
    near = (
        [labels[word]] if labels.get(word) in known else difflib.get_close_matches(word, known, n=1)
    )
    offered = tuple(each for each in known if "/" not in each and not each.startswith("content"))
    return Problem(
        path="content/site.yaml",
        line=library.settings.lines.get(key, 0),
        code="FC908",
        message=f"“{label}”里的“{word}”不是网站的栏目，也不是页面，没有显示",
        mend=f"改成  {near[0]}" if near else f"可以写：{'、'.join(offered[:12])}",
    )


def quiet_site(library: Library, edition: Edition) -> Iterator[Problem]:
    """A site without a URL has no canonical addresses, sitemap or feeds."""
    if not library.settings.url:
        yield Problem(
            path="content/site.yaml",
            code="FC906",
            message="没有写“网址”，所以这次没有做网站地图、订阅、规范网址和转发用的配图",
            mend="网站有了地址以后，加一行  网址: https://www.example.com/（换成你们的地址）",
        )
    if not edition.site.stories:
        yield Problem(
            path="content",
            code="FC507",
            message="没有一篇可以发布的稿件",
            mend="看“没有发布的稿件”里写的原因"
            if edition.withheld
            else "写一篇：fengcai new 动态 第一条消息",
        )
