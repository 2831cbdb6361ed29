"""Leftovers: files in content/ that no page can show, told by folder and sort, so that nothing
staff put there is passed over in silence."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from builder.chinese import listed, natural
from builder.media.signature import Known
from builder.media.suffixes import SOUND_SUFFIXES
from builder.model.attached import DOCUMENT_SUFFIXES
from builder.model.kinds.known import BUILT_IN, Kinds
from builder.problems import Problem, Severity, Where
from builder.read.files.folder import (
    TEXT_SUFFIXES,
    File,
    films_among,
    kinds_among,
    metrics_among,
    pictures_among,
    screens_among,
    settings_among,
)
from builder.read.files.homes import folder_meant
from builder.read.files.stories import NO_NAMES, StoryFiles

_SHOOT = "照片另存（导出）为 JPG 再放进来；原来的放到 content 外面，或者在名字前面加一个下划线"


ByBytes = Callable[[File], Known | None]
"""What a file is by its bytes, where its name says nothing."""


class Leftover(msgspec.Struct, frozen=True):
    """A sort of files that are told of alike: what staff would call them, and what to do."""

    what: str
    mend: str
    suffixes: tuple[str, ...]
    code: str = "FC116"


LEFTOVERS = (
    Leftover(
        "相机的原始文件（RAW），浏览器看不了",
        _SHOOT,
        (
            ".nef",
            ".nrw",
            ".cr2",
            ".cr3",
            ".arw",
            ".sr2",
            ".dng",
            ".raf",
            ".orf",
            ".rw2",
            ".pef",
            ".srw",
            ".raw",
        ),
    ),
    Leftover(
        "设计软件的文件",
        "在设计软件里另存（导出）为 JPG 或 PNG 再放进来；原来的放到 content 外面，或者在名字前面加一个下划线",
        (".psd", ".psb", ".ai", ".cdr", ".eps", ".indd", ".xcf", ".sketch", ".cad", ".dwg", ".svg"),
    ),
    Leftover(
        "网页不用的图片格式",
        "用看图软件打开，另存为 JPG 或 PNG 再放进来",
        (
            ".jp2",
            ".j2k",
            ".jxl",
            ".jxr",
            ".ico",
            ".tga",
            ".wmf",
            ".emf",
            ".pcx",
            ".livp",
        ),
    ),
    Leftover(
        "网页不用的视频格式",
        "用剪映这类剪辑软件导出一份 MP4，编码选 H.264，再放进来",
        (
            ".rmvb",
            ".rm",
            ".vob",
            ".m2ts",
            ".ts",
            ".mpe",
            ".asf",
            ".ogv",
            ".qsv",
            ".qlv",
            ".kux",
        ),
    ),
    Leftover(
        "录音，稿件里没有写到",
        "念的是哪一篇稿件，就在那一篇里写  朗读: 文件名（MP3 或 M4A）；用不着的移走",
        SOUND_SUFFIXES,
    ),
    Leftover(
        "压缩包，里面的照片没有看",
        "把它解开，照片放到稿件旁边；再把压缩包移走",
        (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz"),
    ),
    Leftover(
        "备份或者编辑器留下的旧稿",
        "用不着的移走；要用的，去掉名字末尾的 .bak 这样的后缀",
        (".bak", ".old", ".orig", ".backup", ".swp", ".rej", ".md~"),
    ),
    Leftover(
        "没有下载完或没有复制完的文件",
        "等它下载完；总是这样的，删掉重新下载",
        (".part", ".crdownload", ".download", ".downloading", ".td", ".xltd", ".partial", ".tmp"),
    ),
)
_SETTINGS = Leftover(
    "设置文件，但不在程序读的地方，或者不叫这个名字",
    "网站的设置叫 content/site.yaml；自己的栏目叫 content/kinds.yaml；屏幕的放在 content/screens；稿件的和稿件同名、放在一起（index.yaml）。"
    "存成了 .txt 的，改名去掉“.txt”；看不到“.txt”的，先在文件夹的“查看”里勾上“文件扩展名”",
    (".yaml", ".yml"),
)
_WORDS = (".doc", ".wps", ".rtf", ".txt", ".ofd")
_SHEETS = (".xls", ".et", ".csv")
_PAPERS = Leftover(
    "文档，只留在这里，没有放到网站上",
    "留着没关系；要给居民看的，把文字写进正文，或者另存为 PDF，写在“附件”里",
    (
        *_WORDS,
        *_SHEETS,
        ".ppt",
        ".dps",
        ".url",
        ".lnk",
        ".html",
        ".htm",
        ".mht",
        ".aae",
        ".xmp",
    ),
)
_UNATTACHED = Leftover(
    "可以做附件的文档，稿件里没有写到，没有放到网站上",
    "留着没关系；要给居民下载的，在稿件里写  附件: [{文件: 文件名}]",
    DOCUMENT_SUFFIXES,
    "FC660",
)
_ON_PAPER = (_PAPERS, _UNATTACHED)
_UNKNOWN = Leftover(
    "程序不认识的文件",
    "是照片的，名字要以 .jpg 或 .png 结尾；用不着的移走，或者在名字前面加一个下划线",
    (),
)
_BY_SUFFIX = {
    suffix: sort for sort in (*LEFTOVERS, _SETTINGS, *_ON_PAPER) for suffix in sort.suffixes
}


def leftovers(
    files: Iterable[File],
    stories: Iterable[StoryFiles],
    told: Iterable[Problem],
    known: ByBytes = lambda _: None,
    kinds: Kinds = BUILT_IN,
) -> Iterator[Problem]:
    """One problem for each sort in each folder; papers beside stories are told of once for a whole
    section.

    ``told`` are the problems of files that were spoken of already; ``known`` says what a file is by
    its bytes; ``kinds`` are those that the site has.
    """
    present = tuple(files)
    taken = _taken(present, stories) | {problem.path for problem in told}
    useless = (file for file in present if file.path not in taken)
    for (place, sort), names in _grouped(useless, known).items():
        yield _told_of(place, sort, sorted(names, key=natural), kinds)


def _grouped(
    files: Iterable[File], known: ByBytes
) -> dict[tuple[str, Leftover | Known], list[str]]:
    """Their names as told from the folder that is told of them, by that folder and by sort."""
    groups: dict[tuple[str, Leftover | Known], list[str]] = {}
    for file in files:
        place, sort = _group_of(file, known)
        groups.setdefault((place, sort), []).append(file.path.removeprefix(f"{place}/"))
    return groups


def _told_of(place: str, sort: Leftover | Known, names: list[str], kinds: Kinds) -> Problem:
    if isinstance(sort, Known):
        return _misnamed(place, sort, names)
    return _left_out(place, sort, names, kinds)


def _group_of(file: File, known: ByBytes) -> tuple[str, Leftover | Known]:
    """The folder that is told of this file, and what it is; by its bytes where its name says
    nothing."""
    sort = _sort_of(file)
    if sort is _UNKNOWN:
        return file.folder, known(file) or sort
    return _section_of(file) if sort in _ON_PAPER else file.folder, sort


def _section_of(file: File) -> str:
    """``content/posts``, however far below it lies."""
    return "/".join(file.folder.split("/")[:2])


def _sort_of(file: File) -> Leftover:
    if file.suffix == ".txt" and file.stem.lower().endswith(_SETTINGS.suffixes):
        return _SETTINGS
    return _BY_SUFFIX.get(file.suffix, _UNKNOWN)


def _taken(files: tuple[File, ...], stories: Iterable[StoryFiles]) -> set[str]:
    """The paths of all files that have a use."""
    sidecars = (story.sidecar for story in stories)
    texts = (file for file in files if file.suffix in TEXT_SUFFIXES)  # those of no story are told
    media = (*pictures_among(files), *films_among(files), *screens_among(files))
    alone = (settings_among(files), kinds_among(files), metrics_among(files))
    used = (*sidecars, *texts, *media, *alone)
    return {file.path for file in used if file}


def _left_out(place: str, sort: Leftover, names: list[str], kinds: Kinds) -> Problem:
    """Papers are nothing to worry about where stories are; in a folder of no section they may be
    meant as stories."""
    is_at_home = sort in _ON_PAPER and kinds.of(place.rpartition("/")[2])
    return Problem(
        path=place,
        code=sort.code,
        message=f"有 {len(names)} 个文件没有用上，是{sort.what}：{listed(names)}",
        mend=f"{_renamed(place, kinds)}{sort.mend}",
        severity=Severity.NOTICE if is_at_home else Severity.WARNING,
    )


def _renamed(place: str, kinds: Kinds) -> str:
    """What its section's folder must be called, "" where that is right or nothing is meant."""
    folder = place.split("/")[1] if "/" in place else ""
    meant = "" if kinds.of(folder) else folder_meant(folder, kinds, NO_NAMES)
    return f"文件夹“{folder}”改名叫 {meant}，里面的稿件才收进来；" if meant else ""


def _misnamed(place: str, known: Known, names: list[str]) -> Problem:
    """Files whose names say nothing, known by their bytes."""
    mend = "用得着的，换成照片（JPG、PNG）或者 MP4 视频放进来；用不着的移走，或者在名字前面加一个下划线"
    if known.suffix:
        stem = names[0].partition(".")[0] or "01"
        mend = (
            f"要用的改个名字，结尾是 {known.suffix}，例如  {stem}{known.suffix}；"
            "看不到后缀的，先在文件夹的“查看”里勾上“文件扩展名”；用不着的移走"
        )
    said = (
        f"有 {len(names)} 个文件的名字看不出是什么，内容是{known.noun}，没有用上：{listed(names)}"
    )
    return Where(place).warning("FC630", said, mend)
