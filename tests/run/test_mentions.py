"""Which files name a story that must leave."""

import pytest

from builder.digest import Digest
from builder.run.mentions import needles_of
from builder.run.standing import PublicStory

LAMP = PublicStory(Digest("a" * 32), "content/posts/lamp.md", '灯<亮>; "河" & 岸', "守灯的阿圆")
NEEDLES = needles_of({"posts/lamp.html": LAMP})


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("posts/lamp.html", ""),
        ("posts/index.html", '<a href="lamp.html">灯&lt;亮&gt;; &quot;河&quot; &amp; 岸</a>'),
        ("posts/index.html", "<h2>灯&lt;亮&gt;; <wbr>&quot;河&quot; &amp; 岸</h2>"),
        ("posts/feed.json", '{"title": "灯<亮>; \\"河\\" & 岸"}'),
        ("calendar.ics", 'SUMMARY:灯<亮>\\; "河" & 岸'),
        ("sitemap.xml", "<loc>https://hefan.example/posts/lamp.html</loc>"),
        ("screen/hall/index.html", "今天说说守灯的阿圆"),
    ],
)
def test_a_file_names_a_story_by_its_page_its_title_or_on_a_screen_its_name(path, content):
    assert NEEDLES.are_in(path, content.encode())


@pytest.mark.parametrize(
    ("path", "content"),
    [("posts/index.html", "<h2>另一盏灯</h2>"), ("members/a.html", "今天说说守灯的阿圆")],
)
def test_a_name_in_a_text_of_another_story_is_no_mention(path, content):
    assert not NEEDLES.are_in(path, content.encode())
