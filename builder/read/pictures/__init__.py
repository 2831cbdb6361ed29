"""Photos and films: looked at, and found for the stories that show them."""
