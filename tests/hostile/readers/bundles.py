"""Readers of bundles, and of what notes which one is in use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import NOW, ours, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def read_bundle(case: Path) -> None:
    """A bundle as if its seal were right: who has the key may make mistakes, too."""
    from game.bundles.archive import Bundle, read_file

    for _ in Bundle(read_file(case / "new.cuvari")).files():
        pass


def read_sealed(case: Path) -> None:
    """A bundle on a stick at a kiosk."""
    from game.kiosk.staff.update import Counting, exchange

    exchange([case], case / "data", [_key()[1]], lambda _folder: "", Counting(case / "data", 5, NOW))


def bundles() -> list[bytes]:
    """A small bundle without a seal, and one with it."""
    from game.bundles.make import _zipped
    from game.bundles.seal import MARK, SIGNATURE, sealed

    content = {
        "manifest.json": b'{"schema":"cuvari-bundle-1","version":3,"name":"x"}',
        "scenarios/a/a.yaml": b"episode: a\n" * 9,
        "cuvari.yaml": b"language: hr\n",
    }
    plain = _zipped(content)
    return [plain, sealed(_zipped(content, MARK + bytes(SIGNATURE))[:-SIGNATURE], _key()[0])]  # type: ignore[arg-type] # a key


@cache
def _key() -> tuple[object, str]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from game.bundles.seal import public

    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    return key, public(key)


def read_content(case: Path) -> None:
    """A folder of which a bundle is made."""
    from game.bundles.make import make

    make(case / "folder", case / "new.cuvari", 1, "x")


def read_key_file(case: Path) -> None:
    from game.bundles.seal import read_key

    read_key(case / "key")


def active(name: str) -> Callable[[], Sequence[bytes]]:
    """One of the two notes of which content is in use."""

    def seeds() -> list[bytes]:
        import tempfile

        from game.bundles.active import switch
        from game.bundles.content_note import Active

        with tempfile.TemporaryDirectory() as place:
            switch(Path(place), Active(3, 2, 3, 1))
            return [(Path(place) / "bundles" / name).read_bytes()]

    return seeds


def around_active(case: Path) -> None:
    """Both notes, and the content that they tell of."""
    from game.bundles.active import switch
    from game.bundles.content_note import Active

    switch(case, Active(3, 2, 3, 1))
    for version in (1, 2, 3):
        (case / "bundles" / f"version-{version}").mkdir()


def read_active(case: Path) -> None:
    """Which content is in use, at a start and a while after."""
    from game.bundles.active import begin, prove, settings_of, tidy

    begin(case)
    prove(case)
    settings_of(case)
    tidy(case)


def readers() -> dict[str, Reader]:
    """By their names."""
    from game.bundles.manifest import RefusedError
    from game.language.po import PoError

    return {
        "bundle": Reader(
            "new.cuvari", bundles, read_bundle, ours("bundles.archive", "bundles.manifest"), (RefusedError,)
        ),
        "stick with a bundle": Reader(
            "new.cuvari", bundles, read_sealed, ours("kiosk.staff.update", "bundles.install", "bundles.seal")
        ),
        "key": Reader(
            "key", texts("00" * 32 + "\n"), read_key_file, ours("bundles.seal"), (OSError, ValueError)
        ),
        "active content": Reader(
            "bundles/active.json",
            active("active.json"),
            read_active,
            ours("bundles.active", "bundles.content_note"),
            around=around_active,
        ),
        "copy of active content": Reader(
            "bundles/active.copy.json",
            active("active.copy.json"),
            read_active,
            ours("bundles.content_note"),
            around=around_active,
        ),
        "content for a bundle": Reader(
            "folder/cuvari.yaml",
            texts("language: hr\n"),
            read_content,
            ours("bundles.make"),
            (OSError, RefusedError, PoError),
        ),
    }
