"""Photos and films: looked at, and gathered for their stories."""
