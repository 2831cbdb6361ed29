"""What a story costs on a site of all kinds, to what it costs on one of five: `python -m
tests.bench.kinds [--stories 2000] [--pairs 3]`.

The same texts are written twice: as people, activities, projects, branches and posts, and with every
second post and activity as one of the seven other kinds. Both are built cold, in turn.
"""

import argparse
import re
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.measure import seconds
from tests.bench.stories import Corpus
from tests.bench.tools import Tool, fengcai
from tests.kit.required import REQUIRED

_OTHERS = ("honors", "services", "places", "grids", "mechanisms", "teams", "projects")
_SPREAD = ("posts", "activities")
_OWN = re.compile(
    r"^(?:栏目|公示|类型|开始|结束|地点|人数|志愿时长|主办|主题):.*\n(?:[ \t].*\n)*", re.M
)


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--stories", type=int, default=2000)
    ask.add_argument("--pairs", type=int, default=3)
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as work:
        corpus = Corpus(1, args.stories)
        five, all_kinds = _site(corpus, Path(work) / "five"), _site(corpus, Path(work) / "all")
        moved = _spread(all_kinds.source / "content")
        times = [(_cold(five), _cold(all_kinds)) for _ in range(args.pairs)]
        _say(args.stories, moved, times)
        _say_edits(five, all_kinds)


def _site(corpus: Corpus, folder: Path) -> Tool:
    folder.mkdir()
    tool = fengcai()
    tool.write(corpus, folder)
    return tool


def _spread(content: Path) -> int:
    """Every second post and activity becomes a story of another kind."""
    files = [file for kind in _SPREAD for file in sorted((content / kind).glob("*.md"))[::2]]
    for number, file in enumerate(files):
        kind = _OTHERS[number % len(_OTHERS)]
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        needed = re.sub(r"(?m)^(?:日期|授权):.*\n?", "", REQUIRED[kind]).strip()
        target = content / kind / file.name
        target.parent.mkdir(exist_ok=True)
        target.write_text(f"---\n{_OWN.sub('', head)}{needed}\n---\n{body}", encoding="utf-8")
        file.unlink()
    return len(files)


def _cold(tool: Tool) -> float:
    tool.forget()
    return seconds(tool.building(tool.fresh_output()), tool.source)


def _say(count: int, moved: int, times: list[tuple[float, float]]) -> None:
    five, all_kinds = (median(column) for column in zip(*times, strict=True))
    ratios = ", ".join(f"{after / before:.2f}" for before, after in times)
    print(f"{count} stories, {moved} of them of the seven other kinds; medians of {len(times)}")
    print(
        f"five kinds {five:.2f} s, all kinds {all_kinds:.2f} s, ratio {all_kinds / five:.2f} ({ratios})"
    )


def _say_edits(five: Tool, all_kinds: Tool) -> None:
    """An edit of one body, on each site."""
    for name, tool in (("five kinds", five), ("all kinds", all_kinds)):
        output = tool.fresh_output()
        seconds(tool.building(output), tool.source)
        file = next((tool.source / "content/members").glob("*.md"))
        file.write_text(file.read_text(encoding="utf-8") + "\n又添了一句。\n", encoding="utf-8")
        print(f"{name}: one body edited {seconds(tool.building(output), tool.source):.2f} s")


if __name__ == "__main__":
    main()
