"""The Traditional edition of what was made: texts by OpenCC, names as they are, addresses of its own."""
