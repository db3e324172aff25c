"""Tools for authors: begin an episode, see it live, draw it, record a play, let editors know the keys."""
