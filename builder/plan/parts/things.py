"""What a story's page is about, as schema.org describes it: a person, an event, a service.

Which properties a type should have is said by Google's documentation of structured data and by
schema.org; the tests of ``linked_data`` hold a table of both. Nothing is told here that the page
does not show.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import chain, islice

import msgspec

from builder.model.day import Moment
from builder.model.field import declared_fields
from builder.model.parts import Card, Image, Item, Link
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import items_of
from builder.plan.parts.images import image_of
from builder.plan.parts.news import local_moment, people_in, published_at
from builder.plan.parts.public_address import absolute
from builder.plan.parts.schema_org import (
    Data,
    linked_thing,
    picture_license,
    publisher,
    without_empty,
)
from builder.plan.parts.signature import signature

_MOST_PICTURES = 6
"""So many pictures of a story are told with their credits: a search engine shows no more, and a page
of two hundred photos would double its weight."""
_A_DAY = dt.timedelta(days=1)
_MIDNIGHT = dt.time()

_Properties = dict[str, tuple[Item, ...]]
"""The filled fields that are declared to be a property of schema.org, by that property."""


class _Told(msgspec.Struct, frozen=True):
    """A story, its card, and the values of its fields by schema.org's property names."""

    story: Story
    card: Card
    properties: _Properties
    catalogue: Catalogue

    def first(self, name: str) -> Item:
        """The first value of a property; an empty one where it has none."""
        return next(iter(self.properties.get(name, ())), Item())


def described(story: Story, card: Card, catalogue: Catalogue) -> Data:
    """A story as a thing of its kind's schema.org type; a person under the name that the public
    reads."""
    return _thing(_Told(story, card, _declared(story, catalogue), catalogue))


def _thing(told: _Told) -> Data:
    schema, url = told.story.about.schema, absolute(told.catalogue.settings, told.card.path)
    shared = {
        "@type": schema,
        "description": told.card.summary,
        "url": url,
        "image": list(_pictures(told)) if url else [],
    }
    return without_empty({**shared, **_BY_SCHEMA.get(schema, _article)(told)})


def _article(told: _Told) -> Data:
    story, settings = told.story, told.catalogue.settings
    return {
        "headline": story.title,
        "datePublished": _published(told),
        "dateModified": str(story.updated or story.iso_day),
        "author": _people(story.author, told),
        "publisher": publisher(told.catalogue),
        "mainEntityOfPage": absolute(settings, told.card.path),
        "articleSection": told.card.label,
        "keywords": ",".join(story.tags),
        "inLanguage": "zh-Hans",
    }


def _published(told: _Told) -> str:
    """When it came out: to the minute where that is known, and in the site's time zone."""
    moment = published_at(told.story)
    return _to_the_minute(moment, told) if moment else told.story.iso_day


def _people(text: str, told: _Told) -> list[Data]:
    """Who signed a story, each with the page that is theirs."""
    links = (signature(name, told.catalogue.site)[0] for name in people_in(text))
    return [linked_thing("Person", link, told.catalogue) for link in links]


def _person(told: _Told) -> Data:
    branch = told.card.branch
    where = linked_thing("Organization", branch, told.catalogue) if branch else None
    return {
        "name": told.story.name,
        "jobTitle": told.first("jobTitle").text,
        "affiliation": where or publisher(told.catalogue),
    }


def _event(told: _Told) -> Data:
    place = _venue(told.first("location"), told)
    hosts = [_named(item, told.catalogue) for item in told.properties.get("organizer", ())]
    return {
        "name": told.story.title,
        **_span(told),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode" if place else "",
        "location": place,
        "organizer": hosts or publisher(told.catalogue),
    }


def _span(told: _Told) -> Data:
    """When it begins and ends: to the minute with the zone where an hour is known, also over
    midnight; else its days. An end that is not known is not told."""
    start, end = told.story.span
    if start is None or start.time() == _MIDNIGHT:
        first = start.date() if start else told.story.iso_day
        return {"startDate": str(first), "endDate": str(end.date() if end else first)}
    began = {"startDate": _to_the_minute(start, told)}
    if end is None or end <= start:
        return began
    is_day = end.time() == _MIDNIGHT and end - start > _A_DAY
    return {**began, "endDate": str(end.date()) if is_day else _to_the_minute(end, told)}


