"""The Traditional edition: what is made for the Simplified one, converted."""

from collections.abc import Mapping

from builder.make.copies import COPIES
from builder.make.facets import FACETS
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.make.pages import PAGES
from builder.model.artifact import CopyFile, MakeTraditional, Recipe, RenderPage
from builder.model.facets import WriteFacets
from builder.model.filtered import CardsView
from builder.problems import Problem


def _converted(recipe: MakeTraditional, materials: Materials) -> bytes | Problem:
    from builder.make.hant.edition import edition_of  # without such an edition, nothing needs it

    original = recipe.original
    made: bytes | Problem = _ORIGINALS[type(original)].make(original, materials)
    if isinstance(made, Problem):
        return made
    edition = edition_of(materials.spellings[recipe.spelling])
    return edition.of_file(_name_of(original), made.decode()).encode()


_ORIGINALS: Mapping[type[Recipe], Maker] = {
    RenderPage: PAGES,
    CopyFile: COPIES,
    WriteFacets: FACETS,
}


def _name_of(original: Recipe) -> str:
    """A name whose suffix says what the original is; of assets only scripts are converted."""
    match original:
        case RenderPage(view=CardsView()):
            return "cards.told"
        case RenderPage():
            return original.view.path
        case WriteFacets():
            return "facets.json"
    return "script.js"


TRADITIONALS = Maker(
    make=_converted,
    inputs={
        **PAGES.inputs,
        "original": "简体版的同一个文件",
        "source": "脚本的内容",
        "spelling": "繁体版的设置，和不能换的姓名、地名",
        "dictionary": "OpenCC 的字典",
    },
    modules=(
        *PAGES.modules,
        "make/copies.py",
        *FACETS.modules,
        "make/traditional.py",
        "make/hant",
        "model/traditional.py",
    ),
    libraries=(*PAGES.libraries, "OpenCC"),
)
