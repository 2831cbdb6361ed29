"""Problems as a page: what staff see in the browser in place of a story that cannot be shown."""

from collections.abc import Iterable, Sequence
from html import escape

from builder.chinese import natural
from builder.problems import Certainty, Problem, Severity

_STYLE = """
body{margin:0;background:#fffcf7;color:#211a17;
 font:18px/1.75 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC",
"Microsoft YaHei",sans-serif}
main{max-width:46em;margin:0 auto;padding:2em 1em}
h1{color:#a50f1a;font-size:1.6em}
li{margin:0 0 1.2em;padding:1em 1.2em;background:#fcf3f0;
 border-left:4px solid #a50f1a;list-style:none}
li.warning{border-color:#c9973b}li.notice{border-color:#5c5149}
ul{padding:0}code{font-size:.9em;color:#5c5149}
p{margin:.3em 0}.mend,.certain{color:#2f6b4f}.certain{font-weight:700}
.choice{color:#1f4e79}.shape{color:#5c5149;border-left:3px dashed #c9b79a;padding-left:.6em}
"""
BANNER_SHEET = "__preview__.css"
"""Where the style of the corner stands: pages have none of their own."""
BANNER_STYLE = b"""
.fengcai-banner{position:fixed;right:12px;bottom:12px;z-index:99;padding:10px 18px;
 background:#8a6116;color:#fff;font:700 16px/1.5 sans-serif;
 text-decoration:none;border-radius:4px;box-shadow:0 2px 10px #0004}
.fengcai-banner.error{background:#a50f1a}
"""
_BANNER = (
    f'<link rel="stylesheet" href="/{BANNER_SHEET}">'
    '<a href="/__problems__" class="fengcai-banner {gravity}">{words}</a></body>'
)
_CLASSES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}
_SORTS = {"改法": "mend", **{each.label: each.name.lower() for each in Certainty}}
"""The class of each sort of advice, by the word before it."""


def problem_page(heading: str, problems: Iterable[Problem]) -> bytes:
    """A page that lists problems, the gravest first."""
    listed = sorted(problems, key=lambda each: (-each.severity, natural(each.path), each.line))
    items = "".join(_item(problem) for problem in listed) or "<p>没有要改的地方。</p>"
    page = (
        f'<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">'
        f"<title>{escape(heading)}</title>"
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(heading)}</h1><ul>{items}</ul>"
        '<p><a href="/">回到首页</a>　改好保存，页面自己会变。'
        "</p></main></body></html>"
    )
    return page.encode()


def _item(problem: Problem) -> str:
    advice = "".join(
        f'<p class="{_SORTS[label]}">{label}：{escape(words)}</p>'
        for label, words in problem.advice
    )
    place = f"<code>{escape(problem.location)}</code>" if problem.path else ""
    said = f"<b>{problem.severity.label} {problem.code}</b>　{escape(problem.message)}"
    return f'<li class="{_CLASSES[problem.severity]}">{place}<p>{said}</p>{advice}</li>'


def with_banner(page: bytes, problems: Sequence[Problem]) -> bytes:
    """The page with a corner that counts what is still to be mended; notices do not count."""
    grave = [problem for problem in problems if problem.severity is not Severity.NOTICE]
    if not grave:
        return page
    gravity = _CLASSES[max(problem.severity for problem in grave)]
    banner = _BANNER.format(gravity=gravity, words=f"还有 {len(grave)} 处要看")
    return page.replace(b"</body>", banner.encode(), 1)
