"""A feed as JSON Feed 1.1."""

import json

from builder.make.page.json_feed import json_feed
from builder.make.page.theme import load_theme
from builder.model.artifact import RenderPage
from tests.kit import ROOT
from tests.kit import theme_samples as samples


def test_a_json_feed_has_what_its_version_1_1_requires():
    """And nothing that is empty: readers take a text of no length for one."""
    feed = json.loads(json_feed(samples.FEED))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["language"]) == ("柏舟里", "zh-Hans")
    bare, full = feed["items"]
    assert all(item["id"] == item["url"] and item["content_text"] for item in (bare, full))
    assert bare["title"] == bare["content_text"] == "题 & <题>"
    assert full["tags"] == ["要闻", "邻里 & 互助"]
    assert full["authors"] == [{"name": "许闻"}, {"name": "周敏"}]
    assert not [key for item in feed["items"] for key, value in item.items() if not value]


def test_the_themes_print_it_as_it_is():
    recipe = RenderPage("feed.json", "", frame="", view=samples.FEED)
    printed = load_theme("base", [ROOT / "themes"]).render(recipe, samples.FRAME)
    assert json.loads(printed) == json.loads(json_feed(samples.FEED))
