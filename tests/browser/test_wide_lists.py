"""On a wide screen a list has the whole width: behind the calendar nothing is squeezed into a
column, and no half stands empty."""

import pytest

pytestmark = pytest.mark.browser

WIDE = [{"width": width, "height": 900} for width in (1280, 1920)]
FILLED = """() => [...document.querySelectorAll('.listed .year')].map(year => {
  const wide = year.closest('.yearbook') ? 1 : year.closest('.listed').getBoundingClientRect().right;
  const stories = [...year.querySelectorAll('article')].map(each => each.getBoundingClientRect().right);
  return Math.max(...stories) / wide;
})"""
BESIDE = """() => {
  const months = document.querySelector('.months').getBoundingClientRect();
  const book = document.querySelector('.yearbook').getBoundingClientRect();
  return [months.height / book.height, [...document.querySelectorAll('.yearbook article')].length];
}"""
LISTS = ["activities/index", "activities/year/2025/index", "series/launch-day/index", "posts/index"]


@pytest.fixture(params=WIDE, ids=lambda size: str(size["width"]))
def desk(chromium, request):
    opened = chromium.new_page(viewport=request.param)
    yield opened
    opened.close()


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("theme", ["demonstration", "lane"])
def test_the_stories_of_each_year_reach_the_right_edge(desk, request, theme, name):
    desk.goto(f"{request.getfixturevalue(theme)}/{name}.html")
    shares = desk.evaluate(FILLED)
    assert [share for share in shares if share < 0.97] == []


@pytest.mark.parametrize("theme", ["demonstration", "lane"])
def test_only_three_stories_stand_beside_the_calendar(desk, request, theme):
    desk.goto(f"{request.getfixturevalue(theme)}/activities/index.html")
    share, stories = desk.evaluate(BESIDE)
    assert share > 0.8 and stories <= 3


def test_a_series_shows_each_years_picture_large_and_turns_from_side_to_side(desk, demonstration):
    desk.goto(f"{demonstration}/series/launch-day/index.html")
    lefts = desk.evaluate(
        "() => [...document.querySelectorAll('.feature-wide > .box')].map(e => e.offsetLeft)"
    )
    assert len(lefts) == 3 and lefts[0] == lefts[2] < lefts[1]
