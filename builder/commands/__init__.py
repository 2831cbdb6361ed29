"""What is typed at a terminal: words into values, values into words."""
