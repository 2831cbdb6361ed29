"""A page is printed from its view, its frame and its body."""

import msgspec

from builder.digest import digest_of
from builder.make.pages import PAGES
from builder.model.artifact import RenderPage
from tests.kit import theme_samples as samples
from tests.kit.small_materials import FRAME


def test_a_page_is_printed_from_its_view_frame_and_body(materials):
    html = "<p>桥上的灯</p>".encode()
    body = digest_of(html)
    materials.store.remember([(body, html)])
    materials.store.commit()
    view = msgspec.structs.replace(samples.bare_story("posts"), body=body)
    page = PAGES.make(RenderPage("posts.html", body, FRAME, view), materials).decode()
    assert "<p>桥上的灯</p>" in page
    assert samples.FULL_FRAME.name in page
