"""Films of stories: the game plays them itself, and what is seen and heard goes into a file."""
