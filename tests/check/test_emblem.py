"""An emblem that cannot be shown is told, with what keeps it from that."""

from msgspec.structs import replace

from builder.check.emblem import missing_emblem
from builder.model.library import Unshown
from builder.model.photo import Photo
from tests.kit.small_library import library_of

LIBRARY = library_of(emblem="gate.png", lines={"emblem": 4})
PATH = "content/gate.png"


def test_a_file_that_is_not_there_is_told_at_the_line_that_names_it():
    (problem,) = missing_emblem(LIBRARY)
    assert (problem.code, problem.path, problem.line) == ("FC229", "content/site.yaml", 4)
    assert "gate.png" in problem.message


def test_one_that_cannot_be_read_is_told_with_the_reason_and_its_own_mend():
    torn = replace(LIBRARY, dark={PATH: Unshown("只有上半截", "重新复制一份")})
    (problem,) = missing_emblem(torn)
    assert "只有上半截" in problem.message
    assert problem.mend == "重新复制一份"


def test_a_site_with_its_emblem_or_without_any_hears_nothing():
    photo = Photo(source="a" * 32, width=9, height=9, color="#ffffff", format="PNG")
    assert list(missing_emblem(replace(LIBRARY, photos={PATH: photo}))) == []
    assert list(missing_emblem(library_of())) == []
