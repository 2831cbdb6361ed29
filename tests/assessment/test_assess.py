"""Judging a published site."""

from builder.assessment.assess import Finding, assess

PAGE = '<html lang="{}"><head><title>{}</title></head><body><h1>题</h1>{}</body></html>'
FILES = {
    "index.html": PAGE.format("zh-Hans", "首页", "<img src=a.webp>" * 30),
    "one.html": PAGE.format("", "一", ""),
    "old.html": '<meta http-equiv="refresh" content="0">',
    "screen/hall/index.html": "<p>大屏",
    "assets/site-1.css": "html{font-size:112.5%}",
    "a.webp": "",
}


def assessed(files=FILES):
    return assess("小站", files, lambda path: files[path].encode())


def of(assessment, rule: str):
    return next(each for each in assessment.results if rule in each.point.called)


def test_pages_are_judged_and_screens_and_moved_pages_only_counted():
    found = assessed()
    assert (found.pages, found.moved, found.screens) == (2, 1, 1)
    assert of(found, "说明是中文").found == [
        Finding("one.html", 1, "没有说明是中文（html 的 lang）")
    ]
    assert (of(found, "说明是中文").seen, of(found, "说明是中文").wrong) == (2, 1)


def test_of_many_findings_the_first_are_kept_and_all_are_counted():
    pictures = of(assessed(), "图片有替代文字")
    assert (pictures.seen, pictures.wrong, len(pictures.found)) == (30, 30, 20)


def test_rules_about_all_pages_and_the_sheet_are_asked_once():
    found = assessed()
    assert of(found, "字够大").seen == 2
    assert [str(each) for each in of(found, "别的页连过来").found] == ["one.html：没有一页连到它"]


def test_it_is_the_same_whatever_the_order_of_files():
    backwards = dict(reversed(FILES.items()))
    assert assessed(backwards) == assessed()


def test_a_site_without_a_page_is_judged_too():
    assert assessed({}).pages == 0
