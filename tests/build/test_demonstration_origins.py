"""``fengcai why`` has an answer for every file of the demonstration, published or written."""

import shutil

import pytest

from builder.run.examine import examine
from builder.run.origin import Inquiry, Origin
from tests.kit import ROOT
from tests.kit.small_site import options

pytestmark = pytest.mark.slow
NO_STORIES = {"content/README.md", "content/CREDITS.md"}


@pytest.fixture(scope="module")
def inquiry(tmp_path_factory):
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(ROOT / "content", root / "content")
    asked = options(root, root / "output")
    return Inquiry(asked, examine(asked))


def test_every_published_file_names_its_plan_and_what_it_is_made_of(inquiry):
    assert len(inquiry.artifacts) > 1000
    for _, artifact in inquiry.artifacts.values():
        found = inquiry.answer(artifact.path)
        made_of = found.ingredients
        assert (found.path, bool(found.plan)) == (artifact.path, True)
        assert made_of.stories or made_of.shown or made_of.pictures or made_of.files or found.theme


def test_every_file_of_content_leads_to_a_page_or_to_why_there_is_none(inquiry):
    root = inquiry.options.root
    files = (path for path in (root / "content").rglob("*") if path.is_file())
    paths = [path.relative_to(root).as_posix() for path in files]
    asked = {path: inquiry.answer(path) for path in paths}
    unknown = {
        path
        for path, found in asked.items()
        if not isinstance(found, Origin) and not found.withheld
    }
    assert unknown == NO_STORIES
