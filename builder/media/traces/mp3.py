"""MP3: whatever is not a frame of sound."""

from collections.abc import Iterator

from builder.media.sounds.mp3 import mp3_sound
from builder.media.traces.trace import Trace, TraceKind


def mp3_traces(content: bytes) -> Iterator[Trace]:
    """Tags before, behind and between the frames."""
    sound = mp3_sound(content)
    if sound is None:
        yield Trace(TraceKind.DAMAGED)
        return
    if sound.start:
        yield Trace(TraceKind.EXTRA, f"声音前面 {sound.start} 字节")
    if behind := len(content) - sound.end:
        yield Trace(TraceKind.EXTRA, f"声音后面 {behind} 字节")
    if any(content[gap.start : gap.end].strip(b"\0") for gap in sound.edits):
        yield Trace(TraceKind.EXTRA, "声音中间")
