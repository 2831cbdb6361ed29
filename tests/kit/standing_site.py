"""The small site, published, with an edit that is not: where tests of a rough world begin."""

import shutil
from pathlib import Path

from builder.crew.workers import Workers
from tests.kit.small_site import built, draw, make_site, published, story, write

ALONE = Workers(count=1)
NOTE = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部"


def edit(root: Path, body: str = "改过的正文。\n") -> None:
    """A text, a picture under its old name, and a page's look become others."""
    write(root / "content/posts/note.md", story(NOTE, body))
    draw(root / "content/activities/one/b.png", (250, len(body), 10))
    write(root / "theme/assets/print.css", f"@media print {{ body {{ margin: {len(body)}mm }} }}\n")


def codes(result) -> set[str]:
    """The codes of a result's problems."""
    return {problem.code for problem in result.problems} - {"FC625"}


def built_clean(root: Path, **more) -> dict[str, bytes]:
    """What a build from nothing makes of the same sources."""
    clean = root.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    for part in ("content", "theme"):
        if (root / part).exists():
            shutil.copytree(root / part, clean / part)
    assert built(clean, workers=ALONE, **more).summary
    return published(clean / "output")


def assert_right_again(root: Path, wanted: dict[str, bytes] | None = None) -> None:
    """Builds, and holds the output to what a build from nothing makes (``wanted``)."""
    result = built(root, workers=ALONE)
    assert result.summary, result.problems
    assert published(root / "output") == (wanted or built_clean(root))


def make_standing(root: Path) -> Path:
    """Builds, then edits."""
    make_site(root)
    assert built(root, workers=ALONE).summary
    edit(root)
    return root


def copied(standing: Path, root: Path) -> Path:
    """A copy of the standing site in this folder."""
    shutil.copytree(standing, root)
    return root
