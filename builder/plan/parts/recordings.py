"""Recordings as pages and feeds offer them, and the artifact of each file."""

from functools import partial

from builder.model.addresses import path_in_media
from builder.model.artifact import Artifact, Rank, StripRecording
from builder.model.downloads import Download
from builder.model.recordings import Audio, Recording
from builder.plan.parts.downloads import size_in_words
from builder.plan.parts.videos import length_in_words

_TYPES = {"mp3": "audio/mpeg", "m4a": "audio/mp4"}
"""Media types (RFC 3003, RFC 4337)."""


def audio_of(recording: Recording) -> Audio:
    """A recording as a page offers it."""
    return Audio(
        path=_path(recording),
        type=_TYPES[recording.format],
        length=length_in_words(recording.seconds),
        size=size_in_words(recording.bytes),
    )


def heard_of(recording: Recording, title: str) -> Download:
    """A recording as a feed encloses it."""
    audio = audio_of(recording)
    return Download(
        path=audio.path,
        title=f"{title}（朗读）",
        type=audio.type,
        sort="录音",
        size=audio.size,
        length=audio.length,
        bytes=recording.bytes,
    )


def recording_artifact(recording: Recording) -> Artifact:
    """The file of a recording."""
    return Artifact(_path(recording), Rank.ASSET, partial(StripRecording, recording.source))


def _path(recording: Recording) -> str:
    return f"{path_in_media(recording.source, 'read aloud')}.{recording.format}"
