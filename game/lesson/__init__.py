"""The lesson: one teacher, one projector, forty-five minutes."""
