"""The seal of a bundle: an ed25519 signature (RFC 8032) over every byte before it.

It stands in the comment of the ZIP archive, the last thing in the file, so that it can be looked at before
anything of the archive is read. Keys are written as 64 hexadecimal digits.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from game.edges.real_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MARK = b"cuvari-seal-1:"
"""What the comment begins with; the signature follows."""
SIGNATURE = 64
"""Bytes."""
LARGEST_KEY = 1024
"""Bytes of the file of a private key, which has 65."""


def new_key(path: Path) -> str:
    """Make a private key in a new file of its owner alone; gives the public one.

    Raises OSError, FileExistsError too: no key is ever written over.
    """
    key = Ed25519PrivateKey.generate()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
    return public(key)


def read_key(path: Path) -> Ed25519PrivateKey:
    """The private key in a file. Raises OSError, or ValueError for anything else."""
    text = read_regular(path, LARGEST_KEY).decode("ascii")
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text.strip()))


def public(key: Ed25519PrivateKey) -> str:
    """The public key that belongs to a private one."""
    return key.public_key().public_bytes_raw().hex()


def sealed(unsealed: bytes, key: Ed25519PrivateKey) -> bytes:
    """The bytes of an archive that ends with the mark, with its signature behind them."""
    return unsealed + key.sign(unsealed)


def is_sealed(data: bytes) -> bool:
    """Whether a seal stands at the end, whoever made it."""
    return data[-SIGNATURE - len(MARK) : -SIGNATURE] == MARK


def knows(keys: Sequence[str], data: bytes) -> bool:
    """Whether one of the public keys sealed these bytes; a key that is none counts for nothing."""
    said, signature = data[:-SIGNATURE], data[-SIGNATURE:]
    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, said)
        except (InvalidSignature, ValueError):
            continue
        return True
    return False
