"""Links in bodies: whether they lead anywhere, and whether what they lead to is public."""

import posixpath
from collections.abc import Iterator

from builder.check.near import Near
from builder.model.headings import nearest_headings
from builder.model.library import Edition, Library
from builder.model.links import Atlas, Lead
from builder.model.reserved import made_at
from builder.model.story import BodyLink, Story
from builder.problems import Fix, Problem, Severity, choice_of

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
_PAPERS = (
    *(".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx"),
    *(".zip", ".rar", ".txt", ".mp3"),
)


def body_links(library: Library, atlas: Atlas) -> Iterator[Problem]:
    """FC505 and FC310: links that would lead nowhere even if every story was public."""
    near = Near(_names(library, atlas))
    gravity = Severity.WARNING if library.unread else Severity.ERROR
    for story in library.stories:
        for link in story.prose.links:
            lead = atlas.lead(link, story)
            if lead is None and _is_to_come(link, story, atlas):
                yield _waiting(story, link, "")
            elif lead is None:
                yield _dead(story, link, near, gravity)
            elif not lead.is_whole:
                yield _headless(story, link, lead, atlas)


def _names(library: Library, atlas: Atlas) -> Iterator[str]:
    """What a link may have been meant to lead to; asked for only where one leads nowhere."""
    for story in library.stories:
        yield from (story.address, story.title)
    yield from sorted(atlas.pages)


def _is_to_come(link: BodyLink, story: Story, atlas: Atlas) -> bool:
    """Whether a list was meant that will be there with its first story."""
    lists = (path for path in atlas.meant(link, story) if path.count("/") == 1)
    return any(path.endswith("/index.html") and made_at(path) for path in lists)


def waiting_links(
    library: Library, edition: Edition, atlas: Atlas, published: Atlas
) -> Iterator[Problem]:
    """FC506: links of public stories to what is not public: they are left out, and staff are
    told."""
    if not edition.withheld:
        return
    reasons = {each.path: each.reason for each in edition.withheld}
    hidden: dict[str, str] = {
        story.address: reasons.get(story.path, "") for story in library.stories
    }
    for story in edition.site.stories:
        for link in story.prose.links:
            lead = atlas.lead(link, story)
            if lead and published.lead(link, story) is None:
                yield _waiting(story, link, hidden.get(lead.path, ""))


def _dead(story: Story, link: BodyLink, near: Near, gravity: Severity) -> Problem:
    """A name that nothing answers to may be that of a story too broken to be read: that one's errors
    come first."""
    how = _how_to_link(link.target)
    found = () if how else near.to(link.target)
    return Problem(
        path=story.path,
        line=link.line,
        code="FC505",
        message=f"正文里的链接“{link.target}”在网站里找不到",
        mend=how or ("" if found else "写那篇稿件的网址名；外面的网站从 https:// 写起"),
        fixes=(choice_of(found),) if found else (),
        severity=gravity,
    )


def _headless(story: Story, link: BodyLink, lead: Lead, atlas: Atlas) -> Problem:
    headings = atlas.headings(lead.path)
    near = nearest_headings(link.fragment, headings)
    fixes: tuple[Fix, ...] = (choice_of(near),) if near else ()
    return Problem(
        path=story.path,
        line=link.line,
        code="FC310",
        message=f"链接“{link.target}#{link.fragment}”要去的那一篇里没有这个小标题，只到那一页的开头",
        mend="" if near else "那一篇没有小标题，删掉 # 和后面的字",
        fixes=fixes,
        severity=Severity.WARNING,
    )


def _how_to_link(target: str) -> str:
    suffix = posixpath.splitext(target.lower())[1]
    if suffix in _PICTURES:
        return f"照片前面加感叹号，就显示在这里：![照片上有什么]({target})"
    if suffix in _PAPERS:
        return (
            "附件不会放到网站上：把要紧的话写进正文，表格、海报存成 JPG；"
            "放在网盘上的，写它 https:// 开头的网址"
        )
    return ""


def _waiting(story: Story, link: BodyLink, reason: str) -> Problem:
    why = f"那一篇没有发布（{reason}）" if reason else "那一页还没有"
    return Problem(
        path=story.path,
        line=link.line,
        code="FC506",
        message=f"链接“{link.target}”先不显示，只显示文字：{why}",
        severity=Severity.NOTICE,
    )
