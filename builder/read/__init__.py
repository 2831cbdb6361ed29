"""content/ → typed stories and problems: the library walks folders, everything else here is
pure."""
