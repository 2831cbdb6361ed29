"""No character that is none leaves any field: whatever was typed, pasted or written as an escape,
pages, feeds, sitemap, calendars and data for machines are well formed."""

import json
import re
import xml.etree.ElementTree as ET

import html5lib
import pytest

from tests.kit.small_site import REVIEW, built, make_site, write

CONTROLS = [c for c in (*range(0x20), *range(0x7F, 0xA0)) if c not in b"\t\n\r"]
NONCHARACTERS = [
    *range(0xFDD0, 0xFDF0),
    *(plane << 16 | end for plane in range(17) for end in (0xFFFE, 0xFFFF)),
]
EVERY = [*CONTROLS, *NONCHARACTERS]
RAW = "".join(map(chr, EVERY))
ENTITIES = "".join(f"&#{code};" for code in [*EVERY, 0xD800, 0xDFFF])
FOUND = re.compile(f"[{re.escape(RAW)}\ud800-\udfff]")


def _escape(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\U{code:08x}"


ESCAPES = "".join(map(_escape, EVERY))


def quoted(words: str) -> str:
    return f'"{words}{ESCAPES}尾"'


ESCAPED = f"""---
标题: {quoted("题目")}
日期: 2026-03-01
栏目: 要闻
摘要: {quoted("摘要")}
供稿: {quoted("许闻")}
摄影: {quoted("周敏")}
来源: {quoted("晚报")}
标签: [{quoted("手艺")}]
系列: {quoted("灯会")}
{REVIEW}
---
正文{ENTITIES}完。[链接{ENTITIES}](https://a.example/{ENTITIES})

## 小标题{ENTITIES}
"""
TYPED = f"""---
标题: 题目{RAW}尾
日期: 2026-03-02
栏目: 要闻
摘要: 摘要{RAW}尾
标签: 手{RAW}艺
{REVIEW}
---
正文{RAW}完。`代码{RAW}`

> 引{RAW}文

![图{RAW}](a.png "题{RAW}")
"""
EVENT = f"""---
标题: {quoted("活动")}
日期: 2026-03-03
类型: 志愿服务
地点: {quoted("楼下")}
主办: [{quoted("三小")}]
{REVIEW}
---
文
"""
SURROGATE = f'---\n标题: "题\\ud800目"\n日期: 2026-03-04\n栏目: 要闻\n{REVIEW}\n---\n文\n'
SETTINGS = ("主办单位: ", "地址: ", "电话: ", "简介: ")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Every text file of a site in which each field holds all of them."""
    root = make_site(tmp_path_factory.mktemp("controls") / "site")
    stories = {"escaped": ESCAPED, "typed": TYPED, "surrogate": SURROGATE}
    for name, text in stories.items():
        write(root / f"content/posts/{name}.md", text)
    write(root / "content/activities/event.md", EVENT)
    settings = root / "content/site.yaml"
    text = settings.read_text(encoding="utf-8").replace("名称: 小站", f"名称: {quoted('小站')}", 1)
    write(settings, text + "".join(f"{key}{quoted('话')}\n" for key in SETTINGS))
    assert built(root).summary is not None
    paths = (path for path in (root / "output").rglob("*") if path.is_file())
    texts = {path for path in paths if path.suffix in {".html", ".xml", ".ics", ".txt", ".json"}}
    return {str(path.relative_to(root)): path.read_bytes().decode() for path in texts}


def ending(files, suffix):
    return {path: text for path, text in files.items() if path.endswith(suffix)}


def test_none_of_them_is_in_any_file(files):
    assert len(files) > 60
    assert {
        path: FOUND.findall(text)[:5] for path, text in files.items() if FOUND.search(text)
    } == {}


def test_their_neighbours_are_all_still_there(files):
    page = files["output/posts/escaped.html"]
    assert re.search(r"<title>题目\s*尾 - 小站\s*尾</title>", page)
    assert re.search("正文.*完。", page)  # as HTML has it, &#128; is a €


def test_every_feed_and_sitemap_is_well_formed(files):
    found = ending(files, ".xml")
    assert any(path.endswith("posts/feed.xml") for path in found)
    for text in found.values():
        ET.fromstring(text)


def test_every_json_file_is_json(files):
    found = ending(files, ".json")
    assert "output/posts/feed.json" in found
    for text in found.values():
        json.loads(text)


def test_every_page_and_its_data_can_be_read(files):
    for path, text in ending(files, ".html").items():
        try:
            html5lib.HTMLParser(strict=True).parse(text)
        except html5lib.html5parser.ParseError as error:
            raise AssertionError(path) from error
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            json.loads(data)
