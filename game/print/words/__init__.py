"""The words of the pages, a module a page."""
