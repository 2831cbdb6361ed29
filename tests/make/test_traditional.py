"""What is made for the Simplified edition is made again, converted."""

import msgspec
import pytest

from builder.digest import digest_of
from builder.make.copies import COPIES
from builder.make.literals import told_in
from builder.make.makers import MAKERS
from builder.make.pages import PAGES
from builder.make.traditional import TRADITIONALS
from builder.make.workshop import Workshop
from builder.model.artifact import CopyFile, MakeTraditional, RenderPage, inputs_of
from builder.model.facets import Facet, FacetOption, WriteFacets
from builder.model.filtered import CardsView
from builder.model.traditional import Script, Spelling
from builder.problems import Problem
from tests.kit import theme_samples as samples
from tests.kit.small_materials import FRAME, THEME

pytest.importorskip("opencc", reason="没有安装 OpenCC：pip install '.[hant]'")

SPELLING = Spelling(script=Script.TAIWAN, home="https://baizhouli.example/", places=("柏舟里",))
NAME, DICTIONARY = digest_of(b"spelling"), digest_of(b"dictionary")
VIEW = samples.bare_story("posts")


@pytest.fixture
def spelt(materials):
    return msgspec.structs.replace(materials, spellings={NAME: SPELLING})


def page(template: str = "posts.html", view=VIEW) -> RenderPage:
    return RenderPage(template, THEME.facts.templates[template], FRAME, view)


def test_a_page_is_the_original_in_other_characters(spelt):
    original = PAGES.make(page(), spelt).decode()
    made = TRADITIONALS.make(MakeTraditional(page(), NAME, DICTIONARY), spelt).decode()
    assert '<html lang="zh-Hans"' in original
    assert '<html lang="zh-Hant-TW"' in made
    assert "跳到正文" in original
    assert made.count("<") == original.count("<")


def test_the_policy_of_a_page_holds_for_its_scripts_as_they_are(spelt):
    made = TRADITIONALS.make(MakeTraditional(page(), NAME, DICTIONARY), spelt).decode()
    original = PAGES.make(page(), spelt).decode()
    policy = 'http-equiv="Content-Security-Policy" content="'
    assert (
        made.partition(policy)[2].partition('"')[0]
        == original.partition(policy)[2].partition('"')[0]
    )
    assert (
        made.partition("<script>")[2].partition("<")[0]
        == original.partition("<script>")[2].partition("<")[0]
    )


def test_a_script_says_its_words_in_other_characters(spelt):
    source = THEME.facts.asset_sources[THEME.facts.assets["site.js"]]
    recipe = MakeTraditional(CopyFile(source), NAME, DICTIONARY)
    made = TRADITIONALS.make(recipe, spelt).decode()
    assert "長輩版" in made
    assert len(made) == len(COPIES.make(CopyFile(source), spelt).decode())


def told(recipe, spelt):
    return told_in(TRADITIONALS.make(MakeTraditional(recipe, NAME, DICTIONARY), spelt).decode())


def test_what_can_be_chosen_is_told_in_other_characters_and_holds_the_same_stories(spelt):
    options = (FacetOption("柏舟里党支部", (0, 3), gathers=True),)
    recipe = WriteFacets("篇", 4, 12, ("3fa9c2d1",), (Facet("单位", options),))
    assert told(recipe, spelt) == {
        "counter": "篇",
        "total": 4,
        "size": 12,
        "stamps": ["3fa9c2d1"],
        "facets": [{"label": "單位", "options": [["柏舟里黨支部", [0, 3], True]]}],
    }


def test_filtered_cards_lead_to_pages_of_their_edition_and_to_the_pictures_of_both(spelt):
    view = CardsView(path="posts/cards-0.js", shape="news", cards=(VIEW.card,), stamp="3fa9c2d1")
    html = told(page("cards.html", view), spelt)["html"]
    assert f'href="../{VIEW.card.path}"' in html
    assert "../media/" not in html.replace("../../media/", "")


def test_a_feed_says_what_language_it_is_in(spelt):
    feed = msgspec.structs.replace(samples.FEED, path="feed.json")
    recipe = MakeTraditional(page("feed.json", feed), NAME, DICTIONARY)
    assert '"language": "zh-Hant-TW"' in TRADITIONALS.make(recipe, spelt).decode()


def test_a_fault_of_a_template_is_told_as_for_the_original(spelt):
    broken = page(view=msgspec.structs.replace(VIEW, card=None))
    made = TRADITIONALS.make(MakeTraditional(broken, NAME, DICTIONARY), spelt)
    assert isinstance(made, Problem)
    assert made.code == "FC709"


def test_everything_it_is_made_from_counts_by_name(spelt):
    recipe = MakeTraditional(page(), NAME, DICTIONARY)
    workshop = Workshop(spelt)
    key = workshop.key(recipe, inputs_of(recipe))
    others = (
        msgspec.structs.replace(recipe, spelling=digest_of(b"another")),
        msgspec.structs.replace(recipe, dictionary=digest_of(b"another")),
        msgspec.structs.replace(recipe, original=page("story.html")),
        MakeTraditional(page(view=msgspec.structs.replace(VIEW, minutes=2)), NAME, DICTIONARY),
        page(),
    )
    assert key not in {workshop.key(each, inputs_of(each)) for each in others}
    assert inputs_of(recipe).keys() >= inputs_of(page()).keys() | {"spelling", "dictionary"}
    assert MAKERS[MakeTraditional].inputs.keys() >= {"spelling", "dictionary"}
