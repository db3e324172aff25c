"""Looking for garbage rarely while a check runs: it makes millions of objects, and hardly a ring of them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

RARE: Final = 50_000
"""New objects after which a process looks for rings of them; Python itself does after 700."""


@contextmanager
def rarely_looked_for() -> Iterator[None]:
    """Look for garbage rarely until this ends, and then as before."""
    before = gc.get_threshold()
    gc.set_threshold(RARE, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
