"""The theme engine, and the themes it carries, over every kind of page."""

import re
import xml.etree.ElementTree as ET

import html5lib
import msgspec
import pytest

from builder.make.page.body import body_parts
from builder.make.page.filters import headline, qr, verses
from builder.make.page.policy import hash_of
from builder.make.page.rows import WIDE, justified, shares
from builder.make.page.shades import contrast
from builder.make.page.theme import load_theme, root_of
from builder.model.artifact import RenderPage
from builder.model.frame import Mourning
from builder.model.settings import Settings
from builder.problems import Problem
from tests.kit import ROOT
from tests.kit import theme_samples as samples

THEMES = ROOT / "themes"
KINDS = tuple(samples.FACTS)
BODY = "<p>甲</p>\x02p0\x03<p>乙\x02i2\x03丙\x02p1\x03</p><table><tr><td>丁</td></tr></table>"
FINISHED = [load_theme(name, [THEMES]) for name in ("base", "hong", "jia")]


def render(theme, template, view, frame=samples.FRAME, body=""):
    recipe = RenderPage(template, theme.facts.templates[template], frame="", view=view)
    parts = body_parts(body, view, root_of(view.path)) if body else ()
    return theme.render(recipe, frame, parts)


def text_of(theme, template, view, **more):
    page = render(theme, template, view, **more)
    assert isinstance(page, bytes), page
    return page.decode()


def parses(page):
    html5lib.HTMLParser(strict=True).parse(page.decode() if isinstance(page, bytes) else page)


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def small_theme(tmp_path, yaml="名称: 小", **templates):
    named = {f"small__templates__{name}_dot_html": text for name, text in templates.items()}
    write(tmp_path, small__theme_dot_yaml=yaml, **named)
    return load_theme("small", [tmp_path])


# Every page


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_a_finished_theme_has_no_problem_not_even_in_its_contrasts(theme):
    assert theme.problems == ()


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_story_renders_with_nothing_and_with_everything(theme, kind):
    for template in ("story.html", f"{kind}.html"):
        parses(text_of(theme, template, samples.bare_story(kind)))
        parses(
            text_of(theme, template, samples.full_story(kind), frame=samples.FULL_FRAME, body=BODY)
        )


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
@pytest.mark.parametrize("kind", ["posts", "honors"])
def test_a_notice_says_its_span_and_whom_to_call_whatever_kind_it_is_of(theme, kind):
    facts = samples.FACTS["posts"]
    view = msgspec.structs.replace(samples.bare_story(kind), facts=facts)
    page = text_of(theme, f"{kind}.html", view)
    span = ("2026年5月6日至", "2026年5月12日")
    whole = "<wbr>".join(f'<span class="whole">{words}</span>' for words in span)
    assert f"<dt>公示期</dt><dd>{whole}</dd>" in page
    assert '<dt>联系电话</dt><dd><a href="tel:' in page


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
@pytest.mark.parametrize(
    ("kind", "key", "words", "is_listed"),
    [
        ("activities", "type", ("志愿服务",), False),
        ("activities", "type", ("志愿服务", "党课"), True),
        ("mechanisms", "types", ("支委会",), True),
    ],
)
def test_no_type_of_a_story_is_lost_from_its_page(theme, kind, key, words, is_listed):
    facts = {key: samples.fact("类型", *words)}
    view = msgspec.structs.replace(samples.bare_story(kind), facts=facts)
    assert ("<dt>类型</dt>" in text_of(theme, f"{kind}.html", view)) == is_listed


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_a_page_says_who_wrote_it_where_that_is_written(theme):
    assert "<li>来源 宣传组</li><li>文 许闻</li>" in (
        text_of(theme, "pages.html", samples.full_story("pages")).replace("\n", "")
    )
    assert 'class="meta"' not in text_of(theme, "pages.html", samples.bare_story("pages"))


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_list_renders_with_nothing_and_with_everything(theme, kind):
    for template in ("list.html", theme.facts.template(f"list-{kind}.html", "list.html")):
        parses(text_of(theme, template, samples.bare_list(kind)))
        parses(text_of(theme, template, samples.full_list(kind), frame=samples.FULL_FRAME))


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_home_renders_empty_full_and_led_by_any_shape_of_picture(theme):
    leads = (
        None,
        samples.bare_card(),
        samples.full_card(image=samples.image()),
        samples.full_card(image=samples.image(3000, 900)),
    )
    for view in (
        samples.BARE_HOME,
        samples.full_home(),
        *(samples.full_home(lead=lead) for lead in leads),
    ):
        parses(text_of(theme, "home.html", view, frame=samples.FULL_FRAME))


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_a_calendar_renders_with_everything_and_with_the_least(theme):
    full = samples.full_calendar()
    bare = msgspec.structs.replace(full, coming=(), years=(), subscription=None)
    for view in (full, bare):
        parses(text_of(theme, "calendar.html", view, frame=samples.FULL_FRAME))


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_a_roll_and_a_series_render_with_everything(theme):
    for template, kind in (("list-honors.html", "posts"), ("list-series.html", "posts")):
        parses(text_of(theme, template, samples.full_list(kind), frame=samples.FULL_FRAME))


