"""机制、队伍、民生实事: what their cards say."""

import pytest

from builder.model.choices import Progress
from builder.model.kinds import Mechanism, PublicWork, Team


@pytest.mark.parametrize("progress", list(Progress))
def test_a_public_work_says_how_far_it_has_come(progress):
    assert PublicWork(title="修栏杆", slug="rail", progress=progress).note == progress.label


def test_what_was_not_written_is_not_said():
    assert PublicWork(title="修栏杆", slug="rail").note == ""
    assert Mechanism(title="议事会", slug="talk").note == ""
    assert Team(title="护河队", slug="river").note == ""


def test_a_mechanism_says_how_often_and_a_team_what_it_says_of_itself():
    assert Mechanism(title="议事会", slug="talk", frequency="每季一次").note == "每季一次"
    assert Team(title="护河队", slug="river", slogan="河清").note == "河清"
