"""Which files make which story, and which texts make none."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import msgspec

from builder.chinese import listed, natural
from builder.model.addresses import same_file
from builder.model.kinds.known import BUILT_IN, Kinds
from builder.problems import Problem, Where
from builder.read.files.folder import SIDECAR_SUFFIXES, TEXT_SUFFIXES, File
from builder.read.files.homes import way_home

NO_NAMES: Mapping[str, str] = {}
"""Of a site that calls every kind as it is called here."""
_NOT_YET = (".doc", ".docx", ".wps", ".rtf", ".txt")
"""What staff write before it is Markdown; Windows hides the second suffix of ``index.md.txt``."""


class StoryFiles(msgspec.Struct, frozen=True):
    """The files of one story: its Markdown, its sidecar, and the name its slug falls back to."""

    kind: str
    name: str
    text: File
    sidecar: File | None = None

    @property
    def folder(self) -> str:
        """The folder its photo paths are relative to."""
        return self.text.folder

    @property
    def gathers(self) -> bool:
        """Whether the photos beside it belong to it: true of a story that has a folder of its
        own."""
        return _is_index(self.text)


def stories_among(
    files: Iterable[File], kinds: Kinds = BUILT_IN, called: Mapping[str, str] = NO_NAMES
) -> tuple[tuple[StoryFiles, ...], tuple[Problem, ...]]:
    """Which files make which story; a Markdown file where none of these kinds is at home is a
    problem. ``called`` is what the site's menus call its kinds, by folder."""
    present = tuple(files)
    texts = [file for file in present if file.suffix in TEXT_SUFFIXES]
    sidecars = {_bare(file): file for file in present if file.suffix in SIDECAR_SUFFIXES}
    stories = (
        _story(file, sidecars.get(_bare(file))) for file in texts if _is_at_home(file, kinds)
    )
    strays = _strays(texts, kinds, called)
    return tuple(stories), (*strays, *_manuscripts(present, texts, kinds))


def _is_at_home(file: File, kinds: Kinds) -> bool:
    return kinds.of(kind_folder(file)) is not None


def _bare(file: File) -> str:
    """Its path without the suffix, the same where case does not count: Index.md, index.yaml."""
    return same_file(file.path.rpartition(".")[0])


def _strays(texts: Iterable[File], kinds: Kinds, called: Mapping[str, str]) -> Iterator[Problem]:
    """FC110: stories in folders of no kind, told by folder."""
    strays = (file for file in texts if not _is_at_home(file, kinds))
    for folder, inside in groupby(sorted(strays, key=kind_folder), key=kind_folder):
        way = way_home(folder, kinds, called)
        yield _astray(folder, list(inside), way)


def _manuscripts(files: Iterable[File], texts: Iterable[File], kinds: Kinds) -> Iterator[Problem]:
    """Word and text files without a story beside them: somebody takes them for stories."""
    found = [file for file in files if file.suffix in _NOT_YET and _is_at_home(file, kinds)]
    told = set(_places_of(texts)) if found else set()
    for file in found:
        if not {file.folder, f"{file.folder}/{file.stem}"} & told:
            yield _no_story(file)


def _places_of(texts: Iterable[File]) -> Iterator[str]:
    """Where each story is: its file without the suffix, and its folder where that is its own."""
    for text in texts:
        yield text.path.rpartition(".")[0]
        yield text.folder if _is_index(text) else ""


def _story(file: File, sidecar: File | None) -> StoryFiles:
    name = file.folder.rpartition("/")[2] if _is_index(file) else file.stem
    return StoryFiles(kind_folder(file), name, file, sidecar)


def _is_index(file: File) -> bool:
    return file.stem.lower() == "index"


def kind_folder(file: File) -> str:
    """The folder below content/ it lies in, "" for a file of content/ itself."""
    above = file.path.split("/", 2)
    return above[1] if len(above) > 2 else ""


def _astray(folder: str, files: list[File], way: str) -> Problem:
    """One problem for all stories in a folder of no kind."""
    place = f"content/{folder}".rstrip("/")
    where = f"稿件放在“{folder}”文件夹里，网站没有这个栏目"
    if not folder:
        where = "稿件直接放在 content 里，不属于哪个栏目"
    is_one = len(files) == 1
    names = sorted((file.path.removeprefix(f"{place}/") for file in files), key=natural)
    which = "这篇没有收进来" if is_one else f"这 {len(files)} 篇没有收进来：{listed(names)}"
    return Where(files[0].path if is_one else place).warning("FC110", f"{where}，{which}", way)


def _no_story(file: File) -> Problem:
    """FC113: a file of another program that somebody takes for a story."""
    mend = f"运行  fengcai new {kind_folder(file)} {file.stem}，把文字粘到新建的 index.md 里"
    if file.suffix == ".txt":
        name = file.stem if file.stem.lower().endswith(".md") else f"{file.stem}.md"
        mend = f"改名为 {name}；看不到“.txt”的，先在文件夹的“查看”里勾上“文件扩展名”"
    said = f"程序只读 .md 的稿件，这是一个 {file.suffix} 文件，没有收进来"
    return Where(file.path).warning("FC113", said, mend)
