"""What the declarations give to staff: the skeleton of a story, the tables of the manual."""
