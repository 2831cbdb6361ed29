"""Pictures, links and headings take the page's own form."""

import pytest

from builder.read.prose.embeds import Embeds


def placed(html: str, original: str = "") -> tuple[str, Embeds]:
    embeds = Embeds(original, 10)
    return embeds.with_placeholders(html), embeds


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ('<p><img alt="桥" src="1.jpg"></p>', "\x02p0\x03"),
        ('<p>桥<img alt="桥" src="1.jpg"></p>', "<p>桥\x02i0\x03</p>"),
        ('<p><img src="1.jpg"><br>\n<img src="2.jpg"></p>', "\x02p0\x03\n\x02p1\x03"),
        ('<p><img src="https://a.example/1.jpg"></p>', ""),
        ('<p><a href="bridge">桥</a></p>', '<p><a href="\x02l0\x03">桥</a></p>'),
        (
            '<p><a href="mailto:a@b.example">信</a></p>',
            '<p><a href="mailto:a@b.example" rel="noopener">信</a></p>',
        ),
        ('<p><a href="a@b.example">信</a></p>', '<p><a href="mailto:a@b.example">信</a></p>'),
        ("<p><a>桥</a></p>", "<p>桥</p>"),
        ("<h1>桥</h1>", '<h2 id="h-1">桥</h2>'),
        ("<h3>桥 {#here}</h3>", '<h3 id="t-here">桥</h3>'),
        ("<ul>\n<li>☑ 桥</li>\n</ul>", '<ul>\n<li class="to-do">☑ 桥</li>\n</ul>'),
        ("<p>桥\n头</p>", "<p>桥头</p>"),
        ("<p>\n</p>", ""),
    ],
)
def test_each_takes_its_form(html, written):
    assert placed(html)[0] == written


def test_the_line_under_a_picture_is_its_caption():
    html, embeds = placed('<p><img alt="桥" src="1.jpg"></p>\n<p>▲ 桥头的灯</p>\n<p>正文</p>')
    assert html == "\x02p0\x03\n<p>正文</p>"
    assert embeds.pictures[0].caption == "桥头的灯"


def test_a_figure_has_its_own_caption():
    html, embeds = placed('<figure><img src="1.jpg"><figcaption>桥&amp;灯</figcaption></figure>')
    assert (html, embeds.pictures[0].caption) == ("\x02p0\x03", "桥&灯")


def test_a_link_within_the_page_leads_to_its_heading():
    html, embeds = placed(
        '<h2>怎么过桥</h2>\n<p><a href="#怎么过桥">桥</a><a href="#渡">渡</a></p>'
    )
    assert html.endswith('<p><a href="#h-1">桥</a>渡</p>')
    assert [each.code for each in embeds.remarks] == ["FC310"]


@pytest.mark.parametrize(
    ("html", "typed", "code"),
    [
        ('<p><img src="//a.example/1.jpg"></p>', "", "FC302"),
        ('<p><img alt="桥"></p>', "![桥]()", "FC303"),
        ("<p><a>桥</a></p>", "[桥](javascript:a)", "FC309"),
    ],
)
def test_what_leads_nowhere_is_told(html, typed, code):
    _, embeds = placed(html, typed)
    assert [each.code for each in embeds.remarks] == [code]
