"""Documents that stories attach: whether they are there, may be published, and hide nothing."""

from collections.abc import Callable, Iterator
from posixpath import basename, dirname

import msgspec

from builder.check.near import Near
from builder.chinese import listed, same_word
from builder.model.attached import (
    Attached,
    AttachedDocument,
    NamedFile,
    Unattachable,
    format_named,
    names_document,
)
from builder.model.choices import AttachmentFormat
from builder.model.filenames import as_written_in
from builder.model.library import Hidden, Library
from builder.model.prose import Recall
from builder.model.story import Story
from builder.problems import Fix, Problem, Where, choice_of

_HEAVY = 10_000_000
"""Bytes: on a slow network, a minute and a half."""
_PDF = "用 Word、WPS 或 Excel 打开它，“另存为”或“导出为”PDF，把 PDF 放进来"
_OLD = (".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".rtf", ".txt", ".ofd", ".csv")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".heic")
_OTHER_SORTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (_OLD, _PDF),
    (_PICTURES, "照片、海报写在“图集”里，或者放在正文里"),
    ((".mp4", ".webm", ".mov"), "视频写在“图集”里"),
    ((".zip", ".rar", ".7z"), "把它解开，要给人下载的存成 PDF 放进来"),
)
"""What to do about files that are no documents, by the ends of their names."""
_NO_NAMES = frozenset(
    [
        "是",
        "对",
        "有",
        "已",
        "已看",
        "看过",
        "已看过",
        "没问题",
        "yes",
        "true",
        "Yes",
        "True",
        "y",
        "Y",
        "√",
        "✓",
        "1",
    ]
)
"""What somebody writes who has seen it, and does not say who it is."""
_SEEN = "请一个人从头到尾看一遍；没有不能公开的，看过的人在“附件”这一条里写上“已看过”和自己的姓名，再写上  指纹: {}"


_NOW_SEEN = "看过的就是现在这一份的，在这一条里加上  指纹: {}；不是的，重新看一遍"
_SEEN_AGAIN = "请一个人把现在的文件从头到尾看一遍；没有不能公开的，改成  指纹: {}"


class _Found(msgspec.Struct, frozen=True):
    """A document that a story attaches, and where its story names it."""

    story: Story
    attached: Attached
    document: AttachedDocument

    @property
    def where(self) -> Where:
        """The line that names it, to say a problem of."""
        return _where(self.story, self.attached.named)

    @property
    def called(self) -> str:
        """How messages about this file begin: ``附件“报名表.pdf”``."""
        return f"附件“{basename(self.attached.path)}”"


def attachments(library: Library) -> Iterator[Problem]:
    """FC650 to FC662: what is wrong with the files that stories attach; each file is told of where
    it is named first."""
    by_path = {story.path: story for story in library.stories} if library.attached else {}
    for path, attached in library.attached.items():
        first = {each.path or each.named.file: each for each in reversed(attached)}
        for each in reversed(first.values()):
            yield from _faults_of_one(by_path[path], each, library)


def _faults_of_one(story: Story, each: Attached, library: Library) -> Iterator[Problem]:
    where = _where(story, each.named)
    if not each.path:
        yield _not_to_be_had(where, story, each, library)
        return
    if each.meant.differs:
        yield _spelled_otherwise(where, story, each)
    if sort := _not_allowed(each.path, library):
        yield _of_closed_sort(where, each.path, sort)
    elif refused := library.unattachable.get(each.path):
        yield _refused(where, each.path, refused)
    elif document := library.documents.get(each.path):
        yield from _faults(_Found(story, each, document))


def _refused(where: Where, path: str, refused: Unattachable) -> Problem:
    said = f"附件“{basename(path)}”{refused.reason}"
    return where.problem("FC651", said, f"{refused.mend}；或者不再附上它")


def _where(story: Story, named: NamedFile) -> Where:
    return story.where(named.key) if named.key else story.where_in_body(named.line)


def _faults(found: "_Found") -> Iterator[Problem]:
    """What is wrong with a document that could be read."""
    for fault in _FAULTS:
        yield from fault(found)


