"""How long one ordinary story takes to read, by stage: `python -m tests.bench.reading`.

Prints microseconds (the best of many short runs, the stages taken in turn, since the machine is
shared) and how much of plain Python-Markdown's time ours takes.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from builder.check.passages import passages_of
from builder.check.table import TEXT_CHECKS, problems_of
from builder.check.verdict import check_text
from builder.chinese import count_characters
from builder.model.kinds import Activity
from builder.model.prose import Manuscript
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import CutFile, parse, split
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entries
from builder.read.files.decode import decode
from builder.read.prose.converter import html_of, plain_markdown
from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import render
from builder.read.prose.sanitise import sanitised
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story

_PARAGRAPH = "天还没亮透，河边的雾慢慢散开，巷口的灯一盏接着一盏熄了，早起的人提着菜篮子往家走，脚步声在石板路上响得很清楚。"

_SENTENCES = (
    "这天一早，社区的志愿者就把长桌从巷头摆到了巷尾，",
    "各家端出拿手的菜，孩子在桌子之间跑来跑去，",
    "老人们坐在背风的一面，说起三十年前刚搬来时的样子。",
    "那时候路还没有修好，下一场雨就要穿着胶鞋出门，",
)

STORY = f"""---
标题: 长桌从巷头摆到巷尾
日期: 2026-05-01
类型: 议事协商
地点: 桅灯广场
人数: 260
摘要: 四十多户人家把饭菜端到一张桌上，边吃边把加装扶手的事定了下来。
标签: 邻里、互助
供稿: 许闻
摄影: 社区摄影队
审核:
  初审: {{姓名: 周敏, 日期: 2026-05-02}}
  复审: {{姓名: 何立, 日期: 2026-05-03}}
  终审: {{姓名: 梁静, 日期: 2026-05-04}}
状态: 已发布
---

## 一张桌子

{_PARAGRAPH}{_SENTENCES[0]}{_SENTENCES[1]}

{_SENTENCES[2]}**四十多户人家**，一共端来了一百二十六道菜。{_SENTENCES[1]}

{_PARAGRAPH}{_SENTENCES[3]}{_SENTENCES[2]}

{_SENTENCES[0]}详细的安排见[活动通知](../posts/notice.md)。{_SENTENCES[3]}{_SENTENCES[2]}

## 边吃边议

{_PARAGRAPH}{_SENTENCES[1]}{_SENTENCES[2]}

> 扶手装在左边还是右边，要问每天走这段楼梯的人。

{_SENTENCES[3]}{_SENTENCES[1]}**有事您说话**，这句话在桌上传了一遍又一遍。

议定的事有四件：

- 三号楼的楼梯加装两侧扶手
- 桅灯广场的夜灯延长到十点
- 周末轮流照看河边的孩子
- 每月最后一个周五再摆一次长桌

{_PARAGRAPH}{_SENTENCES[0]}{_SENTENCES[3]}

## 散席以后

{_PARAGRAPH}{_SENTENCES[2]}{_SENTENCES[0]}

{_SENTENCES[1]}{_SENTENCES[3]}{_SENTENCES[2]}

{_PARAGRAPH}{_SENTENCES[3]}**下一次**，还在这里。

{_SENTENCES[0]}{_SENTENCES[2]}{_PARAGRAPH}

{_PARAGRAPH}{_SENTENCES[1]}{_PARAGRAPH}{_SENTENCES[3]}
"""

SOURCE = SourceText(
    path="content/activities/table.md", kind="activities", name="table", text=STORY.encode()
)
CONTEXT = ReadingContext(VOCABULARIES)
TERMS = {each.name: each for each in VOCABULARIES}


def _stages() -> dict[str, Callable[[], Any]]:
    """Every stage with what the one before it made."""
    known = known_keys(Activity)
    text = decode(SOURCE.text, SOURCE.path)
    assert isinstance(text, str)
    parts = split(text, SOURCE.path, known)
    assert isinstance(parts, CutFile)
    block = parse(parts.block or "", SOURCE.path, parts.block_line, known)
    assert isinstance(block, Entries)
    markdown = clean(parts.body)
    unsafe = html_of(markdown.text) or ""
    body = render(markdown, SOURCE.path, parts.body, parts.body_line)
    story = read_story(SOURCE, CONTEXT, lambda *_: ()).story
    assert story is not None
    typed_body = Manuscript(parts.body, parts.body_line, body.text)
    passages = passages_of(story, parts.body, parts.body_line)
    stock = plain_markdown()
    assert stock.reset().convert(markdown.text) == unsafe
    return {
        "plain Python-Markdown": lambda: stock.reset().convert(markdown.text),
        "ours": lambda: html_of(markdown.text),
        "nh3": lambda: sanitised(unsafe),
        "render, all of it": lambda: render(markdown, SOURCE.path, parts.body, parts.body_line),
        "decode": lambda: decode(SOURCE.text, SOURCE.path),
        "split": lambda: split(text, SOURCE.path, known),
        "parse": lambda: parse(parts.block or "", SOURCE.path, parts.block_line, known),
        "typed": lambda: typed(block, Activity, SOURCE.path, TERMS),
        "clean": lambda: clean(parts.body),
        "passages": lambda: passages_of(story, parts.body, parts.body_line),
        "checks": lambda: problems_of(
            TEXT_CHECKS, story=story, passages=passages, manuscript=typed_body
        ),
        "count_characters": lambda: count_characters(body.text),
        "read_story, all of it": lambda: read_story(SOURCE, CONTEXT, check_text),
    }


def _best(stages: dict[str, Callable[[], Any]], rounds: int, each: int = 5) -> dict[str, float]:
    """Microseconds; every stage in every round, the best of all rounds."""
    best = dict.fromkeys(stages, float("inf"))
    for _ in range(rounds):
        for name, stage in stages.items():
            start = time.perf_counter()
            for _ in range(each):
                stage()
            best[name] = min(best[name], (time.perf_counter() - start) / each * 1e6)
    return best


def main(rounds: int = 300) -> None:
    """Prints the table."""
    best = _best(_stages(), rounds)
    print(f"one story of {count_characters(STORY)} characters, best of {rounds} rounds")
    for name, microseconds in best.items():
        print(f"{microseconds:8.0f} µs  {name}")
    print(f"{best['ours'] / best['plain Python-Markdown']:8.2f}     ours : plain Python-Markdown")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
