"""The directory: every service is found by whom it is for, what it does and where; each once."""

import datetime as dt

import pytest

from builder.model.choices import Column
from builder.model.kinds import Post, Service, Venue
from builder.plan.parts.directory import directory_of
from builder.plan.parts.listings import listings
from tests.kit.small_catalogue import catalogue_of

HALL = Venue(
    title="东厅", slug="east", path="content/places/1.md", type="服务大厅", street="榆钱路1号"
)
YARD = Venue(
    title="后院", slug="yard", path="content/places/2.md", type="文化广场", street="榆钱路3号"
)


def service(slug: str, category: str, *audience: str, place: str = "") -> Service:
    return Service(
        title=slug,
        slug=slug,
        path=f"content/services/{slug}.md",
        category=category,
        audience=audience,
        place=place,
        materials=("身份证",),
        phone="0000-1234567",
    )


SERVICES = (
    service("barber", "家政便民", "老人", "残疾人", place="东厅"),
    service("meals", "养老助残", "老人", place="后院"),
    service("mend", "家政便民", "居民", place="东厅"),
    service("talk", "心理咨询", "居民"),
)
CATALOGUE = catalogue_of(HALL, YARD, *SERVICES)
DIRECTORIES = {each.folder: directory_of(each, CATALOGUE) for each in listings(CATALOGUE)}
WHOLE = DIRECTORIES["services"]


def names(group) -> list[str]:
    return [entry.card.name for entry in group.entries]


def test_whom_it_is_for_comes_first_with_how_many_there_are():
    assert [(link.text, link.path, link.count) for link in WHOLE.first] == [
        ("居民", "services/audience/residents/index.html", 2),
        ("老人", "services/audience/elders/index.html", 2),
        ("残疾人", "services/audience/disabled/index.html", 1),
    ]


def test_the_table_crosses_what_with_whom():
    cells = {
        row.head.text: [[link.text for link in cell] for cell in row.cells] for row in WHOLE.rows
    }
    assert cells == {
        "养老助残": [[], ["meals"], []],
        "家政便民": [["mend"], ["barber"], ["barber"]],
        "心理咨询": [["talk"], [], []],
    }


def test_every_service_stands_once_under_what_it_does():
    shown = [name for group in WHOLE.groups for name in names(group)]
    assert sorted(shown) == sorted(each.title for each in SERVICES)


def test_by_place_in_the_order_of_places_with_the_street_and_without_those_that_are_nowhere():
    assert [(site.label, site.note, names(site)) for site in WHOLE.sites] == [
        ("东厅", "榆钱路1号", ["barber", "mend"]),
        ("后院", "榆钱路3号", ["meals"]),
    ]


def test_the_page_of_an_audience_groups_its_own_services_and_shows_no_further_ways():
    elders = DIRECTORIES["services/audience/elders"]
    assert {group.label: names(group) for group in elders.groups} == {
        "养老助残": ["meals"],
        "家政便民": ["barber"],
    }
    assert not elders.first and not elders.rows and not elders.sites


def test_the_page_of_a_category_is_one_group_without_a_heading():
    (group,) = DIRECTORIES["services/category/household"].groups
    assert (group.label, names(group)) == ("", ["barber", "mend"])


def test_an_entry_brings_all_that_its_fields_say():
    entry = WHOLE.groups[0].entries[0]
    assert entry.facts["phone"].item.text == "0000-1234567"
    assert [item.text for item in entry.facts["materials"].items] == ["身份证"]


@pytest.mark.parametrize("folder", ["places", "places/type/hall"])
def test_kinds_that_are_read_have_none(folder):
    assert DIRECTORIES[folder] is None


def test_a_list_of_mixed_kinds_has_none():
    post = Post(title="话", slug="word", date=dt.date(2026, 1, 1), column=Column.NEWS, tags=("灯",))
    catalogue = catalogue_of(post)
    assert {directory_of(each, catalogue) for each in listings(catalogue)} == {None}


def test_a_thousand_services_are_one_page_and_none_is_lost():
    many = tuple(service(f"s{n}", "家政便民", "居民") for n in range(1000))
    catalogue = catalogue_of(*many)
    listing = next(each for each in listings(catalogue) if each.folder == "services")
    assert len(names(directory_of(listing, catalogue).groups[0])) == 1000