def _not_to_be_had(where: Where, story: Story, each: Attached, library: Library) -> Problem:
    """FC650 and FC652: a name that means no file, or several, or no document."""
    file, home = each.named.file, dirname(story.path)
    if each.meant.paths:
        return _several(where, file, [as_written_in(home, path) for path in each.meant.paths])
    if not names_document(file) and "." in file:
        return _no_document(where, file)
    fixes = _nearest(file, home, library)
    mend = "" if fixes else f"把它放进 {home} 文件夹，和 {basename(story.path)} 在一起"
    return where.problem("FC650", f"找不到附件“{file}”", mend, *fixes)


def _several(where: Where, file: str, names: list[str]) -> Problem:
    said = f"附件“{file}”可能是 {len(names)} 个文件：只差大小写、全角半角或空格"
    return where.problem("FC650", said, "写要用的那一个", choice_of(names))


def _no_document(where: Where, file: str) -> Problem:
    """FC652: an address, or a file of another sort."""
    if "//" in file:
        mend = "先把文件下载下来，放到稿件旁边；只要一个链接的，写进正文"
        return where.problem("FC652", f"附件“{file}”是网址，不是文件", mend)
    return where.problem("FC652", f"附件“{file}”不是能给人下载的文档", _instead_of(file))


def _instead_of(file: str) -> str:
    ways = (way for suffixes, way in _OTHER_SORTS if file.lower().endswith(suffixes))
    return next(ways, "只有 PDF（和网站允许的 docx、xlsx、pptx）能做附件")


def _nearest(file: str, home: str, library: Library) -> tuple[Fix, ...]:
    """The documents beside a story whose names are like this one."""
    beside = [basename(path) for path in sorted(library.papers) if dirname(path) == home]
    return Near(beside).choice(file)


def _spelled_otherwise(where: Where, story: Story, each: Attached) -> Problem:
    """FC661: a file that was found although its name is spelled otherwise."""
    name = as_written_in(dirname(story.path), each.path)
    said = f"写的是“{each.named.file}”，文件叫“{name}”，就当是它，已经附上了"
    return where.notice("FC661", said, "不用改；想去掉这条提示，照文件的名字写")


def _not_allowed(path: str, library: Library) -> AttachmentFormat | None:
    """The sort of a document, where the site does not allow it; PDF always is."""
    sort = format_named(path)
    allowed = (AttachmentFormat.PDF, *library.settings.attachment_formats)
    return None if sort in allowed else sort


def _of_closed_sort(where: Where, path: str, sort: AttachmentFormat) -> Problem:
    said = f"附件“{basename(path)}”是 {sort.noun}，网站现在只放 PDF"
    mend = f"{_PDF}；要直接放 {sort.noun}，在 site.yaml 里写  附件格式: pdf、{sort.value}"
    return where.problem("FC652", said, mend)


def _unseen(found: _Found) -> Iterator[Problem]:
    """FC653: what would be published although nobody sees it."""
    if hidden := found.document.hidden:
        said = f"{found.called}里有打开时看不见、别人却能找出来的内容：{listed(list(hidden))}"
        mend = "打开它：要公开的改成看得见，不公开的删掉，修订要接受或拒绝；另存一份换上"
        yield found.where.problem("FC653", said, mend)


def _numbers(found: _Found) -> Iterator[Problem]:
    """FC654, FC655 and FC657: numbers of persons."""
    for each in found.document.numbers:
        noun, mend = _NUMBERS[each.code]
        others = f"，一共 {each.count} 个" if each.count > 1 else ""
        at = f"（{each.place}）" if each.place else ""
        said = f"{found.called}里有{noun}“{each.masked}”{at}{others}"
        yield found.where.problem(each.code, said, mend)


_NUMBERS = {
    "FC654": ("身份证号", "在原来的文件里删掉整个号码，另存一份换上；看不见的地方也要删"),
    "FC655": ("像是银行卡号的号码", "在原来的文件里删掉整个号码，另存一份换上"),
    "FC657": ("手机号", "换成社区的座机；本人同意公开、必须留着的，可以不改"),
}


