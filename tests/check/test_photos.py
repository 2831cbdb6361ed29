"""Photos seen against all stories: shown by none, or longer than the story they belong to."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.check.photos import dark_photos, lingering, still_pictures, unused_media
from builder.check.withholding import PublishingDay
from builder.media.unplayed import Why
from builder.model.attached import AttachedDocument
from builder.model.blocks import Agreement, Attachment
from builder.model.choices import AttachmentFormat, Consent, Status
from builder.model.library import Edition, Shown, Unread, Unshown
from builder.model.photo import Photo, Picture
from builder.model.pictures import StoryPictures
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import library_of, post

PHOTO = Photo(source="c" * 32, width=90, height=60, color="#aabbcc", format="JPEG")
NOBODY = Shown({}, frozenset())


def unused(*paths: str, used: tuple[str, ...] = (), **library):
    found = replace(library_of(), photos=dict.fromkeys(paths, PHOTO), **library)
    return list(unused_media(found, Shown({}, frozenset(used))))


def test_photos_that_no_story_shows_are_told_by_folder_in_their_order():
    (problem,) = unused("content/posts/p/10.jpg", "content/posts/p/2.jpg")
    assert (problem.code, problem.path) == ("FC628", "content/posts/p")
    assert problem.message.endswith("2.jpg、10.jpg")


def test_in_a_folder_within_a_storys_the_way_to_name_them_is_said():
    home = frozenset(["content/posts/p/index.md"])
    (problem,) = unused("content/posts/p/raw/a.jpg", gathering=home)
    assert "raw/a.jpg" in problem.mend


def test_what_is_shown_or_beside_an_unreadable_story_is_not_told():
    path = "content/posts/p/a.jpg"
    assert unused(path, used=(path,)) == []
    assert unused(path, unread={"content/posts/p/index.md": Unread()}) == []


DAY = PublishingDay(dt.datetime(2026, 5, 20, 9, tzinfo=dt.UTC))
ENDED = Agreement(form=Consent.SELF, until=dt.date(2026, 5, 19))
SHOWS_IT = StoryPictures(gallery=(Picture(PHOTO),))


@pytest.mark.parametrize("fields", [{"status": Status.WITHDRAWN}, {"consent": ENDED}])
def test_a_photo_of_a_story_that_left_is_told_with_both_names_where_another_publishes_it(fields):
    gone, kept = post("gone", **fields), post("kept")
    shown = Shown({gone.path: SHOWS_IT, kept.path: SHOWS_IT}, frozenset())
    library = replace(library_of(gone, kept), photos={"content/posts/lamp.jpg": PHOTO})
    site = site_of(kept)
    public = replace(site, pictures={kept.address: SHOWS_IT})
    (problem,) = lingering(library, Edition(public, ()), shown, DAY)
    assert (problem.code, problem.path) == ("FC629", gone.path)
    assert kept.path in problem.message
    assert "lamp.jpg" in problem.message
    assert list(lingering(library, Edition(site, ()), shown, DAY)) == []


def test_a_withdrawn_storys_document_that_another_publishes_is_told():
    form = "content/posts/form.pdf"
    document = AttachedDocument(source="d" * 32, format=AttachmentFormat.PDF, bytes=9)
    attached = (Attachment(file="form.pdf"),)
    gone = post("gone", status=Status.WITHDRAWN, files=attached)
    kept = post("kept", files=attached)
    library = library_of(gone, kept)
    library = replace(library, papers=frozenset([form]), documents={form: document})
    nothing = Shown({each.path: StoryPictures() for each in (gone, kept)}, frozenset())
    (problem,) = lingering(library, Edition(site_of(kept), ()), nothing, DAY)
    assert (problem.code, problem.path) == ("FC629", gone.path)
    assert "form.pdf" in problem.message


def test_a_picture_that_cannot_be_read_is_told_unless_a_story_names_it():
    path = "content/posts/p/torn.jpg"
    library = replace(library_of(), dark={path: Unshown("只有上半截", "重新复制一份")})
    (problem,) = dark_photos(library, NOBODY)
    assert (problem.code, problem.path) == ("FC601", path)
    assert "重新复制一份" in problem.mend
    assert list(dark_photos(library, Shown({}, frozenset([path])))) == []


@pytest.mark.parametrize(
    ("why", "said"),
    [(Why.MANY, "太多"), (Why.HEAVY, "MB"), (Why.LARGE, "90×60"), ("torn", "读不出来")],
)
def test_a_moving_picture_that_stands_still_says_why(why, said):
    still = replace(PHOTO, frames=30, still=why, bytes=2_000_000)
    (problem,) = still_pictures(replace(library_of(), photos={"content/posts/p/a.gif": still}))
    assert (problem.code, problem.path) == ("FC610", "content/posts/p/a.gif")
    assert said in problem.message
