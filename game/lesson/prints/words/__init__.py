"""The words of the printed pages, a module for each kind of page."""
