"""Files as they are: a theme's assets, the owner's emblem."""

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import CopyFile


def _copied(recipe: CopyFile, materials: Materials) -> bytes:
    return materials.theme.asset(recipe.source)


COPIES = Maker(make=_copied, inputs={"source": "原来的文件"}, modules=("make/copies.py",))
