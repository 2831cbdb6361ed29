"""What staff call pictures and films, by the ends of their names; what they are, their bytes say."""

PICTURE_SUFFIXES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".jif", ".jfi", ".pjpeg", ".pjp", ".mpo"),
    *(".png", ".apng", ".webp", ".gif", ".bmp", ".dib", ".tif", ".tiff"),
    *(".avif", ".avifs", ".heic", ".heif", ".hif", ".heics", ".heifs"),
)
"""By these names a file is taken for a picture; Windows saves JPEGs from web pages as ``.jfif``,
cameras HEIF as ``.hif``."""

FILM_SUFFIXES = (
    ".mp4",
    ".webm",
    ".mov",
    ".m4v",
    ".avi",
    ".mkv",
    ".wmv",
    ".flv",
    ".3gp",
    ".mts",
    ".mpg",
    ".mpeg",
    ".qt",
    ".f4v",
    ".3g2",
)
"""What staff may put beside a story; what is no MP4 or WebM by its bytes is told what to do."""

SOUND_SUFFIXES = (
    *(".mp3", ".m4a", ".aac", ".wav", ".amr", ".wma", ".flac", ".ogg", ".oga", ".opus", ".silk"),
    *(".m4b", ".aif", ".aiff", ".caf"),
)
"""What staff may name as the reading of a story; what is no MP3 or M4A is told what to do."""
