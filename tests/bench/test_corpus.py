import re

from tests.bench import fengcai_source
from tests.bench.stories import CHARACTERS, SECTIONS, Corpus
from tests.kit.small_site import built


def test_the_same_seed_writes_the_same_stories():
    assert list(Corpus(7, 40).stories()) == list(Corpus(7, 40).stories())
    assert list(Corpus(7, 40).stories()) != list(Corpus(8, 40).stories())


def test_a_corpus_has_as_many_stories_as_asked_for_of_every_kind():
    stories = list(Corpus(1, 60).stories())
    assert len(stories) == 60
    assert {story.kind for story in stories} == set(SECTIONS)


def test_a_story_has_about_1260_chinese_characters():
    lengths = [len(re.findall("[一-鿿]", story.body)) for story in Corpus(1, 300).stories()]
    assert abs(sum(lengths) / len(lengths) - CHARACTERS) < 60


def test_a_corpus_builds_without_a_problem(tmp_path):
    fengcai_source.write(Corpus(1, 40), tmp_path)
    result = built(tmp_path)
    assert [str(problem) for problem in result.problems] == []
    assert result.published == 42  # two pages besides
