"""Text set into pictures: typefaces, lines, strokes."""
