"""Pictures without a description, copies, and videos without a picture before they play: told once
for a story, however many."""

from collections.abc import Iterator

import msgspec

from builder.chinese import listed
from builder.model.blocks import Shot
from builder.model.prose import BodyPicture
from builder.model.story import Story
from builder.problems import Problem, Where


class _Named(msgspec.Struct, frozen=True):
    """A picture as the story names it, and on which line; 0 where it only lies beside the story."""

    file: str
    line: int
    in_body: bool = False


class Undescribed:
    """What one story leaves without words, noted while its pictures are found."""

    def __init__(self) -> None:
        self.bare: list[_Named] = []
        self.captioned: list[_Named] = []
        self.uncaptioned: list[_Named] = []
        self.stillless: list[_Named] = []
        self.twins: list[str] = []

    def note(self, file: str, words: Shot | BodyPicture | None, line: int) -> None:
        """A picture, with what is said of it; nothing is where it only lies beside the story."""
        named = _Named(file, line, isinstance(words, BodyPicture))
        if words is None or not (words.alt or words.caption or words.decorative):
            self.bare.append(named)
        elif not words.alt and not words.decorative:
            self.captioned.append(named)

    def note_uncaptioned(self, file: str, line: int) -> None:
        """A picture of a block that says nothing of it."""
        self.uncaptioned.append(_Named(file, line))

    def note_film(self, file: str, line: int) -> None:
        """A video without a picture that stands for it."""
        self.stillless.append(_Named(file, line))

    def note_twin(self, file: str, first: str) -> None:
        """A picture that is left out, and the one of which it is a copy."""
        self.twins.append(f"{file}（同 {first}）")

    def problems(self, story: Story) -> Iterator[Problem]:
        """At most one of each sort for each of the story's files."""
        yield from self._wordless(story.fields_path, in_body=False)
        yield from self._wordless(story.path, in_body=True)
        if self.uncaptioned:
            yield _bare(story.fields_path, self.uncaptioned, _CAPTION)
        for named in self.stillless:
            yield _stillless(story.fields_path, named)
        if self.twins:
            yield _copies(story.fields_path, self.twins)

    def _wordless(self, path: str, *, in_body: bool) -> Iterator[Problem]:
        """What is said of the pictures of the body, or of those of the metadata."""
        bare = [named for named in self.bare if named.in_body is in_body]
        captioned = [named for named in self.captioned if named.in_body is in_body]
        if bare:
            yield _bare(path, bare, _alt_of(bare[0].file, in_body=in_body))
        if captioned:
            yield _captioned(path, captioned, in_body=in_body)


_CAPTION = "在照片下面给它们写一句  说明: ……  ，讲照片上是什么地方、变了什么"


def _alt_of(file: str, *, in_body: bool) -> str:
    """How to describe a picture."""
    if in_body:
        return f'方括号里写一句照片上有什么：![……]({file})；只是花边的写成  ![]({file} "装饰")'
    return (
        "在“图集”里给每张写一句照片上有什么，"
        f"像  - {{文件: {file}, 替代文字: ……}}  这样；只是花边的写  装饰: 是"
    )


def _bare(path: str, named: list[_Named], mend: str) -> Problem:
    said = (
        f"有 {len(named)} 张图片没有替代文字，也没有说明，看不见图的人不知道是什么：{_files(named)}"
    )
    return Where(path, named[0].line).warning("FC625", said, mend)


def _captioned(path: str, named: list[_Named], *, in_body: bool) -> Problem:
    how = f'![……]({named[0].file} "说明")' if in_body else "替代文字: ……"
    said = f"有 {len(named)} 张图片没有替代文字，先用“说明”代替：{_files(named)}"
    mend = f"说明已经讲清照片上有什么的，不用改；没有讲清的，加上  {how}"
    return Where(path, named[0].line).notice("FC626", said, mend)


def _stillless(path: str, named: _Named) -> Problem:
    """FC622: a video without a picture that stands for it."""
    photo = named.file.rpartition(".")[0] + ".jpg"
    said = f"视频“{named.file}”没有封面，播放以前只看到一块深色"
    mend = (
        f"截一张画面，叫 {photo}，放在视频旁边；用别的照片，"
        f"在“图集”里写  - {{文件: {named.file}, 封面: ……}}"
    )
    return Where(path, named.line).warning("FC622", said, mend)


def _copies(path: str, twins: list[str]) -> Problem:
    said = f"有 {len(twins)} 张照片和另一张一模一样，图集里只放一次：{listed(twins)}"
    return Where(path).notice("FC627", said, "多出来的副本可以删掉")


def _files(named: list[_Named]) -> str:
    return listed(list(dict.fromkeys(each.file for each in named)))
