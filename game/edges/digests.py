"""SHA-256 without OpenSSL: Python brings one of its own.

`hashlib` loads the other first, 5 MiB of memory and as many milliseconds; the standard library's `random`
goes round it in the same way.
"""

from importlib import import_module
from typing import Any, Final

_PLACES: Final = ("_sha2", "_sha256", "hashlib")
"""From Python 3.12 on, before it, and where somebody built a Python without either."""


def sha256(data: bytes = b"") -> Any:  # noqa: ANN401 - the class differs from place to place
    """A digest as of `hashlib`, which can be fed more with `update`."""
    for name in _PLACES:
        try:
            return import_module(name).sha256(data)
        except ImportError:
            continue
    message = "this Python has no SHA-256"
    raise RuntimeError(message)
