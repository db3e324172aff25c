"""A lesson as data: its plan, its events and reducer, its votes. Pure."""
