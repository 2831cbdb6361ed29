"""A photo's ladder: all its widths and formats, made in one go."""

from builder.make.maker import Files, Maker
from builder.make.materials import Sources
from builder.model.artifact import MakePictures


def _ladder(recipe: MakePictures, photo: bytes, _: Sources) -> Files:
    from builder.make.picture.picture import derive  # codecs cost 10 ms to load

    return derive(photo, recipe.ladder, moving=recipe.moving)


PICTURES = Maker(
    make=_ladder,
    inputs={"source": "原来的照片", "ladder": "照片的宽度和质量", "moving": "动图要不要动"},
    by_crew=True,
    modules=(
        "make/pictures.py",
        "make/picture",
        "media/containers",
        "media/memory.py",
        "media/pixels",
        "media/unplayed.py",
        "model/artifact.py",
    ),
    libraries=("pillow", "pillow-heif", "cykooz-resizer"),
    codecs=("webp", "libjpeg_turbo", "avif", "littlecms2", "zlib"),
)