@pytest.mark.parametrize("theme", FINISHED, ids=lambda theme: theme.facts.name)
def test_the_small_pages_render(theme):
    parses(text_of(theme, "404.html", samples.LOST, frame=samples.FULL_FRAME))
    parses(text_of(theme, "redirect.html", samples.MOVED))
    assert (
        text_of(theme, "robots.txt", samples.ROBOTS)
        == "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n"
    )
    assert "Disallow: /" in text_of(
        theme, "robots.txt", msgspec.structs.replace(samples.ROBOTS, closed=True, sitemap="")
    )


def test_an_atom_feed_has_what_rfc_4287_requires():
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(render(FINISHED[0], "feed.xml", samples.FEED))
    for place in (feed, *feed.findall(f"{atom}entry")):
        assert all(
            place.find(atom + name) is not None for name in ("id", "title", "updated", "link")
        )
    assert feed.find(f"{atom}author/{atom}name").text == "社区"
    assert feed.find(f"{atom}entry/{atom}title").text == "题 & <题>"


def test_a_sitemap_is_well_formed():
    urls = ET.fromstring(render(FINISHED[0], "sitemap.xml", samples.SITEMAP))
    assert [len(url) for url in urls] == [2, 1]


def test_an_index_names_sitemaps():
    index = msgspec.structs.replace(samples.SITEMAP, is_index=True)
    found = ET.fromstring(render(FINISHED[0], "sitemap.xml", index))
    assert found.tag.endswith("}sitemapindex")
    assert {each.tag.rpartition("}")[2] for each in found} == {"sitemap"}


def test_what_people_wrote_is_escaped_in_html_and_xml():
    assert "<摘要>" not in text_of(FINISHED[1], "members.html", samples.full_story("members"))
    assert "<题>" not in text_of(FINISHED[1], "feed.xml", samples.FEED)


def test_a_page_knows_its_way_back_to_the_root():
    assert [
        root_of(path) for path in ("index.html", "members/a.html", "members/year/2026/index.html")
    ] == [
        "",
        "../",
        "../../../",
    ]
    assert root_of("404.html", "/baizhouli/") == "/baizhouli/"


# Templates


def test_editing_an_included_macro_changes_every_template_that_uses_it_and_no_other(tmp_path):
    texts = {
        "a": '{% from "b.html" import m %}',
        "b": '{% include "c.html" %}',
        "c": "一",
        "d": "二",
    }
    before = small_theme(tmp_path, **texts).facts.templates
    after = small_theme(tmp_path, **texts | {"c": "三"}).facts.templates
    assert [name for name in before if before[name] != after[name]] == [
        "a.html",
        "b.html",
        "c.html",
    ]


def test_base_names_the_template_of_the_parent_theme(tmp_path):
    write(
        tmp_path,
        base__theme_dot_yaml="名称: 基",
        base__templates__p_dot_html="父{% block b %}{% endblock %}",
    )
    theme = small_theme(
        tmp_path, "上级: base", p='{% extends "base:p.html" %}{% block b %}子{% endblock %}'
    )
    assert render(theme, "p.html", samples.LOST) == "父子".encode()


def test_a_site_may_replace_one_template_and_keep_the_rest(tmp_path):
    write(
        tmp_path / "own",
        templates__p_dot_html='{% extends "small:p.html" %}{% block b %}自己的{% endblock %}',
    )
    small_theme(tmp_path, p="{% block b %}{% endblock %}", q="{% include 'p.html' %}")
    theme = load_theme("small", [tmp_path], tmp_path / "own")
    assert render(theme, "q.html", samples.LOST).decode() == "自己的"


