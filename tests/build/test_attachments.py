"""Whole sites with documents: offered where they are attached, clean, and gone with their story."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from builder.crew.workers import Workers
from builder.preview.live import LiveSite
from builder.problems import errors
from builder.run.audit import audit
from builder.run.origin import State, origin_of
from tests.kit.small_documents import new_pdf, pdf_of, saved, shown
from tests.kit.small_site import built, make_site, options, published, settle, story, write

ID = "11010519491231002X"
FIELDS = "标题: 秋游报名\n日期: 2026-05-02\n栏目: 通知公告\n网址名: picnic"
FORM = "content/posts/picnic/报名表 (1).pdf"


def _signed() -> bytes:
    pdf = new_pdf()
    pdf.docinfo["/Author"] = "Xu Wen"
    return saved(pdf)


def site(root: Path, fields: str = "", body: str = "正文。\n", form: bytes = b"") -> Path:
    make_site(root)
    write(root / "content/posts/picnic/index.md", story(f"{FIELDS}\n{fields}".strip(), body))
    write(root / FORM, form or _signed())
    return root


LISTED = "附件: [{文件: 报名表 (1).pdf, 名称: 秋游报名表}]"


def addresses(page: bytes) -> list[str]:
    return re.findall(r'href="\.\./(media/[^"]+\.pdf)"', page.decode())


def test_a_listed_document_is_offered_with_its_size_clean_and_called_as_staff_call_it(tmp_path):
    result = built(site(tmp_path, LISTED))
    files = published(tmp_path / "output")
    (address,) = addresses(files["posts/picnic.html"])
    page = files["posts/picnic.html"].decode()
    assert not errors(result.problems)
    assert address.isascii()
    assert unquote(address).endswith("/报名表_(1).pdf")
    assert b"Xu Wen" not in files[unquote(address)]
    assert "秋游报名表" in page
    assert re.search(r"PDF 文档 · 1 页 · \d+ KB", page)
    assert f'length="{len(files[unquote(address)])}"' in files["feed.xml"].decode()
    assert f"https://small.example/sub/{address}" in files["feed.xml"].decode()


def test_a_link_in_the_body_leads_to_the_same_file_and_lists_it(tmp_path):
    built(
        site(tmp_path, body="请填[报名表](报名表%20(1).pdf)，或者【看看】（报名表%20(1).pdf）。\n")
    )
    found = addresses(published(tmp_path / "output")["posts/picnic.html"])
    assert len(found) > 1
    assert len(set(found)) == 1


def test_one_that_nobody_attaches_is_told_and_not_published(tmp_path):
    result = built(site(tmp_path))
    assert "FC660" in [each.code for each in result.problems]
    assert not [path for path in published(tmp_path / "output") if path.endswith(".pdf")]


@pytest.mark.parametrize("options", [{}, {"keep_going": True}])
def test_an_id_number_in_it_keeps_the_story_back_and_is_never_said_whole(tmp_path, options):
    result = built(site(tmp_path, LISTED, form=pdf_of(shown(ID))), **options)
    (problem,) = errors(result.problems)
    assert (problem.code, problem.line) == ("FC654", 6)
    assert not any(ID in str(each) for each in result.problems)
    assert "posts/picnic.html" not in published(tmp_path / "output")


def test_no_waiver_helps(tmp_path):
    waived = f"{LISTED}\n豁免: [{{编号: FC654, 理由: 都同意了}}]"
    result = built(site(tmp_path, waived, form=pdf_of(shown(ID))))
    assert {each.code for each in errors(result.problems)} == {"FC230", "FC654"}


@pytest.mark.parametrize("gone", ["withdrawn", "taken off the story"])
def test_it_leaves_with_its_story(tmp_path, gone):
    built(site(tmp_path, LISTED))
    fields = f"{FIELDS}\n{LISTED}\n状态: 已撤下" if gone == "withdrawn" else FIELDS
    write(tmp_path / "content/posts/picnic/index.md", story(fields))
    built(tmp_path)
    assert not [path for path in published(tmp_path / "output") if path.endswith(".pdf")]


def test_it_leaves_even_when_nothing_else_can_be_published(tmp_path):
    built(site(tmp_path, LISTED))
    fields = f"{FIELDS}\n{LISTED}\n状态: 已撤下"
    write(tmp_path / "content/posts/picnic/index.md", story(fields))
    write(tmp_path / "theme/theme.yaml", "宽度: 很宽")
    write(tmp_path / "content/site.yaml", "[[[")
    write(tmp_path / "content/posts/picnic/other.md", "---\n[[[\n---\n")
    built(tmp_path, keep_going=True)
    assert not [path for path in published(tmp_path / "output") if path.endswith(".pdf")]


def test_nothing_is_made_again_and_an_edited_document_has_another_address(tmp_path):
    built(site(tmp_path, LISTED))
    before = published(tmp_path / "output")
    assert built(tmp_path).summary.made == ()
    (tmp_path / FORM).write_bytes(pdf_of(shown("Another form")))
    settle(tmp_path / FORM)
    built(tmp_path)
    after = published(tmp_path / "output")
    assert addresses(before["posts/picnic.html"]) != addresses(after["posts/picnic.html"])
    assert sum(path.endswith(".pdf") for path in after) == 1


def test_the_audit_reads_documents_back(tmp_path):
    built(site(tmp_path, LISTED))
    look = lambda: audit(tmp_path / "output", tmp_path, Workers(count=1), lambda *_: None)  # noqa: E731
    assert look().formats["PDF 文档"] == 1
    assert look().problems == ()
    write(tmp_path / "output/media/more.pdf", _signed())
    (problem,) = look().problems
    assert problem.code == "FC691"
    assert "作者" in problem.message


def test_why_leads_from_a_published_document_to_the_staffs_own_and_their_story(tmp_path):
    built(site(tmp_path, LISTED))
    (address,) = addresses(published(tmp_path / "output")["posts/picnic.html"])
    for written in (address, unquote(address)):
        found = origin_of(options(tmp_path, tmp_path / "output"), written)
        assert found.state is State.AS_MADE
        assert found.ingredients.pictures == (FORM,)
        assert found.ingredients.stories == ("content/posts/picnic/index.md",)


def test_a_page_names_its_documents_among_what_it_is_made_of(tmp_path):
    built(site(tmp_path, LISTED))
    found = origin_of(options(tmp_path, tmp_path / "output"), "posts/picnic.html")
    assert FORM in found.ingredients.pictures


def test_two_stories_that_attach_one_document_publish_it_once(tmp_path):
    site(tmp_path, LISTED)
    fields = "标题: 再说一遍\n日期: 2026-05-03\n栏目: 要闻\n附件: posts/picnic/报名表 (1).pdf"
    write(tmp_path / "content/posts/again.md", story(fields, "又有一段正文。\n"))
    assert not errors(built(tmp_path).problems)
    files = published(tmp_path / "output")
    assert sum(path.endswith(".pdf") for path in files) == 1


def test_a_document_that_cannot_be_read_holds_back_its_story_alone(tmp_path):
    site(tmp_path, LISTED, form=b"%PDF-1.7 half of it")
    result = built(tmp_path, keep_going=True)
    assert [each.code for each in errors(result.problems)] == ["FC651"]
    files = published(tmp_path / "output")
    assert "posts/picnic.html" not in files
    assert "posts/note.html" in files


def test_the_preview_hands_a_document_out_by_its_encoded_address(tmp_path):
    built(site(tmp_path, LISTED))
    (address,) = addresses(published(tmp_path / "output")["posts/picnic.html"])
    live = LiveSite(lambda: options(tmp_path, tmp_path / "preview"))
    live.refresh()
    reply = live.page(unquote(address))
    assert reply.is_found
    assert reply.content.startswith(b"%PDF")