def _to_the_minute(moment: Moment, told: _Told) -> str:
    """``2026-05-01T19:30+08:00``."""
    return local_moment(moment, told.catalogue.settings.zone).isoformat(timespec="minutes")


def _venue(place: Item, told: _Told) -> Data:
    """A place with its street: its own where it has a page, else the name alone, as was written."""
    if not place.text:
        return {}
    found = told.catalogue.site.by_address.get(Address(place.path)) if place.path else None
    own = _declared(found, told.catalogue) if found else {}
    street = own.get("address", (place,))[0].text
    return {
        **linked_thing("Place", Link(place.text, place.path), told.catalogue),
        "address": street,
    }


def _organization(told: _Told) -> Data:
    above = told.first("parentOrganization")
    return {
        "name": told.story.name,
        "foundingDate": told.first("foundingDate").text,
        "parentOrganization": _named(above, told.catalogue) if above.text else {},
    }


def _service(told: _Told) -> Data:
    """GovernmentService: for whom, by whom, where, and which number to call."""
    giver, audience = told.first("provider"), told.properties.get("audience", ())
    return {
        "name": told.story.title,
        "serviceType": told.first("serviceType").text,
        "audience": [{"@type": "Audience", "audienceType": each.text} for each in audience],
        "provider": _named(giver, told.catalogue) if giver.text else publisher(told.catalogue),
        "availableChannel": _channel(told),
    }


def _channel(told: _Told) -> Data:
    """Where a service is to be had, and by which number."""
    return without_empty(
        {
            "@type": "ServiceChannel",
            "serviceUrl": absolute(told.catalogue.settings, told.card.path),
            "serviceLocation": _venue(told.first("serviceLocation"), told),
            "servicePhone": _phone(told.first("servicePhone").text),
        }
    )


def _phone(number: str) -> Data:
    return {"@type": "ContactPoint", "telephone": number} if number else {}


def _place(told: _Told) -> Data:
    return {"name": told.story.title, "address": told.first("address").text}


_BY_SCHEMA: dict[str, Callable[[_Told], Data]] = {
    "Person": _person,
    "Event": _event,
    "Organization": _organization,
    "GovernmentService": _service,
    "Place": _place,
}


def _declared(story: Story, catalogue: Catalogue) -> _Properties:
    """As its page says them."""
    named = [each for each in declared_fields(type(story)) if each.field.schema]
    found = ((each.field.schema, tuple(items_of(story, each, catalogue.site))) for each in named)
    return {name: items for name, items in found if items}


def _named(item: Item, catalogue: Catalogue) -> Data:
    """An organisation that a field names."""
    return linked_thing("Organization", Link(item.text, item.path), catalogue)


def _pictures(told: _Told) -> Iterator[Data]:
    """The first of its photographs, each once, with whom to name for it."""
    ladder = told.catalogue.theme.ladder
    others = told.catalogue.site.pictures[told.story.address].album
    cover = [told.card.image] if told.card.image else []
    found = chain(cover, (image_of(each, ladder) for each in others))
    shown = {image.jpeg.path: image for image in islice(found, _MOST_PICTURES + 1)}
    for image in islice(shown.values(), _MOST_PICTURES):
        yield _picture(image, told)


def _picture(image: Image, told: _Told) -> Data:
    """ImageObject with its credit: the photographer's, for want of one the publisher's right."""
    settings, credit = told.catalogue.settings, image.credit or told.story.photographer
    return without_empty(
        {
            "@type": "ImageObject",
            "contentUrl": absolute(settings, image.jpeg.path),
            "width": image.jpeg.width,
            "height": round(image.jpeg.width / image.ratio),
            "caption": image.caption or image.alt,
            "creditText": credit,
            "copyrightNotice": credit or settings.publisher or settings.name,
            "license": picture_license(told.catalogue),
        }
    )
