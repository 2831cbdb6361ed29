"""Facts of videos: by their bytes and the end of their name, remembered only while the file stands."""

from pathlib import Path

from builder.crew.crew import Crew
from builder.digest import key_of
from builder.read.files.films import films_of
from builder.read.files.folder import films_among
from builder.read.files.snapshot import take_snapshot
from builder.read.files.survey import Survey, SurveyTools
from builder.store.memory import Memory
from builder.store.store import Store
from tests.kit.small_films import mp4
from tests.kit.small_site import write

REEL, FALSE = "content/posts/灯会/开场.mp4", "content/posts/灯会/不是.mp4"


def survey(root: Path, store: Store):
    snapshot = take_snapshot(root, store)
    tools = SurveyTools(key_of("1"), Memory(store), Crew(workers=1))
    return lambda: films_of(Survey(snapshot, tools), films_among(snapshot.files))


def test_a_film_has_its_size_and_what_is_none_says_why(tmp_path):
    write(tmp_path / REEL, mp4())
    write(tmp_path / FALSE, "不是视频")
    with Store.open(tmp_path / "store") as store:
        found = survey(tmp_path, store)()
    assert found[REEL].film.width > 0
    assert (found[REEL].refused, found[FALSE].film) == (None, None)
    assert found[FALSE].refused.mend


def test_a_film_is_known_again_without_being_read(tmp_path):
    write(tmp_path / REEL, mp4())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        first = look()
        (tmp_path / REEL).unlink()
        assert look() == first


def test_a_film_that_is_gone_while_it_is_looked_at_is_looked_at_again(tmp_path):
    write(tmp_path / REEL, mp4())
    with Store.open(tmp_path / "store") as store:
        look = survey(tmp_path, store)
        (tmp_path / REEL).rename(tmp_path / "away.mp4")
        assert "读不出来" in look()[REEL].refused.reason
        (tmp_path / "away.mp4").rename(tmp_path / REEL)
        assert look()[REEL].film
