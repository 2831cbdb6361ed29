"""What pages, feeds and screens are made of."""
