"""The settings, a module a page."""
