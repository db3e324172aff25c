"""The window, its input, and its surroundings."""
