"""Share pictures; the fonts they are set in stand in their recipes."""

from builder.make.maker import Files, Maker
from builder.make.materials import Sources
from builder.model.share import SHARE_PART, MakeShare


def _shared(recipe: MakeShare, photo: bytes, sources: Sources) -> Files:
    from builder.make.share.share import make_share  # Pillow's text costs 10 ms to load

    faces = tuple(sources.typefaces[digest] for digest in recipe.typefaces)
    return {SHARE_PART: make_share(photo, recipe, faces)}


SHARES = Maker(
    make=_shared,
    inputs={
        "source": "原来的照片",
        "focus": "照片的焦点",
        "words": "标题和网站名称",
        "colors": "主题色",
        "typefaces": "这台电脑上的字体",
    },
    by_crew=True,
    modules=(
        "make/shares.py",
        "make/share",
        "make/picture/decode.py",
        "make/picture/narrow.py",
        "lettering/pen.py",
        "lettering/headline.py",
        "lettering/face.py",
        "lettering/phrases.py",
        "lettering/terms.txt",
        "media/containers",
        "media/memory.py",
        "media/pixels",
        "media/unplayed.py",
        "model/share.py",
        "model/focus.py",
    ),
    libraries=("pillow", "pillow-heif", "cykooz-resizer"),
    codecs=("freetype2", "webp", "libjpeg_turbo", "avif", "littlecms2", "zlib"),
)
