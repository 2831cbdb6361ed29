"""What a page, a feed and a script of the Simplified edition are in the Traditional one."""

import json

import pytest

from builder.make.hant.edition import edition_of
from builder.model.traditional import Script, Spelling

HOME = "https://xn--dkrp89f.xn--fiqs8s/sub/"
EDITION = edition_of(
    Spelling(
        script=Script.TAIWAN,
        home=HOME,
        people=("于洋",),
        places=("柏舟里",),
        pairs=(("公交车站", "巴士站"), ("报", "報紙")),
    )
)


@pytest.mark.parametrize(
    ("page", "converted"),
    [
        ("<p>头<wbr>发</p>", "<p>頭<wbr>髮</p>"),
        ("<h1>柏<wbr>舟<b>里</b>的灯</h1>", "<h1>柏<wbr>舟<b>里</b>的燈</h1>"),
        ("<p>头</p><p>发</p>", "<p>頭</p><p>發</p>"),
        ("<p>公交<wbr>车站旁</p>", "<p>巴士站<wbr>旁</p>"),
        ("<p>报<em>纸</em></p>", "<p>報紙<em>紙</em></p>"),
        ('<img alt="于洋和后院">', '<img alt="于洋和後院">'),
        ('<p title="a">里</p>', '<p title="a">裡</p>'),
        ('<html lang="zh-Hans"><p lang="en">里</p>', '<html lang="zh-Hant-TW"><p lang="en">里</p>'),
        ("<p>电话 0000-8600118，https://a.cn/发</p>", "<p>電話 0000-8600118，https://a.cn/发</p>"),
        ("<p>&lt;里&gt;</p>", "<p>&lt;裡&gt;</p>"),
        ("<code>\n里\n</code>\n<p>里", "<code>\n里\n</code>\n<p>裡"),
        ('<p title="里\n">里</p>\n里', '<p title="裡\n">裡</p>\n裡'),
        (
            '<div lang="ja">\n里<div>\n</div>里\n</div>里',
            '<div lang="ja">\n里<div>\n</div>里\n</div>裡',
        ),
        ("<script>\n'里'\n</script>\n里", "<script>\n'里'\n</script>\n裡"),
        ("里 < 一\n<code>里", "裡 < 一\n<code>里"),
        ("", ""),
    ],
)
def test_texts_are_converted_and_all_else_is_to_the_letter(page, converted):
    assert EDITION.markup(page) == converted


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("index.html", "index.html"),
        ("../members/lamp.html#board", "../members/lamp.html#board"),
        ("../media/3f/里.jpg", "../../media/3f/里.jpg"),
        ("assets/site.css", "../assets/site.css"),
        ("../hant/assets/site.js", "../../hant/assets/site.js"),
        ("calendar/site.ics", "../calendar/site.ics"),
        ("#main", "#main"),
        ("?a", "?a"),
        ("/404.html", "/404.html"),
        ("tel:0000-8600118", "tel:0000-8600118"),
        ("mailto:a@b.cn", "mailto:a@b.cn"),
        ("https://other.cn/media/a.jpg", "https://other.cn/media/a.jpg"),
        (f"webcal://{HOME[8:]}calendar/site.ics", f"webcal://{HOME[8:]}calendar/site.ics"),
        (HOME, f"{HOME}hant/"),
        (f"{HOME}members/a.html", f"{HOME}hant/members/a.html"),
        (f"{HOME}media/a.jpg", f"{HOME}media/a.jpg"),
        (f"{HOME}hant/members/a.html", f"{HOME}hant/members/a.html"),
    ],
)
def test_addresses_lead_to_this_edition_or_to_what_both_share(address, there):
    assert EDITION.markup(f'<a href="{address}">a</a>') == f'<a href="{there}">a</a>'


def test_the_link_to_the_other_script_leaves_this_edition():
    link = '<a href="../members/a.html" hreflang="zh-Hans" lang="zh-Hans">简体</a>'
    assert EDITION.markup(link) == link.replace("../members", "../../members")
    head = f'<link rel="alternate" hreflang="zh-Hans" href="{HOME}members/a.html">'
    assert EDITION.markup(head) == head


def test_every_picture_of_a_set():
    page = '<source srcset="media/a-1.webp 320w, media/a-2.webp 640w">'
    assert EDITION.markup(page) == page.replace("media/", "../media/")


def test_linked_data_and_feeds_speak_as_the_page_does():
    data = {
        "inLanguage": "zh-Hans",
        "name": '于洋的“里"\\面',
        "url": f"{HOME}members/a.html",
        "image": f"{HOME}media/a.jpg",
        "sameAs": "https://other.cn/里",
        "里": ["后院", 1, True],
    }
    text = json.dumps(data, ensure_ascii=False)
    page = f'<script type="application/ld+json">{text}</script>'
    inside = EDITION.markup(page).removeprefix(page[:35]).removesuffix("</script>")
    assert json.loads(inside) == json.loads(EDITION.of_file("feed.json", text))
    assert json.loads(inside) == {
        "inLanguage": "zh-Hant-TW",
        "name": '于洋的“裡"\\面',
        "url": f"{HOME}hant/members/a.html",
        "image": f"{HOME}media/a.jpg",
        "sameAs": "https://other.cn/里",
        "裡": ["後院", 1, True],
    }


def test_a_script_says_its_words_in_these_characters():
    code = 'button.textContent = "长辈版"; var re = /[一-龥]/, day = "日一二三四五六"[0];'
    assert EDITION.of_file("site.js", code) == code.replace("长辈版", "長輩版")


def test_without_an_address_of_its_own_a_site_has_relative_ones_alone():
    bare = edition_of(Spelling(script=Script.GENERAL))
    page = '<a href="https://a.cn/b">里</a><img src="../media/c.jpg">'
    assert bare.markup(page) == '<a href="https://a.cn/b">裏</a><img src="../../media/c.jpg">'


def test_a_page_is_the_same_after_thousands_of_others():
    page = '<p title="里">于洋</p>\n<code>\n里\n</code>\n'
    before = EDITION.markup(page)
    for number in range(9000):
        EDITION.markup(f"<p>{number}里</p>\n")
    assert EDITION.markup(page) == before


def test_what_a_line_opens_and_no_line_ends_is_read_to_the_end():
    page = "<code>\n" + "里\n" * 300 + "</code>\n<p>里</p>"
    assert EDITION.markup(page) == page.removesuffix("里</p>") + "裡</p>"
