"""Checks on one story's own text: consent, children, hardship, hidden names. A new check is a
function here and its line in ``table``."""

import re
from collections.abc import Iterator

from builder.model.blocks import Agreement
from builder.model.choices import Consent, Naming
from builder.model.passage import Passage
from builder.model.persona import Persona
from builder.model.prose import Manuscript
from builder.model.story import Story
from builder.problems import Problem, choice_of, shape_of
from builder.regex import regex

_CONSENTS = choice_of(each.label for each in Consent)
_HIDDEN = choice_of(each.label for each in Naming if each is not Naming.REAL)
_ALIAS = shape_of("对外称呼: 葛阿姨", "对外称呼")
_CHILDREN = (
    *("未成年", "小学生", "初中生", "中学生", "幼儿园", "小朋友", "孩子们", "留守儿童", "困境儿童"),
    *("学生娃", "娃娃们", "少先队员", "红领巾", "未满18", "未满十八"),
)
_PUPIL = r"(?:小学|初中|初[一二三]|高[一二三])(?![时那后里]|的时候|毕业)"
_MINORS = regex(
    "|".join(
        (
            *_CHILDREN,
            *(f"{grade}年级(?!组)" for grade in "一二三四五六七八九"),
            *(f"{goes}{_PUPIL}" for goes in "上读念在"),
            *(f"{age}龄童" for age in "一二三四五六七八九十"),
        )
    )
)
"""Words for children; each begins with one character, so that the text is skipped through fast."""
_AGE = regex(
    r"(?<![\d０-９零〇一二三四五六七八九十百千.])([\d０-９]{1,2}|[一二三四五六七八九]|十[一二三四五六七]?)\s?周?岁"
    r"(?![月暮寒末那时起就便进参入学当离来到随跟上]|开始|下乡)"  # what someone did as a child is a memory
)
_OF_AGE = 18
_HARDSHIP = regex(
    r"低保|特困|残疾|困难(?:家庭|群众|职工|党员|救助|户|老人)|救助对象|临时救助|重病|孤儿|失独"
)


def consent(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC404: a person's story without their consent; consent that was written and cannot be read
    has its own problem already."""
    if story.persona and story.consent is None and not story.line_of("consent"):
        said = f"{story.about.label}的稿件没有写“授权”"
        mend = "问过写到的人，照实加一行“授权”；写的是孩子，问监护人；写的是集体，就是不涉及"
        yield story.where("person").problem("FC404", said, mend, _CONSENTS)


def minors(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC405: children appear, and no guardian's consent is written."""
    if _by_guardians(story.consent) or not story.about.is_section:
        return
    unsure = tuple(each for each in passages if not _is_agreed(story, each))
    if found := _first(_MINORS, unsure) or _child(unsure):
        passage, words = found
        said = f"写到了“{words[0]}”，可能涉及未成年人，“授权”却不是监护人同意"
        mend = (
            "先问监护人，“授权”照实写；没有写到具体哪个孩子的，"
            "加一行  豁免: [{编号: FC405, 理由: ……}]"
        )
        yield passage.where(words.start()).problem("FC405", said, mend)


def _is_agreed(story: Story, passage: Passage) -> bool:
    """Whether it speaks of a photo to which the guardians agreed."""
    block, _, place = passage.field.partition(".")
    if block != "gallery":
        return False
    return _by_guardians(story.gallery[int(place.partition(".")[0])].consent)


def _by_guardians(agreed: Agreement | None) -> bool:
    return agreed is not None and agreed.form is Consent.GUARDIAN


def hardship(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC406: people who receive relief are named."""
    if story.persona is None or story.persona.is_hidden:
        return
    if found := _first(_HARDSHIP, passages):
        passage, words = found
        said = f"写到了“{words[0]}”，这样的稿件一般不写真名"
        mend = (
            "“称呼方式”里选一样；写的是帮忙的人，或本人愿意署名的，"
            "加一行  豁免: [{编号: FC406, 理由: ……}]"
        )
        yield passage.where(words.start()).problem("FC406", said, mend, _HIDDEN)


_Words = tuple[Passage, re.Match[str]]
"""Words that were found, with the passage they stand in."""


def _first(pattern: re.Pattern[str], passages: tuple[Passage, ...]) -> _Words | None:
    found = ((passage, pattern.search(passage.text)) for passage in passages)
    return next(((passage, words) for passage, words in found if words), None)


def _child(passages: tuple[Passage, ...]) -> _Words | None:
    """The first age below eighteen."""
    for passage in passages:
        for found in _AGE.finditer(passage.text) if "岁" in passage.text else ():
            if not found[1].isdecimal() or int(found[1]) < _OF_AGE:
                return passage, found
    return None


def aliases(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC407: someone appears under another name, which is missing."""
    persona = story.persona
    if persona and persona.naming is Naming.ALIAS and not persona.shown_as:
        said = "“称呼方式”是化名，却没有写“对外称呼”"
        mend = "加一行“对外称呼”：网站上怎么称呼"
        yield story.where("naming").problem("FC407", said, mend, _ALIAS)


def real_names(
    story: Story, passages: tuple[Passage, ...], manuscript: Manuscript
) -> Iterator[Problem]:
    """FC408: the real name of someone who is not named, in their own story, as it was typed or as
    readers see it."""
    persona = story.persona
    if persona is None or not persona.is_hidden or len(persona.person) < 2:
        return
    said = f"“称呼方式”是{persona.naming.label}，这里却写出了真名"
    mend = f"把真名换成“{persona.name}”（图片说明、标题里的也要换）"
    name = _spelt(persona)
    places = [each.where(at.start()) for each in passages for at in name.finditer(each.text)]
    yield from (where.problem("FC408", said, mend) for where in places)
    if not places and name.search(manuscript.shown):
        yield story.where_in_body(manuscript.line).problem("FC408", f"正文里{said}", mend)


def _spelt(persona: Persona) -> re.Pattern[str]:
    """The real name, whatever blanks or dots stand between its characters."""
    return re.compile(r"[\s　·•*]*".join(map(re.escape, persona.person.replace(" ", ""))))
