"""The Traditional edition of what was made: texts converted by OpenCC, names as they are spelt,
addresses of its own."""
