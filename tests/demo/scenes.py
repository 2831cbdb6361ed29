"""The register of pictures: a path, a shape, and the function that draws it."""
from __future__ import annotations

from collections.abc import Callable

from .paper import CREAM, Paper

SHAPES = {"3:2": (1500, 1000), "16:9": (1600, 900), "4:5": (1000, 1250), "2:3": (1000, 1500), "1:1": (1100, 1100)}
SCENES: dict[str, tuple[str, Callable[[Paper], None]]] = {}


def scene(path: str, shape: str) -> Callable:
    """Register a drawing for content/<path>.jpg."""
    def keep(draw: Callable[[Paper], None]) -> Callable[[Paper], None]:
        SCENES[path] = (shape, draw)
        return draw
    return keep


LONG = {"16:9": 1600, "4:5": 1500, "3:2": 1440, "2:3": 1440, "1:1": 1200}


def make(path: str, long_side: int = 0) -> Paper:
    """Draw one registered picture, its long side as given or as usual for its shape."""
    shape, draw = SCENES[path]
    w, h = SHAPES[shape]
    long_side = long_side or LONG[shape]
    p = Paper(w, h, CREAM, long_side / max(w, h), path)
    draw(p)
    return p
