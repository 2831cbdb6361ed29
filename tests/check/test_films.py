"""What is said of video files: those that cannot be shown, and those residents would wait for."""

from msgspec.structs import replace

from builder.check.films import films
from builder.model.library import Shown, Unplayable, Unshown
from builder.model.photo import Film
from builder.problems import Severity
from tests.kit.small_library import library_of

BRIDGE = "content/posts/bridge/walk.mp4"
SOUND = Film(source="b" * 32, bytes=9_000_000, width=720, height=1280, seconds=20, format="mp4")
NOBODY = Shown({}, frozenset())


def told(film: Film) -> list[tuple[str, str]]:
    library = replace(library_of(), films={BRIDGE: film})
    return [(each.code, each.path) for each in films(library, NOBODY)]


def test_a_sound_film_hears_nothing():
    assert told(SOUND) == []


def test_each_fault_of_a_film_is_told():
    assert told(replace(SOUND, bytes=64_000_000)) == [("FC623", BRIDGE)]
    assert told(replace(SOUND, limited="HEVC")) == [("FC631", BRIDGE)]
    assert told(replace(SOUND, early=False)) == [("FC624", BRIDGE)]
    assert len(told(replace(SOUND, bytes=64_000_000, limited="HEVC", early=False))) == 3


def test_a_film_that_cannot_be_shown_is_told_unless_a_story_names_it():
    refused = {BRIDGE: Unplayable("打不开", "重新要一份")}
    library = replace(library_of(), unplayable=refused)
    (problem,) = films(library, NOBODY)
    assert (problem.code, problem.mend) == ("FC620", "重新要一份")
    assert list(films(library, Shown({}, frozenset([BRIDGE])))) == []


def test_the_film_of_a_live_photo_is_no_fault():
    path = "content/posts/bridge/IMG_7.MOV"
    library = replace(
        library_of(),
        unplayable={path: Unplayable("编码放不出来", "换一份")},
        dark={"content/posts/bridge/img_7.jpg": Unshown("打不开", "换一张")},
    )
    (problem,) = films(library, NOBODY)
    assert problem.severity is Severity.NOTICE
    assert "实况照片" in problem.message
