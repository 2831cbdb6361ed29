"""Pages collected from elsewhere, and attacks: our Markdown and Python-Markdown's make the same bytes
of them."""

import pytest

from builder.read.prose.manuscript import clean
from tests.kit import ROOT
from tests.read.prose.test_converter import agrees

SHARED = ROOT.parent / "shared" / "data"


@pytest.mark.skipif(
    not (SHARED / "markdown_zh").is_dir(), reason="the collected pages are not part of the project"
)
@pytest.mark.parametrize("folder", ["markdown_zh", "xss"])
def test_collected_texts(folder):
    for path in sorted(each for each in (SHARED / folder).rglob("*") if each.is_file()):
        text = path.read_text(encoding="utf-8", errors="replace")
        if len(text) < 100_000:
            assert agrees(text), path
            assert agrees(clean(text).text), path
