"""What is said of files that stories attach."""

import pytest
from msgspec.structs import replace

from builder.check.attachments import attachments, hidden_in_attachments
from builder.digest import digest_of
from builder.model.attached import AttachedDocument, PrivateNumbers, Unattachable
from builder.model.blocks import Attachment
from builder.model.choices import AttachmentFormat, Consent, Naming
from builder.model.kinds import Member
from builder.model.prose import BodyLink, Prose
from builder.problems import Severity
from tests.kit.small_library import library_of, post

FORM = "content/posts/报名表.pdf"
SHEET = "content/posts/名单.xlsx"
PLAIN = AttachedDocument(source="a" * 32, format=AttachmentFormat.PDF, bytes=80_000, pages=2)


def site(*files, document=PLAIN, papers=(FORM, SHEET), links=(), refused=None, **settings):
    """A story with these attachments, and the documents that lie beside it."""
    prose = Prose(links=tuple(BodyLink(target, 9) for target in links))
    library = library_of(post("picnic", files=files, prose=prose), **settings)
    documents = dict.fromkeys(papers, document) if not refused else {}
    return replace(
        library, papers=frozenset(papers), documents=documents, unattachable=refused or {}
    )


def told(*files, **given):
    return list(attachments(site(*files, **given)))


def codes(*files, **given):
    return [each.code for each in told(*files, **given)]


def of(document):
    return told(Attachment(file="报名表.pdf"), document=document)


def test_a_document_without_a_fault_hears_nothing():
    assert told(Attachment(file="报名表.pdf")) == []
    assert told(links=("报名表.pdf",)) == []
    assert told() == []


def test_a_file_that_is_not_there_is_told_with_the_nearest_name():
    (problem,) = told(Attachment(file="报名单.pdf"))
    assert (problem.code, problem.line) == ("FC650", 2)
    assert "报名表.pdf" in problem.fixes[0].texts


def test_where_nothing_is_like_it_the_place_is_told():
    (problem,) = told(links=("nothing.pdf",), papers=())
    assert (problem.code, problem.line, problem.path) == ("FC650", 9, "content/posts/picnic.md")
    assert "content/posts" in problem.mend


def test_several_that_may_be_meant_are_offered():
    (problem,) = told(
        Attachment(file="form.pdf"), papers=("content/posts/Form.pdf", "content/posts/FORM.pdf")
    )
    assert set(problem.fixes[0].texts) == {"Form.pdf", "FORM.pdf"}


def test_a_name_spelled_otherwise_is_found_and_told():
    assert codes(Attachment(file="报名表.PDF")) == ["FC661"]


@pytest.mark.parametrize(
    ("file", "way"),
    [
        ("名单.xls", "PDF"),
        ("海报.jpg", "图集"),
        ("走访.mp4", "图集"),
        ("全部.zip", "解开"),
        ("a.exe", "PDF"),
        ("https://elsewhere.example/a.pdf", "下载"),
    ],
)
def test_what_is_no_document_has_a_way_of_its_own(file, way):
    (problem,) = told(Attachment(file=file))
    assert problem.code == "FC652"
    assert way in problem.mend


def test_office_files_need_the_sites_leave_and_pdf_needs_none():
    given = {"attachment_formats": (AttachmentFormat.SHEETS,)}
    (problem,) = told(Attachment(file="名单.xlsx"))
    assert problem.code == "FC652"
    assert "附件格式: pdf、xlsx" in problem.mend
    assert codes(Attachment(file="名单.xlsx"), **given) == []
    assert codes(Attachment(file="报名表.pdf"), **given) == []


def test_one_that_cannot_be_published_says_why():
    (problem,) = told(
        Attachment(file="报名表.pdf"), refused={FORM: Unattachable("加了密码", "去掉密码")}
    )
    assert (problem.code, problem.severity) == ("FC651", Severity.ERROR)
    assert "加了密码" in problem.message
    assert "去掉密码" in problem.mend


def test_what_is_hidden_blocks_and_is_named():
    (problem,) = of(replace(PLAIN, hidden=("隐藏的工作表（工资）", "演讲者备注（第 2 张）")))
    assert problem.code == "FC653"
    assert "隐藏的工作表（工资）" in problem.message


def test_numbers_of_persons_are_told_with_their_place_and_never_whole():
    found = (PrivateNumbers("FC654", 3, "110*************2X", "第 2 页"),)
    (problem,) = of(replace(PLAIN, numbers=found))
    assert (problem.code, problem.severity) == ("FC654", Severity.ERROR)
    assert "第 2 页" in problem.message
    assert "一共 3 个" in problem.message


