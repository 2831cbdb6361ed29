"""What residents read: one file a page type."""
