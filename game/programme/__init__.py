"""Sticks and trainers: what goes from school to school."""
