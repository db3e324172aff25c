"""The phone of the story: its body, and one module an app."""
