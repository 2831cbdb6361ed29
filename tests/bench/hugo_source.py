"""The corpus as a Hugo site: the same stories, with front matter, taxonomies and the theme in
``hugo/``."""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.bench.stories import SECTIONS, TAGS, TERMS, Corpus, Story

_HERE = Path(__file__).parent
_MEETINGS = ("theme-day", "assembly", "lecture")
"""The types of activities that Fengcai's vocabulary also gathers under one name."""

_THEMES = _HERE.parents[1] / "themes"


def write(corpus: Corpus, folder: Path) -> None:
    """A Hugo site in ``folder``; a term that no story has gets no page, as in Fengcai."""
    shutil.copytree(_HERE / "hugo", folder, dirs_exist_ok=True)
    _copy_assets(folder / "assets")
    slugs = {
        name: corpus.branch_slug(name) for name in map(corpus.branch_name, range(corpus.branches))
    }
    series = {name: f"series-{number}" for number, name in enumerate(corpus.series, 1)}
    used: set[tuple[str, str]] = set()
    for kind in SECTIONS:
        (folder / "content" / kind).mkdir(parents=True, exist_ok=True)
    for story in corpus.stories():
        front = _front(story, slugs, series)
        used |= {
            (key, term) for key, terms in front.items() if key in _taxonomies() for term in terms
        }
        file_of(story, folder).write_text(
            f"---\n{_yaml(front)}---\n\n{story.body}", encoding="utf-8"
        )
    for slug, title in (("about", "关于我们"), ("contact", "联系我们")):
        _write(
            folder / "content/pages" / f"{slug}.md", {"title": title}, "船坞路18号，每天都开门。\n"
        )
    _write_lists(corpus, used, folder / "content")


def file_of(story: Story, folder: Path) -> Path:
    """Where a story lies."""
    return folder / "content" / story.kind / f"{story.slug}.md"


@cache
def _taxonomies() -> frozenset[str]:
    dated = [kind for kind in SECTIONS if kind != "branches"]
    return frozenset(
        [
            "tags",
            "series",
            *TERMS,
            *(f"{kind}/{way}" for kind in dated for way in ("year", "branch")),
        ]
    )


def _front(story: Story, slugs: dict[str, str], series: dict[str, str]) -> dict[str, Any]:
    front: dict[str, Any] = {
        "title": story.title, "date": str(story.date), "summary": story.summary, "author": story.author,
        "source": "社区宣传组", "tags": [TAGS[tag] for tag in story.tags], "branch": slugs.get(story.branch, ""),
        "people": list(story.members), "brands": list(story.brands), "related_to": list(story.related),
        "series": [series[story.series]] if story.series else [], "fields": {},
    }  # fmt: skip
    front |= dict(_terms(story, slugs))
    for key, value in story.fields.items():
        if key == "hosts":
            front["host"] = slugs[value[0]]
        elif f"{story.kind}/{key}" not in TERMS:
            front["fields"][key] = value
    return {key: value for key, value in front.items() if value}


def _terms(story: Story, slugs: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """The taxonomies of its kind: listed fields, year, branch."""
    for key, value in story.fields.items():
        if f"{story.kind}/{key}" in TERMS:
            terms = list(value) if isinstance(value, tuple) else [value]
            yield f"{story.kind}/{key}", [*terms, *(["organisation"] if value in _MEETINGS else [])]
    if story.kind != "branches" and story.date:
        yield f"{story.kind}/year", [str(story.date.year)]
    if story.branch:
        own = dict.fromkeys((story.branch, *story.fields.get("hosts", ())))
        yield f"{story.kind}/branch", [slugs[name] for name in own]


def _write_lists(corpus: Corpus, used: set[tuple[str, str]], content: Path) -> None:
    """``_index.md`` of every section and term: titles, and what is not to be rendered."""
    hidden = {"build": {"render": "never"}}
    for kind, label in SECTIONS.items():
        _write(content / kind / "_index.md", {"title": label}, "")
    _write(content / "pages/_index.md", {"title": "页面", **hidden}, "")
    for place, title in (("tags", "标签"), ("series", "系列")):
        _write(content / place / "_index.md", {"title": title}, "")
    for place, terms in _all_terms(corpus).items():
        if "/" in place:
            _write(
                content / place / "_index.md",
                {"title": SECTIONS[place.partition("/")[0]], **hidden},
                "",
            )
        for slug, title in (
            (slug, title) for slug, title in terms.items() if (place, slug) in used
        ):
            _write(content / place / slug / "_index.md", {"title": title}, "")


def _all_terms(corpus: Corpus) -> dict[str, dict[str, str]]:
    branches = {
        corpus.branch_slug(name): name for name in map(corpus.branch_name, range(corpus.branches))
    }
    years = {str(year): f"{year}年" for year in range(2016, 2026)}
    dated = [kind for kind in SECTIONS if kind != "branches"]
    return {
        **TERMS,
        "activities/type": {**TERMS["activities/type"], "organisation": "组织生活"},
        "tags": {slug: name for name, slug in TAGS.items()},
        "series": {f"series-{number}": name for number, name in enumerate(corpus.series, 1)},
        **{f"{kind}/year": years for kind in dated},
        **{f"{kind}/branch": branches for kind in dated},
    }


def _copy_assets(folder: Path) -> None:
    """The same styles and scripts as Fengcai's pages."""
    for theme in ("base", "hong"):
        for file in (_THEMES / theme / "assets").iterdir():
            if not file.name.startswith("screen"):
                target = folder / file.suffix[1:] / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)


def _write(file: Path, front: dict[str, Any], body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{_yaml(front)}---\n\n{body}", encoding="utf-8")


def _yaml(front: dict[str, Any]) -> str:
    """A line for every key; JSON is YAML, and is quick to write."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()
    )
