"""Where texts and addresses stand in a page: what html5lib reads as text, and nothing else."""

from xml.etree import ElementTree

import html5lib
import pytest

from builder.make.hant.markup import Sort, markup_parts, whole_parts

TEXTS = (Sort.TEXT, Sort.JOINED)


def read(page: str) -> list[tuple[str, str]]:
    found = markup_parts(page, is_xml=page.startswith("<?xml"))
    return [(each.sort.name, page[each.start : each.end]) for each in found]


def texts(page: str) -> list[str]:
    return [said for sort, said in read(page) if sort in ("TEXT", "JOINED")]


def test_texts_and_what_readers_are_told():
    page = '<p title="题">字<img alt="图" src="a.jpg" class="类"></p>'
    assert read(page) == [("SAID", "题"), ("TEXT", "字"), ("SAID", "图"), ("ADDRESS", "a.jpg")]


def test_a_word_goes_on_over_a_place_where_its_line_may_end():
    page = "<h1>柏舟<wbr>里<a>社</a>区</h1><p>一</p><p>二</p><b>三</b>A<i>四</i>"
    assert [sort for sort, _ in read(page)] == [
        *("TEXT", "JOINED", "JOINED", "JOINED", "TEXT", "TEXT", "TEXT", "TEXT")
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<p><code>里</code></p>",
        "<kbd>发</kbd><samp>里</samp>",
        "<script>var a = '里';</script>",
        "<style>p::after { content: '里' }</style>",
        "<!-- 里 -->",
        '<a hreflang="zh-Hans" lang="zh-Hans">简<span lang="zh-Hans">体</span>版</a>',
        '<p translate="no">里</p>',
        '<div lang="ja">里<div>里</div>里</div>',
        '<p class="里" id="里" data-key="里" datetime="里">a</p>',
        '<img lang="ja" class="x">',
    ],
)
def test_what_is_not_read_or_is_in_another_language_stays(page):
    assert [each for each in read(page) if each[0] in ("TEXT", "JOINED", "SAID")] == []
    after = f"{page}<p>后</p>"
    assert texts(after) == ["后"]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<a title='题 > \"目\"' href='b'>字</a>", ['题 > "目"', "字"]),
        ('<a title="写 title=" class="里">字</a>', ["写 title=", "字"]),
        ("<p>1 &lt; 2，里</p>", ["1 &lt; 2，里"]),
        ("<p>里<br>外</p>", ["里", "外"]),
        ('<option label="里">外</option>', ["里", "外"]),
        ("只有字", ["只有字"]),
    ],
)
def test_hostile_quotes_and_signs(page, said):
    found = [each for sort, each in read(page) if sort in ("TEXT", "JOINED", "SAID")]
    assert found == said


def test_addresses_of_every_sort():
    page = (
        '<html lang="zh-Hans"><link rel="alternate" hreflang="x-default" href="https://a.cn/">'
        '<meta name="Url" content="https://a.cn/b"><script src="c.js"></script>'
        '<img srcset="d.webp 1w, e.webp 2w"><script type="application/ld+json">{"a":1}</script>'
    )
    assert read(page) == [
        ("LANGUAGE", "zh-Hans"),
        ("ELSEWHERE", "https://a.cn/"),
        ("ADDRESS", "https://a.cn/b"),
        ("ADDRESS", "c.js"),
        ("ADDRESSES", "d.webp 1w, e.webp 2w"),
        ("LINKED_DATA", '{"a":1}'),
    ]


def test_in_a_feed_a_complete_address_may_be_a_text():
    feed = '<?xml version="1.0"?><feed xml:lang="zh-Hans"><id>https://a.cn/b</id><title>里</title></feed>'
    assert read(feed) == [("LANGUAGE", "zh-Hans"), ("ADDRESS", "https://a.cn/b"), ("TEXT", "里")]
    page = "<p>https://a.cn/b</p>"
    assert read(page) == []


PAGE = """<!DOCTYPE html><html lang="zh-Hans"><head><title>题 &amp; 目</title><style>a{}</style></head>
<body><!-- 注 --><main id="里"><h1>柏舟<wbr>里</h1><p>见<a href="a.html">甲<em>乙</em></a>，<br>丙。</p>
<ul><li>一<li>二</ul><table><tr><td>格</table><svg><text>画</text></svg>文</main></body></html>"""


def test_the_texts_of_a_page_are_those_that_html5lib_reads():
    tree = html5lib.parse(PAGE, namespaceHTMLElements=False)
    silent = {ElementTree.Comment, "style", "script"}
    said = []
    for each in tree.iter():
        said += [each.text or ""] if each.tag not in silent else []
        said += [each.tail or ""]
    read_by_it = sorted(filter(None, (text.strip() for text in said)))
    ours = sorted(text.replace("&amp;", "&").strip() for text in texts(PAGE))
    assert ours == [text for text in read_by_it if not text.isascii()]


@pytest.mark.parametrize(
    "lines",
    [
        "<code>里\n",
        '<div lang="ja">\n里',
        "<script>\n",
        "<style>p {",
        "<!-- 里\n",
        '<p title="里\n',
        "<p",
    ],
)
def test_lines_that_end_within_something_are_no_whole_ones(lines):
    assert whole_parts(lines) is None


@pytest.mark.parametrize(
    "lines", ["<p>里\n", "</section>里<p>\n", "里\n", "<code>里</code>\n", "\n"]
)
def test_elements_that_are_read_may_go_on_in_the_next_line(lines):
    assert whole_parts(lines) == tuple(markup_parts(lines))