def test_a_reference_that_is_a_variable_missing_or_circular_is_a_problem(tmp_path):
    theme = small_theme(
        tmp_path,
        a="{% include view %}",
        b='{% include "no.html" %}',
        c='{% extends "c.html" %}',
        d="{% if %}",
    )
    assert [(p.path[-6:], p.code) for p in theme.problems] == [
        ("a.html", "FC706"),
        ("b.html", "FC707"),
        ("c.html", "FC708"),
        ("d.html", "FC705"),
    ]


def test_a_value_that_is_not_there_is_a_problem_with_its_template_and_line(tmp_path):
    theme = small_theme(tmp_path, p="一\n{{ view.head.titel }}")
    problem = render(theme, "p.html", samples.LOST)
    assert isinstance(problem, Problem)
    assert (problem.location, problem.code) == ("themes/small/templates/p.html:2", "FC709")
    assert "Head 里没有“titel”这一项" in problem.message


def test_a_template_has_no_globals(tmp_path):
    assert isinstance(
        render(small_theme(tmp_path, p="{{ range(3) }}"), "p.html", samples.LOST), Problem
    )


def test_a_theme_that_is_not_there_and_an_unreadable_theme_yaml_are_problems(tmp_path):
    assert [problem.code for problem in load_theme("none", [tmp_path]).problems] == ["FC701"]
    assert [problem.code for problem in small_theme(tmp_path, "名字: 小").problems] == ["FC702"]
    assert [problem.code for problem in small_theme(tmp_path, "a: [").problems] == ["FC702"]
    assert [problem.code for problem in small_theme(tmp_path, "上级: small").problems] == ["FC703"]


# Assets and colours


def test_assets_are_joined_in_order_and_named_by_their_content(tmp_path):
    write(
        tmp_path,
        small__assets__a_dot_css="a{}",
        small__assets__b_dot_css="b{}",
        small__assets__c_dot_txt="c",
    )
    theme = small_theme(tmp_path, "资源: {site.css: [b.css, a.css]}")
    assert sorted(theme.facts.assets) == ["c.txt", "site.css"]
    path = theme.facts.assets["site.css"]
    digest = theme.facts.asset_sources[path]
    assert path == f"assets/site-{digest[:8]}.css"
    assert theme.asset(digest) == b"b{}a{}"


def site_css(theme):
    return theme.asset(theme.facts.asset_sources[theme.facts.assets["site.css"]]).decode()


def test_a_site_changes_a_colour_and_its_dark_counterpart_is_found():
    theme = load_theme("hong", [THEMES], settings=Settings(name="", colors={"red": "#0B4F8A"}))
    assert theme.problems == ()
    light, dark = (
        site_css(theme)
        .split(":root{color-scheme")[1]
        .split("@media screen and (prefers-color-scheme:dark)")
    )
    assert "--red:#0B4F8A;" in light
    assert "--sheet:#0B4F8A" in light
    found = dark.split("--red:")[1][:7]
    assert contrast(found, "#1C1613") >= 4.5


@pytest.mark.parametrize(
    ("colors", "code"),
    [
        ({"rot": "#A50F1A"}, "FC710"),
        ({"red": "deep red"}, "FC711"),
        ({"red": "#FF9999"}, "FC712"),
        ({"dark-ink": "#333"}, "FC712"),
    ],
)
def test_a_colour_that_is_unknown_unreadable_or_too_faint_is_a_problem(colors, code):
    theme = load_theme("hong", [THEMES], settings=Settings(name="", colors=colors))
    assert {problem.code for problem in theme.problems} == {code}


@pytest.mark.parametrize(
    ("yaml", "codes"),
    [
        ("颜色: {a: b, b: a}", ["FC711", "FC711"]),
        ("颜色: {a: a}\n对比: [[a, a]]", ["FC711"]),
        ("颜色: {a: '#fff', b: 红色}\n对比: [[a, b]]", ["FC711"]),
        ("颜色: {a: '#fff'}\n对比: [[a, nope]]", ["FC710"]),
        ("颜色: {a: '#fff'}\n深色: {a: 黑}", ["FC711"]),
        ("宽度: [640, 0]", ["FC702"]),
        ("webp_quality: 900", ["FC702"]),
        ("- 名称", ["FC702"]),
    ],
)
def test_whatever_stands_in_a_theme_yaml_is_a_problem_and_no_crash(tmp_path, yaml, codes):
    assert [problem.code for problem in small_theme(tmp_path, yaml).problems] == codes


