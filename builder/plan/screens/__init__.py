"""What lobby screens play."""
