"""What the reference scripts share: every photo of a folder into another one, on all cores."""

import json
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path


def derive_all(derive: Callable[[Path, Path], tuple[str, list[float]]]) -> None:
    """As the command line says (PHOTOS OUTPUT); the colours that ``derive`` gives beside are kept
    by name."""
    photos, output = map(Path, sys.argv[1:])
    output.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        colors = dict(pool.map(partial(derive, output), sorted(photos.iterdir())))
    (output / "colors.json").write_text(json.dumps(colors))
