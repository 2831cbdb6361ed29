"""Facts of attached documents: by their bytes and the end of their name, remembered by both."""

from pathlib import Path

import pikepdf

from builder.check.document_text import check_document
from builder.crew.crew import Crew
from builder.digest import digest_of, key_of
from builder.model.choices import AttachmentFormat
from builder.read.files.documents import documents_of
from builder.read.files.folder import papers_among
from builder.read.files.snapshot import take_snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.store.memory import Memory
from builder.store.store import Store
from tests.kit.small_documents import TALE, annotated, new_pdf, pdf_of, saved, shown
from tests.kit.small_site import write

FORM, FALSE = "content/posts/picnic/form.pdf", "content/posts/picnic/false.docx"


def survey(root: Path, store: Store, workers: int = 1):
    snapshot = take_snapshot(root, store)
    tools = SurveyTools(key_of("1"), Memory(store), Crew(workers))
    return lambda: documents_of(
        Survey(snapshot, tools), papers_among(snapshot.files), check_document
    )


def test_a_document_is_known_with_its_text_and_what_its_copy_weighs(tmp_path):
    write(tmp_path / FORM, pdf_of())
    with Store.open(tmp_path / "store") as store:
        found = survey(tmp_path, store)()[FORM].document
        assert TALE in store.recall(found.words).decode()
    assert found.source == digest_of(pdf_of())
    assert (found.format, found.pages, found.is_judged) == (AttachmentFormat.PDF, 1, True)
    assert found.bytes > 0


def test_what_is_no_document_or_named_as_another_says_why(tmp_path):
    write(tmp_path / FORM, "不是文档")
    write(tmp_path / FALSE, pdf_of())
    with Store.open(tmp_path / "store") as store:
        found = survey(tmp_path, store)()
    assert found[FORM].refused.mend
    assert "PDF" in found[FALSE].refused.reason


def test_one_with_a_password_is_refused(tmp_path):
    locked = saved(new_pdf(), encryption=pikepdf.Encryption(owner="a", user="b"))
    write(tmp_path / FORM, locked)
    with Store.open(tmp_path / "store") as store:
        assert "密码" in survey(tmp_path, store)()[FORM].refused.reason


def test_numbers_and_remarks_in_it_are_told(tmp_path):
    write(tmp_path / FORM, pdf_of(shown("11010519491231002X")))
    remark = annotated(Subtype=pikepdf.Name.Text, Contents=pikepdf.String("who said so?"))
    write(tmp_path / "content/posts/picnic/remark.pdf", saved(remark))
    with Store.open(tmp_path / "store") as store:
        found = survey(tmp_path, store)()
    assert [each.code for each in found[FORM].document.numbers] == ["FC654"]
    assert found["content/posts/picnic/remark.pdf"].document.removed == ("批注",)


def test_a_document_is_known_again_without_being_read(tmp_path):
    write(tmp_path / FORM, pdf_of())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        first = look()
        (tmp_path / FORM).unlink()
        assert look() == first


def test_one_that_changes_meanwhile_is_refused_and_looked_at_again(tmp_path):
    write(tmp_path / FORM, pdf_of())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        (tmp_path / FORM).write_bytes(b"%PDF-1.7 half")
        assert "改动" in look()[FORM].refused.reason
        write(tmp_path / FORM, pdf_of())
        assert look()[FORM].document
