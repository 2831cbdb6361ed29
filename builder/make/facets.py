"""The file by which a browser filters a list."""

import msgspec

from builder.make.literals import telling
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.facets import WriteFacets


def _told(recipe: WriteFacets, _: Materials) -> bytes:
    return telling(msgspec.structs.asdict(recipe)).encode()


FACETS = Maker(
    make=_told,
    inputs={"facets": "分类和标签", "size": "每份几篇", "stamps": "列出的稿件"},
    modules=("make/facets.py", "make/literals.py", "model/facets.py"),
    libraries=("python", "msgspec"),
)
