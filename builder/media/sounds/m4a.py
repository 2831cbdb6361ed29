"""M4A: sound in the boxes of an MP4 file; place, times, cover and names are emptied as in a film."""

from typing import BinaryIO

from builder.media.films.boxes import Box, all_named, inside, only
from builder.media.films.codecs import refuse_unheard
from builder.media.films.edits import UnplayableFilm, broken
from builder.media.films.media import emptied_unplayed, stretches_played
from builder.media.films.mp4 import emptied_boxes, seconds_by
from builder.media.films.tracks import PICTURES, SOUND, kept_tracks, sound_coded
from builder.media.sounds.sound import Sound

_SHOWN = "里有画面，是视频"


def m4a_sound(file: BinaryIO, size: int) -> Sound:
    """What is sound in an MP4 file without pictures; raises UnplayableFilm, or as struct does."""
    whole = Box(b"", 0, 0, size)
    top, moov = list(inside(file, whole)), only(file, whole, b"moov")
    tracks = _tracks_heard(file, moov)
    stretches = stretches_played(file, top, tracks)
    unplayed = emptied_unplayed(all_named(top, b"mdat"), stretches.values())
    edits = (*emptied_boxes(file, whole), *unplayed)
    return Sound("m4a", seconds_by(file, moov), 0, top[-1].end, edits)


def _tracks_heard(file: BinaryIO, moov: Box) -> list[Box]:
    """Its tracks of sound, which browsers play."""
    tracks = kept_tracks(file, moov)
    if tracks.of(PICTURES):
        raise UnplayableFilm(_SHOWN, "视频写在“图集”里；只要声音的，用剪映只导出音频（MP3）")
    for track in tracks.of(SOUND):
        for codec in sound_coded(file, track):
            refuse_unheard(codec)
    if not tracks.of(SOUND):
        raise broken()
    return tracks.of(SOUND)
