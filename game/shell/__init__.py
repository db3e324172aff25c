"""What runs a stack of scenes: the app, its loop, its world and its start."""
