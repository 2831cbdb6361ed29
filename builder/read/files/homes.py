"""The kind that is meant by a folder that is none's: for stories that lie in folders with names of
staff's own."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.chinese import same_word
from builder.model.field import Choice, Declared, Meaning, declared_fields
from builder.model.kinds.known import Kinds
from builder.model.story import Story
from builder.model.vocabulary import Term

_SHORTEST = 2
"""Characters of a word that says something within a longer one."""

_OTHER = "其他"


class Home(msgspec.Struct, frozen=True):
    """A kind's folder, and the line that stories then need to say what their folder said."""

    folder: str
    line: str = ""


def way_home(folder: str, kinds: Kinds, called: Mapping[str, str]) -> str:
    """Advice where to move the stories of this folder.

    ``called`` is what the site's menus call its kinds, by folder.
    """
    names = _names(kinds, called)
    home = names.get(same_word(folder)) or _by_words(kinds).get(same_word(folder))
    if home:
        line = f"，每篇写上  {home.line}" if home.line else ""
        return f"移到 content/{home.folder} 文件夹里{line}"
    known = "、".join(f"{kind.about.folder}（{kind.about.label}）" for kind in kinds.all)
    likely = _likely(folder, names)
    first = f"多半是 content/{likely} 文件夹；不是的，" if likely else ""
    return f"{first}移到这些文件夹之一：{known}"


def folder_meant(word: str, kinds: Kinds, called: Mapping[str, str]) -> str:
    """The folder of the kind that this word names; "" where it names none."""
    home = _names(kinds, called).get(same_word(word))
    return home.folder if home else ""


def _names(kinds: Kinds, called: Mapping[str, str]) -> dict[str, Home]:
    """The home of each name of a kind: the relation to it (人物), its label, what the menus call
    it, its folder in other letters or in the singular."""
    found = dict(_relations())
    for folder, kind in kinds.by_folder.items():
        words = (kind.about.label, called.get(folder, folder), *_numbers(folder))
        found.update(dict.fromkeys(map(same_word, words), Home(folder)))
    return found


def _relations() -> Iterator[tuple[str, Home]]:
    """The home of what each relation of a story leads to, by the words for it."""
    for each in declared_fields(Story):
        is_name = each.many and each.field.meaning is not Meaning.RELATED
        if is_name and len(each.field.to) == 1:
            for word in (each.field.label, *each.field.aliases):
                yield same_word(word), Home(each.field.to[0])


def _numbers(folder: str) -> Iterator[str]:
    """``activities``, ``activity``; ``branches``, ``branch``."""
    yield folder
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if folder.endswith(ending):
            yield folder.removesuffix(ending) + instead


def _by_words(kinds: Kinds) -> dict[str, Home]:
    """The home of each word that a listed field of one kind alone may hold: 通知公告 is a column of
    posts, 党课 a type of activities."""
    found: dict[str, Home] = {}
    shared: set[str] = set()
    for word, home in _words_of(kinds):
        if found.setdefault(word, home).folder != home.folder:
            shared.add(word)
    return {word: home for word, home in found.items() if word not in shared}


def _words_of(kinds: Kinds) -> Iterator[tuple[str, Home]]:
    """Each word of each listed field, with the home it speaks of."""
    for kind in kinds.all:
        for each in declared_fields(kind):
            for label, words in _listed_words(each, kinds) if each.field.listed else ():
                home = Home(kind.about.folder, f"{each.field.label}: {label}")
                yield from ((same_word(word), home) for word in words)


def _listed_words(declared: Declared, kinds: Kinds) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every Chinese word of a field as people read it, with all that mean it; what is called 其他
    says nothing."""
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        yield from ((each.label, (each.label, *each.aliases)) for each in declared.type)
    for term in _terms_of(declared, kinds):
        if term.label != _OTHER:
            yield term.label, (term.label, *term.aliases)


def _terms_of(declared: Declared, kinds: Kinds) -> Iterable[Term]:
    """The terms of a field's vocabulary; () where it has none."""
    name = declared.field.vocabulary
    return next((each.terms for each in kinds.vocabularies if each.name == name), ())


def _likely(folder: str, names: Mapping[str, Home]) -> str:
    """The kind whose name stands within the folder's (党建活动), "" where none does, or several."""
    word = same_word(folder)
    inside = [name for name in names if len(name) >= _SHORTEST and name in word]
    longest = max(map(len, inside), default=0)
    homes = {names[name].folder for name in inside if len(name) == longest}
    return homes.pop() if len(homes) == 1 else ""
