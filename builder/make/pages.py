"""Pages, feeds, sitemaps: everything that a template prints from a view."""

from typing import TYPE_CHECKING

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import RenderPage
from builder.model.frame import Frame
from builder.model.views import StoryView, View
from builder.problems import Problem
from builder.store.store import Store

if TYPE_CHECKING:
    from builder.make.page.body import BodyPart

_MODULES = (
    *("theme", "templates", "policy", "body", "filters", "json_feed"),
    *("qr", "qr_layout", "rows", "dots", "compiled", "printing"),
)


def _printed(recipe: RenderPage, materials: Materials) -> bytes | Problem:
    frame = materials.frames[recipe.frame]
    body = _body(recipe.view, frame, materials.store)
    return materials.theme.render(recipe, frame, body)


def _body(view: View, frame: Frame, store: Store) -> "tuple[BodyPart, ...]":
    """A story's body with its pictures and links in their places; other pages have none."""
    if not isinstance(view, StoryView):
        return ()
    from builder.make.page.body import body_parts  # a build with nothing to do prints none
    from builder.make.page.theme import root_of

    html = store.recall(view.body).decode() if view.body else ""
    return body_parts(html, view, root_of(view.path, frame.base))


PAGES = Maker(
    make=_printed,
    inputs={
        "template": "换了模板",
        "template_digest": "模板的内容",
        "frame": "每一页都有的部分（名称、导航、页脚、样式）",
    },
    modules=(
        "lettering/phrases.py",
        "lettering/terms.txt",
        "model/albums.py",
        "model/almanac.py",
        "model/charts.py",
        "model/coordinates.py",
        "model/directory.py",
        "model/downloads.py",
        "model/filtered.py",
        "model/frame.py",
        "model/home.py",
        "model/coordinates.py",
        "model/map_links.py",
        "model/parts.py",
        "model/recordings.py",
        "model/registers.py",
        "model/slides.py",
        "model/slips.py",
        "model/stele.py",
        "model/telephones.py",
        "model/stream.py",
        "model/views.py",
        "make/literals.py",
        "make/pages.py",
        *(f"make/page/{name}.py" for name in _MODULES),
    ),
    libraries=("python", "Jinja2", "MarkupSafe", "budoux", "segno"),
)