_MOST_PAGES = 12
"""Numbers of pages that a message names."""


def _scanned(found: _Found) -> Iterator[Problem]:
    """FC656: pages of which nobody knows what they say, unless somebody has looked."""
    document, seen_by = found.document, found.attached.named.seen_by
    if document.is_judged:
        return
    which = _unread_pages(document)
    said = f"{found.called}{which}（多半是扫描的），程序查不出上面有没有身份证号、真实姓名"
    if not seen_by or seen_by in _NO_NAMES:
        yield found.where.problem("FC656", said, _SEEN.format(document.fingerprint))
    elif found.attached.named.seen:
        yield _signed(found, said)
    else:
        whose = f"{said}；由{seen_by}看过，已经附上；没有写指纹，换了文件也查不出来"
        yield found.where.notice("FC656", whose, _NOW_SEEN.format(document.fingerprint))


def _unread_pages(document: AttachedDocument) -> str:
    """Which pages nothing could be read of, or that there was nothing to be read at all."""
    pages = "、".join(map(str, document.unjudged[:_MOST_PAGES]))
    more = "等页" if len(document.unjudged) > _MOST_PAGES else " 页"
    return f"第 {pages}{more}只有图片" if pages else "里没有一个读得出的字"


def _signed(found: _Found, said: str) -> Problem:
    """What is said of pages that somebody has looked through: in these bytes, or in others."""
    seen_by, seen = found.attached.named.seen_by, found.attached.named.seen
    fingerprint = found.document.fingerprint
    if same_word(seen) == fingerprint:
        return found.where.notice("FC656", f"{said}；由{seen_by}看过，已经附上")
    changed = f"{found.called}在{seen_by}看过以后换过了（指纹写的是“{seen}”，现在的文件是“{fingerprint}”）"
    return found.where.problem("FC656", changed, _SEEN_AGAIN.format(fingerprint))


def _lost(found: _Found) -> Iterator[Problem]:
    """FC659: what staff's own file has and the published copy has not."""
    document = found.document
    signed = ("电子签名",) if document.is_signed else ()
    if lost := (*document.removed, *signed):
        said = f"{found.called}里的{'、'.join(lost)}，公开的那一份里已经去掉了"
        yield found.where.notice("FC659", said, "不用改")


def _heavy(found: _Found) -> Iterator[Problem]:
    if found.document.bytes > _HEAVY:
        said = f"{found.called}有 {found.document.bytes // 1_000_000} MB，手机上要等很久"
        yield found.where.problem("FC662", said, "把里面的图片压缩一下再存，最好不到 10 MB")


_FAULTS: tuple[Callable[[_Found], Iterator[Problem]], ...] = (
    _unseen,
    _numbers,
    _scanned,
    _lost,
    _heavy,
)


def hidden_in_attachments(library: Library, recall: Recall) -> Iterator[Problem]:
    """FC658: the real name of somebody who is not named, in the text of a document or in its own
    name."""
    hidden = library.surroundings.hidden
    stories = library.stories if hidden and library.attached else ()
    for story in stories:
        for each in library.attached.get(story.path, ()):
            document = library.documents.get(each.path)
            if document:
                words = recall(document.words).decode() if document.has_text else ""
                yield from _named_in(words, _Found(story, each, document), hidden)


def _named_in(words: str, found: _Found, hidden: tuple[Hidden, ...]) -> Iterator[Problem]:
    """The message names the file, but where its name is what must not be said."""
    for each in hidden:
        whose = f"一位{each.naming.label}人物的真实姓名（见 {each.path}）"
        if each.person in basename(found.attached.path):
            mend = "给文件换一个名字，稿件里也照新的写"
            yield found.where.problem("FC658", f"附件的文件名里写出了{whose}", mend)
        elif each.person in words:
            mend = f"在原来的文件里换成“{each.shown}”，另存一份换上"
            yield found.where.problem("FC658", f"{found.called}里写出了{whose}", mend)
