"""A rectangle on a page or a slide, in points (1/72 inch)."""

from typing import NamedTuple

_SLACK = 1.0
"""Points by which what covers something may be smaller."""


class Rectangle(NamedTuple):
    """Its four edges; whether the second axis points up (PDF) or down (PowerPoint) does not
    matter."""

    left: float
    near: float
    right: float
    far: float

    @property
    def is_flat(self) -> bool:
        """Whether it has no area."""
        return self.right <= self.left or self.far <= self.near

    def holds(self, other: "Rectangle") -> bool:
        """Whether another lies within it."""
        return (
            self.left - _SLACK <= other.left
            and self.near - _SLACK <= other.near
            and self.right + _SLACK >= other.right
            and self.far + _SLACK >= other.far
        )

    def is_apart(self, other: "Rectangle") -> bool:
        """Whether they have no point in common."""
        return (
            self.right < other.left
            or other.right < self.left
            or self.far < other.near
            or other.far < self.near
        )
