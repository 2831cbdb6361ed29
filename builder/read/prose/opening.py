"""The opening of a story, as a summary may quote it: sentences of its text alone.

Left out are the signs of footnotes, a title said again, and what copied pages bring along above and
below an article: where one is, how often it was read, who edited it, in which size it is set.
"""

import re
from collections.abc import Iterator

from builder.read.prose.words import words_of
from builder.regex import regex

OPENING_LENGTH = 200
"""Characters, roughly: as much of a story's beginning as a summary may need."""
_PARAGRAPH = regex(r"<p>(.*?)</p>", re.S)
_FOOTNOTES = '<li id="t-fn:'
_REFERENCE = regex(r'<sup id="t-fnref[^"]*">.*?</sup>', re.S)
_LABEL = (
    r"您?(?:的|现在|当前|目前|所在|现)*位置|首页|(?:浏览|阅读|点击|访问|查看|观看|人气)(?:次数|数|量|率|人数)?|"
    r"(?:责任|本文|本期|文字|网络|执行)?编辑|责编|审核|审校|校对|初审|复审|终审|监制|排版|"
    r"字体|字号|文字大小|来源|信息来源|稿件来源|文章来源|作者|撰稿|撰文|供稿|通讯员|记者|摄影|图文|"
    r"(?:发布|发表|更新|录入|创建|时间|日期)(?:时间|日期|于)?|信息时间|上一[篇条]|下一[篇条]|分享到?|相关(?:阅读|链接|新闻|文章)|"
    r"标签|关键[词字]|栏目|分类|索引号|发文机关|成文日期|有效性|主题分类"
)
_LABELLED = regex(rf"[【\[（(《|·\s]*(?:{_LABEL})\s*[:：>＞|／/»].*")
_COUNTED = regex(
    r".{0,30}?\d[\d,.万]*\+?\s*(?:人|次)(?:已)?(?:围观|浏览|阅读|点击|访问|观看|点赞|评论|看过).{0,20}"
    r"|(?:已有)?.{0,12}人已?围观.{0,20}|(?:阅读|浏览|点击)(?:量|数|次数)?\s*\d[\d,.万]*\+?"
)
_BUTTONS = regex(
    r"(?:[【\[〖（(\s|·]*(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:首页|列表|顶部|上一页)?|分享|转发|"
    r"点赞|在看|大|中|小|字体|字号|复制链接|扫一扫.{0,12}|点击.{0,4}蓝字.{0,12}|关注我们|阅读原文|显示全文|展开全文)[】\]〗）)\s|·]*)+"
)
_DATED = regex(
    r"(?:[\d０-９]{4}\s?[-年/.－]\s?[\d０-９]{1,2}\s?[-月/.－]\s?[\d０-９]{1,2}日?)"
    r"(?:\s*(?:星期.|周.|[上下]午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[^。！？]{0,24}"
)
_LONGEST = 80
"""Characters of a line that may be no sentence of the text."""


def opening_of(html: str) -> str:
    """The words of the first paragraphs, a line each, without headings, lists and tables."""
    found: list[str] = []
    for line in _lines(html):
        found.append(line)
        if sum(map(len, found)) > OPENING_LENGTH:
            break
    return "\n".join(found)


def summary_of(opening: str, title: str) -> str:
    """An opening on one line, without the title where it is said again."""
    lines = opening.split("\n")
    if len(lines) > 1 and _bare(lines[0]) == _bare(title):
        lines = lines[1:]
    return "".join(lines)


def _lines(html: str) -> Iterator[str]:
    """The text of each paragraph, without notes and without lines that only stand beside it."""
    for found in _PARAGRAPH.finditer(html.partition(_FOOTNOTES)[0]):
        paragraph = found[1]
        if "<sup" in paragraph:
            paragraph = _REFERENCE.sub("", paragraph)
        lines = words_of(paragraph).split("\n")
        if text := "".join(line for line in lines if not _is_beside(line)):
            yield text


def _is_beside(line: str) -> bool:
    """Whether this is no sentence of the text but something a page shows beside it."""
    bare = line.strip(" \u3000")
    if len(bare) > _LONGEST or bare.endswith(("。", "！", "？", "……", "”")):
        return False
    sorts = (_LABELLED, _COUNTED, _BUTTONS, _DATED)
    return any(sort.fullmatch(bare) for sort in sorts)


def _bare(words: str) -> str:
    return "".join(each for each in words if each.isalnum())
