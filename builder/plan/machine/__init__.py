"""What machines read: feeds, sitemap, redirects."""
