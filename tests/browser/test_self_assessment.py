"""The self-assessment of the demonstration: of both editions of its pages nothing is wanting that a
machine sees."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from builder.assessment.assess import assess
from builder.publish.ledger import survey

pytestmark = pytest.mark.browser

ONE_YEAR_ALONE = "没有一页连到它"
"""A kind with one year has a page of that year, which stays when a second comes; nothing leads there
before."""


def test_nothing_is_wanting_on_the_pages_of_the_demonstration(demonstration):
    output = Path(unquote(urlsplit(demonstration).path))
    found = assess("柏舟里", survey(output).files, lambda path: (output / path).read_bytes())
    assert found.pages > 300
    assert all(each.seen for each in found.results)
    said = [str(each) for result in found.wanting for each in result.found]
    assert [each for each in said if ONE_YEAR_ALONE not in each] == []
