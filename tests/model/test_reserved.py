"""Where the builder makes something itself no old address can be."""

import datetime as dt

import pytest

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Post
from builder.model.kinds.known import BUILT_IN
from builder.model.reserved import KEPT_FOLDERS, made_at
from builder.plan import Plan
from tests.kit.small_catalogue import PAPER, site_of

STORIES = (
    *(
        Post(
            title=f"第{n}篇",
            slug=f"p{n}",
            date=dt.date(2026, 1, n),
            column=Column.NEWS,
            tags=("桥",),
            series="灯会",
            branch="河东",
        )
        for n in range(1, 9)
    ),
    Branch(title="河东", slug="east", tier="branch"),
    Activity(title="清淤", slug="mud", date=dt.date(2026, 2, 1), type="volunteer", hosts=("河东",)),
)


def test_every_page_of_a_site_that_is_no_story_is_known():
    site = site_of(*STORIES, url="https://a.example/", page_size=2)
    paths = {each.path for each in Plan(site, PAPER).artifacts}
    assert len(paths) > 30
    assert [path for path in paths - site.by_address.keys() if not made_at(path, BUILT_IN)] == []
    folders = {path.partition("/")[0] for path in paths if "/" in path}
    assert folders <= {*KEPT_FOLDERS, *BUILT_IN.by_folder}


@pytest.mark.parametrize(
    "path",
    [
        "posts/p1.html",
        "posts/hello/index.html",
        "posts/2019/03/hello/index.html",
        "news/index.html",
        "tags/bridge.html",
        "posts/archive/feed.xml",
        "index.htm",
        "old/404.html",
    ],
)
def test_where_nothing_is_made_an_old_address_can_be(path):
    assert made_at(path, BUILT_IN) == ""


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("posts/page-7.html", "动态"),
        *((f"posts/{name}", "动态") for name in ("facets.js", "cards-3.js", "feed.json")),
        ("posts/column/study/index.html", "动态"),
        ("activities/type/page-3.html", "支部活动"),
        ("members/year/1999/index.html", "先锋人物"),
        ("members/pledges/page-2.html", "先锋人物"),
        ("members/mentoring/index.html", "先锋人物"),
        ("activities/grid/old-lane/index.html", "支部活动"),
        ("tags/anything/index.html", "标签"),
        ("albums/page-2.html", "相册"),
        ("media/ab/cd.jpg", "照片"),
        ("screen/lobby/index.html", "大屏"),
    ],
)
def test_lists_that_are_not_there_yet_are_kept_free(path, label):
    assert label in made_at(path, BUILT_IN)
