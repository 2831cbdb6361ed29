"""From Markdown to a body: safe HTML, placeholders, words."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.read.prose.manuscript import clean
from builder.read.prose.markdown import Body, render
from builder.read.prose.sanitise import TAGS
from tests.kit import ROOT
from tests.kit.random_cases import cases

FIRST_LINE = 10
XSS = ROOT.parent / "shared/data/xss"


def body(text: str) -> Body:
    return render(clean(text), "a.md", text, FIRST_LINE)


def html(text: str) -> str:
    return body(text).html.replace("\x02", "«").replace("\x03", "»")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**注意：**正文", "<p><strong>注意：</strong>正文</p>"),
        ("正文**“重点”**正文", "<p>正文<strong>“重点”</strong>正文</p>"),
        ("**《通知》**的", "<p><strong>《通知》</strong>的</p>"),
        ("*一*二*三*", "<p><em>一</em>二<em>三</em></p>"),
        ("3*5=15，2*3=6", "<p>3*5=15，2*3=6</p>"),
        ("a_b_c 和 snake_case_name", "<p>a_b_c 和 snake_case_name</p>"),
        ("#标题", '<h2 id="h-1">标题</h2>'),
        (
            "# 一\n\n## 二\n\n### 三",
            '<h2 id="h-1">一</h2>\n<h2 id="h-2">二</h2>\n<h3 id="h-3">三</h3>',
        ),
        ("一行\n\n- 甲\n- 乙", "<p>一行</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("体重<60公斤 & 身高>170", "<p>体重&lt;60公斤 &amp; 身高&gt;170</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("```\n<b>　x\n```", "<pre><code>&lt;b&gt;　x\n</code></pre>"),
        ("> 甲\n> 乙", "<blockquote>\n<p>甲<br>\n乙</p>\n</blockquote>"),
        ("H<sub>2</sub>O 和 <u>下划线</u>", "<p>H<sub>2</sub>O 和 <u>下划线</u></p>"),
    ],
)
def test_markdown_reads_as_typed(typed, shown):
    assert html(typed) == shown


# ── pictures ──


def test_a_picture_alone_stands_between_paragraphs_and_one_in_text_within():
    found = body('甲\n\n![长桌](01.jpg "邻居们")\n\n乙![灯](02.jpg)丙')
    assert found.html == "<p>甲</p>\n\x02p0\x03\n<p>乙\x02i1\x03丙</p>"
    first, second = found.pictures
    assert (first.file, first.alt, first.caption, first.line) == ("01.jpg", "长桌", "邻居们", 12)
    assert (second.file, second.alt, second.line) == ("02.jpg", "灯", 14)


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        *(
            ("我的 照片.jpg", "我的 照片.jpg"),
            ("%E6%88%91.jpg", "我.jpg"),
            ("<我的 照片.jpg>", "我的 照片.jpg"),
            ("图(1).jpg", "图(1).jpg"),
        ),
        *(
            ("./a/01.JPG", "a/01.JPG"),
            ("图片\\01.jpg", "图片/01.jpg"),
            ("../共用/01.jpg", "../共用/01.jpg"),
            ("a&b.jpg", "a&b.jpg"),
        ),
        *(
            ("微信图片_20260501.jpg", "微信图片_20260501.jpg"),
            ("100%.jpg", "100%.jpg"),
            ("（一）.jpg", "（一）.jpg"),
        ),
    ],
)
def test_picture_names_as_windows_makes_them(typed, file):
    (picture,) = body(f"正文\n\n![图]({typed})").pictures
    assert (picture.file, picture.line) == (file, 12)


def test_pictures_in_a_row_and_in_html():
    assert html("![](1.jpg)\n![](2.jpg)") == "«p0»\n«p1»"
    assert html('<p align="center"><img src="1.jpg" width="100"></p>') == "«p0»"
    found = body('<figure><img src="1.jpg" alt="甲"><figcaption>说<b>明</b></figcaption></figure>')
    assert found.html == "\x02p0\x03"
    assert found.pictures[0].caption == "说明"


def test_the_line_under_a_picture_is_its_caption():
    found = body("![甲](1.jpg)\n\n▲ 邻居们在长桌边\n\n正文")
    assert found.html == "\x02p0\x03\n<p>正文</p>"
    assert found.pictures[0].caption == "邻居们在长桌边"
    assert body("![](1.jpg)\n图为开灯现场。").pictures[0].caption == "图为开灯现场。"
    assert body("![](1.jpg)\n\n这是正文").pictures[0].caption == ""


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(
            ("https://mmbiz.qpic.cn/a.jpg", "FC302"),
            ("//a.cn/b.jpg", "FC302"),
            ("D:\\照片\\1.jpg", "FC303"),
            ("file:///C:/1.jpg", "FC303"),
        ),
        *(("data:image/png;base64,AAAA", "FC303"), ("javascript:alert(1)", "FC303")),
    ],
)
def test_pictures_from_elsewhere_are_a_problem_on_their_line(typed, code):
    found = body(f"正文\n\n![图]({typed})")
    assert [(each.code, each.line) for each in found.problems] == [(code, 12)]
    assert "稿件旁边" in found.problems[0].mend
    assert found.pictures == ()
    assert "qpic" not in found.html


# ── links ──


def test_links_to_pages_are_numbered_and_those_to_people_stay():
    found = body(
        "见[长桌](../activities/table.md#h-2)、[市里](https://a.gov.cn/x?a=1&b=2#c)、[信](mailto:a@b.cn)"
    )
    table, city = found.links
    assert (table.target, table.fragment, table.line) == ("../activities/table.md", "h-2", 10)
    assert (city.target, city.fragment) == ("https://a.gov.cn/x?a=1&b=2", "c")
    assert '<a href="\x02l0\x03">长桌</a>' in found.html
    assert '<a href="\x02l1\x03" rel="noopener">市里</a>' in found.html
    assert '<a href="mailto:a@b.cn" rel="noopener">信</a>' in found.html


def test_addresses_without_a_scheme():
    assert [each.target for each in body("[网](www.gov.cn) [网](//a.cn/b)").links] == [
        "http://www.gov.cn",
        "https://a.cn/b",
    ]


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("#二、怎么报名", "h-2"),
        ("#二怎么报名", "h-2"),
        ("#%E4%BA%8C%E3%80%81%E6%80%8E%E4%B9%88%E6%8A%A5%E5%90%8D", "h-2"),
        ("#h-2", "h-2"),
        ("#带", "t-带"),
        ("#h-3", "t-带"),
        ("#报名", "h-4"),
        ("#报名-1", "h-5"),
        ("#here", "t-here"),
        ("#", ""),
        ("#top", ""),
    ],
)
def test_a_link_finds_its_heading_by_words_by_number_and_by_its_own_id(typed, id):
    headings = "## 一、时间\n\n## 二、怎么报名\n\n### 带什么 {#带}\n\n### 报名\n\n### 报名"
    found = body(f'[去]({typed})<a id="here"></a>\n\n{headings}')
    assert f'<a href="#{id}">去</a>' in found.html
    assert found.problems == ()
    assert "{#" not in found.html


def test_a_link_to_no_heading_is_told_with_the_nearest_and_its_words_stay():
    found = body("正文\n\n[去](#二、报名办法)\n\n## 一、时间\n\n## 二、报名")
    (problem,) = found.problems
    assert (problem.code, problem.line) == ("FC310", 12)
    assert problem.fixes[0].texts[0] == "#二、报名"
    assert "<p>去</p>" in found.html


def test_a_heading_may_bring_its_id_in_html():
    found = body('<h2 id="when">时间</h2>\n\n[去](#when)')
    assert '<h2 id="t-when">时间</h2>' in found.html
    assert 'href="#t-when"' in found.html


def test_the_same_link_twice_has_two_lines():
    assert [each.line for each in body("[甲](a.md)\n\n[甲](a.md)").links] == [10, 12]


def test_footnotes_lead_there_and_back():
    shown = html("正文[^1]。\n\n[^1]: 注释")
    ids = re.findall(r' id="([^"]+)"', shown)
    assert set(re.findall(r'href="#([^"]+)"', shown)) == set(ids)


# ── words ──


def test_text_is_what_a_reader_sees():
    found = body(
        '# 标题\n\n正文**重点**，[链接](a.md)。\n\n![替代](1.jpg "说明")\n\n- 甲\n- 乙 & 丙\n\n|a|b|\n|-|-|\n|1|2|'
    )
    assert found.text.split("\n") == [
        "标题",
        "正文重点，链接。",
        "甲",
        "乙 & 丙",
        "a",
        "b",
        "1",
        "2",
    ]
    assert found.opening == "正文重点，链接。"
    assert [(each.id, each.text) for each in found.headings] == [("h-1", "标题")]


# ── safety ──

_ALLOWED = {
    "href",
    "src",
    "alt",
    "title",
    "id",
    "rel",
    "colspan",
    "rowspan",
    "align",
    "scope",
    "start",
    "reversed",
    "value",
    "open",
}


class _Inspector(HTMLParser):
    def handle_starttag(self, tag, attrs):
        assert tag in TAGS | {"colgroup", "col"}, tag
        for name, value in attrs:
            assert name in _ALLOWED, name
            assert name != "src"
            assert name != "href" or re.match(
                r"https?://|mailto:|tel:|#|\x02l\d", value or "", re.I
            ), value

    def handle_comment(self, data):
        raise AssertionError(data)


def is_safe(shown: str) -> bool:
    _Inspector().feed(shown)
    return True


@pytest.mark.parametrize(
    "evil",
    [
        *(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<iframe src=//a.cn></iframe>",
        ),
        *(
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](&#106;avascript:alert(1))",
        ),
        *(
            "<a href='data:text/html,<script>1</script>'>x</a>",
            "<form action=//a.cn><input name=a></form>",
            "<math><mi xlink:href='javascript:1'>",
        ),
        *(
            "<style>*{display:none}</style>",
            "<p style='position:fixed' class=a id=main onclick=x>y</p>",
            "<base href=//a.cn>",
        ),
        *(
            "<noscript><p title='</noscript><img src=x onerror=1>'>",
            "<object data=a><embed src=b>",
            "<meta http-equiv=refresh content=0>",
        ),
        *(
            "<a href=' javascript:1'>x</a>",
            "<svg><a xlink:href=javascript:1><text>x",
            "<img src='1.jpg' srcset='//a.cn/1.jpg 2x'>",
        ),
        *(
            "<!--<img src='--><img src=x onerror=1>'>-->",
            "<div><script src=//a.cn></div>",
            "&#2;p0&#3; &#x2;l0&#3; \x02p0\x03",
            "`<script>`",
        ),
        *(
            "<table background='javascript:1'><td background=a>",
            "<link rel=stylesheet href=//a.cn>",
            "<video src=a autoplay>",
            "<template><script>1",
        ),
    ],
)
def test_nothing_evil_survives(evil):
    assert is_safe(body(evil).html)
    assert is_safe(body(f"正文 {evil} 正文\n\n{evil}\n\n- {evil}\n\n> {evil}").html)
    assert "\x02" not in re.sub(r"\x02[pil]\d+\x03", "", body(evil).html)


def test_a_writer_cannot_forge_a_placeholder():
    assert body("&#2;p7&#3; &#x02;l9&#x03;").html == "<p>p7 l9</p>"


@pytest.mark.skipif(not XSS.is_dir(), reason="the collected vectors are not part of the project")
def test_collected_vectors_are_harmless():
    for path in (each for each in XSS.rglob("*") if each.suffix in (".test", ".txt", ".py")):
        text = path.read_text(errors="replace").replace("\x02", "").replace("\x03", "")
        assert is_safe(body(text).html), path
        assert all(is_safe(body(part).html) for part in text.split("\n\n")), path


_SCRAPS = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "字",
            "好。",
            "**",
            "*",
            "_",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "![",
            '"说明"',
            "<",
            ">",
            "</p>",
            "<p>",
            "<img src=",
            "<a href=",
        ),
        *(
            "'",
            '"',
            "&",
            "&#2;",
            "#",
            "- ",
            "1. ",
            "> ",
            "|",
            "|-|",
            "\\",
            "[^1]",
            "[^1]: ",
            "]: ",
            "a.md",
            "01.jpg",
            "javascript:",
            "　",
            "    ",
            "<!--",
        ),
    ]
)


@cases(600)
@given(st.lists(_SCRAPS, max_size=30).map("".join))
def test_no_manuscript_is_an_exception_or_unsafe(text):
    assert is_safe(body(text).html)


@pytest.mark.parametrize("garbage", ["1. " * 3000, "[a](b" * 3000])
def test_nesting_beyond_sense_is_a_problem_and_the_next_story_is_well(garbage):
    assert [each.code for each in body(garbage).problems] == ["FC301"]
    assert html("1. 甲") == "<ol>\n<li>甲</li>\n</ol>"


# ── footnotes, marks, tags ──


def test_a_footnote_that_is_not_there_and_one_nobody_refers_to_are_told_with_their_lines():
    found = body("桥[^1]和渡口[^2]。\n\n[^1]: 修了三年。\n[^3]: 早已不在。")
    told = [(each.line, each.code) for each in found.problems]
    assert sorted(told) == [(FIRST_LINE, "FC304"), (FIRST_LINE + 3, "FC304")]
    assert all("[^" in each.message for each in found.problems)


@pytest.mark.parametrize("typed", ["甲==>乙，丙==>丁", "若a==b，则c==d", "x==y==z"])
def test_equations_and_arrows_are_no_marks(typed):
    assert "<mark>" not in html(typed)


def test_a_mark_behind_an_equation_is_one():
    assert html("若a==b，==要紧==的") == "<p>若a==b，<mark>要紧</mark>的</p>"


@pytest.mark.parametrize(
    "typed", ["用<h1>标签", "用<p>标签分段", "用</p>标签", "换<table>吧", "放在<section>里"]
)
def test_a_tag_that_is_spoken_of_is_words(typed):
    assert body(typed).text == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("桥头<br>渡口", "桥头\n渡口"),
        ("<div>\n桥头", "桥头"),
        ("桥头<div>渡口</div>", "桥头\n渡口"),
    ],
)
def test_a_tag_that_is_none_is_html(typed, read):
    assert body(typed).text == read
