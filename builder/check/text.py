"""Checks on one story's own text: privacy, consent, names, wording. A new check is a function
here and its line in ``table``."""

import re
from collections.abc import Iterator

import msgspec

from builder.model.choices import Consent, Naming
from builder.model.story import Passage, Story
from builder.problems import Problem, choice_of, shape_of

_CONSENTS = choice_of(each.label for each in Consent)
_NAMINGS = choice_of(each.label for each in Naming)
_MINORS = re.compile(r"未成年|小学生|初中生|中学生|幼儿园|小朋友|孩子们|留守儿童|困境儿童")
_AGE = re.compile(
    r"(?<![\d０-９零〇一二三四五六七八九十百千.])([\d０-９]{1,2}|[一二三四五六七八九]|十[一二三四五六七]?)周?岁"
    r"(?![月暮寒末那时起就便进参入学当离来到随跟上]|开始|下乡)"  # what someone did as a child is a memory
)
_HARDSHIP = re.compile(
    r"低保|特困|残疾|困难(?:家庭|群众|职工|党员|救助|户|老人)|救助对象|临时救助|重病|孤儿|失独"
)


def _problem(passage: Passage, at: int, code: str, message: str, mend: str) -> Problem:
    line = passage.line_at(at)
    return Problem(path=passage.path, line=line, code=code, message=message, mend=mend)


def consent(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC404: a person's story needs their consent; one that was written but cannot be read is told
    already."""
    if story.persona and story.consent is None and not story.line_of("consent"):
        yield Problem(
            path=story.fields_path,
            line=story.line_of("person"),
            code="FC404",
            message=f"{story.about.label}的稿件没有写“授权”",
            mend="问过写到的人，照实加一行“授权”；写的是孩子，问监护人；写的是集体，就是不涉及",
            fixes=(_CONSENTS,),
        )


def minors(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC405: where children appear, their guardians must have agreed."""
    if story.consent is Consent.GUARDIAN or not story.about.is_section:
        return
    if found := _first(_MINORS, passages) or _child(passages):
        passage, words = found
        message = f"写到了“{words[0]}”，可能涉及未成年人，“授权”却不是监护人同意"
        mend = (
            "先问监护人，“授权”照实写；没有写到具体哪个孩子的，"
            "加一行  豁免: [{编号: FC405, 理由: ……}]"
        )
        yield _problem(passage, words.start(), "FC405", message, mend)


def hardship(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC406: people who receive relief are not named unless they wish to be."""
    if story.persona is None or story.persona.is_hidden:
        return
    if found := _first(_HARDSHIP, passages):
        passage, words = found
        message = f"写到了“{words[0]}”，这样的稿件一般不写真名"
        mend = (
            "“称呼方式”里选一样；写的是帮忙的人，或本人愿意署名的，"
            "加一行  豁免: [{编号: FC406, 理由: ……}]"
        )
        problem = _problem(passage, words.start(), "FC406", message, mend)
        yield msgspec.structs.replace(problem, fixes=(_NAMINGS,))


def _first(
    pattern: re.Pattern[str], passages: tuple[Passage, ...]
) -> tuple[Passage, re.Match[str]] | None:
    found = ((passage, pattern.search(passage.text)) for passage in passages)
    return next(((passage, words) for passage, words in found if words), None)


def _child(passages: tuple[Passage, ...]) -> tuple[Passage, re.Match[str]] | None:
    """The first age below eighteen."""
    for passage in passages:
        for found in _AGE.finditer(passage.text) if "岁" in passage.text else ():
            if not found[1].isdecimal() or int(found[1]) < 18:
                return passage, found
    return None


def aliases(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC407: who appears under another name needs that name."""
    persona = story.persona
    if persona and persona.naming is Naming.ALIAS and not persona.shown_as:
        yield Problem(
            path=story.fields_path,
            line=story.line_of("naming"),
            code="FC407",
            message="“称呼方式”是化名，却没有写“对外称呼”",
            mend="加一行“对外称呼”：网站上怎么称呼",
            fixes=(shape_of("对外称呼: 葛阿姨", "对外称呼"),),
        )


def real_names(story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC408: the real name of someone who is not named stands nowhere in their story."""
    persona = story.persona
    if persona is None or not persona.is_hidden or len(persona.person) < 2:
        return
    name = re.compile(r"[\s　·•*]*".join(map(re.escape, persona.person.replace(" ", ""))))
    for passage in passages:
        for found in name.finditer(passage.text):
            mend = f"把真名换成“{persona.name}”（图片说明、标题里的也要换）"
            message = f"“称呼方式”是{persona.naming.label}，这里却写出了真名"
            yield _problem(passage, found.start(), "FC408", message, mend)
