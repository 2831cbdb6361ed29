"""Words of site.yaml that choose what is shown (导航, 首页, 页脚): one that chooses nothing is told
of."""

from collections.abc import Iterator

import msgspec

from builder.chinese import same_word
from builder.model.kinds import BESIDE_KINDS, KINDS
from builder.model.library import Edition, Library
from builder.problems import Fix, Problem, Spot, certain, choice_of, shape_of

_FOLDERS = tuple(kind.about.folder for kind in KINDS if kind.about.is_section)
_SINGLE = tuple(kind.about.folder for kind in KINDS if not kind.about.is_section)
_FRAME = (*_FOLDERS, *BESIDE_KINDS)
_HOME = ("lead", *_FOLDERS, "figures")
_LABELS = {same_word(said): folder for folder, said in BESIDE_KINDS.items()} | {
    same_word(kind.about.label): kind.about.folder for kind in KINDS
}
"""The folder of each section by what it is called."""


def frame_words(library: Library) -> Iterator[Problem]:
    """FC908: a word in 导航, 首页 or 页脚 that names no section and no page."""
    settings = library.settings
    pages = tuple(name for folder in _SINGLE for name in library.names.known.get(folder, {}))
    for key, label, words, known in (
        ("nav", "导航", settings.nav, (*_FRAME, *pages)),
        ("home", "首页", settings.home, _HOME),
        ("footer", "页脚", settings.footer, (*_FRAME, *pages)),
    ):
        for position, word in enumerate(words):
            if word not in known:
                told = _chooses_nothing(library, (f"{key}.{position}", label, word))
                yield msgspec.structs.replace(told, fixes=(_fix(told, word, known),))


def _chooses_nothing(library: Library, written: tuple[str, str, str]) -> Problem:
    key, label, word = written
    lines = library.settings.lines
    return Problem(
        path=library.settings.path,
        line=lines.get(key, 0) or lines.get(key.partition(".")[0], 0),
        code="FC908",
        message=f"“{label}”里的“{word}”不是网站的栏目，也不是页面，没有显示",
    )


def _fix(told: Problem, word: str, known: tuple[str, ...]) -> Fix:
    """The folder of a section that was called by its name, else every word that may stand there."""
    meant = _LABELS.get(same_word(word), "")
    if meant in known:
        return certain(Spot(told.path, told.line, word), meant)
    return choice_of(each for each in known if "/" not in each and not each.startswith("content"))


def quiet_site(library: Library, edition: Edition) -> Iterator[Problem]:
    """A site without a URL has no canonical addresses, sitemap or feeds."""
    if not library.settings.url and "url" not in library.settings.lines:
        yield Problem(
            path=library.settings.path,
            code="FC906",
            message="没有写“网址”，所以这次没有做网站地图、订阅、规范网址和转发用的配图",
            mend="网站有了地址以后，加一行“网址”",
            fixes=(shape_of("网址: https://baizhouli.example/", "网址"),),
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
