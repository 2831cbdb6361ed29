"""One text as what its field declares it to be."""

import datetime as dt

import pytest

from builder.model.amount import Amount
from builder.model.blocks import Agreement, MechanismElement, Shot
from builder.model.choices import Consent, Status
from builder.model.day import Day, Precision
from builder.model.field import declared_fields
from builder.model.kinds import Activity, Brand, Honour, Venue
from builder.model.settings import Settings
from builder.model.story import Story
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.coerce import coercion, file_name, is_yes
from builder.read.fields.unclear import Doubtful, Unclear

WORDS = {each.name: each for each in VOCABULARIES}


def read(struct, name, text):
    declared = next(each for each in declared_fields(struct) if each.name == name)
    return coercion(declared)(text, WORDS)


@pytest.mark.parametrize(
    ("struct", "name", "text", "value"),
    [
        (Story, "title", " 夜潮 ", "夜潮"),
        (Story, "status", "草稿", Status.DRAFT),
        (Story, "pinned", "√", True),
        (Story, "cover", "![潮](./图\\1.jpg)", "图/1.jpg"),
        (Agreement, "form", "監護人同意", Consent.GUARDIAN),
        (Shot, "decorative", "否", False),
        (Activity, "attendance", "约四十人", Amount(40, "约四十")),
        (Activity, "date", "2026-03-02", dt.date(2026, 3, 2)),
        (Brand, "since", "二〇一九年", 2019),
        (Honour, "level", "省级", "province"),
        (Venue, "area", "60平米", Amount(60.0)),
    ],
)
def test_a_text_becomes_the_value_of_its_type(struct, name, text, value):
    assert read(struct, name, text) == value


def test_only_the_day_of_a_story_may_be_rough():
    assert read(Story, "date", "2026年春") == Day(dt.date(2026, 3, 1), Precision.YEAR, "2026年春")
    assert isinstance(read(Story, "updated", "2026年春"), Unclear)
    assert isinstance(read(Story, "expires", "2026.5"), Unclear)


def test_words_for_an_amount_are_taken_and_doubted():
    found = read(Activity, "hours", "半天")
    assert isinstance(found, Doubtful)
    assert found.value.uncounted


@pytest.mark.parametrize(
    ("struct", "name", "text", "why"),
    [
        (Story, "title", "——", "里面没有一个字"),
        (Story, "status", "未发布", "没有这个词"),
        (Story, "pinned", "也许", "不知道是“是”还是“否”"),
        (Honour, "level", "镇里", "没有这个词"),
        (Brand, "since", "19年", "要在 1900 到 2100 之间"),
        (Story, "order", "1.5", "要写整数"),
    ],
)
def test_what_it_cannot_be_says_why(struct, name, text, why):
    found = read(struct, name, text)
    assert isinstance(found, Unclear)
    assert found.why == why


def test_a_word_that_is_not_among_them_gets_them_all_to_choose_from():
    found = read(Story, "status", "没发")
    assert found.choices == tuple(each.label for each in Status)


def test_yes_and_no_in_many_ways_and_nothing_else():
    assert [is_yes(text) for text in ("是", "TRUE", "☑", "否", "off", "×")] == [True] * 3 + [
        False
    ] * 3
    assert is_yes("大概") is None


def test_a_path_is_written_as_the_site_writes_it():
    assert file_name("“.\\图\\一.jpg”") == "图/一.jpg"


@pytest.mark.parametrize(
    ("struct", "name", "text", "said"),
    [
        (MechanismElement, "met", "未达标", False),
        (MechanismElement, "met", "已达标", True),
        (MechanismElement, "met", "还没达标", False),
        (Story, "pinned", "不置顶", False),
        (Story, "pinned", "置顶", True),
        (Settings, "downloads", "不允许", False),
        (Settings, "downloads", "允许", True),
    ],
)
def test_a_field_that_says_its_own_name_says_yes_and_one_that_denies_it_no(
    struct, name, text, said
):
    assert read(struct, name, text) is said
