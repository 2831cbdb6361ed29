"""What search engines read of a page, against a table of what each type should have."""

import json

from builder.model.parts import Link
from builder.plan.parts.linked_data import list_data, site_data
from tests.kit.schema_table import lacking, things
from tests.kit.small_catalogue import catalogue_of
from tests.plan.parts.test_things import CRUMBS, EVERY, NEWS, NIGHT, URL, full, told_of


def test_a_list_tells_its_pages_in_their_order_and_where_it_stands():
    catalogue = full(*EVERY)
    cards = catalogue.cards_of((NEWS, NIGHT))
    page = Link("动态", "posts/index.html")
    data = json.loads(list_data(page, "都在这里", CRUMBS[:1], cards, catalogue))
    assert lacking(data) == set()
    collection, trail = data["@graph"]
    assert [each["url"] for each in collection["mainEntity"]["itemListElement"]] == [
        f"{URL}posts/tide.html",
        f"{URL}activities/night.html",
    ]
    assert [each["name"] for each in trail["itemListElement"]] == ["首页", "动态"]


def test_the_site_tells_who_runs_it_and_how_to_reach_them():
    data = json.loads(site_data(full(NEWS, phone="0000-1", address="船坞路18号")))
    assert lacking(data) == set()
    assert data["publisher"]["telephone"] == "0000-1"


def test_without_an_address_nothing_is_linked():
    for each in things(told_of(NEWS, catalogue_of(NEWS))):
        assert not {"url", "item", "contentUrl"} & each.keys()
