"""Words of site.yaml that choose what is shown (导航, 首页, 页脚, 照片许可): whether each chooses
anything."""

from collections.abc import Iterator

import msgspec

from builder.chinese import same_word
from builder.model.kinds import BESIDE_KINDS, KINDS
from builder.model.kinds.known import Kinds
from builder.model.library import Edition, Library
from builder.model.settings import Settings
from builder.problems import Fix, Problem, Spot, certain, choice_of, errors, shape_of

_SINGLE = tuple(kind.about.folder for kind in KINDS if not kind.about.is_section)
_LEAD = {"头条": "lead"}
_URL = shape_of("网址: https://baizhouli.example/", "网址")


class _Chosen(msgspec.Struct, frozen=True):
    """A setting that lists what is shown: its key, its label, the words in it, and the words that
    may stand there."""

    key: str
    label: str
    words: tuple[str, ...]
    known: tuple[str, ...]


def frame_words(library: Library) -> Iterator[Problem]:
    """FC908: a word in 导航, 首页, 页脚 or 照片许可 that names no section and no page; FC926: one that
    stands there twice."""
    for chosen in _lists(library):
        for position, word in enumerate(chosen.words):
            if word not in chosen.known:
                yield _chooses_nothing(library.settings, chosen, position)
            elif word in chosen.words[:position]:
                where = library.settings.where(f"{chosen.key}.{position}")
                said = f"“{chosen.label}”里的“{word}”写了两次，只显示一次"
                yield where.problem("FC926", said, "删掉一个")


def _lists(library: Library) -> tuple[_Chosen, ...]:
    """The settings that list what is shown, each with the words that may stand in it."""
    settings, pages = library.settings, _pages(library)
    folders = tuple(kind.about.folder for kind in settings.kinds.sections)
    around = (*folders, *BESIDE_KINDS, *pages)
    licensed = settings.picture_license
    return (
        _Chosen("nav", "导航", settings.nav, around),
        _Chosen("home", "首页", settings.home, ("lead", *folders, "figures")),
        _Chosen("footer", "页脚", settings.footer, around),
        _Chosen("picture_license", "照片许可", (licensed,) if licensed else (), pages),
    )


def _pages(library: Library) -> tuple[str, ...]:
    """Every name of a page that stands by itself."""
    known = library.names.known
    return tuple(name for folder in _SINGLE for name in known.get(folder, {}))


def _chooses_nothing(settings: Settings, chosen: _Chosen, position: int) -> Problem:
    """FC908 for one word, with what may have been meant."""
    word = chosen.words[position]
    where = settings.where(f"{chosen.key}.{position}")
    meant = _section_called(word, settings.kinds)
    said = f"“{chosen.label}”里的“{word}”不是网站的栏目，也不是页面，没有显示"
    if not chosen.known:
        return where.problem("FC908", said, "先在 content/pages 里写一个页面，再写它的网址名")
    fix = _fix(Spot(where.path, where.line, word), meant, chosen.known)
    return where.problem("FC908", said, "", fix)


def _section_called(word: str, kinds: Kinds) -> str:
    """The folder of the section that is called so, "" where there is none."""
    labels = {same_word(said): folder for folder, said in BESIDE_KINDS.items()}
    labels |= _LEAD
    labels |= {same_word(kind.about.label): kind.about.folder for kind in kinds.all}
    return labels.get(same_word(word), "")


def _fix(spot: Spot, meant: str, known: tuple[str, ...]) -> Fix:
    """The folder of a section that was called by its name, else every word that may stand there."""
    if meant in known:
        return certain(spot, meant)
    return choice_of(each for each in known if "/" not in each and not each.startswith("content"))


def quiet_site(library: Library, edition: Edition) -> Iterator[Problem]:
    """FC906: a site without a complete address has no canonical addresses, sitemap or feeds. FC507:
    a site without stories."""
    if _lacks_url(library):
        said = "没有写“网址”，所以这次没有做网站地图、订阅、规范网址和转发用的配图"
        where = library.settings.where("")
        yield where.problem("FC906", said, "网站有了地址以后，加一行“网址”", _URL)
    if not edition.site.stories:
        told = "看“没有发布的稿件”里写的原因"
        mend = told if edition.withheld else "写一篇：fengcai new 动态 第一条消息"
        yield Problem(path="content", code="FC507", message="没有一篇可以发布的稿件", mend=mend)


def _lacks_url(library: Library) -> bool:
    """Whether none was written; of settings that cannot be read nobody knows."""
    settings = library.settings
    unread = not settings.lines and any(
        problem.path == settings.path for problem in errors(library.problems)
    )
    return not (settings.url or "url" in settings.lines or unread)
