"""A build with nothing to do ends early, and only then."""

import datetime as dt

import pytest

from builder.crew.workers import Workers
from builder.run.run import opened
from builder.run.unchanged import as_it_stands
from tests.kit.small_site import NOW, SETTINGS, built, make_site, options, story, write

ALONE = Workers(count=1)


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    late = "标题: 还没到时间\n日期: 2026-05-20\n栏目: 要闻\n发布时间: 2026-05-20 18:00"
    write(root / "content/posts/late.md", story(late))
    built(root, workers=ALONE)
    return root


def end_of(site, **more):
    with opened(options(site, site / "output", **more), lambda *_: None) as run:
        return as_it_stands(run)


def test_where_nothing_changed_the_last_build_is_told_again(site):
    result = end_of(site)
    assert result.prepared is None
    assert result.summary.unchanged == len([p for p in (site / "output").rglob("*.*") if _ours(p)])


def _ours(path) -> bool:
    return path.is_file() and ".fengcai" not in path.parts


def test_an_input_that_changed_is_something_to_do(site):
    write(site / "content/site.yaml", SETTINGS + "电话: 0000-1234567\n")
    assert end_of(site) is None


def test_a_file_of_the_output_that_is_gone_is_something_to_do(site):
    (site / "output/404.html").unlink()
    assert end_of(site) is None


@pytest.mark.parametrize(("hours", "ends"), [(1, True), (10, False)])
def test_a_storys_hour_that_has_come_is_something_to_do(site, hours, ends):
    assert bool(end_of(site, now=NOW + dt.timedelta(hours=hours))) is ends


def test_another_switch_is_something_to_do(site):
    assert end_of(site, keep_going=True) is None
