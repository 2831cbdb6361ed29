"""Days of mourning in a real browser: grey by China's clock, pictures and all, and never on paper."""

import io

import pytest
from PIL import Image, ImageChops

from builder.make.page.theme import load_theme
from builder.model.artifact import RenderPage
from builder.model.frame import Mourning
from builder.model.views import PlainView, ScreenView
from tests.kit import ROOT
from tests.kit import theme_samples as samples
from tests.kit.small_site import write

pytestmark = pytest.mark.browser

DAYS = "2026-12-13/2026-12-13 2027-04-04/2027-04-06"
SIZE = {"width": 480, "height": 480}


@pytest.fixture(scope="module", params=["hong", "jia"])
def pages(request, tmp_path_factory):
    """A page and a screen of a theme, built on a day of mourning: their addresses."""
    theme = load_theme(request.param, [ROOT / "themes"])
    folder = tmp_path_factory.mktemp(request.param)
    for path, digest in theme.facts.asset_sources.items():
        write(folder / path, theme.asset(digest))
    mourning = Mourning(DAYS, today=True)
    frame = samples.Frame(name="小站", assets=theme.facts.page_assets, mourning=mourning)
    page = PlainView(path="page.html", head=samples.HEAD)
    screen = ScreenView(
        path="screen.html",
        name="小站",
        title="大厅",
        slides=(),
        release="1",
        released="2026-12-01",
        assets=theme.facts.screen_assets,
        mourning=mourning,
    )
    for template, view in (("404.html", page), ("screen.html", screen)):
        recipe = RenderPage(template, theme.facts.templates[template], frame="", view=view)
        write(folder / view.path, theme.render(recipe, frame))
    return [(folder / view.path).as_uri() for view in (page, screen)]


def colorfulness(picture: bytes) -> int:
    """By how much the channels of any pixel differ: 0 where all is grey."""
    red, green, blue = Image.open(io.BytesIO(picture)).convert("RGB").split()
    pairs = ((red, green), (green, blue))
    return max(ImageChops.difference(*pair).getextrema()[1] for pair in pairs)


def seen_at(chromium, address, moment, media="screen", **context):
    """How colourful a page is on this moment, and what it complains of."""
    page = chromium.new_context(viewport=SIZE, **context).new_page()
    said: list[str] = []
    page.on("console", lambda each: said.append(each.text) if each.type == "error" else None)
    page.clock.set_fixed_time(moment)
    page.goto(address)
    page.emulate_media(media=media)
    found = colorfulness(page.screenshot())
    page.context.close()
    return found, said


@pytest.mark.parametrize(
    ("moment", "is_grey"),
    [
        ("2026-12-12T23:59:00+08:00", False),
        ("2026-12-13T00:01:00+08:00", True),
        ("2027-04-06T23:59:00+08:00", True),
        ("2027-04-07T00:01:00+08:00", False),
    ],
)
def test_a_page_and_a_screen_are_grey_on_these_days_alone(chromium, pages, moment, is_grey):
    for address in pages:
        colors, said = seen_at(chromium, address, moment, color_scheme="dark")
        assert (colors == 0) is is_grey
        assert said == []


def test_without_script_the_day_of_the_build_decides(chromium, pages):
    for address in pages:
        colors, _ = seen_at(chromium, address, "2026-12-20T09:00+08:00", java_script_enabled=False)
        assert colors == 0


def test_paper_is_as_on_any_other_day(chromium, pages):
    colors, _ = seen_at(chromium, pages[0], "2026-12-13T09:00+08:00", media="print")
    assert colors > 0
