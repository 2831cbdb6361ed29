"""What staff type for a word: labels, slugs, aliases, endings, traditional characters."""

import pytest

from builder.chinese import same_word
from builder.model.field import Choice, declared_fields, is_struct
from builder.model.kinds import KINDS
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Term, Vocabulary

WORDS = {each.name: each for each in VOCABULARIES}


def choices_in(struct):
    for each in declared_fields(struct):
        if isinstance(each.type, type) and issubclass(each.type, Choice):
            yield each.type
        elif is_struct(each.type):
            yield from choices_in(each.type)


CHOICES = sorted(
    {choice for struct in (*KINDS, Settings, Playlist) for choice in choices_in(struct)},
    key=lambda choice: choice.__name__,
)


@pytest.mark.parametrize(
    ("vocabulary", "typed", "meant"),
    [
        ("levels", "省级", "省"),
        ("levels", "自治区级", "省"),
        ("levels", "縣級", "区县"),
        ("levels", "国家级", "全国"),
        ("levels", "District", "区县"),
        ("activity-types", "慰问", "走访慰问"),
        ("activity-types", "慰問活動", "走访慰问"),
        ("activity-types", "主题党日活动", "主题党日"),
        ("activity-types", "志 愿 服 务", "志愿服务"),
        ("activity-types", "評選表彰", "评选表彰"),
        ("tiers", "街道党委", "街道党工委"),
        ("tiers", "黨總支", "党总支"),
        ("tiers", "居委会", "自治组织"),
        ("posts", "治安巡逻岗", "治安巡逻"),
        ("posts", "调解员", "纠纷调解"),
        ("brand-categories", "党建＋", "党建+"),
        ("brand-categories", "师带徒品牌", "师带徒"),
    ],
)
def test_a_word_is_read_as_what_it_means(vocabulary, typed, meant):
    assert WORDS[vocabulary].find(typed).label == meant


@pytest.mark.parametrize(
    ("vocabulary", "typed"),
    [
        ("levels", "直辖市"),  # the word is a city's, the rank a province's
        ("levels", "级"),
        ("levels", "镇"),  # not a 街道: what the page says would be false
        ("tiers", "镇党委"),
        ("activity-types", "义诊"),
        ("activity-types", "活动"),
        ("activity-types", "组织生活"),
        ("posts", "监督岗"),
        ("posts", ""),
    ],
)
def test_a_word_that_may_mean_several_things_or_another_is_none(vocabulary, typed):
    assert WORDS[vocabulary].find(typed) is None


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda each: each.name)
def test_no_word_means_two_terms(vocabulary):
    words = [
        same_word(word)
        for term in vocabulary.terms
        for word in (term.label, term.slug, *term.aliases)
    ]
    assert len(words) == len(set(words))
    assert all(vocabulary.find(word) is term for term in vocabulary.terms for word in term.aliases)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda each: each.__name__)
def test_no_word_means_two_choices(choice):
    for each in choice:
        for word in (each.label, each.value, each.value.upper(), *each.aliases):
            assert choice.meant(word) is each
    words = [same_word(word) for each in choice for word in (each.label, *each.aliases)]
    assert len(words) == len(set(words))


def test_a_site_says_more_of_a_word_that_is_there():
    more = Term("patrol", "治安巡逻", aliases=("打更",), note="每晚两圈", order=1)
    own = WORDS["posts"].extended([more])
    assert own.find("打更") == own.find("巡逻") == own.terms[0]
    assert own.terms[0].note == "每晚两圈"
    assert len(own.terms) == len(WORDS["posts"].terms)


def test_a_sites_own_word_comes_before_our_alias_and_stands_where_it_says():
    own = WORDS["posts"].extended([Term("night", "巡逻", order=2), Term("river", "护河")])
    assert own.find("巡逻").slug == "night"
    assert own.find("巡逻岗").slug == "night"
    assert [own.terms[1].slug, own.terms[-1].slug] == ["night", "river"]


def test_places_beyond_the_end_or_before_the_beginning_are_the_end_and_the_beginning():
    vocabulary = Vocabulary("v", "词", (Term("a", "甲"), Term("b", "乙")))
    own = vocabulary.extended([Term("c", "丙", order=99), Term("d", "丁", order=-3)])
    assert [term.slug for term in own.terms] == ["d", "a", "b", "c"]
