"""Tools for those who write stories."""
