"""Nothing stands twice on a page of the demonstration: no card, no picture, no credit."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

pytestmark = pytest.mark.browser

BY_DESIGN = {"services/index.html": "what is done stands under its need and under its place"}
TORTURED = "activities/rehearsal.html"
"""Its staff put one photo into the gallery twice and into the text as well."""
COVERS = ".//a[@class='cover-link']"
TURNS = ".//nav[@class='wrap turn']/a"
RELATED = ".//section[@aria-labelledby='related']"
CREDITS = ".//figcaption//*[@class='credit']"
CRUMBS = ".//nav[@class='crumbs']//li"
SHEET_FIGURES = ".//*[@class='tally']//dd"
BAND_FIGURES = ".//section[@aria-label='数说']//dd"
KICKERS = ".//article[@class='story']//*[@class='kicker']"


@pytest.fixture(scope="module")
def pages(demonstration):
    """The main part of every page by its path."""
    root = Path(unquote(urlsplit(demonstration).path))
    read = {
        path.relative_to(root).as_posix(): lxml.html.parse(path) for path in root.rglob("*.html")
    }
    found = {path: page.find(".//main") for path, page in read.items()}
    return {path: main for path, main in found.items() if main is not None}


def twice(values) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_no_card_leads_where_another_does(pages):
    found = {
        path: twice(a.get("href") for a in main.iterfind(COVERS))
        for path, main in pages.items()
        if path not in BY_DESIGN
    }
    assert len(found) > 100
    assert {path: cards for path, cards in found.items() if cards} == {}


def test_what_is_read_next_is_neither_the_page_before_nor_the_one_behind(pages):
    for path, main in pages.items():
        turns = {a.get("href") for a in main.iterfind(TURNS)}
        cards = {a.get("href") for a in main.iterfind(COVERS)}
        assert not turns & cards or not main.findall(RELATED), path


def test_no_picture_opens_twice(pages):
    opened = {path: main.findall(".//a[@data-photo]") for path, main in pages.items()}
    assert sum(map(len, opened.values())) > 200
    again = {path: twice(a.get("href") for a in links) for path, links in opened.items()}
    assert [path for path, pictures in again.items() if pictures] == [TORTURED]


def test_a_credit_that_all_share_is_said_once(pages):
    for path, main in pages.items():
        credits = [each.text_content() for each in main.findall(CREDITS)]
        assert len(credits) < 2 or len(set(credits)) > 1, path


def test_the_word_above_a_title_is_not_the_crumb_before_it(pages):
    for path, main in pages.items():
        crumbs = {each.text_content().strip() for each in main.iterfind(CRUMBS)}
        kickers = {each.text_content().strip() for each in main.iterfind(KICKERS)}
        assert not crumbs & kickers, path


def test_a_figure_on_a_brands_sheet_is_not_in_the_band_of_figures(pages):
    home = pages["index.html"]
    sheets, band = (
        {"".join(each.text_content().split()) for each in home.iterfind(path)}
        for path in (SHEET_FIGURES, BAND_FIGURES)
    )
    assert sheets and band
    assert not sheets & band
