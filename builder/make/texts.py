"""Small files for machines, whose whole text stands in the recipe."""

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import WriteText


def _written(recipe: WriteText, _: Materials) -> bytes:
    return recipe.text.encode()


TEXTS = Maker(make=_written, inputs={"text": "文件的内容"}, modules=("make/texts.py",))
