"""Making: recipes become bytes, in parallel, never twice."""
