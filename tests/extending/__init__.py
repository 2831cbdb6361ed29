"""What it costs to add something: each row of the house's table, done in a copy, the files counted."""
