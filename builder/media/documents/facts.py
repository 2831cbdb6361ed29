"""What is known of a document, as values; the words are those that staff read."""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from builder.media.traces.trace import AnyTraceKind


class DocumentFormat(StrEnum):
    """What a document is by its bytes, as staff call it."""

    PDF = "PDF 文档"
    WORD = "Word 文档"
    SHEETS = "Excel 表格"
    SLIDES = "PowerPoint 演示文稿"

    @property
    def suffix(self) -> str:
        """How the names of such files end."""
        return _SUFFIXES[self]


_SUFFIXES = {
    DocumentFormat.PDF: ".pdf",
    DocumentFormat.WORD: ".docx",
    DocumentFormat.SHEETS: ".xlsx",
    DocumentFormat.SLIDES: ".pptx",
}


class HiddenKind(StrEnum):
    """What a document holds that a reader does not see at once."""

    CHANGE = "修订记录"
    REMARK = "批注"
    TEXT = "隐藏的文字"
    SHEET = "隐藏的工作表"
    ROWS = "隐藏的行"
    COLUMNS = "隐藏的列"
    SLIDE = "隐藏的幻灯片"
    NOTES = "演讲者备注"
    LAYER = "隐藏的图层"
    SHAPE = "隐藏的图形"
    SOURCE = "数据透视表里的原始数据"
    ATTACHED = "嵌在里面的文件"
    FORM = "表单里的内容"
    UNDRAWN = "页面上没有画出来的内容"
    ALTERNATIVE = "图片的替代文字"
    PICTURED = "矢量图片里的文字"


REMOVED_BY_REWRITING = frozenset({HiddenKind.REMARK, HiddenKind.SOURCE, HiddenKind.ATTACHED})
"""What the published file does not hold, whatever the staff's own file holds."""
BESIDE_THE_TEXT = frozenset(
    {HiddenKind.FORM, HiddenKind.UNDRAWN, HiddenKind.ALTERNATIVE, HiddenKind.PICTURED}
)
"""What readers do come upon, if not at once: in a field, pressing a button, in a drawing, by a screen
reader."""


class DocumentText(msgspec.Struct, frozen=True):
    """Some text of a document, and where it stands: ``第 3 页``, ``工作表“名单”第 5 行``."""

    where: str
    text: str


class HiddenPart(msgspec.Struct, frozen=True):
    """Something hidden, where it stands, and its text as far as it has some."""

    kind: HiddenKind
    where: str = ""
    text: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it would be published unseen: staff must show it or take it out."""
        return self.kind not in REMOVED_BY_REWRITING and self.kind not in BESIDE_THE_TEXT

    def __str__(self) -> str:
        return f"{self.kind.value}（{self.where}）" if self.where else self.kind.value


class EmbeddedFile(msgspec.Struct, frozen=True):
    """A file that stands whole in a document, and where."""

    where: str
    content: bytes


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document that can be read.

    ``title`` is what its author's program calls it, "" where that is nothing. ``pages`` are pages,
    sheets or slides; 0 of a Word document, which has none before it is laid out. ``unjudged`` are
    the pages, counted from 1, that show something that cannot be read: scans. ``is_signed`` says that
    it has an electronic signature, which a copy written anew cannot keep. ``embedded`` are files in
    it that are still to be read.
    """

    format: DocumentFormat
    title: str = ""
    pages: int = 0
    texts: tuple[DocumentText, ...] = ()
    hidden: tuple[HiddenPart, ...] = ()
    unjudged: tuple[int, ...] = ()
    is_signed: bool = False
    embedded: tuple[EmbeddedFile, ...] = ()

    @property
    def has_text(self) -> bool:
        """Whether there is anything in it that can be read by a machine; a scan has nothing."""
        return any(each.text.strip() for each in self.texts)

    @property
    def is_judged(self) -> bool:
        """Whether all that it shows was read; for what was not, only a signature can vouch."""
        return self.has_text and not self.unjudged

    def all_texts(self) -> Iterator[DocumentText]:
        """What is seen and what is hidden, the title among it: where to look for what must not be
        published."""
        if self.title:
            yield DocumentText("标题", self.title)
        yield from self.texts
        yield from (DocumentText(str(each), each.text) for each in self.hidden if each.text)


class RefusedDocument(msgspec.Struct, frozen=True):
    """A document that cannot be published: a short Chinese reason that follows its name, and what
    to do."""

    reason: str
    mend: str


class DocumentTraceKind(AnyTraceKind):
    """What a published document may still hold of its authors."""

    AUTHOR = "作者、单位和软件的信息"
    TIME = "创建和修改的时间"
    XMP = "XMP 信息"
    REMARK = "批注"
    CHANGE = "修订记录"
    ATTACHED = "嵌在里面的文件"
    SCRIPT = "脚本或宏"
    ACTION = "会打开别的程序或文件的动作"
    THUMBNAIL = "缩略图"
    EARLIER = "以前保存的版本"
    PATH = "电脑里的文件夹路径"
    HIDDEN = "隐藏的内容"
    SIGNATURE = "电子签名"
    PICTURE = "图片里的信息"
    EXTRA = "别的程序留下的内容"
    DAMAGED = "结构不完整"
