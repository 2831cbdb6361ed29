"""What people agreed to ends: told beforehand, and obeyed everywhere on the day after."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.check.agreements import ending, not_shown, when_ending
from builder.check.edition import edition, turning_points
from builder.check.withholding import PublishingDay
from builder.model.blocks import Agreement, Shot
from builder.model.choices import Consent, Scope, Status
from builder.model.library import AgreedPicture, Shown, Unread
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from builder.model.screen import Playlist
from builder.model.settings import ReviewPolicy
from tests.kit.small_library import library_of, person, post

LAST = dt.date(2026, 5, 20)
NO_REVIEW = ReviewPolicy(first=False, second=False, final=False)


def on(day: dt.date, **given) -> PublishingDay:
    return PublishingDay(dt.datetime.combine(day, dt.time(9), dt.UTC), **given)


def agreed(*scope: Scope, until: dt.date | None = None) -> Agreement:
    return Agreement(form=Consent.SELF, scope=scope, until=until)


def published(story, day: PublishingDay):
    library = library_of(story, review=NO_REVIEW)
    return edition(library, day, frozenset(), Shown({story.path: StoryPictures()}, frozenset()))


def test_a_story_is_public_through_the_last_day_and_leaves_on_the_next():
    story = person("lamp", consent=agreed(until=LAST))
    assert published(story, on(LAST)).site.stories == (story,)
    (gone,) = published(story, on(LAST + dt.timedelta(days=1))).withheld
    assert (gone.reason, gone.is_taken_down) == ("授权到2026年5月20日为止", True)


def test_no_preview_of_drafts_shows_it_either():
    story = person("lamp", consent=agreed(until=LAST), status=Status.DRAFT)
    assert published(story, on(dt.date(2026, 6, 1), drafts=True)).site.stories == ()


@pytest.mark.parametrize(
    ("scope", "is_public"),
    [
        ((), True),
        ((Scope.SITE,), True),
        ((Scope.SCREEN, Scope.SITE), True),
        ((Scope.WECHAT,), False),
    ],
)
def test_a_story_is_on_the_site_only_within_what_was_agreed(scope, is_public):
    found = published(person("lamp", consent=agreed(*scope)), on(LAST))
    assert bool(found.site.stories) is is_public
    assert [each.reason for each in found.withheld] == (
        [] if is_public else ["授权的范围里没有网站"]
    )


def test_one_too_broken_to_be_read_leaves_as_well():
    said = Unread(consent=agreed(until=LAST))
    library = replace(library_of(), unread={"content/members/x.md": said})
    found = edition(library, on(dt.date(2026, 5, 21)), frozenset(), Shown({}, frozenset()))
    assert found.withheld[0].is_taken_down


def test_the_next_day_is_a_turning_point():
    shot = Shot(file="a.jpg", consent=agreed(until=dt.date(2026, 6, 1)))
    library = library_of(person("lamp", consent=agreed(until=LAST)), post("tide", gallery=(shot,)))
    found = [moment.date() for moment in turning_points(library, on(LAST).now)]
    assert found == [dt.date(2026, 5, 21), dt.date(2026, 6, 2)]


def test_the_end_of_all_days_ends_nothing():
    story = person("lamp", consent=agreed(until=dt.date.max))
    assert [*turning_points(library_of(story), on(LAST).now), *when_ending(library_of(story))] == []
    assert published(story, on(LAST)).site.stories == (story,)


@pytest.mark.parametrize(
    ("ahead", "is_told"), [(0, True), (29, True), (30, False), (-1, False), (400, False)]
)
def test_an_end_within_a_month_is_told(ahead, is_told):
    story = person("lamp", consent=agreed(until=LAST), lines={"consent.until": 7})
    found = list(ending(library_of(story), on(LAST - dt.timedelta(days=ahead))))
    assert [(each.code, each.line) for each in found] == ([("FC430", 7)] if is_told else [])


def test_so_is_that_of_a_photo_but_not_in_a_story_that_has_left():
    shot = Shot(file="a.jpg", consent=agreed(until=LAST))
    (problem,) = ending(library_of(post("lamp", gallery=(shot,))), on(LAST))
    assert "a.jpg" in problem.message
    gone = post("lamp", gallery=(shot,), status=Status.WITHDRAWN)
    assert list(ending(library_of(gone), on(LAST))) == []


def test_the_days_on_which_that_changes():
    library = library_of(person("lamp", consent=agreed(until=LAST)))
    changes = [dt.date(2026, 4, 21), dt.date(2026, 5, 21)]
    assert list(when_ending(library)) == changes
    assert not list(ending(library, on(dt.date(2026, 4, 20))))
    assert list(ending(library, on(dt.date(2026, 4, 21))))


PHOTO = Photo(source="c" * 32, width=90, height=60, color="#aabbcc", format="JPEG")
SHOWS_IT = StoryPictures(cover=Picture(PHOTO), gallery=(Picture(PHOTO),))


def with_photo(agreement: Agreement):
    """Two stories that show one photo, of which one says what was agreed to."""
    asked, other = post("lamp"), post("tide")
    picture = AgreedPicture(PHOTO.source, "a.jpg", "gallery.0.consent", agreement)
    pictures = {asked.path: SHOWS_IT, other.path: SHOWS_IT}
    shown = Shown(pictures, frozenset(), {asked.path: (picture,)})
    return library_of(asked, other, review=NO_REVIEW), shown


@pytest.mark.parametrize("agreement", [agreed(until=LAST), agreed(Scope.SCREEN)])
def test_a_photo_that_may_not_be_shown_leaves_every_story(agreement):
    library, shown = with_photo(agreement)
    day = on(dt.date(2026, 5, 21))
    site = edition(library, day, frozenset(), shown).site
    assert [*site.pictures.values()] == [StoryPictures(), StoryPictures()]
    (problem,) = not_shown(library, day, shown)
    assert (problem.code, problem.path) == ("FC431", "content/posts/lamp.md")
    assert "content/posts/tide.md" in problem.message
    assert ("只在大屏上" in problem.message) is (agreement.until is None)


def test_until_then_it_is_shown_and_nothing_is_said():
    library, shown = with_photo(agreed(until=LAST))
    site = edition(library, on(LAST), frozenset(), shown).site
    assert [*site.pictures.values()] == [SHOWS_IT, SHOWS_IT]
    assert list(not_shown(library, on(LAST), shown)) == []


def with_a_screen(library):
    return replace(library, screens=(Playlist(title="大厅", slug="hall"),))


def test_one_that_is_for_the_site_alone_is_on_no_screen():
    library, shown = with_photo(agreed(Scope.SITE))
    site = edition(with_a_screen(library), on(LAST), frozenset(), shown).site
    assert [*site.pictures.values()] == [SHOWS_IT, SHOWS_IT]
    assert [*site.screened.pictures.values()] == [StoryPictures(), StoryPictures()]


def test_one_that_is_for_screens_alone_is_on_no_page():
    library, shown = with_photo(agreed(Scope.SCREEN))
    site = edition(with_a_screen(library), on(LAST), frozenset(), shown).site
    assert [*site.pictures.values()] == [StoryPictures(), StoryPictures()]
    assert [*site.screened.pictures.values()] == [SHOWS_IT, SHOWS_IT]


def on_site_and_screens(story, day: PublishingDay):
    """Whether the site and the screens have it, and why the site has not."""
    library = with_a_screen(library_of(story, post("quay"), review=NO_REVIEW))
    pictures = {each.path: StoryPictures() for each in library.stories}
    found = edition(library, day, frozenset(), Shown(pictures, frozenset()))
    on_site, on_screens = (story in site.stories for site in (found.site, found.site.screened))
    reasons = [each.reason for each in found.withheld]
    return on_site, on_screens, reasons, found.site.screened.pageless


def test_a_story_for_screens_alone_is_on_screens_and_has_no_page():
    story = person("lamp", consent=agreed(Scope.SCREEN))
    said = ["授权的范围里没有网站，只在大屏上放"]
    assert on_site_and_screens(story, on(LAST)) == (False, True, said, {story.address})


def test_a_story_for_the_site_alone_has_a_page_and_is_on_no_screen():
    story = person("lamp", consent=agreed(Scope.SITE))
    assert on_site_and_screens(story, on(LAST)) == (True, False, [], frozenset())


@pytest.mark.parametrize(
    "fields",
    [
        {"status": Status.WITHDRAWN},
        {"expires": LAST},
        {"consent": agreed(Scope.SCREEN, until=dt.date(2026, 5, 19))},
        {"status": Status.DRAFT},
    ],
)
def test_what_leaves_or_waits_is_on_no_screen_either(fields):
    story = person("lamp", **{"consent": agreed(Scope.SCREEN), **fields})
    on_site, on_screens, _, pageless = on_site_and_screens(story, on(LAST))
    assert (on_site, on_screens, pageless) == (False, False, frozenset())


def test_where_screens_may_show_the_same_nothing_is_kept_twice():
    library = with_a_screen(library_of(person("lamp", consent=agreed()), review=NO_REVIEW))
    shown = Shown({each.path: StoryPictures() for each in library.stories}, frozenset())
    assert edition(library, on(LAST), frozenset(), shown).site.on_screens is None
