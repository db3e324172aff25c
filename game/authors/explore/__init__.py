"""Exploring episodes: every way through them, what a play takes, and the plays that authors wrote down."""
