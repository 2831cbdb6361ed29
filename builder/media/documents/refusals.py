"""Why a document cannot be published, in the words that staff read."""

from collections.abc import Iterator
from contextlib import contextmanager

from builder.media.documents.facts import RefusedDocument

LARGEST_DOCUMENT = 50_000_000
"""Bytes of the largest document that is published: more does no phone on a slow network any good."""
MOST_PAGES = 3000
"""Pages of the longest document that is read."""
MOST_LETTERS = 4_000_000
"""Characters of text that are read of one document; the four classic novels have three million."""

_AGAIN = "重新复制一份，盖过这一份；还是打不开，就用原来的软件打开它，另存一份 PDF 再放进来"
_SAVE_AS = "用 Word、WPS 或 Excel 打开它，“另存为”或“导出为”PDF，再放进来"
_IN_PARTS = "分成几份，一份一份放进来"


class UnreadableDocument(Exception):
    """Ends the reading or writing of a document; turned into a refusal where it was begun."""

    def __init__(self, reason: str, mend: str = _AGAIN) -> None:
        super().__init__(reason)
        self.refusal = RefusedDocument(reason, mend)


def incomplete() -> UnreadableDocument:
    """A file that ends too early, or makes no sense."""
    return UnreadableDocument("打不开，文件可能没有传完整")


def empty() -> UnreadableDocument:
    """A file without a byte."""
    return UnreadableDocument("是空的（0 字节），没有复制完整", "重新复制一份，盖过这一份")


def too_large(size: int) -> UnreadableDocument:
    """A file of so many bytes."""
    said = f"有 {size / 1_000_000:.1f} MB，超过了 {LARGEST_DOCUMENT // 1_000_000} MB"
    return UnreadableDocument(said, "把里面的图片压缩一下再存，或者分成几份")


def locked() -> UnreadableDocument:
    """A file that asks for a password before it is shown, or before it is changed."""
    mend = "用原来的软件打开它，去掉密码和限制，另存一份再放进来"
    return UnreadableDocument("加了密码或限制，看不了里面的内容", mend)


def too_many_pages(count: int) -> UnreadableDocument:
    """A document of so many pages."""
    return UnreadableDocument(f"有 {count} 页，超过了 {MOST_PAGES} 页", _IN_PARTS)


def too_much_text() -> UnreadableDocument:
    """A document of more text than is looked through."""
    return UnreadableDocument("里面的文字太多，查不完", _IN_PARTS)


def swelling() -> UnreadableDocument:
    """A file whose content, unpacked, is out of all proportion."""
    return UnreadableDocument("解开以后大得不正常，没有打开", _SAVE_AS)


def outdated(noun: str) -> UnreadableDocument:
    """A document of the sort that Word, Excel and PowerPoint wrote before 2007."""
    return UnreadableDocument(f"是旧格式的{noun}", f"{_SAVE_AS}；也可以另存为新的格式（结尾带 x）")


def with_macros() -> UnreadableDocument:
    """An Office document that runs a program of its own."""
    mend = "用 Office 打开它，另存为不带宏的格式，或者导出为 PDF，再放进来"
    return UnreadableDocument("里面带宏（小程序），不能公开", mend)


def with_telling_picture(told: str) -> UnreadableDocument:
    """An Office document with a picture of a format from which nothing can be taken out."""
    mend = "把这张图片换成 JPG 或 PNG，或者把文档导出为 PDF，再放进来"
    return UnreadableDocument(f"里面有一张图片，带着去不掉的信息（{told}）", mend)


def foreign(noun: str) -> UnreadableDocument:
    """A file of another sort than documents are."""
    return UnreadableDocument(f"其实是{noun}，不是文档", "换成真正的文档，或者移走它")


def of_another_program(noun: str) -> UnreadableDocument:
    """A document that phones do not open, and that is not read here."""
    return UnreadableDocument(
        f"是{noun}，手机上不一定打得开", "用能打开它的软件导出为 PDF，再放进来"
    )


def no_plain_document(noun: str) -> UnreadableDocument:
    """A template, or a show that begins by itself."""
    mend = "用 Office 或 WPS 打开它，另存为普通的文档（.docx、.xlsx 或 .pptx）"
    return UnreadableDocument(f"是{noun}，不是普通的文档", mend)


def misnamed(noun: str, suffix: str, right: str) -> UnreadableDocument:
    """A document whose name promises another sort."""
    said = f"其实是 {noun}，只是名字的结尾是 {suffix}"
    return UnreadableDocument(said, f"把名字的结尾改成 {right}")


def unrecognised() -> UnreadableDocument:
    """Bytes that are no document of any sort known here."""
    return UnreadableDocument("打不开，它不是 PDF 或 Office 文档，或者格式不认识", _SAVE_AS)


def dynamic_form() -> UnreadableDocument:
    """A PDF of which nothing is shown but by Adobe's own reader (XFA)."""
    mend = "用 Adobe Reader 打开它，打印成 PDF，再放进来"
    return UnreadableDocument("是动态表单，手机和浏览器显示不出来", mend)


@contextmanager
def refusing(*failures: type[Exception]) -> Iterator[None]:
    """Turns whatever libraries raise for a malformed file into UnreadableDocument."""
    try:
        yield
    except UnreadableDocument:
        raise
    except MemoryError as failure:
        raise swelling() from failure
    except failures as failure:
        raise incomplete() from failure
