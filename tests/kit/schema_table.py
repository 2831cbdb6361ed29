"""What each type of schema.org should have, by its documentation, and what data lack of it."""

SHOULD_HAVE = {
    # https://developers.google.com/search/docs/appearance/structured-data/article (recommended)
    "Article": "headline image datePublished dateModified author",
    "NewsArticle": "headline image datePublished dateModified author",
    # https://developers.google.com/search/docs/appearance/structured-data/event (required; endDate,
    # description, image, organizer, eventStatus recommended)
    "Event": "name startDate location endDate description image organizer eventStatus",
    # https://developers.google.com/search/docs/appearance/structured-data/profile-page (required)
    "Person": "name",
    # https://developers.google.com/search/docs/appearance/structured-data/organization (recommended)
    "Organization": "name url",
    # https://schema.org/GovernmentService and https://schema.org/ServiceChannel
    "GovernmentService": "name serviceType provider audience availableChannel url description",
    "ServiceChannel": "serviceUrl serviceLocation servicePhone",
    "ContactPoint": "telephone",
    "Audience": "audienceType",
    # https://developers.google.com/search/docs/appearance/structured-data/event (location)
    "Place": "name address",
    # https://developers.google.com/search/docs/appearance/structured-data/breadcrumb (required)
    "BreadcrumbList": "itemListElement",
    # https://developers.google.com/search/docs/appearance/structured-data/carousel (required)
    "ItemList": "itemListElement",
    "ListItem": "position name",
    # https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
    "ImageObject": "contentUrl creditText copyrightNotice width height",
    # https://developers.google.com/search/docs/appearance/site-names (required: name, url)
    "WebSite": "name url publisher",
    "CollectionPage": "name url mainEntity",
}
"""By type, the properties that each thing of this sort is to have."""


def things(data):
    """Every thing with a type, however deep."""
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        for value in data.values():
            yield from things(value)
    elif isinstance(data, list):
        for value in data:
            yield from things(value)


def lacking(data):
    """(type, property) of everything that data should have by the table and do not."""
    return {
        (each["@type"], name)
        for each in things(data)
        for name in SHOULD_HAVE[each["@type"]].split()
        if not each.get(name)
    }
