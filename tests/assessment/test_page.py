"""A page as the rules look at it."""

import pytest

from builder.assessment.page import WebPage, said_in


def first(html: str):
    page = WebPage("a.html", f"<body>{html}".encode())
    return page, page.where("//body/*")[0]


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<a href=x>看 <b>活动</b> 去</a>", "看 活动 去"),
        ("<a href=x><img src=1 alt='长桌'> </a>", "长桌"),
        ("<a href=x><svg aria-hidden=true><text>图</text></svg>回家</a>", "回家"),
        ("<a href=x aria-label='上一页'>‹</a>", "上一页"),
        ("<a href=x title='到顶'><i></i></a>", "到顶"),
        ("<a href=x><script>1</script><!-- 2 --></a>", ""),
        ("<a href=x><span aria-label='三'>3</span>级</a>", "三级"),
    ],
)
def test_a_name_is_what_is_read_out(html, name):
    page, element = first(html)
    assert page.name_of(element) == name


def test_a_name_may_stand_elsewhere():
    page, element = first("<nav aria-labelledby='b gone'></nav><h2 id=b>栏目</h2>")
    assert page.name_of(element) == "栏目"


def test_a_page_that_only_says_where_another_has_moved_is_known():
    assert first("<p>x")[0].has_moved is False
    moved = WebPage("a.html", b'<meta http-equiv="Refresh" content="0; url=b.html">')
    assert moved.has_moved is True


def test_broken_and_empty_pages_are_read_as_browsers_do():
    assert said_in(WebPage("a.html", b"").root) == ""
    assert said_in(WebPage("a.html", "<p>一<b>二</p>三".encode()).root) == "一二三"
