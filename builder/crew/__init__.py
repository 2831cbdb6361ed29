"""Who works: processes or threads over many items, and how many of them."""
