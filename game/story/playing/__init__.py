"""Playing an episode: state, reducer, and what is seen of it."""
