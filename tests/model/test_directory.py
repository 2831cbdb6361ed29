"""Directories: what their groups are called."""

from builder.model.directory import DirectoryGroup
from builder.model.parts import Link


def test_a_group_is_called_as_its_link_is_whether_it_leads_anywhere_or_not():
    assert DirectoryGroup(Link("老人", "services/audience/elders/index.html"), ()).label == "老人"
    assert DirectoryGroup(Link("其他"), ()).label == "其他"
