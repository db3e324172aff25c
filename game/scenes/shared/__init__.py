"""What screens before and after a story share."""
