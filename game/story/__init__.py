"""The story core: strict YAML, model, reducer, views, checks; it knows no screen, no clock and no chance."""