def test_a_scan_blocks_until_somebody_says_to_have_seen_it_and_is_told_then_too():
    scan = replace(PLAIN, unjudged=(1, 2))
    (blocked,) = told(Attachment(file="报名表.pdf"), document=scan)
    (signed,) = told(Attachment(file="报名表.pdf", seen_by="周敏"), document=scan)
    assert (blocked.code, blocked.severity, blocked.fixes) == ("FC656", Severity.ERROR, ())
    assert (signed.code, signed.severity) == ("FC656", Severity.NOTICE)
    assert "周敏" in signed.message


@pytest.mark.parametrize("seen", [PLAIN.fingerprint, PLAIN.fingerprint.upper()])
def test_a_signature_that_names_these_bytes_holds(seen):
    scan, signed = (
        replace(PLAIN, unjudged=(1,)),
        Attachment(file="报名表.pdf", seen_by="周敏", digest=seen),
    )
    (problem,) = told(signed, document=scan)
    assert (problem.severity, problem.mend) == (Severity.NOTICE, "")


def test_a_signature_that_names_others_does_not_and_both_are_told():
    changed = replace(PLAIN, unjudged=(1,), source="0123456789abcdef" * 2)
    signed = Attachment(file="报名表.pdf", seen_by="周敏", digest=PLAIN.fingerprint)
    (problem,) = told(signed, document=changed)
    assert (problem.code, problem.severity) == ("FC656", Severity.ERROR)
    assert PLAIN.fingerprint in problem.message and "01234567" in problem.mend


def test_one_of_before_that_names_none_holds_and_is_told_which_to_write():
    (problem,) = told(
        Attachment(file="报名表.pdf", seen_by="周敏"), document=replace(PLAIN, unjudged=(1,))
    )
    assert problem.severity is Severity.NOTICE
    assert f"指纹: {PLAIN.fingerprint}" in problem.mend


def test_a_document_without_a_letter_counts_as_a_scan():
    (problem,) = of(replace(PLAIN, has_text=False))
    assert problem.code == "FC656"


def test_a_signature_for_a_scan_lets_no_number_through():
    document = replace(
        PLAIN, unjudged=(1,), numbers=(PrivateNumbers("FC654", 1, "110***2X", "第 2 页"),)
    )
    found = told(Attachment(file="报名表.pdf", seen_by="周敏"), document=document)
    assert [each.severity for each in found if each.code == "FC654"] == [Severity.ERROR]


def test_what_the_published_copy_lacks_and_what_is_heavy_is_told():
    (lost,) = of(replace(PLAIN, removed=("批注",), is_signed=True))
    assert lost.code == "FC659"
    assert "批注、电子签名" in lost.message
    (heavy,) = of(replace(PLAIN, bytes=23_000_000))
    assert (heavy.code, "23 MB" in heavy.message) == ("FC662", True)


def test_a_file_named_twice_is_told_once():
    assert codes(Attachment(file="没有.pdf"), Attachment(file="没有.pdf"), papers=()) == ["FC650"]
    scan = replace(PLAIN, unjudged=(1,))
    assert codes(Attachment(file="报名表.pdf"), links=("报名表.pdf",), document=scan) == ["FC656"]


HIDDEN = Member(
    title="守灯的人",
    person="苏禾",
    naming=Naming.UNNAMED,
    consent=Consent.SELF,
    slug="keeper",
    path="content/members/keeper.md",
)


def named_in(words, file="报名表.pdf"):
    path = f"content/posts/{file}"
    document = replace(PLAIN, words=digest_of(words.encode()))
    library = library_of(HIDDEN, post("picnic", files=(Attachment(file=file),)))
    library = replace(library, papers=frozenset([path]), documents={path: document})
    return list(hidden_in_attachments(library, lambda _: words.encode()))


def test_the_real_name_of_somebody_unnamed_is_found_in_a_document_and_not_said():
    (problem,) = named_in("报名的有苏禾、李二。")
    assert problem.code == "FC658"
    assert "content/members/keeper.md" in problem.message
    assert "苏禾" not in str(problem)
    assert named_in("报名的有李二。") == []


def test_the_name_of_the_file_counts_and_is_not_said():
    (problem,) = named_in("没有名字", "苏禾的材料.pdf")
    assert problem.code == "FC658"
    assert "苏禾" not in str(problem)


@pytest.mark.parametrize("said", ["是", "看过", "yes", "√"])
def test_who_has_seen_a_scan_has_a_name(said):
    scan = replace(PLAIN, unjudged=(1,))
    (problem,) = told(Attachment(file="报名表.pdf", seen_by=said), document=scan)
    assert problem.severity is Severity.ERROR
