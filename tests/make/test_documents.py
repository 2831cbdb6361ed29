"""A document is made once, without its authors; what cannot be is a problem that names it."""

import pikepdf

from builder.crew.crew import Crew
from builder.digest import digest_of
from builder.make.derived import made_here, make_ahead
from builder.make.documents import DOCUMENTS
from builder.make.maker import Unmakeable
from builder.make.materials import Sources
from builder.model.artifact import DOCUMENT_PART, CleanDocument
from builder.run.carried import traces_of_document
from tests.kit.small_documents import new_pdf, saved

NOBODY = Sources(root=None, paths={}, typefaces={})


def signed_by(author: str) -> bytes:
    pdf = new_pdf()
    pdf.docinfo["/Author"] = author
    return saved(pdf)


def test_a_published_document_does_not_name_its_author():
    made = DOCUMENTS.make(CleanDocument("a"), signed_by("Xu Wen"), NOBODY)[DOCUMENT_PART]
    assert traces_of_document(signed_by("Xu Wen"))
    assert traces_of_document(made) == ()


def test_one_with_a_password_cannot_be_made():
    locked = saved(new_pdf(), encryption=pikepdf.Encryption(owner="a", user="b"))
    made = DOCUMENTS.make(CleanDocument("a"), locked, NOBODY)
    assert isinstance(made, Unmakeable)
    assert "密码" in made.reason


def test_the_need_grows_with_the_file(tmp_path):
    (tmp_path / "small").write_bytes(b"1")
    (tmp_path / "large").write_bytes(b"1" * 1_000_000)
    assert DOCUMENTS.need(tmp_path / "small") < DOCUMENTS.need(tmp_path / "large")


def test_it_is_kept_by_its_key_and_a_change_is_told_by_its_own_name(materials):
    content = signed_by("Xu Wen")
    file = materials.sources.root / "content/form.pdf"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    sources = Sources(
        materials.sources.root,
        {digest_of(content): "content/form.pdf"},
        materials.sources.typefaces,
    )
    own = type(materials)(materials.theme, materials.frames, materials.store, sources)
    recipe = CleanDocument(digest_of(content))
    made = made_here("a" * 32, recipe, DOCUMENT_PART, own)
    file.write_bytes(b"another")
    assert made_here("a" * 32, recipe, DOCUMENT_PART, own) == made
    failed = make_ahead({"b" * 32: recipe}, own, Crew(workers=1), lambda *_: None)
    assert failed["b" * 32].code == "FC605"
    assert "附件" in failed["b" * 32].message
