"""Words of a listed field and the stories that have them, in the order of the vocabulary."""

import datetime as dt

from builder.model.choices import Progress
from builder.model.field import declared_fields
from builder.model.kinds import Activity, PublicWork
from builder.plan.parts.filed import filed_under
from tests.kit.small_catalogue import site_of


def field(kind, name):
    return next(each for each in declared_fields(kind) if each.name == name)


def activity(slug: str, *types: str) -> Activity:
    return Activity(title=slug, slug=slug, date=dt.date(2026, 3, 1), type=types)


def slugs(filed):
    return {each.slug: [story.slug for story in each.stories] for each in filed}


def test_a_story_stands_under_each_of_its_words_and_their_groups_once():
    stories = (activity("a", "党课", "志愿服务"), activity("b", "主题党日", "党课"))
    filed = filed_under(stories, field(Activity, "type"), site_of(*stories))
    assert slugs(filed) == {
        "organisation": ["a", "b"],
        "lecture": ["a", "b"],
        "theme-day": ["b"],
        "volunteer": ["a"],
    }
    assert [each.slug for each in filed] == ["organisation", "lecture", "theme-day", "volunteer"]


def test_choices_stand_in_their_own_order_whatever_comes_first():
    day = dt.date(2026, 3, 1)
    stories = tuple(
        PublicWork(title=each.value, slug=each.value, date=day, progress=each)
        for each in (Progress.DONE, Progress.PROPOSED)
    )
    filed = filed_under(stories, field(PublicWork, "progress"), site_of(*stories))
    assert [each.label for each in filed] == ["征集", "完成"]


def test_a_field_that_nobody_filled_has_no_words():
    work = PublicWork(title="灯", slug="lamp", date=dt.date(2026, 3, 1))
    assert filed_under((work,), field(PublicWork, "category"), site_of(work)) == ()
