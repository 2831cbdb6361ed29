"""Kinds that a site declares in kinds.yaml: whether their names and folders are free."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.chinese import same_word
from builder.model.addresses import is_slug
from builder.model.kinds import BESIDE_KINDS
from builder.model.kinds.known import BUILT_IN
from builder.model.kinds.made import base_of
from builder.model.kinds.own import OwnKind
from builder.model.reserved import KEPT_FOLDERS
from builder.model.story import Story
from builder.problems import Problem, Where, line_among, shape_of
from builder.read.fields.keys import form_of

_LONGEST = 12
"""Characters of a name that menus and lists have room for."""
_FOLDER = shape_of("文件夹: stars", "文件夹名")
_FIXED = ("folder", "counter", "home", "portrays", "calendar")
"""What the builder's own kinds have already."""


class Declaration(msgspec.Struct, frozen=True):
    """A kind as it was declared under a name, and the lines on which its parts stand."""

    name: str
    kind: OwnKind
    path: str
    lines: Mapping[str, int]

    @property
    def base(self) -> type[Story]:
        """The class that the declared fields are added to."""
        return self.built_in or base_of(self.kind)

    @property
    def built_in(self) -> type[Story] | None:
        """The builder's kind that it adds fields to; None where it is a kind of its own."""
        asked = self.name.strip()
        named = (each for each in BUILT_IN.all if asked in (each.about.label, each.about.folder))
        return next(named, None)

    def where(self, place: str = "") -> Where:
        """The line of one of its parts (``folder``, ``fields.0.key``), or else of the nearest
        around it."""
        inside = f"kinds.{self.name}.{place}".rstrip(".")
        return Where(self.path, line_among(self.lines, inside))

    def settled(self) -> OwnKind:
        """The kind with its name and folder decided: those of the builder's kind where it adds to
        one."""
        base = self.built_in
        if base is None:
            return msgspec.structs.replace(self.kind, label=self.name.strip())
        about = base.about
        return OwnKind(folder=about.folder, label=about.label, fields=self.kind.fields)


def declarations_judged(
    said: Iterable[Declaration],
) -> tuple[tuple[Declaration, ...], tuple[Problem, ...]]:
    """The kinds that are declared well, and what is wrong with the others."""
    kept: list[Declaration] = []
    problems: list[Problem] = []
    for each in said:
        wrong = tuple(_wrong(each, kept))
        problems += wrong
        if each.built_in or not wrong:
            kept.append(each)
    return tuple(kept), tuple(problems)


def _wrong(said: Declaration, others: Iterable[Declaration]) -> Iterator[Problem]:
    """All that is wrong with one declaration beside those before it."""
    if said.built_in:
        yield from _changed(said)
        yield from _said_twice(said, others)
        return
    yield from _unfit_name(said)
    yield from _unfit_folder(said)
    yield from _said_twice(said, others)


def _changed(said: Declaration) -> Iterator[Problem]:
    """FC932: the folder, the counter or the like of a kind of the builder's."""
    unsaid, fields = OwnKind(), form_of(OwnKind).by_name
    for name in _FIXED:
        if getattr(said.kind, name) != getattr(unsaid, name):
            label = fields[name].field.label
            found = f"“{said.name}”是网站本来就有的栏目，它的“{label}”改不了"
            mend = "删掉这一行；要加一个新栏目，换一个名称"
            yield said.where(name).problem("FC932", found, mend)


def _unfit_name(said: Declaration) -> Iterator[Problem]:
    """FC930: a name that says nothing or is too long; FC931: one that means something else."""
    name = said.name.strip()
    if not any(map(str.isalnum, name)):
        yield said.where().problem(
            "FC930", f"“{name}”做不了栏目的名称", "写一个名称，例如 志愿之星"
        )
    if len(name) > _LONGEST:
        found = f"“{name[:_LONGEST]}……”有 {len(name)} 个字，菜单里放不下"
        yield said.where().problem("FC930", found, f"栏目的名称最多写 {_LONGEST} 个字")
    if same_word(name) in _TAKEN_NAMES:
        found = f"“{name}”网站另有用处，不能再做栏目的名称"
        yield said.where().problem("FC931", found, "换一个名称")


_TAKEN_NAMES = frozenset(map(same_word, (*BESIDE_KINDS, *BESIDE_KINDS.values(), "首页", "大屏")))


def _unfit_folder(said: Declaration) -> Iterator[Problem]:
    """FC930: no folder, or one that no address can hold; FC931: one that is not free."""
    folder, where = said.kind.folder, said.where("folder")
    if not folder:
        found = f"栏目“{said.name}”没有写“文件夹”，不知道稿件放在哪里"
        yield where.problem("FC930", found, "加一行“文件夹”，用小写字母、数字和短横线", _FOLDER)
    elif not is_slug(folder):
        found = f"“文件夹”写成了“{folder}”，网址里用不了"
        yield where.problem("FC930", found, "只用小写字母、数字和短横线", _FOLDER)
    elif holder := _holder(folder):
        found = f"文件夹“{folder}”是{holder}，不能再做“{said.name}”的文件夹"
        yield where.problem("FC931", found, "换一个文件夹名", _FOLDER)


def _holder(folder: str) -> str:
    """Whose folder this is already, "" where it is free."""
    kind = BUILT_IN.of(folder)
    return f"“{kind.about.label}”的" if kind else KEPT_FOLDERS.get(folder, "")


def _said_twice(said: Declaration, others: Iterable[Declaration]) -> Iterator[Problem]:
    """FC931: a name or a folder that another declaration has already."""
    mine = said.settled()
    for theirs in (each.settled() for each in others):
        if mine.folder == theirs.folder or same_word(mine.label) == same_word(theirs.label):
            found = (
                f"“{said.name}”和“{theirs.label}”是同一个栏目：名称或文件夹（{mine.folder}）一样"
            )
            mend = "合成一个，或者换一个名称和文件夹"
            yield said.where("folder").problem("FC931", found, mend)
            return


_NAMES_OF_PEOPLE = frozenset(map(same_word, ("姓名", "人名", "真名", "真实姓名", "人物姓名")))


def consent_unasked(said: Declaration) -> Iterator[Problem]:
    """FC940: a field for somebody's name, in a kind that asks nobody's consent."""
    if said.built_in or said.kind.portrays:
        return
    for number, field in enumerate(said.kind.fields):
        if same_word(field.label) in _NAMES_OF_PEOPLE:
            found = f"“{said.name}”有“{field.label}”这一项，像是一篇写一个人，却没有要求写授权"
            mend = (
                "一篇写一个人的，加一行  写人: 是，删掉这一项：程序会要姓名和授权，也可以用化名；"
                "不是的，这一项换一个名称"
            )
            yield said.where(f"fields.{number}.label").warning("FC940", found, mend)