def test_a_theme_that_was_not_saved_as_utf_8_is_a_problem(tmp_path):
    (tmp_path / "small/templates").mkdir(parents=True)
    (tmp_path / "small/theme.yaml").write_bytes("名称: 小".encode("gbk"))
    (tmp_path / "small/templates/story.html").write_bytes("<p>正文".encode("gbk"))
    found = load_theme("small", [tmp_path]).problems
    assert [(problem.path, problem.code) for problem in found] == [
        ("themes/small/theme.yaml", "FC702"),
        ("themes/small/templates/story.html", "FC705"),
    ]


def test_contrast_is_that_of_the_standard():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#C8102E") == pytest.approx(5.9, abs=0.05)


# Bodies and filters


def test_a_body_takes_its_pictures_and_links_from_the_view():
    view = samples.full_story("members")
    links = '<p><a href="\x02l0\x03">去</a>和<a rel="x" href="\x02l1\x03">不去</a></p>'
    html = f"{links}\x02p1\x03<p>\x02i2\x03</p>\x02p0\x03\x02p9\x03"
    parts = body_parts(html, view, "../")
    assert [str(part.html) for part in parts if part.html] == [
        '<p><a href="../activities/a.html">去</a>和不去</p>',
        "<p>",
        "</p>",
    ]
    assert [(part.number, part.inline, part.image.width) for part in parts if part.image] == [
        (1, True, 900),
        (2, False, 1600),
    ]


def test_a_wide_table_can_be_scrolled_by_keyboard():
    (part,) = body_parts("<table><tr><td>一</td></tr></table>", samples.full_story("posts"), "")
    assert part.html.startswith(
        '<div class="table" role="region" aria-label="表格" tabindex="0"><table>'
    )


def test_a_headline_breaks_between_its_phrases_and_rather_behind_a_clause():
    assert headline(("被一位", "骑手")) == "被一位<wbr>骑手"
    assert headline(("灯亮了，", "被一位", "骑手")) == (
        '<span class="clause">灯亮了，</span><span class="clause">被一位<wbr>骑手</span>'
    )
    assert headline(("<b>",)) == "&lt;b&gt;"
    assert headline(()) == ""


def test_a_slogan_becomes_short_vertical_lines_or_none():
    assert verses("一张长桌，百家饭香。") == ("一张长桌", "百家饭香")
    assert verses("这一句口号实在太长了没有办法竖着排") == ()


def test_a_qr_code_is_inline_svg_in_the_colour_of_the_text():
    assert qr("https://a.example/").startswith('<svg class="qr"')
    assert "currentColor" in qr("https://a.example/")


@pytest.mark.parametrize("count", [1, 2, 3, 5, 20, 200])
def test_rows_of_a_gallery_are_never_wider_than_the_page(count):
    ratios = [(1.5, 0.8, 1.0, 1.78, 0.67)[n % 5] for n in range(count)]
    placed = shares(ratios, WIDE)
    row = 0
    while row < count:
        width = placed[row][1] + 1
        assert 0 < sum(place.share for place in placed[row : row + width]) <= 1
        row += width
    assert row == count


def test_full_rows_are_of_nearly_equal_height():
    ratios = [(1.5, 0.8, 1.0, 1.78, 0.67)[n % 5] for n in range(40)]
    heights = [
        share / ratio for (share, *_), ratio in zip(shares(ratios, WIDE), ratios, strict=True)
    ]
    assert max(heights) / min(heights) < 1.6


def test_a_single_picture_is_not_blown_up():
    (cell,) = justified([samples.image(800, 1000)])
    assert cell.wide < 0.6
    assert cell.narrow == 1


# Days of mourning

GREY = Mourning("2026-12-13/2026-12-13", today=True)


def test_the_days_of_mourning_stand_in_the_page_and_the_day_of_the_build_decides_without_script():
    frame = msgspec.structs.replace(samples.FRAME, mourning=GREY)
    page = text_of(FINISHED[1], "404.html", samples.LOST, frame=frame)
    assert '<html lang="zh-Hans" class="mourning" data-mourning="2026-12-13/2026-12-13"' in page
    script = re.search(r"<script>(/\* On days of mourning.*?)</script>", page, re.S)
    assert hash_of(script[1]) in page
    assert page.index("On days of mourning") < page.index("<body")


def test_a_page_of_a_site_without_days_of_mourning_has_nothing_of_it():
    assert "mourning" not in text_of(FINISHED[1], "404.html", samples.LOST)


def test_a_preview_of_a_day_of_mourning_is_grey_and_stays_so():
    frame = msgspec.structs.replace(samples.FRAME, mourning=Mourning(today=True))
    page = text_of(FINISHED[1], "404.html", samples.LOST, frame=frame)
    assert 'class="mourning"' in page
    assert "data-mourning" not in page
