"""What must be true before anything is published: tables of functions over values.

TEXT_CHECKS look at one story's text while it is read; LIBRARY_CHECKS at everything that was read,
published or not; SITE_CHECKS at what is public.
"""
