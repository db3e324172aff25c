"""Makers' tools, which nothing of the game imports."""
