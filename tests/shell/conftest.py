"""A world in an empty folder, and contexts of any size."""

from tests.support.contexts import context, world

__all__ = ["context", "world"]
