"""The assessment as a page that staff print or hand on; the same bytes for the same site."""

from collections.abc import Iterable, Iterator
from html import escape

from builder.assessment.assess import Assessment, PointResult
from builder.assessment.points import BY_PEOPLE

CALLED = "适老化与无障碍自评.html"
_STYLE = """
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #211a17; background: #fff;
  font: 17px/1.7 "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; }
h2 { margin-top: 2.4rem; font-size: 1.3rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5em .6em; border: 1px solid #999; text-align: left; vertical-align: top; }
th { background: #f1ece4; }
td small { display: block; color: #5c5149; font-size: .88em; }
.found { font-weight: 700; color: #8a0b14; }
td:last-child { min-width: 7.5em; }
.blank { min-width: 7em; }
@media print {
  body { margin: 0; font-size: 10.5pt; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
_BASIS = (
    "依据：《互联网网站适老化通用设计规范》（工业和信息化部，2021 年）和 WCAG 2.2 的 A、AA 两级。"
    "适老化规范写的是题目，不是条款号。"
)
_NO_MORE = (
    "机器查的只是“查了什么”那一栏写的；没有发现问题，不等于全部合格。"
    "要人看的各条没有查过，请逐条看了再填。"
)


def as_page(assessment: Assessment) -> bytes:
    """The assessment as one page of HTML that needs no other file, in UTF-8."""
    title = escape(f"{assessment.name} · 适老化与无障碍自评")
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="zh-Hans"><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body>",
        f"<h1>{title}</h1>",
        *_summary(assessment),
        *_judged(assessment.results),
        *_findings(assessment.wanting),
        *_by_people(),
        "</body></html>",
    )
    return ("\n".join(lines) + "\n").encode()


def assessment_in_words(assessment: Assessment) -> str:
    """The result in one Chinese sentence."""
    wanting = assessment.wanting
    total, places = len(assessment.results), sum(each.wrong for each in wanting)
    clean = f"{total - len(wanting)} 条没有发现问题"
    rest = f"，{len(wanting)} 条有发现，共 {places} 处" if wanting else ""
    return f"看了 {assessment.pages} 页，机器查 {total} 条：{clean}{rest}；另有 {len(BY_PEOPLE)} 条要人看"


def _summary(assessment: Assessment) -> Iterator[str]:
    beside = [
        f"{assessment.moved} 页只说新网址在哪里" if assessment.moved else "",
        f"{assessment.screens} 页是大厅屏幕，没有人点" if assessment.screens else "",
    ]
    left = "，".join(each for each in beside if each)
    yield f"<p><strong>{escape(assessment_in_words(assessment))}。</strong></p>"
    if left:
        yield f"<p>没有算进来的：{left}。</p>"
    yield f"<p>{_BASIS}</p><p>{_NO_MORE}</p>"


def _judged(results: Iterable[PointResult]) -> Iterator[str]:
    yield "<h2>一、机器查的</h2>"
    yield from _table_head("要求", "查了什么", "结果")
    for number, each in enumerate(results, 1):
        point = each.point
        demand = f"{escape(point.called)}<small>{escape(point.source)}</small>"
        cells = (str(number), demand, escape(point.looked_at), _outcome(each))
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</tbody></table>"


def _table_head(*columns: str) -> Iterator[str]:
    cells = "".join(f"<th>{each}</th>" for each in ("条", *columns))
    yield f"<table><thead><tr>{cells}</tr></thead><tbody>"


def _outcome(result: PointResult) -> str:
    if result.wrong:
        return f'<span class="found">{result.wrong} 处</span><small>看了 {result.seen} 处</small>'
    if result.seen:
        return f"没有发现问题<small>看了 {result.seen} 处</small>"
    return "没有这样的内容"


def _findings(wanting: Iterable[PointResult]) -> Iterator[str]:
    yield "<h2>二、发现了什么，在哪里</h2>"
    results = tuple(wanting)
    if not results:
        yield "<p>没有。</p>"
    for each in results:
        yield f"<h3>{escape(each.point.called)}</h3><ul>"
        yield from (f"<li>{escape(str(finding))}</li>" for finding in each.found)
        if more := each.wrong - len(each.found):
            yield f"<li>还有 {more} 处</li>"
        yield "</ul>"


def _by_people() -> Iterator[str]:
    yield "<h2>三、要人看的（没有查）</h2>"
    yield from _table_head("看什么", "看的结果", "谁看的、哪一天")
    for number, (what, source) in enumerate(BY_PEOPLE, 1):
        told = f"{escape(what)}<small>{escape(source)}</small>"
        blank = '<td class="blank"></td>'
        yield f"<tr><td>{number}</td><td>{told}</td>{blank}{blank}</tr>"
    yield "</tbody></table>"
