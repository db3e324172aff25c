"""Every text of a story: for whom it is, and how long it may be."""
