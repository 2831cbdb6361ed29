"""The files of a new theme that begins as its parent and changes what its maker wants to change."""

from collections.abc import Iterable
from string import Template

from builder.make.page.theme import Theme

_FILE = """\
# ${name}：从“${label}”来的主题。只写和上级不一样的，没有写的都从上级来。
名称: ${name}
上级: ${parent}

# 换颜色：把要换的那几行行首的“# ”删掉，换成自己的颜色（加引号）。
# 字和底的对比不到 4.5，生成的时候会说。深色模式的颜色写在“深色”里，写法一样。
# 颜色:
${colors}

# 留给网站自己定的一样东西，写法见 README.md：
# 参数:
#   招呼: {类型: 文字, 默认: 欢迎, 最长: 12, 说明: 首页第一行字}
"""

_SHEET = """\
/* ${name}：自己的样式，接在“${label}”的后面，写在这里的就盖过它的。
   颜色用 var(--red)、var(--paper) 这样的名称，深色模式、打印、换颜色才都对；
   间距写成 calc(1rem * var(--air, 1))，网站设“密度”的时候跟着变。
   下面几条去掉前后的注释符号就生效，不要的删掉。 */

/* 站名再疏朗一些 */
/* .masthead .name { letter-spacing: .2em; } */

/* 栏目的标题换一种颜色 */
/* .section-head h2 { color: var(--red); } */

/* 页脚用浅底 */
/* .colophon { background: var(--wash); } */
"""

_LOST = """\
{#- 例子：找不到网页的那一页，照上级的，后面加一行电话。不要就删掉这个文件。 -#}
{% extends "${parent}:404.html" %}
{% block main %}
{{ super() }}
{% if frame.phone %}
<p class="wrap lost-call">也可以打电话问一声：{{ frame.phone|reachable("电话") }}</p>
{% endif %}
{% endblock %}
"""

_READ_ME = """\
# 主题“${name}”

从“${label}”（`${parent}`）来：现在和它一个样子，改一处就变一处，没有改的以后都跟着它走。

| 文件 | 是什么 |
| --- | --- |
| `theme.yaml` | 名称、上级、颜色、参数 |
| `assets/${sheet}` | 自己的样式，接在上级的后面 |
| `templates/404.html` | 例子：接着上级的模板写。要改哪一页，就放哪一个模板，名称和上级的一样 |

1. 在 `content/site.yaml` 里写 `主题: ${name}`，运行 `fengcai preview`，一边改一边看。
2. 换颜色在 `theme.yaml` 里；换样式在 `assets/${sheet}` 里；图片、字体放进 `assets`，样式里写 `url(文件名)`。
3. 接着上级的模板写：`{% extends "${parent}:story.html" %}`，再写要改的块；只改一小块，就只写那一块。
4. 写错了，`fengcai check` 说是哪个文件第几行；网站原来的样子不动。`fengcai why 网页` 说出一页用了哪些文件。

只想给这一个网站改一两处，不用做主题：把要改的文件放进网站的 `theme` 文件夹，里面的样子和这里一样。

模板能用的值、过滤器，写在风采的 `themes/README.md` 里。
"""


def new_theme(name: str, parent: Theme) -> dict[str, str]:
    """The text of each file, by its path in the theme's folder.

    Everything but one template stands in comments: the theme looks as its parent until it is
    changed. Its sheet is called as it is, since one of a parent's name would take its place.
    """
    sheet = f"{name}.css"
    said = {
        "name": name,
        "parent": parent.name,
        "label": parent.layers[0].settings.name or parent.name,
        "colors": "\n".join(_commented(parent.facts.colors.items())),
        "sheet": sheet,
    }
    files = {
        "theme.yaml": _FILE,
        f"assets/{sheet}": _SHEET,
        "templates/404.html": _LOST,
        "README.md": _READ_ME,
    }
    return {path: Template(text).substitute(said) for path, text in files.items()}


def _commented(colors: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (f'#   {name}: "{color}"' for name, color in colors)
