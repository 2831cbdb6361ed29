"""A page's share picture: photo, panel with words, the site's card."""
