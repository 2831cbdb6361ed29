"""Recordings in which stories are read: whether they are there, can be heard, and say nothing that
does not stand in the text."""

from collections.abc import Iterator
from posixpath import basename, dirname

from builder.check.near import Near
from builder.media.suffixes import FILM_SUFFIXES, SOUND_SUFFIXES
from builder.model.filenames import Meant, as_written_in
from builder.model.library import Library
from builder.model.recordings import Recording
from builder.model.story import Story
from builder.problems import Fix, Problem, Where, choice_of

_HEAVY = 15_000_000
"""Bytes: a quarter of an hour at 128 kbit/s, a minute of waiting on a slow network."""
_FILM = "视频写在“图集”里；要放一段录音，用剪映只导出音频（MP3），放在稿件旁边"
_ADDRESS = "先把录音下载下来，放到稿件旁边，再写它的文件名"


def recordings(library: Library) -> Iterator[Problem]:
    """FC670 to FC674: what is wrong with the 朗读 of each story."""
    reading = (story for story in library.stories if story.recording)
    for story in reading:
        yield from _wrong(story, library.read_aloud[story.path], library)


def _wrong(story: Story, meant: Meant, library: Library) -> Iterator[Problem]:
    where = story.where("recording")
    if not meant.path:
        yield _not_to_be_had(where, story, meant, library)
        return
    if meant.differs:
        yield _spelled_otherwise(where, story, meant.path)
    if refused := library.recordings.unheard.get(meant.path):
        said = f"朗读的录音“{basename(meant.path)}”{refused.reason}"
        yield where.problem("FC671", said, f"{refused.mend}；或者去掉“朗读”这一项")
    elif recording := library.recordings.sound.get(meant.path):
        yield from _faults(where, story, recording)


def _not_to_be_had(where: Where, story: Story, meant: Meant, library: Library) -> Problem:
    """FC670: a name that means no recording, or several."""
    file, home = story.recording, dirname(story.path)
    if meant.paths:
        names = [as_written_in(home, path) for path in meant.paths]
        said = f"朗读的录音“{file}”可能是 {len(names)} 个文件：只差大小写、全角半角或空格"
        return where.problem("FC670", said, "写要用的那一个", choice_of(names))
    if mend := _instead_of(file):
        return where.problem("FC670", f"朗读“{file}”不是放在这里的录音文件", mend)
    fixes = _nearest(file, home, library)
    mend = "" if fixes else f"把它放进 {home} 文件夹，和 {basename(story.path)} 在一起"
    return where.problem("FC670", f"找不到朗读的录音“{file}”", mend, *fixes)


def _instead_of(file: str) -> str:
    """What to do about a name that is no recording's; "" of one that is."""
    if "//" in file:
        return _ADDRESS
    if file.lower().endswith(FILM_SUFFIXES):
        return _FILM
    if file.lower().endswith(SOUND_SUFFIXES):
        return ""
    return "写录音的文件名，要带后缀，例如  朗读.mp3；没有录音的去掉这一项"


def _nearest(file: str, home: str, library: Library) -> tuple[Fix, ...]:
    """The recordings beside a story whose names are like this one."""
    beside = [basename(path) for path in sorted(library.recordings.lie) if dirname(path) == home]
    return Near(beside).choice(file)


def _spelled_otherwise(where: Where, story: Story, path: str) -> Problem:
    """FC673: a file that was found although its name is spelled otherwise."""
    name = as_written_in(dirname(story.path), path)
    said = f"写的是“{story.recording}”，文件叫“{name}”，就当是它"
    return where.notice("FC673", said, "不用改；想去掉这条提示，照文件的名字写")


def _faults(where: Where, story: Story, recording: Recording) -> Iterator[Problem]:
    """FC672 and FC674: what residents would wait for, and what the deaf would never know."""
    if recording.bytes > _HEAVY:
        said = f"朗读的录音有 {recording.bytes // 1_000_000} MB，手机上要等很久"
        yield where.problem("FC672", said, "导出成 64 kbps 的 MP3，十分钟不到 5 MB")
    if not story.prose.characters:
        said = "有朗读的录音，正文却是空的，听不见的人什么都读不到"
        yield where.problem("FC674", said, "把念的内容写进正文")
