"""Ground floor: the nouns. Frozen values that every room may read and none may change."""
