"""What is kept of a page for the rules about all of them."""

from builder.assessment.page import WebPage
from builder.assessment.whole_site import gist_of

HTML = """<html lang="zh-Hans"><head><script>x</script><link rel=stylesheet href="../assets/a.css"></head><body>
<header class=masthead><button data-elder>长辈版</button><nav><a href="../index.html">首页</a></nav></header>
<main><header><nav><a href="#z">上面</a></nav></header><a href="../a%20b.html#c">一</a><a href="sub/">二</a>
<a href="https://other.example/x.html">三</a><a href="tel:110">四</a><a href="/top.html">五</a><img src="p.webp"></main>"""


def test_names_of_the_site_are_paths_from_its_root():
    gist = gist_of(WebPage("posts/one.html", HTML.encode()))
    assert [name for name, _ in gist.names] == [
        "assets/a.css",
        "index.html",
        "a b.html",
        "posts/sub/index.html",
        "top.html",
        "posts/p.webp",
    ]
    assert gist.sections == (("首页", "index.html"),)
    assert gist.language == "zh-Hans"
    assert gist.has_elder


def test_without_its_button_or_its_script_there_is_no_elder_edition():
    for gone in (" data-elder", "<script>x</script>"):
        assert not gist_of(WebPage("a.html", HTML.replace(gone, "").encode())).has_elder
