"""What a preview makes anew after a save, what it lays aside, and what it says where no page is.

That it shows after many edits what a new one shows: tests/build/test_preview_edits.py.
"""

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from builder.preview.live import LiveSite
from tests.kit.small_documents import pdf_of
from tests.kit.small_films import mp4
from tests.kit.small_site import make_site, options, story, write

HERE = Path(__file__).parents[2]
LONG = "桥头的灯天黑就亮，修灯的人住在桥的那一头。" * 8


def test_an_edit_of_a_text_plans_its_page_and_leaves_the_others_as_they_were(tmp_path):
    root = make_site(tmp_path / "site")
    fields = "标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"
    write(root / "content/posts/a.md", story(fields, f"{LONG}\n\n第二段。"))
    desk = LiveSite(lambda: options(root, root / "preview"))
    desk.refresh()
    before = dict(desk._standing.artifacts)
    for turn in range(3):
        write(root / "content/posts/a.md", story(fields, f"{LONG}\n\n第{turn}次改过。"))
        desk.refresh()
        assert f"第{turn}次改过。" in desk.page("posts/a.html").content.decode()
    after = desk._standing.artifacts
    assert {path for path in after if after[path] is not before[path]} == {"posts/a.html"}


def test_lists_are_filtered_as_they_stand_after_a_save(tmp_path):
    root = make_site(tmp_path / "site")
    desk = LiveSite(lambda: options(root, root / "preview"))
    desk.refresh()
    total = '"total":4,"size":12'
    assert total in desk.page("activities/facets.js").content.decode()
    assert "两条新船" not in desk.page("activities/cards-0.js").content.decode()
    fields = "标题: 两条新船\n日期: 2026-04-20\n类型: 邻里节\n单位: 第一党支部"
    write(root / "content/activities/boats.md", story(fields))
    desk.refresh()
    assert total not in desk.page("activities/facets.js").content.decode()
    assert "两条新船" in desk.page("activities/cards-0.js").content.decode().replace("<wbr>", "")


def test_a_film_is_laid_aside_once_and_let_go_when_another_takes_its_place(tmp_path):
    root = make_site(tmp_path / "site")
    film = root / "content/activities/boats/launch.mp4"
    write(film, mp4())
    write(film.with_name("index.md"), story("标题: 看船\n日期: 2026-04-01\n类型: 邻里节"))
    desk = LiveSite(lambda: options(root, root / "preview"))
    desk.refresh()
    (path,) = (each for each in desk._standing.artifacts if each.endswith(".mp4"))
    reel = desk.page(path).content
    film.write_bytes(b"half of another fi")
    assert desk.page(path).content is reel
    assert reel.read(4, 4) == b"ftyp"
    write(film, mp4(frames=5))
    desk.refresh()
    assert not desk.page(path).is_found
    assert reel.read(4, 4) == b"ftyp"
    gone = weakref.ref(reel)
    del reel
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize(
    "address",
    ["posts/river.html", "posts/river", "posts/a-file.html", "posts/a-file", "old/river.html"],
)
def test_a_withheld_storys_addresses_show_why_and_where_to_mend_it(tmp_path, address):
    root = make_site(tmp_path / "site")
    fields = "标题: 河边\n日期: 2026-03-01\n栏目: 要闻\n网址名: river\n旧网址: /old/river.html\n状态: 草稿"
    write(root / "content/posts/a-file.md", story(fields))
    desk = LiveSite(lambda: options(root, root / "preview"))
    desk.refresh()
    reply = desk.page(address)
    page = reply.content.decode()
    assert not reply.is_found
    assert "《河边》没有公开" in page
    assert "草稿" in page
    assert "content/posts/a-file.md" in page


def test_where_no_story_would_stand_is_the_sites_own_404(tmp_path):
    root = make_site(tmp_path / "site")
    desk = LiveSite(lambda: options(root, root / "preview"))
    desk.refresh()
    assert "没有公开" not in desk.page("posts/nothing.html").content.decode()


def test_what_stops_a_refresh_leaves_every_page_as_it_was_and_says_so(tmp_path):
    root = make_site(tmp_path / "site")
    orders = [options(root, root / "preview")]
    desk = LiveSite(lambda: orders[-1])
    desk.refresh()
    before = desk.page("posts/note.html").content
    orders.append(options(root, root / "preview", now="no moment"))
    (problem,) = desk.refresh()
    page = desk.page("posts/note.html").content
    assert problem.code == "FC999"
    assert page.startswith(before.partition(b"</main>")[0])
    assert "处要看".encode() in page
    assert "预览停在上一次".encode() in desk.page("__problems__").content


ASKED = """
import sys
from pathlib import Path
from builder.preview.live import LiveSite
from tests.kit.small_site import options

root = Path(sys.argv[1])
desk = LiveSite(lambda: options(root, root / "preview"))
desk.refresh()
(path,) = (each for each in desk._standing.artifacts if each.endswith(".pdf"))
print(desk.page(path).content[:5].decode())
print([each for each in ("pikepdf", "pypdfium2", "lxml") if each in sys.modules])
"""


def test_documents_are_opened_by_other_processes_than_that_which_goes_on(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/trip/form.pdf", pdf_of())
    fields = "标题: 秋游\n日期: 2026-05-02\n栏目: 通知公告\n附件: form.pdf"
    write(root / "content/posts/trip/index.md", story(fields))
    asked = [sys.executable, "-c", ASKED, str(root)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=HERE)
    assert said.stdout.split("\n")[:2] == ["%PDF-", "[]"]
