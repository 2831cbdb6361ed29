"""The Traditional edition: what is made for the Simplified one, converted."""

from builder.make.copies import COPIES
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.make.pages import PAGES
from builder.model.artifact import CopyFile, MakeTraditional, RenderPage
from builder.problems import Problem


def _converted(recipe: MakeTraditional, materials: Materials) -> bytes | Problem:
    from builder.make.hant.edition import edition_of  # without such an edition, nothing needs it

    original = recipe.original
    maker = PAGES if isinstance(original, RenderPage) else COPIES
    made: bytes | Problem = maker.make(original, materials)
    if isinstance(made, Problem):
        return made
    edition = edition_of(materials.spellings[recipe.spelling])
    return edition.of_file(_name_of(original), made.decode()).encode()


def _name_of(original: RenderPage | CopyFile) -> str:
    """Where the original stands, as far as its suffix says what it is; of assets only scripts are
    converted."""
    return original.view.path if isinstance(original, RenderPage) else "script.js"


TRADITIONALS = Maker(
    make=_converted,
    inputs={
        **PAGES.inputs,
        "source": "脚本的内容",
        "spelling": "繁体版的设置，和不能换的姓名、地名",
        "dictionary": "OpenCC 的字典",
    },
    modules=(
        *PAGES.modules,
        "make/copies.py",
        "make/traditional.py",
        "make/hant",
        "model/traditional.py",
    ),
    libraries=(*PAGES.libraries, "OpenCC"),
)
