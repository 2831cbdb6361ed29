"""What an MP3 carries besides its sound."""

import pytest

from builder.media.traces.mp3 import mp3_traces
from tests.kit.small_sounds import FRAME, ID3V1, id3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (FRAME * 20, []),
        (FRAME * 20 + bytes(40) + FRAME * 20, []),
        (id3() + FRAME * 20, ["别的程序留下的内容（声音前面 26 字节）"]),
        (FRAME * 20 + ID3V1, ["别的程序留下的内容（声音后面 128 字节）"]),
        (FRAME * 20 + ID3V1 + FRAME * 20, ["别的程序留下的内容（声音中间）"]),
        (b"no sound", ["结构不完整"]),
    ],
)
def test_all_that_is_no_frame_is_told(content, said):
    assert [str(each) for each in mp3_traces(content)] == said
