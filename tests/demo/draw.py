"""Draw the demonstration site's pictures: python -m tests.demo.draw [--only PREFIX] [--force]
[--out DIR]."""
from __future__ import annotations

import argparse
import importlib
import pkgutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from . import scenes

CONTENT = Path(__file__).resolve().parents[2] / "content"


def load() -> None:
    """Import every module of scenes, so that they register."""
    import tests.demo as package
    for module in pkgutil.iter_modules(package.__path__):
        if module.name.startswith("scenes_"):
            importlib.import_module(f"tests.demo.{module.name}")


def one(path: str, out: str, quality: int) -> tuple[str, int]:
    """Draw and write one picture; its path and size."""
    load()
    return path, scenes.make(path).save(Path(out) / f"{path}.jpg", quality)


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--only", default="", help="draw only paths beginning with this")
    ask.add_argument("--force", action="store_true", help="draw again what exists")
    ask.add_argument("--out", default=str(CONTENT), help="where to write")
    ask.add_argument("--quality", type=int, default=70)
    args = ask.parse_args()
    load()
    todo = [p for p in sorted(scenes.SCENES) if p.startswith(args.only) and (args.force or not (Path(args.out) / f"{p}.jpg").exists())]
    total = 0
    with ProcessPoolExecutor() as pool:
        for path, size in pool.map(one, todo, [args.out] * len(todo), [args.quality] * len(todo)):
            total += size
            print(f"{size:>8} {path}")
    print(f"{len(todo)} pictures, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
