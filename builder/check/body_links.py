"""Links in bodies: whether they lead anywhere, and whether what they lead to is public."""

import posixpath
from collections.abc import Iterator

from builder.check.near import Near
from builder.chinese import same_word
from builder.model.attached import names_document
from builder.model.headings import nearest_headings
from builder.model.kinds.known import Kinds
from builder.model.library import Edition, Library
from builder.model.links import Atlas, Lead
from builder.model.prose import BodyLink
from builder.model.reserved import made_at
from builder.model.story import Story
from builder.problems import Problem, Severity, choice_of, weighed

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
_PAPERS = (
    *(".doc", ".wps", ".xls", ".et", ".ppt", ".dps", ".ofd", ".rtf"),
    *(".zip", ".rar", ".txt", ".mp3"),
)
_NO_PAPERS = (
    "这种文件不会放到网站上：文档、表格存成 PDF，放到稿件旁边，链接里写它的名字；"
    "放在网盘上的，写它 https:// 开头的网址"
)


def body_links(library: Library, atlas: Atlas) -> Iterator[Problem]:
    """FC505 and FC310: links that would lead nowhere even if every story was public."""
    near = Near(_names(library, atlas))
    gravity = Severity.WARNING if library.unread else Severity.ERROR
    for story, link in _links_of(library.stories):
        lead = atlas.lead(link, story)
        if lead is None and _is_to_come(link, story, atlas, library.kinds):
            yield _waiting(story, link, "")
        elif lead is None and not names_document(link.target):  # those are judged as attachments
            yield weighed(_dead(story, link, near, library.kinds), gravity)
        elif lead and not lead.is_whole:
            yield _headless(story, link, lead, atlas)


def _links_of(stories: tuple[Story, ...]) -> Iterator[tuple[Story, BodyLink]]:
    for story in stories:
        for link in story.prose.links:
            yield story, link


def _names(library: Library, atlas: Atlas) -> Iterator[str]:
    """What a link may have been meant to lead to; asked for only where one leads nowhere."""
    for story in library.stories:
        yield from (story.address, story.title)
    yield from sorted(atlas.pages)


def _is_to_come(link: BodyLink, story: Story, atlas: Atlas, kinds: Kinds) -> bool:
    """Whether a list was meant that will be there with its first story."""
    lists = (path for path in atlas.meant(link, story) if path.count("/") == 1)
    return any(path.endswith("/index.html") and made_at(path, kinds) for path in lists)


def _dead(story: Story, link: BodyLink, near: Near, kinds: Kinds) -> Problem:
    """A name that nothing answers to may be that of a story too broken to be read: that one's errors
    come first."""
    how = _how_to_link(link.target, kinds)
    fixes = () if how else near.choice(link.target, but=story.address)
    mend = how or ("" if fixes else "写那篇稿件的网址名；外面的网站从 https:// 写起")
    said = f"正文里的链接“{link.target}”在网站里找不到"
    return story.where_in_body(link.line).problem("FC505", said, mend, *fixes)


def _how_to_link(target: str, kinds: Kinds) -> str:
    """What to write instead of something that is no page: a picture, a paper, a section's name."""
    suffix = posixpath.splitext(target.lower())[1]
    if suffix in _PICTURES:
        return f"照片前面加感叹号，就显示在这里：![照片上有什么]({target})"
    if suffix in _PAPERS:
        return _NO_PAPERS
    called = same_word(target)
    sections = (kind.about for kind in kinds.sections)
    section = next((each for each in sections if same_word(each.label) == called), None)
    return f"要去“{section.label}”的列表，写成 /{section.folder}/" if section else ""


def _headless(story: Story, link: BodyLink, lead: Lead, atlas: Atlas) -> Problem:
    near = nearest_headings(link.fragment, atlas.headings(lead.path))
    mend = "" if near else "那一篇没有小标题，删掉 # 和后面的字"
    fixes = (choice_of(near),) if near else ()
    target = f"{link.target}#{link.fragment}"
    said = f"链接“{target}”要去的那一篇里没有这个小标题，只到那一页的开头"
    return story.where_in_body(link.line).warning("FC310", said, mend, *fixes)


def waiting_links(
    library: Library, edition: Edition, atlas: Atlas, published: Atlas
) -> Iterator[Problem]:
    """FC506: links of public stories to what is not public: they are left out, and staff are
    told."""
    reasons = _reasons(library, edition) if edition.withheld else {}
    for story, link in _links_of(edition.site.stories) if edition.withheld else ():
        lead = atlas.lead(link, story)
        if lead and published.lead(link, story) is None:
            yield _waiting(story, link, reasons.get(lead.path, ""))


def _reasons(library: Library, edition: Edition) -> dict[str, str]:
    """Why a story is withheld, by its address."""
    by_path = {each.path: each.reason for each in edition.withheld}
    return {story.address: by_path.get(story.path, "") for story in library.stories}


def _waiting(story: Story, link: BodyLink, reason: str) -> Problem:
    why = f"那一篇没有发布（{reason}）" if reason else "那一页还没有"
    said = f"链接“{link.target}”先不显示，只显示文字：{why}"
    return story.where_in_body(link.line).notice("FC506", said)
