"""OpenCC for a site that wants a Traditional edition: its dictionary, or the problem where it is
not installed."""

from collections.abc import Iterator

from builder.digest import Digest
from builder.model.settings import Settings
from builder.problems import Problem

_SAID = "要做繁体版，这台电脑上却没有装 OpenCC，网站没有更新"
_MEND = (
    '在程序文件夹里运行  pip install ".[hant]"  装上它，再生成一次；'
    "暂时不做繁体版，删去 site.yaml 里的这一行（公开过的繁体版会一起撤下）"
)


def dictionary_for(settings: Settings) -> Digest:
    """The digest of OpenCC's files for the script that these settings want; "" where they want
    none, or it is not installed."""
    if not settings.traditional.config:
        return Digest("")
    from builder.make.hant.opencc_here import dictionary_of  # most sites have no such edition

    return dictionary_of(settings.traditional)


def without_opencc(settings: Settings, dictionary: Digest) -> Iterator[Problem]:
    """FC943: an edition is wanted that cannot be made here. An error, since what is published of it
    would else be taken away by whoever builds on another machine."""
    if settings.traditional.config and not dictionary:
        yield settings.where("traditional").problem("FC943", _SAID, _MEND)
