"""Words of site.yaml that choose what is shown; a site without an address, or without a story."""

import pytest
from msgspec.structs import replace

from builder.check.frame import frame_words, quiet_site
from builder.model.kinds import Page
from builder.model.library import Edition, Withheld
from builder.problems import Certainty, Problem
from tests.kit.own_kinds import declared
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import library_of, post

ABOUT = Page(title="关于我们", slug="about", path="content/pages/about.md")


def test_a_section_called_by_its_name_gets_its_folder():
    (problem,) = frame_words(library_of(nav=("members", "黨組織"), lines={"nav.1": 3}))
    assert (problem.code, problem.line) == ("FC908", 3)
    (fix,) = problem.fixes
    assert (fix.certainty, fix.texts, fix.written) == (Certainty.CERTAIN, ("branches",), "黨組織")


def test_a_word_that_is_nothing_gets_the_whole_list():
    (problem,) = frame_words(library_of(ABOUT, footer=("河边",), lines={"footer": 5}))
    (fix,) = problem.fixes
    assert problem.line == 5
    assert fix.certainty is Certainty.CHOICE
    assert {"about", "members", "albums"} <= {*fix.texts}


def test_pages_may_stand_in_the_frame_and_only_sections_at_home():
    assert list(frame_words(library_of(ABOUT, nav=("about", "关于我们"), home=("posts",)))) == []
    assert len(list(frame_words(library_of(ABOUT, home=("about",))))) == 1


def test_only_a_page_says_how_photographs_may_be_used():
    assert list(frame_words(library_of(ABOUT, picture_license="关于我们"))) == []
    lines = {"picture_license": 7}
    (problem,) = frame_words(library_of(ABOUT, picture_license="members", lines=lines))
    assert (problem.line, problem.fixes[0].texts) == (7, ("关于我们", "about"))
    (without,) = frame_words(library_of(picture_license="copyright"))
    assert "content/pages" in without.mend and without.fixes == ()


def quiet(library, *stories, withheld=()) -> list[str]:
    found = quiet_site(library, Edition(site_of(*stories), withheld))
    return [problem.code for problem in found]


LAMP = post("lamp")


def test_a_site_without_an_address_is_told():
    assert quiet(library_of(LAMP), LAMP) == ["FC906"]
    assert quiet(library_of(LAMP, url="https://river.example/"), LAMP) == []


def test_nobody_says_that_the_address_is_missing_from_settings_that_cannot_be_read():
    fault = Problem(path="content/site.yaml", line=7, code="FC105", message="这一行读不懂")
    assert quiet(replace(library_of(LAMP), problems=(fault,)), LAMP) == []


@pytest.mark.parametrize(
    ("withheld", "mend"),
    [((), "fengcai new"), ((Withheld("content/posts/a.md", "灯", "已撤下"),), "没有发布的稿件")],
)
def test_a_site_without_stories_says_what_to_do(withheld, mend):
    library = library_of(url="https://river.example/")
    (problem,) = quiet_site(library, Edition(site_of(), withheld))
    assert problem.code == "FC507"
    assert mend in problem.mend


def test_a_kind_that_a_site_declares_may_stand_in_menus_and_at_home():
    library = library_of(nav=("boats", "渡船"), home=("boats",), lines={"nav.1": 3}, own=declared())
    (problem,) = frame_words(library)
    assert [fix.texts for fix in problem.fixes] == [("boats",)]


@pytest.mark.parametrize("key", ["nav", "home", "footer"])
def test_a_word_that_stands_there_twice_is_told_at_its_second_place(key):
    words = {key: ("members", "posts", "members"), "lines": {f"{key}.0": 3, f"{key}.2": 5}}
    (problem,) = frame_words(library_of(**words))
    assert (problem.code, problem.line) == ("FC926", 5)


@pytest.mark.parametrize(("word", "meant"), [("头条", "lead"), ("数说", "figures")])
def test_what_is_no_kind_on_the_front_page_is_known_by_its_chinese_name(word, meant):
    (problem,) = frame_words(library_of(home=("posts", word)))
    assert problem.fixes[0].texts == (meant,)
