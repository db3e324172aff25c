"""The story's phone, a module an app."""
