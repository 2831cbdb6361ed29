"""Lists number from the oldest, full pages never change, every page is reachable."""

import datetime as dt
import re

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.plan.parts.listings import sheets_of
from tests.kit.small_site import built, make_site, published, story, write


def posts(count: int) -> tuple[Post, ...]:
    """So many posts, newest first."""
    day = dt.date(2026, 1, 1)
    return tuple(
        Post(title=f"第{n}篇", slug=f"p{n}", date=day + dt.timedelta(days=n), column=Column.NEWS)
        for n in range(count, 0, -1)
    )


def test_few_stories_are_one_page():
    for count in (1, 5, 9):
        assert [(sheet.number, len(sheet.stories)) for sheet in sheets_of(posts(count), 5)] == [
            (0, count)
        ]


def test_the_newest_page_holds_between_one_and_two_pages_worth():
    for count in range(10, 60):
        newest, *older = sheets_of(posts(count), 5)
        assert 5 <= len(newest.stories) < 10
        assert [sheet.number for sheet in older] == list(range(len(older), 0, -1))
        assert all(len(sheet.stories) == 5 for sheet in older)


def test_every_story_stands_on_exactly_one_page_newest_first():
    stories = posts(37)
    assert tuple(story for sheet in sheets_of(stories, 5) for story in sheet.stories) == stories


def test_a_new_story_changes_no_numbered_page():
    for count in range(5, 40):
        before = {sheet.number: sheet.stories for sheet in sheets_of(posts(count), 5)[1:]}
        after = {sheet.number: sheet.stories for sheet in sheets_of(posts(count + 1), 5)}
        assert all(after[number] == stories for number, stories in before.items())


def add_posts(root, numbers) -> None:
    for n in numbers:
        fields = f"标题: 第{n}篇\n日期: 2026-03-{n:02d}\n栏目: 要闻\n网址名: p{n}"
        write(root / f"content/posts/p{n}.md", story(fields))


def test_full_pages_keep_their_bytes_when_stories_are_added(tmp_path):
    root = make_site(tmp_path / "site")
    add_posts(root, range(1, 8))
    built(root)
    before = {
        p: c
        for p, c in published(root / "output").items()
        if re.fullmatch(r"posts/page-\d+\.html", p)
    }
    redirects = {path for path, content in before.items() if b"http-equiv" in content}
    add_posts(root, range(8, 14))
    built(root)
    after = published(root / "output")
    assert before
    assert all(after[path] == content for path, content in before.items() if path not in redirects)


def test_the_number_to_come_leads_to_the_newest_page(tmp_path):
    root = make_site(tmp_path / "site")
    add_posts(root, range(1, 8))
    built(root)
    numbers = sorted(
        int(p.stem.removeprefix("page-")) for p in (root / "output/posts").glob("page-*.html")
    )
    assert numbers == list(range(1, len(numbers) + 1))
    assert "url=../posts/index.html" in (root / f"output/posts/page-{numbers[-1]}.html").read_text()


def test_every_internal_link_names_a_file_that_is_there(tmp_path):
    root = make_site(tmp_path / "site")
    add_posts(root, range(1, 12))
    built(root)
    output = root / "output"
    for path in output.rglob("*.html"):
        base = output if path.name == "404.html" else path.parent
        for link in re.findall(r'(?:href|src)="([^"]+)"', path.read_text()):
            elsewhere = ("http:", "https:", "mailto:", "tel:", "webcal:", "#", "data:", "/sub/")
            if not link.startswith(elsewhere):
                assert (base / link.partition("#")[0]).resolve().is_file(), f"{path} → {link}"


def test_the_numbered_lead_the_newest_page_and_keep_their_place_on_a_full_one():
    stories = posts(12)
    old = stories[-1]
    newest, *_, oldest = sheets_of(stories, 5, (old,))
    assert newest.stories == (old, *stories[:7])
    assert old in oldest.stories


def test_what_leads_the_newest_page_stands_there_once():
    stories = posts(4)
    assert sheets_of(stories, 5, stories[2:3])[0].stories == (
        stories[2],
        *stories[:2],
        stories[3],
    )
