"""What draws, sounds and listens: geometry, theme, text, display list, painting, widgets, input, window."""
