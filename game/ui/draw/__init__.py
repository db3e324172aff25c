"""From a tree of widgets to pixels."""
