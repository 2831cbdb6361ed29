"""The corpus for Pelican and for Eleventy: the same stories with the small themes beside this file,
for orientation."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.bench.stories import SECTIONS, TAGS, Corpus, Story

_HERE = Path(__file__).parent


def write_pelican(corpus: Corpus, folder: Path) -> None:
    """A Pelican site: kinds are categories; tags, years and series are lists."""
    shutil.copytree(_HERE / "pelican", folder, dirs_exist_ok=True)
    _write(corpus, folder, _for_pelican)


def write_eleventy(corpus: Corpus, folder: Path) -> None:
    """An Eleventy site: kinds, tags, years and series are lists that its configuration cuts into
    pages."""
    shutil.copytree(_HERE / "eleventy", folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    _write(corpus, folder, _for_eleventy)


def _write(corpus: Corpus, folder: Path, text_of: Callable[[Story], str]) -> None:
    for kind in SECTIONS:
        (folder / "content" / kind).mkdir(parents=True, exist_ok=True)
    for story in corpus.stories():
        file = folder / "content" / story.kind / f"{story.slug}.md"
        file.write_text(text_of(story), encoding="utf-8")


def _for_pelican(story: Story) -> str:
    known = {
        "Title": story.title, "Date": story.date, "Category": story.kind, "Slug": story.slug,
        "Tags": ", ".join(TAGS[tag] for tag in story.tags), "Summary": story.summary, "Author": story.author,
        "Branch": story.branch, "Series": story.series,
    }  # fmt: skip
    return "".join(f"{key}: {value}\n" for key, value in known.items() if value) + f"\n{story.body}"


def _for_eleventy(story: Story) -> str:
    known = {
        "title": story.title, "day": str(story.date), "kind": story.kind, "label": SECTIONS[story.kind],
        "topics": list(story.tags), "summary": story.summary, "author": story.author, "branch": story.branch,
        "series": story.series, "fields": story.fields, "layout": "story.njk", "permalink": story.path,
        "tags": ["stories"],
    }  # fmt: skip
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in known.items() if value
    )
    return f"---\n{lines}---\n\n{story.body}"
