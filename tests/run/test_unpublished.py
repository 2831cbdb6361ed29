"""Where a story that is not public may be looked for."""

import pytest

from builder.crew.workers import Workers
from builder.run.examine import examine
from builder.run.unpublished import withheld_addresses, withheld_at, withheld_called
from tests.kit.small_site import make_site, options, story, write

DRAFT = (
    "标题: 渡口夜谈\n日期: 2026-03-01\n栏目: 要闻\n状态: 草稿\n网址名: ferry\n旧网址: [talk.html]"
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("unpublished") / "site")
    write(root / "content/posts/night talk/index.md", story(DRAFT))
    return options(root, root / "output", workers=Workers(count=1))


@pytest.fixture(scope="module")
def prepared(asked):
    return examine(asked)


@pytest.mark.parametrize("name", ["posts/ferry.html", "posts/ferry", "posts/ferry/", "talk.html"])
def test_it_is_looked_for_where_it_would_stand_and_where_it_stood(prepared, name):
    found = withheld_at(name.rstrip("/"), withheld_addresses(prepared))
    assert found.title == "渡口夜谈"


@pytest.mark.parametrize(
    "written",
    [
        "渡口夜谈",
        "content/posts/night talk/index.md",
        "content/posts/night talk",
        "posts/ferry.html",
    ],
)
def test_it_is_known_by_what_staff_call_it(prepared, asked, written):
    assert withheld_called(written, prepared, asked).title == "渡口夜谈"


@pytest.mark.parametrize("written", ["posts/note.html", "没有这一篇", "index.html"])
def test_nothing_else_is_taken_for_it(prepared, asked, written):
    assert withheld_called(written, prepared, asked) is None
